### The privacy page. Each line says what the program does; whoever changes the program changes the line.

privacy-title = Your data and your child's
privacy-intro = Therapy Tracker keeps a family's record of therapy sessions. This page says in plain words what is kept, where, who sees it, and how you get it or have it removed.

privacy-kept = What is kept
privacy-kept-you = About you: your phone number or the id that WhatsApp gives us in its place, the name you use in WhatsApp, your language, time zone, colours and reminder settings.
privacy-kept-child = About your child: the name you give, the sessions that took place or not and why, how they went, days off, and each month's plan with its price.
privacy-kept-notes = Notes that you or other members write or speak, and what was agreed to: invitations, opting in and out.
privacy-kept-messages = The messages you send to this number, as they arrived, so that none is lost if a machine fails.
privacy-kept-not = Not kept: your contacts, your location, other chats. Pages set no cookies and count no visitors.

privacy-why = What it is used for
privacy-why-service = Only for the service itself: answering you, the calendar, summaries, reports and reminders.
privacy-why-no-ads = It is not sold, not used for advertising, and not used to train anything.

privacy-where = Where it is
privacy-where-server = In a database on the server of whoever runs this service. Its files can be read by the service alone.
privacy-where-copies = The operator may keep encrypted copies, so that a broken disk does not take your record with it.
privacy-where-links = The link to the calendar is signed for you and closes by itself, at the latest after seven days. Do not pass it on while it is open: whoever has it sees the month and can change days.

privacy-who = Who sees it
privacy-who-family = The members of your child: you, and those you invited and who accepted. Therapists and other members see no money.
privacy-who-operator = The operator of this service, as far as running it requires.

privacy-others = Which companies it passes through
privacy-others-meta = Meta (WhatsApp): every message to this number and from it goes through WhatsApp, under WhatsApp's own terms.
privacy-others-voice = A transcription service: voice notes are sent to it to be turned into text.
privacy-others-summary = A service that shortens texts: what was said in a long voice note is sent to it as text.
privacy-others-no-voice = Voice notes are not sent to anybody else: no transcription service is set up here.
privacy-others-razorpay = Razorpay: if you pay for a plan, Razorpay handles the payment and tells us your number, the amount and the payment's id. Card details never reach us.
privacy-others-nobody = Nobody else. Pages, pictures and reports are made here and load nothing from other companies.

privacy-rights = What you can do
privacy-rights-export = Send “export_data” in the chat to get everything that is kept about you, as a file.
privacy-rights-delete = Send “delete_data” to have it removed. You are asked once more, then it goes from the database and from the record of messages, and it does not come back when an older copy is restored. What belongs to a child whom others still follow stays with them.
privacy-rights-stop = Send “stop” to get no more messages on our own account, and “start” to get them again.

privacy-long = For how long
privacy-long-kept = Until you have it removed, or until the operator ends the service.
privacy-long-copies = Copies are thrown away as they grow old. A removal is repeated whenever one is restored.

privacy-ask = Questions
privacy-ask-chat = Ask whoever gave you this number: your clinic, your therapist, or the operator of this service.
