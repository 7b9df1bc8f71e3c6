//! One inbound message: who wrote it, when, and what.

use std::borrow::Cow;

use serde::Deserialize;

use super::MessagePayload;
use crate::domain::{Instant, Phone};

/// Who wrote a message. At least one of the two ids is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// The number, unless WhatsApp hides it.
    pub phone: Option<Phone>,
    /// The business-scoped user id, where Meta sends it.
    pub business_scoped_id: Option<Phone>,
    /// The name that the person chose in WhatsApp.
    pub profile_name: Option<String>,
}

/// A message as it is handled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Meta's message id (`wamid.…`).
    pub id: String,
    /// When the person sent it, by Meta's clock.
    pub sent_at: Option<Instant>,
    /// Who wrote it.
    pub sender: Sender,
    /// What it is.
    pub kind: Kind,
}

/// What a message is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Typed words.
    Text(String),
    /// A tap on a reply button, a list row, or a template's quick reply: the id that we gave it.
    Tap {
        /// Our id.
        id: String,
        /// The words on it.
        title: String,
    },
    /// A voice note or another sound.
    Audio {
        /// Meta's media id, which is good for 7 days.
        media_id: String,
        /// Its content type.
        mime_type: Option<String>,
        /// Whether it was spoken into WhatsApp.
        voice: bool,
    },
    /// A picture, video, document or sticker.
    Media {
        /// Which of them.
        kind: String,
        /// The words under it.
        caption: Option<String>,
    },
    /// Contact cards: the phone numbers on them, as they came.
    Contacts(Vec<String>),
    /// A reaction to one of our messages. Never answered.
    Reaction,
    /// WhatsApp tells that the person's ids changed.
    System(SystemChange),
    /// A kind that we do not read: its name.
    Unknown(String),
}

/// A change of a person's ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SystemChange {
    /// `user_changed_number`, `user_changed_user_id`, `customer_identity_changed` …
    pub kind: String,
    /// The new number.
    pub phone: Option<Phone>,
    /// The new business-scoped id.
    pub business_scoped_id: Option<Phone>,
}

/// Why a message could not be read.
#[derive(Debug, thiserror::Error)]
pub enum MessageError {
    /// Not the shape of a message.
    #[error("the message is not of a known shape: {0}")]
    Shape(#[from] serde_json::Error),
    /// Neither number nor business-scoped id.
    #[error("the message does not say who wrote it")]
    NoSender,
}

#[derive(Deserialize)]
struct Wire {
    #[serde(default)]
    id: String,
    from: Option<String>,
    from_user_id: Option<String>,
    timestamp: Option<String>,
    #[serde(rename = "type", default)]
    kind: String,
    text: Option<WireText>,
    interactive: Option<WireInteractive>,
    button: Option<WireButton>,
    audio: Option<WireMedia>,
    image: Option<WireMedia>,
    video: Option<WireMedia>,
    document: Option<WireMedia>,
    sticker: Option<WireMedia>,
    contacts: Option<Vec<WireContact>>,
    system: Option<WireSystem>,
}

#[derive(Deserialize)]
struct WireText {
    body: String,
}

#[derive(Deserialize)]
struct WireInteractive {
    button_reply: Option<WireTap>,
    list_reply: Option<WireTap>,
}

#[derive(Deserialize)]
struct WireTap {
    id: String,
    #[serde(default)]
    title: String,
}

#[derive(Deserialize)]
struct WireButton {
    #[serde(default)]
    payload: String,
    #[serde(default)]
    text: String,
}

#[derive(Deserialize)]
struct WireMedia {
    id: Option<String>,
    mime_type: Option<String>,
    caption: Option<String>,
    #[serde(default)]
    voice: bool,
}

#[derive(Deserialize)]
struct WireContact {
    #[serde(default)]
    phones: Vec<WireContactPhone>,
}

#[derive(Deserialize)]
struct WireContactPhone {
    phone: Option<String>,
    wa_id: Option<String>,
}

#[derive(Deserialize)]
struct WireSystem {
    #[serde(rename = "type", default)]
    kind: String,
    wa_id: Option<String>,
    user_id: Option<String>,
}

#[derive(Deserialize, Default)]
struct WireProfile {
    #[serde(default)]
    profile: WireName,
    user_id: Option<String>,
}

#[derive(Deserialize, Default)]
struct WireName {
    name: Option<String>,
}

impl Message {
    /// Reads what the journal keeps of a message.
    pub fn parse(payload: &str) -> Result<Self, MessageError> {
        let payload: MessagePayload = serde_json::from_str(payload)?;
        let wire: Wire = serde_json::from_str(&whole_characters(payload.message.get()))?;
        // A contact that cannot be read costs its name, not the message.
        let contact: WireProfile =
            payload.contact.and_then(|raw| serde_json::from_str(raw.get()).ok()).unwrap_or_default();
        let phone = wire.from.as_deref().and_then(|from| Phone::parse(from).ok());
        let scoped = wire.from_user_id.as_deref().or(contact.user_id.as_deref());
        let business_scoped_id = scoped.and_then(|id| Phone::parse(id).ok()).filter(Phone::is_business_scoped);
        if phone.is_none() && business_scoped_id.is_none() {
            return Err(MessageError::NoSender);
        }
        Ok(Self {
            id: wire.id.clone(),
            sent_at: unix_seconds(wire.timestamp.as_deref()),
            sender: Sender { phone, business_scoped_id, profile_name: contact.profile.name },
            kind: kind(wire),
        })
    }
}

/// The JSON with U+FFFD for each escaped half of a character: a text that was cut in the middle of one costs that
/// character, not the message.
fn whole_characters(json: &str) -> Cow<'_, str> {
    let unit = |at: usize| -> Option<u16> {
        let digits = json.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(digits, 16).ok()
    };
    let (mut mended, mut kept, mut at) = (String::new(), 0, 0);
    while let Some(found) = json[at..].find('\\').map(|offset| at + offset) {
        at = match (unit(found), unit(found + 6)) {
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => found + 12,
            (Some(0xd800..=0xdfff), _) => {
                mended.push_str(&json[kept..found]);
                mended.push_str("\\ufffd");
                kept = found + 6;
                kept
            }
            // Every other escape is a backslash and an ASCII character, and perhaps digits after them.
            _ => found + 2,
        };
    }
    if kept == 0 {
        return Cow::Borrowed(json);
    }
    mended.push_str(&json[kept..]);
    Cow::Owned(mended)
}

