//! The figures and words that a card or a report shows, ready made by the caller.
//!
//! Texts that people wrote may hold anything; they are cleaned and clipped when they are shown.

use crate::domain::{Day, Month, Mood, Status, Theme};
use crate::i18n::{Language, Text};

/// The most rows that a session log shows: five a day through a month, and then some.
pub const MAX_LOG_ROWS: usize = 200;
/// The most notes that a report shows, and as many homework entries.
pub const MAX_NOTES: usize = 60;
/// The most characters of a name that are shown.
pub const MAX_NAME_CHARACTERS: usize = 60;
/// The most characters of a reason that are shown.
pub const MAX_REASON_CHARACTERS: usize = 240;
/// The most characters of a note or homework that are shown.
pub const MAX_NOTE_CHARACTERS: usize = 1_500;
/// The most weeks and groups of reasons that are shown.
pub const MAX_GROUPS: usize = 12;

/// A child's month at a glance.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthCard {
    /// The reader's language.
    pub language: Language,
    /// The reader's theme.
    pub theme: Theme,
    /// The child's name.
    pub child: String,
    /// The month that is shown.
    pub month: Month,
    /// Today for the child's family: marked in the calendar, and the day on which the report was made.
    pub today: Day,
    /// The month's plan; `None` while it is not set up.
    pub plan: Option<Plan>,
    /// Sessions that took place.
    pub attended: u32,
    /// Sessions that did not.
    pub missed: u32,
    /// Days marked off.
    pub holidays: u32,
    /// What stands on which day; days of other months are not shown. Of several marks on one day a session is shown
    /// before a day off, and attended before missed.
    pub days: Vec<(Day, DayMark)>,
}

/// The month's plan and what is left of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Sessions paid for this month.
    pub paid: u32,
    /// Sessions carried over from before.
    pub carried: u32,
    /// Both together.
    pub total: u32,
    /// Total less attended; below zero when more took place than were planned.
    pub remaining: i64,
    /// What it costs; `None` for readers who may not see it.
    pub money: Option<Money>,
}

/// What the month costs, in whole rupees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Money {
    /// One session.
    pub cost_per_session_rupees: i64,
    /// Sessions that took place.
    pub used_rupees: i64,
    /// Sessions that were paid for and missed.
    pub missed_rupees: i64,
    /// Sessions that can still take place.
    pub buffer_rupees: i64,
}

/// What happened on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DayMark {
    /// A day off.
    Holiday,
    /// So many sessions were missed.
    Missed(u32),
    /// So many sessions took place.
    Attended(u32),
}

/// A child's month in full.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthReport {
    /// What the card shows; the report opens with it.
    pub card: MonthCard,
    /// The weeks of the month, in order.
    pub weeks: Vec<Week>,
    /// Why sessions were missed, in groups, most frequent first. The names are texts such as
    /// `texts::report_reason_health()`.
    pub reasons: Vec<(Text, u32)>,
    /// How sessions went and how often.
    pub moods: Vec<(Mood, u32)>,
    /// What is to be done at home.
    pub homework: Vec<Note>,
    /// What members wrote.
    pub notes: Vec<Note>,
    /// Every session, in order.
    pub log: Vec<LogRow>,
}

/// One week of the month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its first day within the month.
    pub first: Day,
    /// Its last day within the month.
    pub last: Day,
    /// Sessions that took place.
    pub attended: u32,
    /// Sessions that did not.
    pub missed: u32,
}

/// Something that a member wrote on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// When, for the child's family.
    pub day: Day,
    /// The author's name; empty if none is known.
    pub author: String,
    /// The words.
    pub text: String,
}

/// One line of the session log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogRow {
    /// The session's day.
    pub day: Day,
    /// Whether it took place.
    pub status: Status,
    /// How many sessions the line stands for.
    pub count: u32,
    /// Why it was missed.
    pub reason: Option<String>,
    /// How it went.
    pub mood: Option<Mood>,
    /// The name of the member who logged it; empty if none is known.
    pub logged_by: String,
}
