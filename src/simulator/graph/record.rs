//! What happened, for tests and for the page: bounded lists, and a channel on which each update is told.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Serialize, Serializer};
use serde_json::Value;
use tokio::sync::{broadcast, watch};

use crate::domain::{Instant, Phone};

/// A message that the stand-in took.
#[derive(Clone, Debug)]
pub struct Accepted {
    /// The id that it was given.
    pub message_id: String,
    /// The person it goes to.
    pub to: Phone,
    /// The request's body.
    pub json: Arc<Value>,
    /// `biz_opaque_callback_data`.
    pub callback_data: Option<String>,
    /// When, by the stand-in's clock.
    pub at: Instant,
    /// Taken, but never delivered: a business-scoped id was in `to`.
    pub never_delivered: bool,
}

/// A request that the stand-in refused.
#[derive(Clone, Debug)]
pub struct Refused {
    /// The HTTP status of the answer.
    pub status: u16,
    /// Meta's error code.
    pub code: i64,
    /// What was wrong, in plain words.
    pub why: String,
    /// The request's body, if it was JSON.
    pub json: Arc<Value>,
    /// When, by the stand-in's clock.
    pub at: Instant,
}

/// Something that the page shows.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Update {
    /// The bot called the Graph API.
    Request {
        call: &'static str,
        at: i64,
        to: Option<String>,
        #[serde(serialize_with = "inner")]
        json: Arc<Value>,
        status: u16,
        code: Option<i64>,
        why: Option<String>,
        message_id: Option<String>,
        answer: Value,
    },
    /// A person wrote or tapped.
    Incoming { id: String, at: i64, person: String, what: &'static str, text: String, context: Option<String> },
    /// The webhook that carries a person's message was answered, or given up.
    Handed { id: String, status: Option<u16>, why: Option<String> },
    /// A message of the bot came further.
    Tick { id: String, status: &'static str, at: i64 },
    /// The clock was moved.
    Clock { now: i64 },
}

#[derive(Debug, Default)]
struct Lists {
    accepted: VecDeque<Accepted>,
    refused: VecDeque<Refused>,
    updates: VecDeque<(u64, Arc<Update>)>,
    last: u64,
}

/// The record of a stand-in.
#[derive(Debug)]
pub(super) struct Record {
    lists: Mutex<Lists>,
    accepted_in_all: watch::Sender<u64>,
    told: broadcast::Sender<(u64, Arc<Update>)>,
}

impl Default for Record {
    fn default() -> Self {
        Self { lists: Mutex::default(), accepted_in_all: watch::Sender::new(0), told: broadcast::Sender::new(1024) }
    }
}

/// The updates until now, and the channel on which the later ones come.
pub(crate) type Story = (Vec<(u64, Arc<Update>)>, broadcast::Receiver<(u64, Arc<Update>)>);

impl Record {
    pub(super) fn accept(&self, accepted: Accepted, keep: usize) {
        push(&mut self.lock().accepted, accepted, keep);
        self.accepted_in_all.send_modify(|count| *count += 1);
    }

    pub(super) fn refuse(&self, refused: Refused, keep: usize) {
        push(&mut self.lock().refused, refused, keep);
    }

    pub(super) fn tell(&self, update: Update, keep: usize) {
        let mut lists = self.lock();
        lists.last += 1;
        let entry = (lists.last, Arc::new(update));
        push(&mut lists.updates, entry.clone(), keep);
        // Without a page that listens nobody is there to be told, which is no fault.
        self.told.send(entry).ok();
    }

    /// Under one lock, so that no update falls between the list and the channel.
    pub(super) fn story_after(&self, after: u64) -> Story {
        let lists = self.lock();
        (lists.updates.iter().filter(|(number, _)| *number > after).cloned().collect(), self.told.subscribe())
    }

    pub(super) fn accepted(&self) -> Vec<Accepted> {
        self.lock().accepted.iter().cloned().collect()
    }

    pub(super) fn find(&self, message_id: &str) -> Option<Accepted> {
        self.lock().accepted.iter().rev().find(|accepted| accepted.message_id == message_id).cloned()
    }

    pub(super) fn refused(&self) -> Vec<Refused> {
        self.lock().refused.iter().cloned().collect()
    }

    pub(super) fn count(&self) -> u64 {
        *self.accepted_in_all.borrow()
    }

    pub(super) async fn wait_for(&self, count: u64) {
        let mut counter = self.accepted_in_all.subscribe();
        // The sender lives in self, so the channel cannot close while this waits.
        counter.wait_for(|seen| *seen >= count).await.ok();
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Lists> {
        self.lists.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn inner<S: Serializer>(json: &Arc<Value>, serializer: S) -> Result<S::Ok, S::Error> {
    json.as_ref().serialize(serializer)
}

fn push<T>(list: &mut VecDeque<T>, entry: T, keep: usize) {
    list.push_back(entry);
    while list.len() > keep {
        list.pop_front();
    }
}
