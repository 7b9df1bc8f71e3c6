### Notes: typed, step by step, spoken. Buttons at most 20 letters.

button-note-write = 📝 नोट लिखें
button-note-template = एक-एक करके
button-notes = पिछले नोट
button-note-delete = 🗑 नोट मिटाएँ
button-note-keep = 📝 नोट में रखें
button-note-forget = 🗑 न रखें
button-skip = छोड़ें
button-step-back = ↩️ पिछला सवाल

# $child is a child's name in all of these, $words what a person wrote or said.
note-ask = 📝 *{ $child }* के बारे में क्या नोट करना है? लिखें, या बोलकर भेजें।
note-ask-text = 📝 *{ $child }* के बारे में क्या नोट करना है? एक ही संदेश में लिखें।
note-empty = इसमें कोई शब्द नहीं है। एक-दो शब्द लिखें, या *cancel* भेजें।
note-long = यह एक बार में रखने के लिए ज़्यादा लंबा है। { $max } अक्षर तक लिखें।
note-saved = 📝 *{ $child }* के नोट में रख लिया। { $child } से जुड़े सब लोग इसे पढ़ सकते हैं।
note-quote = “{ $words }”
note-summary = थोड़े में: { $summary }
note-none = *{ $child }* के बारे में अभी कोई नोट नहीं है।
note-list-title = 📝 *{ $child } के पिछले नोट*
# $day is a date, $author a person's name.
note-line = • { $day }, { $author }: { $words }
note-line-nameless = • { $day }: { $words }
note-list-label = नोट पढ़ें
note-row = { $day } · { $author }
note-row-nameless = { $day }
note-gone = वह नोट अब नहीं है। बाकी ये हैं:
note-deleted = 🗑 नोट मिटा दिया।
note-delete-nothing = वह नोट अब नहीं है, या किसी और का लिखा है।

## A structured note, one question at a time.

note-step = *{ $steps } में से { $step }* · { $question }
note-step-goal = आज का लक्ष्य क्या था?
note-step-activity = आज क्या-क्या किया?
note-step-response = { $child } ने कैसे साथ दिया?
note-step-homework = घर पर क्या करना है?
note-label-goal = लक्ष्य
note-label-activity = गतिविधि
note-label-response = कैसा रहा
note-label-homework = घर के लिए
note-labelled = { $label }: { $words }
note-template-empty = चारों सवाल छोड़ दिए गए, इसलिए कोई नोट नहीं बना।
note-template-closed = वह नोट अब खुला नहीं है। यहाँ से फिर शुरू करें:
# A note is left that has answers in it already.
note-left = ⚠️ नोट अधूरा रह गया, इसलिए *रखा नहीं गया*।

## Voice notes.

voice-off = 🎙 मैं बोली हुई बात को लिख नहीं सकता। आपकी आवाज़ रख ली है; कृपया लिखकर भी भेजें।
voice-failed = 🎙 आपकी बोली हुई बात अभी लिखी नहीं जा सकी। आवाज़ रख ली है, मैं एक बार और कोशिश करूँगा। तब तक लिखकर भेज दें।
voice-unusable = 🎙 आपकी आवाज़ में कोई शब्द सुनाई नहीं दिए। फिर से बोलें, या लिखकर भेजें।
voice-gone = 🎙 आपकी आवाज़ अब सुनी नहीं जा सकती। कृपया फिर से भेजें, या लिखें।
voice-type-here = 🎙 यहाँ बोली हुई बात ग़लत सुनी जा सकती है। जवाब लिखें या चुनें, या *cancel* भेजें।
voice-heard = 🎙 मैंने सुना: “{ $words }”
voice-offer = इसे *{ $child }* के नोट में रखूँ?
voice-not-a-mood = इसे नोट में रख लिया है।
voice-reason-long = पूरी बात नोट में रख ली है।
voice-meanwhile = 🎙 मेरे सुनने तक आप आगे बढ़ चुके थे, इसलिए आपकी बात *{ $child }* के नोट में रख ली।
voice-retried = 🎙 { $day } की आपकी बोली हुई बात अब लिख ली गई है। इसे *{ $child }* के नोट में रख लिया।
voice-child-gone = 🎙 आपकी बोली हुई बात नहीं रखी, क्योंकि आप अब उस बच्चे से जुड़े नहीं हैं।
