//! Webhook bodies as Meta sends them, taken apart into one piece for each message, status and other change.
//!
//! [`split()`] runs before the body is durable: it only finds the pieces and their ids, and keeps each as it came.
//! [`Message::parse`] and [`StatusReport::parse`] read a piece when it is applied. Fields that are not known are
//! passed over, kinds that are not known are kept as [`Kind::Unknown`].

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::domain::{Instant, Phone};

mod message;
mod split;

pub use message::{Kind, Message, MessageError, Sender, SystemChange};
pub use split::{Piece, PieceKind, split};

/// The journal's payload for a message: the message as it came with the contact that came beside it.
#[derive(Debug, Serialize, Deserialize)]
pub struct MessagePayload {
    /// `metadata.phone_number_id`: the business number that the message was sent to.
    pub phone_number_id: Option<String>,
    /// The entry of `contacts` that belongs to the sender.
    pub contact: Option<Box<RawValue>>,
    /// The entry of `messages`.
    pub message: Box<RawValue>,
}

/// How far a message that was sent has come (`statuses[].status`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DeliveryStatus {
    /// Meta has it.
    Sent,
    /// The person's device has it.
    Delivered,
    /// The person opened the chat.
    Read,
    /// A voice note was played.
    Played,
    /// It will not arrive.
    Failed,
}

/// What Meta reports about a message that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusReport {
    /// Meta's id of the message that was sent.
    pub message_id: String,
    /// How far it has come.
    pub status: DeliveryStatus,
    /// When, by Meta's clock.
    pub at: Option<Instant>,
    /// What the sender wrote into `biz_opaque_callback_data`.
    pub callback_data: Option<String>,
    /// The first error of a failed message: code and title.
    pub error: Option<(i64, String)>,
    /// `pricing.category`, such as `service`.
    pub category: Option<String>,
    /// The person's number, unless hidden.
    pub recipient: Option<Phone>,
}

impl StatusReport {
    /// Reads one entry of `statuses`.
    pub fn parse(json: &str) -> Result<Self, serde_json::Error> {
        #[derive(Deserialize)]
        struct Wire {
            id: String,
            status: DeliveryStatus,
            timestamp: Option<String>,
            recipient_id: Option<String>,
            biz_opaque_callback_data: Option<String>,
            pricing: Option<Pricing>,
            #[serde(default)]
            errors: Vec<WireError>,
        }
        #[derive(Deserialize)]
        struct Pricing {
            category: Option<String>,
        }
        #[derive(Deserialize)]
        struct WireError {
            code: i64,
            #[serde(default)]
            title: String,
        }
        let wire: Wire = serde_json::from_str(json)?;
        Ok(Self {
            message_id: wire.id,
            status: wire.status,
            at: message::unix_seconds(wire.timestamp.as_deref()),
            callback_data: wire.biz_opaque_callback_data,
            error: wire.errors.into_iter().next().map(|error| (error.code, error.title)),
            category: wire.pricing.and_then(|pricing| pricing.category),
            recipient: wire.recipient_id.and_then(|id| Phone::parse(&id).ok()),
        })
    }
}
