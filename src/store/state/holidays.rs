//! `holidays`: a child's days off.

use rusqlite::{OptionalExtension, params};

use crate::domain::{ChildId, Day, Instant, Phone};
use crate::store::{Named, Scope, StoreError};

/// Marks a day off; its row id, or `None` if it was marked already.
pub fn insert(
    scope: &Scope<'_>,
    child: ChildId,
    day: Day,
    by: &Phone,
    now: Instant,
) -> Result<Option<i64>, StoreError> {
    const QUERY: &str = "holidays::insert";
    scope
        .prepare(
            QUERY,
            "INSERT INTO holidays (tenant_id, child_id, user_phone, date, month, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (tenant_id, child_id, date) WHERE child_id IS NOT NULL DO NOTHING
             RETURNING id",
        )?
        .query_row(params![scope.tenant(), child, by, day, day.month(), now], |row| row.get("id"))
        .optional()
        .named(QUERY)
}

/// The child's days off from `first` to `last`, in order.
pub fn between(scope: &Scope<'_>, child: ChildId, first: Day, last: Day) -> Result<Vec<Day>, StoreError> {
    const QUERY: &str = "holidays::between";
    let mut statement = scope.prepare(
        QUERY,
        "SELECT date FROM holidays WHERE tenant_id = ?1 AND child_id = ?2 AND date BETWEEN ?3 AND ?4 ORDER BY date",
    )?;
    let rows = statement.query_map(params![scope.tenant(), child, first, last], |row| row.get("date")).named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}

/// Removes the mark of a day; whether there was one.
pub fn delete(scope: &Scope<'_>, child: ChildId, day: Day) -> Result<bool, StoreError> {
    const QUERY: &str = "holidays::delete";
    scope
        .prepare(QUERY, "DELETE FROM holidays WHERE tenant_id = ?1 AND child_id = ?2 AND date = ?3")?
        .execute(params![scope.tenant(), child, day])
        .named(QUERY)
        .map(|changed| changed > 0)
}
