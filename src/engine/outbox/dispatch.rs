//! The dispatcher: one task that reads, queues, marks, sends and records.
//!
//! A turn of its loop does everything that can be done now and then waits for one of: an answer of Meta's, a write of
//! the journal, a read of `tracker.db`, a newer commit, a moment, the end. Whatever comes together is handled together,
//! so that marks and outcomes share the journal's commits.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::BoxFuture;
use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt, StreamExt};
use tokio::sync::watch;
use tokio::time::Instant as Moment;

use super::OutboxParts;
use super::lanes::{LaneKey, Lanes, Message};
use super::load::{self, Loaded, Reread, Unread, Wanted};
use super::pace::{Numbers, Pace};
use super::progress::Progress;
use super::start::Started;
use super::status::{OutboxStatus, PauseReason, Paused};
use super::unsettled::Unsettled;
use crate::domain::Instant;
use crate::engine::journal::JournalError;
use crate::store::journal::deliveries::{Delivery, DeliveryState};
use crate::store::state::outbox::OutboxId;
use crate::whatsapp::client::SendOutcome;

/// New messages are read only while fewer than this are in memory.
const QUEUED_MAX: usize = 8192;
/// After a fault of a database.
const REPAIR_PAUSE: Duration = Duration::from_secs(1);
/// How long requests under way may take once the end is asked for.
const SHUTDOWN_REQUESTS: Duration = Duration::from_secs(9);
const SHUTDOWN_ALL: Duration = Duration::from_secs(10);

/// A message whose mark `Sending` is being written.
pub(super) struct Marked {
    pub(super) key: LaneKey,
    pub(super) number: Arc<str>,
    pub(super) message: Message,
    /// Whether the template goes instead of the message.
    pub(super) template: bool,
    /// Whether it tries if a pause can end.
    pub(super) probe: bool,
    /// The window in which it was sent.
    pub(super) window_until: Option<Instant>,
}

/// A message of which it is awaited whether Meta took it.
pub(super) struct Doubt {
    pub(super) marked: Marked,
    pub(super) until: Moment,
}

/// A write of the journal that has ended.
pub(super) struct Written {
    result: Result<(), JournalError>,
    batch: Vec<Delivery>,
    marked: Vec<Marked>,
    watermark: i64,
}

#[expect(clippy::large_enum_variant, reason = "answers are by far the most; a box for each would cost more")]
enum Event {
    Answered(Marked, SendOutcome),
    Written(Written),
    Loaded(Result<Loaded, Unread>),
    Committed,
    Moment,
    End,
}

/// See the module.
pub(super) struct Dispatcher {
    pub(super) parts: OutboxParts,
    pub(super) lanes: Lanes,
    pub(super) numbers: Numbers,
    pub(super) pace: Pace,
    pub(super) progress: Progress,
    pub(super) known: BTreeMap<OutboxId, Delivery>,
    pub(super) doubts: BTreeMap<OutboxId, Doubt>,
    pub(super) unsettled: Unsettled,
    /// To be written to the journal.
    pub(super) batch: Vec<Delivery>,
    pub(super) status: OutboxStatus,
    /// Messages to be read again.
    pub(super) again: BTreeMap<OutboxId, Reread>,
    /// What the next write marks.
    pub(super) marked: Vec<Marked>,
    pub(super) writing: Option<BoxFuture<'static, Written>>,
    write_again_at: Option<Moment>,
    loading: Option<BoxFuture<'static, Result<Loaded, Unread>>>,
    load_again_at: Option<Moment>,
    /// Whether statuses may have come since the last look.
    pub(super) look_for_statuses: bool,
    pub(super) in_flight: FuturesUnordered<BoxFuture<'static, (Marked, SendOutcome)>>,
    pub(super) in_flight_max: usize,
    /// Since when the end is asked for.
    pub(super) ending: Option<Moment>,
    publish: watch::Sender<OutboxStatus>,
    told_not_configured: bool,
}

impl Dispatcher {
    pub(super) fn new(parts: OutboxParts, started: Started, publish: watch::Sender<OutboxStatus>) -> Self {
        let in_flight_max = usize::try_from(parts.config.messages_per_second).unwrap_or(usize::MAX).clamp(64, 256);
        let uncertain = u64::try_from(started.unsettled.len()).unwrap_or(u64::MAX);
        let status = OutboxStatus { uncertain, ..OutboxStatus::default() };
        Self {
            parts,
            lanes: Lanes::default(),
            numbers: Numbers::new(),
            pace: Pace::default(),
            progress: Progress::after(started.watermark),
            known: started.known,
            doubts: BTreeMap::new(),
            unsettled: Unsettled::new(started.unsettled),
            batch: Vec::new(),
            status,
            again: started.earlier,
            marked: Vec::new(),
            writing: None,
            write_again_at: None,
            loading: None,
            load_again_at: None,
            look_for_statuses: false,
            in_flight: FuturesUnordered::new(),
            in_flight_max,
            ending: None,
            publish,
            told_not_configured: false,
        }
    }

