### The clinic's view.

clinic-title = { $children ->
    [one] *आपका क्लिनिक*: एक बच्चा
   *[other] *आपका क्लिनिक*: { $children } बच्चे
}
clinic-month = { $month }: { $attended } हुए, { $missed } छूटे
clinic-levels = पिछले 14 दिन का जोखिम: 🔴 { $high } ज़्यादा · 🟠 { $medium } मध्यम · 🟢 { $low } कम
clinic-people = { $count ->
    [0] अभी और कोई जुड़ा नहीं है।
    [one] एक और व्यक्ति जुड़ा है या बुलाया गया है।
   *[other] { $count } और लोग जुड़े हैं या बुलाए गए हैं।
}
clinic-button-risk = 🚦 जोखिम सूची
clinic-button-members = 👪 सभी सदस्य
clinic-no-members = अभी आपके सिवा कोई जुड़ा नहीं है। माता-पिता या थेरेपिस्ट को बुलाएँ।
clinic-members = *सभी सदस्य*: { $count }{ $waiting ->
    [0] ।
    [one] , एक का जवाब बाकी है।
   *[other] , { $waiting } का जवाब बाकी है।
} और जानने के लिए नाम छुएँ।
clinic-member-hint = { $child } · { $role } · { $state }
clinic-risk = *पिछले 14 दिन*: 🔴 ज़्यादा जोखिम { $high }, 🟠 मध्यम जोखिम { $medium }। बच्चा बदलने के लिए नाम छुएँ।
clinic-risk-hint = { $level } · { $missed } छूटे, { $attended } हुए
clinic-level-low = 🟢 कम
clinic-level-medium = 🟠 मध्यम
clinic-level-high = 🔴 ज़्यादा
