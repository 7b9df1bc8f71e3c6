//! Reads the words of the three languages, `src/free_text/tables/*.tsv`, and writes them as the binary looks them up.
//!
//! A line is `word | word | a phrase <TAB> class`; `#` begins a comment, `~` before a class says that the words are
//! shortenings, so that what was understood is asked about. `{a,b}` within a phrase stands for either, and may be
//! empty; `=name <TAB> a | b` names such a choice for the lines below it. How words are put together is not known here.
//!
//! Written are `lists` (a line for each distinct list of senses), `slips` (words that a misspelt one is compared with)
//! and five indexes, which `src/free_text/index.rs` describes. No phrase is kept as text.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::class::{Class, Tongue};
use crate::{fold, tokens};

const TABLES: [(Tongue, &str); 3] = [(Tongue::English, "en"), (Tongue::Hindi, "hi"), (Tongue::Telugu, "te")];

/// One thing that a word or phrase can stand for.
#[derive(Clone, PartialEq, Eq)]
struct Sense {
    tongue: Tongue,
    class: Class,
    /// The name of the class, as the table has it.
    name: String,
    /// Whether it is a shortening or a slip.
    slip: bool,
}

/// A word in the forms that it is compared in.
struct Forms {
    exact: String,
    loose: String,
    clipped: String,
}

/// The phrases of an index, in the order of the tables: each with the number of a sense.
type Draft = Vec<(u64, usize)>;

