### The monthly report in the chat. Buttons at most 20 letters; $month is report-month.

report-chat-ready = 📄 *{ $child }* · { $month }
report-chat-failed = Sorry, the report for { $child } could not be made just now. Nothing is lost. Please try again in a while.
report-chat-offer = 📄 With *Pro*, the whole month of { $child } comes as a PDF: sessions, reasons, notes and money, ready to print or share.

    The summary here in the chat stays free.
report-chat-offer-plain = 📄 The month of { $child } as a PDF comes with *Pro*. The child's parents look after plans.

    The summary here in the chat is free.
button-go-pro = ⭐ See Pro
button-report-again = 🔁 Try again
