//! `child_members`: who belongs to which child, in which role.

use rusqlite::{OptionalExtension, Row, params};

use crate::domain::{ChildId, Instant, Phone, Role};
use crate::store::{Named, Scope, StoreError};

/// A child as one of its members sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MembershipRow {
    /// The child.
    pub child_id: ChildId,
    /// The child's name.
    pub child_name: String,
    /// The member's role.
    pub role: Role,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<MembershipRow> {
    Ok(MembershipRow {
        child_id: row.get("child_id")?,
        child_name: row.get("name")?,
        // The catalogue's default stands for what was never written.
        role: row.get::<_, Option<Role>>("role")?.unwrap_or(Role::Member),
    })
}

/// The child that a person is dealing with: the chosen one, else one that they belong to, else one that they are
/// invited to; the oldest membership first.
pub fn current(scope: &Scope<'_>, phone: &Phone, chosen: Option<ChildId>) -> Result<Option<MembershipRow>, StoreError> {
    const QUERY: &str = "child_members::current";
    scope
        .prepare(
            QUERY,
            "SELECT m.child_id, c.name, m.role FROM child_members m JOIN children c ON c.id = m.child_id
             WHERE m.tenant_id = ?1 AND m.member_phone = ?2
             ORDER BY coalesce(m.role, '') IN ('pending_parent', 'pending_therapist'), m.child_id IS NOT ?3, m.id
             LIMIT 1",
        )?
        .query_row(params![scope.tenant(), phone, chosen], from_row)
        .optional()
        .named(QUERY)
}

/// Every child that a person belongs to, invitations aside, the oldest membership first.
pub fn all_of(scope: &Scope<'_>, phone: &Phone) -> Result<Vec<MembershipRow>, StoreError> {
    const QUERY: &str = "child_members::all_of";
    let mut statement = scope.prepare(
        QUERY,
        "SELECT m.child_id, c.name, m.role FROM child_members m JOIN children c ON c.id = m.child_id
         WHERE m.tenant_id = ?1 AND m.member_phone = ?2
           AND coalesce(m.role, '') NOT IN ('pending_parent', 'pending_therapist') ORDER BY m.id",
    )?;
    let rows = statement.query_map(params![scope.tenant(), phone], from_row).named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}

/// Makes a person a member of a child.
pub fn insert(
    scope: &Scope<'_>,
    child: ChildId,
    phone: &Phone,
    role: Role,
    created_at: Instant,
) -> Result<(), StoreError> {
    const QUERY: &str = "child_members::insert";
    scope
        .prepare(
            QUERY,
            "INSERT INTO child_members (tenant_id, child_id, member_phone, role, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![scope.tenant(), child, phone, role, created_at])
        .named(QUERY)
        .map(|_| ())
}
