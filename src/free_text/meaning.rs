//! From items to a meaning: what happened, when, how often; and whether any of it was inferred.
//!
//! The order of the questions is the order of caution: what is asked for, what speaks against a log, then the log.

use super::calendar::{Expression, Lean, Resolved};
use super::class::{Class, Command, Tongue};
use super::clauses::{self, Parsed, Part};
use super::dates::{self, Found};
use super::numbers::{self, Count};
use super::{Days, Guess, Meaning, ReasonGroup, Understanding, commands, doubts, items, reasons};
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

pub(super) fn understand(text: &str, today: Day) -> Understanding {
    let mut items = items::items(text);
    if items.is_empty() || items.len() > MOST_ITEMS {
        return Understanding::NOTHING;
    }
    numbers::join(&mut items);
    let found = dates::read(&mut items, today);
    let parsed = Parsed::new(text, items);
    let dated = found.iter().any(|found| !matches!(found.expression, Expression::Vague | Expression::Week(_)));
    if let Some(understanding) = commands::asked(&parsed, dated) {
        return understanding;
    }
    let asked = is_asked(&parsed);
    let current =
        found.iter().all(|found| found.expression == Expression::List(vec![super::calendar::Atom::Exact(today)]));
    if parsed.has(|class| class == Class::Logged) && asked && current {
        return Understanding::new(Meaning::Status, None);
    }
    if asked {
        return Understanding::NOTHING;
    }
    let reader = Reader { parsed, found, today };
    reader.log().unwrap_or(Understanding::NOTHING)
}

/// Whether the message is a question.
fn is_asked(parsed: &Parsed<'_>) -> bool {
    let mut words = parsed
        .core()
        .map(|at| parsed.class(at))
        .skip_while(|class| matches!(class, Class::Mark(_) | Class::Polite | Class::Filler | Class::Date));
    let begins = words.next();
    // "is attended marked" is rare; "was absent today" tells.
    let told =
        words.next().is_some_and(|class| clauses::is_verb(class) || matches!(class, Class::Negation | Class::Holiday));
    let first = parsed.core().map(|at| parsed.class(at)).find(|class| !matches!(class, Class::Mark(_) | Class::Polite));
    let turned = begins == first
        && matches!(begins, Some(Class::Be | Class::Past))
        && (!told || parsed.has(|class| class == Class::Logged));
    begins == Some(Class::Ask)
        || turned
        || parsed.has(|class| matches!(class, Class::Question | Class::HowMany | Class::Mark('?')))
}

struct Reader<'a> {
    parsed: Parsed<'a>,
    found: Vec<Found>,
    today: Day,
}

