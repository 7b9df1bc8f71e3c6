### Words that many messages share.

yes = Yes
no = No
# A person's own words, as they were written.
words = { $words }
# The name of a child that nobody has named yet.
child-default-name = My child

## Buttons and rows. At most 20 letters for buttons, 24 for rows.

button-attended = ✅ Attended
button-missed = ❌ Missed
button-menu = Menu
button-undo = ↩️ Undo
button-setup = Set up the month
button-help = Help
button-cancel = Cancel
button-summary = 📊 Summary
button-today = Today
button-yesterday = Yesterday
button-other-day = Another day
button-days-off = 🏖 Days off
button-yes-add = Yes, add
button-yes-replace = Yes, replace
button-no-keep = No, keep it
button-setup-fresh = Start of the month
button-setup-mid = Already under way
list-choose = Choose
list-more = More…

reply-menu-hint = Send *menu* for what to do next.

role-owner = the owner
role-parent = a parent
role-therapist = a therapist
role-member = a member
role-pending = invited

## Refusals.

# $role is one of role-…, $who one of refuse-role-…
refuse-role = Only { $who } can do this for { $child }. You are { $role } here.
refuse-role-owner = the owner
refuse-role-parent = the owner or a parent
refuse-day = That day isn't in the calendar. Write days like 2026-02-12.
refuse-count = One log can hold 1 to 5 sessions.
refuse-range = Write the first and the last day like 2026-12-20..2026-12-22.
refuse-range-backwards = The last day comes before the first. Write them like 2026-12-20..2026-12-22.
refuse-too-many-days = One message can hold 1 to { $max } days.
refuse-reason-empty = Please write a word or two on why, or send *cancel*.
refuse-reason-long = That is a little long. Please say why in up to { $max } letters.
refuse-choice = That isn't one of the choices any more.
refuse-hour = The hour goes from 0 to 23.

tap-closed = That question is closed. Nothing was logged. Start again here:
tap-unknown = That button is from an older chat and no longer works. Here is what you can do now:

# A question that was open is left for a command. $day is a date.
question-left = ⚠️ { $day } is *not logged yet*.

# Stands before a question that is asked again.
words-again = Sorry, I didn't get that.
words-not-understood = Sorry, I didn't get that. Tap a button, or send *menu* or *help*.
later-not-yet = This isn't here yet. It is being built.

unread-other = I can read text and taps, but not this. Here is what you can do:
unread-other-question = I can read text and taps, but not this. Please answer the question above, or send *cancel*.

confirm-nothing-open = There is nothing to confirm right now.
confirm-again = Please answer the question above: yes or no?

## Welcome.

welcome-hello = 👋 Hello!
welcome-hello-name = 👋 Hello { $name }!
welcome-what = I keep track of your child's therapy sessions: what was attended, what was missed and why, and how many are left this month.

    Set up the month first, or just log a session.
welcome-short = 👋 Welcome! I keep track of your child's therapy sessions.

## Lists within a sentence, and line by line.

list-and = { $list }, { $next }
list-lines = { $list }
    { $next }
list-hidden = { $list } and { $hidden } more
