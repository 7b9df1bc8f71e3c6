//! `consent_events`: what each person agreed to, and what was done with their data.

use rusqlite::{OptionalExtension, params};

use crate::domain::{Instant, Phone};
use crate::store::{Named, Scope, StoreError};

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
