//! How far reading and sending have come.

use std::collections::BTreeSet;

use crate::store::state::outbox::OutboxId;

/// What has been read of the outbox, and which of it is still open.
#[derive(Debug)]
pub(super) struct Progress {
    cursor: OutboxId,
    complete_until: i64,
    open: BTreeSet<OutboxId>,
}

impl Progress {
    /// Starts after the event up to which nothing is open.
    pub(super) fn after(watermark: i64) -> Self {
        Self {
            cursor: OutboxId { event_seq: watermark, ordinal: i64::MAX },
            complete_until: watermark,
            open: BTreeSet::new(),
        }
    }

    /// The last message that was read.
    pub(super) fn cursor(&self) -> OutboxId {
        self.cursor
    }

    /// Whether messages of events up to `event_seq` may be unread.
    pub(super) fn is_behind(&self, event_seq: i64) -> bool {
        self.complete_until < event_seq
    }

    /// Everything up to `until` was read, or, if the reading was cut short, everything up to `last`.
    pub(super) fn read(&mut self, until: i64, last: Option<OutboxId>, cut_short: bool) {
        if let Some(last) = last {
            self.cursor = last;
        }
        let complete = match last {
            // More messages of the last event may follow.
            Some(last) if cut_short => last.event_seq - 1,
            _ => until,
        };
        self.complete_until = self.complete_until.max(complete);
    }

    /// A message's end is to come.
    pub(super) fn open(&mut self, id: OutboxId) {
        self.open.insert(id);
    }

    /// A message has found its end, or waits for its person.
    pub(super) fn settle(&mut self, id: OutboxId) {
        self.open.remove(&id);
    }

    /// The event up to which nothing is open.
    pub(super) fn watermark(&self) -> i64 {
        match self.open.first() {
            Some(first) => self.complete_until.min(first.event_seq - 1),
            None => self.complete_until,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(event_seq: i64, ordinal: i64) -> OutboxId {
        OutboxId { event_seq, ordinal }
    }

    #[test]
    fn the_watermark_stands_before_the_first_open_message() {
        let mut progress = Progress::after(10);
        assert!(progress.is_behind(11));
        progress.open(id(12, 0));
        progress.open(id(14, 1));
        progress.read(15, Some(id(14, 1)), false);
        assert_eq!(progress.watermark(), 11);
        progress.settle(id(12, 0));
        assert_eq!(progress.watermark(), 13);
        progress.settle(id(14, 1));
        assert_eq!(progress.watermark(), 15);
        assert!(!progress.is_behind(15));
    }

    #[test]
    fn an_event_whose_messages_were_cut_apart_is_not_complete() {
        let mut progress = Progress::after(0);
        progress.read(100, Some(id(40, 1)), true);
        assert_eq!(progress.watermark(), 39);
        assert_eq!(progress.cursor(), id(40, 1));
        assert!(progress.is_behind(100));
    }
}
