//! Which senses a phrase has, kept small and never copied: the hash of every phrase, in order, and behind all of them the
//! number of the list of senses that each has. The build makes it; it is searched where the binary has it.

use super::fold;

const HASH: usize = size_of::<u64>();
const LIST: usize = size_of::<u16>();

/// Which list of senses each phrase has.
pub(super) struct Index {
    /// Ascending, eight bytes each, little-endian.
    hashes: &'static [u8],
    /// In the same order, two bytes each, little-endian.
    lists: &'static [u8],
}

impl Index {
    /// An index of the build.
    pub(super) fn new(made: &'static [u8]) -> Self {
        let phrases = made.len() / (HASH + LIST);
        let (hashes, lists) = made.split_at(phrases * HASH);
        Self { hashes, lists }
    }

    /// The number of the list that a phrase of folded words has.
    pub(super) fn get(&self, phrase: &str) -> Option<u16> {
        let (hashes, _) = self.hashes.as_chunks::<HASH>();
        let (lists, _) = self.lists.as_chunks::<LIST>();
        let wanted = fold::hash(phrase);
        let place = hashes.binary_search_by_key(&wanted, |hash| u64::from_le_bytes(*hash)).ok()?;
        lists.get(place).map(|list| u16::from_le_bytes(*list))
    }
}
