//! Whether a word that no table has is the child's name.

use super::class::Class;
use super::clauses::{Parsed, Part};
use super::meaning::Event;

/// Whether an unknown word stands where the child's name stands: first of all that is said in its clause. Before
/// "sessions" it would say how many or which, behind a day how long, and before a verb why, if another verb follows.
pub(super) fn is_name(parsed: &Parsed<'_>, event: Event, at: usize) -> bool {
    // "sahakarinchaledu": a verb that no table has.
    if parsed.is_verb_by_its_ending(at) && event == Event::Missed {
        return false;
    }
    let beside = |class: Class| matches!(class, Class::Digits(..) | Class::Number(_) | Class::WeakNumber(_));
    let came = parsed.core().any(|at| matches!(parsed.class(at), Class::Went | Class::NotWent));
    if matches!(parsed.class(at + 1), Class::DayNoun | Class::Times)
        || (parsed.class(at + 1) == Class::Session && !came && !is_capital(parsed, at))
        || beside(parsed.class(at + 1))
        || (event == Event::Holiday && at > 0 && parsed.class(at - 1) == Class::Date)
    {
        return false;
    }
    if is_for_whom(parsed, event, at) {
        return true;
    }
    // "session done for Vihaan", "tomorrow holiday for Vihaan"
    let last = event == Event::Holiday && at > 0 && at + 1 == parsed.items.len() && parsed.word(at - 1) == "for";
    if (event == Event::Attended || last) && at > 0 && parsed.class(at - 1) == Class::Link {
        return parsed.word(at - 1) != "with" || is_capital(parsed, at);
    }
    // "session notes completed": which thing of the session; "session badal gaya": what became of it.
    if at > 0 && parsed.class(at - 1) == Class::Session && parsed.clause[at - 1] == parsed.clause[at] {
        return false;
    }
    !parsed.is_helped(at) && begins_its_clause(parsed, at)
}

/// Whether a case or a small word beside it says that it is who was meant.
fn is_for_whom(parsed: &Parsed<'_>, event: Event, at: usize) -> bool {
    // "present veyandi Hasini ki"
    let dative = ["ki", "ku", "కి", "కు", "ko", "को"].contains(&parsed.word(at + 1).as_str());
    if event == Event::Attended && dative && at + 2 >= parsed.items.len() {
        return true;
    }
    if event != Event::Missed || at == 0 || !is_capital(parsed, at) {
        return false;
    }
    // "mark yesterday as missed for Neel, fever"
    let whom = ["for", "to"].contains(&parsed.word(at - 1).as_str());
    // "couldn't bring Neel today"
    let brought = parsed.class(at - 1) == Class::Base && brings(parsed);
    brought || (whom && matches!(parsed.class(at + 1), Class::Mark(_) | Class::Date))
}

/// Whether nothing but small words stands before it in its clause, and no other clause was missed, too.
fn begins_its_clause(parsed: &Parsed<'_>, at: usize) -> bool {
    let missed = |other: &usize| parsed.is_missed(*other);
    let here = |other: &usize| parsed.clause[*other] == parsed.clause[at];
    let all = 0..parsed.items.len();
    let entered = parsed.has(|class| class == Class::Entry);
    if !entered
        && all.clone().filter(here).any(|other| missed(&other))
        && all.filter(|other| !here(other)).any(|other| missed(&other))
    {
        return false;
    }
    let log = |before: &usize| parsed.clause[*before] == parsed.clause[at] && parsed.part[*before] != Part::Reason;
    (0..at).filter(log).all(|before| {
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
                | Class::Manner
                | Class::Entry
                | Class::Both
        )
    })
}

/// "ninna Hasini session": a capital within a sentence is that of a name, if not everything is in capitals.
pub(super) fn is_capital(parsed: &Parsed<'_>, at: usize) -> bool {
    let mut letters = parsed.written(at).chars();
    let within = at > 0 && !matches!(parsed.class(at - 1), Class::Mark(_));
    within && letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase)
}

/// Whether it is denied that somebody brought the child: whoever it was, the session was missed.
pub(super) fn brings(parsed: &Parsed<'_>) -> bool {
    const BRINGING: [&str; 16] = [
        "bring",
        "take",
        "drop",
        "send",
        "lay",
        "laa",
        "le ja",
        "le ga",
        "bhej",
        "teesuk",
        "tisuk",
        "tisk",
        "pamp",
        "ले ज",
        "ला",
        "తీసుక",
    ];
    parsed.core().any(|at| {
        let missed = parsed.is_missed(at) || parsed.class(at) == Class::Base;
        missed && BRINGING.iter().any(|start| parsed.word(at).starts_with(start))
    })
}
