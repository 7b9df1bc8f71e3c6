//! The real service, killed again and again in the middle of its work: what was answered 200 is there once, and
//! nothing is done or sent twice.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod load;
#[path = "../support/process.rs"]
mod process;
#[path = "../support/webhooks.rs"]
mod webhooks;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use load::{Dice, Load, Log};
use process::Process;
use rusqlite::Connection;
use serde_json::Value;
use therapy_tracker::engine::clock::Clock;
use therapy_tracker::simulator::graph::{Accepted, ClosedWindow};
use therapy_tracker::simulator::{StandIn, StandInConfig};
use therapy_tracker::store;

const KILLS: u64 = 56;
/// New messages in the life of one process, at most.
const MESSAGES_A_LIFE: u64 = 120;
/// Every choice of this test follows from it.
const SEED: u64 = 0x7e57_5eed_2026_1123;

async fn meta() -> (StandIn, String) {
    let stand_in = StandIn::new(StandInConfig {
        phone_number_id: webhooks::NUMBER.to_owned(),
        app_secret: webhooks::SECRET.to_owned(),
        access_token: webhooks::TOKEN.to_owned(),
        clock: Clock::system(),
        deliver_to: None,
    });
    stand_in.set_rules(|rules| {
        // The messages come from this test, so that the stand-in has not heard the people.
        rules.closed_window = ClosedWindow::Allow;
        rules.pair_rate = false;
        rules.remembered = 1_000_000;
    });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let router = stand_in.graph_router();
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    (stand_in, base)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kills_lose_nothing_and_double_nothing() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let (stand_in, graph) = meta().await;
    let variables = [
        ("DATA_DIR", "data"),
        ("WHATSAPP_APP_SECRET", webhooks::SECRET),
        ("WHATSAPP_TOKEN", webhooks::TOKEN),
        ("PHONE_NUMBER_ID", webhooks::NUMBER),
        ("GRAPH_API_BASE", graph.as_str()),
        ("WHATSAPP_MESSAGES_PER_SECOND", "1000"),
        ("WEBHOOK_RATE_LIMIT_PER_MIN", "1000000"),
        ("REQUEST_LOGGING", "false"),
    ];
    let load = Load::start(SEED);
    let mut dice = Dice::new(SEED);
    let mut sending = 0;
    for _ in 0..KILLS {
        if dice.below(5) == 0 {
            die_while_starting(folder.path(), &variables, &mut dice);
            continue;
        }
        let process = Process::serve(folder.path(), &variables);
        stand_in.set_deliver_to(format!("{}/webhook", process.base));
        load.allow(MESSAGES_A_LIFE);
        let (answered, taken) = (load.answered() + dice.below(MESSAGES_A_LIFE), stand_in.accepted_count());
        load.serve_from(Some(process.base.clone()));
        if dice.below(2) == 0 {
            load.wait_for(answered).await;
        } else {
            stand_in.wait_for(taken + 1 + dice.below(MESSAGES_A_LIFE / 4)).await;
            sending += 1;
        }
        for _ in 0..dice.below(400) {
            tokio::task::yield_now().await;
        }
        process.kill();
        load.serve_from(None);
    }
    assert!(sending > 0, "some lives end by what was sent");
    let process = Process::serve(folder.path(), &variables);
    stand_in.set_deliver_to(format!("{}/webhook", process.base));
    load.serve_from(Some(process.base.clone()));
    let expected = load.finish().await;
    let data = folder.path().join("data");
    settle(&process, &data).await;
    process.terminate();
    let (status, log) = process.wait();
    assert!(status.success(), "{log}");
    nothing_is_lost_or_doubled(&data, &expected);
    nothing_is_sent_twice(&data, &stand_in.accepted());
    let check = process::run(folder.path(), &["rebuild", "--check"], &variables);
    let said = process::printed(&check.stdout);
    assert!(check.status.success() && said.contains("no row differs"), "{said}{}", process::printed(&check.stderr));
}

