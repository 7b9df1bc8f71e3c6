### Stopping, starting again, and what was chosen. Buttons at most 20 letters.

button-start = మళ్లీ మొదలు
button-stop = సందేశాలు ఆపండి
consent-stopped = 🔕 సందేశాలు ఆపేశాను. మీకు ఏమీ రాయను, ఏమీ నమోదు చేయను. ఇప్పటికే ఉన్నవి అలాగే ఉంటాయి.

    మళ్లీ మొదలు పెట్టాలంటే ఎప్పుడైనా *start* అని పంపండి.
consent-stopped-already = 🔕 సందేశాలు ఇప్పటికే ఆగి ఉన్నాయి. మళ్లీ మొదలు పెట్టాలంటే *start* అని పంపండి.
consent-started = 🔔 మళ్లీ స్వాగతం! ఇప్పటి నుంచి మళ్లీ నమోదు చేస్తాను.
consent-started-already = 🔔 అంతా మామూలుగానే ఉంది: ఏదీ ఆగలేదు.
consent-paused = 🔕 మీరు సందేశాలు ఆపి ఉంచారు, కాబట్టి ఇది *నమోదు కాలేదు*, దాచలేదు కూడా. కొనసాగించాలంటే *start* అని పంపండి.
# To what would have logged nothing anyway.
consent-paused-only = 🔕 మీరు సందేశాలు ఆపి ఉంచారు. కొనసాగించాలంటే *start* అని పంపండి.
consent-status-on = 🔔 మీకు నా సందేశాలు వస్తున్నాయి.
# $since is a date.
consent-status-on-since = 🔔 { $since } నుంచి మీకు నా సందేశాలు వస్తున్నాయి.
consent-status-off = 🔕 సందేశాలు ఆగి ఉన్నాయి: నా నుంచి మీకు ఏమీ రాదు.
consent-status-off-since = 🔕 { $since } నుంచి సందేశాలు ఆగి ఉన్నాయి: నా నుంచి మీకు ఏమీ రాదు.
