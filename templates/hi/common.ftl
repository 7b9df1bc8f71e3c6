### Words that many messages share.

yes = हाँ
no = नहीं
# A person's own words, as they were written.
words = { $words }
# The name of a child that nobody has named yet; it must not change before के, से, का as बच्चा would.
child-default-name = मेरी संतान

## Buttons and rows. At most 20 letters for buttons, 24 for rows.

button-attended = ✅ सेशन हुआ
button-missed = ❌ सेशन छूटा
button-menu = मेनू
button-undo = ↩️ वापस लें
button-setup = महीना सेट करें
button-help = मदद
button-cancel = रहने दें
button-summary = 📊 महीने का हिसाब
button-today = आज
button-yesterday = बीता कल
button-other-day = कोई और दिन
button-days-off = 🏖 छुट्टियाँ
button-yes-add = हाँ, जोड़ें
button-yes-replace = हाँ, बदल दें
button-no-keep = नहीं, रहने दें
button-setup-fresh = महीने की शुरुआत
button-setup-mid = कुछ हो चुके हैं
list-choose = चुनें
list-more = और…

reply-menu-hint = आगे क्या करना है, देखने के लिए *menu* लिखें।

role-owner = मुख्य सदस्य
role-parent = माता-पिता
role-therapist = थेरेपिस्ट
role-member = सदस्य
role-pending = बुलाए गए

## Refusals.

# $role is one of role-…, $who one of refuse-role-…
refuse-role = { $child } के लिए यह सिर्फ़ { $who } कर सकते हैं। यहाँ आपकी भूमिका: { $role }।
refuse-role-owner = मुख्य सदस्य
refuse-role-parent = मुख्य सदस्य या माता-पिता
refuse-day = यह तारीख कैलेंडर में नहीं है। तारीख ऐसे लिखें: 2026-02-12
refuse-count = एक बार में 1 से 5 सेशन दर्ज हो सकते हैं।
refuse-range = पहला और आख़िरी दिन ऐसे लिखें: 2026-12-20..2026-12-22
refuse-range-backwards = आख़िरी दिन की तारीख पहले दिन से पहले की है। ऐसे लिखें: 2026-12-20..2026-12-22
refuse-too-many-days = एक संदेश में 1 से { $max } दिन हो सकते हैं।
refuse-reason-empty = एक-दो शब्दों में लिखें कि सेशन क्यों छूटा, या *cancel* भेजें।
refuse-reason-long = यह थोड़ा लंबा है। कारण { $max } अक्षर तक लिखें।
refuse-choice = यह विकल्प अब नहीं है।
refuse-hour = घंटा 0 से 23 तक होता है।

tap-closed = वह सवाल बंद हो चुका है। कुछ दर्ज नहीं हुआ। यहाँ से फिर शुरू करें:
tap-unknown = वह बटन पुरानी चैट का है और अब काम नहीं करता। अभी आप यह कर सकते हैं:

# A question that was open is left for a command. $day is a date.
question-left = ⚠️ { $day } *अभी दर्ज नहीं हुआ है*।

# Stands before a question that is asked again.
words-again = माफ़ कीजिए, समझ नहीं आया।
words-not-understood = माफ़ कीजिए, समझ नहीं आया। कोई बटन छुएँ, या *menu* या *help* लिखें।
later-not-yet = यह अभी यहाँ नहीं है। बन रहा है।

unread-other = मैं लिखे हुए संदेश और बटन समझता हूँ, पर यह नहीं। आप यह कर सकते हैं:
unread-other-question = मैं लिखे हुए संदेश और बटन समझता हूँ, पर यह नहीं। ऊपर के सवाल का जवाब दें, या *cancel* भेजें।

confirm-nothing-open = अभी हाँ या नहीं कहने को कुछ नहीं है।
confirm-again = ऊपर के सवाल का जवाब दें: हाँ या नहीं?

## Welcome.

welcome-hello = 👋 नमस्ते!
welcome-hello-name = 👋 नमस्ते { $name }!
welcome-what = मैं आपके बच्चे के थेरेपी सेशन का हिसाब रखता हूँ: कौन से हुए, कौन से छूटे और क्यों, और इस महीने कितने बाकी हैं।

    पहले महीना सेट करें, या सीधे कोई सेशन दर्ज करें।
welcome-short = 👋 नमस्ते! मैं आपके बच्चे के थेरेपी सेशन का हिसाब रखता हूँ।

## Lists within a sentence, and line by line.

list-and = { $list }, { $next }
list-lines = { $list }
    { $next }
list-hidden = { $list } और बाकी { $hidden }
