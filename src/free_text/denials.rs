//! What a *not* denies: the verb that was missed, or something else.

use super::class::Class;
use super::clauses::{Parsed, is_verb};
use super::meaning::Event;

/// "session attend nahi hua": the verb that is denied has another one beside it.
pub(super) fn is_part(parsed: &Parsed<'_>, at: usize) -> bool {
    let denied = |other: usize| {
        parsed.clause.get(other) == Some(&parsed.clause[at])
            && (parsed.is_missed(other) || parsed.class(other) == Class::Negation)
    };
    denied(at + 1) || denied(at + 2) || (at > 0 && denied(at - 1))
}

/// Whether a *not* denies something else than what happened, or there are two of them.
pub(super) fn are_unexplained(parsed: &Parsed<'_>, outside: &[usize], event: Event) -> bool {
    // "no, we could not go": an answer, and then what was so.
    let answers = |at: usize| at == 0 && matches!(parsed.class(1), Class::Mark(',' | '.'));
    let negations: Vec<usize> =
        outside.iter().copied().filter(|&at| parsed.class(at) == Class::Negation && !answers(at)).collect();
    if event != Event::Missed {
        return negations.len() > usize::from(event == Event::Holiday);
    }
    negations.len() > 1 || negations.iter().any(|&at| !denies(parsed, at))
}

fn denies(parsed: &Parsed<'_>, at: usize) -> bool {
    let same = |other: &usize| parsed.clause.get(*other) == Some(&parsed.clause[at]);
    let verb = |other: usize| is_verb(parsed.class(other)) || parsed.class(other) == Class::Base;
    let after = (at + 1..=at + 4).take_while(same).any(verb);
    // "gaya hi nahi"
    let back = if at > 1 && ["hi", "ही", "bhi", "भी"].contains(&parsed.word(at - 1).as_str()) { 2 } else { 1 };
    let before = at >= back && same(&(at - back)) && (verb(at - back) || parsed.class(at - back) == Class::Session);
    after || before || parsed.class(at + 1) == Class::Session
}
