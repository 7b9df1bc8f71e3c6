//! From items to a meaning: what happened, when, how often; and whether any of it was inferred.
//!
//! The order of the questions is the order of caution: what is asked for, what speaks against a log, then the log.

use super::calendar::{Expression, Lean, Resolved};
use super::class::{Class, Tongue};
use super::clauses::{self, Parsed, Part};
use super::dates::{self, Found};
use super::numbers::{self, Count};
use super::{Days, Guess, Meaning, Understanding, commands, doubts, items, reasons, sentences};
use crate::domain::Day;

/// A longer message is a story, and no log.
const MOST_ITEMS: usize = 120;

/// What happened to the sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Event {
    Attended,
    Missed,
    Holiday,
}

/// What `text` says, without questions about other matters before or behind a log: "attended today. How much is the fee?"
pub(super) fn understand(text: &str, today: Day) -> Understanding {
    let whole = understand_whole(text, today);
    if whole.meaning.is_some() {
        return whole;
    }
    match sentences::without_other_questions(text) {
        Some(rest) => {
            let understanding = understand_whole(rest, today);
            let is_log = understanding.meaning.as_ref().is_some_and(Meaning::writes);
            if is_log { understanding } else { whole }
        }
        None => whole,
    }
}

fn understand_whole(text: &str, today: Day) -> Understanding {
    let mut items = items::items(text);
    if items.is_empty() || items.len() > MOST_ITEMS {
        return Understanding::NOTHING;
    }
    numbers::join(&mut items);
    let found = dates::read(text, &mut items, today);
    let parsed = Parsed::new(text, items);
    let dated = found.iter().any(|found| !matches!(found.expression, Expression::Vague | Expression::Week(_)));
    if let Some(understanding) = commands::asked(&parsed, dated) {
        return understanding;
    }
    let asked = is_asked(&parsed);
    let current =
        found.iter().all(|found| found.expression == Expression::List(vec![super::calendar::Atom::Exact(today)]));
    if asked && current && is_about_logging(&parsed, !found.is_empty()) {
        return Understanding::new(Meaning::Status, None);
    }
    if asked {
        return Understanding::NOTHING;
    }
    let reader = Reader { parsed, found, today };
    reader.log().unwrap_or(Understanding::NOTHING)
}

/// Whether it is about what has been written down: "is today marked", "did I log today".
fn is_about_logging(parsed: &Parsed<'_>, dated: bool) -> bool {
    let has = |wanted: fn(Class) -> bool| parsed.items.iter().any(|item| wanted(item.class));
    has(|class| class == Class::Logged)
        || (has(|class| class == Class::Entry)
            && (has(|class| matches!(class, Class::Done | Class::Went | Class::Ask | Class::Be | Class::Past))
                || (dated && has(|class| class == Class::Question)))
            && !has(|class| matches!(class, Class::Topic | Class::Therapist | Class::Future)))
}

/// Whether the message is a question.
fn is_asked(parsed: &Parsed<'_>) -> bool {
    let mut words = parsed.core().map(|at| parsed.class(at)).skip_while(|class| {
        matches!(class, Class::Mark(_) | Class::Polite | Class::Filler | Class::Entry | Class::Date)
    });
    let begins = words.next();
    // "is attended marked" is rare; "was absent today" tells.
    let told =
        words.next().is_some_and(|class| clauses::is_verb(class) || matches!(class, Class::Negation | Class::Holiday));
    let first = parsed.core().find(|&at| !matches!(parsed.class(at), Class::Mark(_) | Class::Polite));
    // Hindi and Telugu do not turn their questions round.
    let english = first.is_some_and(|at| parsed.items[at].tongue == Tongue::English);
    let turned = english
        && begins == first.map(|at| parsed.class(at))
        && matches!(begins, Some(Class::Be | Class::Past))
        && (!told || parsed.has(|class| class == Class::Logged));
    begins == Some(Class::Ask)
        || turned
        || parsed.has(|class| matches!(class, Class::Question | Class::HowMany | Class::Mark('?')))
}

/// A message in pieces, with the days that it names.
pub(super) struct Reader<'a> {
    pub(super) parsed: Parsed<'a>,
    pub(super) found: Vec<Found>,
    pub(super) today: Day,
}

