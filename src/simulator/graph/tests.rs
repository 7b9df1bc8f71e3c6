//! What is refused for the moment rather than the shape: window, rates, templates.

use serde_json::{Value, json};

use super::{ClosedWindow, StandIn, StandInConfig};
use crate::domain::{Instant, Phone};
use crate::engine::clock::Clock;

const HOUR_MS: i64 = 60 * 60 * 1000;

fn stand_in() -> StandIn {
    let at = Instant::from_unix_seconds(1_795_400_000).unwrap_or(Instant(jiff::Timestamp::UNIX_EPOCH));
    StandIn::new(StandInConfig {
        phone_number_id: "1".to_owned(),
        app_secret: "secret".to_owned(),
        access_token: "token".to_owned(),
        clock: Clock::fixed(at),
        deliver_to: None,
    })
}

fn heard(stand_in: &StandIn) {
    if let Ok(person) = Phone::parse("919800000001") {
        stand_in.heard(&person, "wamid.in");
    }
}

fn send(stand_in: &StandIn, kind: &str, content: Value) -> Option<i64> {
    let mut body = json!({"messaging_product": "whatsapp", "to": "+919800000001", "type": kind});
    body[kind] = content;
    stand_in.take(body).body["error"]["code"].as_i64()
}

fn text(stand_in: &StandIn) -> Option<i64> {
    send(stand_in, "text", json!({"body": "hi"}))
}

fn template(stand_in: &StandIn, parameters: &[&str]) -> Option<i64> {
    let parameters: Vec<Value> = parameters.iter().map(|text| json!({"type": "text", "text": text})).collect();
    let components = json!([{"type": "body", "parameters": parameters}]);
    send(stand_in, "template", json!({"name": "reminder", "language": {"code": "en"}, "components": components}))
}

#[test]
fn the_window_is_24_hours_from_the_last_message() {
    let stand_in = stand_in();
    assert_eq!(text(&stand_in), Some(131_047));
    heard(&stand_in);
    assert_eq!(text(&stand_in), None);
    stand_in.clock().advance_ms(24 * HOUR_MS - 1);
    assert_eq!(text(&stand_in), None);
    stand_in.clock().advance_ms(1);
    assert_eq!(text(&stand_in), Some(131_047));
    assert_eq!(template(&stand_in, &["Aarav"]), None);
    stand_in.set_rules(|rules| rules.closed_window = ClosedWindow::FailLater);
    assert_eq!(text(&stand_in), None);
    assert_eq!(stand_in.accepted().len(), 4);
    assert_eq!(stand_in.refused().len(), 2);
}

#[test]
fn a_burst_of_45_and_then_one_in_six_seconds() {
    let stand_in = stand_in();
    heard(&stand_in);
    for sent in 0..45 {
        assert_eq!(text(&stand_in), None, "message {sent}");
    }
    assert_eq!(text(&stand_in), Some(131_056));
    stand_in.clock().advance_ms(5_999);
    assert_eq!(text(&stand_in), Some(131_056));
    stand_in.clock().advance_ms(1);
    assert_eq!(text(&stand_in), None);
    assert_eq!(text(&stand_in), Some(131_056));
    stand_in.set_rules(|rules| rules.pair_rate = false);
    assert_eq!(text(&stand_in), None);
}

#[test]
fn throughput_is_counted_by_the_second() {
    let stand_in = stand_in();
    heard(&stand_in);
    stand_in.set_rules(|rules| rules.messages_per_second = Some(2));
    assert_eq!([text(&stand_in), text(&stand_in), text(&stand_in)], [None, None, Some(130_429)]);
    stand_in.clock().advance_ms(1_000);
    assert_eq!(text(&stand_in), None);
}

#[test]
fn templates_are_checked_once_some_are_approved() {
    let stand_in = stand_in();
    stand_in.set_rules(|rules| rules.templates = vec![("reminder".to_owned(), "en".to_owned(), 1)]);
    assert_eq!(template(&stand_in, &["Aarav"]), None);
    assert_eq!(template(&stand_in, &["Aarav", "Monday"]), Some(132_000));
    let other = json!({"name": "reminder", "language": {"code": "te"}});
    assert_eq!(send(&stand_in, "template", other), Some(132_001));
}

#[test]
fn media_must_be_uploaded_and_fit_the_message() {
    let stand_in = stand_in();
    heard(&stand_in);
    assert_eq!(send(&stand_in, "image", json!({"id": "7"})), Some(131_009));
    let upload = |kind: &str| stand_in.shelve(kind, "file", axum::body::Bytes::from_static(b"x")).body;
    let id = upload("image/png")["id"].clone();
    assert_eq!(send(&stand_in, "image", json!({"id": id})), None);
    assert_eq!(send(&stand_in, "document", json!({"id": id})), Some(131_053));
    assert_eq!(upload("text/csv")["error"]["code"], 131_053);
}

#[test]
fn only_what_a_person_sent_can_be_marked_read() {
    let stand_in = stand_in();
    heard(&stand_in);
    let read = |id: &str| {
        let body = json!({"messaging_product": "whatsapp", "status": "read", "message_id": id,
            "typing_indicator": {"type": "text"}});
        stand_in.take(body).status
    };
    assert_eq!((read("wamid.in"), read("wamid.other")), (200, 400));
}

#[test]
fn the_record_is_bounded_and_the_count_is_not() {
    let stand_in = stand_in();
    heard(&stand_in);
    stand_in.set_rules(|rules| rules.remembered = 3);
    for _ in 0..5 {
        text(&stand_in);
    }
    assert_eq!((stand_in.accepted().len(), stand_in.accepted_count()), (3, 5));
}
