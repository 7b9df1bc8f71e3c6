//! Everything that SQL is written for: connections, migrations, and one file for each table.
//!
//! Rules of this room:
//! - SQL text stands here and nowhere else; a function takes a [`Scope`] (a connection together with a tenant), so a
//!   query that forgets its tenant cannot be written. Tables that belong to no tenant take a connection.
//! - The caller owns the transaction. Rows are read by column name into types of their own.
//! - A value that cannot be read is an error that names the query, never a default.
//! - Nothing here knows the rules; those are in the rooms above.

use std::path::Path;

use rusqlite::{CachedStatement, Connection, OpenFlags, config::DbConfig};

use crate::domain::TenantId;

pub mod compare;
pub mod journal;
mod migrations;
pub mod state;
mod transaction;

pub use migrations::{MigrationError, Migrations};
pub use transaction::{in_read_transaction, in_savepoint, in_transaction};

/// How long a connection waits for another's lock before it gives up. Litestream asks for 5 s or more.
const BUSY_TIMEOUT_MS: u32 = 10_000;

/// How many pages (4 KiB each) the write-ahead log of a file that survives a power cut holds before it is copied into
/// the database. More than SQLite's 1,000, since the copying is a pause for those who wait for the journal.
const CHECKPOINT_PAGES_POWER_CUT: i64 = 4_000;
/// The same for a file that the journal can make anew. A page that many logs change is copied once.
const CHECKPOINT_PAGES_PROCESS: i64 = 12_000;

/// How many KiB of pages a writing connection remembers: SQLite's own 2 MiB are too few for the families that are
/// writing at the same time, whose pages lie all over the file.
const WRITER_CACHE_KIB: i64 = 32 * 1024;

/// A query that failed: which one, and what SQLite said.
#[derive(Debug, thiserror::Error)]
#[error("{query}: {source}")]
pub struct StoreError {
    /// The function that ran it, such as `sessions::insert`.
    pub query: &'static str,
    /// What SQLite said.
    pub source: rusqlite::Error,
}

impl StoreError {
    /// Whether the same query may succeed later on the same data: the disk is full, the file locked or unreadable.
    /// Everything else is about the data and will fail again.
    pub fn is_about_storage(&self) -> bool {
        use rusqlite::ErrorCode;
        matches!(
            self.source.sqlite_error_code(),
            Some(
                ErrorCode::DatabaseBusy
                    | ErrorCode::DatabaseLocked
                    | ErrorCode::OutOfMemory
                    | ErrorCode::ReadOnly
                    | ErrorCode::SystemIoFailure
                    | ErrorCode::DatabaseCorrupt
                    | ErrorCode::DiskFull
                    | ErrorCode::CannotOpen
                    | ErrorCode::FileLockingProtocolFailed
                    | ErrorCode::NotADatabase
            )
        )
    }
}

/// Names the query of a failed call.
pub(crate) trait Named<T> {
    /// Wraps the error together with the name of the function that ran the query.
    fn named(self, query: &'static str) -> Result<T, StoreError>;
}

impl<T> Named<T> for rusqlite::Result<T> {
    fn named(self, query: &'static str) -> Result<T, StoreError> {
        self.map_err(|source| StoreError { query, source })
    }
}

/// A connection seen by one tenant. Every query over people's data goes through it.
pub struct Scope<'c> {
    connection: &'c Connection,
    tenant: TenantId,
}

impl<'c> Scope<'c> {
    /// The connection as `tenant` may see it.
    pub fn new(connection: &'c Connection, tenant: TenantId) -> Self {
        Self { connection, tenant }
    }

    /// Whose data this is.
    pub fn tenant(&self) -> &TenantId {
        &self.tenant
    }

    pub(crate) fn connection(&self) -> &'c Connection {
        self.connection
    }

    /// A prepared statement, kept for the next time.
    pub(crate) fn prepare(&self, query: &'static str, sql: &str) -> Result<CachedStatement<'c>, StoreError> {
        self.connection.prepare_cached(sql).named(query)
    }
}

