//! Plays the lines of the script over the whole service, and remembers what everybody was sent.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use therapy_tracker::config::Rotating;
use therapy_tracker::domain::{Role, TenantId};
use therapy_tracker::engine::events::{FamilyMember, OperatorCommand, RuleSettings};
use therapy_tracker::engine::journal::{NewEvent, Source};
use therapy_tracker::links::LinkMaker;
use therapy_tracker::simulator::graph::Accepted;
use therapy_tracker::simulator::{Person, voice};
use therapy_tracker::store::state::outbox::{self, OutboxId};
use therapy_tracker::store::state::work;

use crate::support::{House, Speech};

pub(crate) const LANGUAGES: [&str; 3] = ["en", "hi", "te"];

/// Longer than anything here takes; a hang becomes a failure that says where.
const PATIENCE: Duration = Duration::from_mins(1);

/// Between two messages of one person: nobody types faster.
const PAUSE_MS: i64 = 8_000;

/// A conversation in progress.
pub(crate) struct Conversation {
    house: House,
    /// Messages that were sent before the script began.
    before: usize,
    received: usize,
    /// For each message of the service, the line that led to it.
    led_by: Vec<String>,
}

/// What came of a conversation.
pub(crate) struct Heard {
    pub(crate) received: usize,
    pub(crate) messages: Vec<(String, Arc<Value>)>,
}

impl Heard {
    /// Every text that somebody saw, with the line that led to it.
    pub(crate) fn shown(&self) -> impl Iterator<Item = (&str, String)> {
        self.messages.iter().flat_map(|(line, json)| texts(json).into_iter().map(move |text| (line.as_str(), text)))
    }
}

impl Conversation {
    /// A service that can hear and make links, where the co-parent has a child already, and Pro.
    pub(crate) async fn begin(language: &str) -> Self {
        let speech = Speech::start().await;
        let links = LinkMaker {
            secret: Rotating::new("a secret of the tests".to_owned()),
            base_url: "https://tracker.example.org".to_owned(),
            ttl_sec: 900,
            tenant_scoping: false,
        };
        let settings = RuleSettings {
            public_number: Some("911234567890".to_owned()),
            tracker_links: true,
            public_base_url: Some("https://tracker.example.org".to_owned()),
            ..RuleSettings::default()
        };
        let house = House::open_with(speech.config(), Some(links), settings).await;
        let before = usize::try_from(house.stand_in.accepted_count()).unwrap();
        let mut conversation = Self { house, before, received: 0, led_by: Vec::new() };
        conversation.add_family(language).await;
        conversation.settle("the family is made").await;
        conversation
    }

    async fn add_family(&self, language: &str) {
        let coparent = person("coparent");
        let owner = FamilyMember {
            phone: coparent.phone.unwrap(),
            business_scoped_id: coparent.business_scoped_id,
            name: coparent.profile_name,
            role: Role::Owner,
            pro: true,
        };
        let child = BTreeMap::from([("en", "Aarav"), ("hi", "आरव"), ("te", "ఆరవ్")])[language].to_owned();
        let command = OperatorCommand::AddFamily { child, members: vec![owner] };
        let event = NewEvent {
            tenant: TenantId::single(),
            source: Source::Operator,
            external_id: "family".to_owned(),
            received_at: self.house.clock.now(),
            person: None,
            payload: serde_json::to_string(&command).unwrap(),
        };
        self.house.engine.journal().append(vec![event]).await.unwrap();
    }

    /// Plays one line. Whoever writes is answered, except by silence that the line names.
    pub(crate) async fn line(&mut self, line: &str) {
        if let Some(stage) = line.strip_prefix("-- ") {
            let hours = match stage {
                "a day passes" => 24,
                "two weeks pass" => 14 * 24,
                other => panic!("cannot read the stage line: {other}"),
            };
            self.house.clock.advance_ms(hours * 60 * 60 * 1000);
            return;
        }
        self.house.clock.advance_ms(PAUSE_MS);
        let (line, silent) = line.strip_suffix(" (no answer)").map_or((line, false), |line| (line, true));
        let from = self.before + self.led_by.len();
        let who = self.act(line).await;
        self.received += 1;
        if !silent {
            let answered = tokio::time::timeout(PATIENCE, self.answered(&who, from)).await;
            answered.unwrap_or_else(|_| panic!("» {line}: no answer"));
        }
        let all = self.settle(line).await;
        assert_eq!(all[from..].iter().any(|sent| is_to(sent, &who)), !silent, "» {line}");
        let refused = self.house.stand_in.refused();
        assert!(refused.is_empty(), "» {line}: {refused:?}");
    }

    /// Somebody types, taps, speaks or sends something.
    async fn act(&self, line: &str) -> Person {
        let stand_in = &self.house.stand_in;
        let (key, rest) = line.split_at(line.find([':', ' ']).unwrap());
        let who = person(if key == "parent" { "new" } else { key });
        let receipt = if let Some(words) = rest.strip_prefix(": ") {
            stand_in.say(&who, words).await
        } else if let Some(id) = rest.strip_prefix(" taps ") {
            let (title, context) = self.shown(&who, id, line);
            stand_in.tap(&who, &self.full_id(&who, id), &title, &context).await
        } else if let Some(words) = rest.strip_prefix(" speaks ") {
            stand_in.voice(&who, voice::note(words)).await
        } else {
            stand_in.send(&who, content(rest)).await
        };
        assert_eq!(receipt.unwrap().status, 200, "» {line}");
        who
    }

