//! The words of the three languages, read from `tables/*.tsv`.
//!
//! A line is `word | word | a phrase <TAB> class`; `#` begins a comment, `~` before a class says that the words are
//! shortenings, so that what was understood is asked about. `{a,b}` within a phrase stands for either, and may be
//! empty; `=name <TAB> a | b` names such a choice for the lines below it. How words are put together is not known here.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::class::{Class, Tongue};
use super::{fold, tokens};

const SOURCES: [(Tongue, &str); 3] = [
    (Tongue::English, include_str!("tables/en.tsv")),
    (Tongue::Hindi, include_str!("tables/hi.tsv")),
    (Tongue::Telugu, include_str!("tables/te.tsv")),
];

/// One thing that a word or phrase can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sense {
    pub(super) tongue: Tongue,
    pub(super) class: Class,
    /// Whether it is a shortening or a slip.
    pub(super) slip: bool,
}

/// A word of the tables that slips are compared with.
pub(super) struct Candidate {
    pub(super) word: String,
    pub(super) letters: usize,
    pub(super) signature: u64,
    pub(super) senses: Vec<Sense>,
}

/// All words and phrases.
pub(super) struct Tables {
    exact: BTreeMap<String, Vec<Sense>>,
    loose: BTreeMap<String, Vec<Sense>>,
    undoubled: BTreeMap<String, Vec<Sense>>,
    consonants: BTreeMap<String, Vec<Sense>>,
    candidates: Vec<Candidate>,
    /// The choices that lines of the tables have named.
    choices: BTreeMap<String, String>,
    /// The most words that a phrase has.
    pub(super) longest: usize,
}

/// The tables of this binary.
pub(super) static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut tables = Tables::empty();
    for (tongue, source) in SOURCES {
        for line in source.lines() {
            tables.read(tongue, line).expect("a test reads every line of the tables");
        }
    }
    tables.finish();
    tables
});

impl Tables {
    const fn empty() -> Self {
        Self {
            exact: BTreeMap::new(),
            loose: BTreeMap::new(),
            undoubled: BTreeMap::new(),
            consonants: BTreeMap::new(),
            candidates: Vec::new(),
            choices: BTreeMap::new(),
            longest: 1,
        }
    }

    fn read(&mut self, tongue: Tongue, line: &str) -> Result<(), String> {
        if line.trim().is_empty() || line.starts_with('#') {
            return Ok(());
        }
        if let Some((name, choice)) = line.strip_prefix('=').and_then(|line| line.split_once('\t')) {
            let mut all = Vec::new();
            for part in choice.split('|') {
                all.extend(alternatives(&self.spelt_out(part)?).into_iter().map(|word| word.trim().to_owned()));
            }
            self.choices.insert(name.to_owned(), all.join(","));
            return Ok(());
        }
        let (phrases, name) = line.split_once('\t').ok_or_else(|| format!("no class: {line}"))?;
        let (name, slip) = name.trim().strip_prefix('~').map_or((name.trim(), false), |name| (name, true));
        let class = Class::parse(name).ok_or_else(|| format!("unknown class: {line}"))?;
        for phrase in phrases.split('|') {
            for phrase in alternatives(&self.spelt_out(phrase)?) {
                self.add(&phrase, Sense { tongue, class, slip }).map_err(|error| format!("{error}: {line}"))?;
            }
        }
        Ok(())
    }

    /// A phrase with the choices that it names put in their place.
    fn spelt_out(&self, phrase: &str) -> Result<String, String> {
        let mut result = String::new();
        let mut rest = phrase;
        while let Some((before, after)) = rest.split_once('{') {
            let (inside, behind) = after.split_once('}').ok_or_else(|| format!("an open choice: {phrase}"))?;
            let choice = if inside.contains(',') {
                inside
            } else {
                self.choices.get(inside).ok_or_else(|| format!("an unknown choice: {phrase}"))?.as_str()
            };
            result.extend([before, "{", choice, "}"]);
            rest = behind;
        }
        result.push_str(rest);
        Ok(result)
    }

    fn add(&mut self, phrase: &str, sense: Sense) -> Result<(), String> {
        let words: Vec<String> = tokens::tokens(phrase)
            .into_iter()
            .map(|token| match token.kind {
                tokens::Kind::Word(word) => Ok(word),
                tokens::Kind::Number(number, _) => Ok(number.to_string()),
                tokens::Kind::Mark(mark) => Err(format!("{mark} in {phrase}")),
            })
            .collect::<Result<_, _>>()?;
        if words.is_empty() {
            return Err("an empty phrase".to_owned());
        }
        self.longest = self.longest.max(words.len());
        let key = words.join(" ");
        insert(&mut self.exact, key.clone(), sense);
        if sense.tongue == Tongue::English {
            insert(&mut self.undoubled, fold::undoubled(&key), sense);
            if words.len() == 1 && key.len() >= 4 && sense.class.is_worth_guessing() {
                insert(&mut self.consonants, consonants(&key), sense);
            }
        } else {
            let loose: Vec<String> = words.iter().map(|word| fold::loose(word)).collect();
            let loose = loose.join(" ");
            // A short skeleton meets words that have nothing to do with it.
            if loose.chars().count() >= 4 || (!loose.is_ascii() && loose.chars().count() >= 3) {
                insert(&mut self.loose, loose, sense);
            }
        }
        Ok(())
    }

