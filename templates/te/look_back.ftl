### Looking back: the week, the digest, missed sessions, the streak. Buttons at most 20 letters.

button-weekly = 📅 ఈ వారం
button-missed-report = ఎందుకు మిస్ అయ్యాయి?
button-streak = 🔥 వరుస
button-digest-on = ఆదివారం పంపండి
button-digest-off = ఆదివారం వద్దు

look-tally = ✅ { $attended } జరిగాయి · ❌ { $missed } మిస్ అయ్యాయి
look-tally-off = ✅ { $attended } జరిగాయి · ❌ { $missed } మిస్ అయ్యాయి · 🏖 { $off } { $off ->
    [one] రోజు
   *[other] రోజులు
} సెలవు
# $what is a reason or a mood.
look-count = { $what } { $count }
look-bullet = • { $what }: { $count }
look-reasons = ఎందుకు మిస్ అయ్యాయి: { $reasons }
look-moods = ఎలా జరిగాయి: { $moods }

# $first and $last are dates.
weekly-title = 📅 *వారం* { $first } – { $last }
weekly-this = ఈ వారం: { $tally }
weekly-last = పోయిన వారం: { $tally }
weekly-more = 📈 పోయిన వారం కంటే { $count } ఎక్కువ జరిగాయి.
weekly-less = 📉 ఇప్పటివరకు పోయిన వారం కంటే { $count } తక్కువ జరిగాయి.
weekly-same = పోయిన వారం జరిగినన్నే జరిగాయి.
weekly-nothing = ఈ వారం, పోయిన వారం ఏమీ నమోదు కాలేదు.

digest-title = 🗞 *మీ వారం* { $first } – { $last }
digest-nothing = ఈ వారం ఏమీ నమోదు కాలేదు.
# $month is a month with its year.
digest-left = { $month }లో { $total } సెషన్లలో { $left } మిగిలాయి
digest-is-on = దీన్ని ప్రతి ఆదివారం సాయంత్రం పంపుతున్నాను.
digest-is-off = దీన్ని ప్రతి ఆదివారం సాయంత్రం పంపమంటారా?
digest-on = ✅ వారం వివరాలు ఇకపై ప్రతి ఆదివారం సాయంత్రం వస్తాయి.
digest-off = ✅ ఇకపై ఆదివారం పంపను. చూడాలంటే ఎప్పుడైనా *weekly_digest* అని పంపండి.

missed-title = ❌ *{ $child } మిస్ అయిన సెషన్లు*
# $span is a month or missed-last-days.
missed-last-days = గత { $days } రోజులు
missed-of = *{ $span }*: { $all } లో { $missed } మిస్ అయ్యాయి
missed-none = *{ $span }*: { $all } లో ఒక్కటీ మిస్ కాలేదు 👏
missed-nothing-logged = *{ $span }*: ఏమీ నమోదు కాలేదు
reason-group-health = ఆరోగ్యం
reason-group-travel = ప్రయాణం
reason-group-therapist = థెరపిస్ట్ లేరు
reason-group-school = స్కూల్
reason-group-family = కుటుంబం
reason-group-transport = రాకపోకల ఇబ్బంది
reason-group-other = ఇతరం

streak-title = *{ $child } వరుస*
streak-current = 🔥 వరుసగా { $count ->
    [one] 1 సెషన్ జరిగింది
   *[other] { $count } సెషన్లు జరిగాయి
}
streak-none = ఇప్పుడు వరుస ఏదీ లేదు. తర్వాతి సెషన్‌తో కొత్తది మొదలవుతుంది.
streak-best = 🏆 ఇప్పటివరకు ఉత్తమం: వరుసగా { $count }
streak-next = { $milestone } చేరడానికి ఇంకా { $left }.
streak-past-all = మీరు అన్ని మైలురాళ్లూ దాటేశారు. అద్భుతం!
streak-milestone = 🎉 *{ $child }: వరుసగా { $count } సెషన్లు!* శభాష్!
