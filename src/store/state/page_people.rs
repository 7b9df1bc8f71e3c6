//! Of `users` and `child_members`, what the tracker page reads of the person who opens it, in one query each.

use rusqlite::{OptionalExtension, Row, params};

use crate::domain::{ChildId, Phone, Role};
use crate::store::{Named, Scope, StoreError};

/// A person who opens the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// What identifies the person.
    pub phone: Phone,
    /// `en`, `hi` or `te`.
    pub locale: Option<String>,
    /// IANA zone.
    pub timezone: Option<String>,
    /// The colours of pages and pictures.
    pub theme: Option<String>,
    /// The child that the person is looking at in the chat.
    pub active_child_id: Option<ChildId>,
}

/// A child of the person's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Child {
    /// The child.
    pub id: ChildId,
    /// Its name.
    pub name: String,
    /// The person's role.
    pub role: Role,
}

/// The person behind a number or a business-scoped id.
pub fn person(scope: &Scope<'_>, key: &Phone) -> Result<Option<Person>, StoreError> {
    const QUERY: &str = "page_people::person";
    let read = |row: &Row<'_>| {
        Ok(Person {
            phone: row.get("phone")?,
            locale: row.get("locale")?,
            timezone: row.get("timezone")?,
            theme: row.get("theme")?,
            active_child_id: row.get("active_child_id")?,
        })
    };
    let column = if key.is_business_scoped() { "business_scoped_id" } else { "phone" };
    let sql = format!(
        "SELECT phone, locale, timezone, theme, active_child_id FROM users WHERE tenant_id = ?1 AND {column} = ?2"
    );
    let found = scope.prepare(QUERY, &sql)?.query_row(params![scope.tenant(), key], read).optional().named(QUERY)?;
    if found.is_some() || !key.is_business_scoped() {
        return Ok(found);
    }
    // Somebody whose number was never seen is called by the id.
    let sql = "SELECT phone, locale, timezone, theme, active_child_id FROM users WHERE tenant_id = ?1 AND phone = ?2";
    scope.prepare(QUERY, sql)?.query_row(params![scope.tenant(), key], read).optional().named(QUERY)
}

/// The children that a person belongs to or is invited to: those with the person first, then by age of membership.
pub fn children(scope: &Scope<'_>, phone: &Phone) -> Result<Vec<Child>, StoreError> {
    const QUERY: &str = "page_people::children";
    let mut statement = scope.prepare(
        QUERY,
        "SELECT m.child_id, c.name, m.role FROM child_members m JOIN children c ON c.id = m.child_id
         WHERE m.tenant_id = ?1 AND m.member_phone = ?2
         ORDER BY coalesce(m.role, '') IN ('pending_parent', 'pending_therapist'), m.id",
    )?;
    let rows = statement
        .query_map(params![scope.tenant(), phone], |row| {
            Ok(Child {
                id: row.get("child_id")?,
                name: row.get("name")?,
                // The catalogue's default stands for what was never written.
                role: row.get::<_, Option<Role>>("role")?.unwrap_or(Role::Member),
            })
        })
        .named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}
