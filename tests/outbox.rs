//! The outbox over a real socket: order, retries, holds, the window, pauses, restarts, the end.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "outbox/support.rs"]
mod support;

use std::sync::Arc;

use serde_json::json;
use support::{ASHA, Answer, BINA, House, pass};
use therapy_tracker::engine::outbox::PauseReason;
use therapy_tracker::store::journal::deliveries::DeliveryState;
use tokio::sync::Notify;

#[expect(clippy::unnecessary_wraps, reason = "rows hold a template or none")]
fn template() -> Option<String> {
    Some(json!({"type": "template", "template": {"name": "hello", "language": {"code": "en"}}}).to_string())
}

#[tokio::test]
async fn one_person_gets_messages_in_order_and_people_do_not_wait_for_each_other() {
    let mut house = House::new().await;
    let gate = Arc::new(Notify::new());
    house.meta.answers(ASHA, [Answer::TakeAfter(gate.clone())]);
    house.start().await;
    house.commit(&[house.row(1, ASHA), house.row(2, ASHA), house.row(3, ASHA), house.row(4, BINA)]);
    let mut first: Vec<String> = house.meta.names(2).await;
    first.sort();
    assert_eq!(first, ["1.0", "4.0"]);
    house.until(|status| status.sent.service == 1).await;
    gate.notify_one();
    house.until_settled(4).await;
    let requests = house.meta.requests(4).await;
    let of_asha: Vec<_> = requests.iter().map(support::Request::summary).filter(|(_, to)| to.ends_with(ASHA)).collect();
    assert_eq!(of_asha.iter().map(|(name, _)| *name).collect::<Vec<_>>(), ["1.0", "2.0", "3.0"]);
    assert_eq!(requests[0].number, "555");
    assert_eq!(requests[0].body["text"]["body"], "Hello");
    assert_eq!(house.delivery(3), Some((DeliveryState::Sent, 1, None)));
}

#[tokio::test]
async fn a_passing_fault_is_tried_again_before_what_comes_after() {
    let mut house = House::new().await;
    house.meta.answers(ASHA, [Answer::Refuse(500, 131_000), Answer::Refuse(500, 131_016)]);
    house.start().await;
    house.commit(&[house.row(1, ASHA), house.row(2, ASHA)]);
    for _ in 0..2 {
        house.until(|status| status.held == 1).await;
        pass(3.0).await;
        house.until(|status| status.held == 0).await;
    }
    house.until_settled(2).await;
    assert_eq!(house.meta.names(4).await, ["1.0", "1.0", "1.0", "2.0"]);
    assert_eq!(house.delivery(1), Some((DeliveryState::Sent, 3, None)));
}

#[tokio::test]
async fn a_fault_that_does_not_pass_ends_the_message_and_not_the_queue() {
    let mut house = House::new().await;
    house.meta.answers(ASHA, vec![Answer::Refuse(500, 135_000); 3]);
    house.start().await;
    house.commit(&[house.row(1, ASHA), house.row(2, ASHA)]);
    for _ in 0..2 {
        house.until(|status| status.held == 1).await;
        pass(4.0).await;
        house.until(|status| status.held == 0).await;
    }
    house.until_settled(2).await;
    assert_eq!(house.delivery(1), Some((DeliveryState::Failed, 3, Some(135_000))));
    assert_eq!(house.delivery(2), Some((DeliveryState::Sent, 1, None)));
    assert_eq!(house.incidents("delivery_failed").await, 1);
}

#[tokio::test]
async fn what_can_never_arrive_is_given_up_at_once() {
    let mut house = House::new().await;
    house.meta.answers(ASHA, [Answer::Refuse(400, 131_026), Answer::Refuse(400, 100)]);
    house.start().await;
    house.commit(&[house.row(1, ASHA), house.row(2, ASHA), house.row(3, ASHA)]);
    house.until_settled(3).await;
    assert_eq!(house.meta.names(3).await, ["1.0", "2.0", "3.0"]);
    assert_eq!(house.delivery(1), Some((DeliveryState::Failed, 1, Some(131_026))));
    assert_eq!(house.delivery(2), Some((DeliveryState::Failed, 1, Some(100))));
    assert_eq!(house.incidents("delivery_failed").await, 2);
}

