//! The conversations, one file each. [`run`] is the list of what each command leads to, [`answer`] of what takes the
//! words that answer a question.

pub(in crate::bot) mod consent;
pub mod data;
pub mod digest;
pub mod invited;
pub mod language;
mod later;
pub mod menu;
mod missed_report;
mod reminders;
mod schedule;
pub(in crate::bot) mod streak;
mod theme;
mod timezone;
pub mod unread;
mod weekly;
pub mod welcome;
mod wording;
pub mod words;

use super::BotError;
use super::command::Command;
use super::reply::Reply;
use super::turn::Turn;
use super::waiting::Waiting;
use super::work::{Work, WorkResult};
use crate::whatsapp::outbound::Content;

/// Runs a command. The open question has been left already; [`Turn::question`] still tells what it was.
pub fn run(turn: &mut Turn<'_>, command: &Command) -> Result<Reply, BotError> {
    if let Some(reply) = run_settings(turn, command)? {
        return Ok(reply);
    }
    match command {
        Command::Menu | Command::Back | Command::Cancel => Ok(menu::menu(turn)),
        Command::More => Ok(menu::more(turn)),
        Command::Help => Ok(menu::help(turn)),
        _ => Ok(later::not_yet()),
    }
}

/// Settings, consent and data, and looks back; `None` if the command is none of them.
fn run_settings(turn: &mut Turn<'_>, command: &Command) -> Result<Option<Reply>, BotError> {
    let deleting = turn.question() == Some(&Waiting::DeleteDataConfirm);
    match command {
        Command::LanguageMenu | Command::SetLanguage(_) => language::run(turn, command),
        Command::ThemeMenu | Command::SetTheme(_) => theme::run(turn, command),
        Command::TimezoneMenu | Command::SetTimezone(_) => timezone::run(turn, command),
        Command::ReminderMenu
        | Command::RemindersOn
        | Command::RemindersOff
        | Command::ReminderTimeMenu
        | Command::SetReminderTime(_) => reminders::run(turn, command),
        Command::Schedule | Command::ScheduleToggle(_) | Command::ScheduleDays(_) | Command::ScheduleDone => {
            schedule::run(turn, command)
        }
        Command::Stop | Command::Start | Command::ConsentStatus => consent::run(turn, command),
        Command::ExportData | Command::DeleteData => data::run(turn, command),
        Command::ConfirmYes if deleting => data::confirm(turn, true),
        Command::ConfirmNo if deleting => data::confirm(turn, false),
        Command::Weekly => weekly::run(turn),
        Command::WeeklyDigest | Command::DigestOn | Command::DigestOff => digest::run(turn, command),
        Command::MissedAnalytics => missed_report::run(turn),
        Command::Streak => streak::run(turn),
        _ => return Ok(None),
    }
    .map(Some)
}

/// Gives words to the open question; `None` if they are no answer to it.
pub fn answer(turn: &mut Turn<'_>, question: &Waiting, text: &str) -> Result<Option<Reply>, BotError> {
    match question {
        Waiting::TimezoneName => timezone::answer(turn, text),
        Waiting::ReminderHour => reminders::answer(turn, text),
        Waiting::ScheduleDays => schedule::answer(turn, text),
        Waiting::DeleteDataConfirm => data::answer(turn, text),
        _ => Ok(None),
    }
}

/// Carries a conversation on with the result of slow work; `None` if nothing is to be said about it.
pub fn carry_on(turn: &mut Turn<'_>, work: &Work, result: &WorkResult) -> Result<Option<Vec<Content>>, BotError> {
    match work {
        Work::Export => data::exported(turn, result).map(Some),
        _ => Ok(None),
    }
}
