//! Doing what apply asked for: slow things, outside of apply, whose results come back as events.
//!
//! One task takes the open rows of `work` in their order, has a few of them under way at once, never two for one
//! person, and appends what came of each to the journal under the row's own name. `execute` is the list of what each
//! kind of work leads to; a new kind gets its file and its arm there.
//!
//! Invariants:
//! - A row stays open until its result is applied, so that a crash between any two steps means that it is done again,
//!   and the journal keeps the first result alone.
//! - Work never fails without a result: whatever happens, the conversation that asked hears of it.
//! - Nothing here logs what a person said.

use std::collections::BTreeSet;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::BoxFuture;
use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt, StreamExt};
use r2d2_sqlite::SqliteConnectionManager;
use tokio::sync::watch;
use tokio::time::Instant as Moment;

use super::clock::Clock;
use super::journal::{Journal, JournalError, NewEvent, Source};
use super::outbox::OutboxConfig;
use crate::bot::work::{FailureReason, Work, WorkResult};
use crate::store::state::work::{self, WorkRow};
use crate::whatsapp::client::Client;

mod erase;
mod execute;
mod export;
mod month;
mod picture;
mod queue;
mod renderer;
mod report;
mod speech;
mod transcribe;

pub use renderer::Renderer;
pub use speech::{ApiAccess, SpeechConfig, SpeechSetupError};

use execute::Executor;
use queue::{Person, Queue};

/// How many things are done at once.
const RUNNING_MAX: usize = 4;
/// How many rows are read at once.
const READ_MAX: i64 = 64;
/// Nothing more is read while so many rows could be begun.
const READY_MAX: usize = 256;
/// After a fault of a database; also how soon a clock that was moved is noticed.
const PAUSE: Duration = Duration::from_secs(1);
/// How long work under way may take once the end is asked for. What is given up then is done after the next start.
const SHUTDOWN: Duration = Duration::from_secs(6);

/// What the workers work with.
pub struct WorkParts {
    /// Read-only connections to `tracker.db`.
    pub readers: r2d2::Pool<SqliteConnectionManager>,
    /// The last event whose state is committed in `tracker.db`.
    pub committed: watch::Receiver<i64>,
    /// Where results go.
    pub journal: Journal,
    /// The way to Meta.
    pub client: Client,
    /// What time it is.
    pub clock: Clock,
    /// Which business number's media it is.
    pub numbers: OutboxConfig,
    /// How voice notes are written down and summed up.
    pub speech: SpeechConfig,
    /// Where pictures and reports are drawn.
    pub renderer: Renderer,
}

/// Does the work of the state until it is told to end.
pub struct Workers {
    committed: watch::Receiver<i64>,
    worker: Arc<Worker>,
    queue: Queue,
    busy: BTreeSet<Person>,
    /// Whether there may be rows that were not read.
    unread: bool,
}

/// What each piece of work needs.
struct Worker {
    readers: r2d2::Pool<SqliteConnectionManager>,
    journal: Journal,
    clock: Clock,
    executor: Executor,
}

impl Workers {
    /// Workers that have not begun.
    pub fn new(parts: WorkParts) -> Result<Self, SpeechSetupError> {
        let committed = parts.committed.clone();
        let (readers, journal, clock) = (parts.readers.clone(), parts.journal.clone(), parts.clock.clone());
        let worker = Arc::new(Worker { readers, journal, clock, executor: Executor::new(parts)? });
        Ok(Self { committed, worker, queue: Queue::default(), busy: BTreeSet::new(), unread: true })
    }

