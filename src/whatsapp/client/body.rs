//! The request body of a message, and the answer to it.

use serde::Deserialize;

use crate::domain::Phone;

/// Joins the stored content with who gets it, without reading the content a second time. `None` if the content is not
/// an object with something in it, or the recipient could not stand in JSON as it is.
pub(super) fn message(recipient: &Phone, content: &str, callback_data: &str) -> Option<String> {
    let inside = content.trim().strip_prefix('{')?;
    if !inside.trim_start().starts_with('"') || !inside.ends_with('}') {
        return None;
    }
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.');
    if recipient.as_str().is_empty() || !plain(recipient.as_str()) || !plain(callback_data) {
        return None;
    }
    // A number needs its plus sign, else Meta puts the business's country code before it. A business-scoped id in
    // `to` would be taken and never delivered.
    let address = if recipient.is_business_scoped() { r#""recipient":""# } else { r#""to":"+"# };
    let mut body = String::with_capacity(inside.len() + 192);
    body.push_str(r#"{"messaging_product":"whatsapp","recipient_type":"individual","#);
    body.push_str(address);
    body.push_str(recipient.as_str());
    body.push_str(r#"","biz_opaque_callback_data":""#);
    body.push_str(callback_data);
    body.push_str("\",");
    body.push_str(inside);
    Some(body)
}

/// Meta's id of the message, from the answer that took it.
pub(super) fn message_id(answer: &[u8]) -> Option<String> {
    #[derive(Deserialize)]
    struct Wire {
        messages: Vec<WireMessage>,
    }
    #[derive(Deserialize)]
    struct WireMessage {
        id: String,
    }
    let wire: Wire = serde_json::from_slice(answer).ok()?;
    wire.messages.into_iter().next().map(|message| message.id).filter(|id| !id.is_empty())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    #[test]
    fn a_number_goes_into_to_with_its_plus_sign() {
        let phone = Phone::parse("919876543210").unwrap();
        let body = message(&phone, r#"{"type":"text","text":{"body":"Hi {\"}"}}"#, "12.0").unwrap();
        let value: serde_json::Value = serde_json::from_str(&body).unwrap();
        assert_eq!(
            value,
            serde_json::json!({
                "messaging_product": "whatsapp",
                "recipient_type": "individual",
                "to": "+919876543210",
                "biz_opaque_callback_data": "12.0",
                "type": "text",
                "text": {"body": "Hi {\"}"},
            })
        );
    }

    #[test]
    fn a_business_scoped_id_goes_into_recipient_and_never_into_to() {
        let phone = Phone::parse("IN.1349abc").unwrap();
        let body = message(&phone, r#"{"type":"text"}"#, "1.0").unwrap();
        let value: serde_json::Value = serde_json::from_str(&body).unwrap();
        assert_eq!(value["recipient"], "IN.1349abc");
        assert_eq!(value.get("to"), None);
    }

    #[test]
    fn content_that_is_no_object_is_refused() {
        let phone = Phone::parse("919876543210").unwrap();
        for content in ["", "{}", "[1]", "\"text\"", "null"] {
            assert_eq!(message(&phone, content, "1.0"), None, "{content}");
        }
    }

    #[test]
    fn an_answer_without_an_id_is_no_answer() {
        assert_eq!(message_id(br#"{"messages":[{"id":"wamid.A"}]}"#).as_deref(), Some("wamid.A"));
        assert_eq!(message_id(br#"{"messages":[]}"#), None);
        assert_eq!(message_id(b"OK"), None);
    }
}
