//! `message_statuses`: how far each message has come, as Meta reported it.

use rusqlite::{Connection, OptionalExtension, params};

use super::outbox::OutboxId;
use crate::domain::Instant;
use crate::store::Named;
use crate::store::{Scope, StoreError};

/// A status of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageStatus {
    /// Which message.
    pub id: OutboxId,
    /// `sent`, `delivered`, `read`, `played` or `failed`.
    pub status: &'static str,
    /// Meta's error code of a failed one.
    pub error_code: Option<i64>,
    /// What Meta bills it as, where it said so.
    pub category: Option<String>,
    /// When, by Meta's clock where it said so.
    pub reported_at: Instant,
}

/// Takes a status in. Statuses come in any order: one that is behind what is known changes nothing.
pub fn report(scope: &Scope<'_>, status: &MessageStatus) -> Result<(), StoreError> {
    const QUERY: &str = "message_statuses::report";
    const RANK: &str =
        "CASE %s WHEN 'sent' THEN 1 WHEN 'delivered' THEN 2 WHEN 'failed' THEN 3 WHEN 'read' THEN 4 ELSE 5 END";
    let sql = format!(
        "INSERT INTO message_statuses (event_seq, ordinal, tenant_id, status, error_code, category, reported_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (event_seq, ordinal) DO UPDATE SET status = excluded.status, error_code = excluded.error_code,
             category = coalesce(excluded.category, category), reported_at = excluded.reported_at
         WHERE {} > {}",
        RANK.replace("%s", "excluded.status"),
        RANK.replace("%s", "message_statuses.status"),
    );
    scope
        .prepare(QUERY, &sql)?
        .execute(params![
            status.id.event_seq,
            status.id.ordinal,
            scope.tenant(),
            status.status,
            status.error_code,
            status.category,
            status.reported_at,
        ])
        .named(QUERY)
        .map(|_| ())
}

/// What Meta reported about a message that this service sent: the status and, for a failed one, its code. For the
/// outbox, which serves all tenants and names messages by ids that no two of them share.
pub fn get(connection: &Connection, id: OutboxId) -> Result<Option<(String, Option<i64>)>, StoreError> {
    const QUERY: &str = "message_statuses::get";
    let mut statement = connection
        .prepare_cached("SELECT status, error_code FROM message_statuses WHERE event_seq = ?1 AND ordinal = ?2")
        .named(QUERY)?;
    statement
        .query_row([id.event_seq, id.ordinal], |row| Ok((row.get("status")?, row.get("error_code")?)))
        .optional()
        .named(QUERY)
}
