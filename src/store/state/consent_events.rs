//! `consent_events`: what each person agreed to, and what was done with their data.

use rusqlite::{OptionalExtension, params};

use crate::domain::{Instant, Phone};
use crate::store::{Named, Scope, StoreError};

/// The person's last choice between messages and none, and when it was made; `None` if they never chose. Other audit
/// events do not count (PRODUCT: rule 5).
pub fn last_choice(scope: &Scope<'_>, phone: &Phone) -> Result<Option<(Choice, Option<Instant>)>, StoreError> {
    const QUERY: &str = "consent_events::last_choice";
    scope
        .prepare(
            QUERY,
            "SELECT event_type = 'opt_out' AS opted_out, created_at FROM consent_events
             WHERE tenant_id = ?1 AND user_phone = ?2 AND event_type IN ('opt_in', 'opt_out')
             ORDER BY created_at DESC, id DESC LIMIT 1",
        )?
        .query_row(params![scope.tenant(), phone], |row| {
            let choice = if row.get("opted_out")? { Choice::OptOut } else { Choice::OptIn };
            Ok((choice, row.get("created_at")?))
        })
        .optional()
        .named(QUERY)
}

/// What a person chose about being written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// `opt_in`
    OptIn,
    /// `opt_out`
    OptOut,
}

/// Adds an event; `details` is JSON.
pub fn insert(
    scope: &Scope<'_>,
    phone: &Phone,
    event_type: &str,
    details: &str,
    now: Instant,
) -> Result<(), StoreError> {
    const QUERY: &str = "consent_events::insert";
    scope
        .prepare(
            QUERY,
            "INSERT INTO consent_events (tenant_id, user_phone, event_type, details, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![scope.tenant(), phone, event_type, details, now])
        .named(QUERY)
        .map(|_| ())
}

/// Whether a person asked for no more messages: the last of `opt_in` and `opt_out` counts, nothing else does.
pub fn is_opted_out(scope: &Scope<'_>, phone: &Phone) -> Result<bool, StoreError> {
    const QUERY: &str = "consent_events::is_opted_out";
    scope
        .prepare(
            QUERY,
            "SELECT event_type = 'opt_out' AS opted_out FROM consent_events
             WHERE tenant_id = ?1 AND user_phone = ?2 AND event_type IN ('opt_in', 'opt_out')
             ORDER BY created_at DESC, id DESC LIMIT 1",
        )?
        .query_row(params![scope.tenant(), phone], |row| row.get("opted_out"))
        .optional()
        .map(|found| found.unwrap_or(false))
        .named(QUERY)
}
