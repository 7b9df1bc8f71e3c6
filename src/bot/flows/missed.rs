//! A session that did not take place: which day, and why.

use crate::bot::command::{Command, ReasonChoice};
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::Waiting;
use crate::bot::{BotError, say};
use crate::domain::{Day, Status};
use crate::i18n::{Text, texts};
use crate::sessions::Log;
use crate::whatsapp::limited::length;

use super::attended::closed;
use super::record::{self, Agreed};

/// The longest reason, as WhatsApp counts: it has to fit into answers and pages together with others.
pub(super) const REASON_MAX: usize = 300;

/// Asks for the day.
pub(super) fn start(turn: &Turn<'_>) -> Reply {
    let yesterday = turn.today.plus_days(-1);
    Reply::new(texts::missed_which_day(say::day(turn.today, turn.today)))
        .choice(&Command::MissedDate(turn.today), texts::button_today())
        .choice(&Command::MissedDate(yesterday), texts::button_yesterday())
        .choice(&Command::Backfill(Status::Cancelled), texts::button_other_day())
}

/// The day is known: asks why.
pub(super) fn date(turn: &mut Turn<'_>, day: Day) -> Reply {
    if let Some(refusal) = record::refuse_future(turn, day) {
        return refusal;
    }
    turn.ask(Waiting::MissedReason(day));
    ask_reason(texts::missed_why(say::day(day, turn.today)))
}

/// A question with the usual reasons under it.
pub(super) fn ask_reason(question: Text) -> Reply {
    ReasonChoice::ALL
        .into_iter()
        .fold(Reply::new(question), |reply, choice| {
            reply.choice(&Command::BackfillReason(choice), say::reason_choice(choice))
        })
        .list_label(texts::missed_reason_label())
}

/// A reason was tapped.
pub(super) fn reason_tapped(turn: &mut Turn<'_>, choice: ReasonChoice) -> Result<Reply, BotError> {
    let (day, count) = match turn.question() {
        Some(Waiting::MissedReason(day)) => (*day, 1),
        Some(Waiting::BackfillMissedReason(day, count) | Waiting::BackfillMissedNote(day, count)) => (*day, *count),
        _ => return Ok(closed(turn)),
    };
    if choice == ReasonChoice::Other {
        turn.ask(Waiting::BackfillMissedNote(day, count));
        return Ok(Reply::new(texts::missed_why_words(say::day(day, turn.today))));
    }
    log(turn, day, count, choice.as_str().to_owned())
}

/// A reason was typed.
pub(super) fn reason_typed(turn: &mut Turn<'_>, day: Day, count: u8, text: &str) -> Result<Reply, BotError> {
    match read_reason(text) {
        Ok(reason) => {
            turn.leave_question();
            log(turn, day, count, reason)
        }
        Err(refusal) => Ok(Reply::new(refusal)),
    }
}

/// The reason in what was typed, in its own case and script, or why it is none.
pub(super) fn read_reason(text: &str) -> Result<String, Text> {
    let reason: String = text.chars().map(|character| if character.is_control() { ' ' } else { character }).collect();
    let reason = reason.trim();
    if crate::bot::command::tidy(reason).is_empty() {
        return Err(texts::refuse_reason_empty());
    }
    if length(reason) > REASON_MAX {
        return Err(texts::refuse_reason_long(i64::try_from(REASON_MAX).unwrap_or(0)));
    }
    Ok(reason.to_owned())
}

fn log(turn: &mut Turn<'_>, day: Day, count: u8, reason: String) -> Result<Reply, BotError> {
    record::log(turn, Log { day, status: Status::Cancelled, count, reason: Some(reason) }, Agreed::Nothing)
}
