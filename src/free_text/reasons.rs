//! Why a session was missed, in the person's own words.

use std::ops::Range;

use super::class::Class;
use super::clauses::{Parsed, Part, is_verb};
use super::trim::cut;
use super::{ReasonGroup, fold, named};

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
        || (past && classes().any(|class| matches!(class, Class::Future | Class::Manner)))
        || (after && (start..end).any(|at| is_how_the_child_was(parsed, at)));
    // "missed 6 nov. Also missed 7 nov": another day of it.
    // "he missed yesterday, not attended": said again.
    let again = classes().all(|class| {
        matches!(class, Class::Mark(_) | Class::Negation | Class::Attend | Class::Went | Class::Filler | Class::And)
    });
    let denied = (start..end).any(|at| parsed.is_missed(at)) && !again && !classes().any(|class| class == Class::Date);
    // "no show today - Ibanrilin": a capital alone is that of a name.
    if after && is_a_name_alone(parsed, start, end) {
        return false;
    }
    if after { !other && (says || denied || telling) } else { !other && telling && says }
}

/// "skipped today, too sleepy": how the child was, which says why if nothing took place.
pub(super) fn is_how_the_child_was(parsed: &Parsed<'_>, at: usize) -> bool {
    const SO: [&str; 8] = ["sleep", "tired", "crank", "hungry", "cry", "tantrum", "irritable", "restless"];
    let word = parsed.word(at);
    parsed.class(at) == Class::Manner && SO.iter().any(|state| word.contains(state))
}

/// Whether all that is said from `start` to `end` is one word of no table with a capital, in a message that has small
/// letters too.
pub(super) fn is_a_name_alone(parsed: &Parsed<'_>, start: usize, end: usize) -> bool {
    let mut words = (start..end).filter(|&at| !matches!(parsed.class(at), Class::Mark(_)));
    let (Some(at), None) = (words.next(), words.next()) else { return false };
    let word = parsed.written(at);
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
        // "enter a miss for Nandana": for whom.
        let whom =
            parsed.word(start) == "for" && unknown == 1 && at == start + 2 && named::is_capital(parsed, start + 1);
        // Before the verb, a bare unknown word is the child's name; before "session", it says which one.
        let told = unknown > 0 && start > core && parsed.class(at) != Class::Session && !whom;
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
pub(super) fn is_address(parsed: &Parsed<'_>, at: usize) -> bool {
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
            // "mom had fever herself"
            let told = matches!(
                parsed.class(at + 1),
                Class::Past | Class::Be | Class::Negation | Class::NotWent | Class::Why(_) | Class::Holiday
            ) || ["had", "has", "got", "fell"].contains(&next.as_str());
            // "not come sir no bus" says it to him.
            let said = next == "no" && other(parsed.class(at + 2));
            (!told || said || other(parsed.class(at + 1))) && !OF.contains(&next.as_str())
        }
        // "therapist stuck in traffic" is about them.
        Class::Therapist if parsed.word(at).ends_with("therapist") => false,
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
