### Notes: typed, step by step, spoken. Buttons at most 20 letters.

button-note-write = 📝 నోట్ రాయండి
button-note-template = ఒక్కొక్కటిగా
button-notes = పాత నోట్స్
button-note-delete = 🗑 నోట్ తీసేయండి
button-note-keep = 📝 నోట్‌గా ఉంచండి
button-note-forget = 🗑 వద్దు
button-skip = వదిలేయండి
button-step-back = ↩️ ముందు ప్రశ్న

# $child is a child's name in all of these, $words what a person wrote or said.
note-ask = 📝 *{ $child }* గురించి ఏం నోట్ చేయాలి? రాయండి, లేదా మాట్లాడి పంపండి.
note-ask-text = 📝 *{ $child }* గురించి ఏం నోట్ చేయాలి? ఒకే మెసేజ్‌లో రాయండి.
note-empty = ఇందులో మాటలు లేవు. ఒకటి రెండు మాటలు రాయండి, లేదా *cancel* పంపండి.
note-long = ఇది ఒకేసారి ఉంచడానికి చాలా పెద్దది. { $max } అక్షరాల లోపు రాయండి.
note-saved = 📝 *{ $child }* నోట్స్‌లో ఉంచాను. { $child }‌ని చూసుకునే వాళ్లందరూ దీన్ని చదవగలరు.
note-quote = “{ $words }”
note-summary = క్లుప్తంగా: { $summary }
note-none = *{ $child }* గురించి ఇంకా నోట్స్ లేవు.
note-list-title = 📝 *{ $child } గురించి ఈమధ్య నోట్స్*
# $day is a date, $author a person's name.
note-line = • { $day }, { $author }: { $words }
note-line-nameless = • { $day }: { $words }
note-list-label = నోట్ చదవండి
note-row = { $day } · { $author }
note-row-nameless = { $day }
note-gone = ఆ నోట్ ఇప్పుడు లేదు. మిగతావి ఇవి:
note-deleted = 🗑 నోట్ తీసేశాను.
note-delete-nothing = ఆ నోట్ ఇప్పుడు లేదు, లేదా అది వేరే వాళ్లు రాసింది.

## A structured note, one question at a time.

note-step = *{ $steps }లో { $step }* · { $question }
note-step-goal = ఈరోజు లక్ష్యం ఏంటి?
note-step-activity = ఈరోజు ఏం చేశారు?
note-step-response = { $child } ఎలా స్పందించారు?
note-step-homework = ఇంట్లో ఏం చేయించాలి?
note-label-goal = లక్ష్యం
note-label-activity = చేసింది
note-label-response = స్పందన
note-label-homework = ఇంట్లో చేయాల్సింది
note-labelled = { $label }: { $words }
note-template-empty = నాలుగూ వదిలేశారు, అందుకే నోట్ ఏమీ లేదు.
note-template-closed = ఆ నోట్ ఇప్పుడు తెరిచి లేదు. ఇక్కడ మళ్లీ మొదలుపెట్టండి:
# A note is left that has answers in it already.
note-left = ⚠️ నోట్ మధ్యలో ఆగిపోయింది, కాబట్టి *ఉంచలేదు*.

## Voice notes.

voice-off = 🎙 మాట్లాడి పంపినదాన్ని నేను ఇక్కడ రాయలేను. మీ వాయిస్ ఉంచాను; దయచేసి రాసి కూడా పంపండి.
voice-failed = 🎙 మీ వాయిస్‌ని ఇప్పుడు రాయలేకపోయాను. దాన్ని ఉంచాను, ఇంకోసారి ప్రయత్నిస్తాను. ఈలోగా రాసి పంపండి.
voice-unusable = 🎙 మీ వాయిస్‌లో మాటలు వినిపించలేదు. మళ్లీ మాట్లాడి పంపండి, లేదా రాయండి.
voice-gone = 🎙 మీ వాయిస్ ఇప్పుడు వినడం కుదరదు. దయచేసి మళ్లీ పంపండి, లేదా రాయండి.
voice-type-here = 🎙 ఇక్కడ మాటలు తప్పుగా వినపడవచ్చు. జవాబు రాయండి లేదా ఎంచుకోండి, లేదా *cancel* పంపండి.
voice-heard = 🎙 నేను విన్నది: “{ $words }”
voice-offer = దీన్ని *{ $child }* నోట్స్‌లో ఉంచనా?
voice-not-a-mood = దాన్ని నోట్‌గా ఉంచాను.
voice-reason-long = మీరు చెప్పినదంతా నోట్‌గా ఉంచాను.
voice-meanwhile = 🎙 నేను వినేలోగా మీరు ముందుకు వెళ్లారు, అందుకే మీ వాయిస్‌ని *{ $child }* నోట్స్‌లో ఉంచాను.
voice-retried = 🎙 { $day } నాటి మీ వాయిస్‌ని ఇప్పుడు రాశాను. *{ $child }* నోట్స్‌లో ఉంచాను.
voice-child-gone = 🎙 మీ వాయిస్‌ని ఉంచలేదు, ఎందుకంటే మీరు ఇప్పుడు ఆ పిల్లల్ని చూసుకోవడం లేదు.
