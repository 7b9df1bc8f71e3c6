//! The engine as a whole: opened, started, and stopped in the order in which nothing is lost.

use std::path::Path;
use std::sync::Arc;

use super::apply::{Applier, ApplyStatus, ApplyThread};
use super::clock::Clock;
use super::data_dir::DataDir;
use super::events::{OperatorCommand, RuleSettings};
use super::journal::{Journal, JournalError, NewEvent, OpenError, Source};
use super::outbox::{Outbox, OutboxConfig, OutboxParts, OutboxStatus};
use super::work::{Renderer, SpeechConfig, SpeechSetupError, WorkParts, Workers};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::domain::TenantId;
use crate::links::LinkMaker;
use crate::store::state::settings;
use crate::store::{self, MigrationError, StoreError};
use crate::whatsapp::client::Client;

/// How many connections pages and reports share.
const READERS: u32 = 4;

/// A pool of read-only connections to `tracker.db`.
pub type Readers = r2d2::Pool<r2d2_sqlite::SqliteConnectionManager>;

/// What the engine is started with.
pub struct EngineConfig {
    /// What time it is.
    pub clock: Clock,
    /// Whether a Litestream replicates the data folder.
    pub litestream: bool,
    /// The operator's settings that the rules depend on.
    pub settings: RuleSettings,
    /// How messages are sent.
    pub outbox: OutboxConfig,
    /// The way to Meta.
    pub client: Client,
    /// How voice notes are written down.
    pub speech: SpeechConfig,
    /// What makes links to the tracker page, where that is configured.
    pub links: Option<LinkMaker>,
}

