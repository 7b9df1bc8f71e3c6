//! What a child's month holds, over all the tables that hold it.

use rusqlite::params;

use crate::domain::{ChildId, Instant, Month};
use crate::store::{Named, Scope, StoreError};

/// How much of each kind there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holdings {
    /// Logged sessions, attended and missed.
    pub sessions: i64,
    /// Days off.
    pub holidays: i64,
    /// Month plans: 1 or 0.
    pub plans: i64,
    /// Notes.
    pub notes: i64,
}

impl Holdings {
    /// Whether there is nothing at all.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}

/// What the month holds. Notes have no month of their own: those from `first` until `end` are meant.
pub fn holdings(
    scope: &Scope<'_>,
    child: ChildId,
    month: Month,
    first: Instant,
    end: Instant,
) -> Result<Holdings, StoreError> {
    const QUERY: &str = "month::holdings";
    scope
        .prepare(
            QUERY,
            "SELECT
                 (SELECT coalesce(sum(coalesce(sessions_done, 1)), 0) FROM sessions
                  WHERE tenant_id = ?1 AND child_id = ?2 AND month = ?3) AS sessions,
                 (SELECT count(*) FROM holidays WHERE tenant_id = ?1 AND child_id = ?2 AND month = ?3) AS holidays,
                 (SELECT count(*) FROM monthly_config WHERE tenant_id = ?1 AND child_id = ?2 AND month = ?3) AS plans,
                 (SELECT count(*) FROM feedback_notes
                  WHERE tenant_id = ?1 AND child_id = ?2 AND created_at >= ?4 AND created_at < ?5) AS notes",
        )?
        .query_row(params![scope.tenant(), child, month, first, end], |row| {
            Ok(Holdings {
                sessions: row.get("sessions")?,
                holidays: row.get("holidays")?,
                plans: row.get("plans")?,
                notes: row.get("notes")?,
            })
        })
        .named(QUERY)
}

/// Removes the notes about a child from `first` until `end`.
pub fn delete_notes(scope: &Scope<'_>, child: ChildId, first: Instant, end: Instant) -> Result<(), StoreError> {
    const QUERY: &str = "month::delete_notes";
    scope
        .prepare(
            QUERY,
            "DELETE FROM feedback_notes
             WHERE tenant_id = ?1 AND child_id = ?2 AND created_at >= ?3 AND created_at < ?4",
        )?
        .execute(params![scope.tenant(), child, first, end])
        .named(QUERY)
        .map(|_| ())
}
