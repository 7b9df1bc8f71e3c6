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

/// A member of a child, with what the list of members shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberRow {
    /// Row id.
    pub id: i64,
    /// The child.
    pub child_id: ChildId,
    /// The child's name.
    pub child_name: String,
    /// What identifies the member.
    pub phone: Phone,
    /// The name that the member chose in WhatsApp.
    pub profile_name: Option<String>,
    /// The role.
    pub role: Role,
    /// Who invited the member.
    pub invited_by: Option<Phone>,
    /// When the invitation was made.
    pub invite_sent_at: Option<Instant>,
    /// How far the invitation came.
    pub invite_delivery_status: Option<String>,
}

/// Everything of [`MemberRow`], over `child_members m`.
pub(super) const SELECT_MEMBERS: &str =
    "SELECT m.id, m.child_id, c.name, m.member_phone, u.profile_name, m.role, m.invited_by, m.invite_sent_at,
            m.invite_delivery_status
     FROM child_members m JOIN children c ON c.id = m.child_id
     JOIN users u ON u.tenant_id = m.tenant_id AND u.phone = m.member_phone";

pub(super) fn member_from_row(row: &Row<'_>) -> rusqlite::Result<MemberRow> {
    Ok(MemberRow {
        id: row.get("id")?,
        child_id: row.get("child_id")?,
        child_name: row.get("name")?,
        phone: row.get("member_phone")?,
        profile_name: row.get("profile_name")?,
        role: row.get::<_, Option<Role>>("role")?.unwrap_or(Role::Member),
        invited_by: row.get("invited_by")?,
        invite_sent_at: row.get("invite_sent_at")?,
        invite_delivery_status: row.get("invite_delivery_status")?,
    })
}

/// The members of a child, also those who are only invited; the oldest first.
pub fn of_child(scope: &Scope<'_>, child: ChildId) -> Result<Vec<MemberRow>, StoreError> {
    const QUERY: &str = "child_members::of_child";
    let sql = format!("{SELECT_MEMBERS} WHERE m.tenant_id = ?1 AND m.child_id = ?2 ORDER BY m.id");
    let mut statement = scope.prepare(QUERY, &sql)?;
    let rows = statement.query_map(params![scope.tenant(), child], member_from_row).named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}

/// A person as a member of a child.
pub fn get(scope: &Scope<'_>, child: ChildId, phone: &Phone) -> Result<Option<MemberRow>, StoreError> {
    const QUERY: &str = "child_members::get";
    let sql = format!("{SELECT_MEMBERS} WHERE m.tenant_id = ?1 AND m.child_id = ?2 AND m.member_phone = ?3");
    scope
        .prepare(QUERY, &sql)?
        .query_row(params![scope.tenant(), child, phone], member_from_row)
        .optional()
        .named(QUERY)
}

/// A member by row id.
pub fn by_id(scope: &Scope<'_>, id: i64) -> Result<Option<MemberRow>, StoreError> {
    const QUERY: &str = "child_members::by_id";
    let sql = format!("{SELECT_MEMBERS} WHERE m.tenant_id = ?1 AND m.id = ?2");
    scope.prepare(QUERY, &sql)?.query_row(params![scope.tenant(), id], member_from_row).optional().named(QUERY)
}

/// The invitations that a person has not answered, the newest first.
pub fn invitations_of(scope: &Scope<'_>, phone: &Phone) -> Result<Vec<MemberRow>, StoreError> {
    const QUERY: &str = "child_members::invitations_of";
    let sql = format!(
        "{SELECT_MEMBERS} WHERE m.tenant_id = ?1 AND m.member_phone = ?2
             AND m.role IN ('pending_parent', 'pending_therapist') ORDER BY m.invite_sent_at DESC, m.id DESC"
    );
    let mut statement = scope.prepare(QUERY, &sql)?;
    let rows = statement.query_map(params![scope.tenant(), phone], member_from_row).named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}

/// How many people a person invited since `since` and who have not answered.
pub fn invited_since(scope: &Scope<'_>, by: &Phone, since: Instant) -> Result<i64, StoreError> {
    const QUERY: &str = "child_members::invited_since";
    scope
        .prepare(
            QUERY,
            "SELECT count(*) AS invited FROM child_members WHERE tenant_id = ?1 AND invited_by = ?2 AND invite_sent_at > ?3",
        )?
        .query_row(params![scope.tenant(), by, since], |row| row.get("invited"))
        .named(QUERY)
}