#[tokio::test]
async fn one_person_is_held_by_powers_of_four_seconds() {
    let mut house = House::new().await;
    house.meta.answers(ASHA, vec![Answer::Refuse(400, 131_056); 2]);
    house.start().await;
    house.commit(&[house.row(1, ASHA), house.row(2, BINA)]);
    house.until(|status| status.held == 1 && status.sent.service == 1).await;
    pass(1.0).await;
    house.meta.requests(3).await;
    house.until(|status| status.held == 1).await;
    pass(3.9).await;
    house.commit(&[house.row(3, BINA)]);
    house.until(|status| status.sent.service == 2).await;
    assert_eq!(house.meta.names(4).await.iter().filter(|name| *name == "1.0").count(), 2);
    pass(0.2).await;
    house.until_settled(3).await;
    assert_eq!(house.delivery(1), Some((DeliveryState::Sent, 3, None)));
}

#[tokio::test]
async fn outside_the_window_the_template_goes() {
    let mut house = House::new().await;
    house.start().await;
    let mut row = house.late_row(1, ASHA);
    row.template = template();
    house.commit(&[row]);
    let requests = house.meta.requests(1).await;
    assert_eq!(requests[0].body["template"]["name"], "hello");
    assert_eq!(house.until(|status| status.sent.utility == 1).await.sent.service, 0);
}

#[tokio::test]
async fn a_window_that_meta_calls_closed_is_closed() {
    let mut house = House::new().await;
    house.meta.answers(ASHA, [Answer::Refuse(400, 131_047)]);
    house.meta.answers(BINA, [Answer::Refuse(400, 131_047)]);
    house.start().await;
    let mut row = house.row(1, ASHA);
    row.template = template();
    house.commit(&[row, house.row(2, BINA)]);
    house.until_settled(2).await;
    assert_eq!(house.delivery(1), Some((DeliveryState::Sent, 2, None)));
    assert_eq!(house.delivery(2).unwrap().0, DeliveryState::Waiting);
    assert_eq!(house.meta.requests(3).await.last().unwrap().body["type"], "template");
}

#[tokio::test]
async fn messages_wait_for_the_person_and_go_first_when_the_window_opens() {
    let mut house = House::new().await;
    house.start().await;
    house.commit(&[house.late_row(1, ASHA), house.late_row(2, ASHA), house.row(3, BINA)]);
    house.until_settled(3).await;
    assert_eq!(house.until(|status| status.waiting == 2).await.queued, 0);
    assert_eq!(house.incidents("outside_window").await, 2);
    house.commit(&[house.row(4, ASHA)]);
    house.until_settled(4).await;
    assert_eq!(house.meta.names(4).await, ["3.0", "1.0", "2.0", "4.0"]);
    assert_eq!(house.delivery(1), Some((DeliveryState::Sent, 1, None)));
}

#[tokio::test]
async fn what_waits_is_remembered_over_a_restart_and_forgotten_when_erased() {
    let mut house = House::new().await;
    house.start().await;
    house.commit(&[house.late_row(1, ASHA), house.late_row(2, BINA), house.row(3, "919800000003")]);
    house.until_settled(3).await;
    house.end().await.unwrap();
    house.erase(BINA);
    house.start().await;
    house.until(|status| status.waiting == 1).await;
    house.commit(&[house.row(4, ASHA), house.row(5, BINA)]);
    house.until_settled(5).await;
    let names = house.meta.names(4).await;
    assert_eq!(names.len(), 4);
    assert_eq!(names.iter().filter(|name| ["1.0", "4.0"].contains(&name.as_str())).collect::<Vec<_>>(), ["1.0", "4.0"]);
    assert_eq!(house.delivery(2).unwrap().0, DeliveryState::Failed);
}

