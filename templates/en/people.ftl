### Children, members and invitations.

## What several messages share. Buttons: at most 20 letters. Rows: at most 24, their hints at most 72.

# Stands before a reply to somebody who follows several children.
people-about = 👧 *{ $child }*
people-number-hidden = number hidden
people-role-owner = Owner
people-role-parent = Parent
people-role-therapist = Therapist
people-role-member = Member

people-button-accept = ✅ Accept
people-button-reject = No, thanks
people-button-again = Invite again
people-button-another = Invite another
people-button-cancel = Cancel
people-button-children = 👧 Children
people-button-invite = ➕ Invite
people-button-keep = No, keep
people-button-leave = Leave
people-button-members = 👪 Members
people-button-parent = 👪 A parent
people-button-remove = Remove
people-button-rename = ✏️ Change name
people-button-share = 📤 Share the bot
people-button-stay = No, stay
people-button-therapist = 🧩 A therapist
people-button-withdraw = Withdraw
people-button-yes-leave = Yes, leave
people-button-yes-remove = Yes, remove

people-label-children = Children
people-label-members = Members
people-label-numbers = Numbers

people-row-children = 👧 Children
people-hint-children = Switch between children, add one
people-row-add-child = ➕ Add a child
people-hint-add-child = A brother or sister, or another child in therapy
people-row-invite = ➕ Invite someone
people-hint-invite = A parent or a therapist
people-row-leave = 🚪 Leave
people-hint-leave = Stop following this child

# One member logged something; the rest of the family hears it. $logged is what was logged.
people-notice = 👪 { $who } for *{ $child }*:
    { $logged }
# Who heard of a log hears that it was taken back. $undone are lines of undo-….
people-notice-undone = 👪 { $who } for *{ $child }*:
    { $undone }
    Send *status* to see what is logged now.

## The child.

child-profile = *{ $child }*
    You are { $role } here.
child-people = { $joined ->
    [one] One person follows along
   *[other] { $joined } people follow along
}{ $invited ->
    [0] .
    [one] , one more is invited.
   *[other] , { $invited } more are invited.
}
# $cost is money, $month a month.
child-plan = { $month }: { $total } sessions at { $cost } each.
child-no-plan = { $month } is not set up yet.
child-ask-name = What should *{ $child }* be called?
child-ask-new-name = What is the child's name?
child-refuse-name = A name has 2 to 60 letters. What is the child's name?
child-renamed = Done. The name is now *{ $child }*.
# $before is the child that the chat was about.
child-added = *{ $child }* is added. From now on we talk about { $child }. To go back to { $before }, open *children*.

children-title = { $number ->
    [one] You follow *{ $child }*.
   *[other] You follow { $number } children. We are talking about *{ $child }*. Tap another one to switch.
}
children-hint = { $role }
children-hint-active = { $role } · we are talking about this child
children-switched = Now we talk about *{ $child }*. You are here as: { $role }.
children-not-yours = That child isn't on your list. Here is who is:
children-which = Which child is it about? Tap a name, then send it once more.

## Members.

members-title = *{ $child }*: { $joined ->
    [one] one member
   *[other] { $joined } members
}{ $invited ->
    [0] .
    [one] , one invitation open.
   *[other] , { $invited } invitations open.
} Tap a name for more.
members-hint = { $role }
members-hint-you = { $role } · you
# $state is one of members-state-…
members-hint-state = { $role } · { $state }
members-state-joined = joined
members-state-invited = invited
members-state-sent = invitation sent
members-state-delivered = invitation arrived
members-state-read = invitation was read
members-state-failed = invitation could not be delivered
members-state-not-sent = has to write to me first
members-state-expired = invitation has expired

members-card = *{ $name }*
    { $number }
    { $role } for { $child }
members-card-unnamed = *{ $number }*
    { $role } for { $child }
members-card-state = Not joined yet: { $state }.
members-owner-stays = The owner of the record can't be removed.
members-gone = That person isn't a member any more.
members-ask-remove = Remove { $name } from *{ $child }*? They will no longer see or log anything. What they logged stays.
members-ask-withdraw = Take back the invitation of { $name } to *{ $child }*?
members-removed = { $name } no longer follows *{ $child }*.
members-withdrawn = The invitation of { $name } to *{ $child }* is taken back.
members-you-were-removed = You no longer follow { $names }. If that is a mistake, ask the family to invite you again.
# The same with the person's next message, of which nothing was done.
members-removed-not-logged = You no longer follow { $names }. This was *not logged*. If that is a mistake, ask the family to invite you again.
members-not-logged = This was *not logged*.
# $role is one of role-…
members-ask-leave = Leave *{ $child }*? You are { $role } here. You will no longer see or log anything. What you logged stays.
members-left = You have left *{ $child }*. Now we talk about *{ $now }*.
members-left-already = You don't follow that child any more.
members-owner-cannot-leave = You own the record of *{ $child }*, so you can't leave it. *delete_data* deletes it.

