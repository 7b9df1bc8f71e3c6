//! Times of day, which are neither days nor numbers of sessions.

use super::class::{Class, Tongue};
use super::items::Item;
use super::numbers;

/// Times of day and lengths of time are no dates and no numbers of sessions: `5 pm`, `4:30`, `5 to 6 baje`.
pub(super) fn drop(items: &mut [Item]) {
    let dated = items.iter().position(|item| {
        matches!(item.class, Class::Relative(_) | Class::About(_) | Class::Weekday(_) | Class::Month(_))
    });
    for at in 0..items.len() {
        let next = |offset: usize| items.get(at + offset).map(|item| item.class);
        let number = |offset: usize| items.get(at + offset).and_then(numbers::any).is_some();
        let length = if next(0) == Some(Class::At)
            && items.get(at + 1).and_then(numbers::plain).is_some()
            && (!matches!(next(2), Some(Class::Session | Class::Clock | Class::Mark(_)))
                || is_hour_of_a_session(items, at))
        {
            2
        } else if !number(0) && next(0) != Some(Class::From) {
            0
        } else if next(1) == Some(Class::Mark(':')) && number(2) {
            if matches!(next(3), Some(Class::Clock | Class::Till)) { 4 } else { 3 }
        } else if is_clock_time(items, at) {
            3
        } else if matches!(next(1), Some(Class::Mark('-') | Class::To | Class::After))
            && items.get(at + 2).and_then(numbers::any).is_some_and(|hour| hour <= 24)
            && next(3) == Some(Class::Mark(':'))
        {
            2
        } else if matches!(next(1), Some(Class::Mark('.' | '-') | Class::To | Class::After))
            && number(2)
            && next(3) == Some(Class::Clock)
        {
            4
        } else if next(1) == Some(Class::Clock) {
            2
        } else if is_hours(items, at, dated) {
            if next(0) == Some(Class::From) { 4 } else { 3 }
        } else if matches!(next(0), Some(Class::Digits(1..=12, _)))
            && dated.is_some_and(|dated| {
                dated < at
                    && items[dated].end < items[at].start
                    && (at > dated + 1 || matches!(items[dated].class, Class::Relative(_)))
            })
            && is_case_ending(items.get(at + 1))
        {
            // "ninna evening 6 ki"
            2
        } else {
            0
        };
        for item in &mut items[at..at + length] {
            item.class = Class::Filler;
        }
    }
}

/// "speech at 10 and OT at 5,": when the session was, before a mark that no other number follows.
fn is_hour_of_a_session(items: &[Item], at: usize) -> bool {
    let class = |at: usize| items.get(at).map(|item| item.class);
    at > 0
        && items[at - 1].class == Class::Session
        && matches!(class(at + 1), Some(Class::Digits(1..=12, _)))
        && matches!(class(at + 2), Some(Class::Mark(',' | '.' | ';')))
        && items.get(at + 3).and_then(numbers::any).is_none()
}

/// "10.30": no date, for there is no thirtieth month; "at 10.15" says so itself.
fn is_clock_time(items: &[Item], at: usize) -> bool {
    let class = |at: usize| items.get(at).map(|item| item.class);
    let glued = |at: usize| items.get(at).is_some_and(|item| item.glued);
    let (Some(Class::Digits(1..=12, _)), Some(Class::Mark('.')), Some(Class::Digits(minutes @ 0..=59, 2))) =
        (class(at), class(at + 1), class(at + 2))
    else {
        return false;
    };
    let said = at > 0 && matches!(items[at - 1].class, Class::At);
    let inside = items[at].glued && at > 0 && matches!(items[at - 1].class, Class::Mark(_));
    let longer = class(at + 3) == Some(Class::Mark('.')) && glued(at + 4);
    glued(at + 1)
        && glued(at + 2)
        && !longer
        && !inside
        && (said || minutes > 12)
        && !matches!(class(at + 3), Some(Class::Month(_)))
}

/// Whether "from 4 to 5" tells hours, once the day is known.
fn is_hours(items: &[Item], at: usize, dated: Option<usize>) -> bool {
    let class = |at: usize| items.get(at).map(|item| item.class);
    let from = if class(at) == Some(Class::From) { at + 1 } else { at };
    let (
        Some(Class::Digits(first @ 1..=12, _)),
        Some(Class::To | Class::After | Class::Mark('-')),
        Some(Class::Digits(last @ 1..=12, _)),
    ) = (class(from), class(from + 1), class(from + 2))
    else {
        return false;
    };
    let day = dated.is_some_and(|dated| dated < at && matches!(items[dated].class, Class::Relative(_)));
    // "4 to 5 slot": one session, in that hour.
    let hour = last == first + 1 && class(from + 3) == Some(Class::Session);
    let more = matches!(
        class(from + 3),
        Some(Class::Month(_) | Class::DateNoun | Class::DayNoun | Class::Digits(..) | Class::Mark('-' | '/'))
    ) || (class(from + 3) == Some(Class::Session) && !hour);
    let named = from > 0 && matches!(class(from - 1), Some(Class::Month(_) | Class::DateNoun));
    day && !more && !named && (last == first + 1 || last == first + 2 || (first >= 11 && last <= 2))
}

/// Whether an item is Telugu *ki*, which makes a time of day of the number before it once the day is known.
fn is_case_ending(item: Option<&Item>) -> bool {
    item.is_some_and(|item| {
        item.class == Class::Filler && item.tongue == Tongue::Telugu && !item.glued && item.end - item.start <= 6
    })
}