/// An invitation that is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewInvitation<'a> {
    /// The child.
    pub child: ChildId,
    /// Who is invited.
    pub phone: &'a Phone,
    /// As what: a pending role.
    pub role: Role,
    /// By whom.
    pub by: &'a Phone,
    /// What is known of its delivery.
    pub delivery_status: &'static str,
    /// When.
    pub now: Instant,
}

/// Makes an invitation, or makes one anew that was not answered.
pub fn invite(scope: &Scope<'_>, new: &NewInvitation<'_>) -> Result<(), StoreError> {
    const QUERY: &str = "child_members::invite";
    scope
        .prepare(
            QUERY,
            "INSERT INTO child_members (tenant_id, child_id, member_phone, role, created_at, invited_by, invite_sent_at,
                                        invite_delivery_status)
             VALUES (?1, ?2, ?3, ?4, ?6, ?5, ?6, ?7)
             ON CONFLICT (child_id, member_phone) DO UPDATE SET role = excluded.role, invited_by = excluded.invited_by,
                 invite_sent_at = excluded.invite_sent_at, invite_error = NULL,
                 invite_delivery_status = excluded.invite_delivery_status",
        )?
        .execute(params![scope.tenant(), new.child, new.phone, new.role, new.by, new.now, new.delivery_status])
        .named(QUERY)
        .map(|_| ())
}

/// Makes an invited person a member.
pub fn accept(scope: &Scope<'_>, id: i64, role: Role, now: Instant) -> Result<(), StoreError> {
    const QUERY: &str = "child_members::accept";
    scope
        .prepare(QUERY, "UPDATE child_members SET role = ?3, invite_accepted_at = ?4 WHERE tenant_id = ?1 AND id = ?2")?
        .execute(params![scope.tenant(), id, role, now])
        .named(QUERY)
        .map(|_| ())
}

/// Removes a member or an invitation.
pub fn delete(scope: &Scope<'_>, id: i64) -> Result<(), StoreError> {
    const QUERY: &str = "child_members::delete";
    scope
        .prepare(QUERY, "DELETE FROM child_members WHERE tenant_id = ?1 AND id = ?2")?
        .execute(params![scope.tenant(), id])
        .named(QUERY)
        .map(|_| ())
}

/// Writes how far an invitation has come: the one that was made for `phone` at `sent_at`. Statuses come in any order:
/// one that is behind what is known changes nothing. Whether there was such an invitation.
pub fn set_delivery(
    scope: &Scope<'_>,
    phone: &Phone,
    sent_at: Instant,
    status: &str,
    error: Option<&str>,
) -> Result<bool, StoreError> {
    const QUERY: &str = "child_members::set_delivery";
    const RANK: &str =
        "CASE %s WHEN 'sent' THEN 1 WHEN 'delivered' THEN 2 WHEN 'failed' THEN 3 WHEN 'read' THEN 4 ELSE 0 END";
    let sql = format!(
        "UPDATE child_members SET invite_delivery_status = ?4, invite_error = ?5
         WHERE tenant_id = ?1 AND member_phone = ?2 AND invite_sent_at = ?3 AND {} > {}",
        RANK.replace("%s", "?4"),
        RANK.replace("%s", "coalesce(invite_delivery_status, '')"),
    );
    scope
        .prepare(QUERY, &sql)?
        .execute(params![scope.tenant(), phone, sent_at, status, error])
        .named(QUERY)
        .map(|changed| changed > 0)
}

/// An invitation goes out again at another time, by another message.
pub fn set_invite_sent_at(scope: &Scope<'_>, phone: &Phone, old: Instant, new: Instant) -> Result<(), StoreError> {
    const QUERY: &str = "child_members::set_invite_sent_at";
    scope
        .prepare(
            QUERY,
            "UPDATE child_members SET invite_sent_at = ?4, invite_delivery_status = 'queued', invite_error = NULL
             WHERE tenant_id = ?1 AND member_phone = ?2 AND invite_sent_at = ?3",
        )?
        .execute(params![scope.tenant(), phone, old, new])
        .named(QUERY)
        .map(|_| ())
}
