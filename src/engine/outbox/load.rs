//! Reading from `tracker.db`: new messages, messages that waited, statuses that settle a doubt.

use r2d2_sqlite::SqliteConnectionManager;

use super::OutboxError;
use super::lanes::LaneKey;
use crate::store::state::message_statuses;
use crate::store::state::outbox::{self, OutboxId, OutboxRow};

/// How many new messages are read at once.
pub(super) const ROWS_MAX: usize = 512;

/// A message to be read again.
#[derive(Debug)]
pub(super) struct Reread {
    pub(super) id: OutboxId,
    /// Requests made for it.
    pub(super) attempts: u32,
    /// The lane that waits for it; none for one that waited in a former process.
    pub(super) lane: Option<LaneKey>,
}

/// What to read.
#[derive(Debug)]
pub(super) struct Wanted {
    /// New messages come after this one …
    pub(super) after: OutboxId,
    /// … and belong to events up to this one; none are wanted if this is `None`.
    pub(super) until: Option<i64>,
    /// Messages to read again.
    pub(super) again: Vec<Reread>,
    /// Messages whose status is wanted.
    pub(super) doubtful: Vec<OutboxId>,
}

/// What was read.
#[derive(Debug)]
pub(super) struct Loaded {
    pub(super) until: Option<i64>,
    pub(super) rows: Vec<OutboxRow>,
    pub(super) again: Vec<(Reread, Option<OutboxRow>)>,
    pub(super) statuses: Vec<Status>,
}

/// Why nothing was read, and what was wanted.
pub(super) type Unread = Box<(OutboxError, Wanted)>;

/// A message's status and, for a failed one, the code.
pub(super) type Status = (OutboxId, String, Option<i64>);

/// Reads on a thread that may block. Hands back what was wanted if it failed.
pub(super) async fn load(readers: r2d2::Pool<SqliteConnectionManager>, wanted: Wanted) -> Result<Loaded, Unread> {
    // Without the rest of the runtime the outbox ends as well, so what is lost here is read by the next process.
    let nothing = || Wanted { after: wanted_nothing(), until: None, again: Vec::new(), doubtful: Vec::new() };
    let work = tokio::task::spawn_blocking(move || read(&readers, wanted));
    work.await.unwrap_or_else(|_| Err(Box::new((OutboxError::Cancelled, nothing()))))
}

fn wanted_nothing() -> OutboxId {
    OutboxId { event_seq: 0, ordinal: 0 }
}

/// The statuses that are known of some messages.
pub(super) async fn statuses(
    readers: r2d2::Pool<SqliteConnectionManager>,
    doubtful: Vec<OutboxId>,
) -> Result<Vec<Status>, OutboxError> {
    let loaded = load(readers, Wanted { after: wanted_nothing(), until: None, again: Vec::new(), doubtful }).await;
    loaded.map(|loaded| loaded.statuses).map_err(|unread| unread.0)
}

fn read(readers: &r2d2::Pool<SqliteConnectionManager>, wanted: Wanted) -> Result<Loaded, Unread> {
    let found = readers.get().map_err(OutboxError::from).and_then(|connection| find(&connection, &wanted));
    match found {
        Ok((rows, again, statuses)) => {
            let again = wanted.again.into_iter().zip(again).collect();
            Ok(Loaded { until: wanted.until, rows, again, statuses })
        }
        Err(error) => Err(Box::new((error, wanted))),
    }
}

type Found = (Vec<OutboxRow>, Vec<Option<OutboxRow>>, Vec<Status>);

fn find(connection: &rusqlite::Connection, wanted: &Wanted) -> Result<Found, OutboxError> {
    let mut statuses = Vec::new();
    for id in &wanted.doubtful {
        if let Some((status, code)) = message_statuses::get(connection, *id)? {
            statuses.push((*id, status, code));
        }
    }
    let mut again = Vec::with_capacity(wanted.again.len());
    for reread in &wanted.again {
        again.push(outbox::get(connection, reread.id)?);
    }
    let limit = i64::try_from(ROWS_MAX).unwrap_or(i64::MAX);
    let rows = match wanted.until {
        Some(until) => outbox::after(connection, wanted.after, until, limit)?,
        None => Vec::new(),
    };
    Ok((rows, again, statuses))
}
