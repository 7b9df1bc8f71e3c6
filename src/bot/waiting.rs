//! The open question of a chat (`users.waiting_for`), as one enum that parses and prints.
//!
//! The strings are those of the service that this one replaces, so that a chat that was open when its data moved
//! goes on. Text that cannot be read counts as no question.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::proposal::Proposal;
use crate::domain::{ChildId, Day, Permission};

/// A question that waits for its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Waiting {
    /// How many sessions took place on the day.
    AttendedCount(Day),
    /// Why the day's session was missed.
    MissedReason(Day),
    /// Whether to add these attended sessions to the attended ones of that day.
    DupAttend(Day, u8),
    /// Whether these attended sessions replace the missed ones of that day.
    ReplCanAttend(Day, u8),
    /// Whether to add these missed sessions, with their reason, to the missed ones of that day.
    DupMissed(Day, u8, String),
    /// Whether these missed sessions, with their reason, replace the attended ones of that day.
    ReplaceWithMissed(Day, u8, String),
    /// How many sessions took place on an earlier day.
    BackfillAttendedCount(Day),
    /// How many sessions were missed on an earlier day.
    BackfillMissedCount(Day),
    /// Which reason, of those that can be tapped.
    BackfillMissedReason(Day, u8),
    /// Which reason, in the person's own words.
    BackfillMissedNote(Day, u8),
    /// How the sessions of the day went.
    Mood(Day, u8),
    /// The text of a note.
    FeedbackNote,
    /// The next part of a structured note: the parts so far.
    NoteTemplate(Vec<String>),
    /// The month's plan: `total cost carry`.
    SetupConfig,
    /// The month's plan in the middle of the month: `total cost carry used`.
    SetupMidConfig,
    /// Whether a plan replaces the one that is there: total, cost, carry, and used where it was given.
    SetupConfirm {
        /// Paid and carried over together.
        total: u32,
        /// Rupees for each session.
        cost: u32,
        /// Carried over from the month before.
        carry: u32,
        /// Used already.
        used: Option<u32>,
    },
    /// Whom to invite as a parent.
    InviteParentPhone,
    /// Whom to invite as a therapist.
    InviteTherapistPhone,
    /// The child's new name.
    ChildNameUpdate,
    /// The name of one more child.
    AddChildName,
    /// Whether to leave this child.
    LeaveChild(ChildId),
    /// Whether to remove this member, by row id, or to take the invitation back.
    RemoveMember(i64),
    /// Whether to empty the month.
    ResetConfirm,
    /// Whether to delete the person's data.
    DeleteDataConfirm,
    /// Which days are off: `D..D`.
    HolidayRange,
    /// Which time zone, or a city in it.
    TimezoneName,
    /// At which hour to be reminded.
    ReminderHour,
    /// On which weekdays the child has therapy.
    ScheduleDays,
    /// No question: the person was removed from these children and has not heard of it.
    Removed(Vec<ChildId>),
    /// Whether this is what the person's words meant.
    Understood(Proposal),
}

/// How many parts a structured note has.
pub const NOTE_STEPS: usize = 4;

