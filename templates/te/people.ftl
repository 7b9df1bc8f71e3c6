### Children, members and invitations.

people-about = 👧 *{ $child }*
people-number-hidden = నంబర్ కనిపించదు
people-role-owner = ముఖ్య సభ్యులు
people-role-parent = తల్లి/తండ్రి
people-role-therapist = థెరపిస్ట్
people-role-member = సభ్యులు

people-button-accept = ✅ సరే, చేరతాను
people-button-reject = వద్దు
people-button-again = మళ్లీ పిలవండి
people-button-another = ఇంకొకరిని పిలవండి
people-button-cancel = వద్దులే
people-button-children = 👧 పిల్లలు
people-button-invite = ➕ పిలవండి
people-button-keep = వద్దు, ఉంచండి
people-button-leave = వెళ్లిపోతాను
people-button-members = 👪 సభ్యులు
people-button-parent = 👪 తల్లి/తండ్రి
people-button-remove = తీసేయండి
people-button-rename = ✏️ పేరు మార్చండి
people-button-share = 📤 బాట్ పంపండి
people-button-stay = లేదు, ఉంటాను
people-button-therapist = 🧩 థెరపిస్ట్
people-button-withdraw = పిలుపు రద్దు
people-button-yes-leave = అవును, వెళ్తాను
people-button-yes-remove = అవును, తీసేయండి

people-label-children = పిల్లలు
people-label-members = సభ్యులు
people-label-numbers = నంబర్లు

people-row-children = 👧 పిల్లలు
people-hint-children = బిడ్డను మార్చండి, లేదా కొత్తగా చేర్చండి
people-row-add-child = ➕ ఇంకో బిడ్డ
people-hint-add-child = తోబుట్టువు, లేదా థెరపీ తీసుకునే ఇంకో బిడ్డ
people-row-invite = ➕ ఎవరినైనా పిలవండి
people-hint-invite = తల్లి/తండ్రి లేదా థెరపిస్ట్
people-row-leave = 🚪 వెళ్లిపోతాను
people-hint-leave = ఈ బిడ్డ రికార్డు నుంచి తప్పుకోండి

people-notice = 👪 *{ $child }* కోసం { $who }:
    { $logged }
# Who heard of a log hears that it was taken back. $undone are lines of undo-….
people-notice-undone = 👪 *{ $child }* కోసం { $who }:
    { $undone }
    ఇప్పుడు ఏం నమోదై ఉందో *status* అని పంపి చూడండి.

child-profile = *{ $child }*
    ఇక్కడ మీ పాత్ర: { $role }
child-people = { $joined ->
    [one] ఒకరు చేరారు
   *[other] { $joined } మంది చేరారు
}{ $invited ->
    [0] .
    [one] , ఇంకొకరిని పిలిచాం.
   *[other] , ఇంకో { $invited } మందిని పిలిచాం.
}
child-plan = { $month }: { $total } సెషన్లు, ఒక్కోటి { $cost }.
child-no-plan = { $month } ఇంకా సెట్ చేయలేదు.
child-ask-name = *{ $child }* పేరు ఏమని పెట్టాలి?
child-ask-new-name = బిడ్డ పేరు ఏమిటి?
child-refuse-name = పేరులో 2 నుంచి 60 అక్షరాలు ఉండాలి. బిడ్డ పేరు ఏమిటి?
child-renamed = సరే. ఇప్పుడు పేరు *{ $child }*.
child-added = *{ $child }* చేరారు. ఇక నుంచి { $child } గురించి మాట్లాడదాం. మళ్లీ { $before } కోసం *children* అని పంపండి.