    pub(super) async fn run(mut self, mut shutdown: watch::Receiver<bool>) {
        loop {
            let now = Moment::now();
            self.pass_time(now);
            self.take(now);
            self.write(now);
            self.load(now);
            self.publish(now);
            if self.is_done(now) {
                return;
            }
            match self.next_event(&mut shutdown, now).await {
                Event::Answered(marked, outcome) => {
                    self.answered(marked, outcome);
                    while let Some(Some((marked, outcome))) = self.in_flight.next().now_or_never() {
                        self.answered(marked, outcome);
                    }
                }
                Event::Written(written) => self.written(written),
                Event::Loaded(loaded) => self.loaded(loaded),
                Event::Committed => {
                    self.look_for_statuses = !self.doubts.is_empty();
                    self.unsettled.committed(Moment::now());
                }
                Event::Moment => {}
                Event::End => self.ending = Some(Moment::now()),
            }
        }
    }

    async fn next_event(&mut self, shutdown: &mut watch::Receiver<bool>, now: Moment) -> Event {
        let moment = self.next_moment(now);
        let ending = self.ending.is_some();
        let Self { in_flight, writing, loading, parts, .. } = self;
        tokio::select! {
            biased;
            _ = shutdown.wait_for(|end| *end), if !ending => Event::End,
            written = present(writing) => Event::Written(written),
            loaded = present(loading) => Event::Loaded(loaded),
            // Without a sender there will be no newer commit; the end comes by `shutdown`.
            Ok(()) = parts.committed.changed(), if !ending => Event::Committed,
            Some((marked, outcome)) = in_flight.next(), if !in_flight.is_empty() => Event::Answered(marked, outcome),
            () = sleep_until(moment) => Event::Moment,
        }
    }

    /// The next moment at which something can be done that cannot be done now.
    fn next_moment(&self, now: Moment) -> Option<Moment> {
        let ends = self.ending.map(|at| [at + SHUTDOWN_REQUESTS, at + SHUTDOWN_ALL]);
        let doubts = self.doubts.values().map(|doubt| doubt.until);
        let numbers = self.numbers.values().filter_map(|number| number.blocked_until);
        let looks = self.unsettled.next_moment();
        [self.lanes.next_moment(), self.pace.next_moment(), self.write_again_at, self.load_again_at, looks]
            .into_iter()
            .flatten()
            .chain(ends.into_iter().flatten())
            .chain(doubts)
            .chain(numbers)
            .filter(|moment| *moment > now)
            .min()
    }

    /// Does what was put off until now.
    fn pass_time(&mut self, now: Moment) {
        while let Some(key) = self.lanes.next_due(now) {
            self.poke(&key);
        }
        for number in self.numbers.values_mut() {
            number.blocked_until = number.blocked_until.filter(|until| *until > now);
        }
        if self.ending.is_some_and(|at| at + SHUTDOWN_REQUESTS <= now) && !self.in_flight.is_empty() {
            tracing::warn!(requests = self.in_flight.len(), "requests were given up at the end; they stay uncertain");
            self.in_flight.clear();
        }
        self.give_up_doubts(now);
    }

    /// Writes what there is to write, if no write is under way.
    fn write(&mut self, now: Moment) {
        if self.writing.is_some() || self.write_again_at.is_some_and(|at| at > now) {
            return;
        }
        self.write_again_at = None;
        if self.batch.is_empty() {
            return;
        }
        let journal = self.parts.journal.clone();
        let (batch, marked) = (std::mem::take(&mut self.batch), std::mem::take(&mut self.marked));
        let watermark = self.progress.watermark();
        self.writing = Some(Box::pin(async move {
            let result = journal.record_deliveries(batch.clone(), Some(watermark)).await;
            Written { result, batch, marked, watermark }
        }));
    }

    fn written(&mut self, written: Written) {
        self.writing = None;
        if let Err(error) = written.result {
            tracing::error!(%error, "the journal did not take what became of messages; trying again");
            let newer = std::mem::replace(&mut self.batch, written.batch);
            self.batch.extend(newer);
            self.marked = written.marked;
            self.write_again_at = Some(Moment::now() + REPAIR_PAUSE);
            return;
        }
        self.status.watermark = written.watermark;
        for marked in written.marked {
            if self.ending.is_some() {
                self.unmark(&marked);
            } else {
                self.in_flight.push(Box::pin(self.request(marked)));
            }
        }
    }

