//! A month's plan, and the sessions that were used before it was set.

use std::collections::BTreeSet;

use super::log::{self, Log};
use super::{Changes, Logger};
use crate::domain::{ChildId, Day, Month, Status};
use crate::store::state::monthly_config::{self, PlanRow};
use crate::store::state::sessions::Counts;
use crate::store::state::{holidays, sessions};
use crate::store::{Scope, StoreError};

/// A plan as a person gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewPlan {
    /// Sessions of the month, those carried over included.
    pub total: u32,
    /// Rupees for each.
    pub cost: u32,
    /// Carried over from the month before.
    pub carry: u32,
}

/// Why a plan cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanRefusal {
    /// No session at all, or more than a month can hold.
    Total,
    /// More rupees than a session costs anywhere.
    Cost,
    /// More carried over than a month can hold.
    Carry,
}

impl NewPlan {
    /// The most sessions that a month may have.
    pub const TOTAL_MAX: u32 = 155;
    /// The most rupees that a session may cost.
    pub const COST_MAX: u32 = 100_000;

    /// Whether it can be.
    pub fn check(self) -> Result<(), PlanRefusal> {
        if !(1..=Self::TOTAL_MAX).contains(&self.total) {
            return Err(PlanRefusal::Total);
        }
        if self.cost > Self::COST_MAX {
            return Err(PlanRefusal::Cost);
        }
        if self.carry > Self::TOTAL_MAX {
            return Err(PlanRefusal::Carry);
        }
        Ok(())
    }

    /// As it is stored.
    pub fn row(self) -> PlanRow {
        PlanRow {
            paid_sessions: i64::from(self.total.saturating_sub(self.carry)),
            cost_per_session: i64::from(self.cost),
            carry_forward: i64::from(self.carry),
        }
    }
}

/// Where sessions that were used earlier in the month are logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UsedDays {
    /// So many on each of these days.
    On(Vec<(Day, u8)>),
    /// The past days can hold only so many.
    TooMany {
        /// How many more the past days could hold.
        room: i64,
    },
}

/// The days on which `used` sessions are logged, less those that are attended already: past days of the month with
/// nothing on them, weekdays first, up to 5 on a day where one is not enough.
pub fn used_days(scope: &Scope<'_>, child: ChildId, used: u32, today: Day) -> Result<UsedDays, StoreError> {
    let month = today.month();
    let rows = sessions::between(scope, child, month.first_day(), month.last_day())?;
    let attended: i64 = rows.iter().filter(|row| row.status == Status::Attended).map(|row| row.sessions_done).sum();
    let taken: BTreeSet<Day> = rows
        .iter()
        .map(|row| row.date)
        .chain(holidays::between(scope, child, month.first_day(), month.last_day())?)
        .collect();
    let past = (0..31).map(|days| month.first_day().plus_days(days)).take_while(|day| *day < today);
    let mut free: Vec<Day> = past.filter(|day| !taken.contains(day)).collect();
    free.sort_by_key(|day| (day.0.weekday().to_monday_one_offset() > 5, *day));
    Ok(spread(i64::from(used) - attended, &free))
}

fn spread(sessions: i64, free: &[Day]) -> UsedDays {
    let per_day_max = 5;
    let room = i64::try_from(free.len()).unwrap_or(0) * per_day_max;
    if sessions > room {
        return UsedDays::TooMany { room };
    }
    let mut counts = vec![0_u8; free.len()];
    let mut left = sessions.max(0);
    while left > 0 {
        for count in counts.iter_mut().take(usize::try_from(left).unwrap_or(usize::MAX)) {
            *count += 1;
            left -= 1;
        }
    }
    let mut days: Vec<(Day, u8)> = free.iter().copied().zip(counts).filter(|(_, count)| *count > 0).collect();
    days.sort_unstable();
    UsedDays::On(days)
}

/// Sets the month's plan and logs what was used; both are one thing to undo. Returns the month's counts after.
pub fn set_plan(logger: &Logger<'_>, month: Month, plan: NewPlan, used: &[(Day, u8)]) -> Result<Counts, StoreError> {
    let before = monthly_config::get(logger.scope, logger.child, month)?;
    monthly_config::set(logger.scope, logger.child, month, plan.row(), logger.by, logger.now)?;
    let mut changes = Changes::default();
    changes.set_plan(month, before);
    for &(day, count) in used {
        let log = Log { day, status: Status::Attended, count, reason: None };
        changes.sessions_added.push(log::insert(logger, &log)?);
    }
    logger.remember("setup", &changes)?;
    sessions::month_counts(logger.scope, logger.child, month)
}
