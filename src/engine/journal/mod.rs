//! The journal: everything that comes from outside, durable before anybody is told so.
//!
//! One thread owns the writing connection of `journal.db` and commits in groups: all that waits goes into one
//! transaction with one sync to the disk. This room is the only code that knows where events are kept; nothing
//! outside it may come to depend on the local file.

use std::path::{Path, PathBuf};

use tokio::sync::{mpsc, oneshot, watch};

use crate::domain::{Instant, TenantId};
use crate::store::journal::deliveries::Delivery;
use crate::store::journal::events::{self, EventRow};
use crate::store::{self, MigrationError, Migrations, StoreError};

mod writer;

/// How many requests may wait for the writer before callers are held back.
const WAITING_MAX: usize = 8_192;

/// Something that happened, before it has its place in the order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEvent {
    /// Whose it is.
    pub tenant: TenantId,
    /// Where it came from.
    pub source: Source,
    /// Its id at the source; a second event with the same one is not kept.
    pub external_id: String,
    /// When it was taken in, by the service's clock.
    pub received_at: Instant,
    /// The number or business-scoped id of the person that it is about, as it came; erasing finds it by this.
    pub person: Option<String>,
    /// What happened, JSON.
    pub payload: String,
}

/// Where events come from; stored as a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// `whatsapp`: a message that a person wrote.
    WhatsApp,
    /// `whatsapp_status`: how far one of our messages has come.
    WhatsAppStatus,
    /// `whatsapp_other`: what else Meta reports. Kept, not acted upon.
    WhatsAppOther,
    /// `worker`: what came of slow work that apply had asked for.
    Worker,
    /// `operator`: a choice of the operator.
    Operator,
    /// `page`: what a person did on the tracker page.
    Page,
}

impl Source {
    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::WhatsApp => "whatsapp",
            Self::WhatsAppStatus => "whatsapp_status",
            Self::WhatsAppOther => "whatsapp_other",
            Self::Worker => "worker",
            Self::Operator => "operator",
            Self::Page => "page",
        }
    }

    /// The source of a stored word; `None` for one that this version does not know.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::WhatsApp, Self::WhatsAppStatus, Self::WhatsAppOther, Self::Worker, Self::Operator, Self::Page]
            .into_iter()
            .find(|source| source.as_str() == word)
    }
}

