### ब्राउज़र में ट्रैकर पेज। शब्द छोटे रहें: फ़ोन पतला है।

page-brand = थेरेपी ट्रैकर
page-skip = सीधे कैलेंडर पर
page-day = { $weekday }, { $day } { $month }
page-month = { $month } { $year }
page-month-before = पिछला महीना: { $month }
page-month-after = अगला महीना: { $month }
page-this-month = यह महीना
page-children = किसका महीना
page-phone = { $phone } के लिए खुला है

## दिन में क्या है

page-none = कुछ दर्ज नहीं
page-attended = हुआ
page-missed = छूटा
page-holiday = छुट्टी
page-today = आज
page-attended-many = { $count } सेशन हुए
page-missed-many = { $count } सेशन छूटे
page-both = { $attended } हुए, { $missed } छूटे
page-unsaved = अभी सेव नहीं हुआ

## कैलेंडर

page-calendar = { $month } का कैलेंडर
page-tap-hint = दिन को छुएँ: हुआ, छूटा, छुट्टी, खाली। सेव करने तक कुछ नहीं बदलता।
page-tap-hint-plain = बदलने के लिए दिन को छुएँ। हर बार छूते ही सेव हो जाता है।
page-legend = निशानों का मतलब
page-changes-one = 1 दिन बदला
page-changes-many = {"{n}"} दिन बदले
page-step-back = वापस लें
page-save = सेव करें
page-saving = सेव हो रहा है…

## हिसाब

page-sums = अब तक का महीना
page-left = { $left ->
    [one] सेशन बाकी
   *[other] सेशन बाकी
}
page-over = { $over ->
    [one] सेशन प्लान से ज़्यादा
   *[other] सेशन प्लान से ज़्यादा
}
page-done = { $count ->
    [one] सेशन हुआ
   *[other] सेशन हुए
}
page-of-total = प्लान में कुल { $total }
page-donut = हुए { $attended }, छूटे { $missed }, बाकी { $left }।
page-donut-no-plan = हुए { $attended }, छूटे { $missed }।
page-days-off = छुट्टियाँ
page-carried = { $carry } पिछले महीने के

## पैसे

page-money = पैसे
page-money-left = बाकी पैसे
page-money-used = इस्तेमाल हुए
page-money-missed = छूटे सेशन के
page-money-cost = एक सेशन के
page-no-plan = { $month } का प्लान अभी नहीं बना है
page-no-plan-how = कितने सेशन के पैसे दिए हैं, यह बताने के लिए चैट में “setup” भेजें। दिन आप अभी भी भर सकते हैं।
page-no-plan-ask = माता या पिता चैट में “setup” भेजकर प्लान जोड़ सकते हैं। दिन आप अभी भी भर सकते हैं।

## हर दिन का हाल

page-log = हर दिन का हाल
page-log-empty = अभी कुछ नहीं है। कैलेंडर में किसी दिन को छुएँ।

## सेव होने के बाद

page-saved = { $count ->
    [0] कुछ बदलने की ज़रूरत नहीं थी।
    [one] सेव हो गया: 1 दिन।
   *[other] सेव हो गया: { $count } दिन।
}
page-take-back = इसे वापस लें
page-taken-back = वापस ले लिया। कैलेंडर पहले जैसा है।
page-not-last = इसके बाद आपने कुछ और दर्ज किया है, इसलिए यह सेव बना रहेगा। कैलेंडर में दिन बदल लें।
page-emptied = यह महीना अब खाली है।

## किसी और ने पहले बदल दिया

page-conflict = इस बीच किसी ने इसे बदल दिया
page-conflict-why = अभी कुछ सेव नहीं हुआ है। हर दिन के लिए चुनें:
page-conflict-keep = यही रहे: { $what }
page-conflict-mine = यह कर दें: { $what }
page-conflict-save = मेरी पसंद सेव करें
page-conflict-others = { $count ->
    [one] आपका दूसरा बदलाव भी साथ में सेव होगा।
   *[other] आपके बाकी { $count } बदलाव भी साथ में सेव होंगे।
}

