//! Whether the words found as the reason of a miss may be none, or not all of it.

use std::collections::BTreeSet;

use super::class::Class;
use super::clauses::{Parsed, Part};
use super::reasons::{self, Found};
use super::{ReasonGroup, details};

/// Whether a clause beside what was missed may say why in words that no table has.
pub(super) fn tells_more(parsed: &Parsed<'_>, main: Option<usize>) -> bool {
    (0..parsed.items.len()).any(|at| {
        let (later, apart) = main.map_or((false, false), |main| (parsed.clause[at] > main, parsed.clause[at] != main));
        let clause = |other: usize| parsed.clause[other] == parsed.clause[at];
        let start = (0..parsed.items.len()).find(|&other| clause(other)).unwrap_or(at);
        let end = (0..parsed.items.len()).rfind(|&other| clause(other)).map_or(at, |last| last + 1);
        let word = parsed.class(at) == Class::Unknown && !(later && reasons::is_a_name_alone(parsed, start, end));
        word && if later { parsed.is_comment(at, main) } else { apart }
    })
}

/// Whether words that could say why stand beside a miss for which no reason was found.
pub(super) fn leaves_words(parsed: &Parsed<'_>, main: Option<usize>) -> bool {
    const WILL: [&str; 3] = ["will", "shall", "ll"];
    const WHEN: [&str; 6] = ["morning", "evening", "afternoon", "noon", "night", "time"];
    let dated = |clause: usize| {
        (0..parsed.items.len()).any(|at| parsed.clause[at] == clause && parsed.class(at) == Class::Date)
    };
    parsed.core().any(|at| {
        let word = parsed.word(at);
        let apart = main.is_some_and(|main| parsed.clause[at] != main) && !parsed.is_missed(at);
        match parsed.class(at) {
            Class::Because | Class::Therefore => true,
            // "absent, going to native"; what they will do about it is no reason.
            Class::Future => apart && !WILL.contains(&word.as_str()) && !dated(parsed.clause[at]),
            Class::Manner => !WHEN.iter().any(|when| word.contains(when)),
            _ => false,
        }
    })
}

/// "ninna release night undi, therapy ki teeskellaledu": a clause of its own before what was missed, with its own verb.
fn leads_up(parsed: &Parsed<'_>, found: &Found) -> bool {
    let (first, last) = (found.items.start, found.items.end - 1);
    let clause = parsed.clause[first];
    // The last word is a verb, and the session or the day begins the next sentence.
    let next = matches!(parsed.class(last + 1), Class::Session | Class::Date) && parsed.is_verb_by_its_ending(last);
    let before = parsed.missed().is_some_and(|missed| parsed.clause[missed] > clause || (next && missed > last));
    let opens = (0..first).filter(|&at| parsed.clause[at] == clause).all(|at| {
        matches!(parsed.class(at), Class::Date | Class::DateNoun | Class::Filler | Class::Polite | Class::Mark(_))
    });
    let closes = next || parsed.clause.get(last + 1).is_none_or(|next| *next != clause);
    let verb = matches!(parsed.class(last), Class::Past | Class::Went)
        || is_told(parsed, last)
        || parsed.is_verb_by_its_ending(last)
        || ["undi", "undhi", "unnayi", "unnaru", "unnadu", "ఉంది", "ఉన్నాయి", "ఉన్నారు", "hai", "है"]
            .contains(&parsed.word(last).as_str());
    before && opens && closes && verb && found.items.len() > 1
}

/// "due to cyclone alert missed": a small letter behind what is known as a reason is no name.
fn belongs(parsed: &Parsed<'_>, at: usize) -> bool {
    let word = parsed.written(at);
    word.is_ascii() && word.starts_with(char::is_lowercase) && matches!(parsed.class(at - 1), Class::Why(_))
}

/// "kanti operation", "biddaki kadupu noppi": of what, or whose it is, before what is known as a reason.
fn of_a_part(parsed: &Parsed<'_>, at: usize) -> bool {
    const CASES: [&str; 6] = ["టి", "కి", "కు", "పు", "ki", "ku"];
    let word = parsed.word(at);
    matches!(parsed.class(at + 1), Class::Why(_)) && CASES.iter().any(|ending| word.ends_with(ending))
}

/// Whether the words for a reason at `at` end in a verb: "arogyam baledu".
pub(super) fn is_told(parsed: &Parsed<'_>, at: usize) -> bool {
    const VERBS: [&str; 38] = [
        "tondi",
        "tundi",
        "ోంది",
        "ుంది",
        "am",
        "amu",
        "anu",
        "ాం",
        "ాము",
        "ాను",
        "ledu",
        "undi",
        "indi",
        "ayi",
        "adu",
        "aru",
        "tha",
        "thi",
        "the",
        "hai",
        "gaya",
        "gayi",
        "gaye",
        "లేదు",
        "ఉంది",
        "ింది",
        "ాయి",
        "ాడు",
        "ారు",
        "था",
        "थी",
        "थे",
        "है",
        "गया",
        "गई",
        "गए",
        " was",
        " were",
    ];
    let word = parsed.word(at);
    matches!(parsed.class(at), Class::Why(_)) && VERBS.iter().any(|verb| word.ends_with(verb))
}

