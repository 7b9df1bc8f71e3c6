//! When named days are: years, months and directions that were left out, counted from today.
//!
//! Knows nothing of words. Every inference says whether it was one.

use jiff::civil::Date;

use super::Days;
use crate::domain::Day;

/// One day as it was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Atom {
    /// Nothing was left out.
    Exact(Day),
    /// A day and a month.
    DayMonth(u32, i8),
    /// A day of the month, said to be one.
    DayOnly(u32),
    /// A number that is a day only by its neighbours.
    Bare(u32),
    Weekday(i8, Option<Which>),
    /// कल: so many days before or after.
    Either(i64),
    /// మొన్న: roughly so many days from today.
    About(i64),
    /// A full date that no calendar has.
    Impossible,
}

/// The word before a weekday or a number of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    Last,
    This,
    Next,
}

/// Days as they were named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Expression {
    List(Vec<Atom>),
    Range(Atom, Atom),
    /// From today until.
    Until(Atom),
    /// From a day on, no end said.
    Open(Atom),
    /// So many days from a day on.
    From(Atom, u32),
    /// The last so many days, today's among them.
    Last(u32),
    /// The next so many days, from today.
    Next(u32),
    /// So many days, no beginning said.
    Count(u32),
    /// This week, or so many later.
    Week(i64),
    /// A month or more.
    Vague,
}

/// Which way a day lies when it is not said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lean {
    /// Towards the past: sessions happened, holidays are planned.
    pub(super) past: bool,
    /// Whether a verb said so.
    pub(super) by_verb: bool,
}

/// Days found, and whether anything about them was inferred.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Resolved {
    pub(super) days: Days,
    pub(super) guessed: bool,
}

impl Resolved {
    /// Days that were named apart: the same day twice ("monday 23 nov"), or several, which is a guess unless the words
    /// are `plain` about it.
    pub(super) fn and(self, other: &Self, plain: bool) -> Option<Self> {
        if self.days == other.days {
            return Some(Self { days: self.days, guessed: self.guessed && other.guessed });
        }
        if self.days.count() + other.days.count() > 400 {
            return None;
        }
        let days = Days::of(self.days.iter().chain(other.days.iter()).collect())?;
        Some(Self { days, guessed: !plain || self.guessed || other.guessed })
    }
}

impl Atom {
    /// A full date.
    pub(super) fn full(year: u32, month: u32, day: u32) -> Self {
        match (i16::try_from(year), i8::try_from(month)) {
            (Ok(year), Ok(month)) => date(year, month, day).map_or(Self::Impossible, Self::Exact),
            _ => Self::Impossible,
        }
    }

    /// Whether it names a day by itself.
    pub(super) const fn is_sure(&self) -> bool {
        !matches!(self, Self::Bare(_))
    }

    /// Day of the month and month, for neighbours that lack one.
    fn month(self) -> Option<(i8, u32)> {
        match self {
            Self::DayMonth(day, month) => Some((month, day)),
            Self::Exact(day) => Some((day.0.month(), u32::from(day.0.day().unsigned_abs()))),
            _ => None,
        }
    }

    /// The day, counted from `anchor`; `None` if no calendar has it.
    fn resolve(self, anchor: Day, today: Day, lean: Lean) -> Option<(Day, bool)> {
        match self {
            Self::Exact(day) => Some((day, false)),
            Self::DayMonth(day, month) => {
                let found = nearest_year(day, month, anchor, lean.past)?;
                let away = found.days_since(today).abs();
                if !lean.past && !lean.by_verb && away > 270 {
                    // A holiday a year ahead is more likely one of these weeks, written down late.
                    let before = nearest_year(day, month, anchor, true)?;
                    if today.days_since(before) <= 31 {
                        return Some((before, true));
                    }
                }
                Some((found, lean.past && away > 300))
            }
            Self::DayOnly(day) | Self::Bare(day) => Some((nearest_month(day, anchor, lean.past)?, true)),
            Self::Weekday(weekday, which) => Some((weekday_near(weekday, which, anchor, lean.past), true)),
            Self::Either(days) => {
                let days = if lean.past { -days } else { days };
                Some((today.plus_days(days), !lean.by_verb))
            }
            Self::About(days) => Some((today.plus_days(days), true)),
            Self::Impossible => None,
        }
    }
}