    /// The request that a marked message leaves by. A link in it is made now, so that it lasts as long as it says.
    fn request(&self, marked: Marked) -> impl Future<Output = (Marked, SendOutcome)> + use<> {
        let client = self.parts.client.clone();
        let row = &marked.message.row;
        let template = row.template.as_deref().filter(|_| marked.template);
        let content = template.unwrap_or(&row.content);
        let now = self.parts.clock.now();
        let filled = self.parts.links.as_ref().map(|links| links.fill(content, &row.recipient, &row.tenant, now));
        let content = filled.map_or_else(|| content.to_owned(), Cow::into_owned);
        async move {
            let row = &marked.message.row;
            let outcome = client.send(&marked.number, &row.recipient, &content, &row.id.callback_data()).await;
            (marked, outcome)
        }
    }

    /// A message was marked, but did not leave before the end: the next process sends it.
    fn unmark(&mut self, marked: &Marked) {
        let mut delivery = delivery(marked, DeliveryState::Retrying, self.parts.clock.now());
        delivery.attempts = delivery.attempts.saturating_sub(1);
        self.batch.push(delivery);
    }

    /// Reads what there is to read, if no read is under way.
    fn load(&mut self, now: Moment) {
        if self.loading.is_some() || self.ending.is_some() || self.load_again_at.is_some_and(|at| at > now) {
            return;
        }
        self.load_again_at = None;
        let committed = *self.parts.committed.borrow();
        let mut again = Vec::new();
        while let Some(entry) = self.again.first_entry() {
            if entry.key().event_seq > committed || again.len() >= load::ROWS_MAX {
                break;
            }
            again.push(entry.remove());
        }
        let room = self.lanes.queued < QUEUED_MAX && again.is_empty();
        let until = (room && self.progress.is_behind(committed)).then_some(committed);
        let mut doubtful = self.unsettled.due(now);
        if std::mem::take(&mut self.look_for_statuses) {
            doubtful.extend(self.doubts.keys());
        }
        if until.is_none() && again.is_empty() && doubtful.is_empty() {
            return;
        }
        let wanted = Wanted { after: self.progress.cursor(), until, again, doubtful };
        self.loading = Some(Box::pin(load::load(self.parts.readers.clone(), wanted)));
    }

    fn loaded(&mut self, loaded: Result<Loaded, Unread>) {
        self.loading = None;
        match loaded {
            Ok(loaded) => self.accept(loaded),
            Err(unread) => {
                let (error, wanted) = *unread;
                tracing::error!(%error, "the outbox could not be read; trying again");
                self.again.extend(wanted.again.into_iter().map(|reread| (reread.id, reread)));
                self.look_for_statuses = !self.doubts.is_empty();
                self.unsettled.committed(Moment::now());
                self.load_again_at = Some(Moment::now() + REPAIR_PAUSE);
            }
        }
    }

    fn publish(&mut self, now: Moment) {
        let mut status = self.status;
        status.queued = self.lanes.queued;
        status.in_flight = self.in_flight.len() + self.marked.len();
        status.held = self.lanes.held();
        status.unknown = self.doubts.len();
        status.waiting = self.lanes.waiting;
        status.paused = self.pace.paused(now);
        if !self.is_configured() {
            const MEANING: &str = "no access token or phone number id is configured";
            status.paused = Some(Paused { reason: PauseReason::NotConfigured, code: None, meaning: MEANING });
            if status.queued > 0 && !self.told_not_configured {
                self.told_not_configured = true;
                tracing::warn!("messages are waiting, but {MEANING}: nothing is sent");
            }
        }
        self.publish.send_if_modified(|published| std::mem::replace(published, status) != status);
    }

    fn is_done(&self, now: Moment) -> bool {
        let Some(at) = self.ending else { return false };
        let quiet = self.in_flight.is_empty() && self.writing.is_none() && self.batch.is_empty();
        quiet || at + SHUTDOWN_ALL <= now
    }
}

/// What is known about a message, to be written to the journal.
pub(super) fn delivery(marked: &Marked, state: DeliveryState, now: Instant) -> Delivery {
    let row = &marked.message.row;
    let category = if marked.template { "utility" } else { row.category.as_str() };
    Delivery {
        id: row.id,
        state,
        attempts: marked.message.attempts,
        message_id: None,
        error_code: None,
        error: None,
        category: category.to_owned(),
        updated_at: now,
    }
}

/// Waits for a future that may not be there; then for ever.
async fn present<T>(slot: &mut Option<BoxFuture<'static, T>>) -> T {
    match slot {
        Some(future) => future.await,
        None => std::future::pending().await,
    }
}

async fn sleep_until(moment: Option<Moment>) {
    match moment {
        Some(moment) => tokio::time::sleep_until(moment).await,
        None => std::future::pending().await,
    }
}
