//! `events`: everything that came from outside, in order.

use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::domain::{Instant, TenantId};
use crate::store::{Named, StoreError};

/// An event as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventRow {
    /// Its place in the order of all events; grows, with gaps.
    pub seq: i64,
    /// Whose it is.
    pub tenant: TenantId,
    /// Where it came from, such as `whatsapp`.
    pub source: String,
    /// Its id at the source; unique together with tenant and source.
    pub external_id: String,
    /// When it was taken in; the only clock that the rules know.
    pub received_at: Instant,
    /// The version of the binary that took it in.
    pub version: String,
    /// What happened, JSON.
    pub payload: String,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<EventRow> {
    Ok(EventRow {
        seq: row.get("seq")?,
        tenant: row.get("tenant_id")?,
        source: row.get("source")?,
        external_id: row.get("external_id")?,
        received_at: row.get("received_at")?,
        version: row.get("version")?,
        payload: row.get("payload")?,
    })
}

/// Adds an event, unless its source delivered it before: then nothing changes and the answer is `None`.
pub fn insert(
    connection: &Connection,
    tenant: &TenantId,
    source: &str,
    external_id: &str,
    received_at: Instant,
    payload: &str,
) -> Result<Option<i64>, StoreError> {
    const QUERY: &str = "events::insert";
    let mut statement = connection
        .prepare_cached(
            "INSERT INTO events (tenant_id, source, external_id, received_at, version, payload)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (tenant_id, source, external_id) DO NOTHING",
        )
        .named(QUERY)?;
    let added = statement
        .execute(params![tenant, source, external_id, received_at, env!("CARGO_PKG_VERSION"), payload])
        .named(QUERY)?;
    Ok((added == 1).then(|| connection.last_insert_rowid()))
}

/// Up to `limit` events after `seq`, in order.
pub fn after(connection: &Connection, seq: i64, limit: i64) -> Result<Vec<EventRow>, StoreError> {
    const QUERY: &str = "events::after";
    let mut statement = connection
        .prepare_cached(
            "SELECT seq, tenant_id, source, external_id, received_at, version, payload
             FROM events WHERE seq > ?1 ORDER BY seq LIMIT ?2",
        )
        .named(QUERY)?;
    let rows = statement.query_map([seq, limit], from_row).named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}

/// The sequence number of the last event; 0 before the first.
pub fn last(connection: &Connection) -> Result<i64, StoreError> {
    const QUERY: &str = "events::last";
    connection.query_row("SELECT coalesce(max(seq), 0) FROM events", [], |row| row.get(0)).named(QUERY)
}

/// The place of an event that its source delivered; `None` if it never did.
pub fn seq_of(
    connection: &Connection,
    tenant: &TenantId,
    source: &str,
    external_id: &str,
) -> Result<Option<i64>, StoreError> {
    const QUERY: &str = "events::seq_of";
    let mut statement = connection
        .prepare_cached("SELECT seq FROM events WHERE tenant_id = ?1 AND source = ?2 AND external_id = ?3")
        .named(QUERY)?;
    statement.query_row(params![tenant, source, external_id], |row| row.get("seq")).optional().named(QUERY)
}
