### Looking back: the week, the digest, missed sessions, the streak. Buttons at most 20 letters.

button-weekly = 📅 यह हफ़्ता
button-missed-report = क्यों छूटे?
button-streak = 🔥 सिलसिला
button-digest-on = रविवार को भेजें
button-digest-off = रविवार को न भेजें

look-tally = ✅ { $attended } हुए · ❌ { $missed } छूटे
look-tally-off = ✅ { $attended } हुए · ❌ { $missed } छूटे · 🏖 { $off } दिन छुट्टी
# $what is a reason or a mood.
look-count = { $what } { $count }
look-bullet = • { $what }: { $count }
look-reasons = क्यों छूटे: { $reasons }
look-moods = कैसे रहे: { $moods }

# $first and $last are dates.
weekly-title = 📅 *हफ़्ता* { $first } – { $last }
weekly-this = इस हफ़्ते: { $tally }
weekly-last = पिछले हफ़्ते: { $tally }
weekly-more = 📈 पिछले हफ़्ते से { $count } ज़्यादा हुए।
weekly-less = 📉 अब तक पिछले हफ़्ते से { $count } कम हुए।
weekly-same = पिछले हफ़्ते जितने ही हुए।
weekly-nothing = इस हफ़्ते और पिछले हफ़्ते कुछ दर्ज नहीं है।

digest-title = 🗞 *आपका हफ़्ता* { $first } – { $last }
digest-nothing = इस हफ़्ते कुछ दर्ज नहीं है।
# $month is a month with its year.
digest-left = { $month } में { $total } में से { $left } सेशन बचे हैं
digest-is-on = यह मैं आपको हर रविवार शाम को भेजता हूँ।
digest-is-off = क्या इसे हर रविवार शाम को भेजूँ?
digest-on = ✅ हफ़्ते का हाल अब हर रविवार शाम को आएगा।
digest-off = ✅ अब रविवार को नहीं भेजूँगा। जब देखना हो, *weekly_digest* लिखें।

missed-title = ❌ *{ $child } के छूटे सेशन*
# $span is a month or missed-last-days.
missed-last-days = पिछले { $days } दिन
missed-of = *{ $span }*: { $all } में से { $missed } छूटे
missed-none = *{ $span }*: { $all } में से एक भी नहीं छूटा 👏
missed-nothing-logged = *{ $span }*: कुछ दर्ज नहीं
reason-group-health = तबीयत
reason-group-travel = सफ़र
reason-group-therapist = थेरेपिस्ट नहीं थे
reason-group-school = स्कूल
reason-group-family = परिवार
reason-group-transport = आने-जाने की दिक्कत
reason-group-other = कुछ और

streak-title = *{ $child } का सिलसिला*
streak-current = 🔥 लगातार { $count } सेशन हुए
streak-none = अभी कोई सिलसिला नहीं है। अगले सेशन से नया शुरू होगा।
streak-best = 🏆 अब तक सबसे अच्छा: लगातार { $count }
streak-next = { $milestone } तक पहुँचने में { $left } बाकी।
streak-past-all = आप हर पड़ाव पार कर चुके हैं। शानदार!
streak-milestone = 🎉 *{ $child }: लगातार { $count } सेशन!* शाबाश!
