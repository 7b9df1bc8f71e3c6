//! Yes and no, to whichever question asked for them.

use crate::bot::command::Command;
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::Waiting;
use crate::bot::{BotError, say};
use crate::domain::{Day, Status};
use crate::i18n::{Text, texts};
use crate::sessions::Log;
use crate::store::state::sessions::{self, DayRecord};

use super::record::{self, Agreed};
use super::{backfill, members, menu, reset, setup, understood};

/// Yes.
pub(super) fn yes(turn: &mut Turn<'_>) -> Result<Reply, BotError> {
    let attended = |day, count| Log { day, status: Status::Attended, count, reason: None };
    let missed = |day, count, reason: String| {
        let reason = Some(reason).filter(|reason| !reason.is_empty());
        Log { day, status: Status::Cancelled, count, reason }
    };
    match turn.question().cloned() {
        Some(Waiting::DupAttend(day, count)) => record::log(turn, attended(day, count), Agreed::Add),
        Some(Waiting::ReplCanAttend(day, count)) => record::log(turn, attended(day, count), Agreed::Replace),
        Some(Waiting::DupMissed(day, count, reason)) => record::log(turn, missed(day, count, reason), Agreed::Add),
        Some(Waiting::ReplaceWithMissed(day, count, reason)) => {
            record::log(turn, missed(day, count, reason), Agreed::Replace)
        }
        Some(Waiting::SetupConfirm { total, cost, carry, used }) => setup::confirmed(turn, total, cost, carry, used),
        Some(Waiting::Understood(proposal)) => understood::perform(turn, proposal),
        Some(Waiting::LeaveChild(child)) => members::confirm_leave(turn, child),
        Some(Waiting::RemoveMember(member)) => members::confirm_remove(turn, member),
        Some(Waiting::ResetConfirm) => reset::confirm(turn),
        _ => Ok(nothing_to_confirm(turn)),
    }
}

/// No.
pub(super) fn no(turn: &mut Turn<'_>) -> Result<Reply, BotError> {
    match turn.question().cloned() {
        Some(
            Waiting::DupAttend(day, _)
            | Waiting::ReplCanAttend(day, _)
            | Waiting::DupMissed(day, ..)
            | Waiting::ReplaceWithMissed(day, ..),
        ) => kept(turn, day),
        Some(Waiting::SetupConfirm { .. }) => Ok(menu::with_menu(texts::setup_kept())),
        Some(Waiting::Understood(_)) => Ok(understood::dropped()),
        Some(Waiting::LeaveChild(_)) => Ok(menu::menu(turn)),
        Some(Waiting::RemoveMember(_)) => members::list(turn),
        Some(Waiting::ResetConfirm) => Ok(reset::cancel(turn)),
        _ => Ok(nothing_to_confirm(turn)),
    }
}

fn kept(turn: &Turn<'_>, day: Day) -> Result<Reply, BotError> {
    let record = sessions::on_day(turn.scope, turn.child_id(), day)?;
    Ok(menu::with_menu(stays(say::day(day, turn.today), record)))
}

/// Says that a day stays as it is, and how that is.
pub fn stays(day: Text, record: DayRecord) -> Text {
    texts::log_kept(day, backfill::what_is_there(record.counts, record.holiday))
}

fn nothing_to_confirm(turn: &mut Turn<'_>) -> Reply {
    turn.keep_question();
    menu::with_menu(texts::confirm_nothing_open())
}

/// Offers yes and no once more.
pub(super) fn ask_again() -> Reply {
    Reply::new(texts::confirm_again())
        .choice(&Command::ConfirmYes, texts::yes())
        .choice(&Command::ConfirmNo, texts::no())
}
