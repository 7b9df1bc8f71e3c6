//! Many days in one log, undone as one.

use super::log::{self, Existing, Log, existing};
use super::{Changes, Logger};
use crate::domain::{Day, Status};
use crate::store::StoreError;
use crate::store::state::sessions;

/// The most days that one message may log.
pub const BULK_DAYS_MAX: usize = 62;

/// What became of the days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BulkOutcome {
    /// Logged.
    pub logged: Vec<Day>,
    /// Skipped: they have not come yet.
    pub future: u32,
    /// Skipped: that is logged already, or the day was named twice.
    pub duplicate: u32,
    /// Skipped: the other status is logged.
    pub conflicting: u32,
    /// Skipped: a day off.
    pub days_off: u32,
}

/// Logs so many sessions on each day that has nothing yet.
pub fn log_many(
    logger: &Logger<'_>,
    days: &[Day],
    status: Status,
    count: u8,
    reason: Option<&str>,
    today: Day,
) -> Result<BulkOutcome, StoreError> {
    let mut outcome = BulkOutcome::default();
    let mut changes = Changes::default();
    for &day in days {
        if day > today {
            outcome.future += 1;
            continue;
        }
        let record = sessions::on_day(logger.scope, logger.child, day)?;
        match existing(record, status) {
            Existing::Same(_) => outcome.duplicate += 1,
            Existing::Other(_) => outcome.conflicting += 1,
            Existing::Nothing if record.holiday => outcome.days_off += 1,
            Existing::Nothing => {
                let log = Log { day, status, count, reason: reason.map(str::to_owned) };
                changes.sessions_added.push(log::insert(logger, &log)?);
                outcome.logged.push(day);
            }
        }
    }
    logger.remember("bulk", &changes)?;
    outcome.logged.sort_unstable();
    Ok(outcome)
}
