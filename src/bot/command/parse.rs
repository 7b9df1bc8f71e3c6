//! Reads commands from typed words and from button ids.

use super::{Command, MAX_COUNT, ReasonChoice, Theme, weekday_word, words};
use crate::domain::{ChildId, Day, Schedule, Status};
use crate::i18n::Language;

/// What words turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Parsed {
    /// A command.
    Command(Command),
    /// A command whose argument cannot be: what is wrong with it.
    Malformed(Malformed),
    /// Something else.
    Words,
}

/// What is wrong with a command's argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// A day that does not exist, or is not written `YYYY-MM-DD`.
    Day,
    /// Not 1 to 5 sessions.
    Count,
    /// Not `D..D`.
    Range,
    /// A choice that is not offered.
    Choice,
    /// An hour that is not 0 to 23.
    Hour,
}

impl Command {
    /// Every command that is one word, with all its words, the one that buttons send first.
    pub fn words() -> &'static [(Command, &'static [&'static str])] {
        words::all()
    }

    /// What typed words ask for. Case and surrounding white space do not matter; arguments keep their case.
    pub fn parse_typed(text: &str) -> Parsed {
        let text = tidy(text);
        let text = if text.chars().count() > 1 { text.trim_end_matches(['.', '!']) } else { text.as_str() };
        match words::said(&text.to_lowercase()) {
            Some(command) => Parsed::Command(command),
            None => parse(text),
        }
    }

    /// What a button or row asks for.
    pub fn parse_tap(id: &str) -> Parsed {
        match parse(id.trim()) {
            Parsed::Words => plan_row(id).map_or(Parsed::Words, Parsed::Command),
            parsed => parsed,
        }
    }
}

/// Typed words without what cannot be seen: marks of direction and width, variation selectors, odd white space.
pub fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    let mut gap = false;
    for character in text.chars() {
        match character {
            '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
            | '\u{fe0e}'
            | '\u{fe0f}'
            | '\0' => {}
            space if space.is_whitespace() => gap = true,
            other => {
                if gap && !tidied.is_empty() {
                    tidied.push(' ');
                }
                gap = false;
                tidied.push(other);
            }
        }
    }
    tidied
}

/// Devanagari and Telugu digits as 0–9, so that numbers can be read.
pub fn digits_to_ascii(text: &str) -> String {
    text.chars()
        .map(|character| {
            let value = match character {
                '\u{966}'..='\u{96f}' => u32::from(character) - 0x966,
                '\u{c66}'..='\u{c6f}' => u32::from(character) - 0xc66,
                _ => return character,
            };
            char::from_digit(value, 10).unwrap_or(character)
        })
        .collect()
}

fn parse(text: &str) -> Parsed {
    let lower = text.to_lowercase();
    if let Some(command) = words::find(&lower) {
        return Parsed::Command(command);
    }
    let name = lower.split(' ').next().unwrap_or("");
    let argument = text.split_once(' ').map_or("", |(_, argument)| argument).trim();
    // Words come first: what a person wrote after them may well have a colon in it.
    match with_space(name, argument) {
        Parsed::Words => lower.split_once(':').map_or(Parsed::Words, |(name, argument)| {
            // Arguments after a colon are ids and names whose case matters, so they are taken from the original.
            let original = text.split_once(':').map_or(argument, |(_, original)| original).trim();
            with_colon(name.trim(), argument.trim(), original)
        }),
        parsed => parsed,
    }
}