fn kind(wire: Wire) -> Kind {
    let unknown = |name: &str| Kind::Unknown(name.chars().take(64).collect());
    match wire.kind.as_str() {
        "text" => wire.text.map_or_else(|| unknown("text"), |text| Kind::Text(text.body)),
        "interactive" => wire
            .interactive
            .and_then(|interactive| interactive.button_reply.or(interactive.list_reply))
            .map_or_else(|| unknown("interactive"), |tap| Kind::Tap { id: tap.id, title: tap.title }),
        "button" => {
            wire.button.map_or_else(|| unknown("button"), |button| Kind::Tap { id: button.payload, title: button.text })
        }
        "audio" => match wire.audio {
            Some(WireMedia { id: Some(media_id), mime_type, voice, .. }) => Kind::Audio { media_id, mime_type, voice },
            _ => unknown("audio"),
        },
        "image" | "video" | "document" | "sticker" => {
            let media = wire.image.or(wire.video).or(wire.document).or(wire.sticker);
            Kind::Media { kind: wire.kind, caption: media.and_then(|media| media.caption) }
        }
        "contacts" => Kind::Contacts(
            wire.contacts
                .unwrap_or_default()
                .into_iter()
                .flat_map(|contact| contact.phones)
                .filter_map(|phone| phone.wa_id.or(phone.phone))
                .collect(),
        ),
        "reaction" => Kind::Reaction,
        "system" => wire.system.map_or_else(
            || unknown("system"),
            |system| {
                Kind::System(SystemChange {
                    kind: system.kind,
                    phone: system.wa_id.as_deref().and_then(|id| Phone::parse(id).ok()),
                    business_scoped_id: system
                        .user_id
                        .as_deref()
                        .and_then(|id| Phone::parse(id).ok())
                        .filter(Phone::is_business_scoped),
                })
            },
        ),
        other => unknown(other),
    }
}

/// Meta writes times as text of seconds since 1970 UTC.
pub(super) fn unix_seconds(text: Option<&str>) -> Option<Instant> {
    text.and_then(|text| text.parse().ok()).and_then(|seconds| Instant::from_unix_seconds(seconds).ok())
}
