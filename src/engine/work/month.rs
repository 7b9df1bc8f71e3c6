//! A child's month as one of its people may see it: gathered from the state for the picture and the report.
//!
//! What a person may not see is not gathered: money is for those who deal with it.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;

use super::execute::Executor;
use crate::bot::work::FailureReason;
use crate::domain::{ChildId, Day, Instant, Month, Permission, Phone, Status, Theme};
use crate::i18n::Language;
use crate::members::zone_of;
use crate::reports::{DayMark, Money, MonthCard, Plan, RenderError};
use crate::sessions::totals::Totals;
use crate::sessions::weekly::{self, Tally};
use crate::store::state::sessions::{self, Counts, SessionRow};
use crate::store::state::work::WorkRow;
use crate::store::state::{child_members, holidays, monthly_config, user_settings, users};
use crate::store::{Scope, StoreError};

/// Gathers something for the person of `row` and draws it, on the thread for drawing. A month that the person may not
/// see cannot be used.
pub(super) async fn draw<T: 'static>(
    executor: &Executor,
    row: &WorkRow,
    gather: impl FnOnce(&Scope<'_>, &Phone) -> Result<Option<T>, StoreError> + Send + 'static,
    render: impl FnOnce(&T) -> Result<Vec<u8>, RenderError> + Send + 'static,
) -> Result<Vec<u8>, FailureReason> {
    let (readers, tenant, phone) = (executor.readers.clone(), row.tenant.clone(), row.phone.clone());
    let drawing = move || {
        let gathered = {
            let connection = readers.get().map_err(|_| FailureReason::Unavailable)?;
            gather(&Scope::new(&connection, tenant), &phone).map_err(|_| FailureReason::Unavailable)?
        };
        render(&gathered.ok_or(FailureReason::Unusable)?).map_err(|error| {
            tracing::error!(%error, "a picture or report cannot be drawn");
            FailureReason::Unusable
        })
    };
    executor.renderer.draw(drawing).await
}

/// The month at a glance, and what it was made from.
pub(super) struct Gathered {
    pub(super) card: MonthCard,
    pub(super) rows: Vec<SessionRow>,
    pub(super) tally: Tally,
    /// The reader's.
    pub(super) zone: TimeZone,
}

/// Gathers a month for a person, as it is at `now`; `None` if the person may not see the child.
pub(super) fn gather(
    scope: &Scope<'_>,
    phone: &Phone,
    child: ChildId,
    month: Month,
    now: Instant,
) -> Result<Option<Gathered>, StoreError> {
    let Some(user) = users::find(scope, phone, None)?.into_iter().next() else { return Ok(None) };
    let member = child_members::get(scope, child, phone)?.filter(|member| member.role.may(Permission::View));
    let Some(member) = member else { return Ok(None) };
    let zone = zone_of(&user);
    let (first, last) = (month.first_day(), month.last_day());
    let rows = sessions::between(scope, child, first, last)?;
    let days_off = holidays::between(scope, child, first, last)?;
    let tally = weekly::tally(scope, child, first, last)?;
    let counts = Counts { attended: tally.attended, missed: tally.missed };
    let plan = monthly_config::get(scope, child, month)?;
    let theme = user_settings::get(scope, user.id)?.theme.and_then(|theme| theme.parse().ok());
    let card = MonthCard {
        language: Language::from_code(user.locale.as_deref().unwrap_or_default()),
        theme: theme.unwrap_or(Theme::Sunrise),
        child: member.child_name,
        month,
        today: now.day_in(&zone),
        plan: plan.map(|plan| plan_of(plan, counts, member.role.may(Permission::Billing))),
        attended: number(tally.attended),
        missed: number(tally.missed),
        holidays: number(tally.days_off),
        days: marks(&rows, &days_off),
    };
    Ok(Some(Gathered { card, rows, tally, zone }))
}

fn plan_of(plan: monthly_config::PlanRow, counts: Counts, with_money: bool) -> Plan {
    let totals = Totals::of(plan, counts);
    Plan {
        paid: number(plan.paid_sessions),
        carried: number(plan.carry_forward),
        total: number(totals.total),
        remaining: totals.remaining,
        money: with_money.then_some(Money {
            cost_per_session_rupees: plan.cost_per_session,
            used_rupees: totals.used_value,
            missed_rupees: totals.missed_value,
            buffer_rupees: totals.buffer_value,
        }),
    }
}

fn marks(rows: &[SessionRow], days_off: &[Day]) -> Vec<(Day, DayMark)> {
    let mut counts: BTreeMap<(Day, Status), u32> = BTreeMap::new();
    for row in rows {
        let count = counts.entry((row.date, row.status)).or_default();
        *count = count.saturating_add(number(row.sessions_done));
    }
    let sessions = counts.into_iter().map(|((day, status), count)| match status {
        Status::Attended => (day, DayMark::Attended(count)),
        Status::Cancelled => (day, DayMark::Missed(count)),
    });
    sessions.chain(days_off.iter().map(|day| (*day, DayMark::Holiday))).collect()
}

/// A count as it is shown; below zero there is none.
pub(super) fn number(count: i64) -> u32 {
    u32::try_from(count.max(0)).unwrap_or(u32::MAX)
}
