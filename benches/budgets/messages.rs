//! Webhook bodies as Meta sends them, signed, as whole HTTP requests.

use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::{Value, json};
use sha2::Sha256;

use super::child::{APP_SECRET, PHONE_NUMBER_ID};

/// What typical families write, in turn: a day's log with its questions, looks, a missed day, a correction. The summary
/// is not among them: its picture is measured by itself.
pub(crate) const CONVERSATION: [Say; 12] = [
    Say::Words("attended"),
    Say::Tap("attended_date:today"),
    Say::Tap("attended_count:1"),
    Say::Tap("mood:good"),
    Say::Words("status"),
    Say::Words("missed"),
    Say::Tap("missed_date:yesterday"),
    Say::Words("fever since last night"),
    Say::Words("weekly"),
    Say::Words("undo"),
    Say::Tap("menu"),
    Say::Words("help"),
];

#[derive(Clone, Copy)]
pub(crate) enum Say {
    Words(&'static str),
    Tap(&'static str),
}

/// The sender of message number `number`, when `people` write in turn.
pub(crate) fn phone(number: u64, people: u64) -> String {
    format!("9190{:08}", number % people)
}

/// One message as an entry of `messages`, with the contact that comes beside it.
pub(crate) fn message(number: u64, people: u64, say: Say, unix_seconds: i64) -> (Value, Value) {
    let phone = phone(number, people);
    let contact = json!({"profile": {"name": format!("Parent {}", number % people)}, "wa_id": phone});
    let mut message = json!({
        "from": phone, "id": format!("wamid.HBgM{phone}{number:016}"), "timestamp": unix_seconds.to_string(),
    });
    match say {
        Say::Words(words) => {
            message["type"] = "text".into();
            message["text"] = json!({"body": words});
        }
        Say::Tap(id) => {
            message["type"] = "interactive".into();
            message["interactive"] =
                json!({"type": "list_reply", "list_reply": {"id": dated(id, unix_seconds), "title": "Choice"}});
        }
    }
    (contact, message)
}

/// Fills in the day that a button id names.
fn dated(id: &str, unix_seconds: i64) -> String {
    let zone = jiff::tz::TimeZone::get("Asia/Kolkata").unwrap();
    let today = zone.to_datetime(jiff::Timestamp::from_second(unix_seconds).unwrap()).date();
    id.replace("today", &today.to_string()).replace("yesterday", &today.yesterday().unwrap().to_string())
}

/// A whole signed request with one message.
pub(crate) fn request(number: u64, people: u64, say: Say, unix_seconds: i64) -> Vec<u8> {
    let (contact, message) = message(number, people, say, unix_seconds);
    let body = json!({
        "object": "whatsapp_business_account",
        "entry": [{"id": "200000000000001", "changes": [{"field": "messages", "value": {
            "messaging_product": "whatsapp",
            "metadata": {"display_phone_number": "919000000000", "phone_number_id": PHONE_NUMBER_ID},
            "contacts": [contact],
            "messages": [message],
        }}]}],
    })
    .to_string();
    let mac = Hmac::<Sha256>::new_from_slice(APP_SECRET.as_bytes()).unwrap().chain_update(body.as_bytes());
    let signature = hex::encode(mac.finalize().into_bytes());
    format!(
        "POST /webhook HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\nx-hub-signature-256: sha256={signature}\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}
