//! Stopping and starting again, what was chosen, and what is held. Who has stopped may use little else, and is told
//! with every other message that nothing came of it: a log is never silently lost.

use crate::bot::command::{Command, Parsed};
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::Waiting;
use crate::bot::{BotError, say};
use crate::domain::Permission;
use crate::i18n::texts;
use crate::members;
use crate::store::state::consent_events::Choice;
use crate::whatsapp::inbound::Kind;

use super::menu;

/// Stops, starts, or tells.
pub(super) fn run(turn: &mut Turn<'_>, command: &Command) -> Result<Reply, BotError> {
    match command {
        Command::Stop => {
            let changed = members::consent::choose(turn.scope, turn.phone(), Choice::OptOut, turn.now)?;
            let said = if changed { texts::consent_stopped() } else { texts::consent_stopped_already() };
            Ok(Reply::new(said).choice(&Command::Start, texts::button_start()))
        }
        Command::Start => {
            let changed = members::consent::choose(turn.scope, turn.phone(), Choice::OptIn, turn.now)?;
            Ok(menu::with_menu(if changed { texts::consent_started() } else { texts::consent_started_already() }))
        }
        _ => status(turn),
    }
}

fn status(turn: &Turn<'_>) -> Result<Reply, BotError> {
    let choice = members::consent::last_choice(turn.scope, turn.phone())?;
    let zone = members::zone_of(&turn.user);
    let since = choice.and_then(|(_, at)| at).map(|at| say::day(at.day_in(&zone), turn.today));
    let stopped = matches!(choice, Some((Choice::OptOut, _)));
    let said = match (stopped, since) {
        (true, Some(since)) => texts::consent_status_off_since(since),
        (true, None) => texts::consent_status_off(),
        (false, Some(since)) => texts::consent_status_on_since(since),
        (false, None) => texts::consent_status_on(),
    };
    let reply = Reply::new(said).and(texts::data_held());
    let reply = if stopped {
        reply.choice(&Command::Start, texts::button_start())
    } else {
        reply.choice(&Command::Stop, texts::button_stop())
    };
    if !turn.may(Permission::Data) {
        return Ok(reply);
    }
    Ok(reply.choice(&Command::ExportData, texts::button_export()).choice(&Command::DeleteData, texts::button_delete()))
}

/// The answer to whoever has stopped, if the message is nothing that they may still use.
pub(in crate::bot) fn hold_back(turn: &Turn<'_>, kind: &Kind) -> Result<Option<Reply>, BotError> {
    if turn.is_new || !members::consent::is_opted_out(turn.scope, turn.phone())? || may_pass(turn, kind) {
        return Ok(None);
    }
    Ok(Some(Reply::new(texts::consent_paused()).choice(&Command::Start, texts::button_start())))
}

fn may_pass(turn: &Turn<'_>, kind: &Kind) -> bool {
    let parsed = match kind {
        Kind::Text(text) => Command::parse_typed(text),
        Kind::Tap { id, title } => match Command::parse_tap(id) {
            Parsed::Words => Command::parse_typed(title),
            parsed => parsed,
        },
        _ => return false,
    };
    let deleting = turn.question() == Some(&Waiting::DeleteDataConfirm);
    match parsed {
        Parsed::Command(
            Command::Help
            | Command::Start
            | Command::Stop
            | Command::ConsentStatus
            | Command::ExportData
            | Command::DeleteData,
        ) => true,
        Parsed::Command(Command::ConfirmYes | Command::ConfirmNo | Command::Cancel) | Parsed::Words => deleting,
        _ => false,
    }
}
