//! A plain yes or no, or a plain number, in any of the three languages, whatever language the person reads.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::class::Class;
use super::tables::TABLES;
use super::tokens::{Kind, tokens};

/// Words and phrases, and whether they are a yes.
static ANSWERS: LazyLock<BTreeMap<String, bool>> = LazyLock::new(|| {
    include_str!("tables/answers.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .flat_map(|(phrases, answer)| phrases.split('|').map(move |phrase| (words(phrase).join(" "), answer == "yes")))
        .collect()
});

/// Whether a message is nothing but a yes (`true`) or a no; `None` if it says anything else.
pub fn yes_or_no(text: &str) -> Option<bool> {
    if text.contains('?') {
        return None;
    }
    let thumb = text.contains('👍') || text.contains('👌');
    let words = words(text);
    if words.is_empty() {
        return thumb.then_some(true);
    }
    if let Some(answer) = ANSWERS.get(&words.join(" ")) {
        return Some(*answer);
    }
    // "yes please", "no madam": every word is one or only polite, and they agree.
    let mut found = None;
    for word in &words {
        let polite =
            || TABLES.exactly(word).iter().any(|sense| matches!(sense.class, Class::Polite | Class::Therapist));
        match ANSWERS.get(word) {
            Some(answer) if found.is_none_or(|other| other == *answer) => found = Some(*answer),
            None if polite() => {}
            _ => return None,
        }
    }
    found
}

/// The number that a message is in words or digits of any language, with nothing but polite words and the word for
/// sessions beside it; `None` if it says anything else.
pub fn number(text: &str) -> Option<u32> {
    let mut found = None;
    for token in tokens(text) {
        let (value, beside) = match &token.kind {
            Kind::Number(value, _) => (Some(*value), false),
            Kind::Mark(mark) => (None, matches!(mark, '.' | '!' | ',' | '।')),
            Kind::Word(word) => of_word(word),
        };
        match value {
            Some(_) if found.is_some() => return None,
            Some(_) => found = value,
            None if beside => {}
            None => return None,
        }
    }
    found
}

/// The number that a word stands for, and whether it may stand beside one.
fn of_word(word: &str) -> (Option<u32>, bool) {
    let senses = TABLES.exactly(word);
    let value = senses.iter().filter(|sense| !sense.slip).find_map(|sense| match sense.class {
        // Of the weak ones only Hindi "do" can be meant: "sat" is a day.
        Class::Number(value) | Class::WeakNumber(value @ 2) => Some(value),
        _ => None,
    });
    (value, senses.iter().any(|sense| matches!(sense.class, Class::Polite | Class::Therapist | Class::Session)))
}

fn words(text: &str) -> Vec<String> {
    tokens(text)
        .into_iter()
        .filter_map(|token| match token.kind {
            Kind::Word(word) => Some(word),
            Kind::Number(number, _) => Some(number.to_string()),
            Kind::Mark(_) => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{number, yes_or_no};

    #[test]
    fn numbers_in_three_languages() {
        let said = [
            ["one", "two", "three", "four", "five"],
            ["एक", "दो", "तीन", "चार", "पाँच"],
            ["ek", "do", "teen", "char", "paanch"],
            ["ఒకటి", "రెండు", "మూడు", "నాలుగు", "ఐదు"],
            ["okati", "rendu", "moodu", "nalugu", "aidu"],
            ["१", "२", "३", "४", "५"],
            ["౧", "౨", "౩", "౪", "౫"],
            ["1", "2.", "3 sessions", "Four please", "paanch ji"],
        ];
        for words in said {
            let numbers: Vec<_> = words.into_iter().map(number).collect();
            assert_eq!(numbers, (1..=5).map(Some).collect::<Vec<_>>(), "{words:?}");
        }
        for text in ["", "one two", "sat", "two or three", "one yesterday", "-3", "1-2", "none", "?"] {
            assert_eq!(number(text), None, "{text}");
        }
        assert_eq!((number("six"), number("బాగుంది")), (Some(6), None));
    }

    #[test]
    fn yes_and_no_in_three_languages() {
        for text in ["Yes", "yes please", "OK", "haan ji", "हाँ", "जी हां!", "avunu", "అవును అండి", "సరే", "👍", "y"]
        {
            assert_eq!(yes_or_no(text), Some(true), "{text}");
        }
        for text in ["No", "no no", "nahi", "नहीं जी", "kadu", "వద్దు", "no thanks"] {
            assert_eq!(yes_or_no(text), Some(false), "{text}");
        }
        for text in ["", "yes?", "yes but tomorrow", "yes no", "attended today", "2", "hello"] {
            assert_eq!(yes_or_no(text), None, "{text}");
        }
    }
}
