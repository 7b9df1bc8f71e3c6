//! Comments on a log: clauses of their own that tell how it went.

use super::ReasonGroup;
use super::class::Class;
use super::clauses::{Parsed, is_verb};
use super::details;

impl Parsed<'_> {
    /// Whether the item at `at` stands in a clause of its own that neither turns round nor adds to what the clause
    /// `main` says: "attended today, he was very happy". `main` must say by itself what happened and when.
    pub(super) fn is_comment(&self, at: usize, main: Option<usize>) -> bool {
        let clause = self.clause[at];
        let Some(main) = main.filter(|main| clause != *main && !self.counts_sessions(clause)) else {
            return false;
        };
        // A day said first of all is that of the whole message: "today he was cranky but attended".
        let first = (0..self.items.len())
            .find(|&other| !matches!(self.class(other), Class::Mark(_) | Class::Polite | Class::Filler));
        let led = first.filter(|&first| self.class(first) == Class::Date && self.clause[first] == clause);
        let dated =
            led.is_some() || self.has_a_heading(main) || self.of(main).any(|other| self.class(other) == Class::Date);
        let told = self.is_told(main)
            || self.is_set_aside_by(clause, main)
            || self.is_conceded(clause, main)
            || self.is_bare(main);
        let leading = |other: usize| led.is_some_and(|first| (first..=other).all(|at| self.class(at) == Class::Date));
        let other_matter = |other: usize| self.is_another_matter(other, main) && !leading(other);
        dated && told && !self.of(clause).any(other_matter) && !self.only_counts(clause)
    }

    /// The items of a clause.
    fn of(&self, clause: usize) -> impl Iterator<Item = usize> + '_ {
        (0..self.items.len()).filter(move |&at| self.clause[at] == clause)
    }

    /// Whether a clause says by itself that a session took place or was missed, or of a day off.
    fn is_told(&self, main: usize) -> bool {
        let session = self.has(|class| class == Class::Session) || details::is_whole(self);
        self.of(main).any(|at| match self.class(at) {
            Class::Attend | Class::Holiday | Class::Miss | Class::NotWent => true,
            class => session && (is_verb(class) || class == Class::Manner),
        })
    }

    /// "it rained but we came today": what stands before a *but* is set aside by it.
    fn is_set_aside_by(&self, clause: usize, main: usize) -> bool {
        clause < main
            && self.of(main).next().is_some_and(|at| self.class(at) == Class::But)
            && self.of(main).any(|at| matches!(self.class(at), Class::Went | Class::Attend))
    }

    /// "we went today, it rained though": what *though* ends is set aside too.
    fn is_conceded(&self, clause: usize, main: usize) -> bool {
        let end = self.of(clause).last();
        end.is_some_and(|end| end + 2 >= self.items.len() && self.class(end + 1) == Class::But)
            && self.of(main).any(|at| matches!(self.class(at), Class::Went | Class::Done))
    }

    /// Whether the item at `at` turns round what the clause `main` says, or is another matter than how it went.
    fn is_another_matter(&self, at: usize, main: usize) -> bool {
        let clause = self.clause[at];
        let here = |wanted: fn(Class) -> bool| self.of(clause).any(|other| wanted(self.class(other)));
        let there = |wanted: fn(Class) -> bool| self.of(main).any(|other| wanted(self.class(other)));
        // "he was not marked", "I think I forgot to tell": about the log, not the session.
        let logging = here(|class| matches!(class, Class::Logged | Class::Entry));
        match self.class(at) {
            Class::Negation => !logging && !self.behaves(clause, main),
            // "mark today as holiday, government declared leave": said again.
            Class::Holiday => !(there(|class| class == Class::Holiday) && there(|class| class == Class::Entry)),
            Class::Date => !here(|class| class == Class::Future),
            Class::Unsure => !logging,
            // "session hua par adha hi hua": done again, with a doubt.
            Class::Doubt => {
                self.of(clause).last() == Some(at) || here(|class| matches!(class, Class::Done | Class::Attend))
            }
            Class::NotWent
            | Class::Miss
            | Class::Cancel
            | Class::Question
            | Class::Cannot
            | Class::Command(_)
            | Class::HowMany
            | Class::Mark('?')
            | Class::Why(ReasonGroup::TherapistUnavailable) => true,
            _ => false,
        }
    }

    /// "session kiya, roi bhi nahi", "no pain": what the child did not do there, or did not have.
    fn behaves(&self, clause: usize, main: usize) -> bool {
        let own = || self.of(clause).map(|at| self.class(at));
        let said: Vec<Class> = own().filter(|class| !matches!(class, Class::Mark(_) | Class::Filler)).collect();
        let ill = matches!(said.as_slice(), [Class::Negation, Class::Why(ReasonGroup::Health)]);
        clause > main
            && !own().any(|class| is_verb(class) || matches!(class, Class::Base | Class::Session | Class::Date))
            && (ill || own().any(|class| matches!(class, Class::Unknown | Class::Manner)))
    }

    /// "19 Nov: Saanvi present, …", "4 sessions yesterday for Advik, …, all done": what stands before the clause `main`
    /// says when, and nothing else.
    fn has_a_heading(&self, main: usize) -> bool {
        let before = || (0..self.items.len()).filter(move |&at| self.clause[at] < main);
        let quiet = |class| {
            matches!(
                class,
                Class::Date
                    | Class::DateNoun
                    | Class::Filler
                    | Class::Polite
                    | Class::Mark(_)
                    | Class::On
                    | Class::Link
                    | Class::Session
                    | Class::Entry
                    | Class::Logged
                    | Class::Digits(..)
                    | Class::Number(_)
                    | Class::Both
            )
        };
        // The words between it and the deed may be comments themselves.
        let first = before().next().map(|at| self.clause[at]);
        let of_first = || before().filter(move |&at| Some(self.clause[at]) == first);
        let heads = of_first().any(|at| self.class(at) == Class::Date) && of_first().all(|at| quiet(self.class(at)));
        heads || (before().any(|at| self.class(at) == Class::Date) && before().all(|at| quiet(self.class(at))))
    }

    /// "Aarav came today": a clause that says who came and when, and nowhere else where.
    fn is_bare(&self, clause: usize) -> bool {
        let of = || (0..self.items.len()).filter(move |&at| self.clause[at] == clause);
        let quiet = |class| {
            is_verb(class)
                || matches!(
                    class,
                    Class::Mark(_)
                        | Class::Date
                        | Class::DateNoun
                        | Class::On
                        | Class::Link
                        | Class::Be
                        | Class::Past
                        | Class::Filler
                        | Class::Polite
                        | Class::Manner
                        | Class::And
                        | Class::But
                )
        };
        of().any(|at| is_verb(self.class(at))) && of().all(|at| quiet(self.class(at)))
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
}
