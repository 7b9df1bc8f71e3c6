//! The conversations, one file each. [`run`] is the list of what each command leads to, [`answer`] of what takes the
//! words that answer a question.

mod attended;
mod backfill;
mod bulk;
mod confirm;
mod holiday;
pub mod invited;
mod later;
mod look;
pub mod menu;
mod missed;
mod mood;
mod record;
mod setup;
mod tracker;
mod undo;
pub mod unread;
pub mod welcome;
pub mod words;

use super::BotError;
use super::command::Command;
use super::reply::Reply;
use super::turn::Turn;
use super::waiting::Waiting;
use super::work::{Work, WorkResult};
use crate::domain::Status;
use crate::i18n::texts;
use crate::whatsapp::outbound::Content;

/// Runs a command. The open question has been left already; [`Turn::question`] still tells what it was.
pub fn run(turn: &mut Turn<'_>, command: &Command) -> Result<Reply, BotError> {
    match command {
        Command::Menu | Command::Back | Command::Cancel => Ok(menu::menu(turn)),
        Command::More => Ok(menu::more(turn)),
        Command::Help => Ok(menu::help(turn)),
        Command::Setup => setup::start(turn),
        Command::SetupFresh => setup::fresh(turn),
        Command::SetupOther => setup::other(turn),
        Command::SetupMid => setup::mid(turn),
        Command::SetupPlan { total, cost, carry } => setup::chosen(turn, *total, *cost, *carry),
        Command::Attended => Ok(attended::start(turn)),
        Command::AttendedDate(day) => Ok(attended::date(turn, *day)),
        Command::AttendedCount(count) => attended::count(turn, *count),
        Command::Missed => Ok(missed::start(turn)),
        Command::MissedDate(day) => Ok(missed::date(turn, *day)),
        Command::ConfirmYes => confirm::yes(turn),
        Command::ConfirmNo => confirm::no(turn),
        Command::AttendedDates(argument) => bulk::dates(turn, Status::Attended, argument),
        Command::AttendedRange(argument) => bulk::range(turn, Status::Attended, argument),
        Command::MissedDates(argument) => bulk::dates(turn, Status::Cancelled, argument),
        Command::MissedRange(argument) => bulk::range(turn, Status::Cancelled, argument),
        Command::BulkLogHelp => Ok(bulk::help(turn)),
        Command::Backfill(status) => backfill::start(turn, *status),
        Command::BackfillDate(status, day) => Ok(backfill::date(turn, *status, *day)),
        Command::BackfillCount(count) => backfill::count(turn, *count),
        Command::BackfillReason(choice) => missed::reason_tapped(turn, *choice),
        Command::Holiday => Ok(holiday::start()),
        Command::HolidayToday => holiday::days(turn, 1),
        Command::HolidayNext3 => holiday::days(turn, 3),
        Command::HolidayNext7 => holiday::days(turn, 7),
        Command::HolidayDays(days) => holiday::days(turn, *days),
        Command::HolidayRange => Ok(holiday::ask_range(turn)),
        Command::HolidayBetween(first, last) => holiday::between(turn, *first, *last),
        Command::Undo => undo::undo(turn),
        Command::MoodIs(mood) => mood::is(turn, *mood),
        Command::Status => look::status(turn),
        Command::Summary => look::summary(turn),
        Command::Tracker => tracker::link(turn),
        _ => Ok(later::not_yet()),
    }
}

/// Gives words to the open question; `None` if they are no answer to it.
pub fn answer(turn: &mut Turn<'_>, question: &Waiting, text: &str) -> Result<Option<Reply>, BotError> {
    match question {
        Waiting::AttendedCount(_) | Waiting::BackfillAttendedCount(_) => attended::count_typed(turn, text),
        Waiting::BackfillMissedCount(day) => Ok(backfill::count_typed(turn, *day, text)),
        Waiting::MissedReason(day) => missed::reason_typed(turn, *day, 1, text).map(Some),
        Waiting::BackfillMissedReason(day, count) | Waiting::BackfillMissedNote(day, count) => {
            missed::reason_typed(turn, *day, *count, text).map(Some)
        }
        Waiting::Mood(..) => mood::typed(turn, text),
        Waiting::SetupConfig | Waiting::SetupMidConfig | Waiting::SetupConfirm { .. } => {
            setup::typed(turn, question, text)
        }
        Waiting::HolidayRange => holiday::range_typed(turn, text),
        _ => Ok(None),
    }
}

/// Asks the open question once more, for words that nothing could make sense of; `None` if it cannot be.
pub fn ask_again(turn: &mut Turn<'_>, question: &Waiting) -> Result<Option<Reply>, BotError> {
    let reply = match question {
        Waiting::AttendedCount(day) | Waiting::BackfillAttendedCount(day) => attended::date(turn, *day),
        Waiting::BackfillMissedCount(day) => backfill::date(turn, Status::Cancelled, *day),
        Waiting::Mood(day, _) => mood::ask_again(turn, *day),
        Waiting::SetupConfig => setup::fresh(turn)?,
        Waiting::SetupMidConfig => setup::mid(turn)?,
        Waiting::HolidayRange => holiday::ask_range(turn),
        Waiting::DupAttend(..)
        | Waiting::ReplCanAttend(..)
        | Waiting::DupMissed(..)
        | Waiting::ReplaceWithMissed(..)
        | Waiting::SetupConfirm { .. } => confirm::ask_again(),
        _ => return Ok(None),
    };
    turn.ask(question.clone());
    Ok(Some(reply.after(texts::words_again())))
}

/// Carries a conversation on with the result of slow work; `None` if nothing is to be said about it.
pub fn carry_on(turn: &mut Turn<'_>, work: &Work, result: &WorkResult) -> Result<Option<Vec<Content>>, BotError> {
    let _ = (turn, work, result);
    Ok(None)
}
