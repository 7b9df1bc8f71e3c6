//! The columns of `users` that a person chooses: language, theme, zone, reminders, digest.

use rusqlite::params;

use crate::store::{Named, Scope, StoreError};

/// What a person chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsRow {
    /// The colours of pages and pictures.
    pub theme: Option<String>,
    /// Whether reminders are on.
    pub reminders_enabled: bool,
    /// At which hour, 0 to 23; `None` for the service's own.
    pub reminder_time_hour: Option<i64>,
    /// Whether the weekly digest comes on Sunday evening.
    pub weekly_digest: bool,
}

/// A person's choices.
pub fn get(scope: &Scope<'_>, user: i64) -> Result<SettingsRow, StoreError> {
    const QUERY: &str = "user_settings::get";
    scope
        .prepare(
            QUERY,
            "SELECT theme, coalesce(reminders_enabled, 1) AS reminders_enabled, reminder_time_hour, weekly_digest
             FROM users WHERE tenant_id = ?1 AND id = ?2",
        )?
        .query_row(params![scope.tenant(), user], |row| {
            Ok(SettingsRow {
                theme: row.get("theme")?,
                reminders_enabled: row.get("reminders_enabled")?,
                reminder_time_hour: row.get("reminder_time_hour")?,
                weekly_digest: row.get("weekly_digest")?,
            })
        })
        .named(QUERY)
}

/// Sets the language: `en`, `hi` or `te`.
pub fn set_locale(scope: &Scope<'_>, user: i64, code: &str) -> Result<(), StoreError> {
    const QUERY: &str = "user_settings::set_locale";
    scope
        .prepare(QUERY, "UPDATE users SET locale = ?3 WHERE tenant_id = ?1 AND id = ?2")?
        .execute(params![scope.tenant(), user, code])
        .named(QUERY)
        .map(|_| ())
}

/// Sets the theme by its word.
pub fn set_theme(scope: &Scope<'_>, user: i64, theme: &str) -> Result<(), StoreError> {
    const QUERY: &str = "user_settings::set_theme";
    scope
        .prepare(QUERY, "UPDATE users SET theme = ?3 WHERE tenant_id = ?1 AND id = ?2")?
        .execute(params![scope.tenant(), user, theme])
        .named(QUERY)
        .map(|_| ())
}

/// Sets the zone by its IANA name.
pub fn set_timezone(scope: &Scope<'_>, user: i64, zone: &str) -> Result<(), StoreError> {
    const QUERY: &str = "user_settings::set_timezone";
    scope
        .prepare(QUERY, "UPDATE users SET timezone = ?3 WHERE tenant_id = ?1 AND id = ?2")?
        .execute(params![scope.tenant(), user, zone])
        .named(QUERY)
        .map(|_| ())
}

/// Turns reminders on or off.
pub fn set_reminders(scope: &Scope<'_>, user: i64, on: bool) -> Result<(), StoreError> {
    const QUERY: &str = "user_settings::set_reminders";
    scope
        .prepare(QUERY, "UPDATE users SET reminders_enabled = ?3 WHERE tenant_id = ?1 AND id = ?2")?
        .execute(params![scope.tenant(), user, on])
        .named(QUERY)
        .map(|_| ())
}

/// Sets the hour of reminders, 0 to 23.
pub fn set_reminder_hour(scope: &Scope<'_>, user: i64, hour: u8) -> Result<(), StoreError> {
    const QUERY: &str = "user_settings::set_reminder_hour";
    scope
        .prepare(QUERY, "UPDATE users SET reminder_time_hour = ?3 WHERE tenant_id = ?1 AND id = ?2")?
        .execute(params![scope.tenant(), user, hour])
        .named(QUERY)
        .map(|_| ())
}

/// Turns the weekly digest on or off.
pub fn set_weekly_digest(scope: &Scope<'_>, user: i64, on: bool) -> Result<(), StoreError> {
    const QUERY: &str = "user_settings::set_weekly_digest";
    scope
        .prepare(QUERY, "UPDATE users SET weekly_digest = ?3 WHERE tenant_id = ?1 AND id = ?2")?
        .execute(params![scope.tenant(), user, on])
        .named(QUERY)
        .map(|_| ())
}
