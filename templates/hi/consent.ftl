### Stopping, starting again, and what was chosen. Buttons at most 20 letters.

button-start = फिर शुरू करें
button-stop = संदेश रोकें
consent-stopped = 🔕 संदेश रोक दिए हैं। मैं आपको कुछ नहीं लिखूँगा और कुछ दर्ज नहीं करूँगा। जो दर्ज है, वह रहेगा।

    जब चाहें, *start* लिखकर फिर शुरू करें।
consent-stopped-already = 🔕 संदेश पहले से रुके हुए हैं। फिर शुरू करने के लिए *start* लिखें।
consent-started = 🔔 आपका फिर से स्वागत है! अब मैं फिर से दर्ज कर रहा हूँ।
consent-started-already = 🔔 सब चालू है: कुछ रुका हुआ नहीं है।
consent-paused = 🔕 आपने संदेश रोके हुए हैं, इसलिए यह *दर्ज नहीं हुआ* और सहेजा नहीं गया। आगे बढ़ने के लिए *start* लिखें।
# To what would have logged nothing anyway.
consent-paused-only = 🔕 आपने संदेश रोके हुए हैं। आगे बढ़ने के लिए *start* लिखें।
consent-status-on = 🔔 आपको मेरे संदेश मिलते हैं।
# $since is a date.
consent-status-on-since = 🔔 आपको { $since } से मेरे संदेश मिलते हैं।
consent-status-off = 🔕 संदेश रुके हुए हैं: आपको मुझसे कुछ नहीं आता।
consent-status-off-since = 🔕 संदेश { $since } से रुके हुए हैं: आपको मुझसे कुछ नहीं आता।