/// The tables while they are read.
#[derive(Default)]
struct Source {
    senses: Vec<Sense>,
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

/// Reads the tables and writes what is made of them to the folder `out`. A line that cannot be read ends the build, and
/// is named.
pub(crate) fn write(out: &Path) {
    let mut source = Source::default();
    for (tongue, name) in TABLES {
        let path = Path::new("src/free_text/tables").join(name).with_extension("tsv");
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for (number, line) in text.lines().enumerate() {
            if let Err(error) = source.read(tongue, line) {
                panic!("{}:{}: {error}", path.display(), number + 1);
            }
        }
    }
    source.write(out);
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
        let (phrases, name) = line.split_once('\t').ok_or_else(|| "no class".to_owned())?;
        let (name, slip) = name.trim().strip_prefix('~').map_or((name.trim(), false), |name| (name, true));
        let class = Class::parse(name).ok_or_else(|| format!("unknown class {name}"))?;
        let sense = Sense { tongue, class, name: name.to_owned(), slip };
        let number = self.senses.iter().position(|other| *other == sense).unwrap_or(self.senses.len());
        if number == self.senses.len() {
            self.senses.push(sense);
        }
        for phrase in phrases.split('|') {
            let phrase = self.spelt_out(phrase)?;
            complete(&phrase, &mut String::new(), &mut |phrase| self.add(phrase, number))?;
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

    fn add(&mut self, phrase: &str, number: usize) -> Result<(), String> {
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
        self.exact.push((fold::hash(&key), number));
        let Sense { tongue, class, .. } = self.senses[number];
        if tongue == Tongue::English {
            self.undoubled.push((fold::hash(&fold::undoubled(&key)), number));
            if words == 1 && key.len() >= 4 && is_worth_guessing(class) {
                self.consonants.push((fold::hash(&fold::consonants(&key)), number));
            }
        // A short skeleton meets words that have nothing to do with it.
        } else if loose.chars().count() >= if loose.is_ascii() { 4 } else { 3 } {
            self.loose.push((fold::hash(&loose), number));
            if tongue == Tongue::Hindi && loose.is_ascii() && clipped.len() >= 3 {
                self.clipped.push((fold::hash(&clipped), number));
            }
        }
        if words == 1 && is_worth_guessing(class) && key.chars().count() >= 5 {
            self.singles.insert(key);
        }
        Ok(())
    }

    fn write(self, out: &Path) {
        let Self { senses, exact, loose, clipped, undoubled, consonants, singles, longest, .. } = self;
        let mut pool = Pool { senses, lists: Vec::new(), known: BTreeMap::new() };
        let exact = pool.index(exact);
        let indexes = [
            ("loose", pool.index(loose)),
            ("clipped", pool.index(clipped)),
            ("undoubled", pool.index(undoubled)),
            ("consonants", pool.index(consonants)),
        ];
        let mut slips = String::new();
        for word in singles {
            let senses = pool.worth_guessing(&word, &exact);
            if !senses.is_empty() {
                writeln!(slips, "{word}\t{}", pool.list(senses)).expect("a String takes all text");
            }
        }
        let mut lists = String::new();
        for list in &pool.lists {
            let names: Vec<String> = list.iter().map(|number| pool.senses[*number].written()).collect();
            writeln!(lists, "{}", names.join(" ")).expect("a String takes all text");
        }
        let out = out.join("words");
        let put = |name: &str, bytes: &[u8]| fs::write(out.join(name), bytes).expect("OUT_DIR can be written");
        fs::create_dir_all(&out).expect("OUT_DIR can be written");
        put("lists", lists.as_bytes());
        put("slips", slips.as_bytes());
        put("longest", longest.to_string().as_bytes());
        put("exact", &bytes(&exact));
        for (name, index) in &indexes {
            put(name, &bytes(index));
        }
    }
}

impl Sense {
    /// `en why:health`, `te ~done`: the language of the table, and the class as a table has it.
    fn written(&self) -> String {
        let tongue = TABLES.iter().find(|(tongue, _)| *tongue == self.tongue).map_or("", |(_, name)| name);
        format!("{tongue}/{}{}", if self.slip { "~" } else { "" }, self.name)
    }
}

/// The distinct senses, and the distinct lists of them: tens of thousands of phrases share a few hundred.
struct Pool {
    senses: Vec<Sense>,
    lists: Vec<Vec<usize>>,
    known: BTreeMap<Vec<usize>, u16>,
}

impl Pool {
    /// The index of a draft: the hashes in order, each with the number of its list. Of two senses that differ only in
    /// being a slip, the first counts.
    fn index(&mut self, mut draft: Draft) -> Vec<(u64, u16)> {
        draft.sort_by_key(|(hash, _)| *hash);
        draft
            .chunk_by(|one, other| one.0 == other.0)
            .map(|same| {
                let mut list: Vec<usize> = Vec::with_capacity(1);
                for (_, number) in same {
                    let sense = &self.senses[*number];
                    let known = |other: &usize| {
                        let other = &self.senses[*other];
                        other.tongue == sense.tongue && other.class == sense.class
                    };
                    if !list.iter().any(known) {
                        list.push(*number);
                    }
                }
                (same[0].0, self.list(list))
            })
            .collect()
    }

    fn list(&mut self, numbers: Vec<usize>) -> u16 {
        if let Some(known) = self.known.get(&numbers) {
            return *known;
        }
        let place = u16::try_from(self.lists.len()).expect("there are fewer lists than lines in the tables");
        self.lists.push(numbers.clone());
        self.known.insert(numbers, place);
        place
    }

    /// The senses of a word that are worth a guess when it is misspelt.
    fn worth_guessing(&self, word: &str, exact: &[(u64, u16)]) -> Vec<usize> {
        let letters = word.chars().count();
        let hash = fold::hash(word);
        let place = exact.binary_search_by_key(&hash, |(hash, _)| *hash).expect("every word is in the index");
        let worth = |number: &usize| {
            let Sense { tongue, class, .. } = self.senses[*number];
            is_worth_guessing(class)
                // Too many other words are near the numbers of Hindi and Telugu.
                && (tongue == Tongue::English || !matches!(class, Class::Number(_)))
                && (letters >= 6 || !matches!(class, Class::Why(_)))
        };
        self.lists[usize::from(exact[place].1)].iter().copied().filter(worth).collect()
    }
}

/// An index as the binary reads it: first all hashes, then the numbers of their lists, each little-endian.
fn bytes(index: &[(u64, u16)]) -> Vec<u8> {
    let hashes = index.iter().flat_map(|(hash, _)| hash.to_le_bytes());
    hashes.chain(index.iter().flat_map(|(_, list)| list.to_le_bytes())).collect()
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

/// Whether slips in a word of this class are understood. Small words are not: too many others are near them.
const fn is_worth_guessing(class: Class) -> bool {
    class.matters()
        || matches!(
            class,
            Class::Session
                | Class::Left
                | Class::HowMany
                | Class::Command(_)
                | Class::MonthNoun
                | Class::Therapist
                | Class::Why(_)
        )
}
