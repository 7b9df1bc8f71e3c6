### Days off.

holiday-which = 🏖 छुट्टी किन दिनों है?
holiday-label = चुनें
# Rows: at most 24 letters.
holiday-today = आज
holiday-next3 = आज से 3 दिन
holiday-next7 = आज से 7 दिन
holiday-range = दूसरे दिन
holiday-ask-range = पहला और आख़िरी दिन ऐसे लिखें: *{ $first }..{ $last }*
holiday-done = 🏖 *{ $count } दिन की छुट्टी*: { $days }
holiday-none = कोई नई छुट्टी नहीं जुड़ी: { $days }।
holiday-already = { $count } दिन की छुट्टी पहले से दर्ज है।
holiday-with-sessions = इन दिनों सेशन दर्ज हैं, इसलिए इन्हें नहीं बदला: { $days }
holiday-too-far = छुट्टी ज़्यादा से ज़्यादा एक साल आगे तक लिखी जा सकती है। क्या साल सही है?
