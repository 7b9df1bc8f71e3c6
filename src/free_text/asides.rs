//! What a message says beside the log itself: places, and verbs that no table has.

use super::class::{Class, Tongue};
use super::clauses::{Parsed, is_verb};

impl Parsed<'_> {
    /// Whether a word of no table ends as verbs do that tell what happened.
    pub(super) fn is_verb_by_its_ending(&self, at: usize) -> bool {
        const ENDINGS: [&str; 30] = [
            "ed",
            "ing",
            "indi",
            "indhi",
            "aadu",
            "ayi",
            "ayyi",
            "aaru",
            "amu",
            "aam",
            "ledu",
            "undi",
            "unnadu",
            "unnam",
            "ింది",
            "ాడు",
            "ాయి",
            "ారు",
            "ాము",
            "ాం",
            "లేదు",
            "ున్నాడు",
            "ున్నాం",
            "ుంది",
            "ోంది",
            "ున్నాయి",
            "ాను",
            "iyi",
            "యింది",
            "చ్చింది",
        ];
        let word = self.word(at);
        self.class(at) == Class::Unknown
            && word.chars().count() >= 5
            && ENDINGS.iter().any(|ending| word.ends_with(ending))
    }

    /// Whether a word of no table is a Telugu verb that leads up to another one: "bandi puncture ayi raledu".
    pub(super) fn is_leading_up(&self, at: usize) -> bool {
        const ENDINGS: [&str; 18] = [
            "poyi",
            "chesi",
            "ayyi",
            "ayi",
            "vachi",
            "vacchi",
            "padi",
            "velli",
            "undi",
            "kurisi",
            "పోయి",
            "చేసి",
            "అయి",
            "అయ్యి",
            "వచ్చి",
            "పడి",
            "వెళ్లి",
            "ఉండి",
        ];
        let word = self.word(at);
        ENDINGS.iter().any(|ending| word.ends_with(ending))
    }

    /// Whether the word at `at` is the first half of a verb whose other half says only that it is over: "badal gaya".
    pub(super) fn is_helped(&self, at: usize) -> bool {
        let Some(next) = self.items.get(at + 1) else { return false };
        let word = self.word(at + 1);
        let gone = next.tongue == Tongue::Hindi
            && next.class == Class::Went
            && ["ga", "gy", "गय", "गए", "गई"].iter().any(|start| word.starts_with(start));
        self.class(at) == Class::Unknown && (gone || (next.class == Class::Done && next.tongue != Tongue::English))
    }

    /// Whether the item at `at` only says where it was, after what or with whom: "at Rainbow hospital", "after school",
    /// "with Dr Swathi", "Rainbow hospital me".
    pub(super) fn is_setting(&self, at: usize) -> bool {
        let within = |class| {
            matches!(class, Class::Unknown | Class::Filler | Class::Kin | Class::Topic | Class::Session | Class::Manner)
                || matches!(class, Class::Why(_))
        };
        let opens = |opener: usize| {
            matches!(self.class(opener), Class::At | Class::Beside | Class::From) || self.is_company(opener, at)
        };
        let opened =
            (1..=4).take_while(|step| *step <= at && within(self.class(at - step + 1))).any(|step| opens(at - step));
        opened || self.is_within_a_place(at)
    }

    /// *with* behind the verb and before one of the family or a name: "attended today with grandpa". A session "with
    /// the principal" may be another.
    fn is_company(&self, with: usize, at: usize) -> bool {
        let told = |other: usize| self.clause[other] == self.clause[with] && is_verb(self.class(other));
        let somebody = match self.class(at) {
            Class::Unknown => self.written(at).starts_with(char::is_uppercase),
            Class::Topic | Class::Session => false,
            _ => true,
        };
        somebody && self.class(with) == Class::Link && self.word(with) == "with" && (0..with).any(told)
    }

    /// Whether a word that says where stands behind the item, beside a session that is named: "Apollo me", "zoom pe".
    fn is_within_a_place(&self, at: usize) -> bool {
        const IN: [&str; 10] = ["me", "mein", "main", "pe", "par", "lo", "में", "पर", "पे", "లో"];
        let name = |class| matches!(class, Class::Unknown | Class::Why(_));
        let session = (0..self.items.len())
            .any(|other| self.clause[other] == self.clause[at] && self.class(other) == Class::Session);
        session
            && name(self.class(at))
            && (at..self.items.len().min(at + 3)).any(|other| {
                let word = self.word(other);
                let inside = word.split(' ').next_back().is_some_and(|last| IN.contains(&last));
                let between = (at..other).all(|between| name(self.class(between)));
                let bare = other > at && self.class(other) == Class::Filler;
                inside && between && (bare || (name(self.class(other)) && word.contains(' ')))
            })
    }
}
