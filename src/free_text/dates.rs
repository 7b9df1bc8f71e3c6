//! The grammar of dates: which items together name days. When those days are is the business of
//! [`super::calendar`].
//!
//! What has been read is replaced by [`Class::Date`], so that later rooms neither count it nor take it for a reason.

use super::calendar::{Atom, Expression, Which};
use super::class::Class;
use super::items::Item;
use super::{joints, numbers, times};
use crate::domain::Day;

/// Days that a message names.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) expression: Expression,
    /// The item that it begins with.
    pub(super) at: usize,
    /// Whether a word of it was misspelt.
    pub(super) slip: bool,
}

/// Finds the days that the items name.
pub(super) fn read(text: &str, items: &mut [Item], today: Day) -> Vec<Found> {
    times::drop(items);
    let mut found = Vec::new();
    let mut at = 0;
    while at < items.len() {
        let Some((expression, length)) = (Reader { text, items, today }).expression(at) else {
            at += 1;
            continue;
        };
        let taken = &mut items[at..at + length];
        let slip = taken.iter().any(|item| item.slip);
        for item in taken {
            item.class = Class::Date;
        }
        found.push(Found { expression, at, slip });
        at += length;
    }
    found
}

/// A message whose dates are read.
pub(super) struct Reader<'a> {
    text: &'a str,
    pub(super) items: &'a [Item],
    pub(super) today: Day,
}

