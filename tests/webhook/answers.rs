//! Handshake, signatures, limits and what every answer carries.

use serde_json::{Value, json};
use therapy_tracker::simulator::graph::Fault;

use crate::house::{ASHA, House, PREVIOUS, VERIFY, count};
use crate::webhooks::{self, SECRET, signature};

#[tokio::test]
async fn the_handshake_repeats_the_challenge_to_who_knows_the_token() {
    let house = House::open().await;
    let cases = [
        (format!("hub.mode=subscribe&hub.verify_token={VERIFY}&hub.challenge=1158201444"), 200),
        (format!("hub.mode=unsubscribe&hub.verify_token={VERIFY}&hub.challenge=1"), 403),
        ("hub.mode=subscribe&hub.verify_token=wrong&hub.challenge=1".to_owned(), 403),
        (format!("hub.mode=subscribe&hub.verify_token={VERIFY}"), 403),
        ("hub.mode=subscribe&hub.challenge=1".to_owned(), 403),
        ("hub.mode=subscribe&hub.mode=subscribe&hub.verify_token=%ff".to_owned(), 403),
        (String::new(), 403),
    ];
    for (query, status) in cases {
        let answer = house.http.get(format!("{}/webhook?{query}", house.base)).send().await.unwrap();
        assert_eq!(answer.status(), status, "{query}");
        if status == 200 {
            assert!(answer.headers()["content-type"].to_str().unwrap().starts_with("text/plain"));
            assert_eq!(answer.text().await.unwrap(), "1158201444");
        }
    }
}

#[tokio::test]
async fn only_signed_bodies_are_taken() {
    let house = House::open().await;
    let body = webhooks::messages(&[webhooks::text(ASHA, "wamid.1", "hi")]);
    let right = signature(SECRET, body.as_bytes());
    let upper = format!("sha256={}", right.trim_start_matches("sha256=").to_uppercase());
    let cases = [
        (Some(right.clone()), 200),
        (Some(upper), 200),
        (Some(signature(PREVIOUS, body.as_bytes())), 200),
        (None, 403),
        (Some(signature("another secret", body.as_bytes())), 403),
        (Some(signature(SECRET, b"another body")), 403),
        (Some(right.trim_start_matches("sha256=").to_owned()), 403),
        (Some(right.replace("sha256=", "sha1=")), 403),
        (Some(right[..right.len() - 2].to_owned()), 403),
        (Some(format!("{right}00")), 403),
        (Some("sha256=".to_owned()), 403),
        (Some("sha256=zz".to_owned()), 403),
    ];
    for (signature, status) in cases {
        let mut request = house.http.post(format!("{}/webhook", house.base)).body(body.clone());
        if let Some(signature) = &signature {
            request = request.header("x-hub-signature-256", signature);
        }
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), status, "{signature:?}");
        if status == 403 {
            let json: Value = answer.json().await.unwrap();
            assert_eq!(json["error"], "invalid_signature");
            assert!(json["request_id"].is_string());
        }
    }
    let folder = house.close().await;
    let journal = therapy_tracker::store::open_reader(&folder.path().join("data/journal.db")).unwrap();
    assert_eq!(count(&journal, "SELECT count(*) FROM events WHERE source = 'whatsapp'"), 1);
    assert_eq!(count(&journal, "SELECT count(*) FROM incidents WHERE kind = 'signature_refused'"), 9);
}

#[tokio::test]
async fn every_answer_carries_its_request_id_and_the_security_headers() {
    let house = House::open().await;
    for path in ["/", "/health/live", "/health/ready", "/health/db", "/webhook", "/nowhere", "/%00%ff"] {
        for (given, kept) in [
            (Some("0f3c-client_id.1"), true),
            (Some("short"), false),
            (Some("with space inside"), false),
            (Some("<script>alert(1)</script>"), false),
            (None, false),
        ] {
            let mut request = house.http.get(format!("{}{path}", house.base));
            if let Some(given) = given {
                request = request.header("x-request-id", given);
            }
            let answer = request.send().await.unwrap();
            let headers = answer.headers();
            let id = headers["x-request-id"].to_str().unwrap().to_owned();
            assert_eq!(given == Some(id.as_str()), kept, "{path} {given:?}");
            assert!(id.len() >= 8);
            assert_eq!(headers["x-content-type-options"], "nosniff");
            assert_eq!(headers["x-frame-options"], "DENY");
            assert_eq!(headers["referrer-policy"], "no-referrer");
            assert!(headers.contains_key("permissions-policy"));
        }
    }
}

#[tokio::test]
async fn what_is_not_there_is_said_in_json() {
    let house = House::open().await;
    let url = |path: &str| format!("{}{path}", house.base);
    for (request, status, error) in [
        (house.http.get(url("/nowhere")), 404, "not_found"),
        (house.http.post(url("/webhook/")), 404, "not_found"),
        (house.http.get(url("/simulator")), 404, "not_found"),
        (house.http.post(url("/health/live")), 405, "method_not_allowed"),
        (house.http.delete(url("/webhook")), 405, "method_not_allowed"),
    ] {
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), status);
        let id = answer.headers()["x-request-id"].to_str().unwrap().to_owned();
        let json: Value = answer.json().await.unwrap();
        assert_eq!(json, json!({"ok": false, "error": error, "request_id": id}));
    }
}

#[tokio::test]
async fn a_sender_who_writes_too_much_is_asked_to_come_again() {
    let house = House::with(&[("WEBHOOK_RATE_LIMIT_PER_MIN", "5")]).await;
    let from = |phone: &str, number: u32| webhooks::text(phone, &format!("wamid.{phone}.{number}"), "status");
    for number in 0..5 {
        assert_eq!(house.post(webhooks::messages(&[from(ASHA, number)])).await.0, 200);
    }
    let answer = webhooks::post(&house.http, &house.base, webhooks::messages(&[from(ASHA, 5)])).send().await.unwrap();
    assert_eq!(answer.status(), 429);
    let seconds: u64 = answer.headers()["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=60).contains(&seconds), "{seconds}");
    assert_eq!(answer.json::<Value>().await.unwrap()["error"], "rate_limited");
    assert_eq!(house.post(webhooks::messages(&[from("919800000002", 0)])).await.0, 200);
    // Those without a signature are limited by their address, apart from the people.
    let unsigned = || house.http.post(format!("{}/webhook", house.base)).body("{}").send();
    for _ in 0..5 {
        assert_eq!(unsigned().await.unwrap().status(), 403);
    }
    assert_eq!(unsigned().await.unwrap().status(), 429);
}

#[tokio::test]
async fn the_answer_does_not_wait_for_meta() {
    let house = House::open().await;
    house.meta.fail_next(1, Fault::Timeout);
    let asha = webhooks::text(ASHA, "wamid.1", "hi");
    // Meta has the reply and keeps silent; the webhooks before and after it are answered all the same.
    house.say(&[asha], 1).await;
    house.say(&[webhooks::text("919800000002", "wamid.2", "hi")], 2).await;
    assert_eq!(house.post(webhooks::messages(&[webhooks::text(ASHA, "wamid.3", "status")])).await.0, 200);
}
