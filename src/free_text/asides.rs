//! What a message says beside the log itself: comments, places, and verbs that no table has.

use super::ReasonGroup;
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

    /// Whether the item at `at` stands in a clause of its own that neither turns round nor adds to what the clause
    /// `main` says: "attended today, he was very happy". `main` must say by itself what happened and when.
    pub(super) fn is_comment(&self, at: usize, main: Option<usize>) -> bool {
        let Some(main) = main.filter(|main| self.clause[at] != *main) else { return false };
        let of = |clause: usize| (0..self.items.len()).filter(move |&other| self.clause[other] == clause);
        // A day said first of all is that of the whole message: "today he was cranky but attended".
        let first = (0..self.items.len()).find(|&other| !matches!(self.class(other), Class::Mark(_) | Class::Polite));
        let leads = |other: usize| first == Some(other) && self.class(other) == Class::Date;
        let led = first.is_some_and(leads) && self.clause.get(first.unwrap_or_default()) == Some(&self.clause[at]);
        let dated = led || of(main).any(|other| self.class(other) == Class::Date);
        let session = self.has(|class| class == Class::Session);
        let told = of(main).any(|other| {
            self.class(other) == Class::Attend
                || (session && (is_verb(self.class(other)) || self.class(other) == Class::Manner))
        }) || of(main)
            .any(|other| matches!(self.class(other), Class::Holiday | Class::Miss | Class::NotWent));
        // "it rained but we came today": what stands before a *but* is set aside by it.
        let set_aside = self.clause[at] < main
            && of(main).next().is_some_and(|other| self.class(other) == Class::But)
            && of(main).any(|other| self.class(other) == Class::Went);
        let told = told || set_aside;
        let ahead = of(self.clause[at]).any(|other| self.class(other) == Class::Future);
        let logging = of(self.clause[at]).any(|other| matches!(self.class(other), Class::Logged | Class::Entry));
        let last = (0..self.items.len()).rfind(|&other| self.clause[other] == self.clause[at]);
        let turns = |class| {
            matches!(
                class,
                Class::Negation
                    | Class::NotWent
                    | Class::Miss
                    | Class::Cancel
                    | Class::Holiday
                    | Class::Question
                    | Class::Cannot
                    | Class::Command(_)
                    | Class::HowMany
                    | Class::Mark('?')
                    | Class::Why(ReasonGroup::TherapistUnavailable)
            ) || (class == Class::Date && !ahead)
        };
        // "he was not marked", "I think I forgot to tell": about the log, not the session.
        let unsure = |other: usize| {
            (matches!(self.class(other), Class::Unsure) && !logging)
                || (self.class(other) == Class::Doubt && last == Some(other))
        };
        let denied = |class| class == Class::Negation && logging;
        dated
            && told
            && !of(self.clause[at]).any(|other| {
                (turns(self.class(other))
                    && !denied(self.class(other))
                    && !(led && first.is_some_and(|first| (first..=other).all(|at| self.class(at) == Class::Date))))
                    || unsure(other)
            })
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

    /// Whether the item at `at` only says where it was or after what: "at Rainbow hospital", "after school".
    pub(super) fn is_setting(&self, at: usize) -> bool {
        let within = |class| {
            matches!(class, Class::Unknown | Class::Filler | Class::Kin | Class::Topic | Class::Session | Class::Manner)
                || matches!(class, Class::Why(_))
        };
        (1..=4)
            .take_while(|step| *step <= at && within(self.class(at - step + 1)))
            .any(|step| matches!(self.class(at - step), Class::At | Class::Beside))
    }
}
