//! `sessions`, day by day and newest first: what a streak is made of.

use rusqlite::params;

use crate::domain::{ChildId, Day, Status};
use crate::store::{Named, Scope, StoreError};

/// What was logged for a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoggedDay {
    /// The day.
    pub day: Day,
    /// Sessions that took place.
    pub attended: i64,
    /// Sessions that did not.
    pub missed: i64,
}

/// The last `days_max` days up to `until` for which something is logged, newest first. Only their rows are read,
/// however long the child's record is.
pub fn latest(scope: &Scope<'_>, child: ChildId, until: Day, days_max: usize) -> Result<Vec<LoggedDay>, StoreError> {
    const QUERY: &str = "session_days::latest";
    let mut statement = scope.prepare(
        QUERY,
        "SELECT date, status, coalesce(sessions_done, 1) AS number FROM sessions
         WHERE tenant_id = ?1 AND child_id = ?2 AND month <= ?3 AND date <= ?4
         ORDER BY month DESC, date DESC",
    )?;
    let mut rows = statement.query(params![scope.tenant(), child, until.month(), until]).named(QUERY)?;
    let mut days: Vec<LoggedDay> = Vec::new();
    while let Some(row) = rows.next().named(QUERY)? {
        let day = row.get("date").named(QUERY)?;
        let number: i64 = row.get("number").named(QUERY)?;
        if days.last().is_none_or(|last| last.day != day) {
            if days.len() == days_max {
                break;
            }
            days.push(LoggedDay { day, attended: 0, missed: 0 });
        }
        let Some(last) = days.last_mut() else { break };
        match row.get::<_, Status>("status").named(QUERY)? {
            Status::Attended => last.attended += number,
            Status::Cancelled => last.missed += number,
        }
    }
    Ok(days)
}
