//! Where the words that say why begin and end.

use super::class::{Class, Tongue};
use super::clauses::{Parsed, Part, is_content, is_verb};
use super::reasons::{Found, is_address, is_title};
use super::{ReasonGroup, details, fold, loose};

/// The words from `start` to `end`, without the small words that join them to the rest.
pub(super) fn cut(parsed: &Parsed<'_>, start: usize, end: usize) -> Option<Found> {
    let start = beginning(parsed, start, end);
    let mut end = ending(parsed, start, end);
    let begins = behind_who_says_so(parsed, start, end);
    end -= usize::from(begins > start && end > begins + 1 && details::is_said(parsed, end - 1));
    let mut start = begins;
    // "jwaram valla Vihaan raaledu": whoever it was stands behind the *because of*.
    while end > start + 1 && parsed.class(end - 1) == Class::Filler && tells_the_cause(&parsed.word(end - 2)) {
        end -= 1;
    }
    start += usize::from(start < end && begins_with_the_doer(parsed, start, end));
    start = before_the_therapist(parsed, start, end);
    let says = (start..end).any(|at| {
        is_content(parsed.class(at))
            || matches!(parsed.class(at), Class::Holiday | Class::Went | Class::NotWent | Class::Negation)
            || (parsed.part[at] == Part::Reason
                && matches!(parsed.class(at), Class::Doubt | Class::Base | Class::Cannot))
    });
    if !says {
        return None;
    }
    // A dot or bracket at the end is no part of the last word.
    let words = parsed.text.get(parsed.items[start].start..parsed.items[end - 1].end)?.trim();
    (!words.is_empty()).then(|| Found { words: words.to_owned(), items: start..end })
}

/// Where the reason begins that was found from `start` on.
fn beginning(parsed: &Parsed<'_>, mut start: usize, end: usize) -> usize {
    let joins = |class| {
        matches!(
            class,
            Class::Mark(_)
                | Class::And
                | Class::But
                | Class::Because
                | Class::Therefore
                | Class::On
                | Class::From
                | Class::DateNoun
                | Class::Date
                | Class::Link
        )
    };
    let elsewhere =
        (0..parsed.items.len()).any(|at| at >= end && parsed.class(at) == Class::Date && parsed.part[at] == Part::Core);
    // "kal raat se bukhar": since when it was so belongs to the reason, if another day says when.
    let run = |at: usize| (at..end).take_while(|&day| parsed.class(day) == Class::Date);
    let from = |at: usize| run(at).any(|day| SINCE.contains(&parsed.word(day).as_str()));
    let since =
        |at: usize| elsewhere && parsed.class(at) == Class::Date && (parsed.part[at] == Part::Reason || from(at));
    let of = |at: usize| parsed.part[at] == Part::Reason && parsed.word(at) == "of";
    while start < end && of(start) {
        start += 1;
    }
    // "physio anna bike accident ayindi": a title behind a therapy is whoever gives it.
    let giver = start > 0
        && parsed.class(start - 1) == Class::Session
        && parsed.part[start] == Part::Reason
        && is_title(parsed, start);
    start -= usize::from(giver);
    while start < end && !giver && !since(start) && (joins(parsed.class(start)) || is_address(parsed, start)) {
        start += 1;
    }
    // "session ledu jwaram": what is denied is the session.
    let denied = |at: usize| at > 0 && parsed.class(at - 1) == Class::Session && parsed.class(at) == Class::Negation;
    if start + 1 < end && denied(start) {
        start += 1;
    }
    // "session lo edchadu": the ending belongs to the session.
    let case = |at: usize| {
        at > 0
            && parsed.class(at - 1) == Class::Session
            && parsed.class(at) == Class::Filler
            && parsed.items[at].tongue != Tongue::English
    };
    if start < end && case(start) {
        start += 1;
    }
    start
}

/// Words that say from when on something was so.
const SINCE: [&str; 8] = ["nunchi", "nundi", "నుంచి", "నుండి", "se", "से", "since", "from"];

/// Verbs of Telugu that say that something is so.
const IS: [&str; 10] = ["undi", "undhi", "undindi", "unnayi", "unnaru", "ఉంది", "ఉండింది", "ఉన్నాయి", "ఉన్నారు", "ఉన్నాడు"];

