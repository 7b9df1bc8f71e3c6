//! `children.schedule`: the weekdays on which a child has therapy.

use rusqlite::params;

use crate::domain::{ChildId, Schedule};
use crate::store::{Named, Scope, StoreError};

/// The child's weekdays; `None` if none were ever chosen, or all were taken out again.
pub fn get(scope: &Scope<'_>, child: ChildId) -> Result<Option<Schedule>, StoreError> {
    const QUERY: &str = "schedules::get";
    scope
        .prepare(QUERY, "SELECT schedule FROM children WHERE tenant_id = ?1 AND id = ?2")?
        .query_row(params![scope.tenant(), child], |row| row.get::<_, Option<Schedule>>("schedule"))
        .named(QUERY)
        .map(|schedule| schedule.filter(|schedule| !schedule.is_empty()))
}

/// Sets the child's weekdays.
pub fn set(scope: &Scope<'_>, child: ChildId, schedule: Option<Schedule>) -> Result<(), StoreError> {
    const QUERY: &str = "schedules::set";
    scope
        .prepare(QUERY, "UPDATE children SET schedule = ?3 WHERE tenant_id = ?1 AND id = ?2")?
        .execute(params![scope.tenant(), child, schedule])
        .named(QUERY)
        .map(|_| ())
}
