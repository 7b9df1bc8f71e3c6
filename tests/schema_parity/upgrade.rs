//! Databases of every age become the newest one, with their rows; files that do not fit are refused.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::Value;
use therapy_tracker::store::{MigrationError, Migrations};

use crate::{fresh, migrated, strings};

/// Everything but the list of migrations and SQLite's own tables.
const TABLES: &str = "SELECT name FROM sqlite_master
     WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'schema_migrations' ORDER BY name";

type Rows = Vec<BTreeMap<String, String>>;

fn rows(connection: &Connection, table: &str) -> Rows {
    let mut statement = connection.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
    let names: Vec<String> = statement.column_names().into_iter().map(str::to_owned).collect();
    let read = statement.query_map([], |row| {
        names.iter().map(|name| Ok((name.clone(), format!("{:?}", row.get::<_, Value>(name.as_str())?)))).collect()
    });
    read.unwrap().collect::<Result<_, _>>().unwrap()
}

fn schema(connection: &Connection) -> Vec<String> {
    strings(
        connection,
        "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_master ORDER BY 1",
    )
}

/// A database as the first `count` migrations and the families of that time left it.
fn with_rows(count: usize) -> (Connection, tempfile::TempDir) {
    let (mut connection, folder) = migrated(0);
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/upgrade");
    for (position, name) in Migrations::TRACKER.names().enumerate().take(count) {
        Migrations::TRACKER.apply_first(&mut connection, position + 1).unwrap();
        let fixture = fixtures.join(format!("{name}.sql"));
        let sql = fs::read_to_string(&fixture).unwrap_or_else(|error| panic!("{}: {error}", fixture.display()));
        connection.execute_batch(&sql).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    (connection, folder)
}

#[test]
fn every_age_becomes_the_newest_with_its_rows() {
    let (newest, _folder) = fresh();
    let count_all = Migrations::TRACKER.names().count();
    for count in 1..=count_all {
        let (mut connection, _folder) = with_rows(count);
        let before: BTreeMap<String, Rows> =
            strings(&connection, TABLES).into_iter().map(|table| (table.clone(), rows(&connection, &table))).collect();
        let applied = Migrations::TRACKER.apply(&mut connection).unwrap();
        assert_eq!(applied.len(), count_all - count);
        assert_eq!(schema(&connection), schema(&newest), "upgraded from {count} migrations");
        for (table, old_rows) in before {
            let new_rows = rows(&connection, &table);
            assert_eq!(old_rows.len(), new_rows.len(), "{table}, upgraded from {count} migrations");
            for (old, new) in old_rows.iter().zip(&new_rows) {
                let kept = old.iter().all(|(column, value)| new.get(column) == Some(value));
                assert!(kept, "{table}, upgraded from {count} migrations: {old:?} became {new:?}");
            }
        }
        assert_eq!(violations(&connection), 0, "upgraded from {count} migrations");
    }
}

fn violations(connection: &Connection) -> i64 {
    connection.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0)).unwrap()
}

#[test]
fn migrating_again_changes_nothing() {
    let (mut connection, _folder) = fresh();
    let before = schema(&connection);
    assert!(Migrations::TRACKER.pending(&connection).unwrap().is_empty());
    assert!(Migrations::TRACKER.apply(&mut connection).unwrap().is_empty());
    assert_eq!(schema(&connection), before);
}

#[test]
fn a_database_of_a_newer_binary_is_refused() {
    let (mut connection, _folder) = fresh();
    connection
        .execute_batch(
            "INSERT INTO schema_migrations (position, name, digest)
             SELECT max(position) + 1, '9999_later', 'digest' FROM schema_migrations",
        )
        .unwrap();
    let error = Migrations::TRACKER.apply(&mut connection).unwrap_err();
    assert!(matches!(&error, MigrationError::Newer { found, .. } if found == "9999_later"), "{error}");
    assert!(error.to_string().contains("newer version"), "{error}");
}

#[test]
fn a_migration_that_changed_after_it_was_applied_is_refused() {
    let (mut connection, _folder) = fresh();
    connection.execute_batch("UPDATE schema_migrations SET digest = 'other' WHERE position = 2").unwrap();
    let error = Migrations::TRACKER.apply(&mut connection).unwrap_err();
    assert!(matches!(&error, MigrationError::Changed { name, .. } if name == "0002_hardening"), "{error}");
}
