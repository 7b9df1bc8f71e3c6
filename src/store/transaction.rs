//! Transactions and savepoints as functions: what fails leaves nothing behind.

use rusqlite::Connection;

use super::{Named, StoreError};

/// Runs `work` in a transaction that takes the write lock at once; an error or a panic rolls it back.
pub fn in_transaction<T, E: From<StoreError>>(
    connection: &Connection,
    work: impl FnOnce() -> Result<T, E>,
) -> Result<T, E> {
    const QUERY: &str = "store::in_transaction";
    run(connection, QUERY, "BEGIN IMMEDIATE")?;
    let guard = RollBack { connection, statement: "ROLLBACK", armed: true };
    let value = work()?;
    run(connection, QUERY, "COMMIT")?;
    guard.disarm();
    Ok(value)
}

/// Runs `work` in a savepoint of the transaction at hand; an error or a panic undoes only what `work` did.
pub fn in_savepoint<T, E: From<StoreError>>(
    connection: &Connection,
    work: impl FnOnce() -> Result<T, E>,
) -> Result<T, E> {
    const QUERY: &str = "store::in_savepoint";
    run(connection, QUERY, "SAVEPOINT event")?;
    let guard = RollBack { connection, statement: "ROLLBACK TO event", armed: true };
    let value = work()?;
    guard.disarm();
    run(connection, QUERY, "RELEASE event")?;
    Ok(value)
}

struct RollBack<'c> {
    connection: &'c Connection,
    statement: &'static str,
    armed: bool,
}

impl RollBack<'_> {
    fn disarm(mut self) {
        self.armed = false;
    }
}

impl Drop for RollBack<'_> {
    fn drop(&mut self) {
        // SQLite has already rolled back after some errors (a full disk, for one); the second attempt then fails.
        if self.armed
            && let Err(error) = run(self.connection, "store::roll_back", self.statement)
        {
            tracing::debug!(%error, "nothing left to roll back");
        }
    }
}

fn run(connection: &Connection, query: &'static str, sql: &str) -> Result<(), StoreError> {
    connection.prepare_cached(sql).and_then(|mut statement| statement.execute([])).named(query).map(|_| ())
}

/// Runs `work` in a transaction that only reads: it sees one state from beginning to end.
pub fn in_read_transaction<T, E: From<StoreError>>(
    connection: &Connection,
    work: impl FnOnce() -> Result<T, E>,
) -> Result<T, E> {
    const QUERY: &str = "store::in_read_transaction";
    run(connection, QUERY, "BEGIN")?;
    let _guard = RollBack { connection, statement: "ROLLBACK", armed: true };
    work()
}
