//! Bodies that no honest sender writes, and messages that make no sense: each gets its defined answer, none an event
//! set aside by a panic, none a log.

use serde_json::{Value, json};

use crate::house::{ASHA, House, count, words};
use crate::webhooks::{self, NUMBER};

const ACCOUNT: &str = "whatsapp_business_account";

#[tokio::test]
async fn bodies_that_are_not_metas_are_answered_and_change_nothing() {
    let house = House::open().await;
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let nested = format!("{{\"object\":\"{ACCOUNT}\",\"entry\":{deep}}}");
    let value = |value: Value| webhooks::body(&[webhooks::entry(&[json!({"field": "messages", "value": value})])]);
    let cases = [
        (String::new(), 400),
        (" ".to_owned(), 400),
        ("not json".to_owned(), 400),
        ("{\"object\":".to_owned(), 400),
        ("{}{}".to_owned(), 400),
        ("\u{feff}{}".to_owned(), 400),
        // However deep it goes, it is JSON: what is not read is not looked into.
        (deep, 200),
        (nested, 200),
        ("null".to_owned(), 200),
        ("5".to_owned(), 200),
        ("[]".to_owned(), 200),
        ("{}".to_owned(), 200),
        ("\"\\ud800\"".to_owned(), 200),
        (json!({"object": "page", "entry": [{"changes": [{"field": "messages"}]}]}).to_string(), 200),
        (json!({"object": ACCOUNT}).to_string(), 200),
        (json!({"object": ACCOUNT, "entry": 5}).to_string(), 200),
        (json!({"object": ACCOUNT, "entry": null}).to_string(), 200),
        (json!({"object": ACCOUNT, "entry": [null, 5, [], {}]}).to_string(), 200),
        (json!({"object": ACCOUNT, "entry": [{"changes": 5}, {"changes": [5, {}, {"field": 5}]}]}).to_string(), 200),
        (json!({"object": [ACCOUNT], "entry": {}}).to_string(), 200),
        (format!("{{\"object\":\"{ACCOUNT}\",\"object\":\"{ACCOUNT}\",\"entry\":[]}}"), 200),
        (value(json!(null)), 200),
        (value(json!({"messages": 5})), 200),
        (value(json!({"messages": [null, 5, "x", []]})), 200),
        (value(json!({"messages": [{}]})), 200),
        (value(json!({"statuses": [{}, {"id": 5}, {"id": "", "status": "sent"}]})), 200),
        (value(json!({"statuses": [{"id": "x", "status": "y".repeat(5000)}]})), 200),
        (value(json!({"metadata": 5, "messages": [{"id": "wamid.m", "from": ASHA}]})), 200),
    ];
    for (body, status) in cases {
        let shown: String = body.chars().take(120).collect();
        let (answered, json) = house.post(body).await;
        assert_eq!(answered, status, "{shown}");
        assert_eq!(json["ok"], status == 200, "{shown}");
        if status == 400 {
            assert_eq!(json["error"], "invalid_json", "{shown}");
        }
    }
    let bytes = [b'{', 0xff, 0xfe, b'}'];
    let signature = webhooks::signature(webhooks::SECRET, &bytes);
    let request = house.http.post(format!("{}/webhook", house.base)).header("x-hub-signature-256", signature);
    assert_eq!(request.body(bytes.to_vec()).send().await.unwrap().status(), 400);
    let state = house.state().await;
    for table in ["users", "sessions", "outbox"] {
        assert_eq!(count(&state, &format!("SELECT count(*) FROM {table}")), 0, "{table}");
    }
    assert_eq!(house.meta.accepted_count(), 0);
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused() {
    let house = House::open().await;
    let (status, json) = house.post("x".repeat(256 * 1024 + 1)).await;
    assert_eq!((status, &json["error"]), (413, &json!("payload_too_large")));
    assert!(json["request_id"].is_string());
    // One that is just not too large is read: it is no JSON.
    assert_eq!(house.post("x".repeat(256 * 1024)).await.0, 400);
}

/// What one person may write; after each the service still answers the next.
fn odd_messages() -> Vec<Value> {
    let text = |words: String| json!({"type": "text", "text": {"body": words}});
    let button = |id: &str| json!({"type": "interactive", "interactive": {"type": "button_reply", "button_reply": {"id": id, "title": "x"}}});
    let mut all: Vec<Value> = [
        // Before the words that the bot asks about: after those it would be an answer.
        "yes".to_owned(),
        "x".repeat(4096),
        "🙏".repeat(2048),
        "\u{202e}דנטתא attended\u{202c}".to_owned(),
        "\u{200b}\u{200d}\u{feff}".to_owned(),
        "a\u{0}b".to_owned(),
        " \n\t ".to_owned(),
        String::new(),
        "न\u{94d}".repeat(1000),
        "e\u{301}".repeat(2000),
        "'; DROP TABLE sessions; --".to_owned(),
        "{ $day } { -term } *_~```".to_owned(),
        "2026-02-30".to_owned(),
        "99999999999999999999999999".to_owned(),
        "attended_dates 2026-02-30".to_owned(),
        "attended_range 0000-00-00..9999-99-99".to_owned(),
        "missed_dates 2999-01-01".to_owned(),
    ]
    .into_iter()
    .map(text)
    .collect();
    all.extend(
        [
            "attended_count:3",
            "attended_date:2031-01-01",
            "attended_date:yesterday",
            "attended_count:99",
            "backfill_date:attended:2020-13-45",
            "backfill_reason:sick",
            "mood:good",
            "confirm_yes",
            "an_old_id_of_another_age:7",
            "more_rows:more_rows:menu:1:65535",
            "",
            "\u{0}",
        ]
        .map(button),
    );
    all.extend([
        json!({"type": "hologram", "hologram": {}}),
        json!({"type": "sticker", "sticker": {}}),
        json!({"type": "image"}),
        json!({"type": "location", "location": {"latitude": 1e308}}),
        json!({"type": "contacts", "contacts": [{}]}),
        json!({"type": "text"}),
        json!({"type": "interactive", "interactive": {"type": "nfm_reply"}}),
        json!({"type": "button", "button": {}}),
        json!({"type": "audio", "audio": {}}),
        json!({"type": "order"}),
        json!({}),
    ]);
    all
}

#[tokio::test]
async fn every_odd_message_gets_one_answer_and_logs_nothing() {
    let house = House::with(&[("WEBHOOK_RATE_LIMIT_PER_MIN", "1000")]).await;
    let odd = odd_messages();
    let mut replies = 0;
    for (number, content) in odd.iter().enumerate() {
        let mut message = content.clone();
        message["id"] = json!(format!("wamid.odd{number}"));
        message["from"] = json!(ASHA);
        replies += 1;
        let taken = house.say(&[message], replies).await;
        assert!(!words(taken.last().unwrap()).is_empty(), "{content}");
    }
    let state = house.state().await;
    assert_eq!(count(&state, "SELECT count(*) FROM sessions"), 0);
    assert_eq!(count(&state, "SELECT count(*) FROM users"), 1);
    assert_eq!(count(&state, "SELECT count(*) FROM outbox"), i64::try_from(odd.len()).unwrap());
    assert_eq!(count(&house.journal(), "SELECT count(*) FROM incidents"), 0);
    assert!(house.meta.refused().is_empty(), "{:?}", house.meta.refused());
}

#[tokio::test]
async fn half_a_character_is_no_reason_to_lose_the_others() {
    let house = House::open().await;
    let timestamp = webhooks::text(ASHA, "x", "x")["timestamp"].clone();
    let broken = format!(
        "{{\"object\":\"{ACCOUNT}\",\"entry\":[{{\"changes\":[{{\"field\":\"messages\",\"value\":{{\"metadata\":{{\
         \"phone_number_id\":\"{NUMBER}\"}},\"messages\":[{{\"from\":\"{ASHA}\",\"id\":\"wamid.half\",\"timestamp\":\
         {timestamp},\"type\":\"text\",\"text\":{{\"body\":\"\\ud800 hi\"}}}},{{\"from\":\"919800000002\",\"id\":\
         \"wamid.whole\",\"timestamp\":{timestamp},\"type\":\"text\",\"text\":{{\"body\":\"hi\"}}}}]}}}}]}}]}}"
    );
    assert_eq!(house.post(broken).await.0, 200);
    // Both people are answered: what cannot be shown of a text costs its character, not the message.
    let taken = house.meta.wait_for(2).await;
    let mut people: Vec<&str> = taken.iter().map(|message| message.to.as_str()).collect();
    people.sort_unstable();
    assert_eq!(people, [ASHA, "919800000002"]);
}