## Inviting.

invite-as-what = Who should join *{ $child }*?

    • A *parent* can do everything you can: log, set up the month, invite.
    • A *therapist* can log, look and write notes.
invite-ask-parent = Which number should join *{ $child }* as a parent? Type it, or share the contact card 📎.
invite-ask-therapist = Which number should join *{ $child }* as a therapist? Type it, or share the contact card 📎.
# Where nobody has named the child. $child is child-default-name.
invite-name-first = The child has no name yet: the invited read *{ $child }*.
invite-button-name = ✏️ Name the child
invite-refuse-number = I can't read that as a phone number. Write it like 98765 43210, or with the country code for other countries, like +44 20 7946 0018.
invite-refuse-several = One number at a time, please. Which number should join first?
invite-refuse-length = That has one digit too many: an Indian number has 10 digits. Write other countries' numbers with +. Which number should join?
invite-refuse-card = There is no phone number on that card that I can use. Type the number, like 98765 43210.
invite-refuse-self = That is your own number. Which other number should join?
invite-refuse-service = That is my own number. Which number should join?
invite-which-number = There are several numbers on that card. Which one is on WhatsApp?
# $role is one of role-…
invite-already = { $number } already follows *{ $child }* and is { $role } there.
invite-waiting = { $number } has my invitation from today. Let's wait for the answer. You can invite again tomorrow.
invite-too-many = That is enough invitations for one day. Please go on tomorrow.
# $role is one of people-role-…
invite-sent = 📨 { $number } is invited to *{ $child }*. Role: { $role }. The invitation is open for 14 days.
# Stands before the answer to an invitation that takes the place of one in another role. Both are one of people-role-…
invite-other-role = 🔁 There was an open invitation in another role ({ $before }). It is now for this role: { $role }.
invite-write-first = { $number } is on the list for *{ $child }*. Role: { $role }.

    I may not write to people first on WhatsApp. Ask them to send me the word *join*: forward them this chat's contact. The invitation is open for 14 days.
invite-write-first-link = { $number } is on the list for *{ $child }*. Role: { $role }.

    I may not write to people first on WhatsApp. Send them this link and ask them to press send:
    { $link }

    The invitation is open for 14 days.
invite-forward = 👋 We keep track of { $child }'s therapy sessions on WhatsApp. Save this contact, send it the word *join*, and you can follow along. (Tell me your number first, so that I can invite you.)
invite-forward-link = 👋 We keep track of { $child }'s therapy sessions on WhatsApp. Open this link, press send, and you can follow along:
    { $link }
    (Tell me your number first, so that I can invite you.)

## The invited.

invited-by-family = The family
invited-as-parent = 👋 I keep track of therapy sessions. { $who } invites you to follow *{ $child }* as a parent: you can log sessions and see the month. Do you want to?
invited-as-therapist = 👋 I keep track of therapy sessions. { $who } invites you to follow *{ $child }* as a therapist: you can log sessions and write notes. Do you want to?
invited-help = First tell me whether you accept the invitation. *stop* means that you hear nothing more from me.
# To somebody who had stopped, before the invitation.
invited-started = 🔔 Welcome back! You have an invitation:
invited-welcome-parent = 🎉 You now follow *{ $child }*. Log a session, or look around in the menu.
invited-welcome-therapist = 🎉 You now follow *{ $child }* as a therapist. Log a session, or write a note from the menu.
invited-rejected = All right, you won't follow *{ $child }*.
# Stands after the answer to an invitation where the person has paused.
invited-paused = You are still paused: I write nothing to you and log nothing until you send *start*.
invited-own = If you want to keep track of your own child's therapy, start here:
invited-expired = This invitation has expired: invitations are open for 14 days. Ask the family to invite you again.
invited-none = There is no open invitation for { $number }. Ask the family to send *invite* to me and to give me this number.
invited-none-hidden = I see no invitation for you: WhatsApp hides your number from me, and families invite by number. Once WhatsApp shows it to me, send *join* again.
# To whoever invited. $role is one of people-role-…
invited-accepted-word = 🎉 { $who } now follows *{ $child }*. Role: { $role }.
invited-rejected-word = { $who } did not accept the invitation to *{ $child }*.
