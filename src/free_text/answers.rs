//! A plain yes or no, in any of the three languages, whatever language the person reads.

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
    use super::yes_or_no;

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