#[tokio::test]
async fn an_expired_token_stops_everything_until_a_probe_succeeds() {
    let mut house = House::new().await;
    house.meta.answers(ASHA, vec![Answer::Refuse(401, 190); 2]);
    house.start().await;
    house.commit(&[house.row(1, ASHA)]);
    let paused = house.until(|status| status.paused.is_some() && status.in_flight == 0).await.paused.unwrap();
    assert_eq!((paused.reason, paused.code), (PauseReason::Stopped, Some(190)));
    house.commit(&[house.row(2, BINA), house.row(3, ASHA)]);
    house.until(|status| status.queued == 3).await;
    pass(60.0).await;
    house.meta.requests(2).await;
    house.until(|status| status.queued == 3 && status.in_flight == 0).await;
    assert_eq!(house.meta.names(2).await, ["1.0", "1.0"]);
    pass(60.0).await;
    house.until_settled(3).await;
    assert_eq!(house.until(|status| status.paused.is_none()).await.sent.service, 3);
    assert_eq!(house.incidents("sending_stopped").await, 1);
}

#[tokio::test]
async fn a_rate_limit_of_metas_slows_everybody_and_loses_nothing() {
    let mut house = House::new().await;
    house.meta.answers(ASHA, [Answer::Refuse(429, 130_429)]);
    house.start().await;
    house.commit(&[house.row(1, ASHA)]);
    let paused = house.until(|status| status.paused.is_some() && status.in_flight == 0).await.paused.unwrap();
    assert_eq!(paused.reason, PauseReason::Slowed);
    house.commit(&[house.row(2, BINA)]);
    house.until(|status| status.queued == 2).await;
    pass(1.5).await;
    house.until_settled(2).await;
    assert_eq!(house.meta.requests(3).await.len(), 3);
}

#[tokio::test]
async fn without_a_connection_messages_are_kept() {
    let mut house = House::new().await;
    let base = std::mem::replace(&mut house.base, "http://127.0.0.1:1".to_owned());
    house.start().await;
    house.commit(&[house.row(1, ASHA)]);
    house.until(|status| status.paused.is_some_and(|paused| paused.reason == PauseReason::Slowed)).await;
    house.until(|status| status.queued == 1 && status.in_flight == 0).await;
    house.end().await.unwrap();
    assert_eq!(house.delivery(1).unwrap().0, DeliveryState::Retrying);
    house.base = base;
    house.start().await;
    house.until_settled(1).await;
    assert_eq!(house.delivery(1), Some((DeliveryState::Sent, 2, None)));
}

#[tokio::test]
async fn nothing_is_sent_twice_because_of_a_restart() {
    let mut house = House::new().await;
    house.left_behind(1, DeliveryState::Sending).await;
    house.left_behind(2, DeliveryState::Sending).await;
    house.left_behind(3, DeliveryState::Sent).await;
    house.left_behind(4, DeliveryState::Retrying).await;
    house.commit(&[house.row(1, ASHA), house.row(2, BINA), house.row(3, ASHA), house.row(4, ASHA), house.row(5, BINA)]);
    house.report(2, "delivered");
    house.start().await;
    house.until_settled(5).await;
    let mut names = house.meta.names(2).await;
    names.sort();
    assert_eq!(names, ["4.0", "5.0"]);
    assert_eq!(house.delivery(1).unwrap().0, DeliveryState::Uncertain);
    assert_eq!(house.delivery(2).unwrap().0, DeliveryState::Sent);
    assert_eq!(house.delivery(4), Some((DeliveryState::Sent, 2, None)));
    assert_eq!(house.incidents("delivery_uncertain").await, 1);
}

#[tokio::test]
async fn a_status_settles_a_request_that_was_not_answered() {
    let mut house = House::new().await;
    house.meta.answers(ASHA, [Answer::Never]);
    house.start().await;
    house.commit(&[house.row(1, ASHA), house.row(2, ASHA)]);
    house.meta.requests(1).await;
    pass(31.0).await;
    house.until(|status| status.unknown == 1).await;
    house.report(1, "sent");
    house.until_settled(2).await;
    assert_eq!(house.meta.names(2).await, ["1.0", "2.0"]);
    assert_eq!(house.delivery(1), Some((DeliveryState::Sent, 1, None)));
}

#[tokio::test]
async fn a_request_that_is_never_answered_is_made_once_more_and_no_more() {
    let mut house = House::new().await;
    house.meta.answers(ASHA, [Answer::Never, Answer::Never]);
    house.start().await;
    house.commit(&[house.row(1, ASHA), house.row(2, ASHA)]);
    house.meta.requests(1).await;
    pass(31.0).await;
    house.until(|status| status.unknown == 1).await;
    pass(31.0).await;
    house.meta.requests(2).await;
    pass(31.0).await;
    house.until_settled(2).await;
    assert_eq!(house.meta.names(3).await, ["1.0", "1.0", "2.0"]);
    assert_eq!(house.delivery(1), Some((DeliveryState::Uncertain, 2, None)));
}

