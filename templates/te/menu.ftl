### The menu, what else there is, and help. Row titles: at most 24 letters; hints: at most 72.

# Not shown: the greetings that the menu answers, with commas between them.
menu-greetings = నమస్తే, నమస్కారం, హాయ్, హలో, శుభోదయం
# Not shown: how people say thanks, or that they have read something; and what they call whoever answers.
menu-thanks = థాంక్స్, థ్యాంక్స్, థాంక్ యూ, థాంక్యూ, ధన్యవాదాలు, ధన్యవాదములు, చాలా థాంక్స్, సరే, సరేనండి, ఓకే, మంచిది, బాగుంది, chala thanks, dhanyavadalu, dhanyavaadalu, sare, saare, sarey, manchidi, bagundi, baagundi
menu-called = అండి, గారు, సార్, సర్, మేడం, మేడమ్, అన్న, అక్క, అమ్మ, మిత్రమా
thanks-answer = 🙏 ఎప్పుడైనా సరే. తర్వాతి సెషన్ అప్పుడు కూడా ఇక్కడే ఉంటాను.
menu-title = *{ $child }* · ఏం చేద్దాం?
menu-label = మెనూ
menu-attended-hint = థెరపీ సెషన్ అయింది
menu-missed-hint = థెరపీ సెషన్ జరగలేదు
menu-status = 📍 ఈరోజు
menu-status-hint = ఈరోజు ఏం నమోదైంది, ఇంకా ఎన్ని మిగిలాయి
menu-summary = 📊 నెల లెక్క
# For those who see no money.
menu-summary-hint-plain = ఈ నెల ఇప్పటివరకు, ఇంకా ఎన్ని మిగిలాయి
menu-summary-hint = ఈ నెల ఇప్పటివరకు, ఖర్చుతో సహా
menu-backfill = 🗓 ముందు రోజుది రాయండి
menu-backfill-hint = గత 21 రోజుల్లో ఏదైనా
menu-holiday = 🏖 సెలవులు
menu-holiday-hint = పండుగలు, ఇతర సెలవులు
menu-undo-hint = మీరు చివరిగా నమోదు చేసింది తీసేయండి
menu-setup = ⚙️ నెల ప్లాన్ పెట్టండి
menu-setup-hint = ఎన్ని సెషన్లు, ఒక్కోటి ఎంత, గత నెల మిగిలినవి
menu-note = 📝 నోట్ రాయండి
menu-note-hint = గుర్తుంచుకోవాల్సింది ఏదైనా
menu-more = ఇంకా ఉన్నాయి
menu-more-hint = చాలా రోజులు ఒకేసారి, నోట్స్, సెట్టింగులు
menu-help = సహాయం
menu-help-hint = నాతో ఎలా మాట్లాడాలి

more-title = మీరు ఇవి కూడా చేయవచ్చు:
more-backfill-missed = 🗓 ముందు మిస్ అయిన సెషన్
more-backfill-missed-hint = గత 21 రోజుల్లో ఏదైనా
more-bulk = 📚 చాలా రోజులు ఒకేసారి
more-bulk-hint = ఒకే మెసేజ్‌లో చాలా తేదీలు
more-tracker = 🔗 క్యాలెండర్ పేజీ
more-tracker-hint = నెలను బ్రౌజర్‌లో చూడండి, మార్చండి
more-members = 👪 కుటుంబం, థెరపిస్ట్
more-members-hint = ఎవరు చూడగలరు, నమోదు చేయగలరు
more-language = 🌐 భాష
more-language-hint = English, हिन्दी, తెలుగు
more-reminders = ⏰ గుర్తు చేయడం
more-reminders-hint = ఆన్, ఆఫ్, ఎప్పుడు
more-menu-hint = మళ్లీ మెనూకి

help-text = *ఇది ఎలా పని చేస్తుంది*
    • *attended* లేదా *missed*: సెషన్ నమోదు చేయండి
    • *status*: ఈరోజు సంగతి, ఇంకా ఎన్ని మిగిలాయి
    • *summary*: ఈ నెల ఇప్పటివరకు
    • *holiday*: సెలవులు
    • *undo*: చివరిగా నమోదు చేసింది వెనక్కి తీసుకోండి
    • *bulk_help*: చాలా రోజులు ఒకేసారి నమోదు చేయండి
    • *menu*: మిగతావన్నీ
help-setup = *setup* అని పంపి, నెలకు ఎన్ని సెషన్లో, ఒక్కోటి ఎంతో పెట్టండి. అక్కడ *16 800 0* అని కూడా రాయవచ్చు: 16 సెషన్లు, ఒక్కోటి ₹800, గత నెలవి 0.
mood-excellent = 🌟 చాలా బాగా
mood-good = 😊 బాగా
mood-okay = 😐 పర్వాలేదు
mood-tough = 😟 కష్టంగా

reason-sick = ఒంట్లో బాగోలేదు
reason-travel = ఊరు వెళ్లాం
reason-therapist = థెరపిస్ట్ లేరు
reason-other = వేరే కారణం
