//! Numbers put together: `twenty two`, `ఇరవై రెండు`; and how many sessions a message speaks of.

use super::class::Class;
use super::items::Item;

/// Joins tens and ones in words into one number.
pub(super) fn join(items: &mut Vec<Item>) {
    let mut at = 0;
    while at + 1 < items.len() {
        if let (Class::Number(tens @ (20 | 30)), Class::Number(ones @ 1..=9)) = (items[at].class, items[at + 1].class) {
            items[at].class = Class::Number(tens + ones);
            items[at].end = items[at + 1].end;
            items.remove(at + 1);
        } else if let (Class::Number(tens @ (20 | 30)), Class::Ordinal(ones @ 1..=9)) =
            (items[at].class, items[at + 1].class)
        {
            items[at].class = Class::Ordinal(tens + ones);
            items[at].end = items[at + 1].end;
            items.remove(at + 1);
        }
        at += 1;
    }
}

/// The number that an item is, if it is one in plain digits or words.
pub(super) const fn plain(item: &Item) -> Option<u32> {
    match item.class {
        Class::Digits(value, _) | Class::Number(value) => Some(value),
        _ => None,
    }
}

/// The same, taking in words such as Hindi `do`, for places where only a number can stand.
pub(super) const fn any(item: &Item) -> Option<u32> {
    match item.class {
        Class::WeakNumber(value) => Some(value),
        _ => plain(item),
    }
}

/// How many sessions are spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Count {
    /// Nothing is said.
    None,
    /// Said in so many words.
    Stated(u32),
    /// A number stands there, and it could be this.
    Bare(u32),
    /// Several numbers that do not agree.
    Unclear,
}

/// "two sessions, one speech and one OT": so many, each of which is told apart.
fn apart(items: &[Item]) -> Option<u32> {
    let numbers = || items.iter().enumerate().filter_map(|(at, item)| any(item).map(|value| (at, value)));
    let next = |at: usize| items.get(at + 1).map(|next| next.class);
    let (_, told) = numbers().find(|(at, value)| *value > 1 && next(*at) == Some(Class::Session))?;
    let ones = numbers().filter(|(_, value)| *value == 1).count();
    let all = numbers().count();
    (u32::try_from(ones) == Ok(told) && all == ones + 1).then_some(told)
}

/// "speech + OT, rendu attend chesadu": as many as the message names, which are `sessions`.
fn all_of_them(items: &[Item], sessions: usize) -> Option<u32> {
    let all = items.iter().enumerate().any(|(at, item)| {
        let number = matches!(item.class, Class::Number(_) | Class::WeakNumber(_));
        let verb = matches!(items.get(at + 1).map(|next| next.class), Some(Class::Attend | Class::Done | Class::Went));
        number && verb && sessions > 1 && any(item).is_some_and(|value| usize::try_from(value) == Ok(sessions))
    });
    let alone = items.iter().filter(|item| any(item).is_some()).count() == 1;
    u32::try_from(sessions).ok().filter(|_| all && alone)
}

/// "we both went", "dono bachche gaye": whether *both* may be two of them.
fn are_people(items: &[Item], at: usize) -> bool {
    let small = |at: usize| items.get(at).is_some_and(|item| item.class == Class::Filler);
    small(at + 1) || (at > 0 && small(at - 1))
}

/// How many sessions the items speak of. `sessions` of them are named in the whole message. Numbers in dates and times must be gone already.
pub(super) fn count(items: &[Item], sessions: usize) -> Count {
    if let Some(told) = apart(items) {
        return Count::Stated(told);
    }
    let named = items.iter().any(|item| item.class == Class::Session);
    if let Some(all) = all_of_them(items, sessions) {
        return Count::Stated(all);
    }
    let mut found = Count::None;
    for (at, item) in items.iter().enumerate() {
        let next = items.get(at + 1).map(|next| next.class);
        let after_next = items.get(at + 2).map(|next| next.class);
        let counted = match (any(item), next) {
            (Some(_), Some(Class::DayNoun)) => continue,
            // "two back to back sessions"
            (Some(value), Some(Class::Manner)) if after_next == Some(Class::Session) => Count::Stated(value),
            // "paanch naye shabd bole": so many of something else.
            (Some(_), Some(Class::Unknown | Class::Manner)) if named => continue,
            (Some(_), Some(Class::Filler)) if named && matches!(after_next, Some(Class::Unknown | Class::Manner)) => {
                continue;
            }
            (Some(value), Some(Class::Session | Class::Times | Class::Cross)) => Count::Stated(value),
            (Some(value), Some(Class::Filler | Class::Attend | Class::Done))
                if matches!(after_next, Some(Class::Session)) =>
            {
                Count::Stated(value)
            }
            // "OT speech rendu ayyayi": so many of them took place.
            (Some(value), Some(Class::Done))
                if at > 0
                    && items[at - 1].class == Class::Session
                    && matches!(item.class, Class::Number(_) | Class::WeakNumber(_)) =>
            {
                Count::Stated(value)
            }
            // "teen session the, do hue"
            (Some(value), Some(Class::Done))
                if at > 0 && matches!((item.class, items[at - 1].class), (Class::WeakNumber(_), Class::Mark(','))) =>
            {
                Count::Bare(value)
            }
            (Some(value), _) if at > 0 && items[at - 1].class == Class::Cross => Count::Stated(value),
            _ if item.class == Class::Both && sessions == 0 && are_people(items, at) => Count::Bare(2),
            _ if item.class == Class::Both && next != Some(Class::DayNoun) => Count::Stated(2),
            (None, _) => continue,
            // "sessions done today: 2"
            (Some(value @ 1..=5), None) if at > 0 && named && items[at - 1].class == Class::Mark(':') => {
                Count::Stated(value)
            }
            (Some(value), _) => match plain(item) {
                Some(_) => Count::Bare(value),
                None => continue,
            },
        };
        found = match (found, counted) {
            (Count::None, counted) => counted,
            (found, counted) if found == counted => found,
            // "finished both the two"
            (Count::Stated(stated), Count::Bare(bare)) if stated == bare => found,
            (Count::Stated(value), Count::Bare(_)) | (Count::Bare(_), Count::Stated(value)) => {
                // A second number that nothing explains makes the first one doubtful.
                let _ = value;
                Count::Unclear
            }
            _ => Count::Unclear,
        };
    }
    found
}
