//! `processed_inbound_messages`: the messages that are in this state already, those of the service that this one
//! replaces among them.

use rusqlite::params;

use crate::domain::Instant;
use crate::store::{Named, Scope, StoreError};

/// Takes note of a message; `false` if it was there already.
pub fn insert(scope: &Scope<'_>, message_id: &str, created_at: Instant) -> Result<bool, StoreError> {
    const QUERY: &str = "processed_inbound_messages::insert";
    scope
        .prepare(
            QUERY,
            "INSERT INTO processed_inbound_messages (tenant_id, message_id, created_at) VALUES (?1, ?2, ?3)
             ON CONFLICT (message_id) DO NOTHING",
        )?
        .execute(params![scope.tenant(), message_id, created_at])
        .named(QUERY)
        .map(|changed| changed == 1)
}
