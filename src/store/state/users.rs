//! `users`: the people, by phone or business-scoped id.

use rusqlite::{Row, params};

use crate::domain::{ChildId, Instant, Phone};
use crate::store::{Named, Scope, StoreError};

/// A person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserRow {
    /// Row id, which stays when the phone changes.
    pub id: i64,
    /// What identifies the person: digits, or the business-scoped id while the number is hidden.
    pub phone: Phone,
    /// The business-scoped id, where it was seen.
    pub business_scoped_id: Option<Phone>,
    /// The name chosen in WhatsApp.
    pub profile_name: Option<String>,
    /// The open question.
    pub waiting_for: Option<String>,
    /// IANA zone.
    pub timezone: Option<String>,
    /// `en`, `hi` or `te`.
    pub locale: Option<String>,
    /// The child that this person is looking at.
    pub active_child_id: Option<ChildId>,
    /// Whether the person ever wrote.
    pub has_initiated_chat: bool,
    /// When the person last wrote.
    pub last_inbound_at: Option<Instant>,
}

/// What is needed to make a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewUser<'a> {
    /// What identifies the person.
    pub phone: &'a Phone,
    /// The business-scoped id, where it was seen.
    pub business_scoped_id: Option<&'a Phone>,
    /// The name chosen in WhatsApp.
    pub profile_name: Option<&'a str>,
    /// IANA zone.
    pub timezone: &'a str,
    /// `en`, `hi` or `te`.
    pub locale: &'a str,
    /// When.
    pub created_at: Instant,
}

const COLUMNS: &str = "id, phone, business_scoped_id, profile_name, waiting_for, timezone, locale, active_child_id,
     has_initiated_chat, last_inbound_at";

fn from_row(row: &Row<'_>) -> rusqlite::Result<UserRow> {
    Ok(UserRow {
        id: row.get("id")?,
        phone: row.get("phone")?,
        business_scoped_id: row.get("business_scoped_id")?,
        profile_name: row.get("profile_name")?,
        waiting_for: row.get("waiting_for")?,
        timezone: row.get("timezone")?,
        locale: row.get("locale")?,
        active_child_id: row.get("active_child_id")?,
        has_initiated_chat: row.get::<_, Option<bool>>("has_initiated_chat")?.unwrap_or(false),
        last_inbound_at: row.get("last_inbound_at")?,
    })
}

/// The rows that either id of a person leads to: one, or two where a person was known under both.
pub fn find(scope: &Scope<'_>, phone: &Phone, business_scoped_id: Option<&Phone>) -> Result<Vec<UserRow>, StoreError> {
    const QUERY: &str = "users::find";
    let rows = if let Some(id) = business_scoped_id {
        let sql = format!(
            "SELECT {COLUMNS} FROM users WHERE tenant_id = ?1
             AND (phone = ?2 OR business_scoped_id = ?3) ORDER BY id"
        );
        let mut statement = scope.prepare(QUERY, &sql)?;
        let rows = statement.query_map(params![scope.tenant(), phone, id], from_row).named(QUERY)?;
        rows.collect::<rusqlite::Result<_>>()
    } else {
        let sql = format!("SELECT {COLUMNS} FROM users WHERE tenant_id = ?1 AND phone = ?2");
        let mut statement = scope.prepare(QUERY, &sql)?;
        let rows = statement.query_map(params![scope.tenant(), phone], from_row).named(QUERY)?;
        rows.collect::<rusqlite::Result<_>>()
    };
    rows.named(QUERY)
}

/// Everybody whom the tenant knows. Reads the whole table.
pub fn all(scope: &Scope<'_>) -> Result<Vec<UserRow>, StoreError> {
    const QUERY: &str = "users::all";
    let mut statement =
        scope.prepare(QUERY, &format!("SELECT {COLUMNS} FROM users WHERE tenant_id = ?1 ORDER BY id"))?;
    let rows = statement.query_map([scope.tenant()], from_row).named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}