## पेज के नीचे

page-more = और
page-ics = अपने कैलेंडर में जोड़ें
page-print = प्रिंट करें

page-language-name = हिन्दी
page-theme = रंग
page-theme-sunrise = सूर्योदय
page-theme-ocean = समुद्र
page-theme-forest = जंगल
page-language = भाषा
page-reset = यह महीना खाली करें…
page-reset-what = { $month } के सारे सेशन, छुट्टियाँ, नोट और प्लान, { $child } से जुड़े सब लोगों के लिए हट जाएँगे। नोट वापस नहीं आएँगे।
page-reset-yes = हाँ, इस महीने का सब कुछ हटा दें
page-reset-do = महीना खाली करें
page-privacy = निजता

## जब पेज नहीं खुल सकता

page-refused-new = नए लिंक के लिए WhatsApp चैट में “tracker” भेजें।
page-refused-unsaved = आपका बदलाव सेव नहीं हुआ।
page-refused-unsigned = यह लिंक अधूरा है
page-refused-unsigned-why = इसका एक हिस्सा नहीं है। इसे सीधे चैट से खोलें, या नया लिंक मँगाएँ।
page-refused-wrong = इस लिंक से कुछ नहीं खुलता
page-refused-wrong-why = शायद कॉपी करते समय कुछ छूट गया।
page-refused-expired = यह लिंक बंद हो गया है
page-refused-expired-why = आपके बच्चे के पेज के लिंक थोड़ी देर ही चलते हैं, ताकि कोई और उन्हें काम में न ले सके।
page-refused-unknown = यहाँ अभी कोई नहीं है
page-refused-unknown-why = पहले WhatsApp चैट में नमस्ते कहें; फिर यहाँ कैलेंडर दिखेगा।
page-refused-invited = आपका न्योता अभी खुला है
page-refused-invited-why = WhatsApp चैट में उसे मान लें, फिर यह पेज खुलेगा।
page-refused-child = यह बच्चा आपकी सूची में नहीं है
page-refused-child-why = शायद आप अब इससे जुड़े नहीं हैं।
page-refused-role = आपकी भूमिका में यह नहीं हो सकता
page-refused-role-why = यह सिर्फ़ मुख्य सदस्य या माता-पिता कर सकते हैं। कुछ नहीं बदला।
page-refused-value = यह सेव नहीं हो सका
page-refused-value-why = सेशन आने वाले दिन का नहीं हो सकता, और दिन कैलेंडर में होना चाहिए। कुछ नहीं बदला। वापस जाकर फिर कोशिश करें।
page-refused-busy = ज़रा एक मिनट
page-refused-busy-why = एक साथ बहुत कुछ माँगा गया, या सेवा अभी शुरू हो रही है। वापस जाकर एक मिनट बाद फिर कोशिश करें।
page-refused-closed = ट्रैकर पेज चालू नहीं है
page-refused-closed-why = इस सेवा को चलाने वाले ने इसे चालू नहीं किया है। चैट हमेशा की तरह चलती है।

## सेशन कैसा रहा, और चैट के तैयार कारण

page-mood-excellent = 🤩 बहुत अच्छा रहा
page-mood-good = 🙂 अच्छा रहा
page-mood-okay = 😐 ठीक रहा
page-mood-tough = 😟 मुश्किल रहा
page-reason-sick = तबीयत ठीक नहीं
page-reason-travel = सफ़र में
page-reason-therapist = थेरेपिस्ट नहीं थे
page-reason-other = कुछ और

## दिनों और महीनों के नाम

page-month-name = { $month ->
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
   *[other] दिसंबर
}
page-weekday = { $weekday ->
    [1] सोमवार
    [2] मंगलवार
    [3] बुधवार
    [4] गुरुवार
    [5] शुक्रवार
    [6] शनिवार
   *[other] रविवार
}
page-weekday-short = { $weekday ->
    [1] सोम
    [2] मंगल
    [3] बुध
    [4] गुरु
    [5] शुक्र
    [6] शनि
   *[other] रवि
}
