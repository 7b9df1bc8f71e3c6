//! Webhook bodies as Meta writes them.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::refusal::title;
use crate::domain::{Instant, Phone};
use crate::simulator::person::Person;

/// The number that the demo's bot has: one of those set aside for fiction.
pub(super) const DISPLAY_NUMBER: &str = "15550101234";
const ACCOUNT: &str = "100000000000001";

/// A `value` in the envelope around it.
pub(super) fn wrap(value: Value) -> Value {
    let mut body = json!({
        "object": "whatsapp_business_account",
        "entry": [{"id": ACCOUNT, "changes": [{"field": "messages"}]}],
    });
    body["entry"][0]["changes"][0]["value"] = value;
    body
}

fn metadata(phone_number_id: &str) -> Value {
    json!({"display_phone_number": DISPLAY_NUMBER, "phone_number_id": phone_number_id})
}

/// The `value` with one message of a person. `content` holds `type` and the object named by it.
pub(super) fn message(phone_number_id: &str, person: &Person, id: &str, at: Instant, content: Value) -> Value {
    let mut contact = json!({"profile": {"name": person.profile_name}});
    let mut message = content;
    message["id"] = json!(id);
    message["timestamp"] = json!(at.0.as_second().to_string());
    if let Some(phone) = &person.phone {
        contact["wa_id"] = json!(phone);
        message["from"] = json!(phone);
    }
    if let Some(user_id) = &person.business_scoped_id {
        contact["user_id"] = json!(user_id);
        message["from_user_id"] = json!(user_id);
    }
    json!({
        "messaging_product": "whatsapp",
        "metadata": metadata(phone_number_id),
        "contacts": [contact],
        "messages": [message],
    })
}

/// The `value` with statuses.
pub(super) fn statuses(phone_number_id: &str, statuses: Vec<Value>) -> Value {
    let mut value = json!({"messaging_product": "whatsapp", "metadata": metadata(phone_number_id)});
    value["statuses"] = Value::Array(statuses);
    value
}

/// One entry of `statuses`.
pub(super) fn status(
    message_id: &str,
    to: &Phone,
    status: &str,
    category: &str,
    callback_data: Option<&str>,
    at: Instant,
) -> Value {
    let mut entry = json!({"id": message_id, "status": status, "timestamp": at.0.as_second().to_string()});
    let field = if to.is_business_scoped() { "recipient_user_id" } else { "recipient_id" };
    entry[field] = json!(to.as_str());
    if let Some(data) = callback_data {
        entry["biz_opaque_callback_data"] = json!(data);
    }
    match status {
        "sent" | "delivered" => {
            entry["pricing"] =
                json!({"billable": true, "pricing_model": "PMP", "type": "regular", "category": category});
        }
        "failed" => {
            let code = 131_047;
            entry["errors"] = json!([{
                "code": code,
                "title": title(code),
                "message": title(code),
                "error_data": {"details": "More than 24 hours have passed since the person last wrote"},
            }]);
        }
        _ => {}
    }
    entry
}

/// The body as Meta writes it: characters outside ASCII and slashes are escaped, so that a signature that is not
/// checked over the raw bytes fails here as it would there.
pub(super) fn bytes(body: &Value) -> String {
    let plain = body.to_string();
    let mut escaped = String::with_capacity(plain.len());
    for character in plain.chars() {
        match character {
            '/' => escaped.push_str("\\/"),
            character if character.is_ascii() => escaped.push(character),
            character => {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    write!(escaped, "\\u{unit:04x}").ok();
                }
            }
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_are_ascii_and_mean_the_same() {
        let body = json!({"text": "नमस्ते 🙏 https://a.b", "quote": "\"\\"});
        let bytes = bytes(&body);
        assert!(bytes.is_ascii() && bytes.contains("https:\\/\\/a.b"));
        assert_eq!(serde_json::from_str::<Value>(&bytes).ok(), Some(body));
    }
}
