### What was understood from typed words, shown before it is written.

# $count is how many sessions on each day, $days one day or several.
understood-attended = Did you mean: ✅ { $count ->
    [one] *attended*
   *[other] *{ $count } sessions attended*
} on { $days }?
understood-missed = Did you mean: ❌ { $count ->
    [one] *missed*
   *[other] *{ $count } sessions missed*
} on { $days }?
understood-missed-reason = Did you mean: ❌ { $count ->
    [one] *missed*
   *[other] *{ $count } sessions missed*
} on { $days } ({ $reason })?
understood-holiday = Did you mean: 🏖 *day off* on { $days }?
understood-undo = Did you mean: ↩️ *undo* your last log?
understood-yes = Yes
understood-no = No
understood-dropped = Okay, nothing was changed. Say it in other words, or tap a button.
understood-each = { $count } on each day
