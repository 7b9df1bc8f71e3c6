//! A message as a row of items: words and phrases with what they stand for, each with its place in the message.
//!
//! Here it is decided which tongue a word belongs to when several have it, what an ending hides, and which slips are
//! forgiven. What the items say together is the business of [`super::dates`] and [`super::meaning`].

use super::ReasonGroup;
use super::children::Children;
use super::class::{Class, Tongue};
use super::tables::{Sense, TABLES};
use super::tokens::{Kind, Token, tokens};
use super::{endings, english, fold, joints};

/// A word, phrase, number or mark of a message.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    pub(super) class: Class,
    /// Where it starts in the message, in bytes.
    pub(super) start: usize,
    /// Where it ends in the message, in bytes.
    pub(super) end: usize,
    /// Whether nothing stands between it and the item before it.
    pub(super) glued: bool,
    /// Whether it was shortened or misspelt.
    pub(super) slip: bool,
    /// Whose word it is.
    pub(super) tongue: Tongue,
    /// Which of the children it names.
    pub(super) child: Option<usize>,
}

/// A longer message is a story: nothing in it is understood.
const MOST_TOKENS: usize = 200;

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

/// What was said, item by item, where nobody is known by name.
pub(super) fn items(text: &str) -> Vec<Item> {
    items_of(text, &Children::new(&[]))
}

/// What was said to somebody who follows these children.
pub(super) fn items_of(text: &str, children: &Children) -> Vec<Item> {
    let tokens = tokens(text);
    // Not worth reading, and reading it word by word would take its time.
    if tokens.len() > MOST_TOKENS {
        return Vec::new();
    }
    let mut read: Vec<(Vec<Sense>, Item)> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let item = |class, end| Item {
            class,
            start: token.start,
            end,
            glued: token.glued,
            slip: false,
            tongue: Tongue::English,
            child: None,
        };
        match &token.kind {
            Kind::Mark(mark) => {
                read.push((Vec::new(), item(Class::Mark(*mark), token.end)));
                at += 1;
            }
            Kind::Number(value, digits) => {
                // "2day", "2moro" are in the tables.
                if let Some((senses, length)) = phrase(&tokens[at..]) {
                    read.push((senses, item(Class::Unknown, tokens[at + length - 1].end)));
                    at += length;
                } else {
                    read.push((Vec::new(), item(Class::Digits(*value, *digits), token.end)));
                    at += 1;
                }
            }
            Kind::Word(word) if children.of(word).is_some() => {
                let named = Item { child: children.of(word), ..item(Class::Unknown, token.end) };
                read.push((vec![Sense { tongue: Tongue::English, class: Class::Filler, slip: false }], named));
                at += 1;
            }
            Kind::Word(word) => {
                if let Some((senses, length)) = phrase(&tokens[at..]) {
                    let length = without_denial(&senses, &tokens[at..at + length]);
                    let slip = has_slip(&tokens[at..at + length]);
                    read.push((senses, Item { slip, ..item(Class::Unknown, tokens[at + length - 1].end) }));
                    at += length;
                } else {
                    for senses in alone(word) {
                        read.push((senses, item(Class::Unknown, token.end)));
                    }
                    at += 1;
                }
            }
        }
    }
    mark_dates(&tokens, &mut read);
    let tongue = tongue(&read);
    let mut items: Vec<Item> = Vec::with_capacity(read.len());
    for (senses, item) in read {
        let item = resolve(&senses, item, tongue);
        match items.last_mut() {
            Some(before) if befell(text, before, &item) => before.end = item.end,
            _ => items.push(item),
        }
    }
    english::settle(text, &mut items);
    items
}

/// "bukhar ho gaya", "chot lag gayi", "ulti hui": what befell somebody has a verb of its own in Hindi, which says
/// nothing of a session.
fn befell(text: &str, before: &Item, verb: &Item) -> bool {
    const LIGHT: [&str; 18] = [
        "ho",
        "hua",
        "hui",
        "hue",
        "hogaya",
        "hogayi",
        "hogya",
        "aa",
        "lag",
        "pad",
        "chadh",
        "हो",
        "हुआ",
        "हुई",
        "हुए",
        "आ",
        "लग",
        "पड़",
    ];
    const CAME: [&str; 6] = ["aaya", "aayi", "aaye", "आया", "आई", "आए"];
    let Class::Why(group) = before.class else { return false };
    let words = joints::word(text, verb);
    let first = words.split(' ').next().unwrap_or(&words);
    let is = |verbs: &[&str]| verbs.iter().any(|verb| fold::exact(verb) == first);
    // "ulti ho rahi thi": what was going on then is no plan.
    let going_on = ["ho ra", "ho rh", "हो र"].iter().any(|start| words.starts_with(start));
    verb.tongue == Tongue::Hindi
        && (matches!(verb.class, Class::Done | Class::Went | Class::Logged)
            || (verb.class == Class::Future && going_on))
        && (is(&LIGHT) || (group == ReasonGroup::Health && is(&CAME)))
}