/// Where the reason ends that begins at `start` and was found up to `end`.
fn ending(parsed: &Parsed<'_>, start: usize, mut end: usize) -> usize {
    let trails = |class| {
        matches!(class, Class::Mark(_) | Class::And | Class::But | Class::Because | Class::Therefore | Class::Polite)
    };
    // "missed, no auto today": the only day named says when.
    let dated = (0..parsed.items.len()).any(|at| !(start..end).contains(&at) && parsed.class(at) == Class::Date);
    let trails = |class| trails(class) || (!dated && class == Class::Date);
    let then = |at: usize| ["to", "toh", "तो", "yaar", "यार"].contains(&parsed.word(at).as_str());
    // "the car broke down and we missed": who missed it belongs to what happened.
    let who = |at: usize| ["we", "i", "he", "she", "they"].contains(&parsed.word(at).as_str());
    let joined = |at: usize| matches!(parsed.class(at), Class::And | Class::Therefore | Class::But);
    if end > start + 2 && who(end - 1) && joined(end - 2) {
        end -= 2;
    }
    // "absent due to fever, mother will do the exercises at home": neither a plan is part of it, nor how it is now.
    let plan = (start + 1..end).find(|&at| {
        let here = |other: &usize| parsed.clause[*other] == parsed.clause[at];
        let of = |wanted: fn(Class) -> bool| (at..end).take_while(here).any(|other| wanted(parsed.class(other)));
        let now = parsed.word(at + 1) == "now";
        parsed.class(at) == Class::Mark(',') && now
            || parsed.class(at) == Class::Mark(',')
                && of(|class| class == Class::Future)
                && !of(|class| matches!(class, Class::Past | Class::Why(_)))
                && ["will", "shall", "ll"]
                    .iter()
                    .any(|will| (at..end).take_while(here).any(|other| parsed.word(other) == *will))
    });
    end = plan.unwrap_or(end);
    // "naku chala noppi ga undi babu ni teesukellaledu": behind its verb stands whom it is about.
    let verb = (start..end)
        .rev()
        .find(|&at| (at > start && IS.contains(&parsed.word(at).as_str())) || loose::is_told(parsed, at));
    let goes_on = end < parsed.items.len()
        && parsed.clause[end] == parsed.clause[end - 1]
        && (parsed.is_missed(end) || parsed.class(end) == Class::Session);
    let filler = |verb: &usize| {
        goes_on
            && parsed.items[*verb].tongue == Tongue::Telugu
            && (verb + 1..end).all(|at| parsed.class(at) == Class::Filler)
    };
    if let Some(verb) = verb.filter(filler) {
        end = verb + 1;
    }
    // "health baledu ani chepparu": that somebody said so is no part of it.
    let quotes = |at: usize| ["ani", "అని"].contains(&parsed.word(at).as_str());
    if end > start + 2 && parsed.class(end - 1) == Class::Doubt && quotes(end - 2) {
        end -= 1;
    }
    // "jwaram thaggaledu inka": not yet.
    let yet = |at: usize| ["inka", "ఇంకా"].contains(&parsed.word(at).as_str());
    while end > start + 1 && ((trails(parsed.class(end - 1)) && !yet(end - 1)) || then(end - 1) || quotes(end - 1)) {
        end -= 1;
    }
    while end > start && trails(parsed.class(end - 1)) && !yet(end - 1) {
        end -= 1;
    }
    end
}

/// "mother said he has chickenpox": who says so is no part of it.
fn behind_who_says_so(parsed: &Parsed<'_>, start: usize, end: usize) -> usize {
    const SAYS: [&str; 5] = ["said", "told", "says", "informed", "texted"];
    // "valla amma phone chesi kadupu noppi annaru"
    const CALLING: [&str; 5] = ["phone chesi", "call chesi", "message chesi", "ఫోన్ చేసి", "కాల్ చేసి"];
    let calling = (start..end).find(|&at| CALLING.iter().any(|call| fold::exact(call) == parsed.word(at)));
    if let Some(calling) = calling.filter(|calling| calling + 1 < end && details::is_said(parsed, end - 1)) {
        return calling + 1;
    }
    let told =
        matches!(parsed.class(start), Class::Kin | Class::Polite) && SAYS.contains(&parsed.word(start + 1).as_str());
    let that = usize::from(["that", "me", "us"].contains(&parsed.word(start + 2).as_str()));
    if told && start + 2 + that < end { start + 2 + that } else { start }
}

/// Takes in which therapist a reason speaks of that begins with one.
fn before_the_therapist(parsed: &Parsed<'_>, mut start: usize, end: usize) -> usize {
    // "Soumya madam ki ontlo baledu": which madam.
    let named = |at: usize| {
        let name = parsed.written(at);
        matches!(parsed.class(at), Class::Filler | Class::Unknown)
            && name.starts_with(|letter: char| letter.is_uppercase() || !letter.is_ascii())
    };
    let opens = start > 1 && matches!(parsed.class(start - 2), Class::Mark(_));
    start -= usize::from(opens && parsed.class(start) == Class::Therapist && named(start - 1));
    // "OT therapist leave lo unnaru, session avvaledu": which therapist.
    let absent = matches!(parsed.class(start), Class::Therapist | Class::Why(ReasonGroup::TherapistUnavailable));
    let sessions = (0..parsed.items.len()).filter(|&at| parsed.class(at) == Class::Session).count();
    if absent && start > 0 && sessions > 1 && parsed.class(start - 1) == Class::Session && start < end {
        start -= 1;
    }
    start
}

/// "babu jwaram valla raaledu": who it was belongs to what happened, if no verb tells of them.
fn begins_with_the_doer(parsed: &Parsed<'_>, start: usize, end: usize) -> bool {
    const CASES: [&str; 12] = ["ki", "ku", "ka", "ke", "ko", "కి", "కు", "की", "के", "का", "को", "ne"];
    let verb = (start..end).any(|at| {
        is_verb(parsed.class(at))
            || matches!(parsed.class(at), Class::Be | Class::Negation)
            || parsed.word(at).contains(' ')
    });
    let bare = parsed.class(start) == Class::Filler
        && matches!(parsed.class(start + 1), Class::Why(_))
        && start + 1 < end
        && parsed.part[start] == Part::Reason
        && parsed.word(start).chars().count() > 3
        && !CASES.iter().any(|case| parsed.word(start).ends_with(case));
    let by = ["val", "వల", "ki waj", "की वज", "ke kar", "के कार"];
    let noun = by.iter().any(|word| parsed.word(end).starts_with(word));
    !verb && noun && bare
}

/// Whether the words end with a *because of*, which in Hindi and Telugu stands behind what it tells of.
fn tells_the_cause(words: &str) -> bool {
    const CAUSE: [&str; 9] =
        [" valla", " valana", " vallana", " వల్ల", " వలన", " ki wajah se", " ke karan", " की वजह से", " के कारण"];
    CAUSE.iter().any(|cause| words.ends_with(cause))
}
