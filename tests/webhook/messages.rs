//! What the messages in a body lead to.

use serde_json::json;

use crate::house::{ASHA, House, count, words};
use crate::webhooks::{self, NUMBER};

#[tokio::test]
async fn a_batch_is_handled_whole_and_in_order() {
    let house = House::open().await;
    let bina = "919800000002";
    let days = |number: u32| format!("attended_dates 2026-01-{:02}", number + 1);
    let say = |phone: &str, number: u32| webhooks::text(phone, &format!("wamid.{phone}.{number}"), &days(number));
    let body = webhooks::body(&[
        webhooks::entry(&[
            webhooks::change(NUMBER, &[say(ASHA, 0), say(bina, 0), say(ASHA, 1)]),
            webhooks::change(NUMBER, &[say(ASHA, 2)]),
        ]),
        webhooks::entry(&[webhooks::change(NUMBER, &[say(ASHA, 3), say(bina, 1)])]),
    ]);
    assert_eq!(house.post(body).await.0, 200);
    let taken = house.meta.wait_for(6).await;
    for (phone, logs) in [(ASHA, 4), (bina, 2)] {
        let heard: Vec<String> = taken.iter().filter(|one| one.to.as_str() == phone).map(words).collect();
        assert_eq!(heard.len(), logs);
        for (number, heard) in heard.iter().enumerate() {
            assert!(heard.contains(&format!("{} Jan", number + 1)), "{number}: {heard}");
        }
    }
    assert_eq!(count(&house.state().await, "SELECT count(*) FROM sessions WHERE status = 'attended'"), 6);
}

#[tokio::test]
async fn a_repeated_delivery_is_one_message() {
    let house = House::open().await;
    let log = webhooks::text(ASHA, "wamid.1", "attended_dates 2026-01-05");
    for _ in 0..3 {
        assert_eq!(house.post(webhooks::messages(&[log.clone(), log.clone()])).await.0, 200);
    }
    house.say(&[webhooks::text(ASHA, "wamid.2", "status")], 2).await;
    assert_eq!(house.meta.accepted_count(), 2);
    assert_eq!(count(&house.state().await, "SELECT count(*) FROM sessions"), 1);
}

#[tokio::test]
async fn a_tap_from_an_old_chat_logs_what_it_says_and_asks_before_it_repeats() {
    let house = House::open().await;
    house.say(&[webhooks::tap(ASHA, "wamid.1", "attended_date:2026-01-05")], 1).await;
    house.say(&[webhooks::tap(ASHA, "wamid.2", "attended_count:2")], 2).await;
    house.say(&[webhooks::tap(ASHA, "wamid.3", "attended_date:2026-01-05")], 3).await;
    let taken = house.say(&[webhooks::tap(ASHA, "wamid.4", "attended_count:1")], 4).await;
    assert!(words(&taken[3]).contains("already has 2 attended"), "{}", words(&taken[3]));
    let state = house.state().await;
    assert_eq!(count(&state, "SELECT sum(sessions_done) FROM sessions"), 2);
}

#[tokio::test]
async fn messages_for_a_number_that_is_not_ours_are_kept_and_not_acted_upon() {
    let house = House::open().await;
    let foreign = webhooks::change("999999999999999", &[webhooks::text(ASHA, "wamid.1", "attended")]);
    let ours = webhooks::change(NUMBER, &[webhooks::text(ASHA, "wamid.2", "status")]);
    assert_eq!(house.post(webhooks::body(&[webhooks::entry(&[foreign, ours])])).await.0, 200);
    house.meta.wait_for(1).await;
    let state = house.state().await;
    assert_eq!(count(&state, "SELECT count(*) FROM processed_inbound_messages"), 1);
    assert_eq!(count(&state, "SELECT count(*) FROM outbox"), 1);
    assert_eq!(count(&house.journal(), "SELECT count(*) FROM events WHERE source = 'whatsapp_other'"), 1);
}

#[tokio::test]
async fn people_whose_number_is_hidden_are_answered_through_recipient() {
    let house = House::open().await;
    let mut message = webhooks::text("x", "wamid.1", "hi");
    message.as_object_mut().unwrap().remove("from");
    message["from_user_id"] = json!("IN.1349000000000000");
    let taken = house.say(&[message], 1).await;
    assert_eq!(taken[0].json["recipient"], "IN.1349000000000000");
    assert!(taken[0].json.get("to").is_none() && !taken[0].never_delivered);
    let taken = house.say(&[webhooks::text(ASHA, "wamid.2", "hi")], 2).await;
    assert_eq!(taken[1].json["to"], format!("+{ASHA}"));
}
