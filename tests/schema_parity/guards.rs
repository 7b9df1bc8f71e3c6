//! What row-level security did there: no row reaches into another tenant, whatever writes it.

use rusqlite::Connection;

use crate::{fresh, strings};

/// Two tenants, a person and a child each: child 1 is `one`'s, child 2 is `two`'s.
fn two_tenants() -> (Connection, tempfile::TempDir) {
    let (connection, folder) = fresh();
    connection
        .execute_batch(
            "INSERT INTO users (tenant_id, phone) VALUES ('one', '919800000001'), ('two', '919800000001');
             INSERT INTO children (tenant_id, name, created_by)
             VALUES ('one', 'Asha', '919800000001'), ('two', 'Ravi', '919800000001');",
        )
        .unwrap();
    (connection, folder)
}

/// One row of each table that names a child: tenant `one`, child `?`.
const ROWS: &[(&str, &str)] = &[
    ("child_members", "(tenant_id, child_id, member_phone) VALUES ('one', ?1, '919800000001')"),
    (
        "sessions",
        "(tenant_id, child_id, user_phone, date, month, status)
         VALUES ('one', ?1, '919800000001', '2026-01-05', '2026-01', 'attended')",
    ),
    (
        "monthly_config",
        "(tenant_id, child_id, user_phone, month, paid_sessions, cost_per_session)
         VALUES ('one', ?1, '919800000001', '2026-01', 16, 800)",
    ),
    (
        "holidays",
        "(tenant_id, child_id, user_phone, date, month)
         VALUES ('one', ?1, '919800000001', '2026-01-26', '2026-01')",
    ),
    (
        "activity",
        "(tenant_id, child_id, user_phone, kind, changes, created_at)
         VALUES ('one', ?1, '919800000001', 'attended', '[]', '2026-01-05T09:00:00.000Z')",
    ),
    ("member_notices", "(tenant_id, child_id, member_phone, day) VALUES ('one', ?1, '919800000001', '2026-01-05')"),
    ("feedback_notes", "(tenant_id, child_id, user_phone, transcript) VALUES ('one', ?1, '919800000001', 'calm')"),
    (
        "streak_milestones",
        "(tenant_id, child_id, milestone, reached_at) VALUES ('one', ?1, 3, '2026-01-05T09:00:00.000Z')",
    ),
    ("users", "(tenant_id, active_child_id, phone) VALUES ('one', ?1, '919800000002')"),
];

#[test]
fn a_row_that_names_another_tenants_child_is_refused() {
    let (connection, _folder) = two_tenants();
    for (table, row) in ROWS {
        let insert = format!("INSERT INTO {table} {row}");
        let error = connection.execute(&insert, [2]).unwrap_err().to_string();
        assert!(error.contains("another tenant"), "{table}: {error}");
        connection.execute(&insert, [1]).unwrap_or_else(|error| panic!("{table}: {error}"));
        let column = if *table == "users" { "active_child_id" } else { "child_id" };
        let update = format!("UPDATE {table} SET {column} = 2 WHERE {column} = 1");
        let error = connection.execute(&update, []).unwrap_err().to_string();
        assert!(error.contains("another tenant"), "{table}: {error}");
    }
}

#[test]
fn every_table_that_names_a_child_is_guarded() {
    let (connection, _folder) = fresh();
    let naming = strings(
        &connection,
        "SELECT DISTINCT tables.name FROM sqlite_master AS tables, pragma_foreign_key_list(tables.name) AS keys
         WHERE tables.type = 'table' AND keys.\"table\" = 'children' ORDER BY 1",
    );
    let mut guarded: Vec<&str> = ROWS.iter().map(|(table, _)| *table).collect();
    guarded.sort_unstable();
    assert_eq!(naming, guarded, "a table that names a child needs its triggers, and a row in this test");
}

#[test]
fn people_and_children_stay_with_their_tenant() {
    let (connection, _folder) = two_tenants();
    for table in ["users", "children"] {
        let error = connection.execute(&format!("UPDATE {table} SET tenant_id = 'three'"), []).unwrap_err();
        assert!(error.to_string().contains("stays with one tenant"), "{table}: {error}");
    }
}

#[test]
fn a_row_of_a_person_of_another_tenant_is_refused() {
    let (connection, _folder) = two_tenants();
    connection.execute("INSERT INTO users (tenant_id, phone) VALUES ('two', '919800000009')", []).unwrap();
    let error = connection
        .execute(
            "INSERT INTO consent_events (tenant_id, user_phone, event_type) VALUES ('one', '919800000009', 'x')",
            [],
        )
        .unwrap_err();
    assert!(error.to_string().contains("FOREIGN KEY"), "{error}");
}
