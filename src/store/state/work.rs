//! `work`: slow things that apply asked for and that have not come back yet.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::outbox::OutboxId;
use crate::domain::{Instant, Phone, TenantId};
use crate::store::{Named, Scope, StoreError};

/// Something that a worker is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkRow {
    /// The event that asked for it, and its place among that event's requests.
    pub id: OutboxId,
    /// Whose it is.
    pub tenant: TenantId,
    /// For whom it is done.
    pub phone: Phone,
    /// What is to be done, JSON.
    pub request: String,
    /// When it was asked for.
    pub created_at: Instant,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<WorkRow> {
    Ok(WorkRow {
        id: OutboxId { event_seq: row.get("event_seq")?, ordinal: row.get("ordinal")? },
        tenant: row.get("tenant_id")?,
        phone: row.get("user_phone")?,
        request: row.get("request")?,
        created_at: row.get("created_at")?,
    })
}

/// Asks for something.
pub fn insert(scope: &Scope<'_>, row: &WorkRow) -> Result<(), StoreError> {
    const QUERY: &str = "work::insert";
    scope
        .prepare(
            QUERY,
            "INSERT INTO work (event_seq, ordinal, tenant_id, user_phone, request, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![row.id.event_seq, row.id.ordinal, scope.tenant(), row.phone, row.request, row.created_at])
        .named(QUERY)
        .map(|_| ())
}

/// Takes an open request out as done; `None` if it is not open (done before, or erased with its person).
pub fn finish(scope: &Scope<'_>, id: OutboxId, at: Instant) -> Result<Option<WorkRow>, StoreError> {
    const QUERY: &str = "work::finish";
    scope
        .prepare(
            QUERY,
            "UPDATE work SET done_at = ?4 WHERE event_seq = ?1 AND ordinal = ?2 AND tenant_id = ?3 AND done_at IS NULL
             RETURNING event_seq, ordinal, tenant_id, user_phone, request, created_at",
        )?
        .query_row(params![id.event_seq, id.ordinal, scope.tenant(), at], from_row)
        .optional()
        .named(QUERY)
}

/// Up to `limit` open requests after `id`, in order, of all tenants: for the workers.
pub fn open_after(connection: &Connection, id: OutboxId, limit: i64) -> Result<Vec<WorkRow>, StoreError> {
    const QUERY: &str = "work::open_after";
    let mut statement = connection
        .prepare_cached(
            "SELECT event_seq, ordinal, tenant_id, user_phone, request, created_at FROM work
             WHERE done_at IS NULL AND (event_seq, ordinal) > (?1, ?2) ORDER BY event_seq, ordinal LIMIT ?3",
        )
        .named(QUERY)?;
    let rows = statement.query_map(params![id.event_seq, id.ordinal, limit], from_row).named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}

/// Whether a request still waits for its result.
pub fn is_open(connection: &Connection, id: OutboxId) -> Result<bool, StoreError> {
    const QUERY: &str = "work::is_open";
    connection
        .prepare_cached("SELECT 1 FROM work WHERE event_seq = ?1 AND ordinal = ?2 AND done_at IS NULL")
        .named(QUERY)?
        .exists(params![id.event_seq, id.ordinal])
        .named(QUERY)
}
