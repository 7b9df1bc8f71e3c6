//! `activity`: what each person did to a child's record, with what it takes to undo it.

use rusqlite::{OptionalExtension, Row, params};

use crate::domain::{ChildId, Instant, Phone};
use crate::store::{Named, Scope, StoreError};

/// Something that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActivityRow {
    /// Row id.
    pub id: i64,
    /// What it was, in one word.
    pub kind: String,
    /// JSON: what it takes to undo it.
    pub changes: String,
    /// When.
    pub created_at: String,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ActivityRow> {
    Ok(ActivityRow {
        id: row.get("id")?,
        kind: row.get("kind")?,
        changes: row.get("changes")?,
        created_at: row.get("created_at")?,
    })
}

/// Adds something that was done; returns its row id.
pub fn insert(
    scope: &Scope<'_>,
    child: ChildId,
    by: &Phone,
    kind: &str,
    changes: &str,
    now: Instant,
) -> Result<i64, StoreError> {
    const QUERY: &str = "activity::insert";
    scope
        .prepare(
            QUERY,
            "INSERT INTO activity (tenant_id, child_id, user_phone, kind, changes, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .insert(params![scope.tenant(), child, by, kind, changes, now])
        .named(QUERY)
}

/// The last thing that a person did for a child and has not undone.
pub fn last_of(scope: &Scope<'_>, child: ChildId, by: &Phone) -> Result<Option<ActivityRow>, StoreError> {
    const QUERY: &str = "activity::last_of";
    scope
        .prepare(
            QUERY,
            "SELECT id, kind, changes, created_at FROM activity
             WHERE tenant_id = ?1 AND child_id = ?2 AND user_phone = ?3 AND undone_at IS NULL
             ORDER BY id DESC LIMIT 1",
        )?
        .query_row(params![scope.tenant(), child, by], from_row)
        .optional()
        .named(QUERY)
}

/// Remembers that something was undone.
pub fn set_undone(scope: &Scope<'_>, id: i64, now: Instant) -> Result<(), StoreError> {
    const QUERY: &str = "activity::set_undone";
    scope
        .prepare(QUERY, "UPDATE activity SET undone_at = ?3 WHERE tenant_id = ?1 AND id = ?2")?
        .execute(params![scope.tenant(), id, now])
        .named(QUERY)
        .map(|_| ())
}
