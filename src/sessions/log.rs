//! One log: sessions of a day.

use super::{Changes, Logger};
use crate::domain::{Day, Status};
use crate::store::StoreError;
use crate::store::state::holidays;
use crate::store::state::sessions::{self, DayRecord, NewSession};

/// What is to be logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log {
    /// The day.
    pub day: Day,
    /// Attended or missed.
    pub status: Status,
    /// How many sessions.
    pub count: u8,
    /// Why they were missed.
    pub reason: Option<String>,
}

/// What a log meets on its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// Nothing of its kind: it can be written.
    Nothing,
    /// So many sessions of the same status: to be added to only if the person says so.
    Same(i64),
    /// So many sessions of the other status: to be replaced only if the person says so.
    Other(i64),
}

/// What a log of `status` meets.
pub fn existing(record: DayRecord, status: Status) -> Existing {
    let (same, other) = match status {
        Status::Attended => (record.counts.attended, record.counts.missed),
        Status::Cancelled => (record.counts.missed, record.counts.attended),
    };
    match (same, other) {
        (0, 0) => Existing::Nothing,
        (0, other) => Existing::Other(other),
        (same, _) => Existing::Same(same),
    }
}

/// Writes a log. With `replace`, the sessions of the other status on that day go. A day off on which something is
/// logged is none any more.
pub fn add(logger: &Logger<'_>, log: &Log, record: DayRecord, replace: bool) -> Result<(), StoreError> {
    let mut changes = Changes::default();
    if replace {
        let other = match log.status {
            Status::Attended => Status::Cancelled,
            Status::Cancelled => Status::Attended,
        };
        changes.sessions_removed = sessions::take_day(logger.scope, logger.child, log.day, other)?;
    }
    if record.holiday && holidays::delete(logger.scope, logger.child, log.day)? {
        changes.remove_holiday(log.day);
    }
    changes.sessions_added.push(insert(logger, log)?);
    logger.remember(log.status.as_str(), &changes).map(|_| ())
}

pub(super) fn insert(logger: &Logger<'_>, log: &Log) -> Result<i64, StoreError> {
    let new = NewSession {
        child: logger.child,
        date: log.day,
        status: log.status,
        reason: log.reason.as_deref(),
        count: log.count,
        by: logger.by,
        now: logger.now,
    };
    sessions::insert(logger.scope, &new)
}
