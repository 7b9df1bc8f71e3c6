//! Takes back the last thing that a person did for a child.

use std::collections::BTreeSet;

use super::{Changes, Logger, calendar};
use crate::domain::{Day, Month, Status};
use crate::store::StoreError;
use crate::store::state::activity::ActivityRow;
use crate::store::state::monthly_config::PlanRow;
use crate::store::state::sessions::{DayRecord, SessionImage};
use crate::store::state::{activity, holidays, monthly_config, sessions};

/// Sessions of one status on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The day.
    pub day: Day,
    /// Attended or missed.
    pub status: Status,
    /// How many.
    pub count: i64,
}

impl Tally {
    fn of(image: &SessionImage) -> Option<Self> {
        Some(Self { day: image.day()?, status: image.status()?, count: image.count() })
    }
}

/// What an undo did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Undone {
    /// Sessions taken away.
    pub removed: Vec<Tally>,
    /// Sessions put back.
    pub restored: Vec<Tally>,
    /// Days that are off no more.
    pub holidays_removed: Vec<Day>,
    /// Days that are off again.
    pub holidays_restored: Vec<Day>,
    /// The month whose plan is what it was before: that plan, or none.
    pub plan: Option<(Month, Option<PlanRow>)>,
}

/// Undoes the last thing that the person did for the child; `None` if there is nothing. A log that is newer than
/// everything remembered (from the calendar, or from the service before) counts too.
pub fn undo_last(logger: &Logger<'_>) -> Result<Option<Undone>, StoreError> {
    let last = activity::last_of(logger.scope, logger.child, logger.by)?;
    let newest = sessions::newest_of(logger.scope, logger.child, logger.by)?;
    let remembered_at = last.as_ref().map(|last| last.created_at.as_str());
    if let Some(row) = newest.filter(|row| row.created_at.as_deref() > remembered_at) {
        let removed = sessions::take(logger.scope, logger.child, row.id)?;
        let removed = removed.as_ref().and_then(Tally::of).into_iter().collect();
        return Ok(Some(Undone { removed, ..Undone::default() }));
    }
    let Some(last) = last else { return Ok(None) };
    take_back(logger, &last).map(Some)
}

/// Undoes the thing with this id in `activity`, if it is the last that the person did for the child; `None` if it is not.
pub fn undo_if_last(logger: &Logger<'_>, activity: i64) -> Result<Option<Undone>, StoreError> {
    let last = activity::last_of(logger.scope, logger.child, logger.by)?;
    let Some(last) = last.filter(|last| last.id == activity) else { return Ok(None) };
    take_back(logger, &last).map(Some)
}

fn take_back(logger: &Logger<'_>, last: &ActivityRow) -> Result<Undone, StoreError> {
    activity::set_undone(logger.scope, last.id, logger.now)?;
    let Some(changes) = Changes::parse(&last.changes) else { return Ok(Undone::default()) };
    if last.kind == calendar::KIND { revert_days(logger, &changes) } else { revert(logger, &changes) }
}

/// As [`revert`], for a save of the calendar: it touched many days, and each of them that somebody else has filled since
/// is theirs.
fn revert_days(logger: &Logger<'_>, changes: &Changes) -> Result<Undone, StoreError> {
    let mut undone = Undone::default();
    for &id in &changes.sessions_added {
        undone.removed.extend(sessions::take(logger.scope, logger.child, id)?.as_ref().and_then(Tally::of));
    }
    for day in changes.holidays_added() {
        if holidays::delete(logger.scope, logger.child, day)? {
            undone.holidays_removed.push(day);
        }
    }
    let mut theirs = BTreeSet::new();
    let touched = changes.sessions_removed.iter().filter_map(SessionImage::day).chain(changes.holidays_removed());
    for day in touched {
        if sessions::on_day(logger.scope, logger.child, day)? != DayRecord::default() {
            theirs.insert(day);
        }
    }
    for image in changes.sessions_removed.iter().filter(|image| image.day().is_some_and(|day| !theirs.contains(&day))) {
        sessions::restore(logger.scope, logger.child, image, logger.by)?;
        undone.restored.extend(Tally::of(image));
    }
    for day in changes.holidays_removed().filter(|day| !theirs.contains(day)) {
        if holidays::insert(logger.scope, logger.child, day, logger.by, logger.now)?.is_some() {
            undone.holidays_restored.push(day);
        }
    }
    Ok(undone)
}

fn revert(logger: &Logger<'_>, changes: &Changes) -> Result<Undone, StoreError> {
    let mut undone = Undone::default();
    for &id in &changes.sessions_added {
        // A row may be gone: somebody else replaced it, or the calendar cleared the day.
        undone.removed.extend(sessions::take(logger.scope, logger.child, id)?.as_ref().and_then(Tally::of));
    }
    // Where somebody replaced what this log had put, its day is theirs: nothing comes back beside it.
    let still_ours = changes.sessions_added.is_empty() || !undone.removed.is_empty();
    for image in changes.sessions_removed.iter().filter(|_| still_ours) {
        sessions::restore(logger.scope, logger.child, image, logger.by)?;
        undone.restored.extend(Tally::of(image));
    }
    for day in changes.holidays_added() {
        if holidays::delete(logger.scope, logger.child, day)? {
            undone.holidays_removed.push(day);
        }
    }
    for day in changes.holidays_removed() {
        if holidays::insert(logger.scope, logger.child, day, logger.by, logger.now)?.is_some() {
            undone.holidays_restored.push(day);
        }
    }
    if let Some((month, before)) = changes.plan() {
        match before {
            Some(plan) => monthly_config::set(logger.scope, logger.child, month, plan, logger.by, logger.now)?,
            None => monthly_config::delete(logger.scope, logger.child, month)?,
        }
        undone.plan = Some((month, before));
    }
    Ok(undone)
}
