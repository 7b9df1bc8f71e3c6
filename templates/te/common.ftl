### Words that many messages share.

yes = అవును
no = వద్దు
# A person's own words, as they were written.
words = { $words }
# The name of a child that nobody has named yet.
child-default-name = మా బిడ్డ

## Buttons and rows. At most 20 letters for buttons, 24 for rows.

button-attended = ✅ సెషన్ జరిగింది
button-missed = ❌ సెషన్ మిస్ అయింది
button-menu = మెనూ
button-undo = ↩️ వెనక్కి తీసుకోండి
button-setup = నెల ప్లాన్ పెట్టండి
button-help = సహాయం
button-cancel = వద్దులే
button-summary = 📊 నెల లెక్క
button-today = ఈరోజు
button-yesterday = నిన్న
button-other-day = ఇంకో రోజు
button-days-off = 🏖 సెలవులు
button-yes-add = అవును, చేర్చండి
button-yes-replace = అవును, మార్చండి
button-no-keep = వద్దు, ఉంచండి
button-setup-fresh = నెల మొదలవుతోంది
button-setup-mid = కొన్ని అయిపోయాయి
list-choose = ఎంచుకోండి
list-more = ఇంకా…

reply-menu-hint = తర్వాత ఏం చేయాలో చూడటానికి *menu* అని పంపండి.

role-owner = ముఖ్య సభ్యులు
role-parent = తల్లి/తండ్రి
role-therapist = థెరపిస్ట్
role-member = సభ్యులు
role-pending = పిలుపు అందినవారు

## Refusals.

# $role is one of role-…, $who one of refuse-role-…
refuse-role = { $child } విషయంలో ఇది { $who } మాత్రమే చేయగలరు. ఇక్కడ మీ పాత్ర: { $role }.
refuse-role-owner = ముఖ్య సభ్యులు
refuse-role-parent = ముఖ్య సభ్యులు లేదా తల్లి/తండ్రి
refuse-day = ఆ తేదీ క్యాలెండర్‌లో లేదు. తేదీని ఇలా రాయండి: 2026-02-12
refuse-count = ఒకసారి 1 నుంచి 5 సెషన్ల వరకు నమోదు చేయవచ్చు.
refuse-range = మొదటి రోజు, చివరి రోజు ఇలా రాయండి: 2026-12-20..2026-12-22
refuse-range-backwards = చివరి రోజు మొదటి రోజు కంటే ముందు ఉంది. ఇలా రాయండి: 2026-12-20..2026-12-22
refuse-too-many-days = ఒక మెసేజ్‌లో 1 నుంచి { $max } రోజుల వరకు ఇవ్వవచ్చు.
refuse-reason-empty = ఎందుకు మిస్ అయిందో ఒకటి రెండు మాటల్లో రాయండి, లేదా *cancel* పంపండి.
refuse-reason-long = ఇది కొంచెం పెద్దది. కారణం { $max } అక్షరాల లోపు రాయండి.
refuse-choice = ఆ ఎంపిక ఇప్పుడు లేదు.
refuse-hour = గంట 0 నుంచి 23 వరకు ఉండాలి.

tap-closed = ఆ ప్రశ్న ముగిసింది. ఏదీ నమోదు కాలేదు. ఇక్కడ మళ్లీ మొదలుపెట్టండి:
tap-unknown = ఆ బటన్ పాత చాట్‌లోది, ఇప్పుడు పని చేయదు. ఇప్పుడు మీరు ఇవి చేయవచ్చు:

# A question that was open is left for a command. $day is a date.
question-left = ⚠️ { $day } *ఇంకా నమోదు కాలేదు*.

# Stands before a question that is asked again.
words-again = క్షమించండి, అర్థం కాలేదు.
words-not-understood = క్షమించండి, అర్థం కాలేదు. ఒక బటన్ నొక్కండి, లేదా *menu* లేదా *help* అని పంపండి.
later-not-yet = ఇది ఇంకా ఇక్కడ లేదు. తయారవుతోంది.

unread-other = రాసిన మెసేజ్‌లు, బటన్లు నాకు అర్థమవుతాయి, కానీ ఇది కాదు. మీరు ఇవి చేయవచ్చు:
unread-other-question = రాసిన మెసేజ్‌లు, బటన్లు నాకు అర్థమవుతాయి, కానీ ఇది కాదు. పై ప్రశ్నకు జవాబు ఇవ్వండి, లేదా *cancel* పంపండి.

confirm-nothing-open = ఇప్పుడు అవును, కాదు అని చెప్పాల్సింది ఏమీ లేదు.
confirm-again = పై ప్రశ్నకు జవాబు ఇవ్వండి: అవునా, వద్దా?

## Welcome.

welcome-hello = 👋 నమస్తే!
welcome-hello-name = 👋 నమస్తే { $name }!
welcome-what = మీ బిడ్డ థెరపీ సెషన్ల లెక్క నేను రాస్తాను: ఏవి జరిగాయి, ఏవి ఎందుకు మిస్ అయ్యాయి, ఈ నెల ఎన్ని మిగిలాయి.

    ముందు నెల ప్లాన్ పెట్టండి, లేదా నేరుగా ఒక సెషన్ నమోదు చేయండి.
welcome-short = 👋 నమస్తే! మీ బిడ్డ థెరపీ సెషన్ల లెక్క నేను రాస్తాను.

## Lists within a sentence, and line by line.

list-and = { $list }, { $next }
list-lines = { $list }
    { $next }
list-hidden = { $list }, ఇంకో { $hidden }
