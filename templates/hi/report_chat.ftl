### The monthly report in the chat. Buttons at most 20 letters; $month is report-month.

report-chat-ready = 📄 *{ $child }* · { $month }
report-chat-failed = माफ़ कीजिए, { $child } की रिपोर्ट अभी नहीं बन पाई। आपका सब कुछ सुरक्षित है। थोड़ी देर बाद फिर कोशिश करें।
report-chat-offer = 📄 *Pro* में { $child } का पूरा महीना PDF में मिलता है: सेशन, कारण, नोट और ख़र्च। चाहें तो प्रिंट करें या किसी को भेजें।

    यहाँ चैट में सारांश हमेशा मुफ़्त है।
report-chat-offer-plain = 📄 { $child } के महीने की PDF *Pro* में मिलती है। प्लान बच्चे के माता-पिता देखते हैं।

    यहाँ चैट में सारांश मुफ़्त है।
button-go-pro = ⭐ Pro देखें
button-report-again = 🔁 फिर कोशिश करें
