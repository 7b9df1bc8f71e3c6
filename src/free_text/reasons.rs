//! Why a session was missed, in the person's own words.

use std::ops::Range;

use super::class::{Class, Tongue};
use super::clauses::{Parsed, Part, is_content, is_verb};
use super::{ReasonGroup, fold};

/// The words that say why, and where they stand.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// The words, verbatim.
    pub(super) words: String,
    /// Their items.
    pub(super) items: Range<usize>,
}

/// The words that say why; `None` if there are none.
pub(super) fn find(parsed: &Parsed<'_>) -> Option<Found> {
    marked(parsed, Part::Reason)
        .or_else(|| marked(parsed, Part::Absence))
        .or_else(|| other_clause(parsed))
        .or_else(|| inside(parsed))
}

fn marked(parsed: &Parsed<'_>, part: Part) -> Option<Found> {
    let start = parsed.part.iter().position(|other| *other == part)?;
    let length = parsed.part[start..].iter().take_while(|other| **other == part).count();
    cut(parsed, start, start + length)
}

/// A clause of its own: "missed today, fever".
fn other_clause(parsed: &Parsed<'_>) -> Option<Found> {
    let core = happened(parsed).map(|at| parsed.clause[at])?;
    let mut start = 0;
    let mut found = None;
    let mut first: Option<(usize, usize)> = None;
    while start < parsed.items.len() {
        let clause = parsed.clause[start];
        let mut end = start + parsed.clause[start..].iter().take_while(|other| **other == clause).count();
        if clause != core && is_reason(parsed, start, end, clause > core) {
            // What follows a reason after another comma still belongs to it.
            if clause > core {
                while end < parsed.items.len() && is_reason(parsed, end, parsed.items.len(), true) {
                    end = parsed.items.len();
                }
                // "jam, could not reach, missed": said again, and no reason.
                if let Some(reason) = cut(parsed, start, end) {
                    return Some(reason);
                }
            } else {
                // "aankh aayi thi, doctor ne mana kiya, nahi gaye": one after another they all tell why.
                let begins = match first {
                    Some((begins, stops)) if stops == start => begins,
                    _ => start,
                };
                first = Some((begins, end));
                found = cut(parsed, begins, end);
            }
        }
        start = end;
    }
    found
}

/// The verb that says that it was missed, or the *no* of "no session".
fn happened(parsed: &Parsed<'_>) -> Option<usize> {
    let no_session = |at: &usize| {
        parsed.class(*at) == Class::Negation
            && (parsed.class(at + 1) == Class::Session || (*at > 0 && parsed.class(at - 1) == Class::Session))
    };
    parsed
        .missed()
        .or_else(|| parsed.core().find(no_session))
        .or_else(|| parsed.core().find(|&at| parsed.class(at) == Class::Cannot))
}

fn is_reason(parsed: &Parsed<'_>, start: usize, end: usize, after: bool) -> bool {
    let classes = || (start..end).map(|at| parsed.class(at));
    let why = classes().any(|class| matches!(class, Class::Why(_)));
    // "ghar shift kar rahe the" tells of the past, whatever its first word says.
    let past = classes().any(|class| class == Class::Past);
    let other = classes().any(|class| {
        matches!(class, Class::Question | Class::Topic | Class::Unsure) || (class == Class::Future && !why && !past)
    });
    let telling = classes().any(|class| matches!(class, Class::Why(_) | Class::Therapist | Class::Past))
        || (start..end).any(|at| {
            parsed.is_verb_by_its_ending(at)
                || ["undi", "undhi", "ఉంది", "unnaru", "unnadu", "ఉన్నారు", "ఉన్నాడు"].contains(&parsed.word(at).as_str())
        });
    let says = classes().any(|class| matches!(class, Class::Unknown | Class::Why(_) | Class::Holiday | Class::Kin))
        || (past && classes().any(|class| matches!(class, Class::Future | Class::Manner)));
    let denied = (start..end).any(|at| parsed.is_missed(at));
    // "no show today - Ibanrilin": a capital alone is that of a name.
    if after && is_a_name_alone(parsed, start, end) {
        return false;
    }
    if after { !other && (says || denied || telling) } else { !other && telling && says }
}

