//! When it happened: which of the days that a message names are those of the log, and which way they lie.

use std::collections::BTreeSet;

use super::Days;
use super::calendar::{Atom, Expression, Lean, Resolved};
use super::class::{Class, Tongue};
use super::clauses::{self, Part};
use super::dates::Found;
use super::meaning::{Event, Reader};
use crate::domain::Day;

impl Reader<'_> {
    /// When it happened, and whether a day was named.
    pub(super) fn when(&self, event: Event) -> Option<(Resolved, bool)> {
        let parsed = &self.parsed;
        let lean = self.lean(event);
        let core: Vec<&Found> = self.found.iter().filter(|found| self.tells_when(found)).collect();
        let holiday = event == Event::Holiday;
        let planned = |found: &&Found| {
            let clause = parsed.clause[found.at];
            !holiday && parsed.core().any(|at| parsed.clause[at] == clause && parsed.class(at) == Class::Future)
        };
        let mut used: Vec<&Found> =
            if core.is_empty() { self.found.iter().filter(|found| !planned(found)).collect() } else { core };
        // "Nov 3 attended, Nov 4 also"
        used.extend(self.found.iter().filter(|found| self.is_also(found)));
        used.sort_by_key(|found| found.at);
        used.dedup_by_key(|found| found.at);
        let mut expressions: Vec<Expression> = used.iter().map(|found| found.expression.clone()).collect();
        // "chhutti 3 din ki, kal se": how long and from when, apart.
        if let [Expression::Count(count), Expression::Open(first)]
        | [Expression::Open(first), Expression::Count(count)] = expressions.as_slice()
        {
            expressions = vec![Expression::From(*first, *count)];
        }
        // "till 29 nov starting tomorrow"
        if let [Expression::Until(last), Expression::List(first)] | [Expression::List(first), Expression::Until(last)] =
            expressions.as_slice()
            && let [first] = first.as_slice()
        {
            expressions = vec![Expression::Range(*first, *last)];
        }
        let counts =
            expressions.iter().any(|expression| !matches!(expression, Expression::Count(_) | Expression::Vague));
        if counts {
            // "yesterday and today, both days": the number only says again what was said.
            expressions.retain(|expression| !matches!(expression, Expression::Count(_) | Expression::Vague));
        }
        let each = self.has_a_deed_each(&used);
        self.drop_weekdays(&mut expressions, lean);
        let mut resolved: Option<Resolved> = None;
        for expression in &expressions {
            let next = expression.resolve(self.today, lean)?;
            resolved = Some(match resolved {
                None => next,
                Some(before) => before.and(&next, each)?,
            });
        }
        // "leave taken because of exam tomorrow": the day is that of the reason, or of both.
        let why = !used.is_empty() && used.iter().all(|found| parsed.part[found.at] == Part::Reason);
        // A day that stands beside what took place, and was not taken for one of its days.
        let unused = |found: &Found| {
            parsed.part[found.at] == Part::Core && !planned(&found) && !used.iter().any(|other| other.at == found.at)
        };
        let other_day = |found: &Found| {
            let days = found.expression.resolve(self.today, lean).map(|other| other.days);
            let known = |day: Day| resolved.as_ref().is_some_and(|resolved| resolved.days.iter().any(|own| own == day));
            days.is_some_and(|days| days.iter().any(|day| day <= self.today && !known(day)))
        };
        let left = event == Event::Attended && self.found.iter().any(|found| unused(found) && other_day(found));
        match resolved {
            Some(resolved) => Some((Resolved { guessed: resolved.guessed || why || left, ..resolved }, true)),
            None => Some((Resolved { days: Days::One(self.today), guessed: true }, false)),
        }
    }

    /// Whether a day stands in a clause that says only that it was so then, too: "23rd also".
    fn is_also(&self, found: &Found) -> bool {
        const ALSO: [&str; 8] = ["also", "too", "again", "bhi", "kuda", "kooda", "भी", "కూడా"];
        let parsed = &self.parsed;
        let clause = parsed.clause[found.at];
        let of = || parsed.core().filter(move |&at| parsed.clause[at] == clause);
        let quiet =
            |class| matches!(class, Class::Date | Class::And | Class::Mark(_) | Class::Filler | Class::But | Class::On);
        // ", the 6th of November": goes on with the list.
        let bare = of().all(|at| {
            matches!(parsed.class(at), Class::Date | Class::Mark(','))
                || ["the", "on"].contains(&parsed.word(at).as_str())
        });
        clause > 0
            && parsed.part[found.at] == Part::Core
            && of().all(|at| quiet(parsed.class(at)))
            && (bare || of().any(|at| ALSO.contains(&parsed.word(at).as_str())))
    }

    /// "nov 6 friday" says one day twice, "monna shanivaram" says which of the last days.
    fn drop_weekdays(&self, expressions: &mut Vec<Expression>, lean: Lean) {
        let [Expression::List(one), Expression::List(other)] = expressions.as_slice() else { return };
        let ([first], [second]) = (one.as_slice(), other.as_slice()) else { return };
        let same = |day: &Atom, weekday: i8| {
            let resolved = Expression::List(vec![*day]).resolve(self.today, lean);
            resolved.is_some_and(|found| found.days.first().0.weekday().to_monday_one_offset() == weekday)
        };
        match (first, second) {
            (Atom::About(_), Atom::Weekday(..)) => drop(expressions.remove(0)),
            (day @ (Atom::DayMonth(..) | Atom::Exact(_)), Atom::Weekday(weekday, None)) if same(day, *weekday) => {
                expressions.truncate(1);
            }
            (Atom::Weekday(weekday, None), day @ (Atom::DayMonth(..) | Atom::Exact(_))) if same(day, *weekday) => {
                drop(expressions.remove(0));
            }
            _ => {}
        }
    }

    /// Whether two days have a verb each, both of which say the same: "aaj bhi gaye aur kal bhi gaye the"; or stand side
    /// by side: "14 nov 15 nov".
    fn has_a_deed_each(&self, used: &[&Found]) -> bool {
        let parsed = &self.parsed;
        if self.has_a_clause_each(used) || self.are_side_by_side(used) {
            return true;
        }
        let [first, second] = used else { return false };
        let deed = |at: &usize| {
            matches!(
                parsed.class(*at),
                Class::Attend | Class::Done | Class::Went | Class::NotWent | Class::Miss | Class::Cancel
            )
        };
        let between = parsed.core().filter(|at| (first.at..second.at).contains(at)).filter(deed).count();
        let after = parsed.core().filter(|&at| at > second.at).filter(deed).count();
        let (missed, all) = (parsed.core().filter(|&at| deed(&at) && parsed.is_missed(at)).count(), between + after);
        let same = missed == 0 || missed == all;
        // "ninna speech ki, eeroju OT ki vellam"
        let named = |found: &Found| {
            let clause = parsed.clause[found.at];
            parsed.core().any(|at| parsed.clause[at] == clause && parsed.class(at) == Class::Session)
        };
        let apart = parsed.clause[first.at] != parsed.clause[second.at] && named(first) && named(second) && missed == 0;
        (apart && after > 0) || (between > 0 && after > 0 && same && parsed.has(|class| class == Class::And))
    }

    /// "14 nov 15 nov": nothing stands between the days but what joins them.
    fn are_side_by_side(&self, used: &[&Found]) -> bool {
        const ALSO: [&str; 9] = ["again", "inka", "ఇంకా", "tho paatu", "tho patu", "తో పాటు", "alage", "అలాగే", "mariyu"];
        let parsed = &self.parsed;
        let joins = |at: usize| {
            matches!(parsed.class(at), Class::Date | Class::And | Class::DateNoun | Class::On)
                || ALSO.contains(&parsed.word(at).as_str())
        };
        let day = |found: &Found| {
            matches!(&found.expression, Expression::List(atoms)
                if matches!(atoms.as_slice(), [Atom::DayMonth(..)]))
        };
        used.len() > 1
            && used.iter().all(|found| day(found))
            && used.windows(2).all(|two| (two[0].at..two[1].at).all(joins))
    }

    /// "today done, yesterday also done": each day stands in a clause that says nothing but that it was so, too.
    fn has_a_clause_each(&self, used: &[&Found]) -> bool {
        let parsed = &self.parsed;
        let clauses: BTreeSet<usize> = used.iter().map(|found| parsed.clause[found.at]).collect();
        let quiet = |class| {
            clauses::is_verb(class)
                || matches!(
                    class,
                    Class::Mark(_)
                        | Class::Date
                        | Class::Holiday
                        | Class::Session
                        | Class::Negation
                        | Class::And
                        | Class::But
                        | Class::Be
                        | Class::On
                        | Class::Link
                        | Class::Filler
                        | Class::Polite
                        | Class::Manner
                )
        };
        let of = |clause: usize| parsed.core().filter(move |&at| parsed.clause[at] == clause);
        let missed = |clause: &usize| of(*clause).any(|at| parsed.is_missed(at));
        let told = |clause: &usize| {
            let deed = |class| matches!(class, Class::Holiday | Class::Attend | Class::Done | Class::Went);
            missed(clause)
                || of(*clause).any(|at| deed(parsed.class(at)))
                || used.iter().any(|found| parsed.clause[found.at] == *clause && self.is_also(found))
        };
        let same = clauses.iter().all(missed) || !clauses.iter().any(missed);
        used.len() > 1
            && clauses.len() == used.len()
            && same
            && clauses.iter().all(|clause| told(clause) && of(*clause).all(|at| quiet(parsed.class(at))))
    }

    /// Whether a date stands where it says when, not inside a reason or another matter.
    pub(super) fn tells_when(&self, found: &Found) -> bool {
        let parsed = &self.parsed;
        let clause = parsed.clause[found.at];
        let verb = |class| {
            matches!(
                class,
                Class::Attend
                    | Class::Done
                    | Class::Went
                    | Class::Miss
                    | Class::Cancel
                    | Class::NotWent
                    | Class::Holiday
                    | Class::Session
            )
        };
        let has_verb = parsed.core().any(|at| parsed.clause[at] == clause && verb(parsed.class(at)));
        let future = parsed.core().any(|at| parsed.clause[at] == clause && parsed.class(at) == Class::Future);
        let holiday = self.has(|class| class == Class::Holiday);
        parsed.part[found.at] == Part::Core && has_verb && (!future || holiday)
    }

    pub(super) fn lean(&self, event: Event) -> Lean {
        let by_past_verb = match event {
            Event::Missed => self.tells_of_the_past(0..self.parsed.items.len()),
            _ => self.tells_of_the_past(self.parsed.core()),
        };
        match event {
            Event::Holiday if self.was_off() => Lean { past: true, by_verb: true },
            Event::Holiday => {
                // "kal se do din ki chhutti likh do": what shall be written down from a day on lies ahead.
                let from = |found: &Found| matches!(found.expression, Expression::From(..) | Expression::Open(_));
                let ordered = self.has(|class| class == Class::Entry) && self.found.iter().any(from);
                let ahead = ordered || self.has(|class| class == Class::Future) || self.will_be_off();
                Lean { past: false, by_verb: ahead }
            }
            _ => Lean { past: true, by_verb: by_past_verb },
        }
    }

    /// Whether the verb within the words for a day off lies ahead: "chhutti lenge".
    fn will_be_off(&self) -> bool {
        const WILL: [&str; 14] =
            ["enge", "unga", "ungi", "egi", "ega", "hogi", "hoga", "ेंगे", "ूंगा", "ूंगी", "ेगी", "ेगा", "होगी", "होगा"];
        let parsed = &self.parsed;
        parsed.core().any(|at| {
            let word = parsed.word(at);
            parsed.class(at) == Class::Holiday && word.contains(' ') && WILL.iter().any(|will| word.ends_with(will))
        })
    }

    /// Whether a day off is told of in the past.
    fn was_off(&self) -> bool {
        const WAS: [&str; 9] =
            [" was ", " were ", "icharu", "ichharu", "ఇచ్చారు", "undindi", "ఉండింది", "undindhi", "undenu"];
        let off = |at: &usize| matches!(self.parsed.class(*at), Class::Holiday | Class::Why(_));
        // "centre was closed", "సెలవు ఇచ్చారు": the verb is within the phrase.
        let told = |at: usize| {
            self.parsed.class(at) == Class::Holiday
                && (WAS
                    .iter()
                    .any(|was| self.parsed.word(at).contains(was) || self.parsed.word(at + 1).starts_with(was))
                    || ["took ", "had taken ", "was "].iter().any(|was| self.parsed.word(at).starts_with(was)))
        };
        // "chhutti le li thi kal"
        let taken = |at: usize| {
            self.parsed.class(at) == Class::Holiday
                && self.parsed.class(at + 1) == Class::Done
                && self.parsed.items[at + 1].tongue != Tongue::English
        };
        self.has(|class| class == Class::Past)
            || self.parsed.core().any(taken)
            || self.parsed.core().any(told)
            || self.tells_of_the_past(self.parsed.core().filter(off))
    }
}