impl Expression {
    /// The days; `None` if they do not exist or are too vague.
    pub(super) fn resolve(&self, today: Day, lean: Lean) -> Option<Resolved> {
        let range = |from: Day, to: Day, guessed: bool| Some(Resolved { days: Days::between(from, to)?, guessed });
        match self {
            Self::List(atoms) => {
                let mut days = Vec::with_capacity(atoms.len());
                let mut guessed = false;
                for atom in with_months(atoms) {
                    let (day, inferred) = atom.resolve(today, today, lean)?;
                    days.push(day);
                    guessed |= inferred;
                }
                Some(Resolved { days: Days::of(days)?, guessed })
            }
            Self::Range(first, last) => {
                let (first, last) = with_months_of_range(*first, *last);
                if lean.past {
                    let (to, inferred) = last.resolve(today, today, lean)?;
                    let (from, also) = first.resolve(to, today, lean)?;
                    range(from, to, inferred || also)
                } else {
                    let (from, inferred) = first.resolve(today, today, lean)?;
                    let (to, also) = last.resolve(from, today, Lean { by_verb: true, ..lean })?;
                    range(from, to, inferred || also)
                }
            }
            // "5 sessions till today" is a total, not a log.
            Self::Until(_) if lean.past => None,
            Self::Until(last) => {
                let (to, guessed) = last.resolve(today, today, Lean { past: false, ..lean })?;
                range(today, to, guessed)
            }
            Self::Open(first) => {
                let (from, _) = first.resolve(today, today, lean)?;
                if lean.past { range(from, today, true) } else { range(from, from, true) }
            }
            Self::From(first, count) => {
                let (from, guessed) = first.resolve(today, today, lean)?;
                range(from, from.plus_days(i64::from(*count) - 1), guessed)
            }
            Self::Last(count) => range(today.plus_days(1 - i64::from(*count)), today, true),
            Self::Next(count) => range(today, today.plus_days(i64::from(*count) - 1), true),
            Self::Count(count) => {
                let count = i64::from(*count) - 1;
                if lean.past {
                    range(today.plus_days(-count), today, true)
                } else {
                    range(today, today.plus_days(count), true)
                }
            }
            Self::Week(weeks) => {
                let monday = today.plus_days(1 - i64::from(today.0.weekday().to_monday_one_offset()) + 7 * weeks);
                range(monday, monday.plus_days(6), true)
            }
            Self::Vague => None,
        }
    }
}

/// `20, 21 nov` and `nov 20, 21`: days without a month take that of the next day that has one, or of the last.
fn with_months(atoms: &[Atom]) -> Vec<Atom> {
    let mut atoms = atoms.to_vec();
    let mut month = None;
    for atom in atoms.iter_mut().rev() {
        match (atom.month(), *atom) {
            (Some((own, _)), _) => month = Some(own),
            (None, Atom::DayOnly(day) | Atom::Bare(day)) => {
                if let Some(month) = month {
                    *atom = Atom::DayMonth(day, month);
                }
            }
            _ => {}
        }
    }
    month = None;
    for atom in &mut atoms {
        match (atom.month(), *atom) {
            (Some((own, _)), _) => month = Some(own),
            (None, Atom::DayOnly(day) | Atom::Bare(day)) => {
                if let Some(month) = month {
                    *atom = Atom::DayMonth(day, month);
                }
            }
            _ => {}
        }
    }
    atoms
}

