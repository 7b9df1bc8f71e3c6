//! A house with an outbox in it, and a Meta that answers as it is told. Time stands still until a test moves it.

use std::collections::{BTreeMap, VecDeque};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Json, Router, routing};
use rusqlite::Connection;
use serde_json::{Value, json};
use therapy_tracker::domain::{Phone, TenantId};
use therapy_tracker::engine::clock::Clock;
use therapy_tracker::engine::journal::Journal;
use therapy_tracker::engine::outbox::{Outbox, OutboxConfig, OutboxParts, OutboxStatus};
use therapy_tracker::store::journal::deliveries::{self, Delivery, DeliveryState};
use therapy_tracker::store::journal::incidents;
use therapy_tracker::store::state::message_statuses::{self, MessageStatus};
use therapy_tracker::store::state::outbox::{self, OutboxId, OutboxRow};
use therapy_tracker::store::{self, Durability, Migrations, Scope};
use therapy_tracker::whatsapp::client::{Client, GraphConfig};
use tokio::sync::{Notify, watch};

pub(crate) const ASHA: &str = "919800000001";
pub(crate) const BINA: &str = "919800000002";

/// How Meta answers one request.
#[derive(Clone)]
pub(crate) enum Answer {
    Take,
    Refuse(u16, i64),
    /// Takes it once the test says so.
    TakeAfter(Arc<Notify>),
    Never,
}

/// A request that arrived.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Request {
    pub(crate) number: String,
    pub(crate) body: Value,
}

impl Request {
    /// The name of the message and who gets it.
    pub(crate) fn summary(&self) -> (&str, &str) {
        let text = |key: &str| self.body[key].as_str().unwrap_or("");
        (text("biz_opaque_callback_data"), text("to"))
    }
}

#[derive(Default)]
struct Script {
    requests: Vec<Request>,
    answers: BTreeMap<String, VecDeque<Answer>>,
}

#[derive(Clone)]
pub(crate) struct Meta {
    script: Arc<Mutex<Script>>,
    count: watch::Sender<usize>,
}

