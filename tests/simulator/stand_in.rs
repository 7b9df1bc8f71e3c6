//! Requests, webhooks and faults over HTTP.

use std::time::Duration;

use serde_json::{Value, json};
use therapy_tracker::engine::clock::Clock;
use therapy_tracker::simulator::graph::{Fault, Undelivered};
use therapy_tracker::simulator::voice;
use therapy_tracker::whatsapp::inbound::{Kind, Message, PieceKind, split};

use crate::bot::{House, NUMBER, TOKEN, person, statuses};

fn text(to: &str, body: &str) -> Value {
    json!({"messaging_product": "whatsapp", "to": to, "type": "text", "text": {"body": body},
        "biz_opaque_callback_data": "outbox:7"})
}

#[tokio::test]
async fn token_number_version_and_json_are_checked() {
    let house = House::open(true).await;
    let base = format!("{}/simulator/graph", house.base);
    let post = |path: &str, token: &str, body: &str| {
        let request = house.http.post(format!("{base}{path}")).bearer_auth(token).body(body.to_owned());
        async move {
            let answer = request.send().await.unwrap();
            let status = answer.status().as_u16();
            let body: Value = answer.json().await.unwrap();
            assert_eq!(body["error"]["error_data"]["messaging_product"], "whatsapp");
            assert!(body["error"]["fbtrace_id"].is_string());
            (status, body["error"]["code"].as_i64().unwrap())
        }
    };
    let good = format!("/v25.0/{NUMBER}/messages");
    assert_eq!(post(&good, "wrong", "{}").await, (401, 190));
    assert_eq!(post("/v25.0/999/messages", TOKEN, "{}").await, (400, 100));
    assert_eq!(post(&format!("/v20.0/{NUMBER}/messages"), TOKEN, "{}").await, (400, 2635));
    assert_eq!(post(&format!("/latest/{NUMBER}/messages"), TOKEN, "{}").await, (400, 2500));
    assert_eq!(post(&good, TOKEN, "not json").await, (400, 100));
    assert_eq!(house.stand_in.refused().len(), 5);
}

#[tokio::test]
async fn a_person_writes_and_the_answers_way_is_told() {
    let mut house = House::open(true).await;
    let parent = person("parent");
    let receipt = house.stand_in.say(&parent, "नमस्ते / 🙏").await.unwrap();
    assert_eq!(receipt.status, 200);

    assert_eq!(house.send(&text("+919800000002", "Namaste!")).await, (200, None));
    let accepted = house.stand_in.wait_for(1).await.pop().unwrap();
    assert_eq!(accepted.callback_data.as_deref(), Some("outbox:7"));
    house.stand_in.look(&parent);
    let heard = house.hear(|heard| statuses(heard).len() == 3).await;
    let told: Vec<(String, String)> =
        ["sent", "delivered", "read"].map(|status| (status.to_owned(), accepted.message_id.clone())).into();
    assert_eq!(statuses(&heard), told);
    assert_eq!(heard[1]["entry"][0]["changes"][0]["value"]["statuses"][0]["biz_opaque_callback_data"], "outbox:7");
}

#[tokio::test]
async fn webhooks_are_what_the_service_reads() {
    let mut house = House::open(true).await;
    let (parent, hidden) = (person("parent"), person("hidden"));
    house.stand_in.say(&parent, "hi").await.unwrap();
    house.stand_in.set_rules(|rules| rules.statuses = false);
    house
        .send(&{
            let mut list = crate::script::answer("setup");
            list["messaging_product"] = json!("whatsapp");
            list["to"] = json!("+919800000002");
            list
        })
        .await;
    let list = house.stand_in.wait_for(1).await.pop().unwrap().message_id;
    house.stand_in.tap(&parent, "8 800 0", "8 sessions at ₹800", &list).await.unwrap();
    house.stand_in.tap(&parent, "undo", "Undo", "wamid.long.ago").await.unwrap();
    house.stand_in.voice(&parent, voice::note("tired")).await.unwrap();
    house.stand_in.say(&hidden, "hi").await.unwrap();
    let heard = house.hear(|heard| heard.len() == 5).await;
    let messages: Vec<Message> = heard
        .iter()
        .flat_map(|webhook| split(webhook.to_string().as_bytes()).unwrap())
        .filter(|piece| piece.kind == PieceKind::Message)
        .map(|piece| Message::parse(&piece.payload).unwrap())
        .collect();
    assert_eq!(messages.len(), 5);
    let kinds: Vec<String> = messages.iter().map(|message| format!("{:?}", message.kind)).collect();
    assert!(kinds[1].contains("8 800 0") && kinds[2].contains("undo"), "{kinds:?}");
    assert!(matches!(&messages[3].kind, Kind::Audio { .. }), "{kinds:?}");
    assert!(messages[0].sender.phone.is_some() && messages[0].sender.business_scoped_id.is_some());
    assert!(messages[4].sender.phone.is_none() && messages[4].sender.business_scoped_id.is_some());
}

