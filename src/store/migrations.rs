//! Numbered migrations, embedded, each applied once in a transaction and remembered with its digest.

use rusqlite::{Connection, TransactionBehavior};
use sha2::{Digest, Sha256};

use super::{Named, StoreError};

/// The migrations of one database file, in order.
pub struct Migrations {
    database: &'static str,
    list: &'static [(&'static str, &'static str)],
}

/// Why a database could not be brought to this binary's schema.
#[derive(Debug, thiserror::Error)]
pub enum MigrationError {
    /// A newer binary wrote it.
    #[error(
        "{database} was last used by a newer version of therapy-tracker (it has migration {found}, this version \
         ends at {known}). Start that version again, or restore a snapshot taken before the upgrade."
    )]
    Newer {
        /// Which file.
        database: &'static str,
        /// The last migration in the file.
        found: String,
        /// The last migration in the binary.
        known: &'static str,
    },
    /// An applied migration is not the one in this binary.
    #[error("{database}: migration {name} was changed after it had been applied; this binary does not fit this file")]
    Changed {
        /// Which file.
        database: &'static str,
        /// Which migration.
        name: String,
    },
    /// A migration failed; nothing of it remains.
    #[error("{database}: migration {name} failed: {source}")]
    Failed {
        /// Which file.
        database: &'static str,
        /// Which migration.
        name: &'static str,
        /// What SQLite said.
        source: rusqlite::Error,
    },
    /// The list of applied migrations could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

macro_rules! migration {
    ($folder:literal, $name:literal) => {
        ($name, include_str!(concat!("../../schema/", $folder, "/", $name, ".sql")))
    };
}

impl Migrations {
    /// What happened: `journal.db`.
    pub const JOURNAL: Self = Self { database: "journal.db", list: &[migration!("journal", "0001_journal")] };

    /// What is: `tracker.db`, in the order of the operators' runbook.
    pub const TRACKER: Self = Self {
        database: "tracker.db",
        list: &[
            migration!("tracker", "0001_base"),
            migration!("tracker", "0002_hardening"),
            migration!("tracker", "0003_voice_notes"),
            migration!("tracker", "0004_low_priority"),
            migration!("tracker", "0005_row_level_security"),
            migration!("tracker", "0006_core_features"),
            migration!("tracker", "0007_engine"),
            migration!("tracker", "0008_people"),
            migration!("tracker", "0009_settings"),
            migration!("tracker", "0011_pages"),
            migration!("tracker", "0012_indexes"),
            migration!("tracker", "0013_notices"),
        ],
    };

    /// The names of all migrations, in order.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.list.iter().map(|(name, _)| *name)
    }

    /// The names of the migrations that `connection` still lacks. Refuses a file from a newer binary, and one whose
    /// applied migrations differ from this binary's.
    pub fn pending(&self, connection: &Connection) -> Result<Vec<&'static str>, MigrationError> {
        let applied = applied(connection)?;
        for (position, (name, digest)) in applied.iter().enumerate() {
            match self.list.get(position) {
                None => {
                    let known = self.list.last().map_or("none", |(name, _)| name);
                    return Err(MigrationError::Newer { database: self.database, found: name.clone(), known });
                }
                Some((known, sql)) if known != name || *digest != digest_of(sql) => {
                    return Err(MigrationError::Changed { database: self.database, name: name.clone() });
                }
                Some(_) => {}
            }
        }
        Ok(self.list[applied.len()..].iter().map(|(name, _)| *name).collect())
    }

    /// Applies what is pending, each migration in a transaction of its own, and returns the names.
    pub fn apply(&self, connection: &mut Connection) -> Result<Vec<&'static str>, MigrationError> {
        self.apply_first(connection, self.list.len())
    }

    /// Brings the database to what it was when only the first `count` migrations existed. For tests of upgrades.
    pub fn apply_first(&self, connection: &mut Connection, count: usize) -> Result<Vec<&'static str>, MigrationError> {
        let mut pending = self.pending(connection)?;
        let applied = self.list.len() - pending.len();
        pending.truncate(count.saturating_sub(applied));
        for name in &pending {
            let sql = self.list.iter().find(|(known, _)| known == name).map_or("", |(_, sql)| sql);
            apply_one(connection, name, sql).map_err(|source| MigrationError::Failed {
                database: self.database,
                name,
                source,
            })?;
        }
        Ok(pending)
    }
}

fn apply_one(connection: &mut Connection, name: &str, sql: &str) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute_batch(
        "CREATE TABLE IF NOT EXISTS schema_migrations (
             position INTEGER PRIMARY KEY,
             name     TEXT NOT NULL UNIQUE,
             digest   TEXT NOT NULL
         ) STRICT;",
    )?;
    transaction.execute_batch(sql)?;
    transaction.execute(
        "INSERT INTO schema_migrations (position, name, digest)
         SELECT coalesce(max(position), 0) + 1, ?1, ?2 FROM schema_migrations",
        [name, &digest_of(sql)],
    )?;
    transaction.commit()
}

fn applied(connection: &Connection) -> Result<Vec<(String, String)>, StoreError> {
    const QUERY: &str = "migrations::applied";
    let exists: bool = connection
        .query_row("SELECT count(*) FROM sqlite_master WHERE name = 'schema_migrations'", [], |row| row.get(0))
        .named(QUERY)?;
    if !exists {
        return Ok(Vec::new());
    }
    let mut statement =
        connection.prepare("SELECT name, digest FROM schema_migrations ORDER BY position").named(QUERY)?;
    let rows = statement.query_map([], |row| Ok((row.get("name")?, row.get("digest")?))).named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}

fn digest_of(sql: &str) -> String {
    hex::encode(Sha256::digest(sql.as_bytes()))
}