impl Waiting {
    /// The question that a stored text stands for; `None` if it cannot be read.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(':');
        let name = parts.next()?;
        let rest: Vec<&str> = parts.collect();
        let day = |at: usize| rest.get(at).and_then(|part| part.parse::<Day>().ok());
        let count = |at: usize| rest.get(at).and_then(|part| part.parse::<u8>().ok()).filter(|count| *count > 0);
        let words = |at: usize| rest.get(at).and_then(|part| decode(part));
        let number = |at: usize| rest.get(at).and_then(|part| part.parse::<u32>().ok());
        Some(match (name, rest.len()) {
            ("attended_count", 1) => Self::AttendedCount(day(0)?),
            ("missed_reason", 1) => Self::MissedReason(day(0)?),
            ("dup_attend", 2) => Self::DupAttend(day(0)?, count(1)?),
            ("repl_can_attend", 2) => Self::ReplCanAttend(day(0)?, count(1)?),
            ("dup_missed", 3) => Self::DupMissed(day(0)?, count(1)?, words(2)?),
            ("replace_with_missed", 3) => Self::ReplaceWithMissed(day(0)?, count(1)?, words(2)?),
            ("backfill_attended_count", 1) => Self::BackfillAttendedCount(day(0)?),
            ("backfill_missed_count", 1) => Self::BackfillMissedCount(day(0)?),
            ("backfill_missed_reason", 2) => Self::BackfillMissedReason(day(0)?, count(1)?),
            ("backfill_missed_note", 2) => Self::BackfillMissedNote(day(0)?, count(1)?),
            ("mood", 2) => Self::Mood(day(0)?, count(1)?),
            ("feedback_note", 0) => Self::FeedbackNote,
            ("note_template", 1..) => note_template(&rest)?,
            ("setup_config", 0) => Self::SetupConfig,
            ("setup_mid_config", 0) => Self::SetupMidConfig,
            ("setup_confirm", 3) => {
                Self::SetupConfirm { total: number(0)?, cost: number(1)?, carry: number(2)?, used: None }
            }
            ("setup_confirm", 4) => {
                Self::SetupConfirm { total: number(0)?, cost: number(1)?, carry: number(2)?, used: Some(number(3)?) }
            }
            ("invite_parent_phone", 0) => Self::InviteParentPhone,
            ("invite_therapist_phone", 0) => Self::InviteTherapistPhone,
            ("child_name_update", 0) => Self::ChildNameUpdate,
            ("add_child_name", 0) => Self::AddChildName,
            ("leave_child", 1) => Self::LeaveChild(ChildId(rest[0].parse().ok()?)),
            ("remove_member", 1) => Self::RemoveMember(rest[0].parse().ok()?),
            ("reset_confirm", 0) => Self::ResetConfirm,
            ("delete_data_confirm", 0) => Self::DeleteDataConfirm,
            ("holiday_range", 0) => Self::HolidayRange,
            ("timezone_name", 0) => Self::TimezoneName,
            ("reminder_hour", 0) => Self::ReminderHour,
            ("schedule_days", 0) => Self::ScheduleDays,
            ("removed", 1..) => {
                let children: Option<Vec<i64>> = rest.iter().map(|id| id.parse().ok()).collect();
                Self::Removed(children?.into_iter().map(ChildId).collect())
            }
            ("understood", 1..) => Self::Understood(Proposal::parse(&rest)?),
            _ => return None,
        })
    }

    /// Whether the answer is the person's own words, so that typed words that happen to be commands are it.
    pub fn takes_any_words(&self) -> bool {
        matches!(
            self,
            Self::MissedReason(_)
                | Self::BackfillMissedNote(..)
                | Self::FeedbackNote
                | Self::NoteTemplate(_)
                | Self::ChildNameUpdate
                | Self::AddChildName
        )
    }

    /// The day that stays unlogged if the question is left.
    pub fn unlogged_day(&self) -> Option<Day> {
        match self {
            Self::AttendedCount(day)
            | Self::MissedReason(day)
            | Self::DupAttend(day, _)
            | Self::ReplCanAttend(day, _)
            | Self::DupMissed(day, ..)
            | Self::ReplaceWithMissed(day, ..)
            | Self::BackfillAttendedCount(day)
            | Self::BackfillMissedCount(day)
            | Self::BackfillMissedReason(day, _)
            | Self::BackfillMissedNote(day, _) => Some(*day),
            Self::Understood(Proposal::Attended { days, .. } | Proposal::Missed { days, .. }) => Some(days.first()),
            _ => None,
        }
    }

    /// Whether a structured note waits here that has an answer already, which is lost if the question is left.
    pub fn is_begun_note(&self) -> bool {
        matches!(self, Self::NoteTemplate(parts) if parts.iter().any(|part| !part.is_empty()))
    }

    /// What a member must be allowed to do to answer: the role may have changed since the question was asked.
    pub fn needs(&self) -> Permission {
        match self {
            Self::FeedbackNote | Self::NoteTemplate(_) => Permission::Notes,
            Self::SetupConfig
            | Self::SetupMidConfig
            | Self::SetupConfirm { .. }
            | Self::ChildNameUpdate
            | Self::AddChildName
            | Self::ScheduleDays => Permission::Setup,
            Self::InviteParentPhone | Self::InviteTherapistPhone => Permission::MembersManage,
            Self::ResetConfirm => Permission::Reset,
            Self::DeleteDataConfirm => Permission::Data,
            // Whether a member may go is asked once more where the answer is acted on: it may be another child's.
            Self::TimezoneName | Self::ReminderHour | Self::LeaveChild(_) | Self::RemoveMember(_) => Permission::View,
            _ => Permission::Log,
        }
    }
}

