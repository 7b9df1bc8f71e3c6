//! What a message means and what is answered.
//!
//! [`handle`] is one function from (message, state) to (new state, messages to send). It reads no clock, no random
//! number, no network and no environment: the time is the event's. Texts are in `templates/`, rules in the domain
//! rooms, SQL in `store/`.
//!
//! The way of a message: [`turn`] finds who wrote and what is open, [`dispatch`] decides what the words or the tap
//! mean, one file of [`flows`] answers with a [`reply`], which is rendered last, within WhatsApp's limits. A new
//! command gets its variant in [`command`] and an arm in `flows::run`; a new question gets its variant in
//! [`waiting`] and an arm in `flows::answer`.

use std::collections::BTreeSet;

use crate::domain::{Instant, Phone};
use crate::members;
use crate::store::state::processed_inbound_messages;
use crate::store::{Scope, StoreError};
use crate::whatsapp::inbound::{Kind, Message, SystemChange};
use crate::whatsapp::outbound::{Content, Template};

pub mod command;
pub mod dispatch;
pub mod flows;
pub mod proposal;
pub mod reply;
pub mod say;
pub mod turn;
pub mod waiting;
pub mod work;

use reply::Reply;
use turn::Turn;
use work::{Asked, Work, WorkResult};

/// A message that the bot wants sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// Who gets it.
    pub recipient: Phone,
    /// What it shows.
    pub content: Content,
    /// What is sent instead when the person's 24-hour window is closed.
    pub template: Option<Template>,
    /// Until when `content` may be sent; `None` if the person never wrote.
    pub window_until: Option<Instant>,
}

/// What an event leads to besides the new state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handled {
    /// What is to be sent, in order.
    pub messages: Vec<Outgoing>,
    /// What is to be done outside apply.
    pub work: Vec<Asked>,
    /// Under what a person was known who had themselves erased: their raw events are to be scrubbed from the journal.
    pub erased: BTreeSet<Phone>,
}

/// Why a message could not be handled.
#[derive(Debug, thiserror::Error)]
pub enum BotError {
    /// A query failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A reply did not fit WhatsApp's limits although it should by construction.
    #[error("a reply could not be built: {0}")]
    Reply(String),
}

/// Handles one inbound message that came in at `received_at`: changes the state and says what to send.
pub fn handle(scope: &Scope<'_>, message: &Message, received_at: Instant) -> Result<Handled, BotError> {
    // A message without an id cannot be known again here; the journal knows it by its digest.
    if !message.id.is_empty() && !processed_inbound_messages::insert(scope, &message.id, received_at)? {
        return Ok(Handled::default());
    }
    match &message.kind {
        Kind::Reaction => return Ok(Handled::default()),
        Kind::System(change) => return system(scope, message, change).map(|()| Handled::default()),
        _ => {}
    }
    let guessed = flows::language::guess(&message.kind);
    let Some(mut turn) = Turn::open(scope, &message.sender, guessed, received_at)? else {
        return Ok(Handled::default());
    };
    let reply = dispatch::respond(&mut turn, &message.kind)?;
    let contents = contents(&mut turn, reply)?;
    let recipient = turn.phone().clone();
    let work = turn.take_work().into_iter().map(|work| Asked { phone: recipient.clone(), work }).collect();
    let also = std::mem::take(&mut turn.also);
    let erased = std::mem::take(&mut turn.erased);
    let window_until = Some(turn.close(message.sent_at)?);
    let outgoing = |content| Outgoing { recipient: recipient.clone(), content, template: None, window_until };
    Ok(Handled { messages: contents.into_iter().map(outgoing).chain(also).collect(), work, erased })
}

/// The reply as messages; none yet if its words go under a picture that is to be made first.
fn contents(turn: &mut Turn<'_>, reply: Reply) -> Result<Vec<Content>, BotError> {
    let picture = reply.picture();
    let contents = reply.render(turn.language, turn.rows_offset)?;
    // Words too long for a caption are a message of their own.
    let (Some((child, month)), [Content::Buttons { body, .. }]) = (picture, contents.as_slice()) else {
        return Ok(contents);
    };
    let caption = body.as_str().to_owned();
    turn.ask_for(Work::SummaryPicture { child_id: child.0, month: month.to_string(), caption });
    Ok(Vec::new())
}

/// Carries a conversation on with what came of slow work that it had asked for.
pub fn carry_on(
    scope: &Scope<'_>,
    phone: &Phone,
    work: &Work,
    result: &WorkResult,
    received_at: Instant,
) -> Result<Handled, BotError> {
    let Some(mut turn) = Turn::reopen(scope, phone, received_at)? else { return Ok(Handled::default()) };
    let Some(contents) = flows::carry_on(&mut turn, work, result)? else { return Ok(Handled::default()) };
    let recipient = turn.phone().clone();
    let work = turn.take_work().into_iter().map(|work| Asked { phone: recipient.clone(), work }).collect();
    let also = std::mem::take(&mut turn.also);
    let erased = std::mem::take(&mut turn.erased);
    let window_until = turn.keep_open()?;
    let outgoing = |content| Outgoing { recipient: recipient.clone(), content, template: None, window_until };
    let messages = contents.into_iter().map(outgoing).chain(also).collect();
    Ok(Handled { messages, work, erased })
}

/// WhatsApp tells that a person's ids changed: the person stays the same, and nothing is answered.
fn system(scope: &Scope<'_>, message: &Message, change: &SystemChange) -> Result<(), BotError> {
    if matches!(change.kind.as_str(), "user_changed_number" | "user_changed_user_id") {
        let old = (message.sender.phone.as_ref(), message.sender.business_scoped_id.as_ref());
        members::change_keys(scope, old, (change.phone.as_ref(), change.business_scoped_id.as_ref()))?;
    }
    Ok(())
}
