//! The service in this process, with a stand-in for Meta behind it.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde_json::Value;
use therapy_tracker::cli::service::Service;
use therapy_tracker::config::Config;
use therapy_tracker::engine::clock::Clock;
use therapy_tracker::simulator::graph::{Accepted, ClosedWindow};
use therapy_tracker::simulator::{StandIn, StandInConfig};
use therapy_tracker::store;
use tokio::net::TcpListener;

use crate::webhooks::{self, NUMBER, SECRET, TOKEN};

pub(crate) const VERIFY: &str = "verify-token-of-the-tests";
pub(crate) const PREVIOUS: &str = "fedcba9876543210fedcba9876543210";
pub(crate) const ASHA: &str = "919800000001";

pub(crate) struct House {
    pub(crate) meta: StandIn,
    pub(crate) base: String,
    pub(crate) http: reqwest::Client,
    service: Service,
    folder: tempfile::TempDir,
}

impl House {
    pub(crate) async fn open() -> Self {
        Self::with(&[]).await
    }

    /// With more variables than the usual ones.
    pub(crate) async fn with(more: &[(&str, &str)]) -> Self {
        let meta = StandIn::new(StandInConfig {
            phone_number_id: NUMBER.to_owned(),
            app_secret: SECRET.to_owned(),
            access_token: TOKEN.to_owned(),
            clock: Clock::system(),
            deliver_to: None,
        });
        // The messages come from the tests, so that the stand-in has not heard the people.
        meta.set_rules(|rules| (rules.closed_window, rules.pair_rate) = (ClosedWindow::Allow, false));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let graph = format!("http://{}", listener.local_addr().unwrap());
        let router = meta.graph_router();
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data").display().to_string();
        let usual = [
            ("DATA_DIR", data.as_str()),
            ("WHATSAPP_APP_SECRET", SECRET),
            ("WHATSAPP_APP_SECRET_PREVIOUS", PREVIOUS),
            ("WHATSAPP_TOKEN", TOKEN),
            ("PHONE_NUMBER_ID", NUMBER),
            ("VERIFY_TOKEN", VERIFY),
            ("GRAPH_API_BASE", graph.as_str()),
        ];
        let variables: BTreeMap<String, String> =
            usual.iter().chain(more).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let config = Config::load(&variables).unwrap();
        let service = Service::start(config, Clock::system(), listener, None).await.unwrap();
        Self { meta, base, http: reqwest::Client::new(), service, folder }
    }

    /// Posts a signed body; the status and the JSON of the answer.
    pub(crate) async fn post(&self, body: impl Into<String>) -> (u16, Value) {
        let answer = webhooks::post(&self.http, &self.base, body.into()).send().await.unwrap();
        (answer.status().as_u16(), answer.json().await.unwrap())
    }

    /// Posts messages that must be taken, and waits until Meta has `replies` of them answered in all.
    pub(crate) async fn say(&self, messages: &[Value], replies: u64) -> Vec<Accepted> {
        assert_eq!(self.post(webhooks::messages(messages)).await.0, 200);
        self.meta.wait_for(replies).await
    }

    /// Waits until everything durable is applied; the state.
    pub(crate) async fn state(&self) -> Connection {
        let last = *self.service.engine().journal().last_seq().borrow();
        self.service.engine().applied().last_seq.wait_for(|applied| *applied >= last).await.unwrap();
        store::open_reader(&self.folder.path().join("data/tracker.db")).unwrap()
    }

    pub(crate) fn journal(&self) -> Connection {
        store::open_reader(&self.folder.path().join("data/journal.db")).unwrap()
    }

    /// Stops it, so that everything that was handed to the journal is in it.
    pub(crate) async fn close(self) -> tempfile::TempDir {
        self.service.stop().await.unwrap();
        self.folder
    }
}

pub(crate) fn count(connection: &Connection, sql: &str) -> i64 {
    connection.query_row(sql, [], |row| row.get(0)).unwrap()
}

/// The words of a reply, whatever its kind.
pub(crate) fn words(message: &Accepted) -> String {
    let json = &message.json;
    let words = json["text"]["body"].as_str().or(json["interactive"]["body"]["text"].as_str());
    words.unwrap_or_else(|| panic!("a reply without words: {json}")).to_owned()
}
