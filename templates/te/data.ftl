### A person's own data. Buttons at most 20 letters.

data-held = *నా దగ్గర ఏమేం ఉన్నాయి*
    • మీ నంబర్, WhatsAppలో మీ పేరు, మీ సెట్టింగులు
    • మీ పిల్లల సెషన్లు, సెలవులు, నెల ప్లాన్లు, నోట్స్
    • ఏ పిల్లల రికార్డులో ఎవరున్నారు, పిలుపులు
    • చెల్లింపులు, మీరు దేనికి ఒప్పుకున్నారు
    • మీరు పంపిన సందేశాలు, బ్యాకప్‌లకు అవసరమైనంత కాలం

    ఆ పిల్లల రికార్డులో ఉన్నవాళ్లు మాత్రమే వీటిని చూస్తారు.
button-export = నా డేటా ఇవ్వండి
button-delete = నా డేటా తీసేయండి
button-export-first = ముందు డేటా ఇవ్వండి
button-delete-yes = అవును, తీసేయండి
button-delete-no = వద్దు, ఉంచండి
data-export-asked = 📦 మీ డేటా సిద్ధం చేస్తున్నాను. కాసేపట్లో ఇక్కడికే వస్తుంది: Excel లేదా Sheets కోసం ఒక ఫైల్, ఒక టెక్స్ట్ ఫైల్.
# $day is a date.
data-export-ready = 📦 { $day } వరకు మీ డేటా.
data-export-failed = క్షమించండి, డేటా ఇప్పుడు సిద్ధం కాలేదు. కాసేపటి తర్వాత మళ్లీ *export_data* అని పంపండి.
data-delete-ask = 🗑 *మీ డేటా అంతా తీసేయాలా?* మీ సెట్టింగులు, నోట్స్, చెల్లింపుల వివరాలు పోతాయి.
# $names are names of children.
data-delete-gone = { $names } రికార్డు మొత్తం కూడా పోతుంది, ఎందుకంటే అందులో ఇంకెవరూ లేరు.
# What stays with others. Each child stands on a line of its own below, $members are data-delete-member.
data-delete-kept = ఇది అందులో ఉన్న మిగతావాళ్ల దగ్గర ఉంటుంది. మీరు నమోదు చేసినవి కూడా ఉంటాయి, కానీ మీ పేరు, మీ సొంత మాటలు ఉండవు:
data-delete-kept-child = • *{ $child }*: { $members }
data-delete-kept-more = • ఇంకో { $hidden }
# $role is one of people-role-…
data-delete-member = { $who } ({ $role })
data-delete-new-owner = ఇక నుంచి { $who } రికార్డు యజమాని అవుతారు.
data-delete-no-owner = ⚠️ { $names } రికార్డులో తల్లి/తండ్రి ఎవరూ మిగలరు: ఇక ఎవరూ నెల సెట్ చేయలేరు, ఇతరులను పిలవలేరు, రికార్డు తీసేయలేరు. అవసరమైతే ముందు *invite* అని పంపి తల్లి/తండ్రిని పిలవండి.
data-delete-final = దీన్ని వెనక్కి తీసుకోలేము.
data-delete-again = మీ డేటా అంతా తీసేయమంటారా? ఒకటి నొక్కండి.
data-delete-not = 👍 ఏదీ తీసేయలేదు.
data-deleted = ✅ అయిపోయింది. మీ గురించి నా దగ్గర ఉన్నదంతా తీసేశాను. బ్యాకప్ కాపీలు వాటి గడువు తీరాక పోతాయి.

    మళ్లీ ఎప్పుడైనా రాస్తే కొత్తగా మొదలు పెడదాం. శుభాకాంక్షలు! 👋
# To the parent who is the owner from now on.
data-now-owner = 👪 ఇక నుంచి *{ $child }* రికార్డు యజమాని మీరే: ఇంతకుముందున్న యజమాని తమ డేటా తీసేశారు. నమోదు చేసినవన్నీ అలాగే ఉన్నాయి.