    /// Works until `shutdown` turns true (or its sender is gone): then takes nothing new, gives what is under way a
    /// few seconds, and returns. Call it once `tracker.db` has caught up with the journal, so that what is done
    /// already is not begun again.
    pub async fn run(mut self, mut shutdown: watch::Receiver<bool>) {
        let mut running: FuturesUnordered<BoxFuture<'static, Person>> = FuturesUnordered::new();
        loop {
            let trouble = self.read().await;
            let now = self.worker.clock.now();
            while running.len() < RUNNING_MAX
                && let Some((person, row)) = self.queue.take(now, &self.busy)
            {
                self.busy.insert(person.clone());
                let worker = Arc::clone(&self.worker);
                let done = async move {
                    worker.work_on(row).await;
                    person
                };
                running.push(done.boxed());
            }
            let wake = (trouble || self.queue.is_waiting(now)).then(|| Moment::now() + PAUSE);
            tokio::select! {
                biased;
                _ = shutdown.wait_for(|end| *end) => break,
                Some(person) = running.next(), if !running.is_empty() => {
                    self.busy.remove(&person);
                }
                Ok(()) = self.committed.changed() => self.unread = true,
                () = sleep_until(wake) => {}
            }
        }
        let finished = async { while running.next().await.is_some() {} };
        if tokio::time::timeout(SHUTDOWN, finished).await.is_err() {
            tracing::info!("work under way is given up; it is done after the next start");
        }
    }

    /// Reads rows that came since the last time; whether that failed and is to be tried again.
    async fn read(&mut self) -> bool {
        while self.unread && self.queue.ready(self.worker.clock.now()) < READY_MAX {
            let after = self.queue.newest();
            let rows = self.worker.with_reader(move |connection| work::open_after(connection, after, READ_MAX)).await;
            match rows {
                Ok(rows) => {
                    self.unread = i64::try_from(rows.len()).is_ok_and(|count| count == READ_MAX);
                    for row in rows {
                        self.queue.add(row);
                    }
                }
                Err(error) => {
                    tracing::error!(error, "work cannot be read; trying again");
                    return true;
                }
            }
        }
        false
    }
}

impl Worker {
    /// Does one piece of work and keeps its result, unless nobody waits for it any more.
    async fn work_on(&self, row: WorkRow) {
        let request: Option<Work> = serde_json::from_str(&row.request).ok();
        let result = match &request {
            Some(request) => {
                let done = AssertUnwindSafe(self.executor.execute(&row, request)).catch_unwind().await;
                done.unwrap_or(WorkResult::Failed { reason: FailureReason::Unusable })
            }
            // A request of another version of the program.
            None => WorkResult::Failed { reason: FailureReason::Unusable },
        };
        if let WorkResult::Failed { reason } = &result
            && *reason != FailureReason::NotConfigured
        {
            let kind = request.as_ref().map_or("unknown", execute::name);
            let detail = format!("{kind}: {}", execute::meaning(*reason));
            self.journal.incident("work_failed", row.id.callback_data(), detail, self.clock.now());
        }
        loop {
            // Whoever was erased meanwhile leaves no new words in the journal.
            let id = row.id;
            let append = match self.with_reader(move |connection| work::is_open(connection, id)).await {
                Ok(false) => return,
                Ok(true) => self.append(&row, &result).await,
                Err(error) => Err(error),
            };
            match append {
                Ok(()) => return,
                Err(error) => tracing::error!(error, "a result cannot be kept; trying again"),
            }
            tokio::time::sleep_until(Moment::now() + PAUSE).await;
        }
    }

    async fn append(&self, row: &WorkRow, result: &WorkResult) -> Result<(), String> {
        let payload = serde_json::to_string(result).map_err(|error| error.to_string())?;
        let event = NewEvent {
            tenant: row.tenant.clone(),
            source: Source::Worker,
            external_id: row.id.callback_data(),
            received_at: self.clock.now(),
            person: Some(row.phone.as_str().to_owned()),
            payload,
        };
        match self.journal.append(vec![event]).await {
            Ok(_) | Err(JournalError::Closed) => Ok(()),
            Err(error) => Err(error.to_string()),
        }
    }

    async fn with_reader<T: Send + 'static>(
        &self,
        read: impl FnOnce(&rusqlite::Connection) -> Result<T, crate::store::StoreError> + Send + 'static,
    ) -> Result<T, String> {
        let readers = self.readers.clone();
        let task = tokio::task::spawn_blocking(move || {
            let connection = readers.get().map_err(|error| error.to_string())?;
            read(&connection).map_err(|error| error.to_string())
        });
        task.await.map_err(|error| error.to_string())?
    }
}

async fn sleep_until(moment: Option<Moment>) {
    match moment {
        Some(moment) => tokio::time::sleep_until(moment).await,
        None => std::future::pending().await,
    }
}