/// Why the journal could not do what was asked. Nothing of the request was kept.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// SQLite refused.
    #[error("journal.db: {0}")]
    Store(#[from] std::sync::Arc<StoreError>),
    /// The writer has stopped.
    #[error("the journal is closed")]
    Closed,
    /// No connection for reading could be had.
    #[error("journal.db could not be opened for reading: {0}")]
    Readers(#[from] r2d2::Error),
}

/// Why the journal could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The file's schema does not fit this binary.
    #[error(transparent)]
    Migration(#[from] MigrationError),
    /// The file could not be opened or read.
    #[error("{path}: {source}")]
    Store {
        /// Which file.
        path: PathBuf,
        /// What SQLite said.
        source: StoreError,
    },
    /// The threads or connections could not be made.
    #[error("{0}")]
    Resources(String),
}

/// A handle to the journal; clones share it. Its writer ends with the last handle.
#[derive(Clone)]
pub struct Journal {
    path: PathBuf,
    requests: mpsc::Sender<Request>,
    last_seq: watch::Receiver<i64>,
    readers: r2d2::Pool<r2d2_sqlite::SqliteConnectionManager>,
}

type Reply<T> = oneshot::Sender<Result<T, JournalError>>;

/// What the writer is asked to do.
enum Request {
    Append { events: Vec<NewEvent>, reply: Reply<Vec<Option<i64>>> },
    Deliveries { deliveries: Vec<Delivery>, watermark: Option<i64>, reply: Reply<()> },
    Scrub { scrub: Scrub, reply: Reply<()> },
    Incident { incident: Incident, reply: Option<Reply<()>> },
}

/// A person whose events are to be emptied.
#[derive(Clone, Debug)]
pub(crate) struct Scrub {
    /// Whose service it is.
    pub(crate) tenant: TenantId,
    /// The number and the business-scoped id.
    pub(crate) people: Vec<String>,
    /// The event that erases; the last one that is emptied.
    pub(crate) event_seq: i64,
    /// What that event says from now on.
    pub(crate) instead: String,
}

/// Something that went wrong and was survived. No text of a person and no number is in it.
#[derive(Clone, Debug)]
pub(crate) struct Incident {
    pub(crate) kind: &'static str,
    pub(crate) reference: String,
    pub(crate) detail: String,
    pub(crate) at: Instant,
}

impl Journal {
    /// Opens `journal.db` in `folder`, made or migrated if need be, and starts its writer.
    /// With `litestream` the checkpoints are left to Litestream.
    pub fn open(folder: &Path, litestream: bool) -> Result<Self, OpenError> {
        let path = folder.join("journal.db");
        let at_path = |source| OpenError::Store { path: path.clone(), source };
        let mut connection = store::open_writer(&path, store::Durability::PowerCut).map_err(at_path)?;
        if litestream {
            store::leave_checkpoints(&connection).map_err(at_path)?;
        }
        Migrations::JOURNAL.apply(&mut connection)?;
        let last = events::last(&connection).map_err(at_path)?;
        let readers = store::reader_pool(&path, 2).map_err(|error| OpenError::Resources(error.to_string()))?;
        let (requests, waiting) = mpsc::channel(WAITING_MAX);
        let (seq_sender, last_seq) = watch::channel(last);
        std::thread::Builder::new()
            .name("journal".to_owned())
            .spawn(move || writer::run(&connection, waiting, &seq_sender))
            .map_err(|error| OpenError::Resources(error.to_string()))?;
        Ok(Self { path, requests, last_seq, readers })
    }

    /// Keeps `events` in their order, all or none. When this returns they survive a power cut. The answer has the
    /// sequence number of each, `None` for one that had been delivered before.
    pub async fn append(&self, events: Vec<NewEvent>) -> Result<Vec<Option<i64>>, JournalError> {
        let (reply, answer) = oneshot::channel();
        self.requests.send(Request::Append { events, reply }).await.map_err(|_| JournalError::Closed)?;
        answer.await.map_err(|_| JournalError::Closed)?
    }

    /// Keeps what became of messages, and how far all of them have found their end. Durable when it returns.
    pub async fn record_deliveries(
        &self,
        deliveries: Vec<Delivery>,
        watermark: Option<i64>,
    ) -> Result<(), JournalError> {
        let (reply, answer) = oneshot::channel();
        let request = Request::Deliveries { deliveries, watermark, reply };
        self.requests.send(request).await.map_err(|_| JournalError::Closed)?;
        answer.await.map_err(|_| JournalError::Closed)?
    }

    /// Keeps an incident as soon as there is room for it; one that finds the writer overwhelmed is only logged.
    pub fn incident(&self, kind: &'static str, reference: String, detail: String, at: Instant) {
        tracing::warn!(kind, reference, detail, "incident");
        let incident = Incident { kind, reference, detail, at };
        if self.requests.try_send(Request::Incident { incident, reply: None }).is_err() {
            tracing::error!(kind, "the incident could not be kept: the journal is overwhelmed or closed");
        }
    }

    /// Empties a person's events and waits until that is durable. For threads outside the async runtime.
    pub(crate) fn scrub_blocking(&self, scrub: Scrub) -> Result<(), JournalError> {
        let (reply, answer) = oneshot::channel();
        self.requests.blocking_send(Request::Scrub { scrub, reply }).map_err(|_| JournalError::Closed)?;
        answer.blocking_recv().map_err(|_| JournalError::Closed)?
    }

    /// Keeps an incident and waits until it is durable. For threads outside the async runtime.
    pub(crate) fn incident_blocking(&self, incident: Incident) -> Result<(), JournalError> {
        let (reply, answer) = oneshot::channel();
        let request = Request::Incident { incident, reply: Some(reply) };
        self.requests.blocking_send(request).map_err(|_| JournalError::Closed)?;
        answer.blocking_recv().map_err(|_| JournalError::Closed)?
    }

    /// Returns once everything asked for before is durable or refused.
    pub async fn flush(&self) {
        // An empty request waits its turn behind the others; its own answer does not matter.
        drop(self.record_deliveries(Vec::new(), None).await);
    }

    /// The sequence number of the last durable event, and every change of it.
    pub fn last_seq(&self) -> watch::Receiver<i64> {
        self.last_seq.clone()
    }

    /// Runs `read` on a read-only connection, off the async threads.
    pub async fn read<T: Send + 'static>(
        &self,
        read: impl FnOnce(&rusqlite::Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, JournalError> {
        let readers = self.readers.clone();
        let task = tokio::task::spawn_blocking(move || {
            let connection = readers.get()?;
            read(&connection).map_err(|error| JournalError::Store(std::sync::Arc::new(error)))
        });
        task.await.map_err(|_| JournalError::Closed)?
    }

    /// A reader of events in their order, with a connection of its own.
    pub fn events(&self) -> Result<EventReader, StoreError> {
        EventReader::open(&self.path)
    }
}

/// Reads events in their order.
pub struct EventReader {
    connection: rusqlite::Connection,
}

impl EventReader {
    /// A reader over the journal in `folder`, whether or not a service runs on it.
    pub fn over(folder: &Path) -> Result<Self, StoreError> {
        Self::open(&folder.join("journal.db"))
    }

    fn open(path: &Path) -> Result<Self, StoreError> {
        Ok(Self { connection: store::open_reader(path)? })
    }

    /// Up to `limit` events after `seq`.
    pub fn after(&self, seq: i64, limit: i64) -> Result<Vec<EventRow>, StoreError> {
        events::after(&self.connection, seq, limit)
    }

    /// The sequence number of the last event; 0 before the first.
    pub fn last(&self) -> Result<i64, StoreError> {
        events::last(&self.connection)
    }
}
