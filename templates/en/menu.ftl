### The menu, what else there is, and help. Row titles: at most 24 letters; hints: at most 72.

# Not shown: the greetings that the menu answers, with commas between them.
menu-greetings = hi, hello, hey, hii, hai, helo, good morning, good afternoon, good evening, namaste, namaskar, namaskaram
# Not shown: how people say thanks, or that they have read something; and what they call whoever answers.
menu-thanks = thanks, thank you, thank u, thankyou, thanku, thx, thnx, tnx, ty, tq, tysm, thanks a lot, thank you so much, many thanks, ok thanks, ok thank you, okay, okk, kk, fine, great, super, nice, good, perfect, noted, got it, cool, alright, all right, 👍, 🙏, 👌, ❤️, ❤, 😊, 🙂
menu-called = sir, mam, maam, ma'am, madam, ji, bhai, bhaiya, didi, aunty, uncle, dear, team, anna, akka, amma, andi, garu, bro, friend, there, again, everyone, all
thanks-answer = 🙏 Any time. I'm here when the next session comes.
menu-title = *{ $child }* · what would you like to do?
menu-label = Menu
menu-attended-hint = A session took place
menu-missed-hint = A session did not take place
menu-status = 📍 Today
menu-status-hint = What is logged today, and what is left
menu-summary = 📊 Summary
# For those who see no money.
menu-summary-hint-plain = The month so far, and what is left
menu-summary-hint = The month so far, with what it costs
menu-backfill = 🗓 Log an earlier day
menu-backfill-hint = Any of the last 21 days
menu-holiday = 🏖 Days off
menu-holiday-hint = Holidays and leave
menu-undo-hint = Take back the last thing you logged
menu-setup = ⚙️ Set up the month
menu-setup-hint = Sessions paid, cost, carried over
menu-note = 📝 Write a note
menu-note-hint = Anything worth remembering
menu-more = More
menu-more-hint = Log many days, notes, settings
menu-help = Help
menu-help-hint = How to talk to me

more-title = More that you can do:
more-backfill-missed = 🗓 Earlier missed day
more-backfill-missed-hint = Any of the last 21 days
more-bulk = 📚 Log many days
more-bulk-hint = Several dates in one message
more-tracker = 🔗 Calendar page
more-tracker-hint = See and edit the month in your browser
more-members = 👪 Family and therapists
more-members-hint = Who can see and log
more-language = 🌐 Language
more-language-hint = English, हिन्दी, తెలుగు
more-reminders = ⏰ Reminders
more-reminders-hint = On, off, and when
more-menu-hint = Back to the menu

help-text = *How it works*
    • *attended* or *missed*: log a session
    • *status*: today, and what is left
    • *summary*: the month so far
    • *holiday*: days off
    • *undo*: take back your last log
    • *bulk_help*: log many days at once
    • *menu*: everything else
help-setup = *setup* sets the month's sessions and cost. You can also send *16 800 0* there: 16 sessions, ₹800 each, 0 carried over.
mood-excellent = 🌟 Excellent
mood-good = 😊 Good
mood-okay = 😐 Okay
mood-tough = 😟 Tough

reason-sick = Sick
reason-travel = Travelling
reason-therapist = Therapist was away
reason-other = Something else