/// "23/11 na": behind a figure it is Telugu's "on", whatever tongue the rest is in; Hindi's *na* denies a verb.
fn mark_dates(tokens: &[Token], read: &mut [(Vec<Sense>, Item)]) {
    let na = |item: &Item| {
        tokens.iter().any(|token| {
            token.start == item.start && matches!(&token.kind, Kind::Word(word) if matches!(word.as_str(), "na" | "va"))
        })
    };
    for at in 1..read.len() {
        if matches!(read[at - 1].1.class, Class::Digits(..)) && na(&read[at].1) {
            read[at].0.retain(|sense| sense.tongue == Tongue::Telugu);
        }
    }
}

/// The longest phrase of the tables at the beginning of `tokens`, and how many pieces it takes.
fn phrase(tokens: &[Token]) -> Option<(Vec<Sense>, usize)> {
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
fn without_denial(senses: &[Sense], tokens: &[Token]) -> usize {
    let therefore = senses.iter().all(|sense| sense.class == Class::Therefore);
    let denial = matches!(tokens.last().map(|token| &token.kind), Some(Kind::Word(word))
        if known(word).iter().any(|sense| sense.class == Class::Negation));
    tokens.len() - usize::from(therefore && denial && tokens.len() > 1)
}

/// Whether a borrowed English word is misspelt within a phrase: "mis ho gaya", "atend ayyam". Hindi and Telugu words
/// have no one spelling in Latin letters.
fn has_slip(tokens: &[Token]) -> bool {
    tokens.len() > 1
        && tokens.iter().any(|token| match &token.kind {
            Kind::Word(word) => word.is_ascii() && TABLES.is_english_slip(word),
            _ => false,
        })
}

/// What a word stands for that no table has as it is: a known word with an ending, a question, or a slip.
fn alone(word: &str) -> Vec<Vec<Sense>> {
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

pub(super) fn known(word: &str) -> Vec<Sense> {
    let senses = TABLES.exactly(word);
    if senses.is_empty() { TABLES.loosely(&fold::loose(word)).to_vec() } else { senses.to_vec() }
}

/// The tongue that shared words are read in: any word that only Hindi or only Telugu has decides, for people mix
/// English words into both, but not the other way round.
fn tongue(read: &[(Vec<Sense>, Item)]) -> Tongue {
    let votes = |tongue| {
        read.iter()
            .filter(|(senses, _)| {
                !senses.is_empty() && senses.iter().all(|sense| sense.tongue == tongue && !sense.slip)
            })
            .count()
    };
    let (hindi, telugu) = (votes(Tongue::Hindi), votes(Tongue::Telugu));
    match (hindi, telugu) {
        (0, 0) => Tongue::English,
        (hindi, telugu) if hindi >= telugu => Tongue::Hindi,
        _ => Tongue::Telugu,
    }
}

fn resolve(senses: &[Sense], item: Item, tongue: Tongue) -> Item {
    let sense = senses
        .iter()
        .find(|sense| sense.tongue == tongue)
        .or_else(|| senses.iter().find(|sense| sense.tongue == Tongue::English))
        .or_else(|| senses.first());
    match sense {
        // "Nivedita" in an English message is no report misspelt in Telugu.
        Some(sense) if tongue == Tongue::English && sense.slip && sense.tongue != tongue => item,
        Some(sense) => Item {
            class: sense.class,
            // A word of another language alone in an English message may be a name: "Naga bazaar".
            slip: (sense.slip || item.slip || (tongue == Tongue::English && sense.tongue != tongue))
                && sense.class.matters(),
            tongue: sense.tongue,
            ..item
        },
        None => item,
    }
}

#[cfg(test)]
mod tests {
    use super::items;
    use crate::free_text::ReasonGroup;
    use crate::free_text::class::Class;

    fn classes(text: &str) -> Vec<Class> {
        items(text).into_iter().map(|item| item.class).collect()
    }

    #[test]
    fn do_is_two_only_in_hindi() {
        assert!(classes("aaj do session hue").contains(&Class::WeakNumber(2)));
        assert!(!classes("do sessions today").contains(&Class::WeakNumber(2)));
    }

    #[test]
    fn what_befell_somebody_is_one_thing() {
        let why = Class::Why(ReasonGroup::Health);
        assert_eq!(classes("bukhar ho gaya"), [why]);
        assert_eq!(classes("चोट लग गई थी"), [why, Class::Past]);
        assert_eq!(classes("bukhar session hua"), [why, Class::Session, Class::Done]);
    }

    #[test]
    fn endings_and_questions_of_telugu() {
        assert_eq!(classes("సెషన్‌కి"), [Class::Session]);
        assert_eq!(classes("వెళ్ళామా"), [Class::Question]);
        assert_eq!(classes("సోమవారంనుండి"), [Class::Weekday(1), Class::After]);
    }
}