    /// What somebody can tap under the last message to them that offers anything: message, id, title.
    fn choices(&self, who: &Person) -> Vec<(String, String, String)> {
        let all = self.house.stand_in.accepted();
        let theirs = all.iter().rev().filter(|sent| is_to(sent, who));
        let offered = theirs.map(|sent| (sent, choices(&sent.json))).find(|(_, choices)| !choices.is_empty());
        let (sent, choices) = offered.unwrap_or_else(|| panic!("{} was offered nothing", who.name));
        choices.into_iter().map(|(id, title)| (sent.message_id.clone(), id, title)).collect()
    }

    /// `member:first` and `member:last` stand for what is shown first and last of that kind: the script does not know
    /// the numbers of rows.
    fn full_id(&self, who: &Person, id: &str) -> String {
        let is_last = id.ends_with(":last");
        let Some(start) = id.strip_suffix("last").or(id.strip_suffix("first")) else { return id.to_owned() };
        let mut shown = self.choices(who).into_iter().map(|(_, id, _)| id).filter(|shown| shown.starts_with(start));
        let found = if is_last { shown.next_back() } else { shown.next() };
        found.unwrap_or_else(|| id.to_owned())
    }

    fn shown(&self, who: &Person, id: &str, line: &str) -> (String, String) {
        let (choices, id) = (self.choices(who), self.full_id(who, id));
        let found = choices.iter().find(|(_, shown, _)| *shown == id);
        let (message, _, title) = found.unwrap_or_else(|| panic!("» {line}: only {choices:?} is shown"));
        (title.clone(), message.clone())
    }

    /// Waits until everything that follows from what was said is done and sent, and gives all that was sent.
    async fn settle(&mut self, line: &str) -> Vec<Accepted> {
        let settled = tokio::time::timeout(PATIENCE, self.settled()).await;
        let all = settled.unwrap_or_else(|_| panic!("» {line}: something is never done"));
        self.led_by.resize(all.len() - self.before, line.to_owned());
        all
    }

    async fn answered(&self, who: &Person, from: usize) {
        let mut count = from;
        loop {
            count += 1;
            let all = self.house.stand_in.wait_for(u64::try_from(count).unwrap()).await;
            if all[from..].iter().any(|sent| is_to(sent, who)) {
                return;
            }
        }
    }

    async fn settled(&self) -> Vec<Accepted> {
        let engine = &self.house.engine;
        let (mut durable, mut applied) = (engine.journal().last_seq(), engine.applied().last_seq);
        let sent = loop {
            let until = *durable.borrow_and_update();
            applied.wait_for(|applied| *applied >= until).await.unwrap();
            let (open, written) = self.counts();
            if open == 0 {
                break written;
            }
            durable.changed().await.unwrap();
        };
        self.house.stand_in.wait_for(u64::try_from(sent).unwrap()).await
    }

    /// How much work is open, and how many messages the outbox holds.
    fn counts(&self) -> (usize, usize) {
        let connection = self.house.engine.readers().get().unwrap();
        let first = OutboxId { event_seq: 0, ordinal: 0 };
        let open = work::open_after(&connection, first, 1_000).unwrap().len();
        (open, outbox::after(&connection, first, i64::MAX, 10_000).unwrap().len())
    }

    /// Ends the service.
    pub(crate) async fn end(self) -> Heard {
        let all = self.house.stand_in.accepted();
        let messages = all[self.before..].iter().map(|sent| Arc::clone(&sent.json));
        let messages = self.led_by.iter().cloned().zip(messages).collect();
        let received = self.received;
        self.house.close().await;
        Heard { received, messages }
    }
}

fn person(key: &str) -> Person {
    Person::sample().into_iter().find(|person| person.key == key).unwrap()
}

fn is_to(sent: &Accepted, who: &Person) -> bool {
    who.address().as_ref() == Some(&sent.to)
}

fn content(what: &str) -> Value {
    match what {
        " sends a picture" => json!({"type": "image", "image": {"id": "1", "mime_type": "image/jpeg", "sha256": "x"}}),
        " sends a card" => json!({"type": "contacts", "contacts": [{"name": {"formatted_name": "Dr. Meera"},
            "phones": [{"phone": "+91 98000 00004", "wa_id": "919800000004", "type": "CELL"}]}]}),
        " reacts" => json!({"type": "reaction", "reaction": {"message_id": "wamid.1", "emoji": "👍"}}),
        other => panic!("cannot read what is done: {other}"),
    }
}

/// What can be tapped under a message: id and title.
fn choices(json: &Value) -> Vec<(String, String)> {
    let action = &json["interactive"]["action"];
    let buttons = action["buttons"].as_array().into_iter().flatten().map(|button| &button["reply"]);
    let sections = action["sections"].as_array().into_iter().flatten();
    let rows = sections.flat_map(|section| section["rows"].as_array().into_iter().flatten());
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    buttons.chain(rows).map(|choice| (text(&choice["id"]), text(&choice["title"]))).collect()
}

/// The keys under which a message holds text that is shown.
const SHOWN: &[&str] =
    &["body", "text", "title", "description", "caption", "button", "display_text", "footer", "header"];

/// Every text that is shown, of whichever kind the message is.
fn texts(json: &Value) -> Vec<String> {
    match json {
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(key, value)| match value {
                Value::String(text) if SHOWN.contains(&key.as_str()) => vec![text.clone()],
                other => texts(other),
            })
            .collect(),
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}
