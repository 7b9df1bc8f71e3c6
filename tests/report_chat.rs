//! The month as it comes into the chat, over the whole service: the summary with its picture, the report as a PDF.

#![expect(clippy::unwrap_used, reason = "a test stops at the first fault")]

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::sync::Arc;

use serde_json::Value;
use support::House;
use therapy_tracker::domain::{Role, TenantId};
use therapy_tracker::engine::events::{FamilyMember, OperatorCommand};
use therapy_tracker::engine::journal::{NewEvent, Source};
use therapy_tracker::engine::work::SpeechConfig;
use therapy_tracker::simulator::Person;
use unicode_normalization::UnicodeNormalization as _;

#[allow(dead_code, reason = "voices are not used here")]
#[path = "voice/support.rs"]
mod support;

fn person(key: &str) -> Person {
    Person::sample().into_iter().find(|person| person.key == key).unwrap()
}

/// A house with a family beside the one that wrote: a parent with Pro, and a therapist.
async fn house(therapist_pro: bool) -> House {
    let house = House::open(SpeechConfig::default()).await;
    let member = |key: &str, role, pro| {
        let person = person(key);
        let (phone, business_scoped_id) = (person.phone.unwrap(), person.business_scoped_id);
        FamilyMember { phone, business_scoped_id, name: person.profile_name, role, pro }
    };
    let members = vec![member("coparent", Role::Owner, true), member("therapist", Role::Therapist, therapist_pro)];
    let command = OperatorCommand::AddFamily { child: "आरव".to_owned(), members };
    let event = NewEvent {
        tenant: TenantId::single(),
        source: Source::Operator,
        external_id: "family".to_owned(),
        received_at: house.clock.now(),
        person: None,
        payload: serde_json::to_string(&command).unwrap(),
    };
    house.engine.journal().append(vec![event]).await.unwrap();
    house
}

/// Says something and waits for the one message that it leads to.
async fn says(house: &House, key: &str, words: &str) -> Arc<Value> {
    let before = house.stand_in.accepted_count();
    house.stand_in.say(&person(key), words).await.unwrap();
    let all = house.stand_in.wait_for(before + 1).await;
    assert_eq!(u64::try_from(all.len()).unwrap(), before + 1, "one message answers: {words}");
    Arc::clone(&all.last().unwrap().json)
}

/// Without white space, which pdftotext guesses.
fn plain(text: &str) -> String {
    text.nfc().filter(|character| !character.is_whitespace() && *character != '\u{200b}').collect()
}

/// The text of the PDF that a message shows.
fn pdf_text(house: &House, message: &Value) -> String {
    assert_eq!(message["type"], "document", "{message}");
    assert_eq!(message["document"]["filename"], "therapy-2026-11.pdf");
    let media = house.stand_in.media(message["document"]["id"].as_str().unwrap()).unwrap();
    assert_eq!(media.mime_type, "application/pdf");
    assert!(media.content.starts_with(b"%PDF"));
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(&media.content).unwrap();
    let mut command = Command::new("pdftotext");
    command.args(["-enc", "UTF-8"]).arg(file.path()).arg("-").stderr(Stdio::null());
    let output = command.output().expect("poppler-utils is installed");
    assert!(output.status.success());
    plain(&String::from_utf8(output.stdout).unwrap())
}

fn assert_shows(text: &str, all: &[&str]) {
    for words in all {
        assert!(text.contains(&plain(words)), "{words:?} is not in {text}");
    }
}

/// A month with a plan, two sessions attended, one missed, a note and homework.
async fn live_a_month(house: &House) {
    for words in [
        "setup_mid",
        "16 800 2 0",
        "attended_date:2026-11-20",
        "attended_count:2",
        "menu",
        "missed_date:2026-11-19",
        "fever since morning",
        "note_template",
        "skip",
        "Stacked six blocks",
        "skip",
        "Blow bubbles",
    ] {
        says(house, "coparent", words).await;
    }
}

