//! What is to be done, in the order in which it was asked for, each not before its time.

use std::collections::{BTreeMap, BTreeSet};

use crate::bot::work::Work;
use crate::domain::{Instant, Phone, TenantId};
use crate::store::state::outbox::OutboxId;
use crate::store::state::work::WorkRow;

/// For whom work is done: one thing at a time, so that what a person says is heard in its order.
pub(super) type Person = (TenantId, Phone);

/// Rows that are read and not begun.
#[derive(Default)]
pub(super) struct Queue {
    /// What may begin at once stands first and keeps the order of its names, whenever it was asked for.
    waiting: BTreeMap<(Option<Instant>, OutboxId), WorkRow>,
    newest: Option<OutboxId>,
}

impl Queue {
    /// The last row that was read.
    pub(super) fn newest(&self) -> OutboxId {
        self.newest.unwrap_or(OutboxId { event_seq: 0, ordinal: 0 })
    }

    pub(super) fn add(&mut self, row: WorkRow) {
        self.newest = Some(row.id);
        let not_before_sec = match serde_json::from_str(&row.request) {
            Ok(Work::Transcribe { not_before_sec, .. }) => not_before_sec,
            _ => 0,
        };
        let due = (not_before_sec > 0).then(|| row.created_at.plus_seconds(i64::from(not_before_sec)));
        self.waiting.insert((due, row.id), row);
    }

    /// The next row that may begin.
    pub(super) fn take(&mut self, now: Instant, busy: &BTreeSet<Person>) -> Option<(Person, WorkRow)> {
        let person = |row: &WorkRow| (row.tenant.clone(), row.phone.clone());
        let found = self.due(now).find(|(_, row)| !busy.contains(&person(row))).map(|(key, _)| *key)?;
        self.waiting.remove(&found).map(|row| (person(&row), row))
    }

    /// How many rows may begin.
    pub(super) fn ready(&self, now: Instant) -> usize {
        self.due(now).count()
    }

    /// Whether a row waits for its time.
    pub(super) fn is_waiting(&self, now: Instant) -> bool {
        self.waiting.keys().next_back().is_some_and(|(due, _)| *due > Some(now))
    }

    fn due(&self, now: Instant) -> impl Iterator<Item = (&(Option<Instant>, OutboxId), &WorkRow)> {
        self.waiting.iter().take_while(move |((due, _), _)| *due <= Some(now))
    }
}