children-title = { $number ->
    [one] మీరు *{ $child }* రికార్డు చూస్తున్నారు.
   *[other] మీరు { $number } మంది పిల్లల రికార్డులు చూస్తున్నారు. ఇప్పుడు *{ $child }* గురించి మాట్లాడుతున్నాం. మార్చడానికి ఇంకో పేరు నొక్కండి.
}
children-hint = { $role }
children-hint-active = { $role } · ఇప్పుడు ఈ బిడ్డ గురించే
children-switched = ఇప్పుడు *{ $child }* గురించి మాట్లాడదాం. ఇక్కడ మీ పాత్ర: { $role }.
children-not-yours = ఆ బిడ్డ మీ జాబితాలో లేరు. మీ జాబితా ఇదిగో:
children-which = ఇది ఏ బిడ్డ గురించి? పేరు ఎంచుకుని, అదే మళ్లీ ఒకసారి పంపండి.

members-title = *{ $child }*: { $joined ->
    [one] ఒక్కరే సభ్యులు
   *[other] { $joined } సభ్యులు
}{ $invited ->
    [0] .
    [one] , ఒక పిలుపుకు జవాబు రాలేదు.
   *[other] , { $invited } పిలుపులకు జవాబు రాలేదు.
} వివరాలకు పేరు నొక్కండి.
members-hint = { $role }
members-hint-you = { $role } · మీరు
members-hint-state = { $role } · { $state }
members-state-joined = చేరారు
members-state-invited = పిలిచాం
members-state-sent = పిలుపు పంపాం
members-state-delivered = పిలుపు అందింది
members-state-read = పిలుపు చదివారు
members-state-failed = పిలుపు అందలేదు
members-state-not-sent = ముందు వాళ్లే నాకు రాయాలి
members-state-expired = పిలుపు గడువు ముగిసింది

members-card = *{ $name }*
    { $number }
    { $child }: { $role }
members-card-unnamed = *{ $number }*
    { $child }: { $role }
members-card-state = ఇంకా చేరలేదు: { $state }.
members-owner-stays = ముఖ్య సభ్యులను తీసేయలేం.
members-gone = వారు ఇప్పుడు సభ్యులు కారు.
members-ask-remove = { $name }ని *{ $child }* రికార్డు నుంచి తీసేయాలా? ఇక వాళ్లు ఏమీ చూడలేరు, రాయలేరు. ఇప్పటిదాకా రాసింది అలాగే ఉంటుంది.
members-ask-withdraw = *{ $child }* కోసం { $name }కి ఇచ్చిన పిలుపు రద్దు చేయాలా?
members-removed = { $name } ఇప్పుడు *{ $child }* సభ్యుల్లో లేరు.
members-withdrawn = *{ $child }* కోసం { $name }కి ఇచ్చిన పిలుపు రద్దు చేశాం.
members-you-were-removed = మీరు ఇప్పుడు { $names } సభ్యుల్లో లేరు. పొరపాటున జరిగితే, మళ్లీ పిలవమని కుటుంబాన్ని అడగండి.
# The same with the person's next message, of which nothing was done.
members-removed-not-logged = మీరు ఇప్పుడు { $names } సభ్యుల్లో లేరు. ఇది *నమోదు కాలేదు*. మిమ్మల్ని పొరపాటున తీసేసి ఉంటే, మళ్లీ పిలవమని కుటుంబాన్ని అడగండి.
members-not-logged = ఇది *నమోదు కాలేదు*.
members-ask-leave = *{ $child }* రికార్డు నుంచి తప్పుకోవాలా? ఇక్కడ మీ పాత్ర: { $role }. ఇక మీరు ఏమీ చూడలేరు, రాయలేరు. ఇప్పటిదాకా రాసింది అలాగే ఉంటుంది.
members-left = మీరు *{ $child }* రికార్డు నుంచి తప్పుకున్నారు. ఇప్పుడు *{ $now }* గురించి మాట్లాడదాం.
members-left-already = మీరు ఇప్పటికే ఆ బిడ్డ రికార్డులో లేరు.
members-owner-cannot-leave = *{ $child }* రికార్డు మీదే, కాబట్టి మీరు తప్పుకోలేరు. *delete_data* అని పంపితే అది తొలగిపోతుంది.

