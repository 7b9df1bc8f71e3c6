//! Sums and lists over all the children that a person owns.

use rusqlite::{Row, params};

use super::child_members::{self, MemberRow};
use super::sessions::Counts;
use crate::domain::{ChildId, Day, Month, Phone};
use crate::store::{Named, Scope, StoreError};

/// A child with the sums of some days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChildCounts {
    /// The child.
    pub child_id: ChildId,
    /// Its name.
    pub name: String,
    /// Its sessions of the days that were asked for.
    pub counts: Counts,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ChildCounts> {
    Ok(ChildCounts {
        child_id: row.get("child_id")?,
        name: row.get("name")?,
        counts: Counts { attended: row.get("attended")?, missed: row.get("missed")? },
    })
}

/// Every child that `owner` owns, with its sessions from `first` to `last`; the oldest first.
pub fn counts(scope: &Scope<'_>, owner: &Phone, first: Day, last: Day) -> Result<Vec<ChildCounts>, StoreError> {
    const QUERY: &str = "clinic::counts";
    let mut statement = scope.prepare(
        QUERY,
        "SELECT c.id AS child_id, c.name,
                coalesce(sum(CASE s.status WHEN 'attended' THEN coalesce(s.sessions_done, 1) END), 0) AS attended,
                coalesce(sum(CASE s.status WHEN 'cancelled' THEN coalesce(s.sessions_done, 1) END), 0) AS missed
         FROM child_members m JOIN children c ON c.id = m.child_id
         LEFT JOIN sessions s ON s.tenant_id = m.tenant_id AND s.child_id = c.id AND s.month BETWEEN ?5 AND ?6
             AND s.date BETWEEN ?3 AND ?4
         WHERE m.tenant_id = ?1 AND m.member_phone = ?2 AND m.role = 'owner'
         GROUP BY c.id, c.name ORDER BY c.id",
    )?;
    let (first_month, last_month): (Month, Month) = (first.month(), last.month());
    let rows = statement
        .query_map(params![scope.tenant(), owner, first, last, first_month, last_month], from_row)
        .named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}

/// Every member of every child that `owner` owns, except `owner`; by child, the oldest first.
pub fn members(scope: &Scope<'_>, owner: &Phone) -> Result<Vec<MemberRow>, StoreError> {
    const QUERY: &str = "clinic::members";
    let sql = format!(
        "{} WHERE m.tenant_id = ?1 AND m.member_phone <> ?2 AND m.child_id IN
             (SELECT o.child_id FROM child_members o
              WHERE o.tenant_id = ?1 AND o.member_phone = ?2 AND o.role = 'owner')
         ORDER BY m.child_id, m.id",
        child_members::SELECT_MEMBERS
    );
    let mut statement = scope.prepare(QUERY, &sql)?;
    let rows = statement.query_map(params![scope.tenant(), owner], child_members::member_from_row).named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}
