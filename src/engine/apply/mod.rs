//! Apply: the one writer of `tracker.db`. It reads the journal's events in their order and makes state of them.
//!
//! Many events go into one transaction, each in a savepoint of its own. An event that cannot be applied is set
//! aside as an incident and the next one goes on; a disk that fails stops everything until it works again, for then
//! no event is to blame. Live operation and a rebuild go the same way: [`Applier::step`].

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use rusqlite::Connection;

use super::journal::{EventReader, Incident, Scrub, Source};
use crate::bot::BotError;
use crate::store::journal::events::EventRow;
use crate::store::state::applied;
use crate::store::{self, Durability, MigrationError, Migrations, StoreError};
use crate::whatsapp::inbound::MessageError;

mod live;
mod operator;
mod page;
mod rules;

pub use live::{ApplyStatus, ApplyThread};

/// How many events go into one transaction at most; bounds how long the writer is held.
const BATCH_MAX: i64 = 256;

/// Why one event could not be applied.
#[derive(Debug, thiserror::Error)]
pub enum ApplyError {
    /// A query failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The bot could not handle it.
    #[error(transparent)]
    Bot(#[from] BotError),
    /// The message could not be read.
    #[error(transparent)]
    Message(#[from] MessageError),
    /// The payload is not what its source promises.
    #[error("the payload cannot be read: {0}")]
    Payload(#[from] serde_json::Error),
    /// The source is not known to this version.
    #[error("events of source {0} are not known to this version")]
    UnknownSource(String),
    /// The payload asks for something that cannot be.
    #[error("{0}")]
    Refused(String),
    /// The rules panicked: a mistake in the program.
    #[error("the rules panicked")]
    Panicked,
}

impl ApplyError {
    /// Whether the storage is to blame rather than the event.
    fn is_about_storage(&self) -> bool {
        match self {
            Self::Store(error) | Self::Bot(BotError::Store(error)) => error.is_about_storage(),
            _ => false,
        }
    }
}

/// Why a batch could not be applied; nothing of it remains.
#[derive(Debug, thiserror::Error)]
pub enum BatchError {
    /// The state or the journal could not be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The journal could not be told.
    #[error("the journal could not be told: {0}")]
    Journal(String),
}

/// What apply needs done to the journal, durable before the state that belongs to it is committed.
pub(crate) trait Keeper {
    /// Keeps why an event could not be applied.
    fn set_aside(&self, incident: Incident) -> Result<(), String>;
    /// Empties the events of a person who was erased.
    fn scrub(&self, scrub: Scrub) -> Result<(), String>;
}

/// Applies the journal's events to a `tracker.db`.
pub struct Applier {
    connection: Connection,
    events: EventReader,
}

impl Applier {
    /// Opens the state at `path`, made or migrated if need be.
    pub fn open(path: &Path, events: EventReader, litestream: bool) -> Result<Self, MigrationError> {
        let mut connection = store::open_writer(path, Durability::Process)?;
        if litestream {
            store::leave_checkpoints(&connection)?;
        }
        Migrations::TRACKER.apply(&mut connection)?;
        Ok(Self { connection, events })
    }

    /// The sequence number of the last applied event.
    pub fn last(&self) -> Result<i64, StoreError> {
        applied::last(&self.connection)
    }

    /// The state, for reading between steps.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Applies the next events, up to and including `until`, in one transaction. Returns how many there were.
    pub(crate) fn step(&self, until: i64, keeper: &dyn Keeper) -> Result<usize, BatchError> {
        let last = self.last()?;
        let mut batch = self.events.after(last, BATCH_MAX)?;
        batch.retain(|event| event.seq <= until);
        let Some(newest) = batch.last().map(|event| event.seq) else { return Ok(0) };
        store::in_transaction(&self.connection, || {
            for event in &batch {
                self.apply_or_set_aside(event, keeper)?;
            }
            applied::set(&self.connection, newest)?;
            Ok(batch.len())
        })
    }

    fn apply_or_set_aside(&self, event: &EventRow, keeper: &dyn Keeper) -> Result<(), BatchError> {
        let connection = &self.connection;
        let applied =
            catch_unwind(AssertUnwindSafe(|| store::in_savepoint(connection, || rules::apply(connection, event))));
        let error = match applied {
            Ok(Ok(None)) => return Ok(()),
            Ok(Ok(Some(scrub))) => return keeper.scrub(scrub).map_err(BatchError::Journal),
            Ok(Err(error)) => error,
            Err(_) => ApplyError::Panicked,
        };
        if error.is_about_storage() {
            return match error {
                ApplyError::Store(source) | ApplyError::Bot(BotError::Store(source)) => Err(source.into()),
                other => Err(BatchError::Journal(other.to_string())),
            };
        }
        let incident = Incident {
            kind: "event_set_aside",
            reference: event.seq.to_string(),
            detail: format!("{} event: {error}", Source::from_word(&event.source).map_or("unknown", Source::as_str)),
            at: event.received_at,
        };
        keeper.set_aside(incident).map_err(BatchError::Journal)
    }
}
