//! The words of the three languages, as `build/words.rs` made them from `tables/*.tsv`.

use std::sync::LazyLock;

use super::class::{Class, Tongue};
use super::fold;
use super::index::Index;

/// What the build made, one file for each part.
macro_rules! made {
    ($include:ident, $name:literal) => {
        $include!(concat!(env!("OUT_DIR"), "/words/", $name))
    };
}

/// One thing that a word or phrase can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sense {
    pub(super) tongue: Tongue,
    pub(super) class: Class,
    /// Whether it is a shortening or a slip.
    pub(super) slip: bool,
}

/// A word of the tables that slips are compared with.
struct Candidate {
    word: &'static str,
    letters: usize,
    signature: u64,
    /// Which list of senses it has; each says that it is a slip.
    list: u16,
}

/// All words and phrases.
pub(super) struct Tables {
    exact: Index,
    loose: Index,
    clipped: Index,
    undoubled: Index,
    consonants: Index,
    lists: Vec<Vec<Sense>>,
    candidates: Vec<Candidate>,
    /// The most words that a phrase has.
    pub(super) longest: usize,
}

/// The tables of this binary.
pub(super) static TABLES: LazyLock<Tables> = LazyLock::new(|| Tables {
    exact: Index::new(made!(include_bytes, "exact")),
    loose: Index::new(made!(include_bytes, "loose")),
    clipped: Index::new(made!(include_bytes, "clipped")),
    undoubled: Index::new(made!(include_bytes, "undoubled")),
    consonants: Index::new(made!(include_bytes, "consonants")),
    lists: made!(include_str, "lists").lines().map(list).collect::<Option<_>>().expect("the build read every class"),
    candidates: made!(include_str, "slips")
        .lines()
        .map(candidate)
        .collect::<Option<_>>()
        .expect("the build wrote them"),
    longest: made!(include_str, "longest").parse().expect("the build wrote a number"),
});

/// A list of senses, as a line of the build: `en/why:health hi/~done`.
fn list(line: &str) -> Option<Vec<Sense>> {
    line.split(' ')
        .map(|sense| {
            let (tongue, name) = sense.split_once('/')?;
            let tongue = match tongue {
                "en" => Tongue::English,
                "hi" => Tongue::Hindi,
                "te" => Tongue::Telugu,
                _ => return None,
            };
            let (name, slip) = name.strip_prefix('~').map_or((name, false), |name| (name, true));
            Some(Sense { tongue, class: Class::parse(name)?, slip })
        })
        .collect()
}

/// A word that slips may be of, as a line of the build: the word, and which list it has.
fn candidate(line: &'static str) -> Option<Candidate> {
    let (word, list) = line.split_once('\t')?;
    Some(Candidate { word, letters: word.chars().count(), signature: signature(word), list: list.parse().ok()? })
}

impl Tables {
    /// What a phrase of folded words, joined by spaces, stands for; empty if no table has it.
    pub(super) fn exactly(&self, phrase: &str) -> &[Sense] {
        self.senses(self.exact.get(phrase)).unwrap_or_default()
    }

    /// The same for a phrase of words folded by [`fold::loose`].
    pub(super) fn loosely(&self, phrase: &str) -> &[Sense] {
        self.senses(self.loose.get(phrase)).unwrap_or_default()
    }

    /// The same, if short vowels of Hindi may also be left out.
    pub(super) fn clippedly(&self, phrase: &str) -> &[Sense] {
        let clipped = fold::clipped(phrase);
        if clipped.len() < 3 || !phrase.is_ascii() {
            return &[];
        }
        self.senses(self.clipped.get(&clipped)).unwrap_or_default()
    }

    /// What a word with a slip stands for: doubled letters, vowels left out, or a letter wrong; every sense says
    /// that it is a slip.
    pub(super) fn guess(&self, word: &str) -> Vec<Sense> {
        let letters = word.chars().count();
        if letters >= 4
            && let Some(senses) = self.senses(self.undoubled.get(&fold::undoubled(word)))
        {
            return slips(senses);
        }
        if letters >= 3
            && !word.chars().skip(1).any(|letter| "aeiou".contains(letter))
            && let Some(senses) = self.senses(self.consonants.get(&fold::consonants(word)))
        {
            return slips(senses);
        }
        self.nearest(word, letters)
    }

    /// Whether a word is a slip of an English word that says what happened.
    pub(super) fn is_english_slip(&self, word: &str) -> bool {
        let says = |senses: &[Sense]| {
            senses.iter().any(|sense| sense.tongue == Tongue::English && sense.class.matters() && !sense.slip)
        };
        let letters = word.chars().count();
        if letters < 3 || !self.exactly(word).is_empty() {
            return false;
        }
        self.senses(self.undoubled.get(&fold::undoubled(word))).is_some_and(says)
            || self.candidates.iter().any(|candidate| {
                letters >= 5
                    && candidate.letters.abs_diff(letters) <= 1
                    && self.exactly(candidate.word).iter().any(|sense| says(&[*sense]))
                    && strsim::damerau_levenshtein(word, candidate.word) <= 1
            })
    }

    fn nearest(&self, word: &str, letters: usize) -> Vec<Sense> {
        let allowed = match letters {
            0..=4 => return Vec::new(),
            5..=7 => 1,
            _ => 2,
        };
        let signature = signature(word);
        let mut best: Option<(usize, &Candidate)> = None;
        for candidate in &self.candidates {
            // Cheap refusals first: comparing is the slow part.
            let far = candidate.letters.abs_diff(letters) > allowed
                || (candidate.signature ^ signature).count_ones() as usize > 2 * allowed;
            if far {
                continue;
            }
            let limit = if candidate.letters >= 8 { allowed } else { 1 };
            let distance = strsim::damerau_levenshtein(word, candidate.word);
            if distance > limit {
                continue;
            }
            match best {
                Some((least, _)) if distance > least => {}
                Some((least, other)) if distance == least => {
                    let class =
                        |candidate: &Candidate| self.senses(Some(candidate.list))?.first().map(|sense| sense.class);
                    let same = class(other) == class(candidate);
                    if !same {
                        return Vec::new();
                    }
                }
                _ => best = Some((distance, candidate)),
            }
        }
        best.and_then(|(_, candidate)| self.senses(Some(candidate.list))).map(slips).unwrap_or_default()
    }

    fn senses(&self, list: Option<u16>) -> Option<&[Sense]> {
        self.lists.get(usize::from(list?)).map(Vec::as_slice)
    }
}

/// The senses of a misspelt word.
fn slips(senses: &[Sense]) -> Vec<Sense> {
    senses.iter().map(|sense| Sense { slip: true, ..*sense }).collect()
}

/// One bit for each letter that occurs.
fn signature(word: &str) -> u64 {
    word.chars().fold(0, |bits, letter| bits | 1 << (u32::from(letter) % 64))
}

#[cfg(test)]
mod tests {
    use super::TABLES;
    use crate::free_text::class::Class;

    #[test]
    fn slips_are_found_and_named_so() {
        for (word, class) in [
            ("attnded", Class::Attend),
            ("missd", Class::Miss),
            ("holdiay", Class::Holiday),
            ("ystrdy", Class::Relative(-1)),
            ("tmrw", Class::Relative(1)),
        ] {
            let senses = TABLES.guess(word);
            assert!(senses.iter().any(|sense| sense.class == class && sense.slip), "{word}: {senses:?}");
        }
        assert!(TABLES.guess("banana").is_empty());
    }
}
