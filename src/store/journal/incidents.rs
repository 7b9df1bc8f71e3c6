//! `incidents`: what went wrong and was survived.

use rusqlite::{Connection, params};

use crate::domain::Instant;
use crate::store::{Named, StoreError};

/// Keeps an incident; the same kind and reference twice is one. `detail` holds no text of a person and no number.
pub fn record(
    connection: &Connection,
    kind: &str,
    reference: &str,
    detail: &str,
    at: Instant,
) -> Result<(), StoreError> {
    const QUERY: &str = "incidents::record";
    let mut statement = connection
        .prepare_cached(
            "INSERT INTO incidents (kind, reference, detail, happened_at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (kind, reference) DO NOTHING",
        )
        .named(QUERY)?;
    statement.execute(params![kind, reference, detail, at]).named(QUERY).map(|_| ())
}

/// How many incidents there are of a kind.
pub fn count(connection: &Connection, kind: &str) -> Result<i64, StoreError> {
    const QUERY: &str = "incidents::count";
    connection.query_row("SELECT count(*) FROM incidents WHERE kind = ?1", [kind], |row| row.get(0)).named(QUERY)
}