/// Why the engine could not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The journal could not be opened.
    #[error(transparent)]
    Journal(#[from] OpenError),
    /// The journal could not be written.
    #[error(transparent)]
    Append(#[from] JournalError),
    /// The state does not fit this binary.
    #[error(transparent)]
    Migration(#[from] MigrationError),
    /// The state could not be read.
    #[error("tracker.db: {0}")]
    Store(#[from] StoreError),
    /// The way to the services for voice notes could not be made.
    #[error(transparent)]
    Speech(#[from] SpeechSetupError),
    /// Threads or connections could not be made.
    #[error("{0}")]
    Resources(String),
}

/// The running engine.
pub struct Engine {
    journal: Journal,
    readers: Readers,
    apply: ApplyThread,
    outbox: JoinHandle<()>,
    outbox_status: watch::Receiver<OutboxStatus>,
    workers: JoinHandle<()>,
    stop_sending: watch::Sender<bool>,
    _data_dir: DataDir,
}

impl Engine {
    /// Opens the data folder and starts apply and outbox. Must be called within a Tokio runtime.
    pub async fn start(data_dir: DataDir, config: EngineConfig) -> Result<Self, StartError> {
        let folder = data_dir.path().to_owned();
        let journal = Journal::open(&folder, config.litestream)?;
        let applier = open_applier(&folder, &journal, config.litestream)?;
        keep_settings(&journal, &applier, &config).await?;
        let readers = store::reader_pool(&folder.join("tracker.db"), READERS)
            .map_err(|error| StartError::Resources(error.to_string()))?;
        let apply =
            ApplyThread::start(applier, journal.clone()).map_err(|error| StartError::Resources(error.to_string()))?;
        let (publish, outbox_status) = watch::channel(OutboxStatus::default());
        let (stop_sending, stopped) = watch::channel(false);
        let workers = Workers::new(WorkParts {
            readers: readers.clone(),
            committed: apply.status().last_seq,
            journal: journal.clone(),
            client: config.client.clone(),
            clock: config.clock.clone(),
            numbers: config.outbox.clone(),
            speech: config.speech,
            renderer: Renderer::start().map_err(|error| StartError::Resources(error.to_string()))?,
        })?;
        let workers = tokio::spawn(work(workers, journal.clone(), apply.status().last_seq, stopped.clone()));
        let parts = OutboxParts {
            readers: readers.clone(),
            committed: apply.status().last_seq,
            journal: journal.clone(),
            client: config.client,
            clock: config.clock,
            config: config.outbox,
            links: config.links.map(Arc::new),
        };
        let outbox = tokio::spawn(send(parts, publish, stopped));
        Ok(Self { journal, readers, apply, outbox, outbox_status, workers, stop_sending, _data_dir: data_dir })
    }

    /// Where events go.
    pub fn journal(&self) -> &Journal {
        &self.journal
    }

    /// Read-only connections to the state.
    pub fn readers(&self) -> &Readers {
        &self.readers
    }

    /// How far apply has come.
    pub fn applied(&self) -> ApplyStatus {
        self.apply.status()
    }

    /// How the sending goes.
    pub fn outbox_status(&self) -> watch::Receiver<OutboxStatus> {
        self.outbox_status.clone()
    }

    /// Applies what is durable, finishes the requests to Meta and the work that are under way, and closes the files.
    pub async fn stop(self) {
        let Self { journal, readers, apply, outbox, outbox_status: _, workers, stop_sending, _data_dir } = self;
        stop_sending.send_replace(true);
        let (sent, worked) = tokio::join!(outbox, workers);
        if sent.is_err() || worked.is_err() {
            tracing::error!("the outbox or a worker panicked");
        }
        if tokio::task::spawn_blocking(move || apply.stop()).await.is_err() {
            tracing::error!("apply could not be stopped");
        }
        drop(readers);
        journal.flush().await;
    }
}

/// Sends once the state has caught up with what was durable at the start: the statuses that say what became of a
/// former process's messages are then in it.
async fn send(mut parts: OutboxParts, publish: watch::Sender<OutboxStatus>, mut stopped: watch::Receiver<bool>) {
    let durable = *parts.journal.last_seq().borrow();
    tokio::select! {
        caught_up = parts.committed.wait_for(|committed| *committed >= durable) => if caught_up.is_err() { return },
        _ = stopped.changed() => return,
    }
    let outbox = match Outbox::open(parts).await {
        Ok(outbox) => outbox,
        Err(error) => {
            tracing::error!(%error, "the outbox cannot be opened; nothing is sent");
            return;
        }
    };
    let mut status = outbox.status();
    let told = async {
        while status.changed().await.is_ok() {
            publish.send_replace(*status.borrow_and_update());
        }
    };
    tokio::join!(outbox.run(stopped), told);
}

/// Works once the state has caught up with what was durable at the start, so that nothing is done a second time whose
/// result is in the journal.
async fn work(
    workers: Workers,
    journal: Journal,
    mut committed: watch::Receiver<i64>,
    mut stopped: watch::Receiver<bool>,
) {
    let durable = *journal.last_seq().borrow();
    drop(journal);
    tokio::select! {
        caught_up = committed.wait_for(|committed| *committed >= durable) => if caught_up.is_err() { return },
        _ = stopped.changed() => return,
    }
    workers.run(stopped).await;
}

fn open_applier(folder: &Path, journal: &Journal, litestream: bool) -> Result<Applier, StartError> {
    Ok(Applier::open(&folder.join("tracker.db"), journal.events()?, litestream)?)
}

/// The settings that the rules depend on become an event whenever they differ from the last ones, so that a replay
/// needs no environment.
async fn keep_settings(journal: &Journal, applier: &Applier, config: &EngineConfig) -> Result<(), StartError> {
    let mut differ = false;
    for (name, value) in config.settings.named() {
        differ |= settings::get(applier.connection(), name)?.as_deref() != value;
    }
    if !differ {
        return Ok(());
    }
    let command = OperatorCommand::Settings(config.settings.clone());
    let received_at = config.clock.now();
    let event = NewEvent {
        tenant: TenantId::single(),
        source: Source::Operator,
        external_id: format!("settings:{received_at}:{}", uuid::Uuid::new_v4().simple()),
        received_at,
        person: None,
        payload: serde_json::to_string(&command).map_err(|error| StartError::Resources(error.to_string()))?,
    };
    journal.append(vec![event]).await?;
    Ok(())
}
