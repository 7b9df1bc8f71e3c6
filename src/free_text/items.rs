//! A message as a row of items: words and phrases with what they stand for, each with its place in the message.
//!
//! Here it is decided which tongue a word belongs to when several have it, what an ending hides, and which slips are
//! forgiven. What the items say together is the business of [`super::dates`] and [`super::meaning`].

use super::ReasonGroup;
use super::children::Children;
use super::class::{Class, Tongue};
use super::senses::{alone, has_slip, phrase, without_denial};
use super::tables::Sense;
use super::tokens::{Kind, Token, tokens};
use super::{english, fold, joints};

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
