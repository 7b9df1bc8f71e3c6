//! Days off: a range in one action, each day in its own month.

use std::collections::BTreeSet;

use super::{Changes, Logger};
use crate::domain::Day;
use crate::store::StoreError;
use crate::store::state::{holidays, sessions};

/// What became of a range of days off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DaysOff {
    /// Marked now.
    pub marked: Vec<Day>,
    /// Marked before.
    pub already: u32,
    /// Left alone because sessions are logged there.
    pub with_sessions: Vec<Day>,
}

/// Marks each of the days that has no session. `days` are in order.
pub fn mark_days_off(logger: &Logger<'_>, days: &[Day]) -> Result<DaysOff, StoreError> {
    let (Some(&first), Some(&last)) = (days.first(), days.last()) else { return Ok(DaysOff::default()) };
    let with_sessions: BTreeSet<Day> =
        sessions::between(logger.scope, logger.child, first, last)?.into_iter().map(|row| row.date).collect();
    let mut outcome = DaysOff::default();
    let mut changes = Changes::default();
    for &day in days {
        if with_sessions.contains(&day) {
            outcome.with_sessions.push(day);
        } else if holidays::insert(logger.scope, logger.child, day, logger.by, logger.now)?.is_some() {
            changes.add_holiday(day);
            outcome.marked.push(day);
        } else {
            outcome.already += 1;
        }
    }
    logger.remember("holiday", &changes)?;
    Ok(outcome)
}