/// Opens a database for writing, made if it is not there, readable by its owner alone.
pub fn open_writer(path: &Path, durability: Durability) -> Result<Connection, StoreError> {
    keep_private(path).named("store::open_writer")?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).named("store::open_writer")?;
    connection.pragma_update(None, "journal_mode", "wal").named("store::open_writer")?;
    let (synchronous, checkpoint_pages) = match durability {
        Durability::PowerCut => ("full", CHECKPOINT_PAGES_POWER_CUT),
        Durability::Process => ("normal", CHECKPOINT_PAGES_PROCESS),
    };
    connection.pragma_update(None, "synchronous", synchronous).named("store::open_writer")?;
    connection.pragma_update(None, "wal_autocheckpoint", checkpoint_pages).named("store::open_writer")?;
    connection.pragma_update(None, "cache_size", -WRITER_CACHE_KIB).named("store::open_writer")?;
    // What somebody has erased, or said and changed, must not stay behind in free space of the file.
    connection.pragma_update(None, "secure_delete", true).named("store::open_writer")?;
    prepare_connection(&connection)?;
    Ok(connection)
}

/// Leaves the checkpoints of a writing connection to Litestream, as its rules for applications ask.
pub fn leave_checkpoints(connection: &Connection) -> Result<(), StoreError> {
    connection.pragma_update(None, "wal_autocheckpoint", 0).named("store::leave_checkpoints")
}

/// Makes the file before SQLite does, so that at no time others may read it; its companions take its mode.
fn keep_private(path: &Path) -> rusqlite::Result<()> {
    use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
    let refused = |error: std::io::Error| {
        rusqlite::Error::SqliteFailure(
            rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CANTOPEN),
            Some(format!("{}: {error}", path.display())),
        )
    };
    let file =
        std::fs::OpenOptions::new().read(true).append(true).create(true).mode(0o600).open(path).map_err(refused)?;
    file.set_permissions(std::fs::Permissions::from_mode(0o600)).map_err(refused)
}

/// Opens an existing database for reading alone.
pub fn open_reader(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).named("store::open_reader")?;
    prepare_reader(&connection).named("store::open_reader")?;
    Ok(connection)
}

/// A pool of read-only connections over `path`, for pages and reports.
pub fn reader_pool(path: &Path, size: u32) -> Result<r2d2::Pool<r2d2_sqlite::SqliteConnectionManager>, r2d2::Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let manager = r2d2_sqlite::SqliteConnectionManager::file(path)
        .with_flags(flags)
        .with_init(|connection| prepare_reader(connection));
    r2d2::Pool::builder().max_size(size).min_idle(Some(1)).build(manager)
}

/// What a commit survives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// The power going off: every commit is synced to the disk.
    PowerCut,
    /// The process being killed; what a power cut takes is replayed from the journal.
    Process,
}

fn prepare_connection(connection: &Connection) -> Result<(), StoreError> {
    harden(connection).named("store::open")?;
    connection.set_prepared_statement_cache_capacity(256);
    Ok(())
}

fn prepare_reader(connection: &Connection) -> rusqlite::Result<()> {
    harden(connection)?;
    connection.pragma_update(None, "query_only", true)?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(())
}

fn harden(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(std::time::Duration::from_millis(u64::from(BUSY_TIMEOUT_MS)))?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "temp_store", "memory")?;
    connection.pragma_update(None, "mmap_size", 0)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Durability, open_writer};

    #[test]
    fn what_is_deleted_is_no_longer_in_the_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("kept.db");
        let connection = open_writer(&path, Durability::Process).expect("a database");
        let long = "a fever since Diwali night ".repeat(400);
        connection.execute_batch("CREATE TABLE said (id INTEGER PRIMARY KEY, words TEXT NOT NULL)").expect("a table");
        for words in ["a short secret", long.as_str()] {
            connection.execute("INSERT INTO said (words) VALUES (?1)", [words]).expect("a row");
        }
        connection.execute("UPDATE said SET words = 'nothing' WHERE id = 1", []).expect("changed");
        connection.execute("DELETE FROM said WHERE id = 2", []).expect("deleted");
        connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0))
            .expect("everything is in the file");
        let bytes = std::fs::read(&path).expect("the file");
        for word in ["short secret", "Diwali"] {
            assert!(!bytes.windows(word.len()).any(|found| found == word.as_bytes()), "{word} is still there");
        }
    }
}
