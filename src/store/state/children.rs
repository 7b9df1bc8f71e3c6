//! `children`: the shared accounts that sessions belong to.

use rusqlite::{OptionalExtension, params};

use crate::domain::{ChildId, Instant, Phone};
use crate::store::{Named, Scope, StoreError};

/// Makes a child.
pub fn insert(scope: &Scope<'_>, name: &str, created_by: &Phone, created_at: Instant) -> Result<ChildId, StoreError> {
    const QUERY: &str = "children::insert";
    scope
        .prepare(QUERY, "INSERT INTO children (tenant_id, name, created_by, created_at) VALUES (?1, ?2, ?3, ?4)")?
        .insert(params![scope.tenant(), name, created_by, created_at])
        .named(QUERY)
        .map(ChildId)
}

/// A child's name; `None` if there is no such child any more.
pub fn name(scope: &Scope<'_>, child: ChildId) -> Result<Option<String>, StoreError> {
    const QUERY: &str = "children::name";
    scope
        .prepare(QUERY, "SELECT name FROM children WHERE tenant_id = ?1 AND id = ?2")?
        .query_row(params![scope.tenant(), child], |row| row.get("name"))
        .optional()
        .named(QUERY)
}

/// Changes a child's name.
pub fn set_name(scope: &Scope<'_>, child: ChildId, name: &str) -> Result<(), StoreError> {
    const QUERY: &str = "children::set_name";
    scope
        .prepare(QUERY, "UPDATE children SET name = ?3 WHERE tenant_id = ?1 AND id = ?2")?
        .execute(params![scope.tenant(), child, name])
        .named(QUERY)
        .map(|_| ())
}

/// Whether nothing was ever recorded for a child and nobody but `owner` belongs to it.
pub fn is_untouched(scope: &Scope<'_>, child: ChildId, owner: &Phone) -> Result<bool, StoreError> {
    const QUERY: &str = "children::is_untouched";
    scope
        .prepare(
            QUERY,
            "SELECT NOT (
                 EXISTS (SELECT 1 FROM sessions WHERE tenant_id = ?1 AND child_id = ?2)
                 OR EXISTS (SELECT 1 FROM holidays WHERE child_id = ?2)
                 OR EXISTS (SELECT 1 FROM monthly_config WHERE child_id = ?2)
                 OR EXISTS (SELECT 1 FROM feedback_notes WHERE child_id = ?2)
                 OR EXISTS (SELECT 1 FROM child_members WHERE tenant_id = ?1 AND child_id = ?2 AND member_phone <> ?3)
             ) AS untouched",
        )?
        .query_row(params![scope.tenant(), child, owner], |row| row.get("untouched"))
        .named(QUERY)
}

/// Removes a child with all that hangs on it.
pub fn delete(scope: &Scope<'_>, child: ChildId) -> Result<(), StoreError> {
    const QUERY: &str = "children::delete";
    scope
        .prepare(QUERY, "DELETE FROM children WHERE tenant_id = ?1 AND id = ?2")?
        .execute(params![scope.tenant(), child])
        .named(QUERY)
        .map(|_| ())
}
