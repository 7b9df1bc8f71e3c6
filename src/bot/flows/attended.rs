//! A session that took place: which day, how many, then how it went.

use crate::bot::command::{Command, MAX_COUNT, digits_to_ascii, tidy};
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::Waiting;
use crate::bot::{BotError, say};
use crate::domain::{Day, Status};
use crate::free_text;
use crate::i18n::{Text, texts};
use crate::sessions::Log;

use super::record::{self, Agreed};
use super::{backfill, menu};

/// Asks for the day.
pub(super) fn start(turn: &Turn<'_>) -> Reply {
    let yesterday = turn.today.plus_days(-1);
    Reply::new(texts::attended_which_day(say::day(turn.today, turn.today)))
        .choice(&Command::AttendedDate(turn.today), texts::button_today())
        .choice(&Command::AttendedDate(yesterday), texts::button_yesterday())
        .choice(&Command::Backfill(Status::Attended), texts::button_other_day())
}

/// The day is known: asks how many.
pub(super) fn date(turn: &mut Turn<'_>, day: Day) -> Reply {
    if let Some(refusal) = record::refuse_future(turn, day) {
        return refusal;
    }
    turn.ask(Waiting::AttendedCount(day));
    ask_count(texts::attended_how_many(say::day(day, turn.today)), Command::AttendedCount)
}

/// A question with the usual counts under it; `count` makes the command of each.
pub(super) fn ask_count(question: Text, count: fn(u8) -> Command) -> Reply {
    (1..=3).fold(Reply::new(question), |reply, number| reply.choice(&count(number), texts::words(number.to_string())))
}

/// How many were tapped.
pub(super) fn count(turn: &mut Turn<'_>, count: u8) -> Result<Reply, BotError> {
    match turn.question().cloned() {
        Some(Waiting::AttendedCount(day) | Waiting::BackfillAttendedCount(day)) => log(turn, day, count),
        Some(Waiting::BackfillMissedCount(_)) => backfill::count(turn, count),
        Some(Waiting::Mood(day, _)) => {
            turn.keep_question();
            let text = texts::log_there_already(say::day(day, turn.today));
            Ok(record::with_moods(Reply::new(text).and(texts::mood_question()))
                .choice(&Command::Undo, texts::button_undo()))
        }
        _ => Ok(closed(turn)),
    }
}

/// A tap that answers a question that is not open any more.
pub(super) fn closed(turn: &mut Turn<'_>) -> Reply {
    turn.keep_question();
    menu::with_menu(texts::tap_closed())
}

/// How many were typed.
pub(super) fn count_typed(turn: &mut Turn<'_>, text: &str) -> Result<Option<Reply>, BotError> {
    let (Some(number), Some(day)) = (read_number(text), turn.question().and_then(Waiting::unlogged_day)) else {
        return Ok(None);
    };
    match valid_count(number) {
        Some(count) => log(turn, day, count).map(Some),
        None => Ok(Some(date(turn, day).after(texts::refuse_count()))),
    }
}

/// A typed number, in digits of any of the three scripts or in a word of any of the three languages.
pub(super) fn read_number(text: &str) -> Option<i64> {
    digits_to_ascii(&tidy(text)).parse().ok().or_else(|| free_text::number(text).map(i64::from))
}

/// A number of sessions that one log can carry.
pub(super) fn valid_count(number: i64) -> Option<u8> {
    u8::try_from(number).ok().filter(|count| (1..=MAX_COUNT).contains(count))
}

fn log(turn: &mut Turn<'_>, day: Day, count: u8) -> Result<Reply, BotError> {
    turn.leave_question();
    record::log(turn, Log { day, status: Status::Attended, count, reason: None }, Agreed::Nothing)
}
