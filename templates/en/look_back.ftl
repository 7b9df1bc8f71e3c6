### Looking back: the week, the digest, missed sessions, the streak. Buttons at most 20 letters.

button-weekly = 📅 This week
button-missed-report = Why missed?
button-streak = 🔥 Streak
button-digest-on = Send on Sundays
button-digest-off = Stop on Sundays

look-tally = ✅ { $attended } attended · ❌ { $missed } missed
look-tally-off = ✅ { $attended } attended · ❌ { $missed } missed · 🏖 { $off } { $off ->
    [one] day off
   *[other] days off
}
# $what is a reason or a mood.
look-count = { $what } { $count }
look-bullet = • { $what }: { $count }
look-reasons = Why missed: { $reasons }
look-moods = How it went: { $moods }

# $first and $last are dates.
weekly-title = 📅 *The week* { $first } – { $last }
weekly-this = This week: { $tally }
weekly-last = Last week: { $tally }
weekly-more = 📈 { $count } more attended than last week.
weekly-less = 📉 { $count } fewer attended than last week so far.
weekly-same = As many attended as last week.
weekly-nothing = Nothing is logged this week or last week.

digest-title = 🗞 *Your week* { $first } – { $last }
digest-nothing = Nothing is logged this week.
# $month is a month with its year.
digest-left = { $left } of { $total } sessions left in { $month }
digest-is-on = I send you this every Sunday evening.
digest-is-off = Shall I send you this every Sunday evening?
digest-on = ✅ You get the digest every Sunday evening.
digest-off = ✅ No more digest on Sundays. Send *weekly_digest* to see it any time.

missed-title = ❌ *Missed sessions of { $child }*
# $span is a month or missed-last-days.
missed-last-days = Last { $days } days
missed-of = *{ $span }*: { $missed } of { $all } missed
missed-none = *{ $span }*: none of { $all } missed 👏
missed-nothing-logged = *{ $span }*: nothing logged
reason-group-health = Health
reason-group-travel = Travel
reason-group-therapist = Therapist was away
reason-group-school = School
reason-group-family = Family
reason-group-transport = Transport
reason-group-other = Other

streak-title = *The streak of { $child }*
streak-current = 🔥 { $count ->
    [one] 1 session
   *[other] { $count } sessions
} attended in a row
streak-none = No streak at the moment. The next attended session starts one.
streak-best = 🏆 The best so far: { $count } in a row
streak-next = { $left } more to reach { $milestone }.
streak-past-all = That's beyond every milestone. Wonderful!
streak-milestone = 🎉 *{ $child }: { $count } sessions in a row!* Well done!
