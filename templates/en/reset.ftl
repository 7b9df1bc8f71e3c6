### Emptying the month.

reset-nothing = There is nothing to empty: { $month } holds nothing for *{ $child }*.
reset-ask = Empty { $month } for *{ $child }*? This would go:
reset-sessions = { $count ->
    [one] • one logged session
   *[other] • { $count } logged sessions
}
reset-holidays = { $count ->
    [one] • one day off
   *[other] • { $count } days off
}
reset-notes = { $count ->
    [one] • one note
   *[other] • { $count } notes
}
reset-plan = • the month's plan
reset-final = *undo* can bring it back.
reset-final-only-notes = *undo* cannot bring notes back: they go for good.
reset-final-notes = *undo* can bring it back, but not the notes: they go for good.
reset-button-yes = 🗑 Yes, empty it
reset-button-no = No, keep it
reset-done = { $month } is empty now for *{ $child }*.
reset-kept = All right, everything in { $month } stays.
