//! State made anew from the journal alone, and compared with the state at hand.

use std::path::Path;

use rusqlite::Connection;

use super::apply::{Applier, BatchError, Keeper};
use super::journal::{EventReader, Incident, Scrub};
use crate::store::compare::{self, TableDifference};
use crate::store::state::applied;
use crate::store::{self, MigrationError, StoreError};

/// Why a state could not be made or compared.
#[derive(Debug, thiserror::Error)]
pub enum RebuildError {
    /// A database could not be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A database does not fit this binary.
    #[error(transparent)]
    Migration(#[from] MigrationError),
    /// An event could not be applied.
    #[error(transparent)]
    Batch(#[from] BatchError),
}

/// What a comparison found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The sequence number up to which events were applied.
    pub last_seq: i64,
    /// How many events there were.
    pub events: u64,
    /// What differs; empty if the states are the same.
    pub differences: Vec<TableDifference>,
}

/// What these events ask of the journal was done when they were first applied.
struct AlreadyKept;

impl Keeper for AlreadyKept {
    fn set_aside(&self, _: Incident) -> Result<(), String> {
        Ok(())
    }

    fn scrub(&self, _: Scrub) -> Result<(), String> {
        Ok(())
    }
}

/// Makes the state of all events up to `until` in a new file at `path`. `progress` hears how many were applied.
pub fn rebuild(folder: &Path, path: &Path, until: i64, progress: &dyn Fn(u64)) -> Result<u64, RebuildError> {
    let applier = Applier::open(path, EventReader::over(folder)?, false)?;
    let mut events = 0;
    loop {
        let count = applier.step(until, &AlreadyKept)?;
        if count == 0 {
            return Ok(events);
        }
        events += count as u64;
        progress(events);
    }
}

/// Compares the state in `folder` with one that is made anew from the journal beside it, while the service may run:
/// the state is read in one transaction, and only the events that it holds are applied.
pub fn check(folder: &Path, scratch: &Path, progress: &dyn Fn(u64)) -> Result<Comparison, RebuildError> {
    let running = store::open_reader(&folder.join("tracker.db"))?;
    store::in_read_transaction(&running, || {
        let last_seq = applied::last(&running)?;
        let path = scratch.join("tracker.db");
        let events = rebuild(folder, &path, last_seq, progress)?;
        let made: Connection = store::open_reader(&path)?;
        let differences = compare::differences(&running, &made)?;
        Ok(Comparison { last_seq, events, differences })
    })
}
