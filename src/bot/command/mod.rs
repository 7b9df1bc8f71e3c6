//! Every command and button id, as one enum that parses and prints.
//!
//! What people type and what buttons send is the same language (PRODUCT: commands). The ids are a contract with
//! the chats that exist: they are never renamed. This file knows the words, not what they do.

mod parse;
mod words;

use std::fmt;

use jiff::civil::Weekday;

use crate::domain::{ChildId, Day, Mood, Permission, Status};
use crate::i18n::Language;

pub use parse::{Malformed, Parsed, digits_to_ascii, tidy};

/// The most sessions that one log may carry.
pub const MAX_COUNT: u8 = 5;

/// Something that a person asks for. `print` gives the id that a button sends for it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each variant is the command of its name in PRODUCT's table")]
pub enum Command {
    // Move around.
    Menu,
    Back,
    Cancel,
    More,
    Help,
    /// The rows of a long list from `offset` on: the command that shows the list is run again.
    MoreRows {
        of: Box<Command>,
        offset: u16,
    },
    // Set up.
    Setup,
    SetupFresh,
    SetupMid,
    SetupOther,
    /// A row such as `16 800 0`. Only taps are read as this; typed numbers answer the open question.
    SetupPlan {
        total: u32,
        cost: u32,
        carry: u32,
    },
    // Log.
    Attended,
    AttendedDate(Day),
    AttendedCount(u8),
    Missed,
    MissedDate(Day),
    ConfirmYes,
    ConfirmNo,
    // Log many: the argument as it was typed.
    AttendedDates(String),
    AttendedRange(String),
    MissedDates(String),
    MissedRange(String),
    BulkLogHelp,
    // Earlier days.
    Backfill(Status),
    BackfillDate(Status, Day),
    BackfillCount(u8),
    BackfillReason(ReasonChoice),
    // Days off.
    Holiday,
    HolidayToday,
    HolidayNext3,
    HolidayNext7,
    HolidayRange,
    /// `holiday 3 days`
    HolidayDays(u8),
    /// `holiday 2026-12-20..2026-12-22`
    HolidayBetween(Day, Day),
    Undo,
    MoodIs(Mood),
    VoiceNoteToday,
    // Look.
    Status,
    Summary,
    Weekly,
    WeeklyDigest,
    DigestOn,
    DigestOff,
    MissedAnalytics,
    Streak,
    Tracker,
    DownloadReport,
    // Notes.
    Feedback,
    NoteTemplate,
    Notes,
    /// All of a note's words.
    ReadNote(i64),
    /// Of the person's own.
    DeleteNote(i64),
    /// Leaves a question of a structured note out.
    SkipStep,
    /// Goes back to the question of a structured note before this one.
    StepBack,
    // Month.
    ResetMonth,
    ConfirmReset,
    CancelReset,
    // People.
    Members,
    ChildProfile,
    ChildName(String),
    Children,
    SwitchChild(Option<ChildId>),
    AddChild(String),
    InviteMember,
    InviteParent,
    InviteTherapist,
    AddParent(String),
    AddTherapist(String),
    InviteHelp,
    InviteAccept,
    InviteReject,
    /// One member, by row id.
    Member(i64),
    RemoveMember(i64),
    ConfirmRemoveMember(i64),
    LeaveChild,
    /// Which child is left is said again: another one may have been chosen since the question.
    ConfirmLeaveChild(ChildId),
    // Plan and money.
    Plan,
    GoPro,
    GoPro199,
    GoPro499,
    PaymentStatus,
    ReconcilePayment(String),
    MyReferral,
    Redeem(String),
    ApplyCoupon(String),
    // Settings.
    LanguageMenu,
    SetLanguage(Language),
    ThemeMenu,
    SetTheme(Theme),
    TimezoneMenu,
    SetTimezone(String),
    ReminderMenu,
    RemindersOn,
    RemindersOff,
    ReminderTimeMenu,
    SetReminderTime(u8),
    Schedule,
    /// `schedule:mon`: takes the weekday in, or out again.
    ScheduleToggle(Weekday),
    /// `schedule mon wed fri`: the weekdays as they were typed.
    ScheduleDays(String),
    ScheduleDone,
    // Consent and data.
    Stop,
    Start,
    ConsentStatus,
    ExportData,
    DeleteData,
    // Clinic.
    ClinicAdmin,
    AdminMembers,
    AdminRisk,
}

