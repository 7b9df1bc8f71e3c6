//! `deliveries`: what became of each message of the outbox.

use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::domain::Instant;
use crate::store::state::outbox::OutboxId;
use crate::store::{Named, StoreError};

/// How far the sending of a message has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DeliveryState {
    /// The request is about to leave, or left and was not answered before the process ended.
    Sending,
    /// Meta has taken it.
    Sent,
    /// It failed for now and is tried again.
    Retrying,
    /// It waits: for the person to write, or for the operator to mend what the error says.
    Waiting,
    /// It will never be sent.
    Failed,
    /// It may or may not have arrived; it is not sent again.
    Uncertain,
}

impl DeliveryState {
    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Retrying => "retrying",
            Self::Waiting => "waiting",
            Self::Failed => "failed",
            Self::Uncertain => "uncertain",
        }
    }

    fn from_word(word: &str) -> rusqlite::Result<Self> {
        [Self::Sending, Self::Sent, Self::Retrying, Self::Waiting, Self::Failed, Self::Uncertain]
            .into_iter()
            .find(|state| state.as_str() == word)
            .ok_or_else(|| {
                rusqlite::Error::FromSqlConversionFailure(
                    0,
                    rusqlite::types::Type::Text,
                    Box::new(crate::domain::Invalid("not a delivery state")),
                )
            })
    }

    /// Whether nothing more will be tried.
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Sent | Self::Failed | Self::Uncertain)
    }
}

/// What became of one message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// Which message.
    pub id: OutboxId,
    /// How far it has come.
    pub state: DeliveryState,
    /// How many requests were made for it.
    pub attempts: u32,
    /// Meta's id, once sent.
    pub message_id: Option<String>,
    /// Meta's error code of the last attempt.
    pub error_code: Option<i64>,
    /// What went wrong in the last attempt, without the person's number.
    pub error: Option<String>,
    /// What Meta bills it as.
    pub category: String,
    /// When this became known.
    pub updated_at: Instant,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Delivery> {
    Ok(Delivery {
        id: OutboxId { event_seq: row.get("event_seq")?, ordinal: row.get("ordinal")? },
        state: DeliveryState::from_word(&row.get::<_, String>("state")?)?,
        attempts: row.get("attempts")?,
        message_id: row.get("message_id")?,
        error_code: row.get("error_code")?,
        error: row.get("error")?,
        category: row.get("category")?,
        updated_at: row.get("updated_at")?,
    })
}

const COLUMNS: &str = "event_seq, ordinal, state, attempts, message_id, error_code, error, category, updated_at";

/// Writes what is known about a message now.
pub fn put(connection: &Connection, delivery: &Delivery) -> Result<(), StoreError> {
    const QUERY: &str = "deliveries::put";
    let mut statement = connection
        .prepare_cached(
            "INSERT INTO deliveries (event_seq, ordinal, state, attempts, message_id, error_code, error, category,
                                     updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
             ON CONFLICT (event_seq, ordinal) DO UPDATE SET state = excluded.state, attempts = excluded.attempts,
                 message_id = coalesce(excluded.message_id, message_id), error_code = excluded.error_code,
                 error = excluded.error, category = excluded.category, updated_at = excluded.updated_at",
        )
        .named(QUERY)?;
    statement
        .execute(params![
            delivery.id.event_seq,
            delivery.id.ordinal,
            delivery.state.as_str(),
            delivery.attempts,
            delivery.message_id,
            delivery.error_code,
            delivery.error,
            delivery.category,
            delivery.updated_at,
        ])
        .named(QUERY)
        .map(|_| ())
}

/// What is known about a message.
pub fn get(connection: &Connection, id: OutboxId) -> Result<Option<Delivery>, StoreError> {
    const QUERY: &str = "deliveries::get";
    let sql = format!("SELECT {COLUMNS} FROM deliveries WHERE event_seq = ?1 AND ordinal = ?2");
    let mut statement = connection.prepare_cached(&sql).named(QUERY)?;
    statement.query_row([id.event_seq, id.ordinal], from_row).optional().named(QUERY)
}

