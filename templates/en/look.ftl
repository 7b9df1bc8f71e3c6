### Looking: today, and the month.

status-today = 📍 *{ $child }* · { $day }: { $what }
# $month is a month with its year.
summary-title = 📊 *{ $child } · { $month }*
summary-counts = { $title }

    ✅ Attended: { $attended }
    ❌ Missed: { $missed }
    🏖 Days off: { $daysoff }
summary-missed-title = Missed:
    { $list }
summary-missed = • { $day }
summary-missed-reason = • { $day }: { $reason }
summary-left = *{ $left } of { $total } sessions left*
summary-left-carry = *{ $left } of { $total } sessions left* ({ $paid } paid, { $carry } carried over)
summary-over = *{ $over } more than the { $total } sessions of the plan*
summary-money = Used: { $used }
    Missed: { $missed }
    Still to use: { $buffer }
    One session: { $cost }
