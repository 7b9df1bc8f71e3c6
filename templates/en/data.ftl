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
data-delete-kept = The record of { $names } stays with the others who share it. Your logs stay in it, without your name and your own words.
data-delete-final = This can't be undone.
data-delete-again = Shall I delete all your data? Please tap one.
data-delete-not = 👍 Nothing was deleted.
data-deleted = ✅ Done. Everything that I kept about you is deleted. Copies in backups go as the backups run out.

    If you write to me again, we start afresh. All the best! 👋
