//! `page_answers`: what apply decided about a save of the calendar, for the page that waits for it.

use rusqlite::{Connection, OptionalExtension, params};

use crate::domain::Phone;
use crate::store::{Named, Scope, StoreError};

/// Keeps an answer.
pub fn insert(scope: &Scope<'_>, phone: &Phone, save_id: &str, event_seq: i64, answer: &str) -> Result<(), StoreError> {
    const QUERY: &str = "page_answers::insert";
    scope
        .prepare(
            QUERY,
            "INSERT INTO page_answers (tenant_id, user_phone, save_id, event_seq, answer) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (tenant_id, user_phone, save_id)
                 DO UPDATE SET event_seq = excluded.event_seq, answer = excluded.answer",
        )?
        .execute(params![scope.tenant(), phone, save_id, event_seq, answer])
        .named(QUERY)
        .map(|_| ())
}

/// The answer to a save.
pub fn get(scope: &Scope<'_>, phone: &Phone, save_id: &str) -> Result<Option<String>, StoreError> {
    const QUERY: &str = "page_answers::get";
    scope
        .prepare(QUERY, "SELECT answer FROM page_answers WHERE tenant_id = ?1 AND user_phone = ?2 AND save_id = ?3")?
        .query_row(params![scope.tenant(), phone, save_id], |row| row.get("answer"))
        .optional()
        .named(QUERY)
}

/// Forgets the answers to events up to `event_seq`, of all tenants.
pub fn forget_until(connection: &Connection, event_seq: i64) -> Result<(), StoreError> {
    const QUERY: &str = "page_answers::forget_until";
    let mut statement = connection.prepare_cached("DELETE FROM page_answers WHERE event_seq <= ?1").named(QUERY)?;
    statement.execute([event_seq]).named(QUERY).map(|_| ())
}
