### Looking: today, and the month.

status-today = 📍 *{ $child }* · { $day }: { $what }
# $month is a month with its year.
summary-title = 📊 *{ $child } · { $month }*
summary-counts = { $title }

    ✅ జరిగినవి: { $attended }
    ❌ మిస్ అయినవి: { $missed }
    🏖 సెలవులు: { $daysoff }
summary-missed-title = మిస్ అయిన సెషన్లు:
    { $list }
summary-missed = • { $day }
summary-missed-reason = • { $day }: { $reason }
summary-left = *{ $total } సెషన్లలో మిగిలినవి { $left }*
summary-left-carry = *{ $total } సెషన్లలో మిగిలినవి { $left }* ({ $paid } డబ్బు కట్టినవి, { $carry } గత నెలవి)
summary-over = *ప్లాన్‌లోని { $total } సెషన్ల కంటే { $over } ఎక్కువ*
summary-money = జరిగిన సెషన్లకు: { $used }
    మిస్ అయిన సెషన్లకు: { $missed }
    ఇంకా మిగిలినది: { $buffer }
    ఒక సెషన్‌కు: { $cost }