fn with_colon(name: &str, argument: &str, original: &str) -> Parsed {
    let known = |command: Option<Command>, wrong: Malformed| match command {
        Some(command) => Parsed::Command(command),
        None => Parsed::Malformed(wrong),
    };
    let day = argument.parse::<Day>().ok();
    let count = argument.parse().ok().filter(|count| (1..=MAX_COUNT).contains(count));
    match name {
        "attended_date" => known(day.map(Command::AttendedDate), Malformed::Day),
        "missed_date" => known(day.map(Command::MissedDate), Malformed::Day),
        "attended_count" => known(count.map(Command::AttendedCount), Malformed::Count),
        "backfill_count" => known(count.map(Command::BackfillCount), Malformed::Count),
        "backfill_date" => known(backfill_date(argument), Malformed::Day),
        "backfill_reason" => {
            let choice = ReasonChoice::ALL.into_iter().find(|choice| choice.as_str() == argument);
            known(choice.map(Command::BackfillReason), Malformed::Choice)
        }
        "mood" => known(argument.parse().ok().map(Command::MoodIs), Malformed::Choice),
        "lang" => {
            let language = Language::ALL.into_iter().find(|language| language.code() == argument);
            known(language.map(Command::SetLanguage), Malformed::Choice)
        }
        "theme" => {
            let theme = Theme::ALL.into_iter().find(|theme| theme.as_str() == argument);
            known(theme.map(Command::SetTheme), Malformed::Choice)
        }
        "tz" if !original.is_empty() => Parsed::Command(Command::SetTimezone(original.to_owned())),
        "tz" => Parsed::Command(Command::TimezoneMenu),
        "reminder_time" => {
            let hour = argument.parse().ok().filter(|hour| *hour < 24);
            known(hour.map(Command::SetReminderTime), Malformed::Hour)
        }
        "schedule" => {
            let weekday = Schedule::WEEKDAYS.into_iter().find(|weekday| weekday_word(*weekday) == argument);
            known(weekday.map(Command::ScheduleToggle), Malformed::Choice)
        }
        "switch_child" => {
            known(argument.parse().ok().map(|id| Command::SwitchChild(Some(ChildId(id)))), Malformed::Choice)
        }
        "read_note" => known(argument.parse().ok().map(Command::ReadNote), Malformed::Choice),
        "delete_note" => known(argument.parse().ok().map(Command::DeleteNote), Malformed::Choice),
        "member" => known(argument.parse().ok().map(Command::Member), Malformed::Choice),
        "remove_member" => known(argument.parse().ok().map(Command::RemoveMember), Malformed::Choice),
        "confirm_remove_member" => known(argument.parse().ok().map(Command::ConfirmRemoveMember), Malformed::Choice),
        "confirm_leave_child" => {
            known(argument.parse().ok().map(|id| Command::ConfirmLeaveChild(ChildId(id))), Malformed::Choice)
        }
        "more_rows" => known(more_rows(original), Malformed::Choice),
        _ => Parsed::Words,
    }
}

fn backfill_date(argument: &str) -> Option<Command> {
    let (status, day) = argument.split_once(':')?;
    let status = match status {
        "attended" => Status::Attended,
        "missed" => Status::Cancelled,
        _ => return None,
    };
    Some(Command::BackfillDate(status, day.parse().ok()?))
}

fn more_rows(argument: &str) -> Option<Command> {
    let (of, offset) = argument.rsplit_once(':')?;
    match Command::parse_tap(of) {
        // A list has no list in it: a nested id would only serve to grow without end.
        Parsed::Command(Command::MoreRows { .. }) => None,
        Parsed::Command(of) => Some(Command::MoreRows { of: Box::new(of), offset: offset.parse().ok()? }),
        _ => None,
    }
}

fn with_space(name: &str, argument: &str) -> Parsed {
    let argument_owned = || argument.to_owned();
    Parsed::Command(match name {
        "attended_dates" => Command::AttendedDates(argument_owned()),
        "attended_range" => Command::AttendedRange(argument_owned()),
        "missed_dates" => Command::MissedDates(argument_owned()),
        "missed_range" => Command::MissedRange(argument_owned()),
        "child_name" | "rename_child" | "set_child_name" => Command::ChildName(argument_owned()),
        "add_child" => Command::AddChild(argument_owned()),
        "add_parent" => Command::AddParent(argument_owned()),
        "add_therapist" => Command::AddTherapist(argument_owned()),
        "reconcile_payment" => Command::ReconcilePayment(argument_owned()),
        "schedule" => Command::ScheduleDays(argument_owned()),
        "redeem" => Command::Redeem(argument_owned()),
        "apply_coupon" | "coupon" => Command::ApplyCoupon(argument_owned()),
        "holiday" | "leave" => return holiday(argument),
        _ => return Parsed::Words,
    })
}

/// `holiday 3 days`, `holiday D..D`, `holiday D`. Anything else is left to the understanding of free text.
fn holiday(argument: &str) -> Parsed {
    let argument = digits_to_ascii(argument).to_lowercase();
    if let Some((first, last)) = argument.split_once("..") {
        return match (first.trim().parse(), last.trim().parse()) {
            (Ok(first), Ok(last)) => Parsed::Command(Command::HolidayBetween(first, last)),
            _ => Parsed::Malformed(Malformed::Range),
        };
    }
    if let Ok(day) = argument.parse() {
        return Parsed::Command(Command::HolidayBetween(day, day));
    }
    let days = argument.strip_suffix("days").or_else(|| argument.strip_suffix("day")).map(str::trim);
    match days.filter(|days| !days.is_empty() && days.bytes().all(|byte| byte.is_ascii_digit())) {
        Some(days) => Parsed::Command(Command::HolidayDays(days.parse().unwrap_or(u8::MAX))),
        None => Parsed::Words,
    }
}

fn plan_row(id: &str) -> Option<Command> {
    let numbers: Vec<u32> = id.split(' ').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    match numbers[..] {
        [total, cost, carry] => Some(Command::SetupPlan { total, cost, carry }),
        _ => None,
    }
}
