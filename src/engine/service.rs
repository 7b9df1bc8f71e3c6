//! The engine as a whole: opened, started, and stopped in the order in which nothing is lost.

use std::path::Path;
use std::sync::Arc;

use super::apply::{Applier, ApplyStatus, ApplyThread};
use super::clock::Clock;
use super::data_dir::DataDir;
use super::events::OperatorCommand;
use super::journal::{Journal, JournalError, NewEvent, OpenError, Source};
use super::outbox::{Outbox, OutboxConfig, OutboxParts, OutboxStatus};
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
    /// The IANA zone of people who have not chosen one.
    pub default_timezone: String,
    /// How messages are sent.
    pub outbox: OutboxConfig,
    /// The way to Meta.
    pub client: Client,
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
    stop_outbox: watch::Sender<bool>,
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
        let (stop_outbox, outbox_stopped) = watch::channel(false);
        let parts = OutboxParts {
            readers: readers.clone(),
            committed: apply.status().last_seq,
            journal: journal.clone(),
            client: config.client,
            clock: config.clock,
            config: config.outbox,
            links: config.links.map(Arc::new),
        };
        let outbox = tokio::spawn(send(parts, publish, outbox_stopped));
        Ok(Self { journal, readers, apply, outbox, outbox_status, stop_outbox, _data_dir: data_dir })
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

    /// Applies what is durable, finishes the requests to Meta that are under way, and closes the files.
    pub async fn stop(self) {
        let Self { journal, readers, apply, outbox, outbox_status: _, stop_outbox, _data_dir } = self;
        stop_outbox.send_replace(true);
        if outbox.await.is_err() {
            tracing::error!("the outbox panicked");
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

fn open_applier(folder: &Path, journal: &Journal, litestream: bool) -> Result<Applier, StartError> {
    Ok(Applier::open(&folder.join("tracker.db"), journal.events()?, litestream)?)
}

/// The settings that the rules depend on become an event whenever they differ from the last ones, so that a replay
/// needs no environment.
async fn keep_settings(journal: &Journal, applier: &Applier, config: &EngineConfig) -> Result<(), StartError> {
    let zone = settings::get(applier.connection(), settings::DEFAULT_TIMEZONE)?;
    let tracker_links = settings::get(applier.connection(), settings::TRACKER_LINKS)?;
    let links = settings::switch(config.links.is_some());
    if zone.as_deref() == Some(config.default_timezone.as_str()) && tracker_links.as_deref() == Some(links) {
        return Ok(());
    }
    let command = OperatorCommand::Settings {
        default_timezone: config.default_timezone.clone(),
        tracker_links: config.links.is_some(),
    };
    let received_at = config.clock.now();
    let event = NewEvent {
        tenant: TenantId::single(),
        source: Source::Operator,
        external_id: format!("settings:{received_at}:{}:{links}", config.default_timezone),
        received_at,
        payload: serde_json::to_string(&command).map_err(|error| StartError::Resources(error.to_string()))?,
    };
    journal.append(vec![event]).await?;
    Ok(())
}
