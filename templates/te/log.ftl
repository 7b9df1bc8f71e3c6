### Logging: one day, many days, earlier days, mood, undo.

attended-which-day = ✅ సెషన్ ఏ రోజు జరిగింది? ఈరోజు { $today }.
attended-how-many = *{ $day }*: ఎన్ని సెషన్లు జరిగాయి? 4 లేదా 5 అయితే అంకె రాయండి.
missed-which-day = ❌ సెషన్ ఏ రోజు మిస్ అయింది? ఈరోజు { $today }.
missed-how-many = *{ $day }*: ఎన్ని సెషన్లు మిస్ అయ్యాయి? 4 లేదా 5 అయితే అంకె రాయండి.
missed-why = *{ $day }*: సెషన్ ఎందుకు మిస్ అయింది? కింద ఎంచుకోండి, లేదా మీ మాటల్లో రాయండి.
missed-why-words = *{ $day }*: సెషన్ ఎందుకు మిస్ అయింది? మీ మాటల్లో రాయండి.
missed-reason-label = కారణం ఎంచుకోండి

# $day is a date in all of these.
log-future = { $day } ఇంకా రాలేదు. ఆ రోజు నమోదు చేయవచ్చు.
log-done-attended = ✅ { $day }: { $count ->
    [one] *1 సెషన్ జరిగింది*
   *[other] *{ $count } సెషన్లు జరిగాయి*
}
log-done-missed = ❌ { $day }: { $count ->
    [one] *1 సెషన్ మిస్ అయింది*
   *[other] *{ $count } సెషన్లు మిస్ అయ్యాయి*
}
log-done-missed-reason = ❌ { $day }: { $count ->
    [one] *1 సెషన్ మిస్ అయింది*
   *[other] *{ $count } సెషన్లు మిస్ అయ్యాయి*
} ({ $reason })
log-was-holiday = ఆ రోజు సెలవు అని ఉంది; ఇప్పుడు దాన్ని తీసేశాను.
log-left = { $month }లో { $total } సెషన్లలో మిగిలినవి { $left }.
log-over = { $month } ప్లాన్‌లోని { $total } కంటే { $over } ఎక్కువ.
log-no-plan = { $month } ప్లాన్ ఇంకా పెట్టలేదు.
log-no-plan-setup = { $month } ప్లాన్ ఇంకా పెట్టలేదు. *setup* అని పంపి పెట్టండి, ఎన్ని మిగిలాయో చెబుతాను.
log-again-attended = { $day }న ఇప్పటికే { $there ->
    [one] 1 సెషన్ జరిగినట్టు
   *[other] { $there } సెషన్లు జరిగినట్టు
} ఉంది. ఇంకో { $count } చేర్చాలా?
log-again-missed = { $day }న ఇప్పటికే { $there ->
    [one] 1 సెషన్ మిస్ అయినట్టు
   *[other] { $there } సెషన్లు మిస్ అయినట్టు
} ఉంది. ఇంకో { $count } చేర్చాలా?
log-replace-missed = { $day }న { $there ->
    [one] 1 సెషన్ *మిస్ అయినట్టు*
   *[other] { $there } సెషన్లు *మిస్ అయినట్టు*
} ఉంది. దాని బదులు { $count ->
    [one] 1 సెషన్ *జరిగినట్టు*
   *[other] { $count } సెషన్లు *జరిగినట్టు*
} రాయాలా?
log-replace-attended = { $day }న { $there ->
    [one] 1 సెషన్ *జరిగినట్టు*
   *[other] { $there } సెషన్లు *జరిగినట్టు*
} ఉంది. దాని బదులు { $count ->
    [one] 1 సెషన్ *మిస్ అయినట్టు*
   *[other] { $count } సెషన్లు *మిస్ అయినట్టు*
} రాయాలా?
log-kept = సరే, { $day } అలాగే ఉంటుంది: { $what }.
log-there-already = { $day } ఇప్పటికే నమోదైంది. మళ్లీ చేర్చలేదు.

# What stands on a day.
day-nothing = ఏమీ నమోదు కాలేదు
day-holiday = సెలవు
day-attended = { $attended ->
    [one] 1 సెషన్ జరిగింది
   *[other] { $attended } సెషన్లు జరిగాయి
}
day-missed = { $missed ->
    [one] 1 సెషన్ మిస్ అయింది
   *[other] { $missed } సెషన్లు మిస్ అయ్యాయి
}
day-both = { $attended ->
    [one] 1 సెషన్ జరిగింది
   *[other] { $attended } సెషన్లు జరిగాయి
}, { $missed ->
    [one] 1 మిస్ అయింది
   *[other] { $missed } మిస్ అయ్యాయి
}

