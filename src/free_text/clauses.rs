//! Which part of a message says what happened, and which part says why.

use super::class::Class;
use super::items::Item;
use super::{ReasonGroup, details, joints, reasons};

/// What a stretch of items is to the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Says what happened and when.
    Core,
    /// Says why: between *because* or *so* and what they join it to.
    Reason,
    /// Says that the therapist was not there.
    Absence,
}

/// A message's items with their clause and part.
pub(super) struct Parsed<'a> {
    pub(super) text: &'a str,
    pub(super) items: Vec<Item>,
    pub(super) clause: Vec<usize>,
    pub(super) part: Vec<Part>,
    /// Whether the therapist's absence is a leave, which could also be a day off.
    pub(super) absent_on_leave: bool,
}

impl<'a> Parsed<'a> {
    /// Splits `items` into clauses and parts.
    pub(super) fn new(text: &'a str, items: Vec<Item>) -> Self {
        let mut items = items;
        joints::join(text, &mut items);
        let clause = joints::clauses(&items);
        let part = vec![Part::Core; items.len()];
        let mut parsed = Self { text, items, clause, part, absent_on_leave: false };
        parsed.set_thoughts_aside();
        parsed.name_the_rest();
        parsed.name_the_coming();
        parsed.name_the_deed();
        let named = parsed.name_the_cause();
        parsed.name_the_absent();
        parsed.mark_absence();
        parsed.mark_because();
        parsed.mark_therefore();
        if !parsed.part.contains(&Part::Reason)
            && let Some(cause) = named
        {
            parsed.mark_cause(cause);
        }
        parsed
    }

    pub(super) fn class(&self, at: usize) -> Class {
        self.items.get(at).map_or(Class::Mark(';'), |item| item.class)
    }

