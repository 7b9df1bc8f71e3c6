//! The journal's part that the outbox needs: what became of messages, and incidents.
//!
//! One thread owns the connection; callers wait for the commit that holds what they handed in.

use std::path::{Path, PathBuf};
use std::sync::mpsc;

use tokio::sync::oneshot;

use crate::domain::Instant;
use crate::store::journal::deliveries::{self, Delivery};
use crate::store::journal::incidents;
use crate::store::{self, Durability, MigrationError, Migrations, StoreError};

/// Why the journal could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The schema could not be brought up to date.
    #[error(transparent)]
    Migration(#[from] MigrationError),
    /// The writer has ended.
    #[error("the journal is closed")]
    Closed,
}

enum Job {
    Deliveries { list: Vec<Delivery>, watermark: Option<i64>, done: oneshot::Sender<Result<(), StoreError>> },
    Incident { kind: &'static str, reference: String, detail: String, at: Instant },
}

/// A handle on the journal.
#[derive(Clone, Debug)]
pub struct Journal {
    jobs: mpsc::Sender<Job>,
    path: PathBuf,
}

impl Journal {
    /// Opens the journal at `path`, made if it is not there.
    pub fn open(path: &Path) -> Result<Self, JournalError> {
        let mut connection = store::open_writer(path, Durability::PowerCut)?;
        Migrations::JOURNAL.apply(&mut connection)?;
        let (jobs, waiting) = mpsc::channel();
        std::thread::spawn(move || write(&mut connection, &waiting));
        Ok(Self { jobs, path: path.to_owned() })
    }

    /// Keeps what became of messages, and how far all of them have; durable when it returns.
    pub async fn record_deliveries(
        &self,
        deliveries: Vec<Delivery>,
        watermark: Option<i64>,
    ) -> Result<(), JournalError> {
        let (done, answer) = oneshot::channel();
        self.jobs.send(Job::Deliveries { list: deliveries, watermark, done }).map_err(|_| JournalError::Closed)?;
        Ok(answer.await.map_err(|_| JournalError::Closed)??)
    }

    /// Keeps an incident as soon as possible.
    pub fn incident(&self, kind: &'static str, reference: String, detail: String, at: Instant) {
        if self.jobs.send(Job::Incident { kind, reference, detail, at }).is_err() {
            tracing::error!(kind, "the journal is closed; an incident is lost");
        }
    }

    /// Runs `f` on a connection that only reads.
    pub async fn read<T: Send + 'static>(
        &self,
        f: impl FnOnce(&rusqlite::Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, JournalError> {
        let path = self.path.clone();
        let read = tokio::task::spawn_blocking(move || f(&store::open_reader(&path)?));
        Ok(read.await.map_err(|_| JournalError::Closed)??)
    }
}

fn write(connection: &mut rusqlite::Connection, waiting: &mpsc::Receiver<Job>) {
    for job in waiting {
        match job {
            Job::Deliveries { list, watermark, done } => {
                let _ = done.send(keep(connection, &list, watermark));
            }
            Job::Incident { kind, reference, detail, at } => {
                if let Err(error) = incidents::record(connection, kind, &reference, &detail, at) {
                    tracing::error!(kind, %error, "an incident could not be kept");
                }
            }
        }
    }
}

fn keep(connection: &mut rusqlite::Connection, list: &[Delivery], watermark: Option<i64>) -> Result<(), StoreError> {
    let failed = |source| StoreError { query: "journal::keep", source };
    let transaction = connection.transaction().map_err(failed)?;
    for delivery in list {
        deliveries::put(&transaction, delivery)?;
    }
    if let Some(event_seq) = watermark {
        deliveries::set_watermark(&transaction, event_seq)?;
    }
    transaction.commit().map_err(failed)
}
