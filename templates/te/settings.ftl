### Settings: language, theme, time zone, reminders, therapy days.

# Words in bold, such as a child's name.
words-bold = *{ $words }*
say-joined = { $first }, { $rest }
say-lines = { $first }
    { $rest }

## Times. $part: 0 before dawn, 1 morning, 2 afternoon, 3 evening, 4 night; $hour as on a clock face.

time-clock = { $part ->
    [0] రాత్రి
    [1] ఉదయం
    [2] మధ్యాహ్నం
    [3] సాయంత్రం
   *[other] రాత్రి
} { $hour }:{ $minute }
time-hour = { $part ->
    [0] రాత్రి
    [1] ఉదయం
    [2] మధ్యాహ్నం
    [3] సాయంత్రం
   *[other] రాత్రి
} { $hour } గంటలకు
weekday-long = { $weekday ->
    [1] సోమవారం
    [2] మంగళవారం
    [3] బుధవారం
    [4] గురువారం
    [5] శుక్రవారం
    [6] శనివారం
   *[other] ఆదివారం
}

## Language. The names stand in their own script in every language.

language-which = మీకు ఏ భాషలో చదవడం సులువు?
language-english = English
language-hindi = हिन्दी
language-telugu = తెలుగు
language-set = ✅ ఇకపై మన భాష: *తెలుగు*.
language-guessed = నేను తెలుగులో రాస్తున్నాను. భాషను కింద ఎంచుకోవచ్చు.

## Theme.

theme-which = మీ క్యాలెండర్ పేజీకి, చిత్రాలకు ఏ రంగులు ఇష్టం? ఇప్పుడు { $theme } ఉంది.
theme-sunrise = 🌅 సూర్యోదయం
theme-ocean = 🌊 సముద్రం
theme-forest = 🌲 అడవి
theme-set = ✅ ఇకపై మీ పేజీలు, చిత్రాలు { $theme } రంగుల్లో కనిపిస్తాయి.

## Time zone. Rows at most 24 letters.

# $day is a date, $time a time of day.
timezone-which = మీ టైమ్ జోన్ *{ $zone }*. అక్కడ ఇప్పుడు { $day }, { $time }.

    సరిగా లేదా? జాబితా నుంచి ఎంచుకోండి, లేదా మీ ఊరి పేరు రాయండి.
timezone-label = టైమ్ జోన్లు
timezone-india = భారత్
timezone-dubai = దుబాయ్, యూఏఈ
timezone-riyadh = సౌదీ అరేబియా
timezone-qatar = ఖతార్
timezone-singapore = సింగపూర్
timezone-london = బ్రిటన్
timezone-new-york = అమెరికా, న్యూయార్క్
timezone-chicago = అమెరికా, షికాగో
timezone-los-angeles = అమెరికా, కాలిఫోర్నియా
timezone-sydney = ఆస్ట్రేలియా, సిడ్నీ
timezone-set = ✅ టైమ్ జోన్ ఇప్పుడు *{ $zone }*. అక్కడ { $day }, { $time }.
timezone-unknown = "{ $words }" అనే ఊరు నాకు తెలియలేదు. దగ్గర్లోని పెద్ద ఊరి పేరు రాయండి, ఉదాహరణకు *హైదరాబాద్* లేదా *దుబాయ్*. *Asia/Kolkata* లాగా కూడా రాయవచ్చు.

## Reminders. Buttons at most 20 letters.

reminders-now-on = ⏰ గుర్తు చేయడం: *ఆన్*. థెరపీ రోజుల్లో { $time }, అప్పటికి ఏమీ నమోదు కాకపోతే.
reminders-now-off = 🔕 గుర్తు చేయడం: *ఆఫ్*.
reminders-turned-on = ✅ గుర్తు చేయడం *ఆన్* చేశాను: థెరపీ రోజుల్లో { $time }, అప్పటికి ఏమీ నమోదు కాకపోతే.
reminders-turned-off = ✅ గుర్తు చేయడం *ఆఫ్* చేశాను. ఇక గుర్తు చేయను.
reminders-therapist = కుటుంబానికి మాత్రమే గుర్తు చేస్తాను. అందుకే మీకు అలాంటి సందేశాలు రావు.
button-reminders-on = ఆన్ చేయండి
button-reminders-off = ఆఫ్ చేయండి
button-reminder-time = సమయం మార్చండి
button-schedule = థెరపీ రోజులు
reminder-time-which = ఎప్పుడు గుర్తు చేయాలి? ఇప్పుడున్న సమయం: { $time }.

    జాబితా నుంచి ఎంచుకోండి, లేదా *సాయంత్రం 7* అని రాయండి.
reminder-time-label = సమయాలు
reminder-time-set = ✅ { $time } గుర్తు చేస్తాను.
reminder-time-off = కానీ గుర్తు చేయడం ఇప్పుడు: *ఆఫ్*.
reminder-time-unknown = పూర్తి గంట రాయండి, ఉదాహరణకు *సాయంత్రం 7* లేదా *19*. జాబితా నుంచి కూడా ఎంచుకోవచ్చు.

## Therapy days. $days are weekdays.

schedule-which = *{ $child }* థెరపీ ఏ రోజుల్లో ఉంటుంది? ఇప్పుడు: { $days }.

    ఒక రోజును చేర్చడానికి లేదా తీసేయడానికి దాన్ని నొక్కండి, లేదా *సోమ బుధ శుక్ర* లాగా అన్నీ రాయండి.
schedule-none = ఏ రోజూ ఎంచుకోలేదు
schedule-row-on = ✅ { $weekday }
schedule-row-off = ▫️ { $weekday }
schedule-done = అయిపోయింది
schedule-label = రోజులు
schedule-saved = ✅ *{ $child }* థెరపీ రోజులు: { $days }. ఈ రోజుల్లోనే గుర్తు చేస్తాను, వరుస కూడా వీటి ప్రకారమే లెక్కిస్తాను.
schedule-none-saved = *{ $child }* కోసం థెరపీ రోజులు పెట్టలేదు. సోమవారం నుంచి శుక్రవారం వరకు గుర్తు చేస్తాను.
schedule-unknown = ఇందులో రోజులు నాకు అర్థం కాలేదు.

## Rows of "more". Titles at most 24 letters, hints at most 72.

more-weekly = 📅 ఈ వారం
more-weekly-hint = ఈ వారం, పోయిన వారం
more-streak = 🔥 వరుస
more-streak-hint = వరుసగా ఎన్ని సెషన్లు జరిగాయి
more-timezone = 🌍 టైమ్ జోన్
more-timezone-hint = మీ దగ్గర ఏ రోజు, ఎంత సమయం
more-theme = 🎨 రంగులు
more-theme-hint = క్యాలెండర్ పేజీకి, చిత్రాలకు
more-data = 🔒 సందేశాలు, డేటా
more-data-hint = ఆపండి, మీ డేటా తీసుకోండి, తీసేయండి
