//! What a month comes to (PRODUCT: words). Pure arithmetic.

use crate::store::state::monthly_config::PlanRow;
use crate::store::state::sessions::Counts;

/// What a month with a plan comes to. Money is in rupees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Totals {
    /// Sessions of the month: paid and carried over.
    pub total: i64,
    /// Sessions left; negative if more took place than there were.
    pub remaining: i64,
    /// What the attended sessions were worth, up to the paid ones.
    pub used_value: i64,
    /// What the missed sessions were worth, up to the paid ones that were not attended.
    pub missed_value: i64,
    /// What the sessions that are neither attended nor missed are worth.
    pub buffer_value: i64,
}

impl Totals {
    /// Adds a month up.
    pub fn of(plan: PlanRow, counts: Counts) -> Self {
        let PlanRow { paid_sessions: paid, cost_per_session: cost, carry_forward: carry } = plan;
        let total = paid.saturating_add(carry);
        let used = counts.attended.min(paid);
        let missed = counts.missed.min(paid - used);
        let buffer = total.saturating_sub(counts.attended).saturating_sub(counts.missed).max(0);
        Self {
            total,
            remaining: total.saturating_sub(counts.attended),
            used_value: used.saturating_mul(cost),
            missed_value: missed.saturating_mul(cost),
            buffer_value: buffer.saturating_mul(cost),
        }
    }
}
