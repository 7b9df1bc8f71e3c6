//! The words of the three languages, read from `tables/*.tsv`.
//!
//! A line is `word | word | a phrase <TAB> class`; `#` begins a comment, `~` before a class says that the words are
//! shortenings, so that what was understood is asked about. `{a,b}` within a phrase stands for either, and may be
//! empty; `=name <TAB> a | b` names such a choice for the lines below it. How words are put together is not known here.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use super::class::{Class, Tongue};
use super::index::{Draft, Index, Pool};
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
pub(super) static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut source = Source::default();
    for (tongue, text) in SOURCES {
        for line in text.lines() {
            source.read(tongue, line).expect("a test reads every line of the tables");
        }
    }
    source.finish()
});

/// A word in the forms that it is compared in.
struct Forms {
    exact: String,
    loose: String,
    clipped: String,
}

/// The tables while they are read.
#[derive(Default)]
struct Source {
    pool: Pool,
    exact: Draft,
    loose: Draft,
    clipped: Draft,
    undoubled: Draft,
    consonants: Draft,
    /// The single words that slips may be of.
    singles: BTreeSet<String>,
    /// The choices that lines of the tables have named.
    choices: BTreeMap<String, String>,
    /// The words that have been read, in each form that they are compared in; most stand in many phrases.
    folded: HashMap<String, Vec<Forms>>,
    longest: usize,
}