/// What is known about the messages of one event.
pub fn of_event(connection: &Connection, event_seq: i64) -> Result<Vec<Delivery>, StoreError> {
    const QUERY: &str = "deliveries::of_event";
    let sql = format!("SELECT {COLUMNS} FROM deliveries WHERE event_seq = ?1 ORDER BY ordinal");
    let mut statement = connection.prepare_cached(&sql).named(QUERY)?;
    let rows = statement.query_map([event_seq], from_row).named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}

/// Everything known about messages of events after `event_seq`, in order.
pub fn after(connection: &Connection, event_seq: i64) -> Result<Vec<Delivery>, StoreError> {
    const QUERY: &str = "deliveries::after";
    let sql = format!("SELECT {COLUMNS} FROM deliveries WHERE event_seq > ?1 ORDER BY event_seq, ordinal");
    let mut statement = connection.prepare_cached(&sql).named(QUERY)?;
    let rows = statement.query_map([event_seq], from_row).named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}

/// What is known about messages of events up to `event_seq` that have not found their end, in order. An index over
/// them keeps this short, however many deliveries there are.
pub fn open_until(connection: &Connection, event_seq: i64) -> Result<Vec<Delivery>, StoreError> {
    const QUERY: &str = "deliveries::open_until";
    let sql = format!(
        "SELECT {COLUMNS} FROM deliveries INDEXED BY idx_deliveries_open
         WHERE state IN ('sending', 'retrying', 'waiting', 'uncertain') AND state <> 'uncertain' AND event_seq <= ?1
         ORDER BY event_seq, ordinal"
    );
    let mut statement = connection.prepare_cached(&sql).named(QUERY)?;
    let rows = statement.query_map([event_seq], from_row).named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}

/// The newest messages of which it is not known whether they were taken, at most `limit`.
pub fn uncertain(connection: &Connection, limit: usize) -> Result<Vec<Delivery>, StoreError> {
    const QUERY: &str = "deliveries::uncertain";
    let sql = format!(
        "SELECT {COLUMNS} FROM deliveries INDEXED BY idx_deliveries_open
         WHERE state IN ('sending', 'retrying', 'waiting', 'uncertain') AND state = 'uncertain'
         ORDER BY event_seq DESC, ordinal DESC LIMIT ?1"
    );
    let mut statement = connection.prepare_cached(&sql).named(QUERY)?;
    let rows = statement.query_map([i64::try_from(limit).unwrap_or(i64::MAX)], from_row).named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}

/// How many messages are in each state, and how many of them Meta bills in each category, since an instant.
pub fn counts_since(connection: &Connection, since: Instant) -> Result<Vec<(String, String, i64)>, StoreError> {
    const QUERY: &str = "deliveries::counts_since";
    let mut statement = connection
        .prepare_cached(
            "SELECT state, category, count(*) AS messages FROM deliveries WHERE updated_at >= ?1
             GROUP BY state, category ORDER BY state, category",
        )
        .named(QUERY)?;
    let rows = statement
        .query_map(params![since], |row| Ok((row.get("state")?, row.get("category")?, row.get("messages")?)))
        .named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}

/// The event up to which every message has found its end.
pub fn watermark(connection: &Connection) -> Result<i64, StoreError> {
    const QUERY: &str = "deliveries::watermark";
    connection.query_row("SELECT event_seq FROM outbox_watermark WHERE id = 1", [], |row| row.get(0)).named(QUERY)
}

/// Moves the watermark forward; never back.
pub fn set_watermark(connection: &Connection, event_seq: i64) -> Result<(), StoreError> {
    const QUERY: &str = "deliveries::set_watermark";
    let mut statement = connection
        .prepare_cached("UPDATE outbox_watermark SET event_seq = ?1 WHERE id = 1 AND event_seq < ?1")
        .named(QUERY)?;
    statement.execute([event_seq]).named(QUERY).map(|_| ())
}
