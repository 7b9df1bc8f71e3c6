### Notes: typed, step by step, spoken. Buttons at most 20 letters.

button-note-write = 📝 Write a note
button-note-template = Step by step
button-notes = Latest notes
button-note-delete = 🗑 Delete note
button-note-keep = 📝 Keep as a note
button-note-forget = 🗑 Don't keep it
button-skip = Skip
button-step-back = ↩️ One step back

# $child is a child's name in all of these, $words what a person wrote or said.
note-ask = 📝 What would you like to note about *{ $child }*? Type it, or send a voice note.
note-ask-text = 📝 What would you like to note about *{ $child }*? Type it in one message.
note-empty = There are no words in it. Please write a word or two, or send *cancel*.
note-long = That is too long to keep in one piece. Please use up to { $max } letters.
note-saved = 📝 Kept as a note for *{ $child }*. Everyone who follows { $child } can read it.
note-quote = “{ $words }”
note-summary = In short: { $summary }
note-none = There are no notes about *{ $child }* yet.
note-list-title = 📝 *The latest notes about { $child }*
# $day is a date, $author a person's name.
note-line = • { $day }, { $author }: { $words }
note-line-nameless = • { $day }: { $words }
note-list-label = Read a note
note-row = { $day } · { $author }
note-row-nameless = { $day }
note-gone = That note isn't there any more. Here are the others:
note-deleted = 🗑 The note is deleted.
note-delete-nothing = That note isn't there any more, or someone else wrote it.

## A structured note, one question at a time.

note-step = *{ $step } of { $steps }* · { $question }
note-step-goal = What was the goal today?
note-step-activity = What did you do?
note-step-response = How did { $child } respond?
note-step-homework = What should be practised at home?
note-label-goal = Goal
note-label-activity = Activity
note-label-response = Response
note-label-homework = Homework
note-labelled = { $label }: { $words }
note-template-empty = All four were skipped, so there is no note.
note-template-closed = That note is closed. Start again here:
# A note is left that has answers in it already.
note-left = ⚠️ The note wasn't finished, so it is *not kept*.

## Voice notes.

voice-off = 🎙 I can't turn voice notes into text here. I have kept it; please type it too.
voice-failed = 🎙 I couldn't turn your voice note into text just now. I have kept it and will try once more. Please type it meanwhile.
voice-unusable = 🎙 I couldn't hear any words in your voice note. Please record it again, or type it.
voice-gone = 🎙 Your voice note can't be played any more. Please send it again, or type it.
voice-type-here = 🎙 Here a voice note could be misheard. Please type the answer or tap it, or send *cancel*.
voice-heard = 🎙 I heard: “{ $words }”
voice-offer = Shall I keep this as a note for *{ $child }*?
voice-not-a-mood = I kept that as a note.
voice-reason-long = The whole voice note is kept as a note.
voice-meanwhile = 🎙 You had moved on before I was done listening, so I kept your voice note as a note for *{ $child }*.
voice-retried = 🎙 Your voice note of { $day } is text now. It is kept as a note for *{ $child }*.
voice-child-gone = 🎙 Your voice note wasn't kept, because you don't follow that child any more.
