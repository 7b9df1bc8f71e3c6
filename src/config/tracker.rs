//! Signed links, internal routes and the reminders' hour.

use super::reader::{Need, Reader};
use super::secret::Rotating;

const TOKEN_WANTED: &str = "16 or more random characters, e.g. the output of `openssl rand -hex 32`";

/// Signed links, internal routes and the reminders' hour.
#[derive(Clone, Debug)]
pub struct TrackerSettings {
    /// `TRACKER_SHARE_SECRET`: signs tracker links.
    pub share_secret: Option<Rotating>,
    /// `TRACKER_LINK_TTL_SEC`: how long a link lasts.
    pub link_ttl_sec: u32,
    /// `INTERNAL_REPORT_TOKEN`: opens the internal routes.
    pub internal_report_token: Option<Rotating>,
    /// `REMINDER_TOKEN`: starts reminders from outside.
    pub reminder_token: Option<Rotating>,
    /// `REMINDER_TIME_HOUR`: the hour at which people who chose none are reminded.
    pub reminder_time_hour: u8,
}

impl TrackerSettings {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            share_secret: reader.rotating("TRACKER_SHARE_SECRET", Need::Production, TOKEN_WANTED),
            link_ttl_sec: reader.number(
                "TRACKER_LINK_TTL_SEC",
                900,
                60..=604_800,
                "a number of seconds from 60 to 604800 (7 days), e.g. 900",
            ),
            internal_report_token: reader.rotating("INTERNAL_REPORT_TOKEN", Need::Production, TOKEN_WANTED),
            reminder_token: reader.rotating("REMINDER_TOKEN", Need::Production, TOKEN_WANTED),
            reminder_time_hour: reader.number("REMINDER_TIME_HOUR", 13, 0..=23, "an hour from 0 to 23, e.g. 13"),
        }
    }
}
