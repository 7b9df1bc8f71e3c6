//! A whole service on a port of its own with one family, whose people write and open pages.

use std::collections::BTreeMap;

use reqwest::StatusCode;
use serde_json::{Value, json};
use therapy_tracker::cli::service::Service;
use therapy_tracker::config::{Config, Rotating};
use therapy_tracker::domain::{Phone, Role, TenantId};
use therapy_tracker::engine::clock::Clock;
use therapy_tracker::engine::events::{FamilyMember, OperatorCommand};
use therapy_tracker::engine::journal::{NewEvent, Source};
use therapy_tracker::links;
use therapy_tracker::store::journal::events;
use tokio::net::TcpListener;

pub(crate) const SECRET: &str = "a-secret-of-the-tests-long-enough";
pub(crate) const TOKEN: &str = "an-internal-token-of-the-tests";
pub(crate) const PARENT: &str = "919812345678";
pub(crate) const COPARENT: &str = "919812345679";
pub(crate) const THERAPIST: &str = "919812345670";
pub(crate) const INVITED: &str = "919812345671";
/// The business number that people write to.
pub(crate) const NUMBER_ID: &str = "100000000000001";

/// The service; its folder goes with it.
pub(crate) struct House {
    pub(crate) service: Service,
    pub(crate) clock: Clock,
    pub(crate) base: String,
    pub(crate) http: reqwest::Client,
    /// Whose data the family's are, and whether links name it.
    tenant: TenantId,
    scoped: bool,
    written: std::sync::atomic::AtomicU64,
    _folder: tempfile::TempDir,
}

impl House {
    /// A service with the family of a child called `child`.
    pub(crate) async fn open(child: &str) -> Self {
        Self::open_with(child, &[]).await
    }

    /// With other settings.
    pub(crate) async fn open_with(child: &str, settings: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut variables: BTreeMap<String, String> = [
            ("DATA_DIR", folder.path().join("data").to_str().unwrap()),
            ("TRACKER_SHARE_SECRET", SECRET),
            ("INTERNAL_REPORT_TOKEN", TOKEN),
            ("SKIP_WEBHOOK_SIGNATURE", "true"),
            ("REQUEST_LOGGING", "false"),
            ("TRACKER_WRITE_RATE_LIMIT_PER_MIN", "100000"),
            ("WEBHOOK_RATE_LIMIT_PER_MIN", "100000"),
        ]
        .into_iter()
        .chain(settings.iter().copied())
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
        variables.retain(|_, value| !value.is_empty());
        let clock = Clock::fixed("2026-11-23T06:00:00Z".parse().unwrap());
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let config = Config::load(&variables).unwrap();
        let scoped = config.base.tenant_scoping;
        let tenant = if scoped { TenantId::new(NUMBER_ID).unwrap() } else { TenantId::single() };
        let service = Service::start(config, clock.clone(), listener, None).await.unwrap();
        let base = format!("http://{}", service.address());
        let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        let house = Self { service, clock, base, http, tenant, scoped, written: 0.into(), _folder: folder };
        house.family(child).await;
        house
    }

    /// Makes a family: owner, parent, therapist and somebody who is only invited.
    pub(crate) async fn family(&self, child: &str) {
        let member = |phone: &str, name: &str, role| FamilyMember {
            pro: false,
            phone: phone.to_owned(),
            business_scoped_id: None,
            name: name.to_owned(),
            role,
        };
        let members = vec![
            member(PARENT, "Meena", Role::Owner),
            member(COPARENT, "Ravi", Role::Parent),
            member(THERAPIST, "Dr. Rao", Role::Therapist),
            member(INVITED, "Asha", Role::PendingParent),
        ];
        let command = OperatorCommand::AddFamily { child: child.to_owned(), members };
        let event = NewEvent {
            tenant: self.tenant.clone(),
            source: Source::Operator,
            external_id: format!("family of {child}"),
            received_at: self.clock.now(),
            person: None,
            payload: serde_json::to_string(&command).unwrap(),
        };
        self.service.engine().journal().append(vec![event]).await.unwrap();
        self.settle().await;
    }

