//! Webhook bodies as Meta sends them, signed. Knows nothing of what the messages mean.

#![allow(dead_code, unreachable_pub, reason = "each test binary uses its own part of the support")]

use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::{Value, json};
use sha2::Sha256;
use therapy_tracker::engine::clock::Clock;

/// The app secret that signs.
pub const SECRET: &str = "0123456789abcdef0123456789abcdef";
/// The access token of the tests.
pub const TOKEN: &str = "EAAtokenOfTheTestsThatNobodyMayRead";
/// The business number's id.
pub const NUMBER: &str = "100000000000001";

/// The value of `X-Hub-Signature-256` under `secret`.
pub fn signature(secret: &str, body: &[u8]) -> String {
    let mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap().chain_update(body);
    format!("sha256={}", hex::encode(mac.finalize().into_bytes()))
}

/// A typed message as an entry of `messages`.
pub fn text(phone: &str, id: &str, words: &str) -> Value {
    let timestamp = Clock::system().now().0.as_second().to_string();
    json!({"from": phone, "id": id, "timestamp": timestamp, "type": "text", "text": {"body": words}})
}

/// A tap on a button as an entry of `messages`.
pub fn tap(phone: &str, id: &str, button: &str) -> Value {
    let timestamp = Clock::system().now().0.as_second().to_string();
    json!({"from": phone, "id": id, "timestamp": timestamp, "type": "interactive",
        "interactive": {"type": "button_reply", "button_reply": {"id": button, "title": "A button"}}})
}

/// One change with messages, each sender's contact beside them.
pub fn change(number: &str, messages: &[Value]) -> Value {
    let contacts: Vec<Value> = messages
        .iter()
        .filter_map(|message| message.get("from"))
        .map(|from| json!({"profile": {"name": "Asha"}, "wa_id": from}))
        .collect();
    json!({"field": "messages", "value": {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": "919000000000", "phone_number_id": number},
        "contacts": contacts,
        "messages": messages,
    }})
}

/// One entry with changes.
pub fn entry(changes: &[Value]) -> Value {
    json!({"id": "200000000000001", "changes": changes})
}

/// The whole body.
pub fn body(entries: &[Value]) -> String {
    json!({"object": "whatsapp_business_account", "entry": entries}).to_string()
}

/// The whole body with these messages in one change.
pub fn messages(messages: &[Value]) -> String {
    body(&[entry(&[change(NUMBER, messages)])])
}

/// Posts a signed body.
pub fn post(http: &reqwest::Client, base: &str, body: String) -> reqwest::RequestBuilder {
    let signature = signature(SECRET, body.as_bytes());
    http.post(format!("{base}/webhook"))
        .header("content-type", "application/json")
        .header("x-hub-signature-256", signature)
        .body(body)
}