/// A reason that can be tapped. Stored by its word, read by people in their language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReasonChoice {
    /// `sick`
    Sick,
    /// `travel`
    Travel,
    /// `therapist`
    Therapist,
    /// `other`: the words are asked for.
    Other,
}

impl ReasonChoice {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Sick, Self::Travel, Self::Therapist, Self::Other];

    /// The word in the button's id, and in `sessions.reason`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sick => "sick",
            Self::Travel => "travel",
            Self::Therapist => "therapist",
            Self::Other => "other",
        }
    }
}

/// The colours of pages and pictures (`users.theme`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// `sunrise`
    Sunrise,
    /// `ocean`
    Ocean,
    /// `forest`
    Forest,
}

impl Theme {
    /// Every theme, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Sunrise, Self::Ocean, Self::Forest];

    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sunrise => "sunrise",
            Self::Ocean => "ocean",
            Self::Forest => "forest",
        }
    }
}

impl Command {
    /// What a member must be allowed to do; `None` for what everybody may.
    pub fn needs(&self) -> Option<Permission> {
        match self {
            Self::MoreRows { of, .. } => of.needs(),
            Self::Setup | Self::SetupFresh | Self::SetupMid | Self::SetupOther | Self::SetupPlan { .. } => {
                Some(Permission::Setup)
            }
            Self::ChildName(_)
            | Self::AddChild(_)
            | Self::Schedule
            | Self::ScheduleToggle(_)
            | Self::ScheduleDays(_)
            | Self::ScheduleDone => Some(Permission::Setup),
            Self::Attended
            | Self::AttendedDate(_)
            | Self::AttendedCount(_)
            | Self::Missed
            | Self::MissedDate(_)
            | Self::AttendedDates(_)
            | Self::AttendedRange(_)
            | Self::MissedDates(_)
            | Self::MissedRange(_)
            | Self::Backfill(_)
            | Self::BackfillDate(..)
            | Self::BackfillCount(_)
            | Self::BackfillReason(_)
            | Self::Holiday
            | Self::HolidayToday
            | Self::HolidayNext3
            | Self::HolidayNext7
            | Self::HolidayRange
            | Self::HolidayDays(_)
            | Self::HolidayBetween(..)
            | Self::Undo
            | Self::MoodIs(_)
            | Self::VoiceNoteToday => Some(Permission::Log),
            Self::Status
            | Self::Summary
            | Self::Weekly
            | Self::WeeklyDigest
            | Self::DigestOn
            | Self::DigestOff
            | Self::MissedAnalytics
            | Self::Streak
            | Self::Tracker
            | Self::DownloadReport
            | Self::Notes
            | Self::ReadNote(_) => Some(Permission::View),
            Self::Feedback | Self::NoteTemplate | Self::DeleteNote(_) | Self::SkipStep | Self::StepBack => {
                Some(Permission::Notes)
            }
            Self::ResetMonth | Self::ConfirmReset | Self::CancelReset => Some(Permission::Reset),
            Self::Members | Self::ChildProfile => Some(Permission::MembersView),
            Self::InviteMember
            | Self::InviteParent
            | Self::InviteTherapist
            | Self::AddParent(_)
            | Self::AddTherapist(_) => Some(Permission::MembersManage),
            _ if self.is_about_money() => Some(Permission::Billing),
            Self::ExportData | Self::DeleteData => Some(Permission::Data),
            Self::ClinicAdmin | Self::AdminMembers | Self::AdminRisk => Some(Permission::Admin),
            _ => None,
        }
    }

    /// Whether it is about the plan and what it costs.
    const fn is_about_money(&self) -> bool {
        matches!(
            self,
            Self::Plan
                | Self::GoPro
                | Self::GoPro199
                | Self::GoPro499
                | Self::PaymentStatus
                | Self::ReconcilePayment(_)
                | Self::MyReferral
                | Self::Redeem(_)
                | Self::ApplyCoupon(_)
        )
    }
}

