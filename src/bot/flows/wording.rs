//! Times, weekdays and enumerations as texts, for the settings and the looks back.

use jiff::civil::{Time, Weekday};

use crate::domain::Schedule;
use crate::free_text::ReasonGroup;
use crate::i18n::{Language, Text, texts};

/// A time of day to the minute.
pub(super) fn clock(time: Time) -> Text {
    let (hour, part) = twelve_hours(time.hour());
    texts::time_clock(hour, format!("{:02}", time.minute()), part)
}

/// A full hour, 0 to 23.
pub(super) fn hour(hour: i64) -> Text {
    let (hour, part) = twelve_hours(i8::try_from(hour.clamp(0, 23)).unwrap_or(0));
    texts::time_hour(hour, part)
}

/// The hour on a clock face, and the part of the day: 0 before dawn, 1 morning, 2 afternoon, 3 evening, 4 night.
fn twelve_hours(hour: i8) -> (i64, i64) {
    let part = match hour {
        ..4 => 0,
        4..12 => 1,
        12..16 => 2,
        16..20 => 3,
        _ => 4,
    };
    let on_the_face = if hour % 12 == 0 { 12 } else { hour % 12 };
    (i64::from(on_the_face), part)
}

/// A weekday's full name.
pub(super) fn weekday(weekday: Weekday) -> Text {
    texts::weekday_long(i64::from(weekday.to_monday_one_offset()))
}

/// The weekdays of a schedule.
pub(super) fn schedule(schedule: Schedule) -> Text {
    joined(schedule.days().map(|weekday| texts::weekday_short(i64::from(weekday.to_monday_one_offset()))).collect())
}

/// Several texts one after another; the empty text for none.
pub(super) fn joined(mut parts: Vec<Text>) -> Text {
    let Some(last) = parts.pop() else { return texts::words("") };
    parts.into_iter().rev().fold(last, |rest, first| texts::say_joined(first, rest))
}

/// Texts in one, the first `shown` of more; `None` of none.
pub(super) fn first_of(shown: usize, parts: Vec<Text>) -> Option<Text> {
    let hidden = parts.len().saturating_sub(shown);
    let list = parts.into_iter().take(shown).reduce(texts::list_and)?;
    Some(if hidden > 0 { texts::list_hidden(i64::try_from(hidden).unwrap_or(0), list) } else { list })
}

/// Several texts, each on a line of its own.
pub(super) fn lines(mut parts: Vec<Text>) -> Text {
    let Some(last) = parts.pop() else { return texts::words("") };
    parts.into_iter().rev().fold(last, |rest, first| texts::say_lines(first, rest))
}

/// Why sessions are missed, in one word or two.
pub(super) fn reason_group(group: ReasonGroup) -> Text {
    match group {
        ReasonGroup::Health => texts::reason_group_health(),
        ReasonGroup::Travel => texts::reason_group_travel(),
        ReasonGroup::TherapistUnavailable => texts::reason_group_therapist(),
        ReasonGroup::School => texts::reason_group_school(),
        ReasonGroup::Family => texts::reason_group_family(),
        ReasonGroup::Transport => texts::reason_group_transport(),
        ReasonGroup::Other => texts::reason_group_other(),
    }
}

/// Whether what was typed is what a button says, in any language: pictures and marks aside.
pub(super) fn is_title(typed: &str, title: fn() -> Text) -> bool {
    let is_sign = |character: char| ('\u{900}'..='\u{c7f}').contains(&character) && !matches!(character, '।' | '॥');
    let letters = |text: &str| -> String {
        text.to_lowercase().chars().filter(|character| character.is_alphanumeric() || is_sign(*character)).collect()
    };
    let typed = letters(typed);
    !typed.is_empty() && Language::ALL.into_iter().any(|language| letters(&title().render(language)) == typed)
}

/// What a word stands for in a table whose lines have the meaning and then the words for it, with tabs between them.
pub(super) fn meaning<'t>(table: &'t str, word: &str) -> Option<&'t str> {
    table.lines().find_map(|line| {
        let mut columns = line.split('\t');
        let meaning = columns.next()?;
        columns.any(|known| known == word).then_some(meaning)
    })
}
