//! `settings`: the operator's choices that the rules depend on, as the journal's events set them.

use rusqlite::{Connection, OptionalExtension};

use crate::store::{Named, StoreError};

/// The setting that holds the IANA zone of people who have not chosen one.
pub const DEFAULT_TIMEZONE: &str = "default_timezone";

/// The setting that says whether chats can offer links to the tracker page: [`switch`].
pub const TRACKER_LINKS: &str = "tracker_links";

/// How a setting that is on or off is written.
pub const fn switch(on: bool) -> &'static str {
    if on { "on" } else { "off" }
}

/// The value of a setting, if it was ever set.
pub fn get(connection: &Connection, name: &str) -> Result<Option<String>, StoreError> {
    const QUERY: &str = "settings::get";
    let mut statement = connection.prepare_cached("SELECT value FROM settings WHERE name = ?1").named(QUERY)?;
    statement.query_row([name], |row| row.get("value")).optional().named(QUERY)
}

/// Sets a setting.
pub fn set(connection: &Connection, name: &str, value: &str) -> Result<(), StoreError> {
    const QUERY: &str = "settings::set";
    let mut statement = connection
        .prepare_cached(
            "INSERT INTO settings (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        )
        .named(QUERY)?;
    statement.execute([name, value]).named(QUERY).map(|_| ())
}
