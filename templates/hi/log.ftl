### Logging: one day, many days, earlier days, mood, undo.

attended-which-day = ✅ सेशन किस दिन हुआ? आज { $today } है।
attended-how-many = *{ $day }* को कितने सेशन हुए? 4 या 5 हों, तो संख्या लिखें।
missed-which-day = ❌ सेशन किस दिन छूटा? आज { $today } है।
missed-how-many = *{ $day }* को कितने सेशन छूटे? 4 या 5 हों, तो संख्या लिखें।
missed-why = *{ $day }* का सेशन क्यों छूटा? नीचे से चुनें, या अपने शब्दों में लिखें।
missed-why-words = *{ $day }* का सेशन क्यों छूटा? अपने शब्दों में लिखें।
missed-reason-label = कारण चुनें

# $day is a date in all of these.
log-future = { $day } अभी आना बाकी है। उस दिन दर्ज कर सकते हैं।
log-done-attended = ✅ { $day }: { $count ->
    [one] *1 सेशन हुआ*
   *[other] *{ $count } सेशन हुए*
}
log-done-missed = ❌ { $day }: { $count ->
    [one] *1 सेशन छूटा*
   *[other] *{ $count } सेशन छूटे*
}
log-done-missed-reason = ❌ { $day }: { $count ->
    [one] *1 सेशन छूटा*
   *[other] *{ $count } सेशन छूटे*
} ({ $reason })
log-was-holiday = इस दिन छुट्टी लिखी थी; वह अब हटा दी है।
log-left = { $month } में { $total } में से { $left } सेशन बाकी।
log-over = { $month } के { $total } सेशन से { $over } ज़्यादा।
log-no-plan = { $month } का प्लान अभी नहीं बना है।
log-no-plan-setup = { $month } का प्लान अभी नहीं बना है। *setup* से प्लान बनाएँ, फिर मैं बताऊँगा कि कितने बाकी हैं।
log-again-attended = { $day } को पहले से दर्ज है: { $there ->
    [one] 1 सेशन हुआ
   *[other] { $there } सेशन हुए
}। { $count } और जोड़ दूँ?
log-again-missed = { $day } को पहले से दर्ज है: { $there ->
    [one] 1 सेशन छूटा
   *[other] { $there } सेशन छूटे
}। { $count } और जोड़ दूँ?
log-replace-missed = { $day } को दर्ज है: { $there ->
    [one] 1 सेशन *छूटा*
   *[other] { $there } सेशन *छूटे*
}। इसकी जगह { $count ->
    [one] 1 सेशन *हुआ*
   *[other] { $count } सेशन *हुए*
} लिख दूँ?
log-replace-attended = { $day } को दर्ज है: { $there ->
    [one] 1 सेशन *हुआ*
   *[other] { $there } सेशन *हुए*
}। इसकी जगह { $count ->
    [one] 1 सेशन *छूटा*
   *[other] { $count } सेशन *छूटे*
} लिख दूँ?
log-kept = ठीक है, { $day } को वैसा ही रहने दिया: { $what }।
log-there-already = { $day } पहले से दर्ज है। दोबारा नहीं जोड़ा।

# What stands on a day.
day-nothing = कुछ दर्ज नहीं
day-holiday = छुट्टी
day-attended = { $attended ->
    [one] 1 सेशन हुआ
   *[other] { $attended } सेशन हुए
}
day-missed = { $missed ->
    [one] 1 सेशन छूटा
   *[other] { $missed } सेशन छूटे
}
day-both = { $attended ->
    [one] 1 सेशन हुआ
   *[other] { $attended } सेशन हुए
}, { $missed ->
    [one] 1 छूटा
   *[other] { $missed } छूटे
}

backfill-attended-title = ✅ सेशन किस दिन हुआ?
backfill-missed-title = ❌ सेशन किस दिन छूटा?
backfill-label = दिन चुनें

bulk-help = *एक संदेश में कई दिन*
    • attended_dates { $first },{ $second }
    • attended_range { $first }..{ $second }
    • missed_dates { $first },{ $second } बुखार
    • missed_range { $first }..{ $second } बाहर गए थे

    एक बार में 62 दिन तक। जो दिन पहले से दर्ज हैं, या अभी आए नहीं हैं, वे छूट जाते हैं।
bulk-no-days = कौन से दिन?
bulk-not-a-day = *{ $word }* तारीख नहीं लगती। कुछ दर्ज नहीं हुआ।
bulk-none = कुछ दर्ज नहीं हुआ।
bulk-done-attended = ✅ { $count ->
    [one] *1 दिन सेशन हुआ*
   *[other] *{ $count } दिन सेशन हुए*
}: { $days }
bulk-done-missed = ❌ { $count ->
    [one] *1 दिन सेशन छूटा*
   *[other] *{ $count } दिन सेशन छूटे*
}: { $days }
bulk-reason = कारण: { $reason }
bulk-future = { $count ->
    [one] 1 दिन नहीं लिखा: वह अभी आया नहीं है
   *[other] { $count } दिन नहीं लिखे: वे अभी आए नहीं हैं
}।
bulk-duplicate = { $count ->
    [one] 1 दिन नहीं लिखा: वह पहले से दर्ज है
   *[other] { $count } दिन नहीं लिखे: वे पहले से दर्ज हैं
}।
bulk-conflicting = { $count ->
    [one] 1 दिन नहीं लिखा: उस पर कुछ और दर्ज है। बदलना हो, तो उसे अलग से लिखें
   *[other] { $count } दिन नहीं लिखे: उन पर कुछ और दर्ज है। बदलना हो, तो एक-एक करके लिखें
}।
bulk-days-off = { $count ->
    [one] 1 दिन नहीं लिखा: उस दिन छुट्टी है
   *[other] { $count } दिन नहीं लिखे: उन दिनों छुट्टी है
}।

mood-question = सेशन कैसा रहा?
mood-question-day = { $day } का सेशन कैसा रहा?
mood-label = कैसा रहा?
mood-saved = { $day } के लिए लिख लिया: { $mood }
mood-nothing = यह लिखने के लिए कोई सेशन दर्ज नहीं है। पहले एक सेशन दर्ज करें।

undo-nothing = आपका दर्ज किया हुआ ऐसा कुछ नहीं है जिसे वापस लिया जाए।
undo-gone = आपने जो पिछली बार दर्ज किया, उसे कोई और पहले ही बदल चुका है। अब वापस लेने को कुछ नहीं है।
undo-done = ↩️ *वापस ले लिया।*
undo-removed = हटाया: { $list }
undo-restored = फिर से जोड़ा: { $list }
undo-attended = { $count ->
    [one] 1 सेशन हुआ
   *[other] { $count } सेशन हुए
} ({ $days })
undo-missed = { $count ->
    [one] 1 सेशन छूटा
   *[other] { $count } सेशन छूटे
} ({ $days })
undo-holidays-removed = अब छुट्टी नहीं: { $days }
undo-holidays-restored = फिर से छुट्टी: { $days }
undo-plan-restored = { $month } का पहले वाला प्लान लौट आया: { $plan }।
undo-plan-removed = { $month } का प्लान अब नहीं है।
