### బ్రౌజర్‌లో ట్రాకర్ పేజీ. మాటలు చిన్నవిగా ఉండాలి: ఫోన్ వెడల్పు తక్కువ.

page-brand = థెరపీ ట్రాకర్
page-skip = నేరుగా క్యాలెండర్‌కు
page-day = { $weekday }, { $month } { $day }
page-month = { $month } { $year }
page-month-before = గత నెల: { $month }
page-month-after = తర్వాతి నెల: { $month }
page-this-month = ఈ నెల
page-children = ఎవరి నెల
page-phone = { $phone } కోసం తెరిచారు

## రోజులో ఏముంది

page-none = ఏమీ రాయలేదు
page-attended = జరిగింది
page-missed = మిస్ అయింది
page-holiday = సెలవు
page-today = ఈరోజు
page-attended-many = { $count } సెషన్లు జరిగాయి
page-missed-many = { $count } సెషన్లు మిస్ అయ్యాయి
page-both = జరిగినవి { $attended }, మిస్ అయినవి { $missed }
page-unsaved = ఇంకా సేవ్ కాలేదు

## క్యాలెండర్

page-calendar = { $month } క్యాలెండర్
page-tap-hint = రోజును నొక్కండి: జరిగింది, మిస్, సెలవు, ఖాళీ. సేవ్ చేసే వరకు ఏదీ మారదు.
page-tap-hint-plain = మార్చడానికి రోజును నొక్కండి. నొక్కిన వెంటనే సేవ్ అవుతుంది.
page-legend = గుర్తుల అర్థం
page-changes-one = 1 రోజు మారింది
page-changes-many = {"{n}"} రోజులు మారాయి
page-step-back = వెనక్కి
page-save = సేవ్ చేయండి
page-saving = సేవ్ అవుతోంది…

## లెక్కలు

page-sums = ఇప్పటివరకు ఈ నెల
page-left = { $left ->
    [one] సెషన్ మిగిలింది
   *[other] సెషన్లు మిగిలాయి
}
page-over = { $over ->
    [one] సెషన్ ప్లాన్ కంటే ఎక్కువ
   *[other] సెషన్లు ప్లాన్ కంటే ఎక్కువ
}
page-done = { $count ->
    [one] సెషన్ జరిగింది
   *[other] సెషన్లు జరిగాయి
}
page-of-total = ప్లాన్‌లో మొత్తం { $total }
page-donut = జరిగినవి { $attended }, మిస్ అయినవి { $missed }, మిగిలినవి { $left }.
page-donut-no-plan = జరిగినవి { $attended }, మిస్ అయినవి { $missed }.
page-days-off = సెలవులు
page-carried = గత నెలవి { $carry }

## డబ్బు

page-money = డబ్బు
page-money-left = మిగిలిన డబ్బు
page-money-used = వాడినది
page-money-missed = మిస్ అయినవి
page-money-cost = ఒక సెషన్‌కు
page-no-plan = { $month } ప్లాన్ ఇంకా పెట్టలేదు
page-no-plan-how = ఎన్ని సెషన్లకు డబ్బు కట్టారో చెప్పడానికి చాట్‌లో “setup” అని పంపండి. రోజులను ఇప్పుడే నింపవచ్చు.
page-no-plan-ask = తల్లి లేదా తండ్రి చాట్‌లో “setup” అని పంపి ప్లాన్ పెట్టవచ్చు. రోజులను ఇప్పుడే నింపవచ్చు.

## రోజు రోజుకు

page-log = రోజువారీ వివరాలు
page-log-empty = ఇంకా ఏమీ లేదు. క్యాలెండర్‌లో ఒక రోజును నొక్కండి.

## సేవ్ అయ్యాక

page-saved = { $count ->
    [0] మార్చాల్సింది ఏమీ లేదు.
    [one] సేవ్ అయింది: 1 రోజు.
   *[other] సేవ్ అయింది: { $count } రోజులు.
}
page-take-back = దీన్ని వెనక్కి తీసుకోండి
page-taken-back = వెనక్కి తీసుకున్నాం. క్యాలెండర్ మునుపటిలాగే ఉంది.
page-not-last = తర్వాత మీరు వేరేది రాశారు, అందుకే ఈ సేవ్ అలాగే ఉంటుంది. క్యాలెండర్‌లో రోజులను మార్చండి.
page-emptied = ఈ నెల ఇప్పుడు ఖాళీ.

## ఇంకొకరు ముందే మార్చారు

page-conflict = ఈలోగా ఎవరో దీన్ని మార్చారు
page-conflict-why = ఇంకా ఏదీ సేవ్ కాలేదు. ఒక్కో రోజుకు ఎంచుకోండి:
page-conflict-keep = ఇలాగే ఉంచండి: { $what }
page-conflict-mine = ఇలా మార్చండి: { $what }
page-conflict-save = నా ఎంపిక సేవ్ చేయండి
page-conflict-others = { $count ->
    [one] మీ మరో మార్పు కూడా దీంతోపాటు సేవ్ అవుతుంది.
   *[other] మీ మిగతా { $count } మార్పులు కూడా దీంతోపాటు సేవ్ అవుతాయి.
}

