//! From items to a meaning: what happened, when, how often; and whether any of it was inferred.
//!
//! The order of the questions is the order of caution: what is asked for, what speaks against a log, then the log.

use std::collections::BTreeSet;

use super::calendar::{Expression, Resolved};
use super::children::Children;
use super::class::{Class, Tongue};
use super::clauses::{self, Parsed};
use super::dates::{self, Found};
use super::numbers::{self, Count};
use super::{Certainty, Guess, Meaning, Understanding, commands, doubts, items, reasons, sentences};
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
/// `children` are those whom it may name.
pub(super) fn understand(text: &str, today: Day, children: &Children) -> Understanding {
    let whole = understand_whole(text, today, children);
    let unclear = whole.meaning.as_ref().is_none_or(|meaning| *meaning == Meaning::Undo);
    if let Some(told) = unclear.then(|| understand_the_rest(text, today, children)).flatten() {
        return told;
    }
    if whole.meaning.is_some() {
        return whole;
    }
    match sentences::without_other_questions(text) {
        Some(rest) => {
            let understanding = understand_whole(rest, today, children);
            let is_log = understanding.meaning.as_ref().is_some_and(Meaning::writes);
            if is_log { understanding } else { whole }
        }
        None => whole,
    }
}

/// What is so instead of what was told by mistake, if it is a log. Where the mistake was about a day of its own, that day
/// is still to be put right, so that it is asked about.
fn understand_the_rest(text: &str, today: Day, children: &Children) -> Option<Understanding> {
    let (rest, dated) = sentences::without_a_mistake(text)?;
    let told = understand_whole(&rest, today, children);
    if !told.meaning.as_ref().is_some_and(|meaning| meaning.writes() && *meaning != Meaning::Undo) {
        return None;
    }
    let certainty = if dated { Certainty::Guessed { what: Guess::Meaning } } else { told.certainty };
    Some(Understanding { certainty, ..told })
}

fn understand_whole(text: &str, today: Day, children: &Children) -> Understanding {
    let items = items::items_of(text, children);
    if items.is_empty() || items.len() > MOST_ITEMS {
        return Understanding::nothing();
    }
    let named: Vec<(usize, usize)> = items.iter().filter_map(|item| Some((item.start, item.child?))).collect();
    let understanding = read(text, items, today);
    // "missed today, Diya had fever" is about her brother.
    let why = match &understanding.meaning {
        Some(Meaning::Missed { reason: Some(reason), .. }) => {
            text.find(reason.as_str()).map(|start| start..start + reason.len())
        }
        _ => None,
    };
    let told = named.into_iter().filter(|(start, _)| !why.as_ref().is_some_and(|why| why.contains(start)));
    let children: BTreeSet<usize> = told.flat_map(|(_, child)| children.called_like(child)).collect();
    Understanding { children: children.into_iter().collect(), ..understanding }
}

fn read(text: &str, mut items: Vec<items::Item>, today: Day) -> Understanding {
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
        return Understanding::nothing();
    }
    let reader = Reader { parsed, found, today };
    reader.log().unwrap_or_else(Understanding::nothing)
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
            // "went on all three": as many as the days are.
            Count::Bare(value @ 2..) if usize::try_from(value) == Ok(resolved.days.count()) => (None, resolved, false),
            Count::Bare(value @ 1..=5) => (Some(small(value)), resolved, !(dated && self.opens_with(value))),
            Count::Bare(day) if !dated => (None, self.day_of_month(day, event)?, false),
            Count::Bare(_) | Count::Unclear => (None, Resolved { guessed: true, ..resolved }, true),
        })
    }

    /// "2 done today": the message opens with how many, and what became of them.
    fn opens_with(&self, count: u32) -> bool {
        let told = |class| matches!(class, Class::Done | Class::Attend | Class::Miss);
        let first = self.parsed.items.first().and_then(numbers::plain);
        first == Some(count) && told(self.parsed.class(1))
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