    fn finish(&mut self) {
        let known: BTreeSet<&String> = self.exact.keys().collect();
        self.candidates = known
            .into_iter()
            .filter(|word| !word.contains(' ') && word.chars().count() >= 5)
            .filter_map(|word| {
                let senses: Vec<Sense> = self.exact[word]
                    .iter()
                    .filter(|sense| sense.class.is_worth_guessing())
                    // Too many other words are near the numbers of Hindi and Telugu.
                    .filter(|sense| sense.tongue == Tongue::English || !matches!(sense.class, Class::Number(_)))
                    .filter(|sense| word.chars().count() >= 6 || !matches!(sense.class, Class::Why(_)))
                    .map(|sense| Sense { slip: true, ..*sense })
                    .collect();
                (!senses.is_empty()).then(|| Candidate {
                    word: word.clone(),
                    letters: word.chars().count(),
                    signature: signature(word),
                    senses,
                })
            })
            .collect();
    }

    /// What a phrase of folded words, joined by spaces, stands for; empty if no table has it.
    pub(super) fn exactly(&self, phrase: &str) -> &[Sense] {
        self.exact.get(phrase).map_or(&[], Vec::as_slice)
    }

    /// The same for a phrase of words folded by [`fold::loose`].
    pub(super) fn loosely(&self, phrase: &str) -> &[Sense] {
        self.loose.get(phrase).map_or(&[], Vec::as_slice)
    }

    /// What a word with a slip stands for: doubled letters, vowels left out, or a letter wrong; every sense says
    /// that it is a slip.
    pub(super) fn guess(&self, word: &str) -> Vec<Sense> {
        let slips = |senses: &[Sense]| senses.iter().map(|sense| Sense { slip: true, ..*sense }).collect();
        let letters = word.chars().count();
        if letters >= 4
            && let Some(senses) = self.undoubled.get(&fold::undoubled(word))
        {
            return slips(senses);
        }
        if letters >= 3
            && !word.chars().skip(1).any(|letter| "aeiou".contains(letter))
            && let Some(senses) = self.consonants.get(&consonants(word))
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
        self.undoubled.get(&fold::undoubled(word)).is_some_and(|senses| says(senses))
            || self.candidates.iter().any(|candidate| {
                letters >= 5
                    && candidate.letters.abs_diff(letters) <= 1
                    && self.exactly(&candidate.word).iter().any(|sense| says(&[*sense]))
                    && strsim::damerau_levenshtein(word, &candidate.word) <= 1
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
            let distance = strsim::damerau_levenshtein(word, &candidate.word);
            if distance > limit {
                continue;
            }
            match best {
                Some((least, _)) if distance > least => {}
                Some((least, other)) if distance == least => {
                    let same = other.senses.first().map(|sense| sense.class)
                        == candidate.senses.first().map(|sense| sense.class);
                    if !same {
                        return Vec::new();
                    }
                }
                _ => best = Some((distance, candidate)),
            }
        }
        best.map(|(_, candidate)| candidate.senses.clone()).unwrap_or_default()
    }
}

/// Each of the phrases that one with choices stands for.
fn alternatives(phrase: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut rest = phrase;
    while let Some((before, after)) = rest.split_once('{') {
        let (inside, behind) = after.split_once('}').unwrap_or((after, ""));
        found = found
            .iter()
            .flat_map(|start| inside.split(',').map(move |choice| format!("{start}{before}{}", choice.trim())))
            .collect();
        rest = behind;
    }
    found.into_iter().map(|start| format!("{start}{rest}")).collect()
}

fn insert(map: &mut BTreeMap<String, Vec<Sense>>, key: String, sense: Sense) {
    let senses = map.entry(key).or_default();
    let known = senses.iter().any(|other| other.tongue == sense.tongue && other.class == sense.class);
    if !known {
        senses.push(sense);
    }
}

/// The first letter and the consonants after it: how people shorten words.
fn consonants(word: &str) -> String {
    let kept: String = word
        .char_indices()
        .filter(|&(place, letter)| place == 0 || !"aeiou".contains(letter))
        .map(|(_, letter)| letter)
        .collect();
    fold::undoubled(&kept)
}

/// One bit for each letter that occurs.
fn signature(word: &str) -> u64 {
    word.chars().fold(0, |bits, letter| bits | 1 << (u32::from(letter) % 64))
}

#[cfg(test)]
mod tests {
    use super::{SOURCES, TABLES, Tables};
    use crate::free_text::class::Class;

    #[test]
    fn every_line_of_the_tables_is_read() {
        let mut tables = Tables::empty();
        let errors: Vec<String> = SOURCES
            .iter()
            .flat_map(|(tongue, source)| source.lines().map(move |line| (*tongue, line)))
            .filter_map(|(tongue, line)| tables.read(tongue, line).err())
            .collect();
        assert!(errors.is_empty(), "{}", errors.join("\n"));
    }

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
