//! A family in memory that every input begins with: what an input did is undone after it.

use std::cell::RefCell;

use rusqlite::Connection;
use serde_json::Value;
use therapy_tracker::bot::work::{Asked, FailureReason, Work, WorkResult};
use therapy_tracker::bot::{self, Handled};
use therapy_tracker::domain::{Instant, Phone, TenantId};
use therapy_tracker::store::{Migrations, Scope};
use therapy_tracker::whatsapp::inbound::{Kind, Message, Sender};

use crate::limits::assert_sendable;

const START: &str = "2026-11-23T12:00:00Z";

/// A parent, a therapist, somebody who is invited, and somebody whose number is hidden.
const PEOPLE: [&str; 4] = ["919800000001", "919800000003", "919800000002", "IN.1349000000"];

thread_local! {
    static FAMILY: RefCell<Connection> = RefCell::new(family());
}

fn family() -> Connection {
    let mut connection = Connection::open_in_memory().unwrap();
    connection.pragma_update(None, "foreign_keys", true).unwrap();
    Migrations::TRACKER.apply(&mut connection).unwrap();
    connection.set_prepared_statement_cache_capacity(512);
    let mut state = State { connection: &connection, now: START.parse().unwrap(), count: 0 };
    for (who, words) in [
        (0, "child_name Mina"),
        (0, "setup_mid"),
        (0, "16 800 0 2"),
        (0, "add_therapist 9800000003"),
        (1, "join"),
        (0, "add_parent 9800000002"),
        (0, "attended_dates 2026-11-18,2026-11-20"),
    ] {
        state.hear(&state.message(who, Kind::Text(words.to_owned())));
    }
    connection
}

/// The family, and what has been said so far.
pub(crate) struct State<'c> {
    connection: &'c Connection,
    now: Instant,
    count: u32,
}

/// Runs `test` on the family, then forgets what it did.
pub(crate) fn with_family(test: impl FnOnce(&mut State<'_>)) {
    FAMILY.with(|family| {
        let mut family = family.borrow_mut();
        // Dropping it rolls back, also when the test stops within.
        let transaction = family.transaction().unwrap();
        let now = START.parse::<Instant>().unwrap().plus_seconds(60);
        test(&mut State { connection: &transaction, now, count: 1_000 });
    });
}

impl State<'_> {
    fn scope(&self) -> Scope<'_> {
        Scope::new(self.connection, TenantId::single())
    }

    /// Somebody of the family says something.
    pub(crate) fn message(&self, who: usize, kind: Kind) -> Message {
        let id = Phone::parse(PEOPLE[who]).unwrap();
        let (phone, business_scoped_id) = if id.is_business_scoped() { (None, Some(id)) } else { (Some(id), None) };
        let sender = Sender { phone, business_scoped_id, profile_name: Some("Sam".to_owned()) };
        Message { id: format!("wamid.{}", self.count), sent_at: Some(self.now), sender, kind }
    }

    /// A message is handled; what is answered would be taken by Meta. Returns the answers' content.
    pub(crate) fn hear(&mut self, message: &Message) -> Vec<Value> {
        self.count += 1;
        self.now = self.now.plus_seconds(1);
        let handled = bot::handle(&self.scope(), message, self.now).unwrap();
        self.take(handled)
    }

    fn take(&mut self, handled: Handled) -> Vec<Value> {
        handled.messages.iter().for_each(assert_sendable);
        let mut answers: Vec<Value> = handled.messages.iter().map(|message| message.content.to_json()).collect();
        for Asked { phone, work } in handled.work {
            let result = match work {
                Work::Erase => WorkResult::ReadyToErase,
                _ => WorkResult::Failed { reason: FailureReason::Unusable },
            };
            self.now = self.now.plus_seconds(1);
            let handled = bot::carry_on(&self.scope(), &phone, &work, &result, self.now).unwrap();
            answers.extend(self.take(handled));
        }
        answers
    }

    /// One line: the first byte says who and how, the others what. Everything but a reaction is answered.
    pub(crate) fn hear_line(&mut self, line: &[u8]) {
        let Some((first, rest)) = line.split_first() else { return };
        let words = String::from_utf8_lossy(rest).into_owned();
        let kind = match first / 4 % 8 {
            0..=2 => Kind::Text(words),
            3..=4 => Kind::Tap { id: words, title: String::new() },
            5 => Kind::Contacts(words.split(',').map(str::to_owned).collect()),
            6 => Kind::Audio { media_id: "M1".to_owned(), mime_type: None, voice: true },
            _ => {
                self.now = self.now.plus_seconds(i64::try_from(rest.len()).unwrap() * 8 * 3600);
                Kind::Media { kind: "image".to_owned(), caption: Some(words) }
            }
        };
        let message = self.message(usize::from(first % 4), kind);
        let answers = self.hear(&message);
        assert!(!answers.is_empty(), "no answer to {message:?}");
    }

    /// From wherever the input led, everybody finds the menu, or the way to it.
    pub(crate) fn assert_nobody_is_stuck(&mut self) {
        for who in 0..PEOPLE.len() {
            for way_out in ["start", "join", "menu"] {
                let message = self.message(who, Kind::Text(way_out.to_owned()));
                let answer = self.hear(&message);
                let found = answer.iter().any(|answer| answer.to_string().contains(r#""id":"attended""#));
                assert!(found || way_out != "menu", "{who} finds no menu: {answer:?}");
            }
        }
    }
}
