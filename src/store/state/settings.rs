//! `settings`: the operator's choices that the rules depend on, as the journal's events set them.

use rusqlite::{Connection, OptionalExtension};

use crate::store::{Named, StoreError};

/// The setting that holds the IANA zone of people who have not chosen one.
pub const DEFAULT_TIMEZONE: &str = "default_timezone";

/// Whether voice notes can be written down: [`ON`] or [`OFF`].
pub const TRANSCRIPTION: &str = "transcription";
/// The setting that holds the number under which people write to this service, digits alone.
pub const PUBLIC_NUMBER: &str = "public_number";
/// The setting that names the operator's invitation template, JSON.
pub const INVITE_TEMPLATE: &str = "invite_template";
/// The setting that holds scheme and host of the pages.
pub const PUBLIC_BASE_URL: &str = "public_base_url";
/// The value of a setting that is on.
pub const ON: &str = "on";
/// The value of a setting that is off.
pub const OFF: &str = "off";
/// The setting that says whether chats can offer links to the tracker page: [`switch`].
pub const TRACKER_LINKS: &str = "tracker_links";

/// How a setting that is on or off is written.
pub const fn switch(on: bool) -> &'static str {
    if on { ON } else { OFF }
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

/// Takes a setting away.
pub fn remove(connection: &Connection, name: &str) -> Result<(), StoreError> {
    const QUERY: &str = "settings::remove";
    let mut statement = connection.prepare_cached("DELETE FROM settings WHERE name = ?1").named(QUERY)?;
    statement.execute([name]).named(QUERY).map(|_| ())
}
