### The monthly report in the chat. Buttons at most 20 letters; $month is report-month.

report-chat-ready = 📄 *{ $child }* · { $month }
report-chat-failed = క్షమించండి, { $child } రిపోర్ట్ ఇప్పుడు తయారు కాలేదు. మీ వివరాలన్నీ భద్రంగా ఉన్నాయి. కాసేపటి తర్వాత మళ్ళీ ప్రయత్నించండి.
report-chat-offer = 📄 *Pro* తో { $child } నెల మొత్తం PDF లో వస్తుంది: సెషన్లు, కారణాలు, నోట్స్, ఖర్చు. ప్రింట్ తీసుకోవచ్చు, ఎవరికైనా పంపవచ్చు.

    ఇక్కడ చాట్‌లో సారాంశం ఎప్పుడూ ఉచితం.
report-chat-offer-plain = 📄 { $child } నెల PDF *Pro* తో వస్తుంది. ప్లాన్ సంగతి తల్లిదండ్రులు చూసుకుంటారు.

    ఇక్కడ చాట్‌లో సారాంశం ఉచితం.
button-go-pro = ⭐ Pro చూడండి
button-report-again = 🔁 మళ్ళీ ప్రయత్నం
