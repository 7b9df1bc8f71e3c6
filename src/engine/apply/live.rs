//! The thread that applies events as they become durable.

use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use tokio::runtime::Handle;
use tokio::sync::watch;

use super::{Applier, BatchError, Keeper};
use crate::engine::journal::{Incident, Journal, Scrub};

/// How long to wait before a failing disk is tried again.
const RETRY: Duration = Duration::from_secs(1);

/// How much lower than the rest of the service the thread ranks, in the steps of nice(2): about a tenth of a busy core.
/// A flood of messages is to be taken in first, and what is durable can wait; but other programs on the machine must not
/// bring it to a halt.
const NICE: i32 = 10;

/// While more arrives than is applied, so many times the time that apply takes is left to the rest of the service: apply
/// goes on with a fifth of a core.
const GIVEN_TIMES: u32 = 4;

/// How far apply has come; clones share it.
#[derive(Clone, Debug)]
pub struct ApplyStatus {
    /// The sequence number of the last event whose state is committed, and every change of it.
    pub last_seq: watch::Receiver<i64>,
    /// Why nothing is applied at the moment, if so.
    pub failing: watch::Receiver<Option<Arc<str>>>,
}

/// The other end of [`ApplyStatus`].
struct Progress {
    last_seq: watch::Sender<i64>,
    failing: watch::Sender<Option<Arc<str>>>,
}

/// The running thread.
pub struct ApplyThread {
    thread: JoinHandle<()>,
    stop: watch::Sender<bool>,
    status: ApplyStatus,
}

impl ApplyThread {
    /// Starts to apply what the journal holds and will hold. Must be called within a Tokio runtime.
    pub fn start(applier: Applier, journal: Journal) -> std::io::Result<Self> {
        let last_seq = applier.last().map_err(std::io::Error::other)?;
        let (last_seq_sender, last_seq) = watch::channel(last_seq);
        let (failing_sender, failing) = watch::channel(None);
        let progress = Progress { last_seq: last_seq_sender, failing: failing_sender };
        let status = ApplyStatus { last_seq, failing };
        let (stop, stopped) = watch::channel(false);
        let runtime = Handle::current();
        let thread = std::thread::Builder::new()
            .name("apply".to_owned())
            .spawn(move || run(&applier, &journal, &progress, stopped, &runtime))?;
        Ok(Self { thread, stop, status })
    }

    /// How far apply has come.
    pub fn status(&self) -> ApplyStatus {
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

impl Keeper for Journal {
    fn set_aside(&self, incident: Incident) -> Result<(), String> {
        self.incident_blocking(incident).map_err(|error| error.to_string())
    }

    fn scrub(&self, scrub: Scrub) -> Result<(), String> {
        self.scrub_blocking(scrub).map_err(|error| error.to_string())
    }
}

/// What catching up needs.
struct Catching<'a> {
    applier: &'a Applier,
    journal: &'a Journal,
    progress: &'a Progress,
    durable: watch::Receiver<i64>,
    stopped: watch::Receiver<bool>,
    runtime: &'a Handle,
}

fn run(
    applier: &Applier,
    journal: &Journal,
    progress: &Progress,
    mut stopped: watch::Receiver<bool>,
    runtime: &Handle,
) {
    // Acknowledging goes before applying: on a busy machine the threads that answer Meta get the processor first.
    if let Err(error) = rustix::process::nice(NICE) {
        tracing::debug!(%error, "apply runs at the same priority as everything else");
    }
    let mut durable = journal.last_seq();
    let mut catching =
        Catching { applier, journal, progress, durable: durable.clone(), stopped: stopped.clone(), runtime };
    loop {
        let until = *durable.borrow_and_update();
        match catching.catch_up(until) {
            Ok(()) => {}
            Err(error) => {
                tracing::error!(%error, "events cannot be applied; trying again");
                progress.failing.send_replace(Some(error.to_string().into()));
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

impl Catching<'_> {
    fn catch_up(&mut self, until: i64) -> Result<(), BatchError> {
        loop {
            let (begun, before) = (Instant::now(), *self.durable.borrow());
            let applied = self.applier.step(until, self.journal)?;
            if applied == 0 {
                return Ok(());
            }
            self.progress.last_seq.send_replace(self.applier.last()?);
            self.progress.failing.send_if_modified(|failing| failing.take().is_some());
            let arrived = *self.durable.borrow() - before;
            if usize::try_from(arrived).is_ok_and(|arrived| arrived > applied) {
                self.give_way(begun.elapsed());
            }
        }
    }

    /// More came than was applied, so everybody waits in any case: those first who wait for their 200.
    fn give_way(&mut self, taken: Duration) {
        if !*self.stopped.borrow() {
            self.runtime.block_on(async {
                drop(tokio::time::timeout(taken * GIVEN_TIMES, self.stopped.changed()).await);
            });
        }
    }
}
