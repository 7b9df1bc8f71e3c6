//! What the payload of an operator's event says. The other sources carry what came over the wire.

use serde::{Deserialize, Serialize};

use crate::domain::Role;

/// A choice of the operator, kept as an event so that a replay makes the same state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "command", rename_all = "snake_case")]
pub enum OperatorCommand {
    /// The settings that the rules depend on, as they were when the service started.
    Settings {
        /// The IANA zone of people who have not chosen one.
        default_timezone: String,
        /// Whether the outbox can make links to the tracker page.
        #[serde(default)]
        tracker_links: bool,
    },
    /// A child and the people around it, made at once. The demo begins with one.
    AddFamily {
        /// The child's name.
        child: String,
        /// Its members; the first is its owner.
        members: Vec<FamilyMember>,
    },
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