#[tokio::test]
async fn a_late_status_settles_an_uncertain_message() {
    use DeliveryState::{Failed, Sent, Uncertain};
    let mut house = House::new().await;
    for event_seq in 1..=4 {
        house.left_behind(event_seq, DeliveryState::Uncertain).await;
    }
    house.left_behind(5, DeliveryState::Sending).await;
    house.commit(&[1, 2, 3, 4, 5].map(|event_seq| house.row(event_seq, ASHA)));
    // One came while no process ran.
    house.report(1, "read");
    house.start().await;
    house.until(|status| status.uncertain == 4).await;
    assert_eq!(house.delivery(1).unwrap().0, DeliveryState::Sent);
    house.report(2, "delivered");
    house.report(3, "failed");
    house.report(5, "sent");
    let status = house.as_time_passes(|status| status.uncertain == 1).await;
    assert_eq!((status.sent.service, status.failed.service), (2, 1));
    house.end().await.unwrap();
    let ends = [1, 2, 3, 4, 5].map(|event_seq| house.delivery(event_seq).unwrap().0);
    assert_eq!(ends, [Sent, Sent, Failed, Uncertain, Sent]);
    // It was told once, by the process that found it.
    assert_eq!(house.incidents("delivery_uncertain").await, 1);
}

#[tokio::test]
async fn the_end_waits_for_requests_under_way_and_takes_nothing_new() {
    let mut house = House::new().await;
    let gate = Arc::new(Notify::new());
    house.meta.answers(ASHA, [Answer::TakeAfter(gate.clone())]);
    house.start().await;
    house.commit(&[house.row(1, ASHA), house.row(2, ASHA)]);
    house.meta.requests(1).await;
    let end = house.end();
    gate.notify_one();
    end.await.unwrap();
    assert_eq!(house.delivery(1), Some((DeliveryState::Sent, 1, None)));
    assert_eq!(house.delivery(2), None);
    house.start().await;
    house.until_settled(2).await;
    assert_eq!(house.meta.names(2).await, ["1.0", "2.0"]);
}

#[tokio::test]
async fn the_end_does_not_wait_for_ever() {
    let mut house = House::new().await;
    house.meta.answers(ASHA, [Answer::Never]);
    house.start().await;
    house.commit(&[house.row(1, ASHA)]);
    house.meta.requests(1).await;
    let end = house.end();
    tokio::task::yield_now().await;
    pass(10.0).await;
    end.await.unwrap();
    assert_eq!(house.delivery(1).unwrap().0, DeliveryState::Sending);
}

#[tokio::test]
async fn a_number_keeps_to_its_rate() {
    let mut house = House::new().await;
    house.config.messages_per_second = 20;
    house.start().await;
    let rows: Vec<_> = (1..=5).map(|seq| house.row(seq, &format!("91980000010{seq}"))).collect();
    house.commit(&rows);
    for sent in 2..=5 {
        let status = house.until(|status| status.sent.service >= sent && status.in_flight == 0).await;
        assert_eq!(status.sent.service, sent);
        pass(0.05).await;
    }
    house.until_settled(5).await;
}

#[tokio::test]
async fn without_a_token_messages_stay_where_they_are() {
    let mut house = House::new().await;
    house.config.sending = false;
    house.start().await;
    house.commit(&[house.row(1, ASHA)]);
    let status = house.until(|status| status.queued == 1).await;
    assert_eq!(status.paused.unwrap().reason, PauseReason::NotConfigured);
    house.end().await.unwrap();
    assert_eq!(house.delivery(1), None);
}

#[tokio::test]
async fn each_tenant_sends_from_its_own_number() {
    let mut house = House::new().await;
    house.config.tenant_scoping = true;
    house.start().await;
    let mut row = house.row(1, ASHA);
    row.tenant = therapy_tracker::domain::TenantId::new("777").unwrap();
    house.commit(&[row]);
    assert_eq!(house.meta.requests(1).await[0].number, "777");
}