impl fmt::Display for Waiting {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AttendedCount(day) => write!(formatter, "attended_count:{day}"),
            Self::MissedReason(day) => write!(formatter, "missed_reason:{day}"),
            Self::DupAttend(day, count) => write!(formatter, "dup_attend:{day}:{count}"),
            Self::ReplCanAttend(day, count) => write!(formatter, "repl_can_attend:{day}:{count}"),
            Self::DupMissed(day, count, reason) => write!(formatter, "dup_missed:{day}:{count}:{}", encode(reason)),
            Self::ReplaceWithMissed(day, count, reason) => {
                write!(formatter, "replace_with_missed:{day}:{count}:{}", encode(reason))
            }
            Self::BackfillAttendedCount(day) => write!(formatter, "backfill_attended_count:{day}"),
            Self::BackfillMissedCount(day) => write!(formatter, "backfill_missed_count:{day}"),
            Self::BackfillMissedReason(day, count) => write!(formatter, "backfill_missed_reason:{day}:{count}"),
            Self::BackfillMissedNote(day, count) => write!(formatter, "backfill_missed_note:{day}:{count}"),
            Self::Mood(day, count) => write!(formatter, "mood:{day}:{count}"),
            Self::FeedbackNote => formatter.write_str("feedback_note"),
            Self::NoteTemplate(parts) => {
                write!(formatter, "note_template:{}", parts.len() + 1)?;
                parts.iter().try_for_each(|part| write!(formatter, ":{}", encode(part)))
            }
            Self::SetupConfig => formatter.write_str("setup_config"),
            Self::SetupMidConfig => formatter.write_str("setup_mid_config"),
            Self::SetupConfirm { total, cost, carry, used } => {
                write!(formatter, "setup_confirm:{total}:{cost}:{carry}")?;
                used.map_or(Ok(()), |used| write!(formatter, ":{used}"))
            }
            Self::InviteParentPhone => formatter.write_str("invite_parent_phone"),
            Self::InviteTherapistPhone => formatter.write_str("invite_therapist_phone"),
            Self::ChildNameUpdate => formatter.write_str("child_name_update"),
            Self::AddChildName => formatter.write_str("add_child_name"),
            Self::LeaveChild(ChildId(child)) => write!(formatter, "leave_child:{child}"),
            Self::RemoveMember(member) => write!(formatter, "remove_member:{member}"),
            Self::ResetConfirm => formatter.write_str("reset_confirm"),
            Self::DeleteDataConfirm => formatter.write_str("delete_data_confirm"),
            Self::HolidayRange => formatter.write_str("holiday_range"),
            Self::TimezoneName => formatter.write_str("timezone_name"),
            Self::ReminderHour => formatter.write_str("reminder_hour"),
            Self::ScheduleDays => formatter.write_str("schedule_days"),
            Self::Removed(children) => {
                formatter.write_str("removed")?;
                children.iter().try_for_each(|ChildId(id)| write!(formatter, ":{id}"))
            }
            Self::Understood(proposal) => write!(formatter, "understood:{proposal}"),
        }
    }
}

/// `STEP` (1 to 4) and one part less than that.
fn note_template(rest: &[&str]) -> Option<Waiting> {
    let step: usize = rest.first()?.parse().ok()?;
    let parts: Vec<String> = rest[1..].iter().map(|part| decode(part)).collect::<Option<_>>()?;
    ((1..=NOTE_STEPS).contains(&step) && parts.len() + 1 == step).then_some(Waiting::NoteTemplate(parts))
}

pub(super) fn encode(words: &str) -> String {
    STANDARD.encode(words)
}

pub(super) fn decode(text: &str) -> Option<String> {
    STANDARD.decode(text).ok().and_then(|bytes| String::from_utf8(bytes).ok())
}
