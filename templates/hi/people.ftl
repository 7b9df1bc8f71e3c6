### Children, members and invitations.

people-about = 👧 *{ $child }*
people-number-hidden = नंबर छिपा है
people-role-owner = मुख्य सदस्य
people-role-parent = माता-पिता
people-role-therapist = थेरेपिस्ट
people-role-member = सदस्य

people-button-accept = ✅ हाँ, जुड़ना है
people-button-reject = नहीं, धन्यवाद
people-button-again = फिर बुलाएँ
people-button-another = किसी और को बुलाएँ
people-button-cancel = रहने दें
people-button-children = 👧 बच्चे
people-button-invite = ➕ बुलाएँ
people-button-keep = नहीं, रहने दें
people-button-leave = छोड़ें
people-button-members = 👪 सदस्य
people-button-parent = 👪 माता-पिता
people-button-remove = हटाएँ
people-button-rename = ✏️ नाम बदलें
people-button-share = 📤 बॉट भेजें
people-button-stay = नहीं, रहना है
people-button-therapist = 🧩 थेरेपिस्ट
people-button-withdraw = न्योता वापस लें
people-button-yes-leave = हाँ, छोड़ें
people-button-yes-remove = हाँ, हटाएँ

people-label-children = बच्चे
people-label-members = सदस्य
people-label-numbers = नंबर

people-row-children = 👧 बच्चे
people-hint-children = बच्चा बदलें या नया जोड़ें
people-row-add-child = ➕ बच्चा जोड़ें
people-hint-add-child = भाई-बहन या कोई और बच्चा जिसकी थेरेपी चल रही है
people-row-invite = ➕ किसी को बुलाएँ
people-hint-invite = माता-पिता या थेरेपिस्ट
people-row-leave = 🚪 छोड़ें
people-hint-leave = इस बच्चे से हट जाएँ

people-notice = 👪 *{ $child }* के लिए { $who }:
    { $logged }
# Who heard of a log hears that it was taken back. $undone are lines of undo-….
people-notice-undone = 👪 *{ $child }* के लिए { $who }:
    { $undone }
    अभी क्या दर्ज है, यह *status* लिखकर देखें।

child-profile = *{ $child }*
    यहाँ आपकी भूमिका: { $role }
child-people = { $joined ->
    [one] एक व्यक्ति जुड़ा है
   *[other] { $joined } लोग जुड़े हैं
}{ $invited ->
    [0] ।
    [one] , एक और को बुलाया गया है।
   *[other] , { $invited } और को बुलाया गया है।
}
child-plan = { $month }: { $total } सेशन, हर एक { $cost }।
child-no-plan = { $month } अभी सेट नहीं हुआ है।
child-ask-name = *{ $child }* का नाम क्या रखें?
child-ask-new-name = बच्चे का नाम क्या है?
child-refuse-name = नाम में 2 से 60 अक्षर होते हैं। बच्चे का नाम क्या है?
child-renamed = हो गया। नाम अब *{ $child }* है।
child-added = *{ $child }* जुड़ गया है। अब हम { $child } की बात करेंगे। { $before } पर लौटने के लिए *children* लिखें।

children-title = { $number ->
    [one] आप *{ $child }* से जुड़े हैं।
   *[other] आप { $number } बच्चों से जुड़े हैं। अभी *{ $child }* की बात हो रही है। बदलने के लिए किसी और नाम को छुएँ।
}
children-hint = { $role }
children-hint-active = { $role } · अभी इसी की बात हो रही है
children-switched = अब *{ $child }* की बात करेंगे। यहाँ आपकी भूमिका: { $role }।
children-not-yours = वह बच्चा आपकी सूची में नहीं है। आपकी सूची यह है:
children-which = यह किस बच्चे की बात है? नाम चुनिए, फिर वही बात एक बार और भेजिए।

members-title = *{ $child }*: { $joined ->
    [one] एक सदस्य
   *[other] { $joined } सदस्य
}{ $invited ->
    [0] ।
    [one] , एक न्योता बाकी।
   *[other] , { $invited } न्योते बाकी।
} और जानने के लिए नाम छुएँ।
members-hint = { $role }
members-hint-you = { $role } · आप
members-hint-state = { $role } · { $state }
members-state-joined = जुड़े हैं
members-state-invited = बुलाया गया
members-state-sent = न्योता भेजा गया
members-state-delivered = न्योता पहुँच गया
members-state-read = न्योता पढ़ लिया
members-state-failed = न्योता नहीं पहुँच सका
members-state-not-sent = पहले उन्हें मुझे लिखना होगा
members-state-expired = न्योता पुराना हो गया