/// A process that does not live to listen: it dies somewhere between its first line and its last.
fn die_while_starting(folder: &Path, variables: &[(&str, &str)], dice: &mut Dice) {
    let mut child = process::command(folder, &["serve"], variables).env("PORT", "0").spawn().unwrap();
    for _ in 0..dice.below(20_000) {
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

/// Waits until everything is applied and every message has found its end.
async fn settle(process: &Process, data: &Path) {
    let (http, address) = (reqwest::Client::new(), format!("{}/health/ready", process.base));
    let (journal, state) = open(data);
    for _ in 0..1_000_000 {
        let health: Value = http.get(&address).send().await.unwrap().json().await.unwrap();
        let at_rest = health["checks"]["journal"]["waiting"] == 0 && health["checks"]["outbox"]["in_flight"] == 0;
        let ended = "SELECT count(*) FROM deliveries WHERE state IN ('sent', 'failed', 'uncertain')";
        if at_rest && count(&journal, ended) == count(&state, "SELECT count(*) FROM outbox") {
            return;
        }
    }
    panic!("the service does not come to rest");
}

fn open(data: &Path) -> (Connection, Connection) {
    let open = |file: &str| store::open_reader(&data.join(file)).unwrap();
    (open("journal.db"), open("tracker.db"))
}

fn count(connection: &Connection, sql: &str) -> i64 {
    connection.query_row(sql, [], |row| row.get(0)).unwrap()
}

fn column(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

fn nothing_is_lost_or_doubled(data: &Path, expected: &[Log]) {
    let (journal, state) = open(data);
    let mut ids: Vec<String> = expected.iter().map(|log| log.id.clone()).collect();
    ids.sort();
    assert_eq!(column(&journal, "SELECT external_id FROM events WHERE source = 'whatsapp' ORDER BY 1"), ids);
    assert_eq!(column(&state, "SELECT message_id FROM processed_inbound_messages ORDER BY 1"), ids);
    let mut days: Vec<String> = expected.iter().map(|log| format!("{} {} attended 1", log.phone, log.day)).collect();
    days.sort();
    let sessions = "SELECT user_phone || ' ' || date || ' ' || status || ' ' || sessions_done FROM sessions ORDER BY 1";
    assert_eq!(column(&state, sessions), days);
    let people: BTreeSet<&str> = expected.iter().map(|log| log.phone.as_str()).collect();
    for table in ["users", "children", "child_members"] {
        let rows = usize::try_from(count(&state, &format!("SELECT count(*) FROM {table}"))).unwrap();
        assert_eq!(rows, people.len(), "{table}");
    }
    assert_eq!(count(&journal, "SELECT count(*) FROM incidents WHERE kind <> 'delivery_uncertain'"), 0);
}

fn nothing_is_sent_twice(data: &Path, taken: &[Accepted]) {
    let (journal, state) = open(data);
    let replies = column(&state, "SELECT event_seq || '.' || ordinal FROM outbox ORDER BY 1");
    assert_eq!(i64::try_from(replies.len()).unwrap(), count(&state, "SELECT count(*) FROM processed_inbound_messages"));
    let mut names = BTreeMap::new();
    let mut contents = BTreeSet::new();
    for message in taken {
        let name = message.callback_data.clone().unwrap();
        assert!(names.insert(name.clone(), message).is_none(), "{name} was sent twice");
        let mut content = Value::clone(&message.json);
        content["biz_opaque_callback_data"] = Value::Null;
        // Every reply names a day that its person logs but once, and none says that a log was there already.
        assert!(!content.to_string().contains("Skipped"), "{content}");
        assert!(contents.insert((message.to.clone(), content.to_string())), "{name} says what was said before");
    }
    let uncertain = column(&journal, "SELECT event_seq || '.' || ordinal FROM deliveries WHERE state = 'uncertain'");
    let uncertain: BTreeSet<String> = uncertain.into_iter().collect();
    let missing: Vec<&String> = replies.iter().filter(|name| !names.contains_key(*name)).collect();
    assert!(missing.iter().all(|name| uncertain.contains(*name)), "lost: {missing:?}, uncertain: {uncertain:?}");
    assert!(names.keys().all(|name| replies.binary_search(name).is_ok()), "something was sent that nobody decided");
    let sent = count(&journal, "SELECT count(*) FROM deliveries WHERE state = 'sent'");
    assert_eq!(usize::try_from(sent).unwrap() + uncertain.len(), replies.len());
    // More incidents than that are no fault: a kill can come between the incident and the delivery's end, and a status
    // then tells the next process that the message was taken.
    let told = column(&journal, "SELECT reference FROM incidents WHERE kind = 'delivery_uncertain'");
    assert!(uncertain.iter().all(|name| told.contains(name)), "each uncertain message is told as an incident");
}