    /// Waits until everything that is durable is applied.
    pub(crate) async fn settle(&self) {
        let durable = self.service.engine().journal().read(events::last).await.unwrap();
        self.service.engine().applied().last_seq.wait_for(|applied| *applied >= durable).await.unwrap();
    }

    /// Somebody writes to the bot.
    pub(crate) async fn say(&self, phone: &str, text: &str) {
        self.say_as(phone, "Somebody", text).await;
    }

    /// Somebody who is called `name` in WhatsApp writes to the bot.
    pub(crate) async fn say_as(&self, phone: &str, name: &str, text: &str) {
        let number = self.written.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let body = json!({"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [{
            "field": "messages",
            "value": {
                "messaging_product": "whatsapp",
                "metadata": {"display_phone_number": "15550001111", "phone_number_id": NUMBER_ID},
                "contacts": [{"profile": {"name": name}, "wa_id": phone}],
                "messages": [{
                    "from": phone, "id": format!("wamid.{number}"), "type": "text", "text": {"body": text},
                    "timestamp": self.clock.now().0.as_second().to_string(),
                }],
            },
        }]}]});
        let answer = self.http.post(format!("{}/webhook", self.base)).json(&body).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
        self.settle().await;
        self.clock.advance_ms(1_000);
    }

    /// The query of a good link.
    pub(crate) fn query(&self, phone: &str) -> String {
        let secret = Rotating::new(SECRET.to_owned());
        let tenant = self.scoped.then_some(&self.tenant);
        links::query(&secret, &Phone::parse(phone).unwrap(), tenant, self.clock.now(), 3_600)
    }

    /// The address of a person's page; `more` is added to the query.
    pub(crate) fn page(&self, phone: &str, more: &str) -> String {
        format!("{}/mytracker?{}{more}", self.base, self.query(phone))
    }

    /// Opens an address.
    pub(crate) async fn get(&self, address: &str) -> (StatusCode, String) {
        let answer = self.http.get(address).send().await.unwrap();
        (answer.status(), answer.text().await.unwrap())
    }

    /// The parts of a good link as JSON, with `more`.
    pub(crate) fn signed(&self, phone: &str, more: Value) -> Value {
        let query = self.query(phone);
        let mut body = more;
        for pair in query.split('&') {
            let (name, value) = pair.split_once('=').unwrap();
            body[name] = json!(value);
        }
        body
    }

    /// Posts JSON.
    pub(crate) async fn post(&self, path: &str, body: &Value) -> (StatusCode, Value) {
        let answer = self.http.post(format!("{}{path}", self.base)).json(body).send().await.unwrap();
        (answer.status(), answer.json().await.unwrap())
    }

    /// Saves days as `(date, status)`.
    pub(crate) async fn save(&self, phone: &str, changes: &[(&str, &str)]) -> (StatusCode, Value) {
        let changes: Vec<Value> =
            changes.iter().map(|(date, status)| json!({"date": date, "status": status})).collect();
        let body = self.signed(phone, json!({"month": changes[0]["date"].as_str().unwrap()[..7], "changes": changes}));
        self.post("/mytracker/save", &body).await
    }
}

impl House {
    /// What the bot answers, also where that takes a worker.
    pub(crate) async fn ask(&self, phone: &str, text: &str) -> String {
        let before = self.messages().len();
        let mut applied = self.service.engine().applied().last_seq;
        self.say(phone, text).await;
        loop {
            if let Some(answer) = self.messages().get(before) {
                return answer.clone();
            }
            applied.changed().await.unwrap();
        }
    }

    /// What the bot wants sent, oldest first.
    fn messages(&self) -> Vec<String> {
        let reader = self.service.engine().readers().get().unwrap();
        let mut query = reader.prepare("SELECT content FROM outbox ORDER BY event_seq, ordinal").unwrap();
        let contents = query.query_map([], |row| row.get(0)).unwrap();
        contents.collect::<Result<_, _>>().unwrap()
    }
}
