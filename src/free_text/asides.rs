//! What a message says beside the log itself: comments, places, and verbs that no table has.

use super::ReasonGroup;
use super::class::{Class, Tongue};
use super::clauses::{Parsed, is_verb};
use super::details;

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

    /// Whether the item at `at` stands in a clause of its own that neither turns round nor adds to what the clause
    /// `main` says: "attended today, he was very happy". `main` must say by itself what happened and when.
    pub(super) fn is_comment(&self, at: usize, main: Option<usize>) -> bool {
        let Some(main) = main.filter(|main| self.clause[at] != *main && !self.counts_sessions(self.clause[at])) else {
            return false;
        };
        let of = |clause: usize| (0..self.items.len()).filter(move |&other| self.clause[other] == clause);
        // A day said first of all is that of the whole message: "today he was cranky but attended".
        let first = (0..self.items.len())
            .find(|&other| !matches!(self.class(other), Class::Mark(_) | Class::Polite | Class::Filler));
        let leads = |other: usize| first == Some(other) && self.class(other) == Class::Date;
        let led = first.is_some_and(leads) && self.clause.get(first.unwrap_or_default()) == Some(&self.clause[at]);
        let dated = led || of(main).any(|other| self.class(other) == Class::Date);
        let session = self.has(|class| class == Class::Session) || details::is_whole(self);
        let told = of(main).any(|other| {
            self.class(other) == Class::Attend
                || (session && (is_verb(self.class(other)) || self.class(other) == Class::Manner))
        }) || of(main)
            .any(|other| matches!(self.class(other), Class::Holiday | Class::Miss | Class::NotWent));
        // "it rained but we came today": what stands before a *but* is set aside by it.
        let set_aside = self.clause[at] < main
            && of(main).next().is_some_and(|other| self.class(other) == Class::But)
            && of(main).any(|other| matches!(self.class(other), Class::Went | Class::Attend));
        // "we went today, though it rained": what *though* ends is set aside too.
        let end = (0..self.items.len()).rfind(|&other| self.clause[other] == self.clause[at]);
        let conceded = end.is_some_and(|end| end + 2 >= self.items.len() && self.class(end + 1) == Class::But)
            && of(main).any(|other| matches!(self.class(other), Class::Went | Class::Done));
        let told = told || set_aside || conceded;
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
        // "session hua par adha hi hua": done again, with a doubt.
        let done = of(self.clause[at]).any(|other| matches!(self.class(other), Class::Done | Class::Attend));
        let unsure = |other: usize| {
            (matches!(self.class(other), Class::Unsure) && !logging)
                || (self.class(other) == Class::Doubt && (last == Some(other) || done))
        };
        // "session kiya, roi bhi nahi": what the child did not do there.
        let behaves = self.clause[at] > main && {
            let own = || of(self.clause[at]).map(|other| self.class(other));
            !own().any(|class| is_verb(class) || matches!(class, Class::Base | Class::Session | Class::Date))
                && own().any(|class| matches!(class, Class::Unknown | Class::Manner))
        };
        let denied = |class| class == Class::Negation && (logging || behaves);
        // "mark today as holiday, government declared leave": said again.
        let off = of(main).any(|other| self.class(other) == Class::Holiday)
            && of(main).any(|other| self.class(other) == Class::Entry);
        let again = |class| class == Class::Holiday && off;
        let leading =
            |other: usize| led && first.is_some_and(|first| (first..=other).all(|at| self.class(at) == Class::Date));
        let aside = |other: usize| denied(self.class(other)) || again(self.class(other)) || leading(other);
        let other_matter = |other: usize| (turns(self.class(other)) && !aside(other)) || unsure(other);
        dated && told && !of(self.clause[at]).any(other_matter) && !self.only_counts(self.clause[at])
    }

    /// "double session lagana, subah shaam gaye the": the clause says how many there were.
    fn counts_sessions(&self, clause: usize) -> bool {
        (0..self.items.len()).any(|at| {
            let number =
                matches!(self.class(at), Class::Both | Class::Digits(..) | Class::Number(_) | Class::WeakNumber(_));
            number && self.clause[at] == clause && self.class(at + 1) == Class::Session
        })
    }

    /// "present yesterday, 2 sessions", "3 sessions the, do hue": the clause says how many and nothing else.
    fn only_counts(&self, clause: usize) -> bool {
        let small = |class| {
            matches!(
                class,
                Class::Mark(_)
                    | Class::Digits(..)
                    | Class::Number(_)
                    | Class::WeakNumber(_)
                    | Class::Both
                    | Class::Session
                    | Class::Times
                    | Class::Cross
                    | Class::Filler
                    | Class::Polite
                    | Class::Past
                    | Class::Done
                    | Class::Date
            )
        };
        let counts = |at: usize| match self.class(at) {
            Class::Both => true,
            Class::Digits(..) | Class::Number(_) | Class::WeakNumber(_) => {
                matches!(self.class(at + 1), Class::Session | Class::Times)
            }
            _ => false,
        };
        let of = || (0..self.items.len()).filter(move |&other| self.clause[other] == clause);
        let number = |at: usize| {
            matches!(self.class(at), Class::Digits(..) | Class::Number(_) | Class::WeakNumber(_)) && of().count() <= 3
        };
        of().all(|at| small(self.class(at))) && of().any(|at| counts(at) || number(at))
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
