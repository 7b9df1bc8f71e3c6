//! What was understood from typed words and waits for a yes, as it is kept in the open question
//! (`understood:KIND:DAYS:COUNT:B64`). How it is shown and carried out is not known here.

use std::fmt;

use crate::domain::Day;
use crate::free_text::Days;

use super::command::MAX_COUNT;
use super::waiting::{decode, encode};

/// Something understood that is not done yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proposal {
    /// Sessions took place.
    Attended {
        /// When.
        days: Days,
        /// How many on each day.
        count: u8,
    },
    /// Sessions did not take place.
    Missed {
        /// When.
        days: Days,
        /// How many on each day.
        count: u8,
        /// Why, if it was said.
        reason: Option<String>,
    },
    /// Days off.
    Holiday {
        /// When.
        days: Days,
    },
    /// Take the last log back.
    Undo,
}

impl Proposal {
    /// The days that it is about.
    pub fn days(&self) -> Option<&Days> {
        match self {
            Self::Attended { days, .. } | Self::Missed { days, .. } | Self::Holiday { days } => Some(days),
            Self::Undo => None,
        }
    }

    /// What stands behind `understood:`; `None` if it cannot be read.
    pub(super) fn parse(parts: &[&str]) -> Option<Self> {
        let days = || read_days(parts.get(1)?);
        let count = || parts.get(2)?.parse::<u8>().ok().filter(|count| (1..=MAX_COUNT).contains(count));
        Some(match *parts {
            ["undo"] => Self::Undo,
            ["holiday", _] => Self::Holiday { days: days()? },
            ["attended", _, _] => Self::Attended { days: days()?, count: count()? },
            ["missed", _, _, reason] => {
                let reason = Some(decode(reason)?).filter(|reason| !reason.is_empty());
                Self::Missed { days: days()?, count: count()?, reason }
            }
            _ => return None,
        })
    }
}

impl fmt::Display for Proposal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Undo => formatter.write_str("undo"),
            Self::Holiday { days } => write!(formatter, "holiday:{}", print_days(days)),
            Self::Attended { days, count } => write!(formatter, "attended:{}:{count}", print_days(days)),
            Self::Missed { days, count, reason } => {
                let reason = encode(reason.as_deref().unwrap_or_default());
                write!(formatter, "missed:{}:{count}:{reason}", print_days(days))
            }
        }
    }
}

fn print_days(days: &Days) -> String {
    match days {
        Days::One(day) => day.to_string(),
        Days::Several(days) => days.iter().map(Day::to_string).collect::<Vec<_>>().join(","),
        Days::Range { from, to } => format!("{from}..{to}"),
    }
}

fn read_days(text: &str) -> Option<Days> {
    if let Some((from, to)) = text.split_once("..") {
        return Days::between(from.parse().ok()?, to.parse().ok()?);
    }
    Days::of(text.split(',').map(|day| day.parse().ok()).collect::<Option<_>>()?)
}
