//! Stopping and starting again, what was chosen, and what is held. Who has stopped may use little else, and is told
//! so with every other message; and that nothing came of it where it would have been a log: none is silently lost.

use crate::bot::command::{Command, Parsed};
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::Waiting;
use crate::bot::{BotError, dispatch, say};
use crate::domain::Permission;
use crate::free_text::{self, Meaning, understand};
use crate::i18n::{Text, texts};
use crate::members;
use crate::store::state::child_members;
use crate::store::state::consent_events::Choice;
use crate::whatsapp::inbound::Kind;

use super::{menu, words};

/// Stops, starts, or tells.
pub(super) fn run(turn: &mut Turn<'_>, command: &Command) -> Result<Reply, BotError> {
    match command {
        Command::Stop => {
            let changed = members::consent::choose(turn.scope, turn.phone(), Choice::OptOut, turn.now)?;
            let said = if changed { texts::consent_stopped() } else { texts::consent_stopped_already() };
            Ok(with_start(said))
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
    // Whoever is only invited has data of their own too, and no role yet that could forbid them.
    if !turn.may(Permission::Data) && !turn.role().is_pending() {
        return Ok(reply);
    }
    Ok(reply.choice(&Command::ExportData, texts::button_export()).choice(&Command::DeleteData, texts::button_delete()))
}

/// The answer to whoever has stopped, if the message is nothing that they may still use.
pub(in crate::bot) fn hold_back(turn: &Turn<'_>, kind: &Kind) -> Result<Option<Reply>, BotError> {
    if turn.is_new || !members::consent::is_opted_out(turn.scope, turn.phone())? || may_pass(turn, kind)? {
        return Ok(None);
    }
    let said = if would_log(turn, kind) { texts::consent_paused() } else { texts::consent_paused_only() };
    Ok(Some(with_start(said)))
}

fn with_start(said: Text) -> Reply {
    Reply::new(said).choice(&Command::Start, texts::button_start())
}

/// Help, to whoever has stopped with how to come back.
pub(super) fn help(turn: &Turn<'_>) -> Result<Reply, BotError> {
    if members::consent::is_opted_out(turn.scope, turn.phone())? {
        return Ok(with_start(texts::help_text()).after(texts::consent_paused_only()));
    }
    Ok(menu::help(turn))
}

/// Words with the usual next steps; to whoever has stopped, with the only one that there is.
pub(super) fn with_next(turn: &Turn<'_>, said: Text) -> Result<Reply, BotError> {
    if members::consent::is_opted_out(turn.scope, turn.phone())? {
        return Ok(with_start(said).and(texts::consent_paused_only()));
    }
    Ok(menu::with_menu(said))
}

/// Whether a message would have logged something, or begun to. Words that nothing makes sense of may have been meant so.
fn would_log(turn: &Turn<'_>, kind: &Kind) -> bool {
    match (dispatch::parsed(kind), kind) {
        (_, Kind::Audio { .. }) | (Parsed::Malformed(_), _) => true,
        (Parsed::Command(command), _) => logs(&command),
        (Parsed::Words, Kind::Text(text)) => match understand(text, turn.today, &[]).meaning {
            Some(meaning) => meaning.writes() && meaning != Meaning::Undo,
            None => !words::is_small_talk(text) && free_text::yes_or_no(text).is_none(),
        },
        _ => false,
    }
}

fn logs(command: &Command) -> bool {
    let takes_back = matches!(command, Command::Undo | Command::DeleteNote(_) | Command::SkipStep | Command::StepBack);
    !takes_back && matches!(command.needs(), Some(Permission::Log | Permission::Notes))
}

fn may_pass(turn: &Turn<'_>, kind: &Kind) -> Result<bool, BotError> {
    if !matches!(kind, Kind::Text(_) | Kind::Tap { .. }) {
        return Ok(false);
    }
    let deleting = turn.question() == Some(&Waiting::DeleteDataConfirm);
    Ok(match dispatch::parsed(kind) {
        Parsed::Command(
            Command::Help
            | Command::Start
            | Command::Stop
            | Command::ConsentStatus
            | Command::ExportData
            | Command::DeleteData,
        ) => true,
        // What was asked of a person can be answered; without an invitation there is nothing that they could mean.
        Parsed::Command(Command::InviteAccept | Command::InviteReject) => {
            !child_members::invitations_of(turn.scope, turn.phone())?.is_empty()
        }
        Parsed::Command(Command::ConfirmYes | Command::ConfirmNo | Command::Cancel) | Parsed::Words => deleting,
        _ => false,
    })
}
