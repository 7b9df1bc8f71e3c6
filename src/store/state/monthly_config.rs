//! `monthly_config`: a child's plan for a month.

use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use crate::domain::{ChildId, Instant, Month, Phone};
use crate::store::{Named, Scope, StoreError};

/// The plan of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanRow {
    /// Sessions paid for this month.
    pub paid_sessions: i64,
    /// Rupees for each.
    pub cost_per_session: i64,
    /// Sessions carried over from the month before.
    pub carry_forward: i64,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<PlanRow> {
    Ok(PlanRow {
        paid_sessions: row.get("paid_sessions")?,
        cost_per_session: row.get("cost_per_session")?,
        carry_forward: row.get::<_, Option<i64>>("carry_forward")?.unwrap_or(0),
    })
}

/// The plan of the child's month, if there is one.
pub fn get(scope: &Scope<'_>, child: ChildId, month: Month) -> Result<Option<PlanRow>, StoreError> {
    const QUERY: &str = "monthly_config::get";
    scope
        .prepare(
            QUERY,
            "SELECT paid_sessions, cost_per_session, carry_forward FROM monthly_config
             WHERE tenant_id = ?1 AND child_id = ?2 AND month = ?3",
        )?
        .query_row(params![scope.tenant(), child, month], from_row)
        .optional()
        .named(QUERY)
}

/// Sets the plan of the child's month, in place of one that is there.
pub fn set(
    scope: &Scope<'_>,
    child: ChildId,
    month: Month,
    plan: PlanRow,
    by: &Phone,
    now: Instant,
) -> Result<(), StoreError> {
    const QUERY: &str = "monthly_config::set";
    scope
        .prepare(
            QUERY,
            "INSERT INTO monthly_config
                 (tenant_id, child_id, month, paid_sessions, cost_per_session, carry_forward, user_phone, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (tenant_id, child_id, month) WHERE child_id IS NOT NULL DO UPDATE SET
                 paid_sessions = excluded.paid_sessions, cost_per_session = excluded.cost_per_session,
                 carry_forward = excluded.carry_forward, user_phone = excluded.user_phone",
        )?
        .execute(params![
            scope.tenant(),
            child,
            month,
            plan.paid_sessions,
            plan.cost_per_session,
            plan.carry_forward,
            by,
            now,
        ])
        .named(QUERY)
        .map(|_| ())
}

/// Removes the plan of the child's month.
pub fn delete(scope: &Scope<'_>, child: ChildId, month: Month) -> Result<(), StoreError> {
    const QUERY: &str = "monthly_config::delete";
    scope
        .prepare(QUERY, "DELETE FROM monthly_config WHERE tenant_id = ?1 AND child_id = ?2 AND month = ?3")?
        .execute(params![scope.tenant(), child, month])
        .named(QUERY)
        .map(|_| ())
}
