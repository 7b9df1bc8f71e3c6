//! What people mean by what they type, in English, Hindi and Telugu, in native script and Latin letters.
//!
//! [`understand`] is a function of the text and of what day it is: no network, no model, no clock. It is careful
//! rather than clever: what was inferred is [`Certainty::Guessed`], and the bot asks before it writes; questions,
//! plans, doubts and other matters are no logs. The words are in `tables/*.tsv`; the way is `tokens` (pieces) →
//! `items` (words that stand for something) → `dates` and `numbers` → `meaning`, with `reasons` for why something
//! was missed. Nothing here knows of chats, users or what is stored; whether a day may be logged (the future, more
//! than five sessions) is for the caller to refuse.

use crate::domain::Day;

mod answers;
mod asides;
mod attended;
mod calendar;
mod children;
mod class;
mod clauses;
mod commands;
mod comments;
mod date_figures;
mod dates;
mod days;
mod days_off;
mod denials;
mod details;
mod doubts;
mod endings;
mod english;
mod events;
mod figures;
mod fold;
mod groups;
mod index;
mod items;
mod joints;
mod loose;
mod meaning;
mod named;
mod naming;
mod numbers;
mod reasons;
mod senses;
mod sentences;
mod tables;
mod times;
mod tokens;
mod trim;
mod two_ways;
mod when;

pub use answers::{number, yes_or_no};
pub use class::ReasonGroup;
pub use days::Days;
pub use groups::group_reason;

/// What a message was understood to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Understanding {
    /// What is meant; `None` if it is nothing that this service does.
    pub meaning: Option<Meaning>,
    /// Whether all of it was said.
    pub certainty: Certainty,
    /// Which of the children it names, other than in a reason, as indexes of the names that were given; all who are
    /// called so, in order.
    pub children: Vec<usize>,
}

/// Something that a person can say in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Sessions took place.
    Attended {
        /// When; may lie in the future, which the caller refuses.
        days: Days,
        /// How many on each day, if it was said; may be more than is allowed.
        sessions: Option<u8>,
    },
    /// Sessions did not take place.
    Missed {
        /// When.
        days: Days,
        /// How many on each day, if it was said.
        sessions: Option<u8>,
        /// Why, in the person's own words.
        reason: Option<String>,
    },
    /// Days off.
    Holiday {
        /// When.
        days: Days,
    },
    /// How many sessions are left this month?
    HowManyLeft,
    /// The month's report or summary.
    Report,
    /// Has today been logged?
    Status,
    /// What can be done here?
    Help,
    /// Take the last log back.
    Undo,
    /// Set the month up.
    Setup,
    /// The link to the calendar page.
    Tracker,
    /// The menu.
    Menu,
    /// The week's insights.
    Weekly,
    /// Why sessions were missed.
    MissedReport,
    /// Sessions in a row.
    Streak,
    /// Write a note.
    Note,
    /// Who can see the child.
    Members,
    /// Invite somebody.
    Invite,
    /// Choose a language.
    Language,
    /// Reminders.
    Reminders,
    /// The child's therapy days.
    Schedule,
    /// The plan and its payments.
    Plan,
    /// A copy of one's data.
    Export,
}

impl Meaning {
    /// Whether acting on it changes what is stored.
    pub const fn writes(&self) -> bool {
        matches!(self, Self::Attended { .. } | Self::Missed { .. } | Self::Holiday { .. } | Self::Undo)
    }
}

/// Whether all of it was said, or something was inferred, which is shown before anything is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// All of it was said.
    Stated,
    /// Something was inferred.
    Guessed {
        /// What it was; the gravest if several things were.
        what: Guess,
    },
}

/// What was inferred.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Guess {
    /// How many sessions.
    Number,
    /// Which day.
    Date,
    /// What is meant at all: a slip of the pen, or words that could say something else.
    Meaning,
}

impl Understanding {
    const fn nothing() -> Self {
        Self { meaning: None, certainty: Certainty::Stated, children: Vec::new() }
    }

    fn new(meaning: Meaning, guess: Option<Guess>) -> Self {
        let certainty = guess.map_or(Certainty::Stated, |what| Certainty::Guessed { what });
        Self { meaning: Some(meaning), certainty, children: Vec::new() }
    }
}

/// What `text` says to a service on whose reader's calendar it is `today`. `children` are the names of those whom the
/// reader follows: they are then no other words, and it is told which of them were named.
pub fn understand(text: &str, today: Day, children: &[&str]) -> Understanding {
    meaning::understand(text, today, &children::Children::new(children))
}
