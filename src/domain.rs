//! The words of the domain as types: who, which child, which day, which month, in which role.
//!
//! Each parses what comes from outside and cannot hold what may not be. Nothing here reads a clock or a database.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

mod money;
mod role;
mod schedule;
mod stored;
mod theme;

pub use money::grouped;
pub use role::{Permission, Role};
pub use schedule::Schedule;
pub use theme::Theme;

/// What was wrong with a value, in words for an operator or a caller.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Invalid(pub &'static str);

/// The business phone number id that data belongs to, or `default` where one number serves all.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TenantId(String);

impl TenantId {
    /// The tenant of a service that does not separate tenants.
    pub fn single() -> Self {
        Self("default".to_owned())
    }

    /// A tenant by name. Refuses an empty one and anything beyond letters, digits, `-` and `_`.
    pub fn new(name: &str) -> Result<Self, Invalid> {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        if name.is_empty() || name.len() > 64 || !name.bytes().all(plain) {
            return Err(Invalid("a tenant is 1 to 64 letters, digits, - or _"));
        }
        Ok(Self(name.to_owned()))
    }

    /// The name as it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What identifies a person to the service (`users.phone`): the digits of an international phone number without
/// its plus sign, or, while WhatsApp hides the number, the business-scoped user id (`IN.1349…`).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone(String);

impl Phone {
    /// A phone from its international form, with or without `+`, spaces, dots, hyphens and brackets; or a
    /// business-scoped id. A number is 8 to 15 digits (E.164) and does not start with 0.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        if is_business_scoped(text) {
            return Ok(Self(text.to_owned()));
        }
        let text = text.trim();
        let mut digits = String::with_capacity(text.len());
        for character in text.strip_prefix('+').unwrap_or(text).chars() {
            match character {
                '0'..='9' => digits.push(character),
                ' ' | '-' | '.' | '(' | ')' => {}
                _ => return Err(Invalid("a phone number is digits, with its country code")),
            }
        }
        if !(8..=15).contains(&digits.len()) || digits.starts_with('0') {
            return Err(Invalid("a phone number has 8 to 15 digits and starts with its country code"));
        }
        Ok(Self(digits))
    }

    /// The value as it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this is a business-scoped id, because WhatsApp hides the number.
    pub fn is_business_scoped(&self) -> bool {
        is_business_scoped(&self.0)
    }

    /// For pages and logs: only the last four characters.
    pub fn masked(&self) -> String {
        let tail: String = self.0.chars().skip(self.0.chars().count().saturating_sub(4)).collect();
        format!("…{tail}")
    }
}

/// `CC.` and up to 128 letters and digits, or `CC.ENT.…` (Meta, "Business-scoped user IDs").
fn is_business_scoped(text: &str) -> bool {
    let Some((country, rest)) = text.split_once('.') else { return false };
    let id = rest.strip_prefix("ENT.").unwrap_or(rest);
    country.len() == 2
        && country.bytes().all(|byte| byte.is_ascii_uppercase())
        && (1..=128).contains(&id.len())
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

impl fmt::Debug for Phone {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Phone({})", self.masked())
    }
}

/// A child's row id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChildId(pub i64);

/// A point in time; stored as RFC 3339 UTC text with milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(pub Timestamp);

impl Instant {
    /// From seconds since 1970 UTC, as WhatsApp and Razorpay write times.
    pub fn from_unix_seconds(seconds: i64) -> Result<Self, Invalid> {
        Timestamp::from_second(seconds).map(Self).map_err(|_| Invalid("a time lies between the years -9999 and 9999"))
    }

    /// The day that a person in `zone` calls today at this instant.
    pub fn day_in(self, zone: &TimeZone) -> Day {
        Day(zone.to_datetime(self.0).date())
    }

    /// This instant moved by whole seconds; the ends of time hold.
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        let limit = if seconds < 0 { Timestamp::MIN } else { Timestamp::MAX };
        Self(self.0.checked_add(jiff::SignedDuration::from_secs(seconds)).unwrap_or(limit))
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:.3}", self.0)
    }
}

