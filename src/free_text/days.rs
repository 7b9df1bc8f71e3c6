//! The days that a message speaks of.

use crate::domain::Day;

/// One day, several, or a range. Ordered; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Days {
    /// One day.
    One(Day),
    /// Two days or more, in order, each once.
    Several(Vec<Day>),
    /// From one day to a later one, both included.
    Range {
        /// The first day.
        from: Day,
        /// The last day.
        to: Day,
    },
}

impl Days {
    /// The days from `from` to `to`; `None` if there are none.
    pub fn between(from: Day, to: Day) -> Option<Self> {
        match from.cmp(&to) {
            std::cmp::Ordering::Less => Some(Self::Range { from, to }),
            std::cmp::Ordering::Equal => Some(Self::One(from)),
            std::cmp::Ordering::Greater => None,
        }
    }

    /// These days, in order and each once; `None` if there are none.
    pub fn of(mut days: Vec<Day>) -> Option<Self> {
        days.sort_unstable();
        days.dedup();
        match days.as_slice() {
            [] => None,
            [day] => Some(Self::One(*day)),
            _ => Some(Self::Several(days)),
        }
    }

    /// The earliest day.
    ///
    /// # Panics
    ///
    /// If it is `Several` days, put together by hand, and there are none.
    pub fn first(&self) -> Day {
        match self {
            Self::One(day) => *day,
            Self::Several(days) => days.first().copied().expect("several days are at least two"),
            Self::Range { from, .. } => *from,
        }
    }

    /// The latest day.
    ///
    /// # Panics
    ///
    /// If it is `Several` days, put together by hand, and there are none.
    pub fn last(&self) -> Day {
        match self {
            Self::One(day) => *day,
            Self::Several(days) => days.last().copied().expect("several days are at least two"),
            Self::Range { to, .. } => *to,
        }
    }

    /// How many days they are.
    pub fn count(&self) -> usize {
        match self {
            Self::One(_) => 1,
            Self::Several(days) => days.len(),
            Self::Range { from, to } => usize::try_from(to.days_since(*from) + 1).unwrap_or(0),
        }
    }

    /// Each day, in order.
    pub fn iter(&self) -> impl Iterator<Item = Day> + '_ {
        (0..self.count()).map(move |index| match self {
            Self::One(day) => *day,
            Self::Several(days) => days[index],
            Self::Range { from, .. } => from.plus_days(i64::try_from(index).unwrap_or(i64::MAX)),
        })
    }
}