members-card = *{ $name }*
    { $number }
    { $child }: { $role }
members-card-unnamed = *{ $number }*
    { $child }: { $role }
members-card-state = अभी जुड़े नहीं हैं: { $state }।
members-owner-stays = मुख्य सदस्य को हटाया नहीं जा सकता।
members-gone = वे अब सदस्य नहीं हैं।
members-ask-remove = { $name } को *{ $child }* से हटाएँ? वे आगे न कुछ देख सकेंगे, न लिख सकेंगे। जो उन्होंने लिखा, वह रहेगा।
members-ask-withdraw = { $name } को *{ $child }* के लिए दिया न्योता वापस लें?
members-removed = { $name } अब *{ $child }* से जुड़े नहीं हैं।
members-withdrawn = { $name } को *{ $child }* के लिए दिया न्योता वापस ले लिया।
members-you-were-removed = आप अब { $names } से जुड़े नहीं हैं। अगर यह गलती से हुआ है, तो परिवार से कहें कि आपको फिर बुलाएँ।
# The same with the person's next message, of which nothing was done.
members-removed-not-logged = आप अब { $names } से जुड़े नहीं हैं। यह *दर्ज नहीं हुआ*। अगर आपको गलती से हटाया गया है, तो परिवार से कहें कि आपको फिर बुलाएँ।
members-not-logged = यह *दर्ज नहीं हुआ*।
members-ask-leave = *{ $child }* को छोड़ें? यहाँ आपकी भूमिका: { $role }। आप आगे न कुछ देख सकेंगे, न लिख सकेंगे। जो आपने लिखा, वह रहेगा।
members-left = आपने *{ $child }* को छोड़ दिया। अब *{ $now }* की बात करेंगे।
members-left-already = आप उस बच्चे से अब जुड़े नहीं हैं।
members-owner-cannot-leave = *{ $child }* का रिकॉर्ड आपका है, इसलिए आप इसे छोड़ नहीं सकते। *delete_data* से यह मिट जाता है।

invite-as-what = *{ $child }* से कौन जुड़े?

    • *माता-पिता* वह सब कर सकते हैं जो आप कर सकते हैं: सेशन लिखना, महीना सेट करना, लोगों को बुलाना।
    • *थेरेपिस्ट* सेशन लिख सकते हैं, देख सकते हैं और नोट लिख सकते हैं।
invite-ask-parent = *{ $child }* के लिए माता-पिता के रूप में किस नंबर को बुलाएँ? नंबर लिखें, या कॉन्टैक्ट कार्ड भेजें 📎।
invite-ask-therapist = *{ $child }* के लिए थेरेपिस्ट के रूप में किस नंबर को बुलाएँ? नंबर लिखें, या कॉन्टैक्ट कार्ड भेजें 📎।
# Where nobody has named the child. $child is child-default-name.
invite-name-first = बच्चे का नाम अभी नहीं लिखा है: जिन्हें बुलाएँगे, वे *{ $child }* पढ़ेंगे।
invite-button-name = ✏️ नाम लिखें
invite-refuse-number = यह फ़ोन नंबर समझ नहीं आया। ऐसे लिखें: 98765 43210। दूसरे देश का हो तो देश के कोड के साथ: +44 20 7946 0018।
invite-refuse-several = एक बार में एक ही नंबर लिखें। पहले किस नंबर को बुलाएँ?
invite-refuse-length = इसमें एक अंक ज़्यादा है: भारत के नंबर में 10 अंक होते हैं। दूसरे देश का नंबर + के साथ लिखें। किस नंबर को बुलाएँ?
invite-refuse-card = उस कार्ड पर ऐसा कोई नंबर नहीं है जो काम आए। नंबर लिखें, जैसे 98765 43210।
invite-refuse-self = यह तो आपका ही नंबर है। किस और नंबर को बुलाएँ?
invite-refuse-service = यह तो मेरा ही नंबर है। किस नंबर को बुलाएँ?
invite-which-number = उस कार्ड पर कई नंबर हैं। WhatsApp किस पर है?
invite-already = { $number } पहले से *{ $child }* से जुड़े हैं। भूमिका: { $role }।
invite-waiting = { $number } को आज का न्योता मिल चुका है। जवाब का इंतज़ार करें। कल फिर बुला सकते हैं।
invite-too-many = आज के लिए इतने न्योते काफ़ी हैं। बाकी कल भेजें।
invite-sent = 📨 { $number } को *{ $child }* के लिए बुलाया गया। भूमिका: { $role }। न्योता 14 दिन तक खुला है।
# Stands before the answer to an invitation that takes the place of one in another role. Both are one of people-role-…
invite-other-role = 🔁 पहले का न्योता दूसरी भूमिका ({ $before }) के लिए था। अब वह इस भूमिका के लिए है: { $role }।
invite-write-first = { $number } का नाम *{ $child }* की सूची में है। भूमिका: { $role }।

    WhatsApp पर मैं किसी को पहले नहीं लिख सकता। उनसे कहें कि मुझे *join* लिखकर भेजें: इस चैट का कॉन्टैक्ट उन्हें भेज दें। न्योता 14 दिन तक खुला है।
