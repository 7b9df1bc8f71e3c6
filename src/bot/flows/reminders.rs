//! Reminders: on or off, and at which hour.

use crate::bot::BotError;
use crate::bot::command::{Command, digits_to_ascii, tidy};
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::Waiting;
use crate::domain::{Permission, Role};
use crate::i18n::texts;
use crate::store::state::user_settings::{self, SettingsRow};

use super::{menu, wording};

/// The hour of people who never chose one.
const DEFAULT_HOUR: i64 = 13;

/// The words for parts of the day, as people type them: before the tab what they mean.
const PARTS_OF_DAY: &str = include_str!("parts_of_day.tsv");

/// Shows or changes the reminders.
pub(super) fn run(turn: &mut Turn<'_>, command: &Command) -> Result<Reply, BotError> {
    if turn.role() == Role::Therapist {
        return Ok(menu::with_menu(texts::reminders_therapist()));
    }
    match command {
        Command::RemindersOn => switch(turn, true),
        Command::RemindersOff => switch(turn, false),
        Command::ReminderTimeMenu => ask(turn),
        Command::SetReminderTime(hour) => take(turn, *hour),
        _ => {
            let settings = user_settings::get(turn.scope, turn.user.id)?;
            let now = if settings.reminders_enabled {
                texts::reminders_now_on(wording::hour(hour_of(&settings)))
            } else {
                texts::reminders_now_off()
            };
            Ok(with_choices(turn, Reply::new(now), settings.reminders_enabled))
        }
    }
}

/// Takes a typed time; anything else is refused, and the question stays open.
pub(super) fn answer(turn: &mut Turn<'_>, text: &str) -> Result<Option<Reply>, BotError> {
    match parse_hour(text) {
        Some(hour) => {
            turn.leave_question();
            take(turn, hour).map(Some)
        }
        None => Ok(Some(with_hours(Reply::new(texts::reminder_time_unknown())))),
    }
}

fn hour_of(settings: &SettingsRow) -> i64 {
    settings.reminder_time_hour.unwrap_or(DEFAULT_HOUR)
}

fn switch(turn: &mut Turn<'_>, on: bool) -> Result<Reply, BotError> {
    user_settings::set_reminders(turn.scope, turn.user.id, on)?;
    let settings = user_settings::get(turn.scope, turn.user.id)?;
    let said =
        if on { texts::reminders_turned_on(wording::hour(hour_of(&settings))) } else { texts::reminders_turned_off() };
    Ok(with_choices(turn, Reply::new(said), on))
}

fn with_choices(turn: &Turn<'_>, reply: Reply, on: bool) -> Reply {
    let reply = if on {
        reply
            .choice(&Command::RemindersOff, texts::button_reminders_off())
            .choice(&Command::ReminderTimeMenu, texts::button_reminder_time())
    } else {
        reply.choice(&Command::RemindersOn, texts::button_reminders_on())
    };
    if turn.may(Permission::Setup) {
        reply.choice(&Command::Schedule, texts::button_schedule())
    } else {
        reply.choice(&Command::Menu, texts::button_menu())
    }
}

fn ask(turn: &mut Turn<'_>) -> Result<Reply, BotError> {
    let settings = user_settings::get(turn.scope, turn.user.id)?;
    turn.ask(Waiting::ReminderHour);
    Ok(with_hours(Reply::new(texts::reminder_time_which(wording::hour(hour_of(&settings))))))
}

/// Every hour, from the morning on.
fn with_hours(reply: Reply) -> Reply {
    (7..24)
        .chain(0..7)
        .fold(reply, |reply, hour| reply.choice(&Command::SetReminderTime(hour), wording::hour(i64::from(hour))))
        .list_label(texts::reminder_time_label())
        .paged(Command::ReminderTimeMenu)
}

fn take(turn: &mut Turn<'_>, hour: u8) -> Result<Reply, BotError> {
    user_settings::set_reminder_hour(turn.scope, turn.user.id, hour)?;
    let reply = Reply::new(texts::reminder_time_set(wording::hour(i64::from(hour))));
    let on = user_settings::get(turn.scope, turn.user.id)?.reminders_enabled;
    let reply = if on { reply } else { reply.and(texts::reminder_time_off()) };
    Ok(with_choices(turn, reply, on))
}

/// `7 pm`, `19`, `19:00`, `शाम 7 बजे`. Reminders go out on the hour, so minutes other than 00 are no answer.
fn parse_hour(text: &str) -> Option<u8> {
    let text = digits_to_ascii(&tidy(text).to_lowercase()).replace('.', " ");
    let split: String = text
        .chars()
        .flat_map(|letter| if letter == ':' { vec![' ', ':', ' '] } else { vec![letter] })
        .collect::<String>()
        .replace("p m", "pm")
        .replace("a m", "am");
    let numbers: Vec<&str> =
        split.split(|character: char| !character.is_ascii_digit()).filter(|number| !number.is_empty()).collect();
    let (hour, minutes) = match numbers[..] {
        [hour] => (hour.parse::<u8>().ok()?, "00"),
        [hour, minutes] if text.contains(':') || text.contains(' ') => (hour.parse().ok()?, minutes),
        _ => return None,
    };
    let words =
        split.split(|character: char| character.is_ascii_digit() || character.is_whitespace() || character == ':');
    let mut evening = None;
    for word in words.filter(|word| !word.is_empty()) {
        evening = match wording::meaning(PARTS_OF_DAY, word)? {
            "morning" => Some(false),
            "evening" => Some(true),
            _ => evening,
        };
    }
    if minutes != "00" {
        return None;
    }
    match (evening, hour) {
        (Some(false), 12) => Some(0),
        (None, 0..=23) | (Some(false), 0..=11) | (Some(true), 12..=23) => Some(hour),
        (Some(true), 1..=11) => Some(hour + 12),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_hours_are_understood() {
        for (text, hour) in [
            ("7 pm", Some(19)),
            ("7PM", Some(19)),
            ("7 p.m.", Some(19)),
            ("at 8:00 am", Some(8)),
            ("19", Some(19)),
            ("19:00", Some(19)),
            ("0", Some(0)),
            ("12 am", Some(0)),
            ("12 pm", Some(12)),
            ("शाम 7 बजे", Some(19)),
            ("सुबह ८ बजे", Some(8)),
            ("సాయంత్రం 6 గంటలకు", Some(18)),
            ("ఉదయం ౯", Some(9)),
            ("24", None),
            ("13 am", None),
            ("7:30 pm", None),
            ("7 8", None),
            ("soon", None),
            ("7 bananas", None),
            ("", None),
        ] {
            assert_eq!(parse_hour(text), hour, "{text}");
        }
    }
}
