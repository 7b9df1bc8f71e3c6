### The tracker page in the browser. Labels are short: a phone is 390 points wide.

page-brand = Therapy Tracker
page-skip = To the calendar
# $weekday and $month are names.
page-day = { $weekday }, { $day } { $month }
page-month = { $month } { $year }
page-month-before = Month before: { $month }
page-month-after = Month after: { $month }
page-this-month = This month
page-children = Whose month
page-phone = Opened for { $phone }

## What a day shows.

page-none = Nothing logged
page-attended = Attended
page-missed = Missed
page-holiday = Day off
page-today = Today
page-attended-many = Attended { $count } times
page-missed-many = Missed { $count } times
page-both = Attended { $attended }, missed { $missed }
page-unsaved = not saved yet

## The calendar.

page-calendar = Calendar of { $month }
page-tap-hint = Tap a day: attended, missed, day off, empty. Nothing is kept until you save.
page-tap-hint-plain = Tap a day to change it. Each tap is saved at once.
page-legend = What the signs mean
page-changes-one = 1 day changed
# {n} is put in by the page.
page-changes-many = {"{n}"} days changed
page-step-back = Undo
page-save = Save
page-saving = Saving…

## The sums.

page-sums = The month so far
page-left = { $left ->
    [one] session left
   *[other] sessions left
}
page-over = { $over ->
    [one] session over the plan
   *[other] sessions over the plan
}
page-done = { $count ->
    [one] session attended
   *[other] sessions attended
}
page-of-total = of { $total } in the plan
page-donut = Attended { $attended }, missed { $missed }, left { $left }.
page-donut-no-plan = Attended { $attended }, missed { $missed }.
page-days-off = Days off
page-carried = { $carry } carried over

## Money.

page-money = Money
page-money-left = Money left
page-money-used = Used
page-money-missed = Missed
page-money-cost = One session
page-no-plan = { $month } has no plan yet
page-no-plan-how = Send “setup” in the chat to say how many sessions are paid for. You can mark days all the same.
page-no-plan-ask = A parent can send “setup” in the chat to add it. You can mark days all the same.

## Day by day.

page-log = Day by day
page-log-empty = Nothing here yet. Tap a day in the calendar.

## After saving.

page-saved = { $count ->
    [0] Nothing had to be changed.
    [one] Saved: 1 day.
   *[other] Saved: { $count } days.
}
page-take-back = Undo this
page-taken-back = Taken back. The calendar is as it was before.
page-not-last = You have logged something since, so this save stays. Change the days in the calendar instead.
page-emptied = The month is empty now.

## Somebody else was faster.

page-conflict = Somebody changed this meanwhile
page-conflict-why = Nothing is saved yet. Please choose for each day:
page-conflict-keep = Keep: { $what }
page-conflict-mine = Change to: { $what }
page-conflict-save = Save my choice
page-conflict-others = { $count ->
    [one] Your other change is saved with it.
   *[other] Your { $count } other changes are saved with it.
}

## At the foot of the page.

page-more = More
page-ics = Add to my calendar
page-print = Print
# The language's own name.
page-language-name = English
page-theme = Colours
page-theme-sunrise = Sunrise
page-theme-ocean = Ocean
page-theme-forest = Forest
page-language = Language
page-reset = Empty this month…
page-reset-what = Every session, day off and note of { $month }, and its plan, go for everybody who follows { $child }. The notes do not come back.
page-reset-yes = Yes, remove everything of this month
page-reset-do = Empty the month
page-privacy = Privacy

## A page that cannot be shown.

page-refused-new = For a new link send “tracker” in the WhatsApp chat.
# Said after the reason, where somebody was about to save.
page-refused-unsaved = Your change was not saved.
page-refused-unsigned = This link is not complete
page-refused-unsigned-why = A part of it is missing. Open it straight from the chat, or ask for a new one.
page-refused-wrong = This link does not open anything
page-refused-wrong-why = Perhaps it was cut off when it was copied.
page-refused-expired = This link has closed
page-refused-expired-why = Links to your child's page last only a short while, so that nobody else can use them.
page-refused-unknown = Nobody is here yet
page-refused-unknown-why = Say hello in the WhatsApp chat first; then there is a calendar to show.
page-refused-invited = Your invitation is still open
page-refused-invited-why = Accept it in the WhatsApp chat, then this page opens.
page-refused-child = This child is not on your list
page-refused-child-why = Perhaps you no longer follow it.
page-refused-role = Your role does not allow this
page-refused-role-why = Only the owner or a parent may do it. Nothing was changed.
page-refused-value = That could not be saved
page-refused-value-why = A session cannot lie in the future, and a day must exist. Nothing was changed. Go back and try again.
page-refused-busy = One moment, please
page-refused-busy-why = Too much was asked at once, or the service is just waking up. Go back and try again in a minute.
page-refused-closed = The tracker page is not switched on
page-refused-closed-why = Whoever runs this service has not set it up. The chat works as always.

## How a session went, and the reasons that can be tapped in the chat.

page-mood-excellent = 🤩 went great
page-mood-good = 🙂 went well
page-mood-okay = 😐 was okay
page-mood-tough = 😟 was hard
page-reason-sick = Sick
page-reason-travel = Travelling
page-reason-therapist = Therapist not there
page-reason-other = Something else

## Names of days and months.

page-month-name = { $month ->
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
   *[other] December
}
page-weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[other] Sunday
}
page-weekday-short = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[other] Sun
}
