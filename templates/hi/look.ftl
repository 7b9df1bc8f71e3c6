### Looking: today, and the month.

status-today = 📍 *{ $child }* · { $day }: { $what }
# $month is a month with its year.
summary-title = 📊 *{ $child } · { $month }*
summary-counts = { $title }

    ✅ हुए: { $attended }
    ❌ छूटे: { $missed }
    🏖 छुट्टियाँ: { $daysoff }
summary-missed-title = छूटे सेशन:
    { $list }
summary-missed = • { $day }
summary-missed-reason = • { $day }: { $reason }
summary-left = *{ $total } में से { $left } सेशन बाकी*
summary-left-carry = *{ $total } में से { $left } सेशन बाकी* ({ $paid } के पैसे दिए, { $carry } पिछले महीने के)
summary-over = *प्लान के { $total } सेशन से { $over } ज़्यादा*
summary-money = हो चुके सेशन: { $used }
    छूटे सेशन: { $missed }
    अभी बाकी: { $buffer }
    एक सेशन: { $cost }
