//! `applied`: the last event of the journal that is in this state.

use rusqlite::Connection;

use crate::store::{Named, StoreError};

/// The sequence number of the last applied event; 0 before the first.
pub fn last(connection: &Connection) -> Result<i64, StoreError> {
    const QUERY: &str = "applied::last";
    let mut statement = connection.prepare_cached("SELECT event_seq FROM applied WHERE id = 1").named(QUERY)?;
    statement.query_row([], |row| row.get("event_seq")).named(QUERY)
}

/// Remembers the last applied event, in the transaction that applies it.
pub fn set(connection: &Connection, event_seq: i64) -> Result<(), StoreError> {
    const QUERY: &str = "applied::set";
    let mut statement = connection.prepare_cached("UPDATE applied SET event_seq = ?1 WHERE id = 1").named(QUERY)?;
    statement.execute([event_seq]).named(QUERY).map(|_| ())
}
