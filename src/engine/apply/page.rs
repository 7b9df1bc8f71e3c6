//! What people do on the tracker page.

use super::ApplyError;
use crate::domain::{ChildId, Day, Month, Permission, Phone, Role};
use crate::engine::page::{PageAction, PageAnswer, PageChange, PageEvent};
use crate::members;
use crate::sessions::calendar::{self, CHANGES_MAX, DayChange, Mark, Saved};
use crate::sessions::{Logger, empty_month, undo_if_last};
use crate::store::Scope;
use crate::store::journal::events::EventRow;
use crate::store::state::{month, page_answers, page_people};

/// For how many events an answer is kept.
const KEPT_EVENTS: i64 = 100_000;

pub(super) fn apply(scope: &Scope<'_>, event: &EventRow) -> Result<(), ApplyError> {
    let asked: PageEvent = serde_json::from_str(&event.payload)?;
    let unknown = || ApplyError::Refused("a page's event names nobody who is known".to_owned());
    let key = Phone::parse(&asked.phone).map_err(|_| unknown())?;
    let person = page_people::person(scope, &key)?.ok_or_else(unknown)?;
    let children = page_people::children(scope, &person.phone)?;
    let wanted = asked.child.map(ChildId);
    let child = if let Some(id) = wanted {
        children.iter().find(|child| child.id == id)
    } else {
        let chosen = children.iter().find(|child| Some(child.id) == person.active_child_id);
        chosen.filter(|child| !child.role.is_pending()).or_else(|| children.first())
    };
    let answer = match child {
        None => PageAnswer::NotAllowed,
        Some(child) => {
            let by = &person.phone;
            let logger = Logger { scope, child: child.id, by, now: event.received_at };
            let zone = members::zone_named(person.timezone.as_deref());
            answer(&logger, child.role, &zone, &asked.action)?
        }
    };
    page_answers::forget_until(scope.connection(), event.seq - KEPT_EVENTS)?;
    let answer = serde_json::to_string(&answer)?;
    page_answers::insert(scope, &person.phone, &asked.save_id, event.seq, &answer)?;
    Ok(())
}

fn answer(
    logger: &Logger<'_>,
    role: Role,
    zone: &jiff::tz::TimeZone,
    action: &PageAction,
) -> Result<PageAnswer, ApplyError> {
    let needed = match action {
        PageAction::Save { .. } | PageAction::Undo { .. } => Permission::Log,
        PageAction::Reset { .. } => Permission::Reset,
    };
    if !role.may(needed) {
        return Ok(PageAnswer::NotAllowed);
    }
    match action {
        PageAction::Save { changes } => save(logger, logger.now.day_in(zone), changes),
        PageAction::Undo { of } => undo(logger, of),
        PageAction::Reset { month: name } => {
            let Ok(emptied) = name.parse::<Month>() else {
                return Ok(refused("month".to_owned(), "a month like 2026-11"));
            };
            let (first, end) = members::month_bounds(emptied, zone);
            month::delete_notes(logger.scope, logger.child, first, end)?;
            Ok(PageAnswer::Emptied { activity: empty_month(logger, emptied)? })
        }
    }
}

fn refused(field: String, wanted: &str) -> PageAnswer {
    PageAnswer::Refused { field, wanted: wanted.to_owned() }
}

fn save(logger: &Logger<'_>, today: Day, changes: &[PageChange]) -> Result<PageAnswer, ApplyError> {
    let parsed = match parse(today, changes) {
        Ok(parsed) => parsed,
        Err(refusal) => return Ok(refusal),
    };
    Ok(match calendar::save(logger, &parsed)? {
        Saved::Done { updated, activity } => PageAnswer::Saved { updated: updated.len(), activity },
        Saved::Conflict(days) => PageAnswer::Conflict {
            days: days
                .into_iter()
                .map(|(day, record)| PageChange {
                    date: day.to_string(),
                    status: Mark::of(record).as_str().to_owned(),
                    seen: Some(calendar::seen_word(record)),
                })
                .collect(),
        },
    })
}

/// The changes as the rules take them, or the first that cannot be.
fn parse(today: Day, changes: &[PageChange]) -> Result<Vec<DayChange>, PageAnswer> {
    if changes.len() > CHANGES_MAX {
        return Err(refused("changes".to_owned(), "at most 62 days"));
    }
    let mut parsed: Vec<DayChange> = Vec::with_capacity(changes.len());
    for (position, change) in changes.iter().enumerate() {
        let field = |name: &str| format!("changes[{position}].{name}");
        let to: Mark =
            change.status.parse().map_err(|error: crate::domain::Invalid| refused(field("status"), error.0))?;
        let day: Day = change.date.parse().map_err(|error: crate::domain::Invalid| refused(field("date"), error.0))?;
        if day > today && matches!(to, Mark::Attended | Mark::Missed) {
            return Err(refused(field("date"), "today or earlier: a session cannot lie in the future"));
        }
        if parsed.iter().any(|earlier| earlier.day == day) {
            return Err(refused(field("date"), "each day once"));
        }
        parsed.push(DayChange { day, to, seen: change.seen.clone() });
    }
    Ok(parsed)
}

fn undo(logger: &Logger<'_>, of: &str) -> Result<PageAnswer, ApplyError> {
    let saved = page_answers::get(logger.scope, logger.by, of)?;
    let saved = saved.as_deref().map(serde_json::from_str::<PageAnswer>).transpose()?;
    let activity = match saved {
        Some(PageAnswer::Saved { activity, .. } | PageAnswer::Emptied { activity }) => activity,
        _ => None,
    };
    let Some(activity) = activity else { return Ok(PageAnswer::NotLast) };
    Ok(match undo_if_last(logger, activity)? {
        Some(_) => PageAnswer::Undone,
        None => PageAnswer::NotLast,
    })
}
