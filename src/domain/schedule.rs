//! The weekdays on which a child has therapy (`children.schedule`).

use std::fmt;
use std::str::FromStr;

use jiff::civil::Weekday;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

use super::{Day, Invalid};

/// A set of weekdays, possibly empty. Stored as a JSON array of ISO weekday numbers, Monday 1 to Sunday 7.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Schedule(u8);

impl Schedule {
    /// Every weekday, Monday first.
    pub const WEEKDAYS: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];

    /// Monday to Friday: what is meant where no schedule is set.
    pub const WORKDAYS: Self = Self(0b001_1111);

    fn bit(weekday: Weekday) -> u8 {
        1 << weekday.to_monday_zero_offset()
    }

    /// Whether the weekday is in it.
    pub fn contains(self, weekday: Weekday) -> bool {
        self.0 & Self::bit(weekday) != 0
    }

    /// Whether the day's weekday is in it.
    pub fn falls_on(self, day: Day) -> bool {
        self.contains(day.0.weekday())
    }

    /// With the weekday in it if it was not, without it if it was.
    #[must_use]
    pub fn toggled(self, weekday: Weekday) -> Self {
        Self(self.0 ^ Self::bit(weekday))
    }

    /// Whether there is no weekday in it.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Its weekdays, Monday first.
    pub fn days(self) -> impl Iterator<Item = Weekday> {
        Self::WEEKDAYS.into_iter().filter(move |weekday| self.contains(*weekday))
    }
}

impl FromIterator<Weekday> for Schedule {
    fn from_iter<T: IntoIterator<Item = Weekday>>(weekdays: T) -> Self {
        Self(weekdays.into_iter().fold(0, |bits, weekday| bits | Self::bit(weekday)))
    }
}

impl fmt::Display for Schedule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let numbers: Vec<String> = self.days().map(|weekday| weekday.to_monday_one_offset().to_string()).collect();
        write!(formatter, "[{}]", numbers.join(","))
    }
}

impl FromStr for Schedule {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const WANTED: Invalid = Invalid("a schedule is a JSON array of weekday numbers, 1 to 7");
        let numbers: Vec<i8> = serde_json::from_str(text).map_err(|_| WANTED)?;
        numbers.into_iter().map(|number| Weekday::from_monday_one_offset(number).map_err(|_| WANTED)).collect()
    }
}

impl ToSql for Schedule {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.to_string()))
    }
}

impl FromSql for Schedule {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map_err(|error: Invalid| FromSqlError::Other(Box::new(error)))
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    #[test]
    fn every_schedule_is_read_as_it_was_written() {
        for bits in 0..128 {
            let schedule = Schedule(bits);
            assert_eq!(schedule.to_string().parse::<Schedule>().unwrap(), schedule);
        }
        assert_eq!(Schedule::WORKDAYS.to_string(), "[1,2,3,4,5]");
        assert!("[0]".parse::<Schedule>().is_err());
        assert!("[8]".parse::<Schedule>().is_err());
        assert!("mon".parse::<Schedule>().is_err());
    }
}