invite-as-what = *{ $child }* కోసం ఎవరు చేరాలి?

    • *తల్లి/తండ్రి* మీరు చేసేవన్నీ చేయగలరు: సెషన్లు రాయడం, నెల సెట్ చేయడం, ఇతరులను పిలవడం.
    • *థెరపిస్ట్* సెషన్లు, నోట్స్ రాయగలరు, రికార్డు చూడగలరు.
invite-ask-parent = *{ $child }* కోసం తల్లి/తండ్రిగా ఏ నంబర్‌ను పిలవాలి? నంబర్ రాయండి, లేదా కాంటాక్ట్ పంపండి 📎.
invite-ask-therapist = *{ $child }* కోసం థెరపిస్ట్‌గా ఏ నంబర్‌ను పిలవాలి? నంబర్ రాయండి, లేదా కాంటాక్ట్ పంపండి 📎.
# Where nobody has named the child. $child is child-default-name.
invite-name-first = బిడ్డ పేరు ఇంకా రాయలేదు: మీరు పిలిచేవాళ్లకు *{ $child }* అనే కనిపిస్తుంది.
invite-button-name = ✏️ పేరు రాయండి
invite-refuse-number = ఈ ఫోన్ నంబర్ అర్థం కాలేదు. ఇలా రాయండి: 98765 43210. వేరే దేశం అయితే దేశం కోడ్‌తో: +44 20 7946 0018.
invite-refuse-several = ఒకసారికి ఒక నంబరే రాయండి. ముందు ఏ నంబర్‌ను పిలవాలి?
invite-refuse-length = ఇందులో ఒక అంకె ఎక్కువ ఉంది: భారత నంబర్‌లో 10 అంకెలు ఉంటాయి. వేరే దేశం నంబర్ అయితే + తో రాయండి. ఏ నంబర్‌ను పిలవాలి?
invite-refuse-card = ఆ కాంటాక్ట్‌లో పనికొచ్చే నంబర్ లేదు. నంబర్ రాయండి, ఉదాహరణకు 98765 43210.
invite-refuse-self = అది మీ నంబరే. ఇంకే నంబర్‌ను పిలవాలి?
invite-refuse-service = అది నా నంబరే. ఏ నంబర్‌ను పిలవాలి?
invite-which-number = ఆ కాంటాక్ట్‌లో చాలా నంబర్లు ఉన్నాయి. WhatsApp దేనిలో ఉంది?
invite-already = { $number } ఇప్పటికే *{ $child }* సభ్యుల్లో ఉన్నారు. పాత్ర: { $role }.
invite-waiting = { $number }కి ఈ రోజే పిలుపు పంపాం. జవాబు కోసం ఆగుదాం. రేపు మళ్లీ పిలవచ్చు.
invite-too-many = ఈ రోజుకు ఇన్ని పిలుపులు చాలు. మిగతావి రేపు పంపండి.
invite-sent = 📨 *{ $child }* కోసం { $number }ని పిలిచాం. పాత్ర: { $role }. పిలుపు 14 రోజులు ఉంటుంది.
# Stands before the answer to an invitation that takes the place of one in another role. Both are one of people-role-…
invite-other-role = 🔁 ఇంతకుముందు పిలుపు వేరే పాత్రకు ({ $before }) ఉంది. ఇప్పుడు అది ఈ పాత్రకు: { $role }.
invite-write-first = *{ $child }* జాబితాలో { $number }ని చేర్చాం. పాత్ర: { $role }.

    WhatsAppలో ముందుగా నేను ఎవరికీ రాయకూడదు. నాకు *join* అని పంపమని వాళ్లకు చెప్పండి: ఈ చాట్ కాంటాక్ట్‌ను వాళ్లకు పంపండి. పిలుపు 14 రోజులు ఉంటుంది.
invite-write-first-link = *{ $child }* జాబితాలో { $number }ని చేర్చాం. పాత్ర: { $role }.

    WhatsAppలో ముందుగా నేను ఎవరికీ రాయకూడదు. వాళ్లకు ఈ లింక్ పంపండి. తెరిచి, పంపు బటన్ నొక్కమనండి:
    { $link }

    పిలుపు 14 రోజులు ఉంటుంది.