impl Source {
    fn read(&mut self, tongue: Tongue, line: &str) -> Result<(), String> {
        if line.trim().is_empty() || line.starts_with('#') {
            return Ok(());
        }
        if let Some((name, choice)) = line.strip_prefix('=').and_then(|line| line.split_once('\t')) {
            let mut all = Vec::new();
            for part in choice.split('|') {
                complete(&self.spelt_out(part)?, &mut String::new(), &mut |word| {
                    all.push(word.trim().to_owned());
                    Ok(())
                })?;
            }
            self.choices.insert(name.to_owned(), all.join(","));
            return Ok(());
        }
        let (phrases, name) = line.split_once('\t').ok_or_else(|| format!("no class: {line}"))?;
        let (name, slip) = name.trim().strip_prefix('~').map_or((name.trim(), false), |name| (name, true));
        let class = Class::parse(name).ok_or_else(|| format!("unknown class: {line}"))?;
        let sense = Sense { tongue, class, slip };
        let number = self.pool.sense(sense);
        for phrase in phrases.split('|') {
            let phrase = self.spelt_out(phrase)?;
            complete(&phrase, &mut String::new(), &mut |phrase| self.add(phrase, sense, number))
                .map_err(|error| format!("{error}: {line}"))?;
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

    fn add(&mut self, phrase: &str, sense: Sense, number: u32) -> Result<(), String> {
        let (mut key, mut loose, mut clipped, mut words) = (String::new(), String::new(), String::new(), 0);
        for part in phrase.split_whitespace() {
            let known = match self.folded.get(part) {
                Some(known) => known,
                None => self.folded.entry(part.to_owned()).or_insert(folded(part)?),
            };
            for forms in known {
                for (text, form) in
                    [(&mut key, &forms.exact), (&mut loose, &forms.loose), (&mut clipped, &forms.clipped)]
                {
                    if words > 0 {
                        text.push(' ');
                    }
                    text.push_str(form);
                }
                words += 1;
            }
        }
        if words == 0 {
            return Err("an empty phrase".to_owned());
        }
        self.longest = self.longest.max(words);
        self.exact.add(&key, number);
        if sense.tongue == Tongue::English {
            self.undoubled.add(&fold::undoubled(&key), number);
            if words == 1 && key.len() >= 4 && sense.class.is_worth_guessing() {
                self.consonants.add(&consonants(&key), number);
            }
        // A short skeleton meets words that have nothing to do with it.
        } else if loose.chars().count() >= if loose.is_ascii() { 4 } else { 3 } {
            self.loose.add(&loose, number);
            if sense.tongue == Tongue::Hindi && loose.is_ascii() && clipped.len() >= 3 {
                self.clipped.add(&clipped, number);
            }
        }
        if words == 1 && sense.class.is_worth_guessing() && key.chars().count() >= 5 {
            self.singles.insert(key);
        }
        Ok(())
    }

    fn finish(self) -> Tables {
        let Self { mut pool, exact, loose, clipped, undoubled, consonants, singles, longest, .. } = self;
        let mut tables = Tables {
            exact: pool.index(exact),
            loose: pool.index(loose),
            clipped: pool.index(clipped),
            undoubled: pool.index(undoubled),
            consonants: pool.index(consonants),
            lists: pool.into_lists(),
            candidates: Vec::new(),
            longest,
        };
        tables.candidates = singles.into_iter().filter_map(|word| candidate(&tables, word)).collect();
        tables
    }
}

impl Tables {
    /// What a phrase of folded words, joined by spaces, stands for; empty if no table has it.
    pub(super) fn exactly(&self, phrase: &str) -> &[Sense] {
        self.exact.get(phrase, &self.lists).unwrap_or_default()
    }

    /// The same for a phrase of words folded by [`fold::loose`].
    pub(super) fn loosely(&self, phrase: &str) -> &[Sense] {
        self.loose.get(phrase, &self.lists).unwrap_or_default()
    }

    /// The same, if short vowels of Hindi may also be left out.
    pub(super) fn clippedly(&self, phrase: &str) -> &[Sense] {
        let clipped = fold::clipped(phrase);
        if clipped.len() < 3 || !phrase.is_ascii() {
            return &[];
        }
        self.clipped.get(&clipped, &self.lists).unwrap_or_default()
    }

    /// What a word with a slip stands for: doubled letters, vowels left out, or a letter wrong; every sense says
    /// that it is a slip.
    pub(super) fn guess(&self, word: &str) -> Vec<Sense> {
        let slips = |senses: &[Sense]| senses.iter().map(|sense| Sense { slip: true, ..*sense }).collect();
        let letters = word.chars().count();
        if letters >= 4
            && let Some(senses) = self.undoubled.get(&fold::undoubled(word), &self.lists)
        {
            return slips(senses);
        }
        if letters >= 3
            && !word.chars().skip(1).any(|letter| "aeiou".contains(letter))
            && let Some(senses) = self.consonants.get(&consonants(word), &self.lists)
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
        self.undoubled.get(&fold::undoubled(word), &self.lists).is_some_and(says)
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

/// What is done with each phrase.
type Each<'a> = &'a mut dyn FnMut(&str) -> Result<(), String>;

/// Each of the phrases that one with choices stands for: `start`, completed by each of the ways to read `rest`.
fn complete(rest: &str, start: &mut String, each: Each<'_>) -> Result<(), String> {
    let length = start.len();
    if let Some((before, after)) = rest.split_once('{') {
        let (inside, behind) = after.split_once('}').unwrap_or((after, ""));
        for choice in inside.split(',') {
            start.push_str(before);
            start.push_str(choice.trim());
            complete(behind, start, each)?;
            start.truncate(length);
        }
        return Ok(());
    }
    start.push_str(rest);
    let result = each(start);
    start.truncate(length);
    result
}

/// The words of a piece of a phrase.
fn folded(part: &str) -> Result<Vec<Forms>, String> {
    tokens::tokens(part)
        .into_iter()
        .map(|token| {
            let word = match token.kind {
                tokens::Kind::Word(word) => word,
                tokens::Kind::Number(number, _) => number.to_string(),
                tokens::Kind::Mark(mark) => return Err(format!("{mark} in {part}")),
            };
            let loose = fold::loose(&word);
            let clipped = fold::clipped(&loose);
            Ok(Forms { exact: word, loose, clipped })
        })
        .collect()
}

/// A word that slips may be of, with the senses that are worth a guess.
fn candidate(tables: &Tables, word: String) -> Option<Candidate> {
    let letters = word.chars().count();
    let senses: Vec<Sense> = tables
        .exactly(&word)
        .iter()
        .filter(|sense| sense.class.is_worth_guessing())
        // Too many other words are near the numbers of Hindi and Telugu.
        .filter(|sense| sense.tongue == Tongue::English || !matches!(sense.class, Class::Number(_)))
        .filter(|sense| letters >= 6 || !matches!(sense.class, Class::Why(_)))
        .map(|sense| Sense { slip: true, ..*sense })
        .collect();
    let signature = signature(&word);
    (!senses.is_empty()).then_some(Candidate { word, letters, signature, senses })
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
    use super::{SOURCES, Source, TABLES};
    use crate::free_text::class::Class;

    #[test]
    fn every_line_of_the_tables_is_read() {
        let mut tables = Source::default();
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
