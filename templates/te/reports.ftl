### సారాంశం చిత్రం, నెలవారీ రిపోర్ట్. చోటు తక్కువ: వాక్యం కాని చోట ఒకటి నుంచి మూడు మాటలు.

report-brand = థెరపీ ట్రాకర్
report-title = నెలవారీ థెరపీ రిపోర్ట్
report-month = { $month ->
    [1] జనవరి
    [2] ఫిబ్రవరి
    [3] మార్చి
    [4] ఏప్రిల్
    [5] మే
    [6] జూన్
    [7] జులై
    [8] ఆగస్టు
    [9] సెప్టెంబర్
    [10] అక్టోబర్
    [11] నవంబర్
   *[12] డిసెంబర్
} { $year }
report-day = { $month ->
    [1] జనవరి
    [2] ఫిబ్రవరి
    [3] మార్చి
    [4] ఏప్రిల్
    [5] మే
    [6] జూన్
    [7] జులై
    [8] ఆగస్టు
    [9] సెప్టెంబర్
    [10] అక్టోబర్
    [11] నవంబర్
   *[12] డిసెంబర్
} { $day }
report-weekday = { $weekday ->
    [1] సోమ
    [2] మంగళ
    [3] బుధ
    [4] గురు
    [5] శుక్ర
    [6] శని
   *[7] ఆది
}
report-made-on = తయారు చేసిన తేదీ: { $day }, { $year }
report-page = పేజీ { $page } / { $pages }

## లెక్కలు

report-attended = జరిగినవి
report-missed = మిస్ అయినవి
report-days-off = సెలవులు
report-left = మిగిలినవి
report-extra = ఎక్కువ
report-sessions-left = { $left ->
    [one] సెషన్ మిగిలింది
   *[other] సెషన్లు మిగిలాయి
}
report-sessions-extra = { $extra ->
    [one] సెషన్ ఎక్కువ
   *[other] సెషన్లు ఎక్కువ
}
report-sessions-attended = { $attended ->
    [one] సెషన్ జరిగింది
   *[other] సెషన్లు జరిగాయి
}
report-attended-of = { $total }లో { $attended } జరిగాయి
report-today = ఈరోజు

## డబ్బు

report-money = ప్లాన్, డబ్బు
report-paid = డబ్బు కట్టిన సెషన్లు
report-carried = గత నెల మిగిలినవి
report-total = మొత్తం
report-cost = ఒక సెషన్‌కు
report-used = వాడినవి
report-missed-value = మిస్ అయినవి
report-buffer = ఇంకా ఉన్నవి
report-no-plan = ఈ నెల ప్లాన్ ఇంకా పెట్టలేదు
report-no-plan-hint = ప్లాన్ పెట్టడానికి చాట్‌లో “setup” అని పంపండి.

## రిపోర్ట్ భాగాలు

report-calendar = ఈ నెల
report-calendar-alt = { $month } క్యాలెండర్. జరిగినవి: { $attended }. మిస్ అయినవి: { $missed }. సెలవులు: { $daysoff }.
report-weeks = వారం వారీగా
report-reasons = సెషన్లు ఎందుకు మిస్ అయ్యాయి
report-moods = సెషన్లు ఎలా జరిగాయి
report-homework = ఇంట్లో చేయాల్సినవి
report-notes = నోట్స్
report-log = సెషన్ల వివరాలు
report-log-empty = ఈ నెల ఇంకా ఏమీ రాయలేదు. చాట్‌లో ఒక్కసారి నొక్కితే చాలు.
report-more-sessions = { $count ->
    [one] … ఇంకో 1 ఎంట్రీ
   *[other] … ఇంకో { $count } ఎంట్రీలు
}
report-more-notes = { $count ->
    [one] … ఇంకో 1 నోట్
   *[other] … ఇంకో { $count } నోట్స్
}

## పట్టికలోని మాటలు

report-column-day = తేదీ
report-column-status = ఏమైంది
report-column-count = సెషన్లు
report-column-reason = కారణం లేదా మూడ్
report-column-by = ఎవరు రాశారు
report-status-attended = జరిగింది
report-status-missed = మిస్ అయింది

report-mood-excellent = చాలా బాగా
report-mood-good = బాగా
report-mood-okay = పర్వాలేదు
report-mood-tough = కష్టంగా

report-reason-health = ఆరోగ్యం
report-reason-travel = ప్రయాణం
report-reason-therapist = థెరపిస్ట్ లేరు
report-reason-school = స్కూల్
report-reason-family = కుటుంబం
report-reason-transport = రవాణా ఇబ్బంది
report-reason-other = ఇతరాలు