/// Whether the reason is a clause of its own behind what happened, with a verb in it: "missed today, maid didn't come".
fn tells_by_itself(parsed: &Parsed<'_>, found: &Found) -> bool {
    let start = found.items.start;
    let behind = start > 0 && parsed.clause[start - 1] == parsed.clause[start] && {
        matches!(parsed.class(start - 1), Class::Mark(_) | Class::But | Class::Filler)
            && (0..start).any(|at| parsed.clause[at] < parsed.clause[start] && parsed.is_missed(at))
    };
    // "session nahi hua centre par taala laga tha": a sentence of its own, to the end, with its own verb.
    let ends = matches!(parsed.class(found.items.end - 1), Class::Past | Class::Went | Class::Done | Class::NotWent)
        || parsed.is_verb_by_its_ending(found.items.end - 1)
        || is_told(parsed, found.items.end - 1);
    let behind = behind
        || (start > 0
            && ends
            && found.items.end == parsed.items.len()
            && (0..start)
                .rfind(|&at| !matches!(parsed.class(at), Class::Date | Class::DateNoun | Class::Past | Class::Polite))
                .is_some_and(|at| parsed.is_missed(at)));
    let verb = |class| {
        matches!(
            class,
            Class::Past
                | Class::Be
                | Class::Negation
                | Class::NotWent
                | Class::Went
                | Class::Done
                | Class::Base
                | Class::Manner
                | Class::Future
        )
    };
    behind
        && found.items.len() > 1
        && found.items.clone().any(|at| verb(parsed.class(at)) || parsed.is_verb_by_its_ending(at))
}

/// Whom one may call so, or speak of.
const FAMILY: [&str; 16] = [
    "amma",
    "nanna",
    "naanna",
    "mummy",
    "mommy",
    "mom",
    "mother",
    "papa",
    "daddy",
    "dad",
    "అమ్మ",
    "నాన్న",
    "మమ్మీ",
    "मम्मी",
    "पापा",
    "माँ",
];

/// Whether the reason goes over into another clause that may be no part of it, for no word there tells why.
fn runs_on(parsed: &Parsed<'_>, found: &Found) -> bool {
    let clauses: BTreeSet<usize> = found.items.clone().map(|at| parsed.clause[at]).collect();
    let tells = |clause: &usize| {
        found.items.clone().filter(|&at| parsed.clause[at] == *clause).any(|at| {
            matches!(parsed.class(at), Class::Why(_) | Class::Therapist | Class::Kin | Class::Holiday | Class::NotWent)
                || reasons::is_how_the_child_was(parsed, at)
        })
    };
    clauses.len() > 1 && !clauses.iter().all(tells)
}

/// Whether the reason may be none: nothing says that it is one and no word of it is known as one, or it asks or takes
/// back.
pub(super) fn is_loose(parsed: &Parsed<'_>, found: &Found) -> bool {
    let class = |wanted: fn(Class) -> bool| found.items.clone().any(|at| wanted(parsed.class(at)));
    let said = found.items.clone().any(|at| parsed.part[at] == Part::Reason);
    let known = leads_up(parsed, found)
        || class(|class| matches!(class, Class::Why(_) | Class::Therapist | Class::Holiday | Class::Kin))
        || found.items.clone().any(|at| reasons::is_how_the_child_was(parsed, at))
        || tells_by_itself(parsed, found);
    // An unknown word at its edge, with nothing between it and the rest, may belong to the rest.
    let clause = |at: usize| parsed.clause.get(at).copied();
    let (first, last) = (found.items.start, found.items.end - 1);
    let frays = |at: usize, beyond: Option<usize>| {
        parsed.class(at) == Class::Unknown
            && !parsed.is_leading_up(at)
            && !(at == first && of_a_part(parsed, at))
            && !(said && at > first && belongs(parsed, at))
            && beyond.is_some_and(|beyond| {
                clause(beyond) == clause(at)
                    && !matches!(parsed.class(beyond), Class::Mark(_) | Class::Because | Class::Therefore)
            })
    };
    let frayed =
        (!said && !tells_by_itself(parsed, found) && !leads_up(parsed, found) && frays(first, first.checked_sub(1)))
            || frays(last, Some(last + 1).filter(|next| *next < parsed.items.len()));
    // "madam fever tha": hers, or the child's, said to her.
    let called = !said
        && matches!(parsed.class(first), Class::Polite | Class::Kin | Class::Therapist)
        && parsed.class(first + 1) == Class::Why(ReasonGroup::Health)
        && reasons::is_title(parsed, first);
    // "nahi hui bolke wapas bhej diye": what somebody said is no reason.
    let hearsay = !said && parsed.class(first) == Class::Doubt && details::is_said(parsed, first);
    // "amma fever": hers, or said to her.
    let spoken_to = first > 0
        && parsed.class(first - 1) == Class::Polite
        && clause(first - 1) == clause(first)
        && FAMILY.contains(&parsed.word(first - 1).as_str());
    (!said && !known)
        || spoken_to
        || runs_on(parsed, found)
        || hearsay
        || frayed
        || called
        || class(|class| matches!(class, Class::Question | Class::Unsure | Class::Command(_) | Class::Attend))
}
