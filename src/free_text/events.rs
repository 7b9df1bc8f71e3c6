//! What happened to the sessions: whether the words say that they took place, that they did not, or that there is a day
//! off; and what speaks against each.

use super::calendar::{Expression, Lean};
use super::class::{Class, Tongue};
use super::clauses::{Part, is_verb};
use super::meaning::{Event, Reader};
use super::{ReasonGroup, details, loose};

/// How what is to be written down ends in Hindi: no verb of the past.
const ORDERS: [&str; 14] =
    [" do", " dijiye", " dijie", " lo", " dena", " den", "ao", "ho", " दो", " दीजिए", " लो", " देना", " दें", "ओ"];

/// How phrases end that tell of the past in Hindi.
const WAS: [&str; 7] = [" tha", " thi", " the", " था", " थी", " थे", " थीं"];

impl Reader<'_> {
    /// What happened, and whether the words could also say something else; `None` if nothing did.
    pub(super) fn event(&self) -> Option<(Event, bool)> {
        let parsed = &self.parsed;
        let main = self.main();
        if parsed.core().any(|at| parsed.class(at) == Class::Unsure && !parsed.is_comment(at, main)) {
            return None;
        }
        if self.tells_two_ways() {
            return None;
        }
        // "abhi nahi hua, shaam ko hai": it may still come.
        let yet = |at: usize| {
            const YET: [&str; 9] = ["abhi", "abhi tak", "अभी", "अभी तक", "inka", "inkaa", "ఇంకా", "yet", "so far"];
            // "5 nov inka 6 nov" joins them.
            YET.contains(&parsed.word(at).as_str())
                && parsed.class(at + 1) != Class::Date
                && parsed.core().any(|other| parsed.clause[other] == parsed.clause[at] && parsed.is_missed(other))
        };
        if parsed.core().any(yet) {
            return None;
        }
        // "not missed"
        let kept = |at: &usize| matches!(parsed.class(*at), Class::Miss | Class::NotWent) && parsed.is_denied(*at);
        if parsed.core().any(|at| kept(&at)) {
            return None;
        }
        if let Some(at) = parsed.missed() {
            return self.missed(at).or_else(|| self.cannot());
        }
        // "madam on leave, mark holiday" says what it is to be.
        let named = self.has(|class| class == Class::Holiday) && self.has(|class| class == Class::Entry);
        if parsed.part.contains(&Part::Absence) && !named {
            // "therapist nahi thi par dusri ne kiya": then it took place, or did not.
            if self.has(|class| matches!(class, Class::Attend | Class::Done)) {
                return None;
            }
            if self.has(|class| class == Class::Future) {
                return self.cannot();
            }
            let ahead = self.is_ahead();
            let event = if ahead { Event::Holiday } else { Event::Missed };
            return Some((event, ahead || parsed.absent_on_leave));
        }
        let attended = self.has(|class| matches!(class, Class::Attend | Class::Done));
        let went = parsed.core().any(|at| parsed.class(at) == Class::Went && !self.went_away(at));
        let holiday = self.has(|class| class == Class::Holiday);
        let denied = parsed.core().any(|at| parsed.class(at) == Class::Negation && !parsed.is_comment(at, main));
        if let Some(cannot) = self.cannot() {
            let clause = |class| parsed.core().find(|&at| parsed.class(at) == class).map(|at| parsed.clause[at]);
            let named = holiday && cannot.0 == Event::Holiday && !denied && !attended;
            let apart = named && clause(Class::Cannot).is_some_and(|cannot| clause(Class::Holiday) != Some(cannot));
            return if apart { self.holiday(denied) } else { Some(cannot) };
        }
        match (attended && !self.is_taken_off(), holiday) {
            (true, true) => None,
            // "went but it was closed"
            (false, true) if went && self.has(|class| class == Class::But) => {
                self.holiday(denied).map(|(event, _)| (event, true))
            }
            // "it was my off day so I took him to OT": whose day off it was is not sure enough.
            (false, true) if went && details::is_whole(&self.parsed) => {
                self.took_place(denied).map(|(event, _)| (event, true))
            }
            (false, true) => self.holiday(denied),
            _ if denied && self.has(|class| class == Class::Session) && !attended && !went => self.no_session(),
            _ if attended || went => self.took_place(denied),
            _ => self.only_named(),
        }
    }

    /// "ammamma intiki vellam, ninna session ledu": where they went is why.
    fn went_away(&self, at: usize) -> bool {
        let parsed = &self.parsed;
        let here = |wanted: fn(Class) -> bool| {
            parsed.core().any(|other| parsed.clause[other] == parsed.clause[at] && wanted(parsed.class(other)))
        };
        here(|class| class == Class::Why(ReasonGroup::Travel))
            && !here(|class| matches!(class, Class::Session | Class::Date))
    }

    /// "chhutti li", "selavu teesukunnam": what was done is the day off.
    fn is_taken_off(&self) -> bool {
        let parsed = &self.parsed;
        let strong = self.has(|class| matches!(class, Class::Attend | Class::Session));
        !strong && parsed.core().any(|at| parsed.class(at) == Class::Holiday && parsed.class(at + 1) == Class::Done)
    }

    /// "can't come today", "kal nahi aayenge": no log, for it has not happened; but worth asking about.
    fn cannot(&self) -> Option<(Event, bool)> {
        let parsed = &self.parsed;
        let near = |at: usize, wanted: Class| {
            parsed.clause.get(at) == parsed.clause.get(at + 1) && (parsed.class(at) == wanted)
        };
        let denied = parsed.core().any(|at| match parsed.class(at) {
            Class::Cannot => true,
            Class::Future => parsed.class(at + 1) == Class::Negation || (at > 0 && near(at - 1, Class::Negation)),
            _ => false,
        });
        let other = |class| {
            matches!(class, Class::Topic | Class::Attend | Class::Done | Class::Left | Class::Why(ReasonGroup::School))
        };
        if !denied || self.has(other) {
            return None;
        }
        Some((if self.is_ahead() { Event::Holiday } else { Event::Missed }, true))
    }

    /// "kal session": nothing says what became of it, but what else would it be?
    fn only_named(&self) -> Option<(Event, bool)> {
        let small = |class| {
            matches!(
                class,
                Class::Session
                    | Class::Date
                    | Class::Mark(_)
                    | Class::Polite
                    | Class::Filler
                    | Class::Both
                    | Class::Digits(..)
                    | Class::Number(_)
                    | Class::WeakNumber(_)
                    | Class::DateNoun
                    | Class::Entry
                    | Class::Link
                    | Class::Cross
                    | Class::Times
            )
        };
        let session = self.has(|class| class == Class::Session);
        let main =
            self.parsed.core().find(|&at| self.parsed.class(at) == Class::Session).map(|at| self.parsed.clause[at]);
        let turned = self.parsed.core().any(|at| {
            let class = self.parsed.class(at);
            matches!(class, Class::Negation | Class::Future | Class::Doubt | Class::Topic | Class::Left | Class::Cannot)
                && !self.parsed.is_comment(at, main)
        });
        // "session was good today": it seems to have taken place.
        if session && self.has(|class| class == Class::Manner) && !turned {
            return Some((Event::Attended, !details::is_whole(&self.parsed)));
        }
        let named = session && self.has(|class| class == Class::Date);
        // "log today's session for Meghna please", "mark attendance for 21 nov": what shall be written down took place.
        let attendance = |at: usize| {
            ["attendance", "attendence", "haziri", "hajri", "हाजिरी", "హాజరు"]
                .iter()
                .any(|word| self.parsed.word(at).contains(word))
        };
        let what = session || self.parsed.core().any(attendance);
        let order = (0..self.parsed.items.len()).find(|&at| self.parsed.class(at) == Class::Entry);
        let other = self.parsed.core().any(|at| match self.parsed.class(at) {
            Class::Be | Class::Ask | Class::Past | Class::Command(_) => true,
            Class::Logged => !attendance(at),
            _ => false,
        });
        if what && order.is_some() && self.has(|class| class == Class::Date) && !turned && !other {
            let several = self.parsed.core().any(|at| match self.parsed.class(at) {
                Class::Digits(count, _) | Class::Number(count) | Class::WeakNumber(count) => count > 1,
                Class::Both => true,
                _ => false,
            });
            return Some((Event::Attended, several));
        }
        let is =
            |at: usize| ["hai", "h", "hain", "है", "हैं", "undi", "undhi", "ఉంది"].contains(&self.parsed.word(at).as_str());
        // "session 5 gantalaku": when it will be.
        let hour = |at: usize| ["గంటల", "gantala", "baje ko"].iter().any(|start| self.parsed.word(at).contains(start));
        let all = (0..self.parsed.items.len()).all(|at| small(self.parsed.class(at)) && !is(at) && !hour(at));
        (named && all && !self.is_ahead_in_the_past()).then_some((Event::Attended, true))
    }

    /// Whether the only day named lies ahead even if it is taken to lie in the past.
    fn is_ahead_in_the_past(&self) -> bool {
        let lean = Lean { past: true, by_verb: false };
        let resolved = self.found.first().and_then(|found| found.expression.resolve(self.today, lean));
        resolved.is_none_or(|resolved| resolved.days.first() > self.today)
    }

    /// The clause that says what happened.
    pub(super) fn main(&self) -> Option<usize> {
        let parsed = &self.parsed;
        let told = |at: &usize| {
            parsed.is_missed(*at)
                || matches!(parsed.class(*at), Class::Attend | Class::Done | Class::Went | Class::Holiday)
        };
        let named = |at: &usize| parsed.class(*at) == Class::Session;
        let whole = || {
            let holiday = self.has(|class| class == Class::Holiday);
            parsed.took_place().filter(|_| !holiday)
        };
        let first = || whole().or_else(|| parsed.core().find(told)).or_else(|| parsed.core().find(named));
        parsed.missed().or_else(first).map(|at| parsed.clause[at])
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
        // "missed 10 minutes today" is no session.
        if self.is_a_while(at) {
            return None;
        }
        // "holiday cancelled" is no miss.
        if parsed.class(at) == Class::Cancel && here(&|class| class == Class::Holiday) {
            return None;
        }
        // Two logs in one message: neither is written, lest the other be lost.
        // "traffic mein phans gaye the, OT nahi ho paya": what went wrong, with its own verb.
        let missed_in = clause;
        let why_apart = |clause: usize| {
            let has = |wanted: fn(Class) -> bool| {
                parsed.core().any(|at| parsed.clause[at] == clause && wanted(parsed.class(at)))
            };
            let beside = parsed.core().any(|at| parsed.clause[at] == missed_in && parsed.class(at) == Class::Session);
            (beside || has(|class| matches!(class, Class::Why(_)))) && !has(|class| class == Class::Session)
        };
        // "went to the centre today but session missed": the but sets it aside.
        let set_aside = |other: usize| {
            let next = (other..parsed.items.len()).find(|&later| parsed.clause[later] != parsed.clause[other]);
            parsed.clause[other] < clause
                && parsed.class(other) == Class::Went
                && next.is_some_and(|next| parsed.class(next) == Class::But)
        };
        let both = parsed
            .core()
            .filter(|&other| parsed.clause[other] == clause || !why_apart(parsed.clause[other]))
            .any(|other| {
                let class = parsed.class(other);
                let told = parsed.clause[other] == clause || self.clause_is_dated(parsed.clause[other]);
                !parsed.is_missed(other)
                    && !set_aside(other)
                    && ((class == Class::Attend && parsed.class(at) != Class::Attend)
                        || (class == Class::Went && told && parsed.clause[other] != clause))
            });
        let named = parsed.core().filter(|&other| parsed.class(other) == Class::Session).count();
        let half = named > 1
            && parsed
                .core()
                .any(|other| !parsed.is_missed(other) && matches!(parsed.class(other), Class::Done | Class::Attend));
        if both || half {
            return None;
        }
        // "no show today, will call the parents": what lies ahead is no part of it.
        let ahead = |at: usize| parsed.is_comment(at, Some(clause)) && self.is_planned(parsed.clause[at]);
        let topic = parsed.core().any(|at| parsed.class(at) == Class::Topic && !ahead(at));
        let holiday = here(&|class| class == Class::Holiday);
        Some((Event::Missed, topic || holiday || self.is_elsewhere(at)))
    }

    /// Whether minutes stand right beside the miss at `at`: so long was missed, and not a session.
    fn is_a_while(&self, at: usize) -> bool {
        const MINUTES: [&str; 6] = ["minut", "mins", "nimish", "मिनट", "నిమిష", "నిమిషా"];
        let parsed = &self.parsed;
        let near =
            |other: usize| parsed.clause.get(other) == Some(&parsed.clause[at]) && parsed.part[other] == Part::Core;
        let minutes = |other: usize| near(other) && MINUTES.iter().any(|start| parsed.word(other).starts_with(start));
        let small = |other: usize| matches!(parsed.class(other), Class::Filler | Class::At | Class::Clock);
        let behind = (at + 1..at + 4).take_while(|&other| small(other)).any(minutes);
        let before = (1..=3).take_while(|step| *step <= at && small(at - step)).any(|step| minutes(at - step));
        parsed.class(at) == Class::Miss && (behind || before)
    }

    /// Whether a clause tells of what lies ahead.
    fn is_planned(&self, clause: usize) -> bool {
        self.parsed.core().any(|at| self.parsed.clause[at] == clause && self.parsed.class(at) == Class::Future)
    }

    /// Whether what was missed is school, or a bus, rather than a session.
    fn is_elsewhere(&self, at: usize) -> bool {
        let parsed = &self.parsed;
        let small = |class| {
            matches!(class, Class::Filler | Class::Be | Class::DateNoun | Class::Negation | Class::Link | Class::Ask)
        };
        let school = |class| matches!(class, Class::Why(ReasonGroup::School));
        let place =
            |class| matches!(class, Class::Why(ReasonGroup::School | ReasonGroup::Transport | ReasonGroup::Other));
        let core = |other: &usize| parsed.part[*other] == Part::Core;
        if self.has(|class| class == Class::Session) {
            return false;
        }
        let before =
            (0..at).rev().filter(core).map(|at| parsed.class(at)).find(|class| !small(*class) && *class != Class::Date);
        let after = (at + 1..parsed.items.len()).filter(core).map(|at| parsed.class(at)).find(|class| !small(*class));
        // "nahi gaye school me function tha" has its own verb: it is why.
        let place = |class| {
            place(class)
                && !(at + 1..parsed.items.len())
                    .any(|other| parsed.clause[other] == parsed.clause[at] && is_verb(parsed.class(other)))
        };
        // "vellaledu marchipoyam": the reason has its own verb.
        let told = (at + 1..parsed.items.len()).filter(core).any(|other| {
            parsed.clause[other] == parsed.clause[at]
                && (loose::is_told(parsed, other) || parsed.is_verb_by_its_ending(other))
        });
        if told {
            return false;
        }
        let verb_last = before.is_some_and(school) && parsed.class(at) != Class::Miss;
        verb_last || (after.is_some_and(place) && parsed.class(at + 1) != Class::Mark(','))
    }

    pub(super) fn clause_is_dated(&self, clause: usize) -> bool {
        (0..self.parsed.items.len())
            .any(|at| self.parsed.clause[at] == clause && matches!(self.parsed.class(at), Class::Date | Class::Session))
    }

    /// "No session today" could be a miss or a day off.
    fn no_session(&self) -> Option<(Event, bool)> {
        if self.has(|class| matches!(class, Class::Topic | Class::Future)) {
            return None;
        }
        // "therapist unavailable so no session" says whose doing it was.
        let parsed = &self.parsed;
        let absent =
            (0..parsed.items.len()).any(|at| parsed.class(at) == Class::Why(ReasonGroup::TherapistUnavailable));
        let ahead = self.is_ahead();
        Some((if ahead { Event::Holiday } else { Event::Missed }, ahead || !absent))
    }

    /// Whether the only day named lies ahead.
    pub(super) fn is_ahead(&self) -> bool {
        let past = self.tells_of_the_past(0..self.parsed.items.len());
        // "2 din nahi aayenge": so many days from now on.
        let coming = self.has(|class| class == Class::Cannot);
        if coming && !past && matches!(self.found.first().map(|found| &found.expression), Some(Expression::Count(2..)))
        {
            return true;
        }
        let lean = Lean { past, by_verb: past };
        self.found
            .first()
            .and_then(|found| found.expression.resolve(self.today, lean))
            .is_some_and(|resolved| resolved.days.first() > self.today)
    }

    /// Whether one of the items is a verb in the past, so that *kal* is yesterday.
    pub(super) fn tells_of_the_past(&self, mut items: impl Iterator<Item = usize>) -> bool {
        let parsed = &self.parsed;
        items.any(|at| {
            let item = parsed.items[at];
            let hindi = item.tongue == Tongue::Hindi;
            // "miss hua" has a verb in it, "miss" alone has not.
            let words = parsed.word(at);
            let phrase = words.contains(' ') && !ORDERS.iter().any(|order| words.ends_with(order));
            let did_not = matches!(item.class, Class::Why(ReasonGroup::TherapistUnavailable))
                && ["did", "was "].iter().any(|past| words.contains(past));
            did_not
                || matches!(item.class, Class::Past | Class::Went | Class::NotWent)
                || (hindi && WAS.iter().any(|was| words.ends_with(was)))
                || (hindi && item.class == Class::Done)
                || (hindi && phrase && matches!(item.class, Class::Attend | Class::Miss | Class::Cancel))
        })
    }
}
