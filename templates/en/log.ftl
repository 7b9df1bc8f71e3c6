### Logging: one day, many days, earlier days, mood, undo.

attended-which-day = ✅ Which day was the session? Today is { $today }.
attended-how-many = How many sessions on *{ $day }*? For 4 or 5, type the number.
missed-which-day = ❌ Which day was missed? Today is { $today }.
missed-how-many = How many sessions were missed on *{ $day }*? For 4 or 5, type the number.
missed-why = Why was *{ $day }* missed? Choose below, or type it in your own words.
missed-why-words = Why was *{ $day }* missed? Type it in your own words.
missed-reason-label = Choose why

# $day is a date in all of these.
log-future = { $day } hasn't come yet. You can log it on the day.
log-done-attended = ✅ { $day }: { $count ->
    [one] *1 session attended*
   *[other] *{ $count } sessions attended*
}
log-done-missed = ❌ { $day }: { $count ->
    [one] *1 session missed*
   *[other] *{ $count } sessions missed*
}
log-done-missed-reason = ❌ { $day }: { $count ->
    [one] *1 session missed*
   *[other] *{ $count } sessions missed*
} ({ $reason })
log-was-holiday = It was marked as a day off; that mark is gone now.
log-left = { $left } of { $total } left in { $month }.
log-over = { $over } more than the { $total } of { $month }.
log-no-plan = { $month } has no plan yet.
log-no-plan-setup = { $month } has no plan yet. *setup* adds it, and I show what is left.
log-again-attended = { $day } already has { $there } attended. Add { $count } more?
log-again-missed = { $day } already has { $there } missed. Add { $count } more?
log-replace-missed = { $day } is logged as *missed* ({ $there }). Replace it with { $count } *attended*?
log-replace-attended = { $day } is logged as *attended* ({ $there }). Replace it with { $count } *missed*?
log-kept = Okay, { $day } stays as it is: { $what }.
log-there-already = { $day } is logged already. I didn't add it again.

# What stands on a day.
day-nothing = nothing logged
day-holiday = day off
day-attended = { $attended } attended
day-missed = { $missed } missed
day-both = { $attended } attended, { $missed } missed

backfill-attended-title = ✅ Which day was the session?
backfill-missed-title = ❌ Which day was missed?
backfill-label = Choose a day

bulk-help = *Many days in one message*
    • attended_dates { $first },{ $second }
    • attended_range { $first }..{ $second }
    • missed_dates { $first },{ $second } fever
    • missed_range { $first }..{ $second } out of town

    Up to 62 days. Days that are logged already, or haven't come yet, are skipped.
bulk-no-days = Which days?
bulk-not-a-day = I can't read *{ $word }* as a day. Nothing was logged.
bulk-none = Nothing was logged.
bulk-done-attended = ✅ { $count ->
    [one] *1 day attended*
   *[other] *{ $count } days attended*
}: { $days }
bulk-done-missed = ❌ { $count ->
    [one] *1 day missed*
   *[other] *{ $count } days missed*
}: { $days }
bulk-reason = Reason: { $reason }
bulk-future = Skipped { $count } that { $count ->
    [one] hasn't
   *[other] haven't
} come yet.
bulk-duplicate = Skipped { $count } that { $count ->
    [one] was
   *[other] were
} logged already.
bulk-conflicting = Skipped { $count } with the other status: log { $count ->
    [one] it
   *[other] them
} one by one to replace.
bulk-days-off = Skipped { $count } marked as { $count ->
    [one] a day off
   *[other] days off
}.

mood-question = How did it go?
mood-question-day = How did { $day } go?
mood-label = How did it go?
mood-saved = Noted for { $day }: { $mood }
mood-nothing = There is no session to note that for. Log one first.

undo-nothing = There is nothing of yours to undo.
undo-gone = Your last log had been changed by someone else already. Nothing more to undo there.
undo-done = ↩️ *Undone.*
undo-removed = Taken back: { $list }
undo-restored = Back again: { $list }
undo-attended = { $count } attended ({ $days })
undo-missed = { $count } missed ({ $days })
undo-holidays-removed = No longer off: { $days }
undo-holidays-restored = Off again: { $days }
undo-plan-restored = { $month } has its earlier plan again: { $plan }.
undo-plan-removed = { $month } has no plan any more.
