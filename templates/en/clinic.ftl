### The clinic's view.

clinic-title = { $children ->
    [one] *Your clinic*: one child
   *[other] *Your clinic*: { $children } children
}
clinic-month = { $month }: { $attended } attended, { $missed } missed
clinic-levels = Risk in the last 14 days: 🔴 { $high } high · 🟠 { $medium } medium · 🟢 { $low } low
clinic-people = { $count ->
    [0] Nobody else takes part yet.
    [one] One other person takes part or is invited.
   *[other] { $count } others take part or are invited.
}
clinic-button-risk = 🚦 Risk list
clinic-button-members = 👪 All members
clinic-no-members = Nobody but you takes part yet. Invite a parent or a therapist.
clinic-members = *All members*: { $count }{ $waiting ->
    [0] .
    [one] , one of them has not answered yet.
   *[other] , { $waiting } of them have not answered yet.
} Tap a name for more.
# $child is cut to 24 letters; $role is one of people-role-…, $state one of members-state-…
clinic-member-hint = { $child } · { $role } · { $state }
clinic-risk = *Last 14 days*: 🔴 { $high } at high risk, 🟠 { $medium } at medium risk. Tap a child to switch to it.
clinic-risk-hint = { $level } · { $missed } missed, { $attended } attended
clinic-level-low = 🟢 Low
clinic-level-medium = 🟠 Medium
clinic-level-high = 🔴 High
