//! Which senses a phrase has, kept small: for every phrase the hash of its letters and the number of its list of
//! senses, sorted. Tens of thousands of phrases share a few hundred such lists, and no phrase is kept as text.

use std::collections::BTreeMap;

use super::tables::Sense;

/// The senses of phrases, complete.
#[derive(Default)]
pub(super) struct Index {
    hashes: Vec<u64>,
    lists: Vec<u32>,
}

/// The same while it is being filled: phrases in the order of the tables, each with the number of a sense.
#[derive(Default)]
pub(super) struct Draft(Vec<(u64, u32)>);

/// The distinct senses, and the distinct lists of them.
#[derive(Default)]
pub(super) struct Pool {
    senses: Vec<Sense>,
    lists: Vec<Vec<Sense>>,
    known: BTreeMap<Vec<u32>, u32>,
}

impl Pool {
    /// The number of a sense.
    pub(super) fn sense(&mut self, sense: Sense) -> u32 {
        let place = self.senses.iter().position(|other| *other == sense).unwrap_or_else(|| {
            self.senses.push(sense);
            self.senses.len() - 1
        });
        u32::try_from(place).expect("there are fewer senses than lines in the tables")
    }

    /// The index of a draft. Of two senses that differ only in being a slip, the first counts.
    pub(super) fn index(&mut self, Draft(mut entries): Draft) -> Index {
        entries.sort_by_key(|(hash, _)| *hash);
        let mut index = Index::default();
        // Nearly every phrase has one sense: its list is looked for once, not for every phrase.
        let mut alone: Vec<Option<u32>> = vec![None; self.senses.len()];
        for same in entries.chunk_by(|one, other| one.0 == other.0) {
            index.hashes.push(same[0].0);
            let first = same[0].1;
            if same.iter().all(|(_, number)| *number == first) {
                let known = alone[first as usize];
                let list = known.unwrap_or_else(|| self.list(vec![first]));
                alone[first as usize] = Some(list);
                index.lists.push(list);
                continue;
            }
            let mut list: Vec<u32> = Vec::with_capacity(same.len());
            for (_, number) in same {
                let sense = self.senses[*number as usize];
                let known = list.iter().map(|other| self.senses[*other as usize]);
                if !known.into_iter().any(|other| other.tongue == sense.tongue && other.class == sense.class) {
                    list.push(*number);
                }
            }
            index.lists.push(self.list(list));
        }
        index.hashes.shrink_to_fit();
        index.lists.shrink_to_fit();
        index
    }

    fn list(&mut self, numbers: Vec<u32>) -> u32 {
        if let Some(known) = self.known.get(&numbers) {
            return *known;
        }
        let place = u32::try_from(self.lists.len()).expect("there are fewer lists than phrases");
        self.lists.push(numbers.iter().map(|number| self.senses[*number as usize]).collect());
        self.known.insert(numbers, place);
        place
    }

    /// The lists alone, once every index is made.
    pub(super) fn into_lists(self) -> Vec<Vec<Sense>> {
        self.lists
    }
}

impl Draft {
    pub(super) fn add(&mut self, phrase: &str, sense: u32) {
        self.0.push((hash(phrase), sense));
    }
}

impl Index {
    /// The list of a phrase among `lists`.
    pub(super) fn get<'a>(&self, phrase: &str, lists: &'a [Vec<Sense>]) -> Option<&'a [Sense]> {
        let place = self.hashes.binary_search(&hash(phrase)).ok()?;
        lists.get(self.lists[place] as usize).map(Vec::as_slice)
    }
}

/// FNV-1a, with a last step that spreads short words: the same on every machine, and 64 bits are enough for two
/// different phrases never to meet in practice.
fn hash(phrase: &str) -> u64 {
    let mixed = phrase
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    (mixed ^ (mixed >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}
