//! What the payload of an operator's event says. The other sources carry what came over the wire.

use serde::{Deserialize, Serialize};

use crate::domain::Role;
use crate::store::state::settings;

/// A choice of the operator, kept as an event so that a replay makes the same state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "command", rename_all = "snake_case")]
pub enum OperatorCommand {
    /// The settings that the rules depend on, as they were when the service started.
    Settings(RuleSettings),
    /// A child and the people around it, made at once. The demo begins with one.
    AddFamily {
        /// The child's name.
        child: String,
        /// Its members; the first is its owner.
        members: Vec<FamilyMember>,
    },
}

/// The operator's settings that the rules depend on. What an older event lacks counts as not set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleSettings {
    /// The IANA zone of people who have not chosen one.
    pub default_timezone: String,
    /// Whether voice notes can be written down.
    #[serde(default)]
    pub transcription: bool,
    /// The number under which people write to this service, digits alone.
    #[serde(default)]
    pub public_number: Option<String>,
    /// The template that invites people whose window is closed: `{"name": …, "language": …}`.
    #[serde(default)]
    pub invite_template: Option<String>,
    /// Scheme and host of the pages.
    #[serde(default)]
    pub public_base_url: Option<String>,
    /// Whether the outbox can make links to the tracker page.
    #[serde(default)]
    pub tracker_links: bool,
}

impl RuleSettings {
    /// Each setting under the name it is kept by; `None` where it is not set.
    pub fn named(&self) -> [(&'static str, Option<&str>); 6] {
        [
            (settings::DEFAULT_TIMEZONE, Some(&self.default_timezone)),
            (settings::TRANSCRIPTION, Some(settings::switch(self.transcription))),
            (settings::PUBLIC_NUMBER, self.public_number.as_deref()),
            (settings::INVITE_TEMPLATE, self.invite_template.as_deref()),
            (settings::PUBLIC_BASE_URL, self.public_base_url.as_deref()),
            (settings::TRACKER_LINKS, Some(settings::switch(self.tracker_links))),
        ]
    }
}

/// A member of a family that is made at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FamilyMember {
    /// The number's digits with country code, or a business-scoped id.
    pub phone: String,
    /// The business-scoped id beside the number, where it is known.
    #[serde(default)]
    pub business_scoped_id: Option<String>,
    /// The name that the person goes by.
    pub name: String,
    /// The stored word of a role.
    #[serde(with = "role_word")]
    pub role: Role,
    /// Whether the person has Pro for 30 days.
    #[serde(default)]
    pub pro: bool,
}

mod role_word {
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::domain::Role;

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands fields over by reference")]
    pub(super) fn serialize<S: Serializer>(role: &Role, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(role.as_str())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Role, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    #[test]
    fn settings_of_an_older_version_are_read() {
        let command: OperatorCommand =
            serde_json::from_str(r#"{"command":"settings","default_timezone":"Asia/Kolkata"}"#).unwrap();
        let settings = RuleSettings { default_timezone: "Asia/Kolkata".to_owned(), ..RuleSettings::default() };
        assert_eq!(command, OperatorCommand::Settings(settings));
    }
}
