//! Saving a calendar: some days change their status, everything else stays as it is.
//!
//! A day whose status stays is not touched, so its counts, moods and reasons stay too. Whoever saves says what they saw;
//! a day that somebody else has changed since is never overwritten, and then nothing of the save is written.

use std::fmt::Write as _;
use std::str::FromStr;

use super::log::{self, Log};
use super::{Changes, Logger};
use crate::domain::{Day, Invalid, Status};
use crate::store::StoreError;
use crate::store::state::holidays;
use crate::store::state::sessions::{self, DayRecord};

/// What a save is called in `activity`.
pub(super) const KIND: &str = "calendar";

/// The most days that one save may change.
pub const CHANGES_MAX: usize = 62;

/// What a calendar shows for a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Nothing.
    None,
    /// At least one session took place.
    Attended,
    /// None took place, at least one was missed.
    Missed,
    /// A day off.
    Holiday,
}

impl Mark {
    /// The word on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Attended => "attended",
            Self::Missed => "missed",
            Self::Holiday => "holiday",
        }
    }

    /// Of what is recorded for a day; sessions come before a day off.
    pub const fn of(record: DayRecord) -> Self {
        if record.counts.attended > 0 {
            Self::Attended
        } else if record.counts.missed > 0 {
            Self::Missed
        } else if record.holiday {
            Self::Holiday
        } else {
            Self::None
        }
    }

    /// What a tap makes of it. A day that is yet to come can only be marked off.
    #[must_use]
    pub const fn next(self, is_future: bool) -> Self {
        match self {
            Self::None if is_future => Self::Holiday,
            Self::None => Self::Attended,
            Self::Attended => Self::Missed,
            Self::Missed => Self::Holiday,
            Self::Holiday => Self::None,
        }
    }
}

impl FromStr for Mark {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "none" | "clear" => Ok(Self::None),
            "attended" => Ok(Self::Attended),
            "missed" => Ok(Self::Missed),
            "holiday" => Ok(Self::Holiday),
            _ => Err(Invalid("attended|missed|holiday|none|clear")),
        }
    }
}

/// All that a day shows, in one word: `none`, `holiday`, `attended:2`, `attended:1+missed:1`. Two readers who read the
/// same word have seen the same.
pub fn seen_word(record: DayRecord) -> String {
    let mut word = String::new();
    for (name, count) in [("attended", record.counts.attended), ("missed", record.counts.missed)] {
        if count > 0 {
            let plus = if word.is_empty() { "" } else { "+" };
            // A String takes all text.
            let _ = write!(word, "{plus}{name}:{count}");
        }
    }
    if word.is_empty() { Mark::of(record).as_str().to_owned() } else { word }
}

/// A day that is to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayChange {
    /// The day.
    pub day: Day,
    /// What it shall show.
    pub to: Mark,
    /// What whoever changes it saw: a [`Mark`]'s word or a [`seen_word`]. Without it the day is changed whatever it shows.
    pub seen: Option<String>,
}

/// What became of a save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is written.
    Done {
        /// The days that changed.
        updated: Vec<(Day, Mark)>,
        /// Its id in `activity`, if anything changed.
        activity: Option<i64>,
    },
    /// Somebody else changed these days meanwhile; nothing is written.
    Conflict(Vec<(Day, DayRecord)>),
}

/// Changes days. The caller has checked that no session lies in the future.
pub fn save(logger: &Logger<'_>, changes: &[DayChange]) -> Result<Saved, StoreError> {
    let mut conflicts = Vec::new();
    let mut due = Vec::new();
    for change in changes {
        let record = sessions::on_day(logger.scope, logger.child, change.day)?;
        let mark = Mark::of(record);
        if mark == change.to {
            continue;
        }
        let as_seen = change.seen.as_deref().is_none_or(|seen| seen == mark.as_str() || seen == seen_word(record));
        if as_seen {
            due.push((change, record));
        } else {
            conflicts.push((change.day, record));
        }
    }
    if !conflicts.is_empty() {
        return Ok(Saved::Conflict(conflicts));
    }
    let mut done = Changes::default();
    let mut updated = Vec::new();
    for (change, record) in due {
        change_day(logger, change, record, &mut done)?;
        updated.push((change.day, change.to));
    }
    let activity = logger.remember(KIND, &done)?;
    Ok(Saved::Done { updated, activity })
}

fn change_day(
    logger: &Logger<'_>,
    change: &DayChange,
    record: DayRecord,
    done: &mut Changes,
) -> Result<(), StoreError> {
    for status in [Status::Attended, Status::Cancelled] {
        done.sessions_removed.extend(sessions::take_day(logger.scope, logger.child, change.day, status)?);
    }
    if record.holiday && holidays::delete(logger.scope, logger.child, change.day)? {
        done.remove_holiday(change.day);
    }
    let status = match change.to {
        Mark::None => return Ok(()),
        Mark::Holiday => {
            holidays::insert(logger.scope, logger.child, change.day, logger.by, logger.now)?;
            done.add_holiday(change.day);
            return Ok(());
        }
        Mark::Attended => Status::Attended,
        Mark::Missed => Status::Cancelled,
    };
    let log = Log { day: change.day, status, count: 1, reason: None };
    done.sessions_added.push(log::insert(logger, &log)?);
    Ok(())
}