impl fmt::Display for Command {
    /// The id that a button sends for this command.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let spaced = |formatter: &mut fmt::Formatter<'_>, name: &str, argument: &str| {
            formatter.write_str(name)?;
            if argument.is_empty() { Ok(()) } else { write!(formatter, " {argument}") }
        };
        match self {
            Self::MoreRows { of, offset } => write!(formatter, "more_rows:{of}:{offset}"),
            Self::SetupPlan { total, cost, carry } => write!(formatter, "{total} {cost} {carry}"),
            Self::AttendedDate(day) => write!(formatter, "attended_date:{day}"),
            Self::AttendedCount(count) => write!(formatter, "attended_count:{count}"),
            Self::MissedDate(day) => write!(formatter, "missed_date:{day}"),
            Self::AttendedDates(argument) => spaced(formatter, "attended_dates", argument),
            Self::AttendedRange(argument) => spaced(formatter, "attended_range", argument),
            Self::MissedDates(argument) => spaced(formatter, "missed_dates", argument),
            Self::MissedRange(argument) => spaced(formatter, "missed_range", argument),
            Self::BackfillDate(Status::Attended, day) => write!(formatter, "backfill_date:attended:{day}"),
            Self::BackfillDate(Status::Cancelled, day) => write!(formatter, "backfill_date:missed:{day}"),
            Self::BackfillCount(count) => write!(formatter, "backfill_count:{count}"),
            Self::BackfillReason(choice) => write!(formatter, "backfill_reason:{}", choice.as_str()),
            Self::HolidayDays(days) => write!(formatter, "holiday {days} days"),
            Self::HolidayBetween(first, last) => write!(formatter, "holiday {first}..{last}"),
            Self::MoodIs(mood) => write!(formatter, "mood:{mood}"),
            Self::ReadNote(id) => write!(formatter, "read_note:{id}"),
            Self::DeleteNote(id) => write!(formatter, "delete_note:{id}"),
            Self::ChildName(name) => spaced(formatter, "child_name", name),
            Self::SwitchChild(Some(ChildId(id))) => write!(formatter, "switch_child:{id}"),
            Self::Member(id) => write!(formatter, "member:{id}"),
            Self::RemoveMember(id) => write!(formatter, "remove_member:{id}"),
            Self::ConfirmRemoveMember(id) => write!(formatter, "confirm_remove_member:{id}"),
            Self::ConfirmLeaveChild(ChildId(id)) => write!(formatter, "confirm_leave_child:{id}"),
            Self::AddChild(name) => spaced(formatter, "add_child", name),
            Self::AddParent(phone) => spaced(formatter, "add_parent", phone),
            Self::AddTherapist(phone) => spaced(formatter, "add_therapist", phone),
            Self::ReconcilePayment(id) => spaced(formatter, "reconcile_payment", id),
            Self::Redeem(code) => spaced(formatter, "redeem", code),
            Self::ApplyCoupon(code) => spaced(formatter, "apply_coupon", code),
            Self::SetLanguage(language) => write!(formatter, "lang:{}", language.code()),
            Self::SetTheme(theme) => write!(formatter, "theme:{}", theme.as_str()),
            Self::SetTimezone(zone) => write!(formatter, "tz:{zone}"),
            Self::SetReminderTime(hour) => write!(formatter, "reminder_time:{hour}"),
            Self::ScheduleToggle(weekday) => write!(formatter, "schedule:{}", weekday_word(*weekday)),
            Self::ScheduleDays(days) => spaced(formatter, "schedule", days),
            word => formatter.write_str(words::print(word)),
        }
    }
}

/// The word of a weekday in button ids: `mon` to `sun`.
pub const fn weekday_word(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "mon",
        Weekday::Tuesday => "tue",
        Weekday::Wednesday => "wed",
        Weekday::Thursday => "thu",
        Weekday::Friday => "fri",
        Weekday::Saturday => "sat",
        Weekday::Sunday => "sun",
    }
}
