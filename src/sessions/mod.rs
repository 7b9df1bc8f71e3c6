//! The rules of sessions, days off and month plans.
//!
//! Everything that a person does to a child's record goes through a [`Logger`] and leaves a row in `activity` that
//! can undo it. Knows the store and the domain; knows nothing of messages and texts.

mod bulk;
pub mod calendar;
mod changes;
mod days_off;
mod log;
pub mod month;
mod plan;
mod reset;
pub mod streak;
pub mod totals;
mod undo;
pub mod weekly;

pub use bulk::{BULK_DAYS_MAX, BulkOutcome, log_many};
pub use changes::Changes;
pub use days_off::{DaysOff, mark_days_off};
pub use log::{Existing, Log, add, existing};
pub use plan::{NewPlan, PlanRefusal, UsedDays, set_plan, used_days};
pub use reset::empty_month;
pub use undo::{Tally, Undone, undo_if_last, undo_last};

use crate::domain::{ChildId, Instant, Phone};
use crate::store::state::activity;
use crate::store::{Scope, StoreError};

/// Who changes which child's record, and when.
#[derive(Clone, Copy)]
pub struct Logger<'a> {
    /// The state.
    pub scope: &'a Scope<'a>,
    /// Whose record.
    pub child: ChildId,
    /// Who does it.
    pub by: &'a Phone,
    /// When.
    pub now: Instant,
}

impl Logger<'_> {
    /// Remembers what was done, so that it can be undone as one thing. What changed nothing is not remembered.
    fn remember(&self, kind: &str, changes: &Changes) -> Result<Option<i64>, StoreError> {
        if changes.is_empty() {
            return Ok(None);
        }
        activity::insert(self.scope, self.child, self.by, kind, &changes.to_json(), self.now).map(Some)
    }
}
