//! Messages that tell of one day that a session took place, and of another that it did not.

use super::class::Class;
use super::clauses::Part;
use super::meaning::Reader;

/// What a word is to which day a session took place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Day,
    TookPlace,
    DidNot,
}

impl Reader<'_> {
    /// "kal gaye the aaj nahi", "no session today but had one yesterday": two logs, of which neither is written, lest one
    /// of them be lost or both be taken for the same.
    pub(super) fn tells_two_ways(&self) -> bool {
        let parsed = &self.parsed;
        let why = |at: usize| {
            (0..parsed.items.len())
                .any(|other| parsed.clause[other] == parsed.clause[at] && matches!(parsed.class(other), Class::Why(_)))
        };
        let mark = |at: usize| match parsed.class(at) {
            Class::Date => Some(Mark::Day),
            Class::Doubt if parsed.word(at).ends_with(" not") => Some(Mark::DidNot),
            Class::Negation => Some(Mark::DidNot),
            _ if parsed.is_missed(at) => Some(Mark::DidNot),
            Class::Attend | Class::Done | Class::Went if !why(at) => Some(Mark::TookPlace),
            _ => None,
        };
        let mut marks: Vec<Mark> =
            (0..parsed.items.len()).filter(|&at| parsed.part[at] == Part::Core).filter_map(mark).collect();
        marks.dedup();
        matches!(
            marks.as_slice(),
            [Mark::Day, Mark::TookPlace, Mark::Day, Mark::DidNot]
                | [Mark::Day, Mark::DidNot, Mark::Day, Mark::TookPlace]
                | [Mark::TookPlace, Mark::Day, Mark::DidNot, Mark::Day]
                | [Mark::DidNot, Mark::Day, Mark::TookPlace, Mark::Day]
        )
    }
}
