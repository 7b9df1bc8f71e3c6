//! Streaks: attended sessions in a row (PRODUCT: rule 14). Sessions are counted, not calendar days; a miss ends a
//! streak, a day off does not, and where the child has a schedule, a scheduled day without a log does.

use std::collections::BTreeSet;

use crate::domain::{ChildId, Day, Instant, Schedule};
use crate::store::state::session_days::{self, LoggedDay};
use crate::store::state::{holidays, schedules, streak_milestones};
use crate::store::{Scope, StoreError};

/// The streaks that are celebrated, once each.
pub const MILESTONES: [i64; 5] = [3, 7, 14, 30, 60];

/// How many sessions were attended in a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Streak {
    /// Up to now.
    pub current: i64,
    /// At best.
    pub best: i64,
}

impl Streak {
    /// The next milestone, `None` past the last.
    pub fn next_milestone(self) -> Option<i64> {
        MILESTONES.into_iter().find(|milestone| *milestone > self.current)
    }
}

/// The streak that `logs` (oldest first) amount to on `today`. Today itself is not over: it breaks nothing.
pub fn streak_of(logs: &[LoggedDay], days_off: &BTreeSet<Day>, schedule: Option<Schedule>, today: Day) -> Streak {
    let mut streak = Streak::default();
    let mut last: Option<Day> = None;
    for log in logs.iter().filter(|log| log.day <= today) {
        let forgotten = last.is_some_and(|last| is_forgotten(last, log.day, days_off, schedule));
        if forgotten || log.missed > 0 {
            streak.current = 0;
        }
        if log.missed == 0 {
            streak.current += log.attended;
        }
        streak.best = streak.best.max(streak.current);
        last = Some(log.day);
    }
    if last.is_some_and(|last| is_forgotten(last, today, days_off, schedule)) {
        streak.current = 0;
    }
    streak
}

/// Whether between two days lies a scheduled one that is no day off.
fn is_forgotten(after: Day, before: Day, days_off: &BTreeSet<Day>, schedule: Option<Schedule>) -> bool {
    let Some(schedule) = schedule else { return false };
    (1..before.days_since(after))
        .map(|days| after.plus_days(days))
        .any(|day| schedule.falls_on(day) && !days_off.contains(&day))
}

/// The child's streak.
pub fn streak(scope: &Scope<'_>, child: ChildId, today: Day) -> Result<Streak, StoreError> {
    over(scope, child, today, usize::MAX)
}

fn over(scope: &Scope<'_>, child: ChildId, today: Day, days_max: usize) -> Result<Streak, StoreError> {
    let mut logs = session_days::latest(scope, child, today, days_max)?;
    logs.reverse();
    let Some(first) = logs.first() else { return Ok(Streak::default()) };
    let days_off = holidays::between(scope, child, first.day, today)?.into_iter().collect();
    Ok(streak_of(&logs, &days_off, schedules::get(scope, child)?, today))
}

/// How many sessions in a row the child has come to, if a milestone is among them that was not celebrated yet; it counts
/// as celebrated from now on, together with the smaller ones. Several sessions at once may go past a milestone: what is
/// celebrated is how many they are, and beyond the largest milestone that.
pub fn celebrate(scope: &Scope<'_>, child: ChildId, today: Day, now: Instant) -> Result<Option<i64>, StoreError> {
    let celebrated = streak_milestones::reached(scope, child)?;
    let due: Vec<i64> = MILESTONES.into_iter().filter(|milestone| !celebrated.contains(milestone)).collect();
    let Some(largest) = due.last().copied() else { return Ok(None) };
    // Every day of a streak holds a session at least, so that no more days than this decide.
    let days_max = usize::try_from(largest).unwrap_or(usize::MAX);
    let current = over(scope, child, today, days_max)?.current;
    let mut reached = None;
    for milestone in due.into_iter().filter(|milestone| *milestone <= current) {
        streak_milestones::insert(scope, child, milestone, now)?;
        reached = Some(milestone);
    }
    Ok(reached.map(|milestone| if current > largest { milestone } else { current }))
}

#[cfg(test)]
mod tests;
