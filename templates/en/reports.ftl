### The summary's picture and the monthly report. Space is small: one to three words where there is no sentence.

report-brand = Therapy Tracker
report-title = Monthly therapy report
report-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
# A day in a table or under a note: 3 Nov.
report-day = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
# Over the columns of a calendar; 1 is Monday.
report-weekday = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
report-made-on = Made on { $day } { $year }
report-page = Page { $page } of { $pages }

## Counts

report-attended = Attended
report-missed = Missed
report-days-off = Days off
report-left = Left
report-extra = Extra
# Under the big number in the ring: { $left } stands above it.
report-sessions-left = { $left ->
    [one] session left
   *[other] sessions left
}
report-sessions-extra = { $extra ->
    [one] session extra
   *[other] sessions extra
}
report-sessions-attended = { $attended ->
    [one] session attended
   *[other] sessions attended
}
report-attended-of = { $attended } of { $total } attended
report-today = Today

## Money

report-money = Plan and money
report-paid = Paid sessions
report-carried = Carried over
report-total = Total
report-cost = Cost per session
report-used = Used
report-missed-value = Missed
report-buffer = Still to use
report-no-plan = No plan for this month yet
report-no-plan-hint = Send “setup” in the chat to add it.

## Parts of the report

report-calendar = The month
report-calendar-alt = Calendar of { $month }. Attended: { $attended }. Missed: { $missed }. Days off: { $daysoff }.
report-weeks = Week by week
report-reasons = Why sessions were missed
report-moods = How sessions went
report-homework = Homework
report-notes = Notes
report-log = Session log
report-log-empty = Nothing logged yet this month. One tap in the chat is all it takes.
report-more-sessions = { $count ->
    [one] … and 1 more entry
   *[other] … and { $count } more entries
}
report-more-notes = { $count ->
    [one] … and 1 more note
   *[other] … and { $count } more notes
}

## Columns and words of the log

report-column-day = Date
report-column-status = Status
report-column-count = Sessions
report-column-reason = Reason or mood
report-column-by = Logged by
report-status-attended = Attended
report-status-missed = Missed

report-mood-excellent = Excellent
report-mood-good = Good
report-mood-okay = Okay
report-mood-tough = Tough

report-reason-health = Health
report-reason-travel = Travel
report-reason-therapist = Therapist unavailable
report-reason-school = School
report-reason-family = Family
report-reason-transport = Transport
report-reason-other = Other