## పేజీ అడుగున

page-more = ఇంకా
page-ics = నా క్యాలెండర్‌లో చేర్చండి
page-print = ప్రింట్

page-language-name = తెలుగు
page-theme = రంగులు
page-theme-sunrise = సూర్యోదయం
page-theme-ocean = సముద్రం
page-theme-forest = అడవి
page-language = భాష
page-reset = ఈ నెలను ఖాళీ చేయండి…
page-reset-what = { $month } సెషన్లు, సెలవులు, నోట్స్, ప్లాన్ అన్నీ { $child }తో ఉన్న అందరికీ పోతాయి. నోట్స్ మళ్లీ రావు.
page-reset-yes = అవును, ఈ నెలవన్నీ తీసేయండి
page-reset-do = నెలను ఖాళీ చేయండి
page-privacy = గోప్యత

## చూపించలేని పేజీ

page-refused-new = కొత్త లింక్ కోసం WhatsApp చాట్‌లో “tracker” అని పంపండి.
page-refused-unsaved = మీ మార్పు సేవ్ కాలేదు.
page-refused-unsigned = ఈ లింక్ పూర్తిగా లేదు
page-refused-unsigned-why = ఇందులో ఒక భాగం లేదు. నేరుగా చాట్ నుంచి తెరవండి, లేదా కొత్తది అడగండి.
page-refused-wrong = ఈ లింక్‌తో ఏదీ తెరుచుకోదు
page-refused-wrong-why = కాపీ చేసేటప్పుడు కొంత పోయి ఉండవచ్చు.
page-refused-expired = ఈ లింక్ మూసుకుపోయింది
page-refused-expired-why = మీ పాప లేదా బాబు పేజీ లింకులు కాసేపే పని చేస్తాయి, వేరెవరూ వాడకుండా.
page-refused-unknown = ఇక్కడ ఇంకా ఎవరూ లేరు
page-refused-unknown-why = ముందు WhatsApp చాట్‌లో హలో చెప్పండి; తర్వాత ఇక్కడ క్యాలెండర్ కనిపిస్తుంది.
page-refused-invited = మీకు వచ్చిన పిలుపు ఇంకా అలాగే ఉంది
page-refused-invited-why = WhatsApp చాట్‌లో దాన్ని అంగీకరించండి, అప్పుడు ఈ పేజీ తెరుచుకుంటుంది.
page-refused-child = ఈ పిల్లల పేరు మీ జాబితాలో లేదు
page-refused-child-why = మీరు ఇప్పుడు వారితో లేకపోవచ్చు.
page-refused-role = మీ పాత్రకు ఇది అనుమతి లేదు
page-refused-role-why = ఓనర్ లేదా తల్లిదండ్రులు మాత్రమే చేయగలరు. ఏదీ మారలేదు.
page-refused-value = ఇది సేవ్ కాలేదు
page-refused-value-why = రాబోయే రోజున సెషన్ జరిగినట్టు రాయలేరు, ఆ రోజు క్యాలెండర్‌లో ఉండాలి. ఏదీ మారలేదు. వెనక్కి వెళ్లి మళ్లీ ప్రయత్నించండి.
page-refused-busy = ఒక్క నిమిషం
page-refused-busy-why = ఒకేసారి చాలా అడిగారు, లేదా సేవ ఇప్పుడే మొదలవుతోంది. వెనక్కి వెళ్లి ఒక నిమిషం తర్వాత మళ్లీ ప్రయత్నించండి.
page-refused-closed = ట్రాకర్ పేజీ లేదు
page-refused-closed-why = ఈ సేవను నడిపేవారు దీన్ని ఇంకా పెట్టలేదు. చాట్ ఎప్పటిలాగే పని చేస్తుంది.

## సెషన్ ఎలా జరిగింది, చాట్‌లోని కారణాలు

page-mood-excellent = 🤩 చాలా బాగా జరిగింది
page-mood-good = 🙂 బాగా జరిగింది
page-mood-okay = 😐 పర్వాలేదు
page-mood-tough = 😟 కష్టంగా ఉంది
page-reason-sick = ఒంట్లో బాగోలేదు
page-reason-travel = ప్రయాణం
page-reason-therapist = థెరపిస్ట్ లేరు
page-reason-other = వేరే కారణం

## రోజులు, నెలల పేర్లు

page-month-name = { $month ->
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
   *[other] డిసెంబర్
}
page-weekday = { $weekday ->
    [1] సోమవారం
    [2] మంగళవారం
    [3] బుధవారం
    [4] గురువారం
    [5] శుక్రవారం
    [6] శనివారం
   *[other] ఆదివారం
}
page-weekday-short = { $weekday ->
    [1] సోమ
    [2] మంగళ
    [3] బుధ
    [4] గురు
    [5] శుక్ర
    [6] శని
   *[other] ఆది
}
