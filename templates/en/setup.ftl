### The month's plan.

# $cost is money.
plan-line = { $total ->
    [one] 1 session
   *[other] { $total } sessions
} at { $cost }
plan-line-carry = { $total ->
    [one] 1 session
   *[other] { $total } sessions
} at { $cost }, { $carry } of them carried over

setup-title = ⚙️ *{ $month }*: is the month just starting, or are some sessions used already?
setup-current = { $month } is set up: { $plan }. A new plan replaces it.
setup-label = Choose a plan
setup-fresh-question = How many sessions are paid for this month, and what does one cost?
# A row: at most 24 letters.
setup-row = { $total } × { $cost }
setup-row-hint = { $value } in all, nothing carried over
setup-other = ✏️ Something else
setup-other-hint = Type sessions, cost and carried over
setup-other-question = Type three numbers: *sessions  cost  carried over*.

    For example *16 800 2*: 16 sessions in all at ₹800, 2 of them carried over from last month.
setup-mid-question = Type four numbers: *sessions  cost  carried over  used*.

    For example *16 800 0 5*: 16 sessions at ₹800, none carried over, 5 used so far. The used ones are logged as attended on earlier days of this month.
setup-need-three = I need three numbers: *sessions  cost  carried over*, for example *16 800 0*. Or send *cancel*.
setup-need-four = I need four numbers: *sessions  cost  carried over  used*, for example *16 800 0 5*. Or send *cancel*.
setup-not-a-number = *{ $word }* isn't a whole number from 0 up. Please type only whole numbers, for example *16 800 0*. Or send *cancel*.
setup-refuse-total = A month can have 1 to { $max } sessions. Please type the numbers again, or send *cancel*.
setup-refuse-cost = A session can cost up to { $max }. Please type the numbers again, or send *cancel*.
setup-refuse-carry = At most { $max } sessions can be carried over. Please type the numbers again, or send *cancel*.
setup-no-room = There is no earlier day in this month that could hold the used sessions. Set the month up without them, and log today's as usual.
setup-little-room = The earlier days of this month can hold only { $room } more. Please type four numbers again, or send *cancel*.
setup-replace = { $month } has a plan already: { $old }.

    Replace it with { $new }?
setup-kept = Okay, the plan stays as it is.
setup-done = ⚙️ *{ $month } is set up:* { $plan }.
setup-used = { $count ->
    [one] 1 used session was
   *[other] { $count } used sessions were
} logged as attended ({ $days }).
setup-over = { $attended } attended so far, *{ $over } more than the { $total }* of the plan.
setup-left = { $attended } attended so far, *{ $left } of { $total } left*.
