### What was understood from typed words, shown before it is written.

# $count is how many sessions on each day, $days one day or several.
understood-attended = क्या आपका मतलब यह है: { $days } को ✅ { $count ->
    [one] *सेशन हुआ*
   *[other] *{ $count } सेशन हुए*
}?
understood-missed = क्या आपका मतलब यह है: { $days } को ❌ { $count ->
    [one] *सेशन छूटा*
   *[other] *{ $count } सेशन छूटे*
}?
understood-missed-reason = क्या आपका मतलब यह है: { $days } को ❌ { $count ->
    [one] *सेशन छूटा*
   *[other] *{ $count } सेशन छूटे*
} ({ $reason })?
understood-holiday = क्या आपका मतलब यह है: { $days } को 🏖 *छुट्टी*?
understood-undo = क्या पिछली एंट्री ↩️ *हटानी* है?
understood-yes = हाँ
understood-no = नहीं
understood-dropped = ठीक है, कुछ नहीं बदला। दूसरे शब्दों में लिखें, या नीचे से चुनें।
understood-each = हर दिन { $count }
