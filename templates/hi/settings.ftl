### Settings: language, theme, time zone, reminders, therapy days.

# Words in bold, such as a child's name.
words-bold = *{ $words }*
say-joined = { $first }, { $rest }
say-lines = { $first }
    { $rest }

## Times. $part: 0 before dawn, 1 morning, 2 afternoon, 3 evening, 4 night; $hour as on a clock face.

time-clock = { $part ->
    [0] रात
    [1] सुबह
    [2] दोपहर
    [3] शाम
   *[other] रात
} { $hour }:{ $minute }
time-hour = { $part ->
    [0] रात
    [1] सुबह
    [2] दोपहर
    [3] शाम
   *[other] रात
} { $hour } बजे
weekday-long = { $weekday ->
    [1] सोमवार
    [2] मंगलवार
    [3] बुधवार
    [4] गुरुवार
    [5] शुक्रवार
    [6] शनिवार
   *[other] रविवार
}

## Language. The names stand in their own script in every language.

language-which = आपको किस भाषा में पढ़ना आसान लगता है?
language-english = English
language-hindi = हिन्दी
language-telugu = తెలుగు
language-set = ✅ अब से मैं *हिन्दी* में लिखूँगा।
language-guessed = मैं हिन्दी में लिख रहा हूँ। भाषा नीचे चुन सकते हैं।

## Theme.

theme-which = कैलेंडर पेज और तस्वीरों के लिए कौन से रंग पसंद हैं? अभी { $theme } है।
theme-sunrise = 🌅 सूर्योदय
theme-ocean = 🌊 सागर
theme-forest = 🌲 जंगल
theme-set = ✅ अब आपके पेज और तस्वीरें { $theme } रंगों में दिखेंगी।

## Time zone. Rows at most 24 letters.

# $day is a date, $time a time of day.
timezone-which = आपका समय क्षेत्र *{ $zone }* है। वहाँ अभी { $day }, { $time } है।

    सही नहीं है? सूची से चुनें, या अपने शहर का नाम लिखें।
timezone-label = समय क्षेत्र
timezone-india = भारत
timezone-dubai = दुबई, यूएई
timezone-riyadh = सऊदी अरब
timezone-qatar = क़तर
timezone-singapore = सिंगापुर
timezone-london = ब्रिटेन
timezone-new-york = अमेरिका, न्यूयॉर्क
timezone-chicago = अमेरिका, शिकागो
timezone-los-angeles = अमेरिका, कैलिफ़ोर्निया
timezone-sydney = ऑस्ट्रेलिया, सिडनी
timezone-set = ✅ समय क्षेत्र अब *{ $zone }* है। वहाँ अभी { $day }, { $time } है।
timezone-unknown = "{ $words }" नाम की जगह मुझे नहीं मिली। पास का कोई बड़ा शहर लिखें, जैसे *हैदराबाद* या *दुबई*, या *Asia/Kolkata* जैसा क्षेत्र।

## Reminders. Buttons at most 20 letters.

reminders-now-on = ⏰ याद दिलाना *चालू* है: थेरेपी के दिन { $time }, अगर तब तक कुछ दर्ज न हुआ हो।
reminders-now-off = 🔕 याद दिलाना *बंद* है।
reminders-turned-on = ✅ याद दिलाना *चालू* हुआ: थेरेपी के दिन { $time }, अगर तब तक कुछ दर्ज न हुआ हो।
reminders-turned-off = ✅ याद दिलाना *बंद* हुआ। अब मैं याद नहीं दिलाऊँगा।
reminders-therapist = याद सिर्फ़ परिवार को दिलाई जाती है, इसलिए आपको ऐसे संदेश नहीं आते।
button-reminders-on = चालू करें
button-reminders-off = बंद करें
button-reminder-time = समय बदलें
button-schedule = थेरेपी के दिन
reminder-time-which = किस समय याद दिलाऊँ? अभी का समय: { $time }।

    सूची से चुनें, या लिखें, जैसे *शाम 7 बजे*।
reminder-time-label = समय
reminder-time-set = ✅ मैं आपको { $time } याद दिलाऊँगा।
reminder-time-off = लेकिन याद दिलाना अभी *बंद* है।
reminder-time-unknown = पूरा घंटा लिखें, जैसे *शाम 7 बजे* या *19*, या सूची से चुनें।

## Therapy days. $days are weekdays.

schedule-which = *{ $child }* की थेरेपी किन दिनों में होती है? अभी: { $days }।

    किसी दिन को जोड़ने या हटाने के लिए उस पर टैप करें, या सब लिख दें, जैसे *सोम बुध शुक्र*।
schedule-none = कोई दिन नहीं चुना
schedule-row-on = ✅ { $weekday }
schedule-row-off = ▫️ { $weekday }
schedule-done = हो गया
schedule-label = दिन
schedule-saved = ✅ *{ $child }* की थेरेपी के दिन: { $days }। मैं इन्हीं दिनों याद दिलाऊँगा, और सिलसिला भी इन्हीं से गिना जाएगा।
schedule-none-saved = *{ $child }* के लिए थेरेपी के दिन तय नहीं हैं। याद दिलाने के लिए मैं सोमवार से शुक्रवार मानूँगा।
schedule-unknown = मैं इसमें से दिन नहीं समझ पाया।

## Rows of "more". Titles at most 24 letters, hints at most 72.

more-weekly = 📅 यह हफ़्ता
more-weekly-hint = यह हफ़्ता और पिछला हफ़्ता
more-streak = 🔥 सिलसिला
more-streak-hint = लगातार कितने सेशन हुए
more-timezone = 🌍 समय क्षेत्र
more-timezone-hint = आपके यहाँ कौन सा दिन और समय है
more-theme = 🎨 रंग
more-theme-hint = कैलेंडर पेज और तस्वीरों के
more-data = 🔒 संदेश और डेटा
more-data-hint = रोकें, अपना डेटा लें या मिटाएँ
