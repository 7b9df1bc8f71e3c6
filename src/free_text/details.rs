//! Words that no table has, beside a log that is whole without them: where it was, how it went, what was done, who came
//! along. A log that names the day, the session and the deed says the same with any of them left out, so they are no
//! reason to ask; but a word that could be another thing done, another kind of session or a number is.

use super::ReasonGroup;
use super::class::{Class, Tongue};
use super::clauses::Parsed;
use super::doubts;
use super::meaning::Event;

/// More of them are a story, of which the log may be a small part.
const MOST: usize = 7;

/// Whether each of the `unknown` words only adds to a log that is whole without it.
pub(super) fn are_details(parsed: &Parsed<'_>, event: Event, unknown: &[usize]) -> bool {
    unknown.len() <= MOST && is_whole(parsed, event) && unknown.iter().all(|&at| is_detail(parsed, event, at))
}

/// Whether the clause of the deed names the session and the day too.
fn is_whole(parsed: &Parsed<'_>, event: Event) -> bool {
    if event != Event::Attended {
        return false;
    }
    let Some(deed) = doubts::happened(parsed, event) else { return false };
    let here = |wanted: fn(Class) -> bool| {
        parsed.core().any(|at| parsed.clause[at] == parsed.clause[deed] && wanted(parsed.class(at)))
    };
    here(|class| class == Class::Date)
        && here(|class| class == Class::Session)
        && here(|class| matches!(class, Class::Attend | Class::Done | Class::Went))
        && !here(|class| {
            matches!(
                class,
                Class::Negation
                    | Class::NotWent
                    | Class::Miss
                    | Class::Cancel
                    | Class::Why(ReasonGroup::School)
                    | Class::Topic
            )
        })
}

fn is_detail(parsed: &Parsed<'_>, _event: Event, at: usize) -> bool {
    let number = |class| matches!(class, Class::Digits(..) | Class::Number(_) | Class::WeakNumber(_) | Class::Both);
    let before = at.checked_sub(1).map(|before| parsed.class(before));
    let next = parsed.class(at + 1);
    // "swimming class": another kind of session.
    if next == Class::Session || number(next) || before.is_some_and(number) {
        return false;
    }
    if parsed.is_helped(at) {
        return false;
    }
    // "session booking done", "form submit kiya": what was done is another thing.
    if matches!(next, Class::Done) {
        return false;
    }
    // "session fees paid today"
    if before == Some(Class::Session) && parsed.items[at].tongue == Tongue::English && parsed.word(at).is_ascii() {
        return false;
    }
    true
}
