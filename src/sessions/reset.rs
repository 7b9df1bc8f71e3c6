//! Emptying a month: everything that can be put back is remembered as one action, so that an undo brings it back.

use super::{Changes, Logger};
use crate::domain::Month;
use crate::store::StoreError;
use crate::store::state::{holidays, monthly_config, sessions};

/// Removes the child's sessions, days off and plan of a month. Returns its id in `activity`, if there was anything.
pub fn empty_month(logger: &Logger<'_>, month: Month) -> Result<Option<i64>, StoreError> {
    let (scope, child) = (logger.scope, logger.child);
    let mut changes = Changes::default();
    changes.sessions_removed.extend(sessions::take_month(scope, child, month)?);
    for day in holidays::between(scope, child, month.first_day(), month.last_day())? {
        if holidays::delete(scope, child, day)? {
            changes.remove_holiday(day);
        }
    }
    if let Some(plan) = monthly_config::get(scope, child, month)? {
        monthly_config::delete(scope, child, month)?;
        changes.set_plan(month, Some(plan));
    }
    logger.remember("reset", &changes)
}
