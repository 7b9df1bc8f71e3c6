//! Sending what lies in the outbox.
//!
//! One task reads new rows as the state that holds them is committed, keeps a queue for each person, and has many
//! requests under way at once, never two for one person. What became of each message is kept in the journal.
//!
//! Invariants:
//! - `Sending` is durable before the request leaves. A message found `Sending` at start may have arrived, so it is
//!   not sent again: nothing is sent twice because of a restart.
//! - The messages of one person leave in the order of their names, except that one which waits for the person to
//!   write lets those pass that need not.
//! - The watermark never passes a message that is neither final nor recorded as waiting.
//! - Nothing here reads what a message says; logs and incidents hold names of messages, codes and our own words.

use std::sync::Arc;

use r2d2_sqlite::SqliteConnectionManager;
use tokio::sync::watch;

use super::clock::Clock;
use super::journal::{Journal, JournalError};
use crate::links::LinkMaker;
use crate::store::StoreError;
use crate::whatsapp::client::Client;

mod dispatch;
mod lanes;
mod load;
mod pace;
mod progress;
mod settle;
mod start;
mod status;
mod take;
mod typing;
mod unsettled;

pub use status::{ByCategory, OutboxStatus, PauseReason, Paused};
pub use typing::Typing;

/// How messages are sent.
#[derive(Clone, Debug)]
pub struct OutboxConfig {
    /// Messages a second from each business number (`WHATSAPP_MESSAGES_PER_SECOND`).
    pub messages_per_second: u32,
    /// The business number that sends for everybody, unless tenants are kept apart.
    pub phone_number_id: Option<String>,
    /// Whether each tenant is a business number of its own, which sends its messages.
    pub tenant_scoping: bool,
    /// Whether to send at all; without, messages stay where they are and the operator is told once.
    pub sending: bool,
}

/// What the outbox works with.
pub struct OutboxParts {
    /// Read-only connections to `tracker.db`.
    pub readers: r2d2::Pool<SqliteConnectionManager>,
    /// The last event whose state is committed in `tracker.db`.
    pub committed: watch::Receiver<i64>,
    /// Where it is kept what became of messages.
    pub journal: Journal,
    /// The way to Meta.
    pub client: Client,
    /// What time it is; for the 24-hour window only.
    pub clock: Clock,
    /// How messages are sent.
    pub config: OutboxConfig,
    /// What puts links into messages that ask for one; without it they leave as they are.
    pub links: Option<Arc<LinkMaker>>,
}

/// Why the outbox could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OutboxError {
    /// The journal could not be read or written.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// `tracker.db` could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No connection to `tracker.db` was to be had.
    #[error("no connection to tracker.db: {0}")]
    Pool(#[from] r2d2::Error),
    /// A reading thread ended before it answered.
    #[error("reading tracker.db was given up")]
    Cancelled,
}

/// The outbox, opened: what a former process left unfinished is settled, nothing new is sent yet.
pub struct Outbox {
    dispatcher: dispatch::Dispatcher,
    status: watch::Receiver<OutboxStatus>,
}

impl Outbox {
    /// Reads from the journal how far sending has come. Messages that a former process was sending when it ended
    /// become sent or failed if a status of Meta's says so, else uncertain. Call it once `tracker.db` has caught up
    /// with the journal, so that those statuses are in it.
    pub async fn open(parts: OutboxParts) -> Result<Self, OutboxError> {
        let started = start::recover(&parts).await?;
        let (publish, status) = watch::channel(OutboxStatus::default());
        Ok(Self { dispatcher: dispatch::Dispatcher::new(parts, started, publish), status })
    }

    /// What the outbox is doing; kept up to date while it runs.
    pub fn status(&self) -> watch::Receiver<OutboxStatus> {
        self.status.clone()
    }

    /// Sends until `shutdown` turns true (or its sender is gone): then takes nothing new, and returns when the
    /// requests under way are answered and recorded, after 10 seconds at most.
    pub async fn run(self, shutdown: watch::Receiver<bool>) {
        self.dispatcher.run(shutdown).await;
    }
}

/// Which business number sends for a tenant; `None` if no number is configured.
pub(super) fn number_of(config: &OutboxConfig, tenant: &crate::domain::TenantId) -> Option<Arc<str>> {
    if config.tenant_scoping { Some(tenant.as_str().into()) } else { config.phone_number_id.as_deref().map(Arc::from) }
}