impl Meta {
    async fn start() -> (Self, String) {
        let meta = Self { script: Arc::default(), count: watch::Sender::new(0) };
        let router = Router::new().route("/v25.0/{number}/messages", routing::post(messages)).with_state(meta.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        (meta, base)
    }

    /// What the next requests for a person are answered, in order; the rest is taken.
    pub(crate) fn answers(&self, phone: &str, answers: impl IntoIterator<Item = Answer>) {
        let mut script = self.script.lock().unwrap();
        script.answers.entry(format!("+{phone}")).or_default().extend(answers);
    }

    /// All requests, as soon as there are at least `count`.
    pub(crate) async fn requests(&self, count: usize) -> Vec<Request> {
        self.count.subscribe().wait_for(|arrived| *arrived >= count).await.unwrap();
        self.script.lock().unwrap().requests.clone()
    }

    /// The names of the messages that arrived, as soon as there are at least `count`.
    pub(crate) async fn names(&self, count: usize) -> Vec<String> {
        self.requests(count).await.iter().map(|request| request.summary().0.to_owned()).collect()
    }
}

async fn messages(State(meta): State<Meta>, Path(number): Path<String>, Json(body): Json<Value>) -> Response {
    let to = body["to"].as_str().unwrap_or("").to_owned();
    let (answer, id) = {
        let mut script = meta.script.lock().unwrap();
        script.requests.push(Request { number, body });
        let id = script.requests.len();
        (script.answers.get_mut(&to).and_then(VecDeque::pop_front).unwrap_or(Answer::Take), id)
    };
    meta.count.send_modify(|count| *count += 1);
    match answer {
        Answer::Take => {}
        Answer::TakeAfter(gate) => gate.notified().await,
        Answer::Never => std::future::pending().await,
        Answer::Refuse(status, code) => {
            let body = json!({"error": {"message": format!("no {to}"), "code": code, "fbtrace_id": "A1"}});
            return (StatusCode::from_u16(status).unwrap(), Json(body)).into_response();
        }
    }
    Json(json!({"messaging_product": "whatsapp", "messages": [{"id": format!("wamid.{id}")}]})).into_response()
}

/// While it lives, only the test moves the time: a thread that works keeps tokio's stopped clock from running ahead.
struct StillTime(#[expect(dead_code, reason = "its end is the signal")] std::sync::mpsc::Sender<()>);

impl StillTime {
    fn hold() -> Self {
        tokio::time::pause();
        let (holder, released) = std::sync::mpsc::channel::<()>();
        tokio::task::spawn_blocking(move || released.recv());
        Self(holder)
    }
}

pub(crate) struct House {
    pub(crate) meta: Meta,
    pub(crate) clock: Clock,
    pub(crate) config: OutboxConfig,
    pub(crate) base: String,
    folder: tempfile::TempDir,
    tracker: Connection,
    committed: watch::Sender<i64>,
    journal: Journal,
    running: Option<(watch::Receiver<OutboxStatus>, watch::Sender<bool>, tokio::task::JoinHandle<()>)>,
    _still: StillTime,
}

impl House {
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut tracker = store::open_writer(&folder.path().join("tracker.db"), Durability::Process).unwrap();
        Migrations::TRACKER.apply(&mut tracker).unwrap();
        let journal = Journal::open(folder.path(), false).unwrap();
        let (meta, base) = Meta::start().await;
        let config = OutboxConfig {
            messages_per_second: 10_000,
            phone_number_id: Some("555".to_owned()),
            tenant_scoping: false,
            sending: true,
        };
        let clock = Clock::fixed("2026-11-23T12:00:00.000Z".parse().unwrap());
        let committed = watch::Sender::new(0);
        let still = StillTime::hold();
        Self { meta, clock, config, base, folder, tracker, committed, journal, running: None, _still: still }
    }

    /// Starts the outbox.
    pub(crate) async fn start(&mut self) {
        let client = Client::new(&GraphConfig {
            base: self.base.clone(),
            version: "v25.0".to_owned(),
            token: "EAAtoken".into(),
        })
        .unwrap();
        let outbox = Outbox::open(OutboxParts {
            links: None,
            readers: store::reader_pool(&self.folder.path().join("tracker.db"), 2).unwrap(),
            committed: self.committed.subscribe(),
            journal: self.journal.clone(),
            client,
            clock: self.clock.clone(),
            config: self.config.clone(),
        })
        .await
        .unwrap();
        let (shutdown, end) = watch::channel(false);
        self.running = Some((outbox.status(), shutdown, tokio::spawn(outbox.run(end))));
    }

    /// Asks the outbox to end; the answer is its end.
    pub(crate) fn end(&mut self) -> tokio::task::JoinHandle<()> {
        let (_, shutdown, task) = self.running.take().unwrap();
        shutdown.send_replace(true);
        task
    }

    /// The status, as soon as it is as wanted.
    pub(crate) async fn until(&self, wanted: impl FnMut(&OutboxStatus) -> bool) -> OutboxStatus {
        let mut status = self.running.as_ref().unwrap().0.clone();
        *status.wait_for(wanted).await.unwrap()
    }

    /// The status, as soon as it is as wanted, while the time goes on.
    pub(crate) async fn as_time_passes(&self, wanted: impl Fn(&OutboxStatus) -> bool) -> OutboxStatus {
        let status = self.running.as_ref().unwrap().0.clone();
        while !wanted(&status.borrow()) {
            pass(1.0).await;
            tokio::task::yield_now().await;
        }
        *status.borrow()
    }

    /// Waits until every message up to an event has found its end or waits for its person.
    pub(crate) async fn until_settled(&self, event_seq: i64) {
        self.until(|status| status.watermark >= event_seq).await;
    }

    /// A message in an open window.
    pub(crate) fn row(&self, event_seq: i64, phone: &str) -> OutboxRow {
        OutboxRow {
            id: OutboxId { event_seq, ordinal: 0 },
            tenant: TenantId::single(),
            recipient: Phone::parse(phone).unwrap(),
            category: "service".to_owned(),
            content: json!({"type": "text", "text": {"body": "Hello"}}).to_string(),
            template: None,
            window_until: Some(self.clock.now().plus_seconds(3600)),
            created_at: self.clock.now(),
        }
    }

    /// A message whose window is closed.
    pub(crate) fn late_row(&self, event_seq: i64, phone: &str) -> OutboxRow {
        OutboxRow { window_until: Some(self.clock.now().plus_seconds(-1)), ..self.row(event_seq, phone) }
    }

    /// Puts messages into the outbox and tells of the commit.
    pub(crate) fn commit(&mut self, rows: &[OutboxRow]) {
        for row in rows {
            outbox::insert(&self.tracker, row).unwrap();
        }
        self.committed.send_replace(rows.last().unwrap().id.event_seq);
    }

    /// Takes a status in, as an event of its own.
    pub(crate) fn report(&mut self, event_seq: i64, status: &'static str) {
        let id = OutboxId { event_seq, ordinal: 0 };
        let reported_at = self.clock.now();
        let status = MessageStatus { id, status, error_code: None, category: None, reported_at };
        message_statuses::report(&Scope::new(&self.tracker, TenantId::single()), &status).unwrap();
        self.committed.send_modify(|committed| *committed += 1);
    }

    /// Removes all messages of a person, as erasing does.
    pub(crate) fn erase(&mut self, phone: &str) {
        self.tracker.execute("DELETE FROM outbox WHERE recipient = ?1", [phone]).unwrap();
    }

    fn journal_path(&self) -> PathBuf {
        self.folder.path().join("journal.db")
    }

    /// What the journal says about a message: state, requests, code.
    pub(crate) fn delivery(&self, event_seq: i64) -> Option<(DeliveryState, u32, Option<i64>)> {
        let connection = store::open_reader(&self.journal_path()).unwrap();
        let found = deliveries::get(&connection, OutboxId { event_seq, ordinal: 0 }).unwrap();
        found.map(|found| (found.state, found.attempts, found.error_code))
    }

    /// Writes into the journal what a former process left there.
    pub(crate) async fn left_behind(&self, event_seq: i64, state: DeliveryState) {
        let delivery = Delivery {
            id: OutboxId { event_seq, ordinal: 0 },
            state,
            attempts: 1,
            message_id: None,
            error_code: None,
            error: None,
            category: "service".to_owned(),
            updated_at: self.clock.now(),
        };
        self.journal.record_deliveries(vec![delivery], None).await.unwrap();
    }

    /// How many incidents of a kind the journal holds, once everything handed to it is written.
    pub(crate) async fn incidents(&self, kind: &'static str) -> i64 {
        self.journal.record_deliveries(Vec::new(), None).await.unwrap();
        self.journal.read(move |connection| incidents::count(connection, kind)).await.unwrap()
    }
}

/// Moves the time that timers know, and a little more: timers are rounded up to the next millisecond.
pub(crate) async fn pass(seconds: f64) {
    tokio::time::advance(Duration::from_secs_f64(seconds) + Duration::from_millis(2)).await;
}
