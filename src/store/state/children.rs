//! `children`: the shared accounts that sessions belong to.

use rusqlite::params;

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
