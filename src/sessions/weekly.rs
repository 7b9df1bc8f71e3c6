//! A week of a child's record, Monday to Sunday. Pure arithmetic over session rows.

use std::collections::BTreeMap;

use crate::domain::{ChildId, Day, Mood, Status};
use crate::free_text::{ReasonGroup, group_reason};
use crate::store::state::{holidays, sessions};
use crate::store::{Scope, StoreError};

/// What a span of days comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Sessions that took place.
    pub attended: i64,
    /// Sessions that did not.
    pub missed: i64,
    /// Days off.
    pub days_off: i64,
    /// Why sessions were missed, in sessions; those without a reason count as other.
    pub reasons: BTreeMap<ReasonGroup, i64>,
    /// How sessions went, in logs.
    pub moods: BTreeMap<Mood, i64>,
}

impl Tally {
    /// Whether nothing at all was logged.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The reasons, the most frequent first.
    pub fn reasons_by_count(&self) -> Vec<(ReasonGroup, i64)> {
        let mut reasons: Vec<_> = self.reasons.iter().map(|(group, count)| (*group, *count)).collect();
        reasons.sort_by_key(|(group, count)| (-count, *group));
        reasons
    }
}

/// The Monday and the Sunday around a day.
pub fn week_of(day: Day) -> (Day, Day) {
    let monday = day.plus_days(-i64::from(day.0.weekday().to_monday_zero_offset()));
    (monday, monday.plus_days(6))
}

/// Adds up the child's days from `first` to `last`.
pub fn tally(scope: &Scope<'_>, child: ChildId, first: Day, last: Day) -> Result<Tally, StoreError> {
    let mut tally = Tally {
        days_off: i64::try_from(holidays::between(scope, child, first, last)?.len()).unwrap_or(i64::MAX),
        ..Tally::default()
    };
    for row in sessions::between(scope, child, first, last)? {
        match row.status {
            Status::Attended => tally.attended += row.sessions_done,
            Status::Cancelled => {
                tally.missed += row.sessions_done;
                let group = row.reason.as_deref().map_or(ReasonGroup::Other, group_reason);
                *tally.reasons.entry(group).or_default() += row.sessions_done;
            }
        }
        if let Some(mood) = row.mood {
            *tally.moods.entry(mood).or_default() += 1;
        }
    }
    Ok(tally)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    #[test]
    fn a_week_begins_on_monday() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        for (given, monday, sunday) in [
            ("2026-11-23", "2026-11-23", "2026-11-29"),
            ("2026-11-29", "2026-11-23", "2026-11-29"),
            ("2026-03-01", "2026-02-23", "2026-03-01"),
            ("2027-01-01", "2026-12-28", "2027-01-03"),
        ] {
            assert_eq!(week_of(day(given)), (day(monday), day(sunday)));
        }
    }
}
