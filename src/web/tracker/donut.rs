//! The ring of the month, as lengths along a circle whose circumference is 100.

use crate::sessions::totals::Totals;
use crate::store::state::monthly_config::PlanRow;
use crate::store::state::sessions::Counts;

/// A part of the ring.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Arc {
    /// Its class in the style sheet.
    pub(super) class: &'static str,
    /// `stroke-dasharray`: what is drawn, then what is not.
    pub(super) dashes: String,
    /// `stroke-dashoffset`: where it begins, counted back from the top.
    pub(super) offset: String,
}

/// The ring: attended, missed, and what is left of the plan.
pub(super) fn arcs(plan: Option<PlanRow>, counts: Counts) -> Vec<Arc> {
    let left = plan.map_or(0, |plan| (Totals::of(plan, counts).total - counts.attended - counts.missed).max(0));
    let whole = counts.attended + counts.missed + left;
    if whole <= 0 {
        return Vec::new();
    }
    let mut arcs = Vec::new();
    let mut begin_permille = 0;
    let mut sum = 0;
    for (class, part) in [("arc-attended", counts.attended), ("arc-missed", counts.missed)] {
        sum += part;
        // Ends are rounded, not lengths, so that the parts meet.
        let end_permille = sum * 1000 / whole;
        let length = end_permille - begin_permille;
        if length > 0 {
            arcs.push(Arc {
                class,
                dashes: format!("{} {}", tenths(length), tenths(1000 - length)),
                offset: tenths(250 - begin_permille),
            });
        }
        begin_permille = end_permille;
    }
    arcs
}

/// Per mille as per cent with one digit.
fn tenths(permille: i64) -> String {
    let sign = if permille < 0 { "-" } else { "" };
    let permille = permille.abs();
    format!("{sign}{}.{}", permille / 10, permille % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_meet_and_an_empty_month_has_none() {
        let plan = PlanRow { paid_sessions: 6, cost_per_session: 1, carry_forward: 1 };
        let arcs = arcs(Some(plan), Counts { attended: 2, missed: 1 });
        let shown: Vec<_> = arcs.iter().map(|arc| (arc.class, arc.dashes.as_str(), arc.offset.as_str())).collect();
        assert_eq!(shown, [("arc-attended", "28.5 71.5", "25.0"), ("arc-missed", "14.3 85.7", "-3.5")]);
        assert_eq!(super::arcs(None, Counts::default()), []);
    }
}