/// `20-22 dec`, `28 to 3 dec`, `nov 28 to 3`: the end without a month takes the other's, or the neighbouring one.
fn with_months_of_range(first: Atom, last: Atom) -> (Atom, Atom) {
    match (first, last) {
        (Atom::DayOnly(from) | Atom::Bare(from), last) => match last.month() {
            Some((month, to)) if from <= to => (last.with_day(from, month, 0), last),
            Some((month, _)) => (last.with_day(from, month, -1), last),
            None => (first, last),
        },
        (first, Atom::DayOnly(to) | Atom::Bare(to)) => match first.month() {
            Some((month, from)) if from <= to => (first, first.with_day(to, month, 0)),
            Some((month, _)) => (first, first.with_day(to, month, 1)),
            None => (first, last),
        },
        both => both,
    }
}

impl Atom {
    /// The same month, or the one `step` later, on another day; with the year if this has one.
    fn with_day(self, day: u32, month: i8, step: i8) -> Self {
        let wrapped = (month - 1 + step).rem_euclid(12) + 1;
        match self {
            Self::Exact(exact) => {
                let year = exact.0.year() + i16::from((month - 1 + step).div_euclid(12));
                date(year, wrapped, day).map_or(Self::Impossible, Self::Exact)
            }
            _ => Self::DayMonth(day, wrapped),
        }
    }
}

fn date(year: i16, month: i8, day: u32) -> Option<Day> {
    if !(2000..=2099).contains(&year) {
        return None;
    }
    Date::new(year, month, i8::try_from(day).ok()?).ok().map(Day)
}

fn nearest_year(day: u32, month: i8, anchor: Day, past: bool) -> Option<Day> {
    let year = anchor.0.year();
    let mut candidates = (year - 1..=year + 1).filter_map(|year| date(year, month, day));
    if past { candidates.rfind(|day| *day <= anchor) } else { candidates.find(|day| *day >= anchor) }
}

fn nearest_month(day: u32, anchor: Day, past: bool) -> Option<Day> {
    let mut month = anchor.month();
    for _ in 0..3 {
        let found = date(month.year(), month.number(), day);
        if let Some(found) = found.filter(|found| if past { *found <= anchor } else { *found >= anchor }) {
            return Some(found);
        }
        month = if past { month.previous() } else { month.next() };
    }
    None
}

fn weekday_near(weekday: i8, which: Option<Which>, anchor: Day, past: bool) -> Day {
    let today = anchor.0.weekday().to_monday_one_offset();
    let ahead = i64::from((weekday - today).rem_euclid(7));
    let back = i64::from((today - weekday).rem_euclid(7));
    match which {
        Some(Which::Last) => anchor.plus_days(-if back == 0 { 7 } else { back }),
        Some(Which::Next) => anchor.plus_days(if ahead == 0 { 7 } else { ahead }),
        Some(Which::This) => anchor.plus_days(i64::from(weekday - today)),
        None if past => anchor.plus_days(-back),
        None => anchor.plus_days(ahead),
    }
}

#[cfg(test)]
mod tests {
    use super::{Atom, Days, Expression, Lean, Resolved};
    use crate::domain::Day;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn resolve(expression: &Expression, past: bool) -> Option<Resolved> {
        expression.resolve(day("2026-11-25"), Lean { past, by_verb: false })
    }

    #[test]
    fn years_and_months_that_were_left_out() {
        let one = |text| Some(Resolved { days: Days::One(day(text)), guessed: false });
        assert_eq!(resolve(&Expression::List(vec![Atom::DayMonth(12, 2)]), true), one("2026-02-12"));
        assert_eq!(resolve(&Expression::List(vec![Atom::DayMonth(26, 1)]), false), one("2027-01-26"));
        assert_eq!(resolve(&Expression::List(vec![Atom::DayMonth(31, 2)]), true), None);
        let range = resolve(&Expression::Range(Atom::Bare(28), Atom::DayMonth(3, 12)), false);
        let days = Days::Range { from: day("2026-11-28"), to: day("2026-12-03") };
        assert_eq!(range, Some(Resolved { days, guessed: false }));
    }

    #[test]
    fn weekdays_are_guesses() {
        let monday = resolve(&Expression::List(vec![Atom::Weekday(1, None)]), true);
        assert_eq!(monday, Some(Resolved { days: Days::One(day("2026-11-23")), guessed: true }));
    }
}
