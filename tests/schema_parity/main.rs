//! The schema, held against the catalogue of the service that it replaces, and against its own past.
//!
//! Both sides are written as lines ("facts"); what only one side has must stand in `schema/PARITY.md` with a reason,
//! and what stands there must be so.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod catalogue;
mod database;
mod guards;
mod upgrade;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use rusqlite::Connection;
use tempfile::TempDir;
use therapy_tracker::store::{Durability, Migrations, open_writer};

type Facts = BTreeSet<String>;

/// A database file with the first `count` migrations, in a folder that goes with it.
fn migrated(count: usize) -> (Connection, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = open_writer(&folder.path().join("tracker.db"), Durability::Process).unwrap();
    Migrations::TRACKER.apply_first(&mut connection, count).unwrap();
    (connection, folder)
}

/// A database file with all migrations.
fn fresh() -> (Connection, TempDir) {
    migrated(Migrations::TRACKER.names().count())
}

fn strings(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

/// The differences that PARITY.md lists: ``| `+ fact` | why |``.
fn listed() -> Facts {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/PARITY.md")).unwrap();
    let mut facts = Facts::new();
    for line in text.lines().filter(|line| line.starts_with("| `+ ") || line.starts_with("| `- ")) {
        let (fact, why) = line.trim_start_matches("| `").split_once("` | ").unwrap();
        assert!(why.trim_end_matches('|').trim().len() > 3, "PARITY.md gives no reason for: {fact}");
        assert!(facts.insert(fact.to_owned()), "PARITY.md lists twice: {fact}");
    }
    facts
}

#[test]
fn every_difference_to_the_catalogue_is_listed_and_every_listed_one_exists() {
    let (connection, _folder) = fresh();
    let there = catalogue::facts();
    let tables: BTreeSet<String> = catalogue::tables();
    let here = database::facts(&connection, &tables);
    let added = here.difference(&there).map(|fact| format!("+ {fact}"));
    let missing = there.difference(&here).map(|fact| format!("- {fact}"));
    let found: Facts = added.chain(missing).collect();
    let listed = listed();
    let unlisted: Vec<_> = found.difference(&listed).collect();
    let gone: Vec<_> = listed.difference(&found).collect();
    assert!(unlisted.is_empty(), "schema/PARITY.md lacks:\n{}", table_rows(&unlisted));
    assert!(gone.is_empty(), "schema/PARITY.md lists what is not so:\n{}", table_rows(&gone));
}

fn table_rows(facts: &[&String]) -> String {
    facts.iter().map(|fact| format!("| `{fact}` | … |")).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_table_is_strict() {
    for folder in ["tracker", "journal"] {
        let file = tempfile::tempdir().unwrap();
        let mut connection = open_writer(&file.path().join("any.db"), Durability::Process).unwrap();
        let migrations = if folder == "tracker" { Migrations::TRACKER } else { Migrations::JOURNAL };
        migrations.apply(&mut connection).unwrap();
        let loose = strings(
            &connection,
            "SELECT name FROM pragma_table_list
             WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
        );
        assert_eq!(loose, Vec::<String>::new(), "{folder}");
    }
}

#[test]
fn sqlite_has_the_repair_of_its_write_ahead_log() {
    assert!(rusqlite::version_number() >= 3_051_003, "SQLite {} may corrupt a WAL file", rusqlite::version());
}