impl Reader<'_> {
    fn log(&self) -> Option<Understanding> {
        let (event, doubt) = self.event()?;
        let (resolved, dated) = self.when(event)?;
        let (sessions, resolved, number_doubt) = self.sessions(event, resolved, dated)?;
        let reason = if event == Event::Missed { reasons::find(&self.parsed) } else { None };
        let doubt = doubt || doubts::is_unexplained(&self.parsed, event, reason.as_ref());
        let main = self.main();
        // "aaj OT cancel, therapist nahi aayi": what has a reason is told, not ordered.
        let told = |at: usize| self.parsed.class(at) == Class::Cancel && reason.is_some();
        let slips = |at: usize| self.parsed.items[at].slip && !self.parsed.is_comment(at, main) && !told(at);
        let slip = self.parsed.core().any(slips) || self.found.iter().any(|found| found.slip);
        let guess = if doubt || slip {
            Some(Guess::Meaning)
        } else if resolved.guessed {
            Some(Guess::Date)
        } else {
            number_doubt.then_some(Guess::Number)
        };
        let days = resolved.days;
        let meaning = match event {
            Event::Attended => Meaning::Attended { days, sessions },
            Event::Missed => Meaning::Missed { days, sessions, reason: reason.map(|found| found.words) },
            Event::Holiday => Meaning::Holiday { days },
        };
        Some(Understanding::new(meaning, guess))
    }

    pub(super) fn has(&self, wanted: impl Fn(Class) -> bool) -> bool {
        self.parsed.has(wanted)
    }

    /// When it happened, and whether a day was named.
    fn when(&self, event: Event) -> Option<(Resolved, bool)> {
        let parsed = &self.parsed;
        let lean = self.lean(event);
        let core: Vec<&Found> = self.found.iter().filter(|found| self.tells_when(found)).collect();
        let holiday = event == Event::Holiday;
        let planned = |found: &&Found| {
            let clause = parsed.clause[found.at];
            !holiday && parsed.core().any(|at| parsed.clause[at] == clause && parsed.class(at) == Class::Future)
        };
        let used: Vec<&Found> =
            if core.is_empty() { self.found.iter().filter(|found| !planned(found)).collect() } else { core };
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
        match resolved {
            Some(resolved) => Some((Resolved { guessed: resolved.guessed || why, ..resolved }, true)),
            None => Some((Resolved { days: Days::One(self.today), guessed: true }, false)),
        }
    }

    /// "nov 6 friday" says one day twice, "monna shanivaram" says which of the last days.
    fn drop_weekdays(&self, expressions: &mut Vec<Expression>, lean: Lean) {
        use super::calendar::Atom;
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
        let joins = |at: usize| {
            const ALSO: [&str; 8] = ["inka", "ఇంకా", "tho paatu", "tho patu", "తో పాటు", "alage", "అలాగే", "mariyu"];
            matches!(parsed.class(at), Class::Date | Class::And | Class::DateNoun)
                || ALSO.contains(&parsed.word(at).as_str())
        };
        let beside = (first.at..second.at).all(joins)
            && [first, second].iter().all(|found| {
                matches!(&found.expression, Expression::List(atoms)
                if matches!(atoms.as_slice(), [super::calendar::Atom::DayMonth(..)]))
            });
        // "ninna speech ki, eeroju OT ki vellam"
        let named = |found: &Found| {
            let clause = parsed.clause[found.at];
            parsed.core().any(|at| parsed.clause[at] == clause && parsed.class(at) == Class::Session)
        };
        let apart = parsed.clause[first.at] != parsed.clause[second.at] && named(first) && named(second) && missed == 0;
        beside || (apart && after > 0) || (between > 0 && after > 0 && same && parsed.has(|class| class == Class::And))
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

    fn lean(&self, event: Event) -> Lean {
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
                    || self.parsed.word(at).starts_with("took "))
        };
        self.has(|class| class == Class::Past)
            || self.parsed.core().any(told)
            || self.tells_of_the_past(self.parsed.core().filter(off))
    }

    /// How many sessions; a number that can only be a day becomes one.
    fn sessions(&self, event: Event, resolved: Resolved, dated: bool) -> Option<(Option<u8>, Resolved, bool)> {
        if event == Event::Holiday {
            let bare = numbers::count(&self.parsed.items, 0);
            let Count::Bare(day) = bare else { return Some((None, resolved, false)) };
            if dated {
                return Some((None, Resolved { guessed: true, ..resolved }, false));
            }
            return Some((None, self.day_of_month(day, event)?, false));
        }
        let counted: Vec<items::Item> = self
            .parsed
            .core()
            .filter(|&at| !self.counts_days(at) && !self.parsed.is_comment(at, self.main()))
            .map(|at| self.parsed.items[at])
            .collect();
        let named = self.parsed.items.iter().filter(|item| item.class == Class::Session).count();
        let small = |value: u32| u8::try_from(value).unwrap_or(u8::MAX);
        Some(match numbers::count(&counted, named) {
            Count::None => (None, resolved, false),
            Count::Stated(0) => return None,
            // "all three sessions on 2, 4 and 6 November": one on each of the days, unless it says *each*.
            Count::Stated(value) if value > 2 && self.is_spread(value, &resolved) => (None, resolved, false),
            Count::Stated(value) => (Some(small(value)), resolved, false),
            Count::Bare(value @ 1..=5) => (Some(small(value)), resolved, true),
            Count::Bare(day) if !dated => (None, self.day_of_month(day, event)?, false),
            Count::Bare(_) | Count::Unclear => (None, Resolved { guessed: true, ..resolved }, true),
        })
    }

    /// Whether there are as many days as sessions, and no word says that each day had as many.
    fn is_spread(&self, sessions: u32, resolved: &Resolved) -> bool {
        const EACH: [&str; 8] = ["each", "per", "every", "daily", "har", "roj", "हर", "roju"];
        let each = (0..self.parsed.items.len()).any(|at| EACH.contains(&self.parsed.word(at).as_str()));
        !each && usize::try_from(sessions) == Ok(resolved.days.count())
    }

    /// Whether *both* says how many days there are: "both sat and sun", "aaj kal dono".
    fn counts_days(&self, at: usize) -> bool {
        let two = |found: &&Found| matches!(&found.expression, Expression::List(atoms) if atoms.len() == 2);
        let dates = |at: usize| self.parsed.class(at) == Class::Date;
        self.parsed.class(at) == Class::Both
            && self.parsed.class(at + 1) != Class::Session
            && (self.found.iter().filter(two).any(|found| found.at == at + 1)
                || (at > 0
                    && dates(at - 1)
                    && self.found.iter().rfind(|found| found.at < at).as_ref().is_some_and(two)))
    }

    fn day_of_month(&self, day: u32, event: Event) -> Option<Resolved> {
        let expression = Expression::List(vec![super::calendar::Atom::DayOnly(day)]);
        expression.resolve(self.today, self.lean(event)).map(|resolved| Resolved { guessed: true, ..resolved })
    }
}
