//! Whoever is invited and has not answered yet may only accept or reject.

use crate::bot::BotError;
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::i18n::texts;
use crate::whatsapp::inbound::Kind;

/// Answers any message of an invited person.
pub fn answer(turn: &mut Turn<'_>, kind: &Kind) -> Result<Reply, BotError> {
    let _ = kind;
    Ok(Reply::new(texts::invited_open(turn.child.child_name.clone())))
}
