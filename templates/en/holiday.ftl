### Days off.

holiday-which = 🏖 Which days are off?
holiday-label = Choose
# Rows: at most 24 letters.
holiday-today = Today
holiday-next3 = 3 days from today
holiday-next7 = 7 days from today
holiday-range = Other days
holiday-ask-range = Type the first and the last day like *{ $first }..{ $last }*.
holiday-done = 🏖 { $count ->
    [one] *1 day off*
   *[other] *{ $count } days off*
}: { $days }
holiday-none = No new day off: { $days }.
holiday-already = { $count ->
    [one] 1 day was
   *[other] { $count } days were
} marked already.
holiday-with-sessions = Left alone, because sessions are logged there: { $days }
holiday-too-far = Days off can be marked up to a year ahead. Is the year right?