impl Reader<'_> {
    pub(super) fn class(&self, at: usize) -> Option<Class> {
        self.items.get(at).map(|item| item.class)
    }

    pub(super) fn is(&self, at: usize, class: Class) -> bool {
        self.class(at) == Some(class)
    }

    fn number(&self, at: usize) -> Option<u32> {
        self.items.get(at).and_then(numbers::any)
    }

    /// Past one small word such as *of*, *for* or *ki*, if there is one.
    fn past_filler(&self, at: usize) -> usize {
        if matches!(self.class(at), Some(Class::Filler | Class::Link)) { at + 1 } else { at }
    }

    /// Days at `at`, and how many items name them.
    fn expression(&self, at: usize) -> Option<(Expression, usize)> {
        let (expression, end) = self.span(at).or_else(|| self.days(at)).or_else(|| self.vague(at))?;
        Some((expression, end - at))
    }

    /// `next 3 days`, `3 days from tomorrow`, `3 days`.
    fn span(&self, at: usize) -> Option<(Expression, usize)> {
        let which = self.which(at);
        let start = if which.is_some() { self.past_filler(at + 1) } else { at };
        let count = self.number(start).filter(|count| (1..=400).contains(count))?;
        // "next 3 days off": the day off is what it is for.
        let off = self
            .items
            .get(start + 1)
            .is_some_and(|item| item.class == Class::Holiday && joints::word(self.text, item).starts_with("day"));
        if !(off || self.is(start + 1, Class::DayNoun)) || self.is(start + 2, Class::Ago) {
            return None;
        }
        let end = start + if off { 1 } else { 2 };
        // "3 rojula nunchi daggu": since when it was so.
        if which.is_none() && self.is(end, Class::After) && matches!(self.class(end + 1), Some(Class::Why(_))) {
            return None;
        }
        match which {
            Some(Which::Last) => return Some((Expression::Last(count), end)),
            Some(_) => return Some((Expression::Next(count), end)),
            None => {}
        }
        let from = self.past_filler(end);
        if self.is(from, Class::From)
            && let Some((atom, after)) = self.atom(from + 1)
        {
            return Some((Expression::From(atom, count), after));
        }
        Some((Expression::Count(count), end))
    }

    fn which(&self, at: usize) -> Option<Which> {
        match self.class(at)? {
            Class::Last => Some(Which::Last),
            Class::Next => Some(Which::Next),
            Class::This => Some(Which::This),
            _ => None,
        }
    }

    /// One day, a list, or a range.
    fn days(&self, at: usize) -> Option<(Expression, usize)> {
        let prefix = self.class(at).filter(|class| matches!(class, Class::From | Class::On | Class::Till | Class::To));
        let start = if prefix.is_some() { at + 1 } else { at };
        let (first, after) = self.day(start)?;
        if matches!(prefix, Some(Class::Till | Class::To)) {
            return first.is_sure().then_some((Expression::Until(first), after));
        }
        if let Some(range) = self.range(first, after) {
            return Some(range);
        }
        let (atoms, end) = self.list(first, after);
        if atoms.len() > 1 {
            // "20, 21" can be days; "1, 2" can be anything.
            let all_days = atoms.iter().all(|atom| matches!(atom, Atom::Bare(6..) | Atom::DayOnly(_)));
            if all_days || atoms.iter().any(Atom::is_sure) {
                return Some((Expression::List(atoms), end));
            }
            return None;
        }
        if self.is(after, Class::Till) && first.is_sure() {
            return Some((Expression::Until(first), after + 1));
        }
        // "from tomorrow" may be followed by how long.
        let opened = prefix == Some(Class::From) || self.is(after, Class::After);
        if opened && first.is_sure() {
            let from = if self.is(after, Class::After) { after + 1 } else { after };
            let open = Some((Expression::Open(first), from));
            let from = self.past_filler(from);
            if let Some(count) = self.number(from).filter(|count| (1..=400).contains(count))
                && self.is(from + 1, Class::DayNoun)
            {
                return Some((Expression::From(first, count), from + 2));
            }
            return open;
        }
        match first {
            Atom::Bare(day) if prefix == Some(Class::On) => Some((Expression::List(vec![Atom::DayOnly(day)]), after)),
            Atom::Bare(_) => None,
            _ => Some((Expression::List(atoms), end)),
        }
    }

    /// `20-22 dec`, `28 nov to 3 dec`, `20 से 22 दिसंबर तक`.
    fn range(&self, first: Atom, after: usize) -> Option<(Expression, usize)> {
        let second = match self.class(after)? {
            Class::Mark('-') | Class::To => after + 1,
            Class::And if matches!(self.class(after.wrapping_sub(2)), Some(Class::From)) => after + 1,
            Class::After => self.past_filler(after + 1),
            // "oct 12 to oct 16", where *to* was read in another tongue.
            Class::Filler
                if joints::word(self.text, &self.items[after]) == "to"
                    && matches!(first, Atom::DayMonth(..) | Atom::DayOnly(_) | Atom::Bare(_))
                    && matches!(self.atom(after + 1), Some((Atom::DayMonth(..), _))) =>
            {
                after + 1
            }
            Class::Mark('.') if self.is(after + 1, Class::Mark('.')) => after + 2,
            _ => return None,
        };
        let (last, mut end) = self.day(second).or_else(|| self.day_of_list(second, &[first]))?;
        let closed = self.is(end, Class::Till);
        if closed {
            end += 1;
        }
        let named = first.is_sure() || last.is_sure();
        let bare = !named && matches!((first, last), (Atom::Bare(from), Atom::Bare(to)) if from < to);
        (named || bare).then_some((Expression::Range(first, last), end))
    }

    fn list(&self, first: Atom, mut end: usize) -> (Vec<Atom>, usize) {
        let alone = end;
        let mut atoms = vec![first];
        loop {
            let joined = match self.class(end) {
                Some(Class::And | Class::Mark('&' | '+' | ',')) if self.is(end + 1, Class::And) => end + 2,
                Some(Class::And | Class::Mark('&' | '+' | ',')) => end + 1,
                // "nov 23 24 25": each later than the one before it.
                Some(Class::Digits(day @ ..=31, _))
                    if matches!(atoms.last(), Some(Atom::DayMonth(before, _) | Atom::Bare(before)) if *before < day)
                        && atoms.iter().any(|atom| matches!(atom, Atom::DayMonth(..))) =>
                {
                    end
                }
                // "mon wed fri", "aaj kal dono": days side by side.
                Some(Class::Weekday(_)) if matches!(atoms.last(), Some(Atom::Weekday(..))) => end,
                Some(Class::Relative(_)) if matches!(atoms.last(), Some(Atom::Exact(_) | Atom::Either(_))) => end,
                _ => break,
            };
            let joined = if self.is(joined, Class::On) { joined + 1 } else { joined };
            let Some((atom, after)) = self.day_of_list(joined, &atoms).or_else(|| self.day(joined)) else { break };
            atoms.push(atom);
            end = after;
        }
        // A number at the end of a list of other days is no day: "yesterday, 2".
        let monthly = atoms.iter().any(|atom| matches!(atom, Atom::DayMonth(..) | Atom::DayOnly(_)));
        if atoms.len() > 1 && !monthly && matches!(atoms.last(), Some(Atom::Bare(_))) {
            return (vec![first], alone);
        }
        (atoms, end)
    }

    /// "nov 3, 5 and 10 physio": more than there can be on a day, and later than the day before it.
    fn day_of_list(&self, at: usize, atoms: &[Atom]) -> Option<(Atom, usize)> {
        // "7/11, 8/11 sessions"
        if let (Some(Class::Digits(day @ 1..=31, _)), Some(Class::Mark('/')), Some(Class::Digits(month @ 1..=12, _))) =
            (self.class(at), self.class(at + 1), self.class(at + 2))
            && matches!(atoms.last(), Some(Atom::DayMonth(..)))
        {
            return Some((Atom::DayMonth(day, i8::try_from(month).ok()?), at + 3));
        }
        let day = self.items.get(at).and_then(numbers::plain).filter(|day| (6..=31).contains(day))?;
        let later = matches!(atoms.last(), Some(Atom::DayMonth(before, _) | Atom::Bare(before)) if *before < day);
        let monthly = atoms.iter().any(|atom| matches!(atom, Atom::DayMonth(..)));
        (later && monthly && self.is(at + 1, Class::Session)).then_some((Atom::Bare(day), at + 1))
    }

    /// A day, or a number that can be one if its neighbours say so.
    fn day(&self, at: usize) -> Option<(Atom, usize)> {
        if let Some(atom) = self.atom(at) {
            return Some(atom);
        }
        let day = self.items.get(at).and_then(numbers::plain).filter(|day| (1..=31).contains(day))?;
        let counts = matches!(
            self.class(at + 1),
            Some(Class::Session | Class::Times | Class::Cross | Class::DayNoun | Class::Clock | Class::Topic)
        );
        (!counts).then_some((Atom::Bare(day), at + 1))
    }

    /// Something that names a day by itself.
    fn atom(&self, at: usize) -> Option<(Atom, usize)> {
        if let Some(which) = self.which(at) {
            let Some(Class::Weekday(weekday)) = self.class(self.past_filler(at + 1)) else { return None };
            return Some((Atom::Weekday(weekday, Some(which)), self.past_filler(at + 1) + 1));
        }
        match self.class(at)? {
            Class::Relative(days) => Some((Atom::Exact(self.today.plus_days(days)), at + 1)),
            Class::Either(days) => Some((Atom::Either(days), at + 1)),
            Class::About(days) => Some((Atom::About(days), at + 1)),
            Class::Weekday(weekday) => {
                // "monday ko", "soma vaaram roju".
                Some((Atom::Weekday(weekday, None), at + 1))
            }
            Class::Month(month) => self.month_first(at, month),
            // "dated 23.11.2026"
            Class::DateNoun if self.figures(at + 1).is_some() => self.figures(at + 1),
            Class::DateNoun => {
                let day = self.items.get(at + 1).and_then(numbers::plain).filter(|day| (1..=31).contains(day))?;
                // "12 date 14 date": the word belongs to the number before it.
                let before = at.checked_sub(1).and_then(|before| self.items.get(before));
                let dangling = before.is_some_and(|item| numbers::plain(item).is_some() || item.class == Class::Date);
                let counts = self.is(at + 2, Class::Session);
                (!dangling && !counts && !self.is(at + 2, Class::DateNoun)).then_some((Atom::DayOnly(day), at + 2))
            }
            Class::Digits(..) | Class::Number(_) | Class::WeakNumber(_) | Class::Ordinal(_) => {
                self.figures(at).or_else(|| self.ago(at)).or_else(|| self.day_first(at))
            }
            _ => None,
        }
    }

    fn ago(&self, at: usize) -> Option<(Atom, usize)> {
        let count = self.number(at).filter(|count| *count <= 400)?;
        let ago = self.is(at + 1, Class::DayNoun) && self.is(at + 2, Class::Ago);
        ago.then(|| (Atom::Exact(self.today.plus_days(-i64::from(count))), at + 3))
    }

    /// `12 feb`, `12th of november 2026`, `12 తేదీ`.
    fn day_first(&self, at: usize) -> Option<(Atom, usize)> {
        let (day, in_words) = match self.class(at)? {
            Class::Ordinal(day) => (day, true),
            // "do november": two of them would be nothing.
            Class::WeakNumber(day) if matches!(self.class(at + 1), Some(Class::Month(_))) => (day, false),
            _ => (numbers::plain(&self.items[at])?, false),
        };
        let mut end = at + 1;
        while self.is(end, Class::DateNoun) {
            end += 1;
        }
        let marked = end > at + 1;
        let month = match self.class(end) {
            Some(Class::Filler | Class::Mark('-' | '/' | '.' | ',')) => end + 1,
            _ => end,
        };
        if let Some(Class::Month(number)) = self.class(month) {
            let (year, after) = self.year(month + 1);
            let atom = year
                .map_or(Atom::DayMonth(day, number), |year| Atom::full(year, u32::from(number.unsigned_abs()), day));
            return Some((atom, after));
        }
        // "second session" and "5th session" are no dates; "twentieth" and "4 tarikh ko" are.
        let plausible = (1..=31).contains(&day) && (marked || (in_words && day > 10));
        let said = marked && !self.items[at + 1].glued && !in_words;
        (plausible && (said || !self.is(end, Class::Session))).then_some((Atom::DayOnly(day), end))
    }

    /// `feb 12`, `నవంబర్ 16`.
    fn month_first(&self, at: usize, month: i8) -> Option<(Atom, usize)> {
        let at = self.past_filler(at + 1);
        let at = if self.is(at, Class::DateNoun) { at + 1 } else { at };
        let (Class::Ordinal(day) | Class::Digits(day, 1..=2) | Class::Number(day)) = self.class(at)? else {
            return None;
        };
        let mut end = at + 1;
        // "nov 2 sessions" counts them; "november 17 session" and "nov 5 session" do not.
        let several = self.items.get(end).and_then(|item| self.text.get(item.start..item.end));
        let one = several.is_some_and(|word| word.is_ascii() && !word.ends_with('s') && !word.ends_with("lu"));
        let counted = (day <= 5 && !one) || self.class(end) == Some(Class::DayNoun);
        if counted && matches!(self.class(end), Some(Class::Session | Class::Times | Class::Cross | Class::DayNoun)) {
            return None;
        }
        while self.is(end, Class::DateNoun) {
            end += 1;
        }
        let comma = if self.is(end, Class::Mark(',')) { end + 1 } else { end };
        let (year, after) = self.year(comma);
        match year {
            Some(year) => Some((Atom::full(year, u32::from(month.unsigned_abs()), day), after)),
            None => Some((Atom::DayMonth(day, month), end)),
        }
    }

    fn year(&self, at: usize) -> (Option<u32>, usize) {
        let start = if matches!(self.class(at), Some(Class::Mark('-' | '/' | ','))) { at + 1 } else { at };
        match self.class(start) {
            Some(Class::Digits(year @ 2000..=2099, 4)) => (Some(year), start + 1),
            _ => (None, at),
        }
    }

    /// `last week`, `this month`, `november`: too vague for a log.
    fn vague(&self, at: usize) -> Option<(Expression, usize)> {
        let which = self.which(at);
        let noun = if which.is_some() { self.past_filler(at + 1) } else { at };
        match (which, self.class(noun)?) {
            (Some(Which::Next), Class::WeekNoun) => Some((Expression::Week(1), noun + 1)),
            (Some(Which::This), Class::WeekNoun) => Some((Expression::Week(0), noun + 1)),
            (Some(Which::Last), Class::WeekNoun) => Some((Expression::Week(-1), noun + 1)),
            (_, Class::WeekNoun | Class::MonthNoun | Class::Month(_)) => {
                let more = self.class(noun + 1) == Some(Class::MonthNoun);
                Some((Expression::Vague, noun + 1 + usize::from(more)))
            }
            _ => None,
        }
    }
}
