//! `streak_milestones`: which streaks of a child were celebrated.

use rusqlite::params;

use crate::domain::{ChildId, Instant};
use crate::store::{Named, Scope, StoreError};

/// The milestones that were celebrated, smallest first.
pub fn reached(scope: &Scope<'_>, child: ChildId) -> Result<Vec<i64>, StoreError> {
    const QUERY: &str = "streak_milestones::reached";
    let mut statement = scope.prepare(
        QUERY,
        "SELECT milestone FROM streak_milestones WHERE tenant_id = ?1 AND child_id = ?2 ORDER BY milestone",
    )?;
    let rows = statement.query_map(params![scope.tenant(), child], |row| row.get("milestone")).named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}

/// Remembers that a milestone was celebrated.
pub fn insert(scope: &Scope<'_>, child: ChildId, milestone: i64, now: Instant) -> Result<(), StoreError> {
    const QUERY: &str = "streak_milestones::insert";
    scope
        .prepare(
            QUERY,
            "INSERT INTO streak_milestones (tenant_id, child_id, milestone, reached_at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (child_id, milestone) DO NOTHING",
        )?
        .execute(params![scope.tenant(), child, milestone, now])
        .named(QUERY)
        .map(|_| ())
}