#[tokio::test]
async fn a_bot_that_is_down_hears_it_later() {
    let mut house = House::open_at(Clock::system(), true, vec![503, 500]).await;
    let receipt = house.stand_in.say(&person("parent"), "hi").await.unwrap();
    assert_eq!(receipt.status, 200);
    assert_eq!(house.hear(|heard| !heard.is_empty()).await.len(), 1);
}

#[tokio::test]
async fn without_an_address_nothing_is_delivered() {
    let house = House::open(true).await;
    let mut nobody = person("parent");
    (nobody.phone, nobody.business_scoped_id) = (None, None);
    assert_eq!(house.stand_in.say(&nobody, "hi").await, Err(Undelivered::NoAddress));
}

#[tokio::test]
async fn faults_come_once_each_and_in_order() {
    let house = House::open(true).await;
    house.stand_in.say(&person("parent"), "hi").await.unwrap();
    for fault in [Fault::Code(131_056), Fault::Code(190), Fault::Status(502), Fault::DropConnection, Fault::Timeout] {
        house.stand_in.fail_next(1, fault);
    }
    let message = text("+919800000002", "Namaste!");
    assert_eq!(house.send(&message).await, (400, Some(131_056)));
    assert_eq!(house.send(&message).await, (401, Some(190)));
    let url = format!("{}/simulator/graph/v25.0/{NUMBER}/messages", house.base);
    let request = || house.http.post(&url).bearer_auth(TOKEN).json(&message);
    let answer = request().send().await.unwrap();
    assert_eq!(answer.status(), 502);
    assert!(answer.json::<Value>().await.is_err());
    let broken = async { request().send().await?.bytes().await };
    assert!(broken.await.is_err());
    assert_eq!(house.stand_in.accepted_count(), 0);
    let silence = request().timeout(Duration::from_millis(200)).send().await;
    assert!(silence.unwrap_err().is_timeout());
    assert_eq!(house.stand_in.accepted_count(), 1);
    assert_eq!(house.send(&message).await, (200, None));
}

#[tokio::test]
async fn media_go_up_and_come_down_with_the_token_only() {
    let house = House::open(true).await;
    house.stand_in.voice(&person("parent"), voice::note("all well")).await.unwrap();
    let heard = house.heard.borrow().clone();
    let audio = &heard[0]["entry"][0]["changes"][0]["value"]["messages"][0]["audio"];
    let id = audio["id"].as_str().unwrap();
    let url = format!("{}/simulator/graph/v25.0/{id}", house.base);
    let answer: Value = house.http.get(&url).bearer_auth(TOKEN).send().await.unwrap().json().await.unwrap();
    assert_eq!(answer["sha256"], audio["sha256"]);
    let content = answer["url"].as_str().unwrap();
    assert_eq!(house.http.get(content).send().await.unwrap().status(), 401);
    let file = house.http.get(content).bearer_auth(TOKEN).send().await.unwrap().bytes().await.unwrap();
    assert_eq!(voice::spoken_words(&file).as_deref(), Some("all well"));
    house.stand_in.clock().advance_ms(301_000);
    assert_eq!(house.http.get(content).bearer_auth(TOKEN).send().await.unwrap().status(), 404);
    assert_eq!(house.http.delete(&url).bearer_auth(TOKEN).send().await.unwrap().status(), 200);
    assert_eq!(house.http.get(&url).bearer_auth(TOKEN).send().await.unwrap().status(), 404);
}
