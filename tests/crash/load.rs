//! Many people who write at once through several connections; what is not answered 200 is delivered again, and now
//! and then what was answered as well, as Meta does.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use therapy_tracker::domain::Day;
use therapy_tracker::engine::clock::Clock;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::webhooks;

const CONNECTIONS: u64 = 12;
const PEOPLE: u64 = 24;

/// Numbers that look random and are the same in every run (splitmix64).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }
}

/// One message: a log of a day that its person logs but once.
#[derive(Clone)]
pub(crate) struct Log {
    pub(crate) id: String,
    pub(crate) phone: String,
    pub(crate) day: Day,
}

impl Log {
    fn number(number: u64, today: Day) -> Self {
        let phone = format!("9198{:08}", number % PEOPLE);
        let day = today.plus_days(-i64::try_from(number / PEOPLE + 1).unwrap());
        Self { id: format!("wamid.crash{number:08}"), phone, day }
    }
}

struct Shared {
    next: AtomicU64,
    allowed: watch::Sender<u64>,
    answered: watch::Sender<u64>,
    base: watch::Sender<Option<String>>,
    is_over: watch::Sender<bool>,
    today: Day,
}

pub(crate) struct Load {
    shared: Arc<Shared>,
    connections: JoinSet<Vec<Log>>,
}

impl Load {
    pub(crate) fn start(seed: u64) -> Self {
        let today = Clock::system().now().day_in(&jiff::tz::TimeZone::UTC);
        let shared = Arc::new(Shared {
            next: AtomicU64::new(0),
            allowed: watch::Sender::new(0),
            answered: watch::Sender::new(0),
            base: watch::Sender::new(None),
            is_over: watch::Sender::new(false),
            today,
        });
        let mut connections = JoinSet::new();
        for connection in 0..CONNECTIONS {
            connections.spawn(Connection::new(Arc::clone(&shared), seed ^ (connection + 1)).run());
        }
        Self { shared, connections }
    }

    /// So many more messages may be written.
    pub(crate) fn allow(&self, more: u64) {
        self.shared.allowed.send_modify(|allowed| *allowed += more);
    }

    /// Where the service is; `None` while there is none.
    pub(crate) fn serve_from(&self, base: Option<String>) {
        self.shared.base.send_replace(base);
    }

    /// How many messages were answered 200.
    pub(crate) fn answered(&self) -> u64 {
        *self.shared.answered.borrow()
    }

    pub(crate) async fn wait_for(&self, answered: u64) {
        let allowed = *self.shared.allowed.borrow();
        let mut counter = self.shared.answered.subscribe();
        counter.wait_for(|count| *count >= answered.min(allowed)).await.unwrap();
    }

    /// Waits until everything that may be written is answered 200; the answer is what was written.
    pub(crate) async fn finish(mut self) -> Vec<Log> {
        self.shared.is_over.send_replace(true);
        let mut all = Vec::new();
        while let Some(written) = self.connections.join_next().await {
            all.extend(written.unwrap());
        }
        assert_eq!(u64::try_from(all.len()).unwrap(), *self.shared.allowed.borrow());
        all
    }
}

struct Connection {
    shared: Arc<Shared>,
    http: reqwest::Client,
    dice: Dice,
    again: VecDeque<Vec<Log>>,
    answered: Vec<Log>,
}

impl Connection {
    fn new(shared: Arc<Shared>, seed: u64) -> Self {
        Self { shared, http: reqwest::Client::new(), dice: Dice::new(seed), again: VecDeque::new(), answered: vec![] }
    }

    async fn run(mut self) -> Vec<Log> {
        while let Some(batch) = self.next().await {
            let base = self.shared.base.subscribe().wait_for(Option::is_some).await.unwrap().clone().unwrap();
            let messages: Vec<_> = batch
                .iter()
                .map(|log| webhooks::text(&log.phone, &log.id, &format!("attended_dates {}", log.day)))
                .collect();
            let sent = webhooks::post(&self.http, &base, webhooks::messages(&messages)).send().await;
            if sent.is_ok_and(|answer| answer.status() == 200) {
                let count = u64::try_from(batch.len()).unwrap();
                self.answered.extend(batch);
                self.shared.answered.send_modify(|answered| *answered += count);
                self.repeat(&base).await;
            } else {
                self.again.push_back(batch);
                tokio::task::yield_now().await;
            }
        }
        self.answered
    }

    /// What to deliver next: something new before what failed, as far as dice and allowance say so.
    async fn next(&mut self) -> Option<Vec<Log>> {
        let mut allowed = self.shared.allowed.subscribe();
        let mut over = self.shared.is_over.subscribe();
        loop {
            if !self.again.is_empty() && self.dice.below(3) > 0 {
                return self.again.pop_front();
            }
            let size = self.dice.below(4) + 1;
            let limit = *allowed.borrow_and_update();
            let next = &self.shared.next;
            let taken = next
                .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |at| (at < limit).then(|| (at + size).min(limit)));
            if let Ok(first) = taken {
                let last = (first + size).min(limit);
                return Some((first..last).map(|number| Log::number(number, self.shared.today)).collect());
            }
            if let Some(batch) = self.again.pop_front() {
                return Some(batch);
            }
            if *over.borrow_and_update() {
                return None;
            }
            tokio::select! {
                _ = allowed.changed() => {}
                _ = over.changed() => {}
            }
        }
    }

    /// Now and then Meta delivers once more what was answered. Whether that is answered does not matter.
    async fn repeat(&mut self, base: &str) {
        if self.dice.below(6) == 0 {
            let at = self.dice.below(u64::try_from(self.answered.len()).unwrap());
            let log = &self.answered[usize::try_from(at).unwrap()];
            let message = webhooks::text(&log.phone, &log.id, &format!("attended_dates {}", log.day));
            webhooks::post(&self.http, base, webhooks::messages(&[message])).send().await.ok();
        }
    }
}
