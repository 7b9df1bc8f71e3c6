//! A child's month as it is read: plan, sums, and what stands on each day.

use std::collections::BTreeMap;

use crate::domain::{ChildId, Day, Month, Status};
use crate::store::state::monthly_config::{self, PlanRow};
use crate::store::state::sessions::{Counts, DayRecord, SessionRow};
use crate::store::state::{holidays, sessions};
use crate::store::{Scope, StoreError};

/// A month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MonthView {
    /// What was paid for, if it is set up.
    pub plan: Option<PlanRow>,
    /// The sums of its sessions.
    pub counts: Counts,
    /// How many of its days are days off and nothing else.
    pub days_off: i64,
    /// The days on which there is something.
    pub days: BTreeMap<Day, DayView>,
}

/// A day on which there is something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DayView {
    /// Its sums.
    pub record: DayRecord,
    /// Its sessions, in the order in which they were logged.
    pub sessions: Vec<SessionRow>,
}

/// Reads a month.
pub fn read(scope: &Scope<'_>, child: ChildId, month: Month) -> Result<MonthView, StoreError> {
    let (first, last) = (month.first_day(), month.last_day());
    let plan = monthly_config::get(scope, child, month)?;
    let mut view = MonthView { plan, days: days(scope, child, first, last)?, ..MonthView::default() };
    for day in view.days.values() {
        view.counts.attended += day.record.counts.attended;
        view.counts.missed += day.record.counts.missed;
        view.days_off += i64::from(day.record.counts == Counts::default());
    }
    Ok(view)
}

/// What stands on the days from `first` to `last`.
pub fn days(scope: &Scope<'_>, child: ChildId, first: Day, last: Day) -> Result<BTreeMap<Day, DayView>, StoreError> {
    let mut days: BTreeMap<Day, DayView> = BTreeMap::new();
    for row in sessions::between(scope, child, first, last)? {
        let day = days.entry(row.date).or_default();
        match row.status {
            Status::Attended => day.record.counts.attended += row.sessions_done,
            Status::Cancelled => day.record.counts.missed += row.sessions_done,
        }
        day.sessions.push(row);
    }
    for day in holidays::between(scope, child, first, last)? {
        days.entry(day).or_default().record.holiday = true;
    }
    Ok(days)
}
