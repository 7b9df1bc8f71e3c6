//! `consent_events`: what each person agreed to, and what was done with their data.

use rusqlite::params;

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
