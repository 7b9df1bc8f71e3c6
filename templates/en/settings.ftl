### Settings: language, theme, time zone, reminders, therapy days.

# Words in bold, such as a child's name.
words-bold = *{ $words }*
say-joined = { $first }, { $rest }
say-lines = { $first }
    { $rest }

## Times. $part: 0 before dawn, 1 morning, 2 afternoon, 3 evening, 4 night; $hour as on a clock face.

time-clock = { $hour }:{ $minute } { $part ->
    [0] am
    [1] am
   *[other] pm
}
time-hour = { $hour } { $part ->
    [0] am
    [1] am
   *[other] pm
}
weekday-long = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[other] Sunday
}

## Language. The names stand in their own script in every language.

language-which = Which language do you read best?
language-english = English
language-hindi = हिन्दी
language-telugu = తెలుగు
language-set = ✅ I'll write in *English* from now on.
language-guessed = I'm writing in English. You can choose below.

## Theme.

theme-which = Which colours do you like for your calendar page and pictures? Now it's { $theme }.
theme-sunrise = 🌅 Sunrise
theme-ocean = 🌊 Ocean
theme-forest = 🌲 Forest
theme-set = ✅ Your pages and pictures are { $theme } now.

## Time zone. Rows at most 24 letters.

# $day is a date, $time a time of day.
timezone-which = Your time zone is *{ $zone }*. There it's { $day }, { $time }.

    Not right? Choose from the list, or type the name of your city.
timezone-label = Time zones
timezone-india = India
timezone-dubai = Dubai, UAE
timezone-riyadh = Saudi Arabia
timezone-qatar = Qatar
timezone-singapore = Singapore
timezone-london = UK
timezone-new-york = USA, New York
timezone-chicago = USA, Chicago, Dallas
timezone-los-angeles = USA, California
timezone-sydney = Australia, Sydney
timezone-set = ✅ Time zone set: *{ $zone }*. There it's { $day }, { $time }.
timezone-unknown = I don't know the place "{ $words }". Type a big city near you, like *Hyderabad* or *Dubai*, or a zone like *Asia/Kolkata*.

## Reminders. Buttons at most 20 letters.

reminders-now-on = ⏰ Reminders are *on*: at { $time } on therapy days, when nothing is logged yet.
reminders-now-off = 🔕 Reminders are *off*.
reminders-turned-on = ✅ Reminders are *on*: at { $time } on therapy days, when nothing is logged yet.
reminders-turned-off = ✅ Reminders are *off*. I won't remind you any more.
reminders-therapist = Reminders go to the family only, so you don't get any.
button-reminders-on = Turn on
button-reminders-off = Turn off
button-reminder-time = Change the time
button-schedule = Therapy days
reminder-time-which = When should I remind you? Now it's { $time }.

    Choose from the list, or type it, like *7 pm*.
reminder-time-label = Times
reminder-time-set = ✅ I'll remind you at { $time }.
reminder-time-off = But reminders are *off* at the moment.
reminder-time-unknown = Type a full hour, like *7 pm* or *19*, or choose from the list.

## Therapy days. $days are weekdays.

schedule-which = On which days does *{ $child }* have therapy? Now: { $days }.

    Tap a day to add it or take it out, or type them all, like *mon wed fri*.
schedule-none = no days chosen
schedule-row-on = ✅ { $weekday }
schedule-row-off = ▫️ { $weekday }
schedule-done = Done
schedule-label = Days
schedule-saved = ✅ Therapy days of *{ $child }*: { $days }. I remind you on these days, and the streak follows them.
schedule-none-saved = No therapy days are set for *{ $child }*. I'll go by Monday to Friday for reminders.
schedule-unknown = I couldn't read that as weekdays.

## Rows of "more". Titles at most 24 letters, hints at most 72.

more-weekly = 📅 This week
more-weekly-hint = This week beside last week
more-streak = 🔥 Streak
more-streak-hint = Attended sessions in a row
more-timezone = 🌍 Time zone
more-timezone-hint = Which day and time it is for you
more-theme = 🎨 Colours
more-theme-hint = Of your calendar page and pictures
more-data = 🔒 Messages and data
more-data-hint = Pause, get your data, delete it