impl FromStr for Instant {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self).map_err(|_| Invalid("a time looks like 2026-11-23T12:00:00.000Z"))
    }
}

/// A calendar day, `YYYY-MM-DD`, in the child's family's time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub Date);

impl Day {
    /// The month that the day lies in.
    pub fn month(self) -> Month {
        Month { year: self.0.year(), month: self.0.month() }
    }

    /// The day `days` later (earlier if negative); the ends of the calendar hold.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        let limit = if days < 0 { Date::MIN } else { Date::MAX };
        let span = jiff::Span::new().try_days(days);
        Self(span.ok().and_then(|span| self.0.checked_add(span).ok()).unwrap_or(limit))
    }

    /// Days from `earlier` to this day; negative if `earlier` is later.
    pub fn days_since(self, earlier: Self) -> i64 {
        i64::from(earlier.0.until(self.0).map_or(0, |span| span.get_days()))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0)
    }
}

impl FromStr for Day {
    type Err = Invalid;

    /// Only `YYYY-MM-DD`, and only a day that exists between 2000 and 2099.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const WANTED: Invalid = Invalid("a day looks like 2026-11-23 and exists in the calendar");
        let bytes = text.as_bytes();
        let shaped = bytes.len() == 10 && bytes[4] == b'-' && bytes[7] == b'-';
        if !shaped {
            return Err(WANTED);
        }
        let number = |range: std::ops::Range<usize>| -> Result<i16, Invalid> {
            let part = text.get(range).ok_or(WANTED)?;
            if !part.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(WANTED);
            }
            part.parse().map_err(|_| WANTED)
        };
        let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
        if !(2000..=2099).contains(&year) {
            return Err(WANTED);
        }
        let (month, day) = (i8::try_from(month).map_err(|_| WANTED)?, i8::try_from(day).map_err(|_| WANTED)?);
        Date::new(year, month, day).map(Self).map_err(|_| WANTED)
    }
}

/// A calendar month, `YYYY-MM`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i16,
    month: i8,
}

impl Month {
    /// The first day of the month.
    pub fn first_day(self) -> Day {
        Day(Date::constant(self.year, self.month, 1))
    }

    /// The last day of the month.
    pub fn last_day(self) -> Day {
        Day(self.first_day().0.last_of_month())
    }

    /// The month after.
    #[must_use]
    pub fn next(self) -> Self {
        self.last_day().plus_days(1).month()
    }

    /// The month before.
    #[must_use]
    pub fn previous(self) -> Self {
        Day(self.first_day().0.saturating_sub(1.day())).month()
    }

    /// The calendar year.
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month of the year, 1 to 12.
    pub fn number(self) -> i8 {
        self.month
    }
}

impl fmt::Display for Month {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.len() != 7 {
            return Err(Invalid("a month looks like 2026-11"));
        }
        format!("{text}-01").parse::<Day>().map(Day::month).map_err(|_| Invalid("a month looks like 2026-11"))
    }
}

/// Whether a session took place (`sessions.status`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Took place; stored as `attended`.
    Attended,
    /// Did not take place; stored as `cancelled`, read by people as "Missed".
    Cancelled,
}

impl Status {
    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Attended => "attended",
            Self::Cancelled => "cancelled",
        }
    }
}

impl FromStr for Status {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "attended" => Ok(Self::Attended),
            "cancelled" => Ok(Self::Cancelled),
            _ => Err(Invalid("a status is attended or cancelled")),
        }
    }
}

/// How a session went (`sessions.mood`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mood {
    /// `excellent`
    Excellent,
    /// `good`
    Good,
    /// `okay`
    Okay,
    /// `tough`
    Tough,
}

impl Mood {
    /// Every mood, best first.
    pub const ALL: [Self; 4] = [Self::Excellent, Self::Good, Self::Okay, Self::Tough];

    /// The stored word, also used in button ids.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Excellent => "excellent",
            Self::Good => "good",
            Self::Okay => "okay",
            Self::Tough => "tough",
        }
    }
}

impl FromStr for Mood {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|mood| mood.as_str() == text)
            .ok_or(Invalid("a mood is excellent, good, okay or tough"))
    }
}