    /// The indices of the items that say what happened.
    pub(super) fn core(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.items.len()).filter(|&at| self.part[at] == Part::Core)
    }

    /// Whether one of the items that say what happened is one of these.
    pub(super) fn has(&self, wanted: impl Fn(Class) -> bool) -> bool {
        self.core().any(|at| wanted(self.items[at].class))
    }

    /// Whether the verb at `at` is denied: by a negation close before it, or right behind it.
    pub(super) fn is_denied(&self, at: usize) -> bool {
        let near = |other: usize| {
            self.clause.get(other) == Some(&self.clause[at])
                && self.class(other) == Class::Negation
                && self.part[other] == self.part[at]
        };
        let before = (1..=4).take_while(|step| *step <= at).any(|step| {
            let between = (at - step + 1..at).all(|middle| {
                !is_verb(self.class(middle)) && !matches!(self.class(middle), Class::Therefore | Class::But)
            });
            between && near(at - step)
        });
        let after = self.class(at) == Class::Miss && self.class(at + 1) == Class::NotWent;
        // "gaya hi nahi"
        let even = ["hi", "ही", "bhi", "भी"].contains(&self.word(at + 1).as_str()) && near(at + 2);
        before || after || even || near(at + 1)
    }

    /// Whether the item at `at` says that a session did not take place.
    pub(super) fn is_missed(&self, at: usize) -> bool {
        match self.class(at) {
            Class::Miss | Class::NotWent => !self.is_denied(at),
            Class::Cancel => true,
            Class::Attend | Class::Done | Class::Went | Class::Base => self.is_denied(at),
            _ => false,
        }
    }

    /// The word that says that a session was missed: of several, the first beside a session, else the first beside a day.
    /// "cab cancelled, missed today's physio" is about the physio.
    pub(super) fn missed(&self) -> Option<usize> {
        let beside = |at: usize, wanted: Class| {
            self.core().any(|other| self.clause[other] == self.clause[at] && self.class(other) == wanted)
        };
        let missed = || self.core().filter(|&at| self.is_missed(at));
        missed()
            .find(|&at| beside(at, Class::Session))
            .or_else(|| missed().find(|&at| beside(at, Class::Date)))
            .or_else(|| missed().next())
    }

    /// The verb that says that a session took place: of several, one that stands with the session and the day, and of
    /// those one that can mean nothing else.
    pub(super) fn took_place(&self) -> Option<usize> {
        let strong = |at: &usize| self.class(*at) == Class::Attend;
        let any = |at: &usize| matches!(self.class(*at), Class::Attend | Class::Done | Class::Went);
        let named = |at: &usize| {
            let of = |wanted: Class| {
                self.core().any(|other| self.clause[other] == self.clause[*at] && self.class(other) == wanted)
            };
            of(Class::Session) && of(Class::Date)
        };
        let first = |wanted: &dyn Fn(&usize) -> bool| self.core().find(|at| wanted(at));
        // "yesterday's physio went well, all exercises completed": what went well took place, whatever was done there.
        first(&|at| strong(at) && named(at))
            .or_else(|| details::whole_deed(self))
            .or_else(|| first(&strong))
            .or_else(|| first(&|at| any(at) && named(at)))
            .or_else(|| first(&any))
    }

    /// The item's words as they were typed; none before the first item and behind the last one.
    pub(super) fn written(&self, at: usize) -> &str {
        self.items.get(at).map_or("", |item| joints::written(self.text, item))
    }

    /// The item's words, folded; none before the first item and behind the last one.
    pub(super) fn word(&self, at: usize) -> String {
        self.items.get(at).map_or_else(String::new, |item| joints::word(self.text, item))
    }

    /// "Madam did not come", "therapist on leave": no matter what else is said, this is why.
    fn mark_absence(&mut self) {
        for at in 0..self.items.len() {
            if self.class(at) == Class::Why(ReasonGroup::TherapistUnavailable) {
                self.part[at] = Part::Absence;
            }
            if self.class(at) != Class::Therapist {
                continue;
            }
            // "Madam baby did not go": said to her.
            let child = ["baby", "he", "she", "child", "my", "our", "we"].contains(&self.word(at + 1).as_str());
            if at == 0 && child && reasons::is_title(self, at) {
                continue;
            }
            let mut end = None;
            let mut denied = false;
            for next in at + 1..self.items.len() {
                if self.clause[next] != self.clause[at] {
                    break;
                }
                match self.class(next) {
                    // "teacher absent today" may also be said to the teacher.
                    Class::Miss if (at + 1..next).all(|at| !is_content(self.class(at))) => {
                        self.absent_on_leave = true;
                        end = Some(next);
                    }
                    // "therapist says leg strength is better"
                    Class::Date
                    | Class::Session
                    | Class::Therefore
                    | Class::Because
                    | Class::Future
                    | Class::Topic
                    | Class::Doubt
                    | Class::Miss
                    | Class::And
                    | Class::But => break,
                    Class::Negation => denied = true,
                    Class::Holiday => {
                        self.absent_on_leave = true;
                        end = Some(next);
                    }
                    Class::NotWent
                    | Class::Cancel
                    | Class::Why(ReasonGroup::TherapistUnavailable | ReasonGroup::Health) => {
                        end = Some(next);
                    }
                    Class::Went | Class::Base | Class::Past | Class::Be | Class::Filler if denied || end.is_some() => {
                        end = Some(next);
                    }
                    // "madam leave lo unnarata": as somebody said.
                    Class::Unknown if end == Some(next - 1) && self.is_hearsay(next) => end = Some(next),
                    _ => {}
                }
            }
            if let Some(end) = end {
                self.part[at..=end].fill(Part::Absence);
            }
        }
    }

    /// "missed today because of fever", "due to rain we missed today".
    fn mark_because(&mut self) {
        // "mark yesterday as attended" gives no reason.
        let joins = |at: usize| is_verb(self.class(at + 1)) || self.class(at + 1) == Class::Holiday;
        let tells = |at: usize| (0..at).any(|before| is_verb(self.class(before)));
        let because = |at: &usize| self.class(*at) == Class::Because && (tells(*at) || !joins(*at));
        let Some(at) = (0..self.items.len()).find(because) else { return };
        // "we had left home but owing to a rally we missed it": what had been before is not what happened.
        let missed_behind = (at..self.items.len()).any(|behind| self.is_missed(behind));
        let verb = |before: usize| is_verb(self.class(before)) && !(self.class(before) == Class::Past && missed_behind);
        let verb_before = (0..at).any(|before| self.is_missed(before) || verb(before));
        let end = if verb_before {
            let stop = |next: &usize| {
                // "as I had office, session was good": how it went is told apart.
                let told = self.class(*next) == Class::Mark(',')
                    && self.class(*next + 1) == Class::Session
                    && self.class(*next + 2) == Class::Manner;
                told || matches!(self.class(*next), Class::But | Class::Therefore)
                    || (matches!(self.class(*next), Class::Mark('.' | ';' | '!')) && !self.goes_on(next + 1))
            };
            (at + 1..self.items.len()).find(stop).unwrap_or(self.items.len())
        } else {
            let stop = |next: &usize| {
                self.clause[*next] != self.clause[at]
                    || self.is_missed(*next)
                    || matches!(self.class(*next), Class::Date | Class::Negation)
            };
            (at + 1..self.items.len()).find(stop).unwrap_or(self.items.len())
        };
        // "absent yesterday, traffic jam due to the march": what was due to it is why, too.
        let start = (0..at).rfind(|&before| self.clause[before] != self.clause[at]).map_or(0, |before| before + 1);
        let told = (start..at).any(|before| matches!(self.class(before), Class::Why(_)))
            && !(start..at).any(|before| is_verb(self.class(before)) || self.class(before) == Class::Session);
        let start = if verb_before && told { start } else { at };
        // Dates at the end of it say when, not why, if nothing else does.
        let dated = self.items[..at].iter().any(|item| item.class == Class::Date);
        let mut last = end;
        if !dated {
            while last > at + 1
                && matches!(self.class(last - 1), Class::Date | Class::On | Class::DateNoun | Class::Mark(_))
            {
                last -= 1;
            }
        }
        // "because of rain we could not come": who did it belongs to what happened.
        while !verb_before
            && last > at + 1
            && last < self.items.len()
            && matches!(self.class(last - 1), Class::Filler | Class::Be)
        {
            last -= 1;
        }
        self.part[start..last].fill(Part::Reason);
    }

    /// Whether a Telugu verb says that something is so, as somebody said: "unnarata".
    fn is_hearsay(&self, at: usize) -> bool {
        let word = self.word(at);
        ["unna", "undi", "ఉన్నా", "ఉంది"].iter().any(|start| word.starts_with(start))
            && ["ata", "anta", "ట", "ంట"].iter().any(|ending| word.ends_with(ending))
    }

    /// "our maid didn't turn up": it was not the child who did not come.
    fn is_of_others(&self, deed: usize) -> bool {
        deed > 0
            && self.clause[deed - 1] == self.clause[deed]
            && matches!(self.class(deed - 1), Class::Kin | Class::Therapist | Class::Why(_))
            && !(deed..self.items.len())
                .take_while(|other| self.clause[*other] == self.clause[deed])
                .any(|other| matches!(self.class(other), Class::Session | Class::Date))
    }

    /// Whether the sentence from `start` on still tells why: not if it only asks, plans or greets.
    fn goes_on(&self, start: usize) -> bool {
        let end = (start..self.items.len())
            .find(|&at| matches!(self.class(at), Class::Mark('.' | ';' | '!')))
            .unwrap_or(self.items.len());
        let has = |wanted: fn(Class) -> bool| (start..end).any(|at| wanted(self.class(at)));
        has(|class| matches!(class, Class::Why(_) | Class::Past | Class::Kin | Class::Therapist | Class::Negation))
            && !has(|class| {
                matches!(class, Class::Polite | Class::Future | Class::Entry | Class::Logged | Class::Topic)
            })
    }

    /// "bukhar ki wajah se nahi gaye", "fever so missed today".
    fn mark_therefore(&mut self) {
        let Some(at) = (0..self.items.len()).rev().find(|&at| self.class(at) == Class::Therefore) else { return };
        let follows = (at + 1..self.items.len()).any(|next| self.is_missed(next) || self.class(next) == Class::Holiday);
        // "kal raat se khansi hai isliye aaj nahi gaye": the day of the log comes behind.
        let dated = follows && (at + 1..self.items.len()).any(|next| self.class(next) == Class::Date);
        // "absent tha Ayan, fever ki wajah se": what was missed ends at the comma.
        let missed_before = |comma: usize| {
            let start =
                (0..comma).rfind(|&other| matches!(self.class(other), Class::Mark(_))).map_or(0, |mark| mark + 1);
            self.class(comma) == Class::Mark(',') && (start..comma).any(|other| self.is_missed(other))
        };
        let stops = |before: usize| {
            // "teacher raledu kabatti session jaragaledu": the verb is that of the reason.
            let own = follows && (before + 1 == at || (dated && self.is_of_others(before)));
            let verb = (matches!(self.class(before), Class::Miss | Class::NotWent | Class::Cancel) && !own)
                || (is_verb(self.class(before)) && self.is_missed(before) && !follows)
                || (self.class(before) == Class::Negation && is_verb(self.class(before + 1)) && !follows);
            let past = self.class(before) == Class::Past && !follows;
            let day = self.class(before) == Class::Date && !dated;
            // "he was ready but the car did not start so we missed"
            let but = follows && dated && self.class(before) == Class::But && self.word(before) == "but";
            verb || past || day || but || self.class(before) == Class::Session || missed_before(before)
        };
        // The last stretch before it that says anything.
        let mut end = at;
        let mut start = at;
        let reason = loop {
            if start == 0 || stops(start - 1) || self.part[start - 1] == Part::Reason {
                let says = (start..end).any(|at| {
                    is_content(self.class(at))
                        || self.part[at] == Part::Absence
                        || (follows
                            && matches!(
                                self.class(at),
                                Class::Holiday | Class::Doubt | Class::Base | Class::NotWent | Class::Cannot
                            ))
                });
                if says {
                    break Some(start..end);
                }
                if start == 0 {
                    break None;
                }
                start -= 1;
                end = start;
            } else {
                start -= 1;
            }
        };
        self.part[at] = Part::Reason;
        let Some(range) = reason else { return };
        // "rain ki wajah se road band thi, kal nahi gaye": what came of it is why, too.
        let end = (at..self.items.len()).find(|&other| self.clause[other] != self.clause[at]).unwrap_or(at);
        let told =
            end > at + 2 && !(at + 1..end).any(|other| self.is_missed(other) || self.class(other) == Class::Session);
        let later = (end..self.items.len()).any(|other| self.is_missed(other));
        if told && later {
            self.part[range.start..end].fill(Part::Reason);
        } else {
            self.part[range].fill(Part::Reason);
        }
    }
}

/// Whether a class is a verb of a log.
pub(super) const fn is_verb(class: Class) -> bool {
    matches!(
        class,
        Class::Attend
            | Class::Done
            | Class::Went
            | Class::Base
            | Class::Miss
            | Class::Cancel
            | Class::NotWent
            | Class::Past
    )
}

/// Whether a class can carry a reason.
pub(super) const fn is_content(class: Class) -> bool {
    matches!(class, Class::Unknown | Class::Why(_) | Class::Therapist | Class::Kin | Class::Manner)
}