/// Whether all that is said from `start` to `end` is one word of no table with a capital, in a message that has small
/// letters too.
pub(super) fn is_a_name_alone(parsed: &Parsed<'_>, start: usize, end: usize) -> bool {
    let mut words = (start..end).filter(|&at| !matches!(parsed.class(at), Class::Mark(_)));
    let (Some(at), None) = (words.next(), words.next()) else { return false };
    let item = &parsed.items[at];
    let word = parsed.text.get(item.start..item.end).unwrap_or_default();
    parsed.class(at) == Class::Unknown
        && word.starts_with(char::is_uppercase)
        && parsed.text.contains(|letter: char| letter.is_ascii_lowercase())
}

/// Between the other words of the same clause: "missed today fever", "aaj bukhar tha nahi gaye".
fn inside(parsed: &Parsed<'_>) -> Option<Found> {
    let core = happened(parsed)?;
    let clause = parsed.clause[core];
    // "miss hua bijli nahi thi": a verb that needs no *not* leaves it to the reason behind it.
    let complete = matches!(parsed.class(core), Class::Miss | Class::NotWent);
    // "class miss ayyam auto vadu raledu": who did not come either is why.
    let told_why = |core: usize, at: usize| {
        let between = || (core + 1..at).map(|other| parsed.class(other));
        parsed.class(core) == Class::Miss
            && between().any(|class| matches!(class, Class::Why(_)))
            && between().all(|class| matches!(class, Class::Why(_) | Class::Filler | Class::Date | Class::Polite))
    };
    let stops = |at: usize| {
        let class = parsed.class(at);
        let denial =
            class == Class::Negation && (is_verb(parsed.class(at + 1)) || (at > 0 && is_verb(parsed.class(at - 1))));
        let auxiliary =
            class == Class::Past && at > 0 && (parsed.is_missed(at - 1) || parsed.class(at - 1) == Class::Negation);
        let counted = matches!(class, Class::Digits(..) | Class::Number(_) | Class::WeakNumber(_) | Class::Both)
            && parsed.class(at + 1) == Class::Session;
        let own = complete && at > core + 1;
        ((denial || auxiliary) && !own)
            || counted
            || (parsed.is_missed(at) && !(own && told_why(core, at)))
            || matches!(class, Class::Date | Class::Session)
    };
    let mut best = None;
    let mut at = 0;
    while at < parsed.items.len() {
        if parsed.clause[at] != clause || stops(at) {
            at += 1;
            continue;
        }
        let start = at;
        while at < parsed.items.len() && parsed.clause[at] == clause && !stops(at) {
            at += 1;
        }
        // "by therapist"; a madam without it is only being spoken to.
        let by_therapist = parsed.class(start) == Class::Link && parsed.class(start + 1) == Class::Therapist;
        // "babu asalu sahakarinchaledu session jaragaledu": a sentence of its own before what was missed.
        let sentence = start < core && at > start + 1 && parsed.is_verb_by_its_ending(at - 1);
        let why = by_therapist || sentence || (start..at).any(|at| matches!(parsed.class(at), Class::Why(_)));
        let unknown = (start..at).filter(|&at| parsed.class(at) == Class::Unknown).count();
        // Before the verb, a bare unknown word is the child's name; before "session", it says which one.
        let told = unknown > 0 && start > core && parsed.class(at) != Class::Session;
        if why || told {
            // Who cancelled it is why.
            let cancelled = by_therapist && start > 0 && parsed.class(start - 1) == Class::Cancel;
            best = Some((if cancelled { start - 1 } else { start }, at));
            if why {
                break;
            }
        }
    }
    best.and_then(|(start, end)| cut(parsed, start, end))
}

