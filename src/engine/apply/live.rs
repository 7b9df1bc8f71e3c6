//! The thread that applies events as they become durable.

use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::sync::watch;

use super::{Applier, BatchError};
use crate::engine::journal::Journal;

/// How long to wait before a failing disk is tried again.
const RETRY: Duration = Duration::from_secs(1);

/// How far apply has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplyStatus {
    /// The sequence number of the last event whose state is committed.
    pub last_seq: i64,
    /// Why nothing is applied at the moment, if so.
    pub failing: Option<Arc<str>>,
}

/// The running thread.
pub struct ApplyThread {
    thread: JoinHandle<()>,
    stop: watch::Sender<bool>,
    status: watch::Receiver<ApplyStatus>,
}

impl ApplyThread {
    /// Starts to apply what the journal holds and will hold. Must be called within a Tokio runtime.
    pub fn start(applier: Applier, journal: Journal) -> std::io::Result<Self> {
        let last_seq = applier.last().map_err(std::io::Error::other)?;
        let (status_sender, status) = watch::channel(ApplyStatus { last_seq, failing: None });
        let (stop, stopped) = watch::channel(false);
        let runtime = Handle::current();
        let thread = std::thread::Builder::new()
            .name("apply".to_owned())
            .spawn(move || run(&applier, &journal, &status_sender, stopped, &runtime))?;
        Ok(Self { thread, stop, status })
    }

    /// How far apply has come, and every change of it.
    pub fn status(&self) -> watch::Receiver<ApplyStatus> {
        self.status.clone()
    }

    /// Applies what is durable, then ends the thread. Blocks until it has ended.
    pub fn stop(self) {
        self.stop.send_replace(true);
        if self.thread.join().is_err() {
            tracing::error!("the apply thread panicked");
        }
    }
}

fn run(
    applier: &Applier,
    journal: &Journal,
    status: &watch::Sender<ApplyStatus>,
    mut stopped: watch::Receiver<bool>,
    runtime: &Handle,
) {
    let mut durable = journal.last_seq();
    let set_aside = |incident| journal.incident_blocking(incident).map_err(|error| error.to_string());
    loop {
        let until = *durable.borrow_and_update();
        match catch_up(applier, until, status, &set_aside) {
            Ok(()) => {}
            Err(error) => {
                tracing::error!(%error, "events cannot be applied; trying again");
                status.send_modify(|status| status.failing = Some(error.to_string().into()));
                if *stopped.borrow() {
                    return;
                }
                runtime.block_on(async {
                    drop(tokio::time::timeout(RETRY, stopped.changed()).await);
                });
                continue;
            }
        }
        if *stopped.borrow() {
            return;
        }
        runtime.block_on(async {
            tokio::select! {
                _ = durable.changed() => {}
                _ = stopped.changed() => {}
            }
        });
    }
}

fn catch_up(
    applier: &Applier,
    until: i64,
    status: &watch::Sender<ApplyStatus>,
    set_aside: super::SetAside<'_>,
) -> Result<(), BatchError> {
    while applier.step(until, set_aside)? > 0 {
        let last_seq = applier.last()?;
        status.send_replace(ApplyStatus { last_seq, failing: None });
    }
    Ok(())
}
