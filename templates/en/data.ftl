### A person's own data. Buttons at most 20 letters.

data-held = *What I keep*
    • your number, your WhatsApp name and your settings
    • sessions, days off, month plans and notes of your children
    • who belongs to each child, and invitations
    • payments, and what you agreed to
    • the messages you sent me, for as long as backups need them

    Only the members of a child's record see it.
button-export = Get my data
button-delete = Delete my data
button-export-first = Get my data first
button-delete-yes = Yes, delete
button-delete-no = No, keep it
data-export-asked = 📦 I'm putting your data together. It comes here in a moment: a workbook for Excel or Sheets, and a text file.
# $day is a date.
data-export-ready = 📦 Your data as of { $day }.
data-export-failed = Sorry, your data could not be put together just now. Please try *export_data* again in a while.
data-delete-ask = 🗑 *Delete all your data?* Your settings, notes and payments go.
# $names are names of children.
data-delete-gone = The whole record of { $names } goes too, as nobody else shares it.
# What stays with others. Each child stands on a line of its own below, $members are data-delete-member.
data-delete-kept = This stays with the others who share it, your logs too, without your name and your own words:
data-delete-kept-child = • *{ $child }*: { $members }
data-delete-kept-more = • and { $hidden } more
# $role is one of people-role-…
data-delete-member = { $who } ({ $role })
data-delete-new-owner = { $who } becomes the owner.
data-delete-no-owner = ⚠️ For { $names } no parent is left: nobody can set up a month, invite or delete the record any more. *invite* a parent first if that is to go on.
data-delete-final = This can't be undone.
data-delete-again = Shall I delete all your data? Please tap one.
data-delete-not = 👍 Nothing was deleted.
data-deleted = ✅ Done. Everything that I kept about you is deleted. Copies in backups go as the backups run out.

    If you write to me again, we start afresh. All the best! 👋
# To the parent who is the owner from now on.
data-now-owner = 👪 You are now the owner of the record of *{ $child }*: whoever owned it has deleted their data. What was logged is still there.