impl Reader<'_> {
    fn log(&self) -> Option<Understanding> {
        let (event, doubt) = self.event()?;
        let (resolved, dated) = self.when(event)?;
        let (sessions, resolved, number_doubt) = self.sessions(event, resolved, dated)?;
        let reason = if event == Event::Missed { reasons::find(&self.parsed) } else { None };
        let doubt = doubt || doubts::is_unexplained(&self.parsed, event, reason.as_ref());
        let slip = self.parsed.core().any(|at| self.parsed.items[at].slip) || self.found.iter().any(|found| found.slip);
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

    fn has(&self, wanted: impl Fn(Class) -> bool) -> bool {
        self.parsed.has(wanted)
    }

    /// What happened, and whether the words could also say something else; `None` if nothing did.
    fn event(&self) -> Option<(Event, bool)> {
        let parsed = &self.parsed;
        if self.has(|class| class == Class::Unsure) {
            return None;
        }
        // "not missed"
        let kept = |at: &usize| matches!(parsed.class(*at), Class::Miss | Class::NotWent) && parsed.is_denied(*at);
        if parsed.core().any(|at| kept(&at)) {
            return None;
        }
        if let Some(at) = parsed.core().find(|&at| parsed.is_missed(at)) {
            return self.missed(at);
        }
        if parsed.part.contains(&Part::Absence) {
            if self.has(|class| class == Class::Future) {
                return None;
            }
            let ahead = self.is_ahead();
            let event = if ahead { Event::Holiday } else { Event::Missed };
            return Some((event, ahead || parsed.absent_on_leave));
        }
        let attended = self.has(|class| matches!(class, Class::Attend | Class::Done));
        let went = self.has(|class| class == Class::Went);
        let holiday = self.has(|class| class == Class::Holiday);
        let denied = self.has(|class| class == Class::Negation);
        match (attended, holiday) {
            (true, true) => None,
            (false, true) => self.holiday(denied),
            _ if denied && self.has(|class| class == Class::Session) && !attended && !went => self.no_session(),
            _ if attended || went => self.attended(denied),
            _ => None,
        }
    }

    fn missed(&self, at: usize) -> Option<(Event, bool)> {
        let parsed = &self.parsed;
        let clause = parsed.clause[at];
        let here = |wanted: &dyn Fn(Class) -> bool| {
            parsed.core().any(|at| parsed.clause[at] == clause && wanted(parsed.class(at)))
        };
        // A plan; behind the verb it may be the reason: "missed today going to native".
        let why = here(&|class| matches!(class, Class::Why(_)));
        let planned = parsed.core().any(|other| {
            parsed.clause[other] == clause && parsed.class(other) == Class::Future && (other < at || !why)
        });
        if planned {
            return None;
        }
        let session = self.has(|class| class == Class::Session);
        if here(&|class| class == Class::Topic) && !session {
            return None;
        }
        // "holiday cancelled" is no miss.
        if parsed.class(at) == Class::Cancel && here(&|class| class == Class::Holiday) {
            return None;
        }
        // Two logs in one message: neither is written, lest the other be lost.
        let both = parsed.core().any(|other| {
            let class = parsed.class(other);
            let told = parsed.clause[other] == clause || self.clause_is_dated(parsed.clause[other]);
            !parsed.is_missed(other)
                && ((class == Class::Attend && parsed.class(at) != Class::Attend)
                    || (class == Class::Went && told && parsed.clause[other] != clause))
        });
        if both {
            return None;
        }
        let topic = self.has(|class| class == Class::Topic);
        let holiday = here(&|class| class == Class::Holiday);
        Some((Event::Missed, topic || holiday || self.is_elsewhere(at)))
    }

    /// Whether what was missed is school, or a bus, rather than a session.
    fn is_elsewhere(&self, at: usize) -> bool {
        let parsed = &self.parsed;
        let small = |class| {
            matches!(class, Class::Filler | Class::Be | Class::DateNoun | Class::Negation | Class::Link | Class::Ask)
        };
        let school = |class| matches!(class, Class::Why(ReasonGroup::School));
        let place = |class| matches!(class, Class::Why(ReasonGroup::School | ReasonGroup::Transport));
        let core = |other: &usize| parsed.part[*other] == Part::Core;
        if self.has(|class| class == Class::Session) {
            return false;
        }
        let before = (0..at).rev().filter(core).map(|at| parsed.class(at)).find(|class| !small(*class));
        let after = (at + 1..parsed.items.len()).filter(core).map(|at| parsed.class(at)).find(|class| !small(*class));
        let verb_last = before.is_some_and(school) && parsed.class(at) != Class::Miss;
        verb_last || (after.is_some_and(place) && parsed.class(at + 1) != Class::Mark(','))
    }

    fn clause_is_dated(&self, clause: usize) -> bool {
        (0..self.parsed.items.len())
            .any(|at| self.parsed.clause[at] == clause && matches!(self.parsed.class(at), Class::Date | Class::Session))
    }

    /// "No session today" could be a miss or a day off.
    fn no_session(&self) -> Option<(Event, bool)> {
        if self.has(|class| matches!(class, Class::Topic | Class::Future)) {
            return None;
        }
        Some((if self.is_ahead() { Event::Holiday } else { Event::Missed }, true))
    }

    /// Whether the only day named lies ahead.
    fn is_ahead(&self) -> bool {
        let past = self.tells_of_the_past(0..self.parsed.items.len());
        let lean = Lean { past, by_verb: past };
        self.found
            .first()
            .and_then(|found| found.expression.resolve(self.today, lean))
            .is_some_and(|resolved| resolved.days.first() > self.today)
    }

    /// Whether one of the items is a verb in the past, so that *kal* is yesterday.
    fn tells_of_the_past(&self, mut items: impl Iterator<Item = usize>) -> bool {
        let parsed = &self.parsed;
        items.any(|at| {
            let item = parsed.items[at];
            let hindi = item.tongue == Tongue::Hindi;
            // "miss hua" has a verb in it, "miss" alone has not.
            let phrase = parsed.text.get(item.start..item.end).is_some_and(|words| words.contains(' '));
            matches!(item.class, Class::Past | Class::Went | Class::NotWent)
                || (hindi && item.class == Class::Done)
                || (hindi && phrase && matches!(item.class, Class::Attend | Class::Miss | Class::Cancel))
        })
    }

    fn holiday(&self, denied: bool) -> Option<(Event, bool)> {
        let other = |class| matches!(class, Class::Topic | Class::Left | Class::Command(_));
        // "no sessions next week, vacation"
        let parsed = &self.parsed;
        let no_session =
            parsed.core().any(|at| parsed.class(at) == Class::Negation && parsed.class(at + 1) == Class::Session);
        if (denied && !no_session) || self.has(|class| class == Class::Miss) {
            return None;
        }
        let strange = self.strangers(|_| true);
        let odd = no_session
            || self.has(other)
            || strange > 1
            || self.has(|class| matches!(class, Class::Why(ReasonGroup::School)));
        (strange <= 4).then_some((Event::Holiday, odd || self.found.is_empty()))
    }

    /// How many words of no table there are among these clauses.
    fn strangers(&self, counted: impl Fn(usize) -> bool) -> usize {
        let parsed = &self.parsed;
        parsed.core().filter(|&at| parsed.class(at) == Class::Unknown && counted(parsed.clause[at])).count()
    }

    fn attended(&self, denied: bool) -> Option<(Event, bool)> {
        let parsed = &self.parsed;
        let verb = parsed
            .core()
            .find(|&at| parsed.class(at) == Class::Attend)
            .or_else(|| parsed.core().find(|&at| matches!(parsed.class(at), Class::Done | Class::Went)))?;
        let strong = parsed.class(verb) == Class::Attend;
        let relevant = |clause: usize| clause == parsed.clause[verb] || self.clause_is_dated(clause);
        let here = |wanted: &dyn Fn(Class) -> bool| {
            parsed.core().any(|at| relevant(parsed.clause[at]) && wanted(parsed.class(at)))
        };
        if here(&|class| matches!(class, Class::Future | Class::Topic | Class::Left)) {
            return None;
        }
        let session = self.has(|class| class == Class::Session);
        let why = here(&|class| matches!(class, Class::Why(_)));
        let strange = self.strangers(relevant);
        let aside = self
            .has(|class| matches!(class, Class::Future | Class::Topic | Class::Left | Class::Command(Command::Wrong)));
        // "Aarav aaya tha" may be the child, or the electrician.
        let came = strange == 1 && !why && self.found.iter().any(|found| self.tells_when(found));
        if !session && (why || (strange > 0 && !strong && !came)) {
            return None;
        }
        if strange > 4 {
            return None;
        }
        // One word more is the child's name, if it stands where names stand.
        let named = strange == 1
            && (session || parsed.core().take_while(|at| *at < verb).any(|at| parsed.class(at) == Class::Unknown));
        // "completed puzzle", "teacher came": the object of another deed, or its doer.
        let object = (verb + 1..parsed.items.len())
            .map(|at| parsed.class(at))
            .find(|class| !matches!(class, Class::Filler | Class::Be))
            .is_some_and(|class| class == Class::Unknown);
        let doer = verb > 0 && parsed.class(verb - 1) == Class::Therapist;
        let named = named && !object;
        // "yesterday but not today"
        if parsed.core().any(|at| parsed.class(at) == Class::Negation && parsed.class(at + 1) == Class::Date) {
            return None;
        }
        let doubt = (came && !session && !strong) || doer || why || denied || aside || (strange > 0 && !named);
        Some((Event::Attended, doubt))
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
        let counts =
            expressions.iter().any(|expression| !matches!(expression, Expression::Count(_) | Expression::Vague));
        if counts {
            // "yesterday and today, both days": the number only says again what was said.
            expressions.retain(|expression| !matches!(expression, Expression::Count(_) | Expression::Vague));
        }
        let mut resolved: Option<Resolved> = None;
        for expression in &expressions {
            let next = expression.resolve(self.today, lean)?;
            resolved = Some(match resolved {
                None => next,
                Some(before) => before.and(&next)?,
            });
        }
        match resolved {
            Some(resolved) => Some((resolved, true)),
            None => Some((Resolved { days: Days::One(self.today), guessed: true }, false)),
        }
    }

    /// Whether a date stands where it says when, not inside a reason or another matter.
    fn tells_when(&self, found: &Found) -> bool {
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
            Event::Holiday if self.has(|class| class == Class::Past) => Lean { past: true, by_verb: true },
            Event::Holiday => Lean { past: false, by_verb: self.has(|class| class == Class::Future) },
            _ => Lean { past: true, by_verb: by_past_verb },
        }
    }

    /// How many sessions; a number that can only be a day becomes one.
    fn sessions(&self, event: Event, resolved: Resolved, dated: bool) -> Option<(Option<u8>, Resolved, bool)> {
        if event == Event::Holiday {
            let bare = numbers::count(&self.parsed.items);
            let Count::Bare(day) = bare else { return Some((None, resolved, false)) };
            if dated {
                return Some((None, Resolved { guessed: true, ..resolved }, false));
            }
            return Some((None, self.day_of_month(day, event)?, false));
        }
        let counted: Vec<items::Item> = self.parsed.core().map(|at| self.parsed.items[at]).collect();
        let small = |value: u32| u8::try_from(value).unwrap_or(u8::MAX);
        Some(match numbers::count(&counted) {
            Count::None => (None, resolved, false),
            Count::Stated(0) => return None,
            Count::Stated(value) => (Some(small(value)), resolved, false),
            Count::Bare(value @ 1..=5) => (Some(small(value)), resolved, true),
            Count::Bare(day) if !dated => (None, self.day_of_month(day, event)?, false),
            Count::Bare(_) | Count::Unclear => (None, Resolved { guessed: true, ..resolved }, true),
        })
    }

    fn day_of_month(&self, day: u32, event: Event) -> Option<Resolved> {
        let expression = Expression::List(vec![super::calendar::Atom::DayOnly(day)]);
        expression.resolve(self.today, self.lean(event)).map(|resolved| Resolved { guessed: true, ..resolved })
    }
}
