//! `outbox`: what is to be sent, written in the transaction that decided it. Rows never change; what became of them
//! stands in the journal's `deliveries`.

use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::domain::{Instant, Phone, TenantId};
use crate::store::{Named, StoreError};

/// What names a message in every replay: the event that caused it, and its place among that event's messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutboxId {
    /// The event's sequence number.
    pub event_seq: i64,
    /// 0 for the first message of the event.
    pub ordinal: i64,
}

impl OutboxId {
    /// The id as `biz_opaque_callback_data` carries it: `event.ordinal`.
    pub fn callback_data(self) -> String {
        format!("{}.{}", self.event_seq, self.ordinal)
    }

    /// The id that [`Self::callback_data`] printed; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (event_seq, ordinal) = text.split_once('.')?;
        let id = Self { event_seq: event_seq.parse().ok()?, ordinal: ordinal.parse().ok()? };
        (id.callback_data() == text).then_some(id)
    }
}

/// A message to send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxRow {
    /// Its name.
    pub id: OutboxId,
    /// Whose business number sends it.
    pub tenant: TenantId,
    /// Who gets it.
    pub recipient: Phone,
    /// What Meta will bill it as: `service` or `utility`.
    pub category: String,
    /// Meta's request body without the recipient: `type` and the object named by it, JSON.
    pub content: String,
    /// The template to send instead when the window is closed, JSON of the same shape.
    pub template: Option<String>,
    /// Until when a free-form message may be sent; `None` if the person never wrote.
    pub window_until: Option<Instant>,
    /// When it was decided.
    pub created_at: Instant,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<OutboxRow> {
    Ok(OutboxRow {
        id: OutboxId { event_seq: row.get("event_seq")?, ordinal: row.get("ordinal")? },
        tenant: row.get("tenant_id")?,
        recipient: row.get("recipient")?,
        category: row.get("category")?,
        content: row.get("content")?,
        template: row.get("template")?,
        window_until: row.get("window_until")?,
        created_at: row.get("created_at")?,
    })
}

/// Adds a message.
pub fn insert(connection: &Connection, row: &OutboxRow) -> Result<(), StoreError> {
    const QUERY: &str = "outbox::insert";
    let mut statement = connection
        .prepare_cached(
            "INSERT INTO outbox (event_seq, ordinal, tenant_id, recipient, category, content, template, window_until,
                                 created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )
        .named(QUERY)?;
    statement
        .execute(params![
            row.id.event_seq,
            row.id.ordinal,
            row.tenant,
            row.recipient,
            row.category,
            row.content,
            row.template,
            row.window_until,
            row.created_at,
        ])
        .named(QUERY)
        .map(|_| ())
}

/// A message by its name, unless it was erased together with its person.
pub fn get(connection: &Connection, id: OutboxId) -> Result<Option<OutboxRow>, StoreError> {
    const QUERY: &str = "outbox::get";
    let mut statement = connection
        .prepare_cached(
            "SELECT event_seq, ordinal, tenant_id, recipient, category, content, template, window_until, created_at
             FROM outbox WHERE event_seq = ?1 AND ordinal = ?2",
        )
        .named(QUERY)?;
    statement.query_row([id.event_seq, id.ordinal], from_row).optional().named(QUERY)
}

/// Up to `limit` messages of events after `event_seq` and up to `until_seq`, in order; an event's messages are
/// never torn apart beyond the limit's last event.
pub fn after(connection: &Connection, id: OutboxId, until_seq: i64, limit: i64) -> Result<Vec<OutboxRow>, StoreError> {
    const QUERY: &str = "outbox::after";
    let mut statement = connection
        .prepare_cached(
            "SELECT event_seq, ordinal, tenant_id, recipient, category, content, template, window_until, created_at
             FROM outbox WHERE (event_seq, ordinal) > (?1, ?2) AND event_seq <= ?3
             ORDER BY event_seq, ordinal LIMIT ?4",
        )
        .named(QUERY)?;
    let rows = statement.query_map(params![id.event_seq, id.ordinal, until_seq, limit], from_row).named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}