invite-write-first-link = { $number } का नाम *{ $child }* की सूची में है। भूमिका: { $role }।

    WhatsApp पर मैं किसी को पहले नहीं लिख सकता। उन्हें यह लिंक भेजें और कहें कि खोलकर भेजें वाला बटन दबाएँ:
    { $link }

    न्योता 14 दिन तक खुला है।
invite-forward = 👋 हम { $child } की थेरेपी का हिसाब WhatsApp पर रखते हैं। इस कॉन्टैक्ट को सेव करके *join* लिखकर भेजें, फिर आप भी जुड़ जाएँगे। (पहले मुझे अपना नंबर बताएँ, ताकि मैं आपको बुला सकूँ।)
invite-forward-link = 👋 हम { $child } की थेरेपी का हिसाब WhatsApp पर रखते हैं। यह लिंक खोलकर मैसेज भेज दें, फिर आप भी जुड़ जाएँगे:
    { $link }
    (पहले मुझे अपना नंबर बताएँ, ताकि मैं आपको बुला सकूँ।)

invited-by-family = परिवार
invited-as-parent = 👋 मैं थेरेपी के सेशन का हिसाब रखता हूँ। { $who } आपको माता-पिता के रूप में *{ $child }* से जोड़ना चाहते हैं: आप सेशन लिख सकेंगे और महीना देख सकेंगे। जुड़ना है?
invited-as-therapist = 👋 मैं थेरेपी के सेशन का हिसाब रखता हूँ। { $who } आपको थेरेपिस्ट के रूप में *{ $child }* से जोड़ना चाहते हैं: आप सेशन और नोट लिख सकेंगे। जुड़ना है?
invited-help = पहले बताएँ कि आप जुड़ना चाहते हैं या नहीं। *stop* लिखें तो मैं आपको आगे कुछ नहीं भेजूँगा।
# To somebody who had stopped, before the invitation.
invited-started = 🔔 आपका फिर से स्वागत है! आपके लिए एक न्योता है:
invited-welcome-parent = 🎉 आप *{ $child }* से जुड़ गए। सेशन लिखें, या मेनू देखें।
invited-welcome-therapist = 🎉 आप थेरेपिस्ट के रूप में *{ $child }* से जुड़ गए। सेशन लिखें, या मेनू से नोट लिखें।
invited-rejected = ठीक है, आप *{ $child }* से नहीं जुड़ेंगे।
# Stands after the answer to an invitation where the person has paused.
invited-paused = संदेश अभी रुके हुए हैं: जब तक आप *start* नहीं लिखते, मैं आपको कुछ नहीं लिखूँगा और कुछ दर्ज नहीं करूँगा।
invited-own = अपने बच्चे की थेरेपी का हिसाब रखना हो, तो यहाँ से शुरू करें:
invited-expired = यह न्योता पुराना हो गया: न्योता 14 दिन तक खुला रहता है। परिवार से कहें कि आपको फिर बुलाएँ।
invited-none = { $number } के लिए कोई न्योता नहीं है। परिवार से कहें कि मुझे *invite* लिखें और यह नंबर दें।
invited-none-hidden = मुझे आपके लिए कोई न्योता नहीं दिख रहा: WhatsApp मुझे आपका नंबर नहीं दिखाता, और परिवार नंबर से ही न्योता देते हैं। जब WhatsApp नंबर दिखाने लगे, तब *join* फिर से भेजें।
invited-accepted-word = 🎉 { $who } अब *{ $child }* से जुड़ गए हैं। भूमिका: { $role }।
invited-rejected-word = { $who } ने *{ $child }* का न्योता नहीं माना।
