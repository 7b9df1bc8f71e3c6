//! A strict stand-in for Meta's Graph API: it refuses what the real one would and says why, remembers what it took,
//! and plays the people on the other side. The demo, the tests and the load runs use this one piece.
//!
//! Start at [`StandIn`]. The HTTP side is `routes`, what is refused for its shape `check`, for the moment `desk`;
//! `people` lets persons act, `courier` carries webhooks. Nothing here knows what the bot's messages mean.

mod check;
mod courier;
mod desk;
mod envelope;
mod faults;
mod media;
mod people;
mod record;
mod refusal;
mod routes;
mod rules;
mod take;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

pub use courier::Undelivered;
pub use faults::Fault;
pub use media::Media;
pub use people::Receipt;
pub use record::{Accepted, Refused};
pub(crate) use record::{Story, Update};
pub use refusal::Refusal;
pub use rules::{ClosedWindow, Rules};

use crate::domain::{Instant, Phone};
use crate::engine::clock::Clock;

/// What a stand-in must know.
#[derive(Clone, Debug)]
pub struct StandInConfig {
    /// The business number's id, the middle of the path of every request.
    pub phone_number_id: String,
    /// Signs the webhooks.
    pub app_secret: String,
    /// The bearer token that requests must carry.
    pub access_token: String,
    /// What time it is for window, rates and timestamps.
    pub clock: Clock,
    /// The bot's webhook address; it can be set later.
    pub deliver_to: Option<String>,
}

/// The stand-in. Clones are the same one.
#[derive(Clone)]
pub struct StandIn(Arc<Inner>);

struct Inner {
    phone_number_id: String,
    access_token: String,
    clock: Clock,
    rules: RwLock<Arc<Rules>>,
    faults: faults::Faults,
    desk: Mutex<desk::Desk>,
    /// Messages that a person has not looked at yet.
    unread: Mutex<HashMap<Phone, Vec<Accepted>>>,
    record: record::Record,
    shelf: media::Shelf,
    courier: courier::Courier,
    /// Different in every process, so that ids never come twice.
    id_prefix: String,
    id_count: AtomicU64,
}

/// What Meta refuses in a message for its shape alone, whoever it goes to and whenever.
pub fn check_shape(body: &serde_json::Value) -> Result<(), Refusal> {
    check::check(body).map(|_| ())
}

impl StandIn {
    /// A stand-in that nobody has written through yet.
    pub fn new(config: StandInConfig) -> Self {
        let courier = courier::Courier::new(&config.app_secret, &config.phone_number_id, config.deliver_to);
        Self(Arc::new(Inner {
            phone_number_id: config.phone_number_id,
            access_token: config.access_token,
            clock: config.clock,
            rules: RwLock::default(),
            faults: faults::Faults::default(),
            desk: Mutex::default(),
            unread: Mutex::default(),
            record: record::Record::default(),
            shelf: media::Shelf::default(),
            courier,
            id_prefix: uuid::Uuid::new_v4().simple().to_string().to_uppercase(),
            id_count: AtomicU64::new(0),
        }))
    }

    /// Where the bot's webhook is, from now on.
    pub fn set_deliver_to(&self, url: impl Into<String>) {
        self.0.courier.set_address(url.into());
    }

    /// Changes the rules.
    pub fn set_rules(&self, change: impl FnOnce(&mut Rules)) {
        let mut rules = self.0.rules.write().unwrap_or_else(PoisonError::into_inner);
        let mut changed = Rules::clone(&rules);
        change(&mut changed);
        *rules = Arc::new(changed);
    }

    /// The next `count` messages fail in this way.
    pub fn fail_next(&self, count: usize, fault: Fault) {
        self.0.faults.add(count, fault);
    }

    /// The Graph API's routes, to be served under the bot's `GRAPH_API_BASE`.
    pub fn graph_router(&self) -> axum::Router {
        routes::router(self.clone())
    }

    /// The newest messages that were taken, oldest first.
    pub fn accepted(&self) -> Vec<Accepted> {
        self.0.record.accepted()
    }

    /// How many messages were taken in all, also those that are no longer remembered.
    pub fn accepted_count(&self) -> u64 {
        self.0.record.count()
    }

    /// Waits until `count` messages were taken in all, and gives the newest.
    pub async fn wait_for(&self, count: u64) -> Vec<Accepted> {
        self.0.record.wait_for(count).await;
        self.accepted()
    }

    /// The newest requests that were refused, oldest first.
    pub fn refused(&self) -> Vec<Refused> {
        self.0.record.refused()
    }

    /// A media file that was uploaded or spoken.
    pub fn media(&self, id: &str) -> Option<Media> {
        self.0.shelf.get(id)
    }

    /// The clock that the stand-in goes by.
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// Tells the page that the clock was moved.
    pub fn clock_moved(&self) {
        self.tell(Update::Clock { now: self.now().0.as_millisecond() });
    }

    /// Notes that a person wrote, when the message did not go through [`StandIn::say`]: opens the window.
    pub fn heard(&self, person: &Phone, message_id: &str) {
        let now = self.now();
        self.desk().hear(std::slice::from_ref(person), message_id, now);
    }

    pub(crate) fn story_after(&self, after: u64) -> Story {
        self.0.record.story_after(after)
    }

    /// Different for every stand-in: a page that reconnects sees whether it is still the same.
    pub(crate) fn epoch(&self) -> &str {
        &self.0.id_prefix
    }

    fn now(&self) -> Instant {
        self.0.clock.now()
    }

    fn rules(&self) -> Arc<Rules> {
        Arc::clone(&self.0.rules.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn desk(&self) -> std::sync::MutexGuard<'_, desk::Desk> {
        self.0.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn unread(&self) -> std::sync::MutexGuard<'_, HashMap<Phone, Vec<Accepted>>> {
        self.0.unread.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tell(&self, update: Update) {
        self.0.record.tell(update, self.rules().remembered);
    }

    fn next_id(&self) -> u64 {
        self.0.id_count.fetch_add(1, Ordering::Relaxed)
    }

    fn message_id(&self) -> String {
        format!("wamid.{}{:012X}", self.0.id_prefix, self.next_id())
    }
}
