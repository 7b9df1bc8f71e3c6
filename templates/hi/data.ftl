### A person's own data. Buttons at most 20 letters.

data-held = *मेरे पास क्या-क्या है*
    • आपका नंबर, WhatsApp पर आपका नाम और आपकी सेटिंग
    • आपके बच्चों के सेशन, छुट्टियाँ, महीने के प्लान और नोट
    • हर बच्चे से कौन जुड़ा है, और न्योते
    • भुगतान, और आपने किस बात की अनुमति दी
    • आपके भेजे संदेश, जब तक बैकअप के लिए ज़रूरी हों

    इसे सिर्फ़ वही देखते हैं जो उस बच्चे से जुड़े हैं।
button-export = मेरा डेटा दें
button-delete = मेरा डेटा मिटाएँ
button-export-first = पहले डेटा दें
button-delete-yes = हाँ, मिटा दें
button-delete-no = नहीं, रहने दें
data-export-asked = 📦 मैं आपका डेटा इकट्ठा कर रहा हूँ। थोड़ी देर में यहीं आएगा: Excel या Sheets के लिए एक फ़ाइल, और एक टेक्स्ट फ़ाइल।
# $day is a date.
data-export-ready = 📦 { $day } तक का आपका डेटा।
data-export-failed = माफ़ कीजिए, डेटा अभी तैयार नहीं हो पाया। थोड़ी देर बाद फिर *export_data* लिखें।
data-delete-ask = 🗑 *आपका सारा डेटा मिटा दूँ?* आपकी सेटिंग, नोट और भुगतान की जानकारी मिट जाएगी।
# $names are names of children.
data-delete-gone = { $names } का पूरा रिकॉर्ड भी मिट जाएगा, क्योंकि उससे और कोई नहीं जुड़ा है।
# What stays with others. Each child stands on a line of its own below, $members are data-delete-member.
data-delete-kept = यह उन लोगों के पास रहेगा जो इससे जुड़े हैं। आपका दर्ज किया भी रहेगा, पर आपका नाम और आपके लिखे शब्द नहीं:
data-delete-kept-child = • *{ $child }*: { $members }
data-delete-kept-more = • और बाकी { $hidden }
# $role is one of people-role-…
data-delete-member = { $who } ({ $role })
data-delete-new-owner = आगे { $who } रिकॉर्ड के मालिक होंगे।
data-delete-no-owner = ⚠️ { $names } से जुड़े लोगों में माता-पिता कोई नहीं बचेगा: फिर कोई महीना सेट नहीं कर पाएगा, किसी को बुला नहीं पाएगा, रिकॉर्ड मिटा नहीं पाएगा। यह ज़रूरी हो तो पहले *invite* लिखकर माता-पिता को बुलाएँ।
data-delete-final = इसे वापस नहीं लाया जा सकता।
data-delete-again = क्या मैं आपका सारा डेटा मिटा दूँ? नीचे से चुनें।
data-delete-not = 👍 कुछ नहीं मिटाया।
data-deleted = ✅ हो गया। आपके बारे में मेरे पास जो भी था, मिट गया। बैकअप की प्रतियाँ बैकअप पुराने होने पर मिट जाएँगी।

    फिर कभी लिखेंगे तो हम नए सिरे से शुरू करेंगे। शुभकामनाएँ! 👋
# To the parent who is the owner from now on.
data-now-owner = 👪 *{ $child }* के रिकॉर्ड के मालिक अब आप हैं: पहले जो मालिक थे, उन्होंने अपना डेटा मिटा दिया है। जो दर्ज था, सब वैसा ही है।
