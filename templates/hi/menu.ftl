### The menu, what else there is, and help. Row titles: at most 24 letters; hints: at most 72.

# Not shown: the greetings that the menu answers, with commas between them.
menu-greetings = नमस्ते, नमस्कार, हाय, हेलो, हैलो, राम राम, प्रणाम, सुप्रभात
# Not shown: how people say thanks, or that they have read something; and what they call whoever answers.
menu-thanks = धन्यवाद, शुक्रिया, बहुत धन्यवाद, बहुत शुक्रिया, बहुत बहुत धन्यवाद, थैंक यू, थैंक्यू, थैंक्स, ठीक है, ठीक, अच्छा, ओके, बढ़िया, बहुत अच्छा, बहुत बढ़िया, dhanyavad, dhanyawad, dhanyvad, shukriya, shukria, bahut dhanyavad, bahut shukriya, thik hai, theek hai, thik h, theek h, thik, theek, accha, acha, achha, badhiya, bahut badhiya, bahut accha
menu-called = जी, सर, मैम, मैडम, भाई, भैया, दीदी, आंटी, अंकल, दोस्त
thanks-answer = 🙏 ज़रूर। अगले सेशन पर भी मैं यहीं हूँ।
menu-title = *{ $child }* · क्या करना है?
menu-label = मेनू
menu-attended-hint = थेरेपी का सेशन हो गया
menu-missed-hint = थेरेपी का सेशन नहीं हो पाया
menu-status = 📍 आज
menu-status-hint = आज क्या दर्ज है, और कितने बाकी हैं
menu-summary = 📊 महीने का हिसाब
# For those who see no money.
menu-summary-hint-plain = अब तक का महीना, और कितने बचे
menu-summary-hint = अब तक का महीना, खर्च के साथ
menu-backfill = 🗓 पहले का दिन लिखें
menu-backfill-hint = पिछले 21 दिनों में से कोई भी
menu-holiday = 🏖 छुट्टियाँ
menu-holiday-hint = त्योहार या कोई और छुट्टी
menu-undo-hint = आपने जो पिछली बार दर्ज किया, उसे हटाएँ
menu-setup = ⚙️ महीना सेट करें
menu-setup-hint = कितने सेशन, एक का खर्च, पिछले महीने के बचे
menu-note = 📝 नोट लिखें
menu-note-hint = जो भी याद रखना हो
menu-more = और भी
menu-more-hint = कई दिन साथ लिखें, नोट, सेटिंग
menu-help = मदद
menu-help-hint = मुझसे कैसे बात करें

more-title = आप यह भी कर सकते हैं:
more-backfill-missed = 🗓 पहले का छूटा सेशन
more-backfill-missed-hint = पिछले 21 दिनों में से कोई भी
more-bulk = 📚 कई दिन साथ लिखें
more-bulk-hint = एक ही संदेश में कई तारीखें
more-tracker = 🔗 कैलेंडर पेज
more-tracker-hint = महीने को ब्राउज़र में देखें और बदलें
more-members = 👪 परिवार और थेरेपिस्ट
more-members-hint = कौन देख सकता है और दर्ज कर सकता है
more-language = 🌐 भाषा
more-language-hint = English, हिन्दी, తెలుగు
more-reminders = ⏰ याद दिलाना
more-reminders-hint = चालू, बंद, और समय
more-menu-hint = मेनू पर लौटें

help-text = *यह कैसे चलता है*
    • *attended* या *missed*: सेशन दर्ज करें
    • *status*: आज का हाल, और कितने बाकी हैं
    • *summary*: अब तक का महीना
    • *holiday*: छुट्टियाँ
    • *undo*: पिछली बार दर्ज किया हुआ वापस लें
    • *bulk_help*: कई दिन एक साथ दर्ज करें
    • *menu*: बाकी सब
help-setup = *setup* से महीने के सेशन और खर्च तय होते हैं। वहाँ *16 800 0* भी लिख सकते हैं: 16 सेशन, हर एक ₹800, पिछले महीने का कोई नहीं।
mood-excellent = 🌟 बहुत बढ़िया
mood-good = 😊 अच्छा
mood-okay = 😐 ठीक-ठाक
mood-tough = 😟 मुश्किल

reason-sick = तबीयत ठीक नहीं थी
reason-travel = बाहर गए थे
reason-therapist = थेरेपिस्ट नहीं थे
reason-other = कुछ और
