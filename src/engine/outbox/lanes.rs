//! The queues, one for each person: order within a lane, none between lanes. Knows no database and no network.

use std::collections::{BTreeSet, HashMap, VecDeque};

use tokio::time::Instant as Moment;

use crate::domain::{Instant, Phone, TenantId};
use crate::store::state::outbox::{OutboxId, OutboxRow};

/// Whose lane it is.
pub(super) type LaneKey = (TenantId, Phone);

/// A message on its way through the outbox.
#[derive(Debug)]
pub(super) struct Message {
    pub(super) row: OutboxRow,
    /// Requests made for it, in former processes too.
    pub(super) attempts: u32,
    /// Passing faults that it met in this process.
    pub(super) failures: u32,
    /// Whether one request for it was never answered.
    pub(super) unanswered: bool,
}

impl Message {
    pub(super) fn new(row: OutboxRow, attempts: u32) -> Self {
        Self { row, attempts, failures: 0, unanswered: false }
    }

    pub(super) fn key(&self) -> LaneKey {
        (self.row.tenant.clone(), self.row.recipient.clone())
    }

    /// Whether the content itself is a template, which needs no window.
    pub(super) fn is_template(&self) -> bool {
        #[derive(serde::Deserialize)]
        struct Kind<'a> {
            #[serde(borrow, rename = "type")]
            name: std::borrow::Cow<'a, str>,
        }
        serde_json::from_str::<Kind<'_>>(&self.row.content).is_ok_and(|kind| kind.name == "template")
    }
}

/// What of a message may be sent now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// The message itself.
    Content,
    /// The template that stands in for it.
    Template,
    /// Nothing, until the person writes.
    Wait,
}

/// One person's messages.
#[derive(Debug, Default)]
pub(super) struct Lane {
    /// In the order of their names.
    queue: VecDeque<Message>,
    /// Messages that wait for the person to write. Only their names: they are read again when they go, so that one
    /// that was erased meanwhile does not.
    /// With each, the requests made for it.
    waiting: Vec<(OutboxId, u32)>,
    /// A request is under way, or its answer is awaited.
    pub(super) busy: bool,
    /// How many messages are being read again.
    fetching: usize,
    /// How often Meta asked to hold this person's messages since the last one taken.
    pub(super) holds: u32,
    window_until: Option<Instant>,
    window_refused: Option<Instant>,
    held_until: Option<Moment>,
    listed: bool,
}

impl Lane {
    /// Whether a free-form message may go at `now`, as far as this lane's newest message tells.
    pub(super) fn window_is_open(&self, now: Instant) -> bool {
        self.window_until.is_some_and(|until| now <= until && self.window_refused.is_none_or(|refused| refused < until))
    }

    /// Takes over the window of a newer message.
    pub(super) fn extend_window(&mut self, until: Option<Instant>) {
        self.window_until = self.window_until.max(until);
    }

    /// Until when the window is open.
    pub(super) fn window_until(&self) -> Option<Instant> {
        self.window_until
    }

    /// Meta says that the window that should last until `until` is closed: only a later one counts from here on.
    pub(super) fn refuse_window(&mut self, until: Option<Instant>) {
        self.window_refused = self.window_refused.max(until);
    }

    /// What may be sent of `message` at `now`.
    fn choose(&self, message: &Message, now: Instant) -> Choice {
        if self.window_is_open(now) || message.is_template() {
            Choice::Content
        } else if message.row.template.is_some() {
            Choice::Template
        } else {
            Choice::Wait
        }
    }

    /// Puts a message where its name belongs.
    fn insert(&mut self, message: Message) {
        let at = self.queue.partition_point(|other| other.row.id < message.row.id);
        self.queue.insert(at, message);
    }

    fn is_ready(&self) -> bool {
        !self.busy && self.fetching == 0 && self.held_until.is_none() && !self.queue.is_empty()
    }

    fn is_empty(&self) -> bool {
        !self.busy && self.fetching == 0 && self.queue.is_empty() && self.waiting.is_empty()
    }
}