invite-forward = 👋 { $child } థెరపీ సెషన్ల లెక్క మేము WhatsAppలో రాసుకుంటున్నాం. ఈ కాంటాక్ట్ సేవ్ చేసి *join* అని పంపండి, మీరూ చేరవచ్చు. (ముందు మీ నంబర్ నాకు చెప్పండి, మిమ్మల్ని పిలుస్తాను.)
invite-forward-link = 👋 { $child } థెరపీ సెషన్ల లెక్క మేము WhatsAppలో రాసుకుంటున్నాం. ఈ లింక్ తెరిచి మెసేజ్ పంపండి, మీరూ చేరవచ్చు:
    { $link }
    (ముందు మీ నంబర్ నాకు చెప్పండి, మిమ్మల్ని పిలుస్తాను.)

invited-by-family = కుటుంబం
invited-as-parent = 👋 నేను థెరపీ సెషన్ల లెక్క రాస్తాను. *{ $child }* కోసం తల్లి/తండ్రిగా చేరమని { $who } మిమ్మల్ని పిలుస్తున్నారు: మీరు సెషన్లు రాయవచ్చు, నెల లెక్క చూడవచ్చు. చేరతారా?
invited-as-therapist = 👋 నేను థెరపీ సెషన్ల లెక్క రాస్తాను. *{ $child }* కోసం థెరపిస్ట్‌గా చేరమని { $who } మిమ్మల్ని పిలుస్తున్నారు: మీరు సెషన్లు, నోట్స్ రాయవచ్చు. చేరతారా?
invited-help = చేరతారో లేదో ముందు చెప్పండి. *stop* అని పంపితే ఇక నేను మీకు ఏమీ పంపను.
# To somebody who had stopped, before the invitation.
invited-started = 🔔 మళ్లీ స్వాగతం! మీకు ఒక పిలుపు వచ్చింది:
invited-welcome-parent = 🎉 మీరు *{ $child }* సభ్యులయ్యారు. సెషన్ రాయండి, లేదా మెనూ చూడండి.
invited-welcome-therapist = 🎉 మీరు థెరపిస్ట్‌గా *{ $child }* సభ్యులయ్యారు. సెషన్ రాయండి, లేదా మెనూ నుంచి నోట్ రాయండి.
invited-rejected = సరే, మీరు *{ $child }* కోసం చేరడం లేదు.
# Stands after the answer to an invitation where the person has paused.
invited-paused = సందేశాలు ఇంకా ఆగి ఉన్నాయి: మీరు *start* అని పంపేదాకా మీకు ఏమీ రాయను, ఏమీ నమోదు చేయను.
invited-own = మీ బిడ్డ థెరపీ లెక్క రాసుకోవాలంటే, ఇక్కడ మొదలుపెట్టండి:
invited-expired = ఈ పిలుపు గడువు ముగిసింది: పిలుపు 14 రోజులే ఉంటుంది. మళ్లీ పిలవమని కుటుంబాన్ని అడగండి.
invited-none = { $number }కి పిలుపు ఏమీ లేదు. నాకు *invite* అని పంపి ఈ నంబర్ ఇవ్వమని కుటుంబానికి చెప్పండి.
invited-none-hidden = మీకు పిలుపు ఏదీ కనిపించలేదు: WhatsApp మీ నంబర్‌ను నాకు చూపించడం లేదు, కుటుంబాలు నంబర్‌తోనే పిలుస్తాయి. WhatsApp నంబర్ చూపించినప్పుడు మళ్లీ *join* పంపండి.
invited-accepted-word = 🎉 { $who } ఇప్పుడు *{ $child }* సభ్యులయ్యారు. పాత్ర: { $role }.
invited-rejected-word = *{ $child }* కోసం పంపిన పిలుపును { $who } ఒప్పుకోలేదు.
