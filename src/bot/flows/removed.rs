//! Members who were removed and could not be told at the time. They are told with their next message, once and before
//! anything of it is done: what they log then is meant for the child that they no longer follow, so it is written nowhere.

use crate::bot::command::{Command, Parsed};
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::Waiting;
use crate::bot::{BotError, dispatch};
use crate::domain::{ChildId, Permission};
use crate::i18n::{Text, texts};
use crate::store::state::users::{self, UserRow};
use crate::store::state::{child_members, children};
use crate::whatsapp::inbound::Kind;

use super::wording;

/// How many children are named.
const CHILDREN_SHOWN: usize = 5;

/// Remembers of which children somebody has still to hear: those that `person` had not heard of before, and `untold`.
pub(super) fn owe(turn: &Turn<'_>, person: &UserRow, untold: Option<ChildId>) -> Result<(), BotError> {
    let mut owed = match person.waiting_for.as_deref().and_then(Waiting::parse) {
        Some(Waiting::Removed(children)) => children,
        _ => Vec::new(),
    };
    owed.extend(untold.filter(|child| !owed.contains(child)));
    if !owed.is_empty() {
        users::set_waiting_for(turn.scope, person.id, Some(&Waiting::Removed(owed).to_string()))?;
    }
    Ok(())
}

/// What is still owed to the person who writes. It is owed no longer.
pub(in crate::bot) fn owed(turn: &mut Turn<'_>) -> Result<Option<Vec<Text>>, BotError> {
    let Some(Waiting::Removed(owed)) = turn.question().cloned() else { return Ok(None) };
    turn.forget_question();
    let mut left = false;
    let mut names = Vec::new();
    for child in owed {
        // Who was invited or taken in again has nothing to hear.
        if child_members::get(turn.scope, child, turn.phone())?.is_none() {
            left = true;
            names.extend(children::name(turn.scope, child)?.map(texts::words_bold));
        }
    }
    Ok(left.then_some(names))
}

/// The word of what is owed before the answer to a message that writes nothing for a child, or instead of the answer.
pub(in crate::bot) fn tell(
    turn: &mut Turn<'_>,
    kind: &Kind,
    names: Vec<Text>,
    answer: impl FnOnce(&mut Turn<'_>) -> Result<Reply, BotError>,
) -> Result<Reply, BotError> {
    // The record of a child that has no name here went after the person did.
    let names = wording::first_of(CHILDREN_SHOWN, names);
    if turn.role().is_pending() || writes_nothing(kind) {
        let word = names.map_or_else(texts::members_left_already, texts::members_you_were_removed);
        return Ok(answer(turn)?.after(word));
    }
    let reply = match names {
        Some(names) => Reply::new(texts::members_removed_not_logged(names)),
        None => Reply::new(texts::members_left_already()).and(texts::members_not_logged()),
    };
    Ok(reply.choice(&Command::Menu, texts::button_menu()))
}

fn writes_nothing(kind: &Kind) -> bool {
    let Parsed::Command(command) = dispatch::parsed(kind) else { return false };
    // There is no question left to which yes or no could be the answer.
    let is_answer = matches!(command, Command::ConfirmYes | Command::ConfirmNo);
    !is_answer && matches!(command.needs(), None | Some(Permission::Data))
}
