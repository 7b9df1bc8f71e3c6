//! What words stand for: the phrase of the tables that a message goes on with, and the ways in which a word may be none of
//! theirs and yet be known: with an ending, as a question, as hearsay, misspelt.

use super::class::{Class, Tongue};
use super::tables::{Sense, TABLES};
use super::tokens::{Kind, Token};
use super::{endings, fold};

/// Endings that Telugu writes on to its words, longest first.
const ENDINGS_NATIVE: [&str; 33] = [
    "నుంచి",
    "నుండి",
    "నుంచే",
    "ల్లోనే",
    "లలో",
    "ల్లో",
    "లోనే",
    "తోనే",
    "లకీ",
    "లకూ",
    "వరకు",
    "లోని",
    "కోసం",
    "దాకా",
    "వల్ల",
    "లకు",
    "లకి",
    "కు",
    "కి",
    "కీ",
    "లో",
    "తో",
    "గా",
    "ని",
    "ను",
    "లు",
    "టి",
    "కే",
    "వి",
    "ది",
    "దే",
    "న",
    "ల",
];

/// The same in Latin letters, with what Hindi and English add.
const ENDINGS_LATIN: [&str; 18] = [
    "nunchi", "nundi", "varaku", "valla", "laku", "laki", "lone", "tho", "lo", "la", "ki", "ku", "nu", "ni", "lu",
    "ga", "ko", "s",
];

/// The longest phrase of the tables at the beginning of `tokens`, and how many pieces it takes.
pub(super) fn phrase(tokens: &[Token]) -> Option<(Vec<Sense>, usize)> {
    let mut keys: Vec<(String, String)> = Vec::with_capacity(TABLES.longest);
    let (mut exact, mut loose) = (String::new(), String::new());
    let mut spaced = false;
    let figure = matches!(tokens.first().map(|token| &token.kind), Some(Kind::Number(..)));
    for token in tokens.iter().take(TABLES.longest) {
        // "2day" is today, "2 day" is not; "2 step commands" are long enough to be sure.
        spaced |= figure && keys.len() == 1 && !token.glued;
        let word = match &token.kind {
            Kind::Word(word) => word.clone(),
            Kind::Number(number, _) => number.to_string(),
            Kind::Mark(_) => break,
        };
        if !exact.is_empty() {
            exact.push(' ');
            loose.push(' ');
        }
        exact.push_str(&word);
        loose.push_str(&fold::loose(&word));
        keys.push((exact.clone(), loose.clone()));
    }
    for (index, (exact, loose)) in keys.iter().enumerate().rev() {
        if spaced && index < 2 {
            break;
        }
        let senses = TABLES.exactly(exact);
        let senses = if senses.is_empty() { TABLES.loosely(loose) } else { senses };
        if !senses.is_empty() {
            return Some((senses.to_vec(), index + 1));
        }
    }
    // "lga do", "krwa di": a phrase only, or a word that nothing else is near.
    keys.iter().enumerate().rev().find_map(|(index, (_, loose))| {
        let senses = if index > 0 { TABLES.clippedly(loose) } else { &[] };
        (!senses.is_empty()).then(|| (senses.to_vec(), index + 1))
    })
}

/// "to nahi", so not: the denial is another item, or "auto nahi mila to nahi gaye" would say that they went.
pub(super) fn without_denial(senses: &[Sense], tokens: &[Token]) -> usize {
    let therefore = senses.iter().all(|sense| sense.class == Class::Therefore);
    let denial = matches!(tokens.last().map(|token| &token.kind), Some(Kind::Word(word))
        if known(word).iter().any(|sense| sense.class == Class::Negation));
    tokens.len() - usize::from(therefore && denial && tokens.len() > 1)
}

/// Whether a borrowed English word is misspelt within a phrase: "mis ho gaya", "atend ayyam". Hindi and Telugu words
/// have no one spelling in Latin letters.
pub(super) fn has_slip(tokens: &[Token]) -> bool {
    tokens.len() > 1
        && tokens.iter().any(|token| match &token.kind {
            Kind::Word(word) => word.is_ascii() && TABLES.is_english_slip(word),
            _ => false,
        })
}

/// What a word stands for that no table has as it is: a known word with an ending, a question, or a slip.
pub(super) fn alone(word: &str) -> Vec<Vec<Sense>> {
    if let Some(question) = asked(word) {
        return vec![vec![question]];
    }
    if let Some(called) = endings::without_a_call(word) {
        return vec![called];
    }
    let written_on: &[&str] = if word.is_ascii() { &ENDINGS_LATIN } else { &ENDINGS_NATIVE };
    for ending in written_on {
        let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.chars().count() >= 3) else { continue };
        let stems = known(stem);
        if let Some(day) = endings::on_the(ending, &stems) {
            return vec![vec![day]];
        }
        let noun = |sense: &Sense| {
            matches!(
                sense.class,
                Class::Session
                    | Class::Month(_)
                    | Class::Weekday(_)
                    | Class::Relative(_)
                    | Class::About(_)
                    | Class::Holiday
                    | Class::Why(_)
                    | Class::Therapist
                    | Class::MonthNoun
                    | Class::WeekNoun
                    | Class::DayNoun
                    | Class::Topic
                    | Class::Kin
                    | Class::Filler
            )
        };
        if stems.iter().any(noun) {
            let ending = TABLES.exactly(ending);
            let says = |sense: &Sense| matches!(sense.class, Class::After | Class::Till | Class::Therefore);
            if ending.iter().any(says) {
                return vec![stems, ending.to_vec()];
            }
            return vec![stems];
        }
    }
    // "baledata": somebody was ill, as somebody said.
    let heard = word
        .strip_suffix("ata")
        .map(|stem| format!("{stem}u"))
        .or_else(|| word.strip_suffix('ట').map(|stem| format!("{stem}ు")));
    if let Some(said) =
        heard.map(|stem| known(&stem)).filter(|said| said.iter().any(|sense| matches!(sense.class, Class::Why(_))))
    {
        return vec![said];
    }
    match endings::sense(word) {
        Some(sense) => vec![vec![sense]],
        None => vec![TABLES.guess(word)],
    }
}

/// Telugu asks by ending a word in a long *a*: వెళ్ళాము, వెళ్ళామా.
fn asked(word: &str) -> Option<Sense> {
    let (stem, ends): (&str, [&str; 3]) = if word.is_ascii() {
        let stem = word.strip_suffix("aa").or_else(|| word.strip_suffix('a'))?;
        (stem, ["u", "i", ""])
    } else {
        (word.strip_suffix('ా')?, ["ు", "ి", ""])
    };
    if stem.chars().count() < 3 {
        return None;
    }
    let says = |sense: &Sense| {
        sense.tongue == Tongue::Telugu
            && matches!(
                sense.class,
                Class::Holiday
                    | Class::Attend
                    | Class::Done
                    | Class::Went
                    | Class::Miss
                    | Class::NotWent
                    | Class::Negation
                    | Class::Past
                    | Class::Future
                    | Class::Logged
            )
    };
    ends.iter().flat_map(|end| known(&format!("{stem}{end}"))).find(says).map(|sense| Sense {
        class: if sense.class == Class::Logged { Class::Logged } else { Class::Question },
        ..sense
    })
}

/// What a word stands for as it is, or spelt otherwise.
pub(super) fn known(word: &str) -> Vec<Sense> {
    let senses = TABLES.exactly(word);
    if senses.is_empty() { TABLES.loosely(&fold::loose(word)).to_vec() } else { senses.to_vec() }
}
