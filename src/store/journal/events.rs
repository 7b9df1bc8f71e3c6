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

/// What a new event is kept with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventValues<'a> {
    /// Whose it is.
    pub tenant: &'a TenantId,
    /// Where it came from.
    pub source: &'a str,
    /// Its id at the source.
    pub external_id: &'a str,
    /// When it was taken in.
    pub received_at: Instant,
    /// The number or business-scoped id of the person that it is about.
    pub person: Option<&'a str>,
    /// What happened, JSON.
    pub payload: &'a str,
}

/// What an event says once its person was erased.
pub const SCRUBBED: &str = r#"{"erased":true}"#;

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
pub fn insert(connection: &Connection, event: &EventValues<'_>) -> Result<Option<i64>, StoreError> {
    const QUERY: &str = "events::insert";
    let mut statement = connection
        .prepare_cached(
            "INSERT INTO events (tenant_id, source, external_id, received_at, version, person, payload)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (tenant_id, source, external_id) DO NOTHING",
        )
        .named(QUERY)?;
    let added = statement
        .execute(params![
            event.tenant,
            event.source,
            event.external_id,
            event.received_at,
            env!("CARGO_PKG_VERSION"),
            event.person,
            event.payload
        ])
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

/// Empties every event of a person up to `event_seq`, and writes `instead` into that last one. The ids at the source
/// go as well: WhatsApp's message ids hold the number.
pub fn scrub(
    connection: &Connection,
    tenant: &TenantId,
    people: &[String],
    event_seq: i64,
    instead: &str,
) -> Result<(), StoreError> {
    const QUERY: &str = "events::scrub";
    for person in people {
        connection
            .prepare_cached(
                "UPDATE events SET payload = ?4, external_id = 'erased:' || seq, person = NULL
                 WHERE tenant_id = ?1 AND person = ?2 AND seq <= ?3",
            )
            .named(QUERY)?
            .execute(params![tenant, person, event_seq, SCRUBBED])
            .named(QUERY)?;
    }
    connection
        .prepare_cached("UPDATE events SET payload = ?2 WHERE seq = ?1")
        .named(QUERY)?
        .execute(params![event_seq, instead])
        .named(QUERY)
        .map(|_| ())
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
