//! What a message means and what is answered.
//!
//! [`handle`] is one function from (message, state) to (new state, messages to send). It reads no clock, no random
//! number, no network and no environment: the time is the event's. Texts are in `templates/`, rules in the domain
//! rooms, SQL in `store/`.

use crate::domain::{Instant, Phone};
use crate::store::{Scope, StoreError};
use crate::whatsapp::inbound::Message;
use crate::whatsapp::outbound::{Content, Template};

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
pub fn handle(scope: &Scope<'_>, message: &Message, received_at: Instant) -> Result<Vec<Outgoing>, BotError> {
    let _ = (scope, message, received_at);
    Ok(Vec::new())
}