backfill-attended-title = ✅ సెషన్ ఏ రోజు జరిగింది?
backfill-missed-title = ❌ సెషన్ ఏ రోజు మిస్ అయింది?
backfill-label = రోజు ఎంచుకోండి

bulk-help = *ఒకే మెసేజ్‌లో చాలా రోజులు*
    • attended_dates { $first },{ $second }
    • attended_range { $first }..{ $second }
    • missed_dates { $first },{ $second } జ్వరం
    • missed_range { $first }..{ $second } ఊరు వెళ్లాం

    ఒకసారి 62 రోజుల వరకు. ఇప్పటికే నమోదైన రోజులు, ఇంకా రాని రోజులు వదిలేస్తాను.
bulk-no-days = ఏ రోజులు?
bulk-not-a-day = *{ $word }* తేదీలా లేదు. ఏదీ నమోదు కాలేదు.
bulk-none = ఏదీ నమోదు కాలేదు.
bulk-done-attended = ✅ { $count ->
    [one] *1 రోజు సెషన్ జరిగింది*
   *[other] *{ $count } రోజులు సెషన్లు జరిగాయి*
}: { $days }
bulk-done-missed = ❌ { $count ->
    [one] *1 రోజు సెషన్ మిస్ అయింది*
   *[other] *{ $count } రోజులు సెషన్లు మిస్ అయ్యాయి*
}: { $days }
bulk-reason = కారణం: { $reason }
bulk-future = { $count ->
    [one] 1 రోజు వదిలేశాను: అది ఇంకా రాలేదు
   *[other] { $count } రోజులు వదిలేశాను: అవి ఇంకా రాలేదు
}.
bulk-duplicate = { $count ->
    [one] 1 రోజు వదిలేశాను: అది ఇప్పటికే నమోదైంది
   *[other] { $count } రోజులు వదిలేశాను: అవి ఇప్పటికే నమోదయ్యాయి
}.
bulk-conflicting = { $count ->
    [one] 1 రోజు వదిలేశాను: అక్కడ వేరేలా నమోదైంది. మార్చాలంటే దాన్ని విడిగా రాయండి
   *[other] { $count } రోజులు వదిలేశాను: అక్కడ వేరేలా నమోదైంది. మార్చాలంటే ఒక్కొక్కటిగా రాయండి
}.
bulk-days-off = { $count ->
    [one] 1 రోజు వదిలేశాను: ఆ రోజు సెలవు
   *[other] { $count } రోజులు వదిలేశాను: అవి సెలవు రోజులు
}.

mood-question = సెషన్ ఎలా జరిగింది?
mood-question-day = { $day }: సెషన్ ఎలా జరిగింది?
mood-label = ఎలా జరిగింది?
mood-saved = { $day }కి రాసుకున్నాను: { $mood }
mood-nothing = ఇది రాయడానికి సెషన్ ఏదీ లేదు. ముందు ఒక సెషన్ నమోదు చేయండి.

undo-nothing = మీరు నమోదు చేసినవాటిలో వెనక్కి తీసుకోవడానికి ఏమీ లేదు.
undo-gone = మీరు చివరిగా నమోదు చేసింది ఇప్పటికే వేరొకరు మార్చారు. అక్కడ వెనక్కి తీసుకోవడానికి ఇంకేమీ లేదు.
undo-done = ↩️ *వెనక్కి తీసుకున్నాను.*
undo-removed = తీసేసినవి: { $list }
undo-restored = మళ్లీ చేర్చినవి: { $list }
undo-attended = { $count ->
    [one] 1 సెషన్ జరిగింది
   *[other] { $count } సెషన్లు జరిగాయి
} ({ $days })
undo-missed = { $count ->
    [one] 1 సెషన్ మిస్ అయింది
   *[other] { $count } సెషన్లు మిస్ అయ్యాయి
} ({ $days })
undo-holidays-removed = ఇక సెలవు కాదు: { $days }
undo-holidays-restored = మళ్లీ సెలవు: { $days }
undo-plan-restored = { $month } పాత ప్లాన్ మళ్లీ వచ్చింది: { $plan }.
undo-plan-removed = { $month } ప్లాన్ ఇప్పుడు లేదు.
