//! Who people are: hidden numbers, changed numbers, repeated messages.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use therapy_tracker::bot;
use therapy_tracker::domain::Phone;
use therapy_tracker::whatsapp::inbound::{Kind, Message, Sender, SystemChange};

#[path = "support/transcript.rs"]
mod transcript;

use transcript::Transcript;

fn phone(text: &str) -> Phone {
    Phone::parse(text).unwrap()
}

fn sender(number: Option<&str>, id: Option<&str>) -> Sender {
    Sender { phone: number.map(phone), business_scoped_id: id.map(phone), profile_name: None }
}

fn text(words: &str) -> Kind {
    Kind::Text(words.to_owned())
}

fn count(transcript: &Transcript, sql: &str) -> i64 {
    transcript.connection().query_row(sql, [], |row| row.get(0)).unwrap()
}

const NUMBER: &str = "919800000001";
const ID: &str = "IN.1349000000";

#[test]
fn a_hidden_number_that_becomes_visible_is_the_same_person() {
    let mut transcript = Transcript::new();
    let answers = transcript.send_as(sender(None, Some(ID)), text("attended_dates 2026-11-20"));
    assert_eq!(answers[0].recipient, phone(ID));
    let answers = transcript.send_as(sender(Some(NUMBER), Some(ID)), text("summary"));
    assert_eq!(answers[0].recipient, phone(NUMBER));
    assert_eq!(count(&transcript, "SELECT count(*) FROM users"), 1);
    let sql = "SELECT count(*) FROM sessions WHERE user_phone = '919800000001' AND logged_by = '919800000001'";
    assert_eq!(count(&transcript, sql), 1);
    // Hidden again, still known; and the log is still theirs to undo.
    transcript.send_as(sender(None, Some(ID)), text("undo"));
    assert_eq!(count(&transcript, "SELECT count(*) FROM sessions"), 0);
    assert_eq!(count(&transcript, "SELECT count(*) FROM users"), 1);
}

#[test]
fn where_both_ids_had_rows_the_number_takes_the_id_over() {
    let mut transcript = Transcript::new();
    transcript.send_as(sender(Some(NUMBER), None), text("hi"));
    transcript.send_as(sender(None, Some(ID)), text("hi"));
    transcript.send_as(sender(Some(NUMBER), Some(ID)), text("hi"));
    let answers = transcript.send_as(sender(None, Some(ID)), text("hi"));
    assert_eq!(answers[0].recipient, phone(NUMBER));
}

#[test]
fn a_changed_number_and_a_changed_id_keep_the_person() {
    let mut transcript = Transcript::new();
    transcript.send_as(sender(Some(NUMBER), Some(ID)), text("attended_dates 2026-11-20"));
    let change = |kind: &str, number: Option<&str>, id: Option<&str>| {
        Kind::System(SystemChange {
            kind: kind.to_owned(),
            phone: number.map(phone),
            business_scoped_id: id.map(phone),
        })
    };
    let moved = change("user_changed_number", Some("919811111111"), Some("IN.777"));
    assert_eq!(transcript.send_as(sender(Some(NUMBER), Some(ID)), moved), []);
    let answers = transcript.send_as(sender(None, Some("IN.777")), text("undo"));
    assert_eq!(answers[0].recipient, phone("919811111111"));
    assert_eq!(count(&transcript, "SELECT count(*) FROM sessions"), 0);
    assert_eq!(count(&transcript, "SELECT count(*) FROM users"), 1);
    let unknown = change("user_changed_user_id", None, Some("IN.888"));
    assert_eq!(transcript.send_as(sender(Some("919822222222"), None), unknown), []);
    assert_eq!(count(&transcript, "SELECT count(*) FROM users"), 1);
}

#[test]
fn a_repeated_message_is_handled_once() {
    let transcript = Transcript::new();
    let message = Message {
        id: "wamid.same".to_owned(),
        sent_at: None,
        sender: sender(Some(NUMBER), None),
        kind: text("attended_dates 2026-11-20"),
    };
    assert_eq!(bot::handle(&transcript.scope(), &message, transcript.now()).unwrap().messages.len(), 1);
    assert_eq!(bot::handle(&transcript.scope(), &message, transcript.now()).unwrap().messages, []);
    assert_eq!(count(&transcript, "SELECT count(*) FROM sessions"), 1);
    assert_eq!(count(&transcript, "SELECT count(*) FROM children"), 1);
}

#[test]
fn the_window_is_open_for_a_day_from_what_the_person_sent() {
    let mut transcript = Transcript::new();
    let now = transcript.now();
    let answers = transcript.send_as(sender(Some(NUMBER), None), text("hi"));
    assert_eq!(answers[0].window_until, Some(now.plus_seconds(24 * 3600)));
}