/// Makes a person who has just written; returns the row id.
pub fn insert(scope: &Scope<'_>, user: &NewUser<'_>) -> Result<i64, StoreError> {
    const QUERY: &str = "users::insert";
    scope
        .prepare(
            QUERY,
            "INSERT INTO users (tenant_id, phone, business_scoped_id, profile_name, timezone, locale, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .insert(params![
            scope.tenant(),
            user.phone,
            user.business_scoped_id,
            user.profile_name,
            user.timezone,
            user.locale,
            user.created_at,
        ])
        .named(QUERY)
}

/// Writes what a message changes about its sender: the open question, and when the person last wrote.
pub fn close_turn(
    scope: &Scope<'_>,
    id: i64,
    waiting_for: Option<&str>,
    last_inbound_at: Instant,
) -> Result<(), StoreError> {
    const QUERY: &str = "users::close_turn";
    scope
        .prepare(
            QUERY,
            "UPDATE users SET waiting_for = ?3, last_inbound_at = ?4, has_initiated_chat = 1
             WHERE tenant_id = ?1 AND id = ?2",
        )?
        .execute(params![scope.tenant(), id, waiting_for, last_inbound_at])
        .named(QUERY)
        .map(|_| ())
}

/// Writes the open question alone, where no message of the person is the reason.
pub fn set_waiting_for(scope: &Scope<'_>, id: i64, waiting_for: Option<&str>) -> Result<(), StoreError> {
    const QUERY: &str = "users::set_waiting_for";
    scope
        .prepare(QUERY, "UPDATE users SET waiting_for = ?3 WHERE tenant_id = ?1 AND id = ?2")?
        .execute(params![scope.tenant(), id, waiting_for])
        .named(QUERY)
        .map(|_| ())
}

/// Changes what identifies a person; every row about the person follows.
pub fn set_keys(
    scope: &Scope<'_>,
    id: i64,
    phone: &Phone,
    business_scoped_id: Option<&Phone>,
) -> Result<(), StoreError> {
    const QUERY: &str = "users::set_keys";
    scope
        .prepare(QUERY, "UPDATE users SET phone = ?3, business_scoped_id = ?4 WHERE tenant_id = ?1 AND id = ?2")?
        .execute(params![scope.tenant(), id, phone, business_scoped_id])
        .named(QUERY)
        .map(|_| ())
}

/// Remembers the name that a person chose in WhatsApp.
pub fn set_profile_name(scope: &Scope<'_>, id: i64, name: &str) -> Result<(), StoreError> {
    const QUERY: &str = "users::set_profile_name";
    scope
        .prepare(QUERY, "UPDATE users SET profile_name = ?3 WHERE tenant_id = ?1 AND id = ?2")?
        .execute(params![scope.tenant(), id, name])
        .named(QUERY)
        .map(|_| ())
}

/// Changes which child a person deals with.
pub fn set_active_child(scope: &Scope<'_>, id: i64, child: Option<ChildId>) -> Result<(), StoreError> {
    const QUERY: &str = "users::set_active_child";
    scope
        .prepare(QUERY, "UPDATE users SET active_child_id = ?3 WHERE tenant_id = ?1 AND id = ?2")?
        .execute(params![scope.tenant(), id, child])
        .named(QUERY)
        .map(|_| ())
}

/// A person does not belong to a child any more: neither the open question nor the choice of that child stays.
pub fn forget_child(scope: &Scope<'_>, phone: &Phone, child: ChildId) -> Result<(), StoreError> {
    const QUERY: &str = "users::forget_child";
    scope
        .prepare(
            QUERY,
            "UPDATE users SET waiting_for = NULL,
                 active_child_id = CASE WHEN active_child_id = ?3 THEN NULL ELSE active_child_id END
             WHERE tenant_id = ?1 AND phone = ?2",
        )?
        .execute(params![scope.tenant(), phone, child])
        .named(QUERY)
        .map(|_| ())
}
