//! `member_notices`: when each member last heard of the other members' logs, and of which one.

use rusqlite::{Row, params};

use crate::domain::{ChildId, Day, Instant, Phone};
use crate::store::{Named, Scope, StoreError};

/// A member who may hear of what others log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListenerRow {
    /// What identifies the member.
    pub phone: Phone,
    /// `en`, `hi` or `te`.
    pub locale: Option<String>,
    /// When the member last wrote.
    pub last_inbound_at: Instant,
}

/// Who of `child_members m` (with `users u`) may be written to: the family, who wrote since `?4`, and did not opt out.
const LISTENS: &str = "coalesce(m.role, 'member') IN ('owner', 'parent', 'member') AND u.last_inbound_at > ?4
             AND coalesce((SELECT e.event_type FROM consent_events e WHERE e.tenant_id = ?1
                           AND e.user_phone = m.member_phone AND e.event_type IN ('opt_in', 'opt_out')
                           ORDER BY e.created_at DESC, e.id DESC LIMIT 1), 'opt_in') <> 'opt_out'";

fn from_row(row: &Row<'_>) -> rusqlite::Result<ListenerRow> {
    Ok(ListenerRow {
        phone: row.get("phone")?,
        locale: row.get("locale")?,
        last_inbound_at: row.get("last_inbound_at")?,
    })
}

/// The family of a child except `writer`: who wrote since `since`, takes messages, and heard nothing on `day` yet.
/// Therapists and people who are only invited are not among them.
pub fn listeners(
    scope: &Scope<'_>,
    child: ChildId,
    writer: &Phone,
    since: Instant,
    day: Day,
) -> Result<Vec<ListenerRow>, StoreError> {
    const QUERY: &str = "member_notices::listeners";
    let sql = format!(
        "SELECT u.phone, u.locale, u.last_inbound_at
         FROM child_members m JOIN users u ON u.tenant_id = m.tenant_id AND u.phone = m.member_phone
         WHERE m.tenant_id = ?1 AND m.child_id = ?2 AND m.member_phone <> ?3 AND {LISTENS}
             AND coalesce((SELECT n.day FROM member_notices n WHERE n.tenant_id = ?1 AND n.child_id = ?2
                           AND n.member_phone = m.member_phone), '') <> ?5
         ORDER BY m.id"
    );
    let mut statement = scope.prepare(QUERY, &sql)?;
    let rows = statement.query_map(params![scope.tenant(), child, writer, since, day], from_row).named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}

/// Remembers that a member heard of a child on a day, and of which log.
pub fn heard(
    scope: &Scope<'_>,
    child: ChildId,
    member: &Phone,
    day: Day,
    activity: Option<i64>,
) -> Result<(), StoreError> {
    const QUERY: &str = "member_notices::heard";
    scope
        .prepare(
            QUERY,
            "INSERT INTO member_notices (tenant_id, child_id, member_phone, day, activity_id)
             VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (tenant_id, child_id, member_phone) DO UPDATE SET day = excluded.day,
                 activity_id = excluded.activity_id",
        )?
        .execute(params![scope.tenant(), child, member, day, activity])
        .named(QUERY)
        .map(|_| ())
}

/// The family of a child who heard on `day` of what `writer` took back at `at`: who wrote since `since`, and takes
/// messages.
pub fn misled(
    scope: &Scope<'_>,
    child: ChildId,
    writer: &Phone,
    since: Instant,
    day: Day,
    at: Instant,
) -> Result<Vec<ListenerRow>, StoreError> {
    const QUERY: &str = "member_notices::misled";
    let sql = format!(
        "SELECT u.phone, u.locale, u.last_inbound_at
         FROM child_members m JOIN users u ON u.tenant_id = m.tenant_id AND u.phone = m.member_phone
         JOIN member_notices n ON n.tenant_id = m.tenant_id AND n.child_id = m.child_id
             AND n.member_phone = m.member_phone
         JOIN activity a ON a.id = n.activity_id AND a.child_id = n.child_id
         WHERE m.tenant_id = ?1 AND m.child_id = ?2 AND a.user_phone = ?3 AND {LISTENS}
             AND n.day = ?5 AND a.undone_at = ?6
         ORDER BY m.id"
    );
    let mut statement = scope.prepare(QUERY, &sql)?;
    let rows = statement.query_map(params![scope.tenant(), child, writer, since, day, at], from_row).named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}
