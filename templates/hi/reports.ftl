### सारांश की तस्वीर और महीने की रिपोर्ट। जगह कम है: जहाँ वाक्य न हो, वहाँ एक से तीन शब्द।

report-brand = थेरेपी ट्रैकर
report-title = महीने की थेरेपी रिपोर्ट
report-month = { $month ->
    [1] जनवरी
    [2] फ़रवरी
    [3] मार्च
    [4] अप्रैल
    [5] मई
    [6] जून
    [7] जुलाई
    [8] अगस्त
    [9] सितंबर
    [10] अक्टूबर
    [11] नवंबर
   *[12] दिसंबर
} { $year }
report-day = { $day } { $month ->
    [1] जनवरी
    [2] फ़रवरी
    [3] मार्च
    [4] अप्रैल
    [5] मई
    [6] जून
    [7] जुलाई
    [8] अगस्त
    [9] सितंबर
    [10] अक्टूबर
    [11] नवंबर
   *[12] दिसंबर
}
report-weekday = { $weekday ->
    [1] सोम
    [2] मंगल
    [3] बुध
    [4] गुरु
    [5] शुक्र
    [6] शनि
   *[7] रवि
}
report-made-on = { $day } { $year } को बनी
report-page = पेज { $page } / { $pages }

## गिनती

report-attended = हुए
report-missed = छूटे
report-days-off = छुट्टियाँ
report-left = बाकी
report-extra = ज़्यादा
report-sessions-left = { $left ->
    [one] सेशन बाकी
   *[other] सेशन बाकी
}
report-sessions-extra = { $extra ->
    [one] सेशन ज़्यादा हुआ
   *[other] सेशन ज़्यादा हुए
}
report-sessions-attended = { $attended ->
    [one] सेशन हुआ
   *[other] सेशन हुए
}
report-attended-of = { $total } में से { $attended } हुए
report-today = आज

## पैसे

report-money = प्लान और पैसे
report-paid = पैसे दिए हुए सेशन
report-carried = पिछले महीने के बचे
report-total = कुल
report-cost = एक सेशन के
report-used = इस्तेमाल हुए
report-missed-value = छूटे सेशन के
report-buffer = अभी बाकी
report-no-plan = इस महीने का प्लान अभी नहीं बना है
report-no-plan-hint = प्लान जोड़ने के लिए चैट में “setup” भेजें।

## रिपोर्ट के हिस्से

report-calendar = पूरा महीना
report-calendar-alt = { $month } का कैलेंडर। हुए: { $attended }। छूटे: { $missed }। छुट्टियाँ: { $daysoff }।
report-weeks = हर हफ़्ते का हाल
report-reasons = सेशन क्यों छूटे
report-moods = सेशन कैसे रहे
report-homework = घर पर करने का काम
report-notes = नोट्स
report-log = सेशन का पूरा रिकॉर्ड
report-log-empty = इस महीने अभी कुछ दर्ज नहीं है। चैट में बस एक टैप काफ़ी है।
report-more-sessions = { $count ->
    [one] … और 1 प्रविष्टि
   *[other] … और { $count } प्रविष्टियाँ
}
report-more-notes = { $count ->
    [one] … और 1 नोट
   *[other] … और { $count } नोट
}

## रिकॉर्ड के खाने और शब्द

report-column-day = तारीख
report-column-status = क्या हुआ
report-column-count = सेशन
report-column-reason = कारण या मूड
report-column-by = किसने लिखा
report-status-attended = हुआ
report-status-missed = छूटा

report-mood-excellent = बहुत बढ़िया
report-mood-good = अच्छा
report-mood-okay = ठीक-ठाक
report-mood-tough = मुश्किल

report-reason-health = तबीयत
report-reason-travel = सफ़र
report-reason-therapist = थेरेपिस्ट नहीं थे
report-reason-school = स्कूल
report-reason-family = परिवार
report-reason-transport = आने-जाने की दिक्कत
report-reason-other = कुछ और
