//! What must hold for every message that the rules want sent: Meta would take it.

use serde_json::json;
use therapy_tracker::bot::Outgoing;
use therapy_tracker::simulator::graph::check_shape;

/// Stops the test if Meta would refuse the message for its shape: a limit, a missing field, a duplicate id.
pub(crate) fn assert_sendable(message: &Outgoing) {
    let mut body = message.content.to_json();
    body["messaging_product"] = json!("whatsapp");
    if message.recipient.is_business_scoped() {
        body["recipient"] = json!(message.recipient.as_str());
    } else {
        body["to"] = json!(format!("+{}", message.recipient.as_str()));
    }
    // The tracker's link is put in when the message leaves.
    if let Some(url) = body.pointer_mut("/interactive/action/parameters/url") {
        *url = json!("https://tracker.example.org/mytracker");
    }
    if let Err(refusal) = check_shape(&body) {
        panic!("Meta refuses it: {}\n{body}", refusal.why);
    }
}
