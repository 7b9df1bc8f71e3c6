//! What a word can stand for: the vocabulary between the tables and the grammar.

/// What reasons are counted as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReasonGroup {
    /// Illness of the child or in the family, doctors.
    Health,
    /// Out of town.
    Travel,
    /// The therapist or the centre was not there.
    TherapistUnavailable,
    /// School and exams.
    School,
    /// Weddings, guests, functions, grief.
    Family,
    /// No way to get there: car, bus, traffic, rain.
    Transport,
    /// Everything else.
    Other,
}

impl ReasonGroup {
    /// Every group, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Health,
        Self::Travel,
        Self::TherapistUnavailable,
        Self::School,
        Self::Family,
        Self::Transport,
        Self::Other,
    ];
}

/// A language of the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tongue {
    English,
    Hindi,
    Telugu,
}

/// What can be asked for in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Command {
    Report,
    Status,
    Help,
    Undo,
    /// Something seems to be wrong; it is not said what to do.
    Wrong,
    Setup,
    Tracker,
    Menu,
    Weekly,
    MissedReport,
    Streak,
    Note,
    Members,
    Invite,
    Language,
    Reminders,
    Schedule,
    Plan,
    Export,
}

/// What a word or phrase stands for. The name in the tables is in [`Class::parse`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// No table has it.
    Unknown,
    /// Part of a date that was read.
    Date,
    /// Punctuation.
    Mark(char),
    /// Digits, and how many.
    Digits(u32, usize),
    /// A number in words.
    Number(u32),
    /// A number word that is also another common word; a number only before what can be counted.
    WeakNumber(u32),
    /// `third`: a day of the month in words.
    Ordinal(u32),
    /// Says by itself that a session took place.
    Attend,
    /// Says that something is finished.
    Done,
    /// Says that somebody went, came or took part.
    Went,
    /// The plain form of such a verb, which says something only when it is denied.
    Base,
    /// Says that a session did not take place.
    Miss,
    /// Cancelled: a session, or what was said before.
    Cancel,
    /// A verb with its negation in one word: వెళ్ళలేదు.
    NotWent,
    /// not, no.
    Negation,
    /// Says that it has not happened yet.
    Future,
    /// A verb in the past that says which way *kal* points.
    Past,
    /// can't, won't: it will not take place, or could not.
    Cannot,
    /// Makes a question wherever it stands.
    Question,
    /// Makes a question at the beginning.
    Ask,
    /// is, has: a question at the beginning if no verb of a log follows.
    Be,
    /// if, perhaps, not sure.
    Unsure,
    /// Hearsay, another person, half of it, all but: a log with it is asked about.
    Doubt,
    Holiday,
    Session,
    Left,
    HowMany,
    Command(Command),
    /// Another matter: fees, doctors, homework, calls.
    Topic,
    /// A word that can be part of a reason.
    Why(ReasonGroup),
    Therapist,
    /// Somebody of the family: who brought the child, or whose wedding it was.
    Kin,
    /// How it went: late, nicely, crying. Part of a reason, and no matter otherwise.
    Manner,
    /// The reason follows.
    Because,
    /// The reason came before.
    Therefore,
    /// Days from today.
    Relative(i64),
    /// कल, परसों: so many days before or after today.
    Either(i64),
    /// మొన్న: so many days from today, or loosely more.
    About(i64),
    Month(i8),
    Weekday(i8),
    DayNoun,
    WeekNoun,
    MonthNoun,
    Last,
    Next,
    This,
    Ago,
    /// from, between.
    From,
    /// se, నుండి: stands after the beginning of a range.
    After,
    /// to, till.
    To,
    /// tak, వరకు: stands after the end of a range.
    Till,
    /// th, तारीख, తేదీ.
    DateNoun,
    /// Before a day: on.
    On,
    Both,
    /// times, baar.
    Times,
    /// `x`, of `x2`.
    Cross,
    /// Makes the number before it a time of day or a length of time.
    Clock,
    /// at: before a time of day, or a place.
    At,
    /// after, before: before what the session came after.
    Beside,
    And,
    /// A new clause: but, so that what follows is another matter.
    But,
    /// marked, entered.
    Logged,
    /// A log as a thing or an order: entry, attendance, mark it.
    Entry,
    /// Joins a reason to the rest: for, with.
    Link,
    /// please, sorry, sir.
    Polite,
    Filler,
}

