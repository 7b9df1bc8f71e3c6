//! Days, months, money and roles as texts, so that each language says them its own way.

use crate::domain::{Day, Month, Mood, Role};
use crate::i18n::{Text, texts};

use super::command::ReasonChoice;

/// A day with its weekday; with its year where that is not `today`'s.
pub fn day(day: Day, today: Day) -> Text {
    let weekday = texts::weekday_short(i64::from(day.0.weekday().to_monday_one_offset()));
    let number = i64::from(day.0.day());
    let month = texts::month_short(i64::from(day.month().number()));
    if day.0.year() == today.0.year() {
        texts::date_day(number, month, weekday)
    } else {
        texts::date_day_year(number, month, weekday, day.0.year().to_string())
    }
}

/// A day without its weekday.
pub fn day_short(day: Day) -> Text {
    texts::date_short(i64::from(day.0.day()), texts::month_short(i64::from(day.month().number())))
}

/// From one day to another; one day alone if they are the same.
pub fn span(first: Day, last: Day, today: Day) -> Text {
    if first == last {
        return day(first, today);
    }
    texts::date_span(day(first, today), day(last, today))
}

/// A month with its year.
pub fn month(month: Month) -> Text {
    texts::date_month(texts::month_long(i64::from(month.number())), month.year().to_string())
}

/// Rupees in Indian grouping: ₹1,00,000.
pub fn rupees(amount: i64) -> Text {
    texts::money_rupees(grouped(amount))
}

/// A number in Indian grouping.
pub fn grouped(number: i64) -> String {
    crate::domain::grouped(number)
}

/// A role as people say it.
pub fn role(role: Role) -> Text {
    match role {
        Role::Owner => texts::role_owner(),
        Role::Parent => texts::role_parent(),
        Role::Therapist => texts::role_therapist(),
        Role::Member => texts::role_member(),
        Role::PendingParent | Role::PendingTherapist => texts::role_pending(),
    }
}

/// A mood with its face.
pub fn mood(mood: Mood) -> Text {
    match mood {
        Mood::Excellent => texts::mood_excellent(),
        Mood::Good => texts::mood_good(),
        Mood::Okay => texts::mood_okay(),
        Mood::Tough => texts::mood_tough(),
    }
}

/// A reason that can be tapped.
pub fn reason_choice(choice: ReasonChoice) -> Text {
    match choice {
        ReasonChoice::Sick => texts::reason_sick(),
        ReasonChoice::Travel => texts::reason_travel(),
        ReasonChoice::Therapist => texts::reason_therapist(),
        ReasonChoice::Other => texts::reason_other(),
    }
}

/// A stored reason: a tapped one in the reader's language, anything else as it was written.
pub fn reason(stored: &str) -> Text {
    match ReasonChoice::ALL.into_iter().find(|choice| choice.as_str() == stored) {
        Some(choice) => reason_choice(choice),
        None => texts::words(stored),
    }
}
