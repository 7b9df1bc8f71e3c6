//! The conversations, one file each. [`run`] is the list of what each command leads to, [`answer`] of what takes the
//! words that answer a question.

mod attended;
mod backfill;
mod bulk;
mod child;
pub mod children;
mod clinic;
mod confirm;
pub(in crate::bot) mod consent;
pub mod data;
pub mod digest;
mod holiday;
pub mod invite;
pub mod invited;
pub mod language;
mod later;
mod look;
mod members;
pub mod menu;
mod missed;
mod missed_report;
pub mod mood;
mod note;
mod note_template;
mod notify;
mod people;
mod record;
mod reminders;
pub(in crate::bot) mod removed;
mod report;
mod reset;
mod schedule;
mod setup;
mod streak;
mod theme;
mod timezone;
mod tracker;
mod understood;
mod undo;
pub mod unread;
pub mod voice;
mod weekly;
pub mod welcome;
mod whom;
mod wording;
pub mod words;

pub use confirm::stays;

use super::BotError;
use super::command::Command;
use super::reply::Reply;
use super::turn::Turn;
use super::waiting::Waiting;
use super::work::{Work, WorkResult};
use crate::domain::{ChildId, Role, Status};
use crate::i18n::Text;
use crate::whatsapp::outbound::Content;

/// Runs a command. The open question has been left already; [`Turn::question`] still tells what it was.
pub fn run(turn: &mut Turn<'_>, command: &Command) -> Result<Reply, BotError> {
    if let Some(reply) = run_settings(turn, command)? {
        return Ok(reply);
    }
    match command {
        Command::Menu | Command::Back | Command::Cancel => Ok(menu::menu(turn)),
        Command::More => Ok(menu::more(turn)),
        Command::Help => consent::help(turn),
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
        Command::ResetMonth => reset::start(turn),
        Command::ConfirmReset => reset::confirm(turn),
        Command::CancelReset => Ok(reset::cancel(turn)),
        Command::ClinicAdmin => clinic::overview(turn),
        Command::AdminMembers => clinic::members(turn),
        Command::AdminRisk => clinic::at_risk(turn),
        Command::Members
        | Command::Member(_)
        | Command::RemoveMember(_)
        | Command::ConfirmRemoveMember(_)
        | Command::LeaveChild
        | Command::ConfirmLeaveChild(_)
        | Command::ChildProfile
        | Command::ChildName(_)
        | Command::AddChild(_)
        | Command::Children
        | Command::SwitchChild(_)
        | Command::InviteMember
        | Command::InviteParent
        | Command::InviteTherapist
        | Command::AddParent(_)
        | Command::AddTherapist(_)
        | Command::InviteHelp
        | Command::InviteAccept
        | Command::InviteReject => people::run(turn, command),
        _ => note::run(turn, command),
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
        Command::ConfirmNo | Command::Cancel if deleting => data::confirm(turn, false),
        Command::Weekly => weekly::run(turn),
        Command::WeeklyDigest | Command::DigestOn | Command::DigestOff => digest::run(turn, command),
        Command::MissedAnalytics => missed_report::run(turn),
        Command::DownloadReport => report::run(turn),
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
        Waiting::DeleteDataConfirm => data::answer(turn, text).map(Some),
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
        Waiting::Understood(proposal) => understood::typed(turn, proposal, text),
        Waiting::FeedbackNote => note::typed(turn, text).map(Some),
        Waiting::NoteTemplate(parts) => note_template::answered(turn, parts, text).map(Some),
        _ => people::answer(turn, question, text),
    }
}

/// Carries a conversation on with the result of slow work; `None` if nothing is to be said about it.
pub fn carry_on(turn: &mut Turn<'_>, work: &Work, result: &WorkResult) -> Result<Option<Vec<Content>>, BotError> {
    match work {
        Work::Export => data::exported(turn, result).map(Some),
        Work::Erase => data::erased(turn, result),
        Work::Transcribe { media_id, purpose, .. } => {
            let reply = voice::carry_on(turn, media_id, purpose, result)?;
            reply.map(|reply| super::contents(turn, reply)).transpose()
        }
        Work::Report { child_id, month } => report::carry_on(turn, ChildId(*child_id), month, result),
        Work::SummaryPicture { child_id, month, caption } => {
            look::pictured(turn, ChildId(*child_id), month, caption, result)
        }
    }
}

/// Asks the open question once more, after a word on `why`; `None` if it cannot be.
pub fn ask_again(turn: &mut Turn<'_>, question: &Waiting, why: Text) -> Result<Option<Reply>, BotError> {
    let reply = match question {
        Waiting::LeaveChild(_) | Waiting::RemoveMember(_) => return members::ask_again(turn, question, why).map(Some),
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
        Waiting::Understood(proposal) => understood::ask_again(turn, proposal),
        Waiting::ResetConfirm => reset::start(turn)?,
        Waiting::InviteParentPhone => invite::ask(turn, Role::PendingParent),
        Waiting::InviteTherapistPhone => invite::ask(turn, Role::PendingTherapist),
        Waiting::ChildNameUpdate => child::rename(turn, "")?,
        Waiting::AddChildName => child::add(turn, "")?,
        Waiting::DeleteDataConfirm => data::ask_again(),
        Waiting::TimezoneName => timezone::run(turn, &Command::TimezoneMenu)?,
        Waiting::ReminderHour => reminders::run(turn, &Command::ReminderTimeMenu)?,
        Waiting::ScheduleDays => schedule::run(turn, &Command::Schedule)?,
        _ => return Ok(None),
    };
    turn.ask(question.clone());
    Ok(Some(reply.after(why)))
}