impl Class {
    /// Reads the name of a class as the tables write it.
    pub(super) fn parse(name: &str) -> Option<Self> {
        if let Some((kind, value)) = name.split_once(':') {
            return Self::parse_with_value(kind, value);
        }
        Some(match name {
            "attend" => Self::Attend,
            "done" => Self::Done,
            "went" => Self::Went,
            "base" => Self::Base,
            "miss" => Self::Miss,
            "cancel" => Self::Cancel,
            "notwent" => Self::NotWent,
            "not" => Self::Negation,
            "future" => Self::Future,
            "cannot" => Self::Cannot,
            "past" => Self::Past,
            "question" => Self::Question,
            "ask" => Self::Ask,
            "unsure" => Self::Unsure,
            "doubt" => Self::Doubt,
            "holiday" => Self::Holiday,
            "session" => Self::Session,
            "left" => Self::Left,
            "howmany" => Self::HowMany,
            "topic" => Self::Topic,
            "therapist" => Self::Therapist,
            "kin" => Self::Kin,
            "manner" => Self::Manner,
            "because" => Self::Because,
            "therefore" => Self::Therefore,
            "day" => Self::DayNoun,
            "week" => Self::WeekNoun,
            "months" => Self::MonthNoun,
            "last" => Self::Last,
            "next" => Self::Next,
            "this" => Self::This,
            "ago" => Self::Ago,
            "from" => Self::From,
            "after" => Self::After,
            "to" => Self::To,
            "till" => Self::Till,
            "date" => Self::DateNoun,
            "on" => Self::On,
            "both" => Self::Both,
            "times" => Self::Times,
            "cross" => Self::Cross,
            "clock" => Self::Clock,
            "at" => Self::At,
            "beside" => Self::Beside,
            "be" => Self::Be,
            "and" => Self::And,
            "but" => Self::But,
            "logged" => Self::Logged,
            "entry" => Self::Entry,
            "link" => Self::Link,
            "polite" => Self::Polite,
            "filler" => Self::Filler,
            _ => return None,
        })
    }

    fn parse_with_value(kind: &str, value: &str) -> Option<Self> {
        Some(match kind {
            "number" => Self::Number(value.parse().ok()?),
            "weak" => Self::WeakNumber(value.parse().ok()?),
            "ordinal" => Self::Ordinal(value.parse().ok()?),
            "relative" => Self::Relative(value.parse().ok()?),
            "either" => Self::Either(value.parse().ok()?),
            "about" => Self::About(value.parse().ok()?),
            "month" => Self::Month(value.parse().ok().filter(|month| (1..=12).contains(month))?),
            "weekday" => Self::Weekday(value.parse().ok().filter(|day| (1..=7).contains(day))?),
            "why" => Self::Why(match value {
                "health" => ReasonGroup::Health,
                "travel" => ReasonGroup::Travel,
                "therapist" => ReasonGroup::TherapistUnavailable,
                "school" => ReasonGroup::School,
                "family" => ReasonGroup::Family,
                "transport" => ReasonGroup::Transport,
                "other" => ReasonGroup::Other,
                _ => return None,
            }),
            "ask" => Self::Command(Command::parse(value)?),
            _ => return None,
        })
    }

    /// Whether a slip in this word could change what is logged.
    pub(super) const fn matters(self) -> bool {
        matches!(
            self,
            Self::Attend
                | Self::Done
                | Self::Went
                | Self::Miss
                | Self::Cancel
                | Self::NotWent
                | Self::Holiday
                | Self::Negation
                | Self::Number(_)
                | Self::Both
                | Self::Relative(_)
                | Self::Either(_)
                | Self::About(_)
                | Self::Month(_)
                | Self::Weekday(_)
                | Self::Ago
                | Self::Command(Command::Undo | Command::Wrong)
        )
    }
}

impl Command {
    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "report" => Self::Report,
            "status" => Self::Status,
            "help" => Self::Help,
            "undo" => Self::Undo,
            "wrong" => Self::Wrong,
            "setup" => Self::Setup,
            "tracker" => Self::Tracker,
            "menu" => Self::Menu,
            "weekly" => Self::Weekly,
            "missed_report" => Self::MissedReport,
            "streak" => Self::Streak,
            "note" => Self::Note,
            "members" => Self::Members,
            "invite" => Self::Invite,
            "language" => Self::Language,
            "reminders" => Self::Reminders,
            "schedule" => Self::Schedule,
            "plan" => Self::Plan,
            "export" => Self::Export,
            _ => return None,
        })
    }
}
