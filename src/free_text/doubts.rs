//! What in a log is not explained by it: words that no table has, a *not* that denies no verb, a reason that may have
//! been cut in the wrong place. Whoever writes a log without asking must have understood every word of the message.

use super::ReasonGroup;
use super::class::Class;
use super::clauses::{Parsed, Part, is_verb};
use super::meaning::Event;
use super::reasons::Found;

/// Whether anything in the message is not explained by `event` and its `reason`.
pub(super) fn is_unexplained(parsed: &Parsed<'_>, event: Event, reason: Option<&Found>) -> bool {
    let outside: Vec<usize> =
        (0..parsed.items.len()).filter(|at| !reason.is_some_and(|found| found.items.contains(at))).collect();
    let unknown: Vec<usize> = outside.iter().copied().filter(|&at| parsed.class(at) == Class::Unknown).collect();
    unknown.len() > 1
        || unknown.iter().any(|&at| !is_name(parsed, at))
        || outside.iter().any(|&at| is_aside(parsed, event, at))
        || denials(parsed, &outside, event)
        || reason.is_some_and(|found| is_loose(parsed, found))
}

/// Whether an unknown word stands where the child's name stands: first of all that is said in its clause.
fn is_name(parsed: &Parsed<'_>, at: usize) -> bool {
    (0..at).filter(|&before| parsed.clause[before] == parsed.clause[at]).all(|before| {
        matches!(
            parsed.class(before),
            Class::Mark(_)
                | Class::Filler
                | Class::Polite
                | Class::Date
                | Class::DateNoun
                | Class::Session
                | Class::On
                | Class::Link
                | Class::And
                | Class::Be
                | Class::Past
                | Class::Logged
                | Class::Therapist
                | Class::Clock
        )
    })
}

/// Whether an item is about something else than the log, or turns it round.
fn is_aside(parsed: &Parsed<'_>, event: Event, at: usize) -> bool {
    match parsed.class(at) {
        Class::Doubt
        | Class::Question
        | Class::Unsure
        | Class::Topic
        | Class::HowMany
        | Class::Left
        | Class::Command(_)
        | Class::Mark('%' | '=') => true,
        Class::Future => event != Event::Holiday,
        // A day off may say what for.
        Class::Why(group) => event != Event::Holiday || group == ReasonGroup::School,
        Class::Therapist => event != Event::Holiday && !is_spoken_to(parsed, at),
        Class::Attend | Class::Went => event == Event::Missed && !parsed.is_missed(at) && !is_part_of_denial(parsed, at),
        Class::Miss | Class::NotWent | Class::Cancel => event == Event::Attended,
        _ => false,
    }
}

/// "session attend nahi hua": the verb that is denied has another one beside it.
fn is_part_of_denial(parsed: &Parsed<'_>, at: usize) -> bool {
    let denied = |other: usize| {
        parsed.clause.get(other) == Some(&parsed.clause[at])
            && (parsed.is_missed(other) || parsed.class(other) == Class::Negation)
    };
    denied(at + 1) || denied(at + 2) || (at > 0 && denied(at - 1))
}

/// "Madam, attended today": whoever stands at either end of the message is only spoken to.
fn is_spoken_to(parsed: &Parsed<'_>, at: usize) -> bool {
    let quiet = |class| matches!(class, Class::Polite | Class::Mark(_) | Class::Filler);
    (0..at).all(|other| quiet(parsed.class(other)))
        || (at + 1..parsed.items.len()).all(|other| quiet(parsed.class(other)))
}

/// Whether a *not* denies something else than what happened, or there are two of them.
fn denials(parsed: &Parsed<'_>, outside: &[usize], event: Event) -> bool {
    let negations: Vec<usize> =
        outside.iter().copied().filter(|&at| parsed.class(at) == Class::Negation).collect();
    if event != Event::Missed {
        return negations.len() > usize::from(event == Event::Holiday);
    }
    negations.len() > 1 || negations.iter().any(|&at| !denies(parsed, at))
}

fn denies(parsed: &Parsed<'_>, at: usize) -> bool {
    let same = |other: &usize| parsed.clause.get(*other) == Some(&parsed.clause[at]);
    let verb = |other: usize| is_verb(parsed.class(other)) || parsed.class(other) == Class::Base;
    let after = (at + 1..=at + 4).take_while(same).any(verb);
    let before = at > 0 && same(&(at - 1)) && (verb(at - 1) || parsed.class(at - 1) == Class::Session);
    after || before || parsed.class(at + 1) == Class::Session
}

/// Whether the reason may be none: nothing says that it is one and no word of it is known as one, or it asks or takes
/// back.
fn is_loose(parsed: &Parsed<'_>, found: &Found) -> bool {
    let class = |wanted: fn(Class) -> bool| found.items.clone().any(|at| wanted(parsed.class(at)));
    let said = found.items.clone().any(|at| parsed.part[at] == Part::Reason);
    let known = class(|class| matches!(class, Class::Why(_) | Class::Therapist | Class::Holiday));
    (!said && !known)
        || class(|class| {
            matches!(class, Class::Question | Class::Unsure | Class::Doubt | Class::Command(_) | Class::Attend)
        })
}
