//! How likely a child's therapy is to be broken off, by what happened in 14 days.

use crate::domain::Day;
use crate::store::state::sessions::Counts;

/// How many days are looked at, today among them.
pub const RISK_DAYS: i64 = 14;

/// The level of risk; the higher comes later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Risk {
    /// Nothing was missed.
    Low,
    /// Something was missed.
    Medium,
    /// Three or more were missed, or of four or more fewer than 60 of 100 took place.
    High,
}

impl Risk {
    /// The risk that these sessions of 14 days tell of.
    pub fn of(counts: Counts) -> Self {
        let logged = counts.attended + counts.missed;
        if counts.missed >= 3 || (logged >= 4 && counts.attended * 100 < logged * 60) {
            Self::High
        } else if counts.missed >= 1 {
            Self::Medium
        } else {
            Self::Low
        }
    }
}

/// The first of the days that count on `today`.
pub fn first_day(today: Day) -> Day {
    today.plus_days(1 - RISK_DAYS)
}

#[cfg(test)]
mod tests {
    use super::Risk;
    use crate::store::state::sessions::Counts;

    #[test]
    fn levels_follow_the_missed_and_the_share() {
        for (attended, missed, expected) in [
            (0, 0, Risk::Low),
            (9, 0, Risk::Low),
            (0, 1, Risk::Medium),
            (8, 2, Risk::Medium),
            (2, 2, Risk::High),
            (1, 2, Risk::Medium),
            (3, 2, Risk::Medium),
            (20, 3, Risk::High),
            (0, 3, Risk::High),
        ] {
            assert_eq!(Risk::of(Counts { attended, missed }), expected, "{attended} attended, {missed} missed");
        }
    }
}
