### Emptying the month.

reset-nothing = खाली करने को कुछ नहीं है: *{ $child }* के लिए { $month } में कुछ नहीं लिखा है।
reset-ask = *{ $child }* का { $month } खाली करें? यह सब चला जाएगा:
reset-sessions = • { $count } लिखे हुए सेशन
reset-holidays = { $count ->
    [one] • एक छुट्टी
   *[other] • { $count } छुट्टियाँ
}
reset-notes = • { $count } नोट
reset-plan = • महीने का प्लान
reset-final = *undo* से यह वापस आ सकता है।
reset-final-only-notes = नोट *undo* से वापस नहीं आते: वे हमेशा के लिए चले जाएँगे।
reset-final-notes = *undo* से यह वापस आ सकता है, पर नोट हमेशा के लिए चले जाएँगे।
reset-button-yes = 🗑 हाँ, खाली करें
reset-button-no = नहीं, रहने दें
reset-done = *{ $child }* का { $month } अब खाली है।
reset-kept = ठीक है, { $month } में सब वैसा ही रहेगा।