/// All lanes.
#[derive(Debug, Default)]
pub(super) struct Lanes {
    by_person: HashMap<LaneKey, Lane>,
    timers: BTreeSet<(Moment, LaneKey)>,
    /// Messages in queues.
    pub(super) queued: usize,
    /// Messages that wait for their person.
    pub(super) waiting: usize,
}

impl Lanes {
    /// The lane of a person, made if there is none.
    pub(super) fn lane(&mut self, key: &LaneKey) -> &mut Lane {
        self.by_person.entry(key.clone()).or_default()
    }

    /// Adds a message to its lane.
    pub(super) fn add(&mut self, key: &LaneKey, message: Message) {
        self.queued += 1;
        self.lane(key).insert(message);
    }

    /// Takes the next message of a lane that has left the list of ready lanes.
    pub(super) fn take(&mut self, key: &LaneKey) -> Option<Message> {
        let lane = self.by_person.get_mut(key)?;
        lane.listed = false;
        let message = lane.queue.pop_front()?;
        self.queued -= 1;
        Some(message)
    }

    /// What may be sent of the next message of a lane in the list of ready lanes; `None` if the lane is not ready any
    /// more and is to leave the list.
    pub(super) fn choose(&mut self, key: &LaneKey, now: Instant) -> Option<Choice> {
        let lane = self.by_person.get_mut(key)?;
        if !lane.is_ready() {
            lane.listed = false;
            return None;
        }
        lane.queue.front().map(|message| lane.choose(message, now))
    }

    /// Remembers that a message waits for its person.
    pub(super) fn park(&mut self, key: &LaneKey, id: OutboxId, attempts: u32) {
        self.waiting += 1;
        let lane = self.lane(key);
        let at = lane.waiting.partition_point(|(other, _)| *other < id);
        lane.waiting.insert(at, (id, attempts));
    }

    /// The waiting messages of a lane whose window has opened, with the requests made for each. They are to be read
    /// again; until [`Self::fetched`] was called for each, the lane is not ready.
    pub(super) fn release(&mut self, key: &LaneKey, now: Instant) -> Vec<(OutboxId, u32)> {
        let Some(lane) = self.by_person.get_mut(key) else { return Vec::new() };
        if lane.waiting.is_empty() || !lane.window_is_open(now) {
            return Vec::new();
        }
        lane.fetching += lane.waiting.len();
        self.waiting -= lane.waiting.len();
        std::mem::take(&mut lane.waiting)
    }

    /// A message of a lane has been read again.
    pub(super) fn fetched(&mut self, key: &LaneKey) {
        let lane = self.lane(key);
        lane.fetching = lane.fetching.saturating_sub(1);
    }

    /// Holds a lane until a moment.
    pub(super) fn hold(&mut self, key: &LaneKey, until: Moment) {
        self.lane(key).held_until = Some(until);
        self.timers.insert((until, key.clone()));
    }

    /// A lane whose time has come.
    pub(super) fn next_due(&mut self, now: Moment) -> Option<LaneKey> {
        if self.timers.first()?.0 > now {
            return None;
        }
        let (_, key) = self.timers.pop_first()?;
        self.lane(&key).held_until = None;
        Some(key)
    }

    /// When the next lane's time comes.
    pub(super) fn next_moment(&self) -> Option<Moment> {
        self.timers.first().map(|(moment, _)| *moment)
    }

    /// How many lanes are held.
    pub(super) fn held(&self) -> usize {
        self.timers.len()
    }

    /// Whether the lane is to be put into the list of ready lanes now; says so once. Forgets a lane with nothing in it.
    pub(super) fn became_ready(&mut self, key: &LaneKey) -> bool {
        let Some(lane) = self.by_person.get_mut(key) else { return false };
        if lane.is_ready() {
            return !std::mem::replace(&mut lane.listed, true);
        }
        if lane.is_empty() && lane.held_until.is_none() && !lane.listed {
            self.by_person.remove(key);
        }
        false
    }
}