/// Whether the item only speaks to somebody: "mam, my son is ill"; but "mam ki tabiyat kharab thi" speaks of her.
fn is_address(parsed: &Parsed<'_>, at: usize) -> bool {
    const OF: [&str; 17] =
        ["ki", "ka", "ke", "ko", "ne", "की", "का", "के", "को", "ने", "gari", "గారి", "కి", "కు", "ku", "gariki", "గారికి"];
    const OURS: [&str; 17] = [
        "my",
        "our",
        "we",
        "i",
        "maa",
        "ma",
        "mera",
        "mere",
        "meri",
        "hamara",
        "hamare",
        "మా",
        "मेरा",
        "मेरे",
        "मेरी",
        "हमारे",
        "हमारी",
    ];
    let next = parsed.word(at + 1);
    let other = |class| matches!(class, Class::Why(ReasonGroup::Transport | ReasonGroup::School | ReasonGroup::Family));
    match parsed.class(at) {
        // "nahi gaye bhaiya bus nahi thi"
        Class::Kin => is_title(parsed, at) && other(parsed.class(at + 1)),
        // "doctor garu went to another town": it is about them.
        Class::Polite if ["doctor", "dr", "డాక్టర్", "డాక్టరు"].iter().any(|word| parsed.word(at).starts_with(word)) =>
        {
            matches!(parsed.class(at + 1), Class::Mark(_))
        }
        Class::Polite if OURS.contains(&parsed.word(at).as_str()) => false,
        Class::Polite if !is_title(parsed, at) && matches!(parsed.class(at + 1), Class::Why(_)) => true,
        Class::Polite => {
            let told = matches!(
                parsed.class(at + 1),
                Class::Past | Class::Be | Class::Negation | Class::NotWent | Class::Why(_)
            );
            // "not come sir no bus" says it to him.
            let said = next == "no" && other(parsed.class(at + 2));
            (!told || said || other(parsed.class(at + 1))) && !OF.contains(&next.as_str())
        }
        Class::Therapist => {
            let ours = OURS.iter().any(|word| next.split(' ').next() == Some(word));
            let spoken_to = at == 0 && (parsed.class(at + 1) == Class::Date || ours);
            parsed.part[at] != Part::Absence && (spoken_to || other(parsed.class(at + 1)))
        }
        _ => false,
    }
}

/// Whether the item is a word by which people are called who may also be spoken of: sir, madam, bhaiya.
pub(super) fn is_title(parsed: &Parsed<'_>, at: usize) -> bool {
    const TITLES: [&str; 26] = [
        "sir",
        "mam",
        "maam",
        "madam",
        "medam",
        "didi",
        "bhaiya",
        "bhaiyya",
        "bhai",
        "anna",
        "akka",
        "aunty",
        "uncle",
        "सर",
        "मैम",
        "मैडम",
        "दीदी",
        "भैया",
        "आंटी",
        "अंकल",
        "సార్",
        "సర్",
        "మేడం",
        "మేడమ్",
        "అన్న",
        "అక్క",
    ];
    let word = parsed.word(at);
    TITLES.iter().any(|title| fold::exact(title) == word)
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

/// The words from `start` to `end`, without the small words that join them to the rest.
fn cut(parsed: &Parsed<'_>, mut start: usize, mut end: usize) -> Option<Found> {
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
    let since = |at: usize| elsewhere && parsed.part[at] == Part::Reason && parsed.class(at) == Class::Date;
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
    // "session lo edchadu": the ending belongs to the session.
    let ending = |at: usize| {
        at > 0
            && parsed.class(at - 1) == Class::Session
            && parsed.class(at) == Class::Filler
            && parsed.items[at].tongue != Tongue::English
    };
    if start < end && ending(start) {
        start += 1;
    }
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
    // "health baledu ani chepparu": that somebody said so is no part of it.
    let quotes = |at: usize| ["ani", "అని"].contains(&parsed.word(at).as_str());
    if end > start + 2 && parsed.class(end - 1) == Class::Doubt && quotes(end - 2) {
        end -= 1;
    }
    while end > start + 1 && (trails(parsed.class(end - 1)) || then(end - 1) || quotes(end - 1)) {
        end -= 1;
    }
    while end > start && trails(parsed.class(end - 1)) {
        end -= 1;
    }
    // "mother said he has chickenpox": who says so is no part of it.
    let says = ["said", "told", "says", "informed", "texted"];
    if matches!(parsed.class(start), Class::Kin | Class::Polite) && says.contains(&parsed.word(start + 1).as_str()) {
        let that = usize::from(["that", "me", "us"].contains(&parsed.word(start + 2).as_str()));
        start = if start + 2 + that < end { start + 2 + that } else { start };
    }
    // "jwaram valla Vihaan raaledu": whoever it was stands behind the *because of*.
    while end > start + 1 && parsed.class(end - 1) == Class::Filler && tells_the_cause(&parsed.word(end - 2)) {
        end -= 1;
    }
    start += usize::from(start < end && begins_with_the_doer(parsed, start, end));
    // "Soumya madam ki ontlo baledu": which madam.
    let named = |at: usize| {
        let name = parsed.items.get(at).and_then(|item| parsed.text.get(item.start..item.end)).unwrap_or_default();
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