#[tokio::test]
async fn a_parent_with_pro_gets_the_month_as_one_document() {
    let house = house(true).await;
    live_a_month(&house).await;
    let message = says(&house, "coparent", "download_report").await;
    assert_eq!(message["document"]["caption"], "📄 *आरव* · November 2026");
    let text = pdf_text(&house, &message);
    assert_shows(&text, &["आरव", "November 2026", "Total 16", "2 Attended 1 Missed", "₹1,600", "₹10,400", "Rahul"]);
    assert_shows(&text, &["fever since morning", "Health", "Stacked six blocks", "Blow bubbles", "19 Nov", "20 Nov"]);
    assert!(!text.contains(&plain("Homework: ")), "the label of the note is the part's own: {text}");

    // The same month in Hindi.
    says(&house, "coparent", "lang:hi").await;
    let message = says(&house, "coparent", "monthly_pdf").await;
    assert_eq!(message["document"]["caption"], "📄 *आरव* · नवंबर 2026");
    let text = pdf_text(&house, &message);
    assert_shows(&text, &["आरव", "नवंबर 2026", "₹1,600", "₹10,400", "fever since morning", "Blow bubbles"]);
    house.close().await;
}

#[tokio::test]
async fn money_is_not_in_the_report_of_a_therapist() {
    let house = house(true).await;
    live_a_month(&house).await;
    let message = says(&house, "therapist", "report_pdf").await;
    let text = pdf_text(&house, &message);
    assert_shows(&text, &["आरव", "Total 16", "2 Attended 1 Missed", "Stacked six blocks"]);
    assert!(!text.contains('₹'), "{text}");
    house.close().await;
}

#[tokio::test]
async fn without_pro_there_is_an_offer() {
    let house = house(false).await;
    let offer = says(&house, "parent", "download_report").await;
    let buttons = offer["interactive"]["action"]["buttons"].as_array().unwrap();
    assert!(offer["interactive"]["body"]["text"].as_str().unwrap().contains("*Pro*"), "{offer}");
    assert_eq!(buttons[0]["reply"]["id"], "go_pro");
    // A therapist does not deal with plans.
    let offer = says(&house, "therapist", "download_report").await;
    assert!(!offer.to_string().contains("go_pro"), "{offer}");
    // Pro ends.
    house.clock.advance_ms(31 * 24 * 60 * 60 * 1000);
    let offer = says(&house, "coparent", "download_report").await;
    assert!(offer.to_string().contains("go_pro"), "{offer}");
    house.close().await;
}

/// Width and height of a PNG (PNG specification, 11.2.1: IHDR).
fn png_size(bytes: &[u8]) -> (u32, u32) {
    assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"));
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

#[tokio::test]
async fn a_summary_is_one_picture_with_the_words_under_it() {
    let house = house(false).await;
    live_a_month(&house).await;
    let mut pictures = Vec::new();
    for (key, language, words) in [
        ("coparent", "en", ["*आरव · November 2026*", "Attended: 2", "Missed: 1", "₹10,400"]),
        ("coparent", "hi", ["*आरव · नवंबर 2026*", "2", "1", "₹10,400"]),
        ("coparent", "te", ["*आरव · నవంబర్ 2026*", "2", "1", "₹10,400"]),
    ] {
        says(&house, key, &format!("lang:{language}")).await;
        let message = says(&house, key, "summary").await;
        assert_eq!(message["type"], "image", "{message}");
        let caption = message["image"]["caption"].as_str().unwrap();
        assert!(words.iter().all(|words| caption.contains(words)), "{caption}");
        let media = house.stand_in.media(message["image"]["id"].as_str().unwrap()).unwrap();
        assert_eq!((media.mime_type.as_str(), png_size(&media.content)), ("image/png", (1_080, 1_350)));
        pictures.push(media.content);
    }
    // Each reads it in their own language and theme, and a therapist sees no money.
    says(&house, "coparent", "theme:ocean").await;
    let message = says(&house, "coparent", "summary").await;
    pictures.push(house.stand_in.media(message["image"]["id"].as_str().unwrap()).unwrap().content);
    let message = says(&house, "therapist", "summary").await;
    assert!(!message["image"]["caption"].as_str().unwrap().contains('₹'), "{message}");
    pictures.push(house.stand_in.media(message["image"]["id"].as_str().unwrap()).unwrap().content);
    for (one, other) in pictures.iter().zip(&pictures[1..]) {
        assert_ne!(one, other);
    }
    house.close().await;
}

#[tokio::test]
async fn a_summary_without_its_picture_is_still_one_message() {
    let house = house(false).await;
    house.stand_in.set_rules(|rules| rules.uploads = false);
    let message = says(&house, "coparent", "summary").await;
    let body = message["interactive"]["body"]["text"].as_str().unwrap();
    assert!(body.contains("*आरव · November 2026*") && body.contains("Attended: 0"), "{body}");
    let buttons = message["interactive"]["action"]["buttons"].as_array().unwrap();
    assert_eq!(buttons[0]["reply"]["id"], "attended");
    house.close().await;
}
