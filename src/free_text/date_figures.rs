//! Dates in figures alone.

use super::calendar::Atom;
use super::class::Class;
use super::dates::Reader;

impl Reader<'_> {
    /// `2026-11-22`, `22/11/2026`, `22.11.26`, `22/11`.
    pub(super) fn figures(&self, at: usize) -> Option<(Atom, usize)> {
        let digits = |at: usize| match self.class(at) {
            Some(Class::Digits(value, count)) => Some((value, count)),
            _ => None,
        };
        let (first, first_digits) = digits(at)?;
        let Some(Class::Mark(separator @ ('/' | '-' | '.'))) = self.class(at + 1) else { return None };
        let (second, _) = digits(at + 2)?;
        let third = digits(at + 4).filter(|_| self.is(at + 3, Class::Mark(separator)));
        let glued = |range: std::ops::Range<usize>| range.into_iter().all(|at| self.items[at].glued);
        match third {
            Some((day, 1..=2)) if first_digits == 4 => Some((Atom::full(first, second, day), at + 5)),
            Some((year, 4)) if first_digits <= 2 => Some((Atom::full(year, second, first), at + 5)),
            Some((year, 2))
                if first_digits <= 2 && glued(at + 1..at + 5) && (20..=99).contains(&year) && second <= 12 =>
            {
                Some((Atom::full(2000 + year, second, first), at + 5))
            }
            _ if first_digits <= 2 && (1..=12).contains(&second) && (1..=31).contains(&first) => {
                // "20-12" can be no range upwards; "10-12" can, and is left to it.
                let date = match separator {
                    '/' => true,
                    '.' => glued(at + 1..at + 3),
                    _ => first > second && glued(at + 1..at + 3),
                };
                // "20/21 nov" and "3/4 sessions" are no dates.
                let counted = self.is(at + 3, Class::Session) && first <= second;
                let other = counted || self.is_a_share(at) || matches!(self.class(at + 3), Some(Class::Month(_)));
                (date && !other).then_some((Atom::DayMonth(first, i8::try_from(second).ok()?), at + 3))
            }
            _ => None,
        }
    }

    /// "attended 2/3": two of three, for the third month is long ago.
    fn is_a_share(&self, at: usize) -> bool {
        let (Some(Class::Digits(first, 1)), Some(Class::Digits(second @ 2..=5, 1))) =
            (self.class(at), self.class(at + 2))
        else {
            return false;
        };
        let said = at.checked_sub(1).is_some_and(|before| {
            matches!(self.class(before), Some(Class::On | Class::DateNoun | Class::From | Class::Date))
        });
        let month = u32::try_from(self.today.0.month()).unwrap_or_default();
        let ago = (month + 12 - second) % 12;
        first <= second && !said && (2..=10).contains(&ago)
    }
}
