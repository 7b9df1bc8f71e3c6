//! Whether the words say that a session took place, and what speaks against it.

use super::class::{Class, Command};
use super::details;
use super::meaning::{Event, Reader};

/// More words that no table has are a story, of which the log may be a small part.
const STRANGE_MOST: usize = 7;

impl Reader<'_> {
    /// A session took place, and whether the words could also say something else; `None` if they say nothing of one.
    /// `denied` says whether something is denied in the message.
    pub(super) fn took_place(&self, denied: bool) -> Option<(Event, bool)> {
        let parsed = &self.parsed;
        let verb = parsed.took_place()?;
        // "went to grandma's house today"
        let visit = parsed.class(verb) == Class::Went && parsed.word(verb).ends_with(" to");
        if visit && parsed.class(verb + 1) == Class::Kin && !self.has(|class| class == Class::Session) {
            return None;
        }
        let strong = parsed.class(verb) == Class::Attend;
        let relevant = self.relevant(verb);
        let adds = |at: usize| parsed.is_setting(at) || details::adds_only(parsed, at);
        let of =
            |wanted: fn(Class) -> bool| relevant.iter().filter(|&&at| !adds(at)).any(|&at| wanted(parsed.class(at)));
        // "yesterday but not today"
        let but_not =
            parsed.core().any(|at| parsed.class(at) == Class::Negation && parsed.class(at + 1) == Class::Date);
        if but_not || of(|class| matches!(class, Class::Future | Class::Topic | Class::Left)) {
            return None;
        }
        let session = self.has(|class| class == Class::Session) || details::is_whole(parsed);
        let why = of(|class| matches!(class, Class::Why(_)));
        let unknown: Vec<usize> = relevant.iter().copied().filter(|&at| parsed.class(at) == Class::Unknown).collect();
        let strange = unknown.iter().filter(|&&at| !parsed.is_setting(at)).count();
        // "Aarav aaya tha" may be the child, or the electrician.
        let came = strange == 1 && !why && self.found.iter().any(|found| self.tells_when(found));
        if strange > STRANGE_MOST || (!session && (why || (strange > 0 && !strong && !came))) {
            return None;
        }
        let named =
            self.names_the_child(verb, strange) || details::are_details(parsed, Event::Attended, &unknown, false);
        let doubt = self.is_ordered_or_hers(verb)
            || self.went_elsewhere(verb)
            || (came && !session && !strong)
            || why
            || denied
            || self.has_another_matter(verb)
            || (strange > 0 && !named);
        Some((Event::Attended, doubt))
    }

    /// The items of the clauses that say what the verb at `verb` says: no comments, and no plans for another day.
    fn relevant(&self, verb: usize) -> Vec<usize> {
        let parsed = &self.parsed;
        let main = parsed.clause[verb];
        let plan =
            |clause: usize| parsed.core().any(|at| parsed.clause[at] == clause && parsed.class(at) == Class::Future);
        let told = |at: &usize| {
            let clause = parsed.clause[*at];
            !parsed.is_comment(*at, Some(main)) && (clause == main || (self.clause_is_dated(clause) && !plan(clause)))
        };
        parsed.core().filter(told).collect()
    }

    /// Whether the `strange` words of no table are the child's name, standing where names stand.
    fn names_the_child(&self, verb: usize, strange: usize) -> bool {
        let parsed = &self.parsed;
        let session = self.has(|class| class == Class::Session);
        // "completed puzzle": the object of another deed.
        let named = |at: usize| ["ki", "ku", "కి", "కు", "ko", "को"].contains(&parsed.word(at + 1).as_str());
        let object = (verb + 1..parsed.items.len())
            .filter(|&at| !parsed.is_setting(at) && !named(at))
            .map(|at| parsed.class(at))
            .find(|class| !matches!(class, Class::Filler | Class::Be | Class::Manner))
            .is_some_and(|class| class == Class::Unknown);
        let before = || parsed.core().take_while(|at| *at < verb).any(|at| parsed.class(at) == Class::Unknown);
        // "present veyandi Hasini ki"
        let given = parsed.core().any(|at| parsed.class(at) == Class::Unknown && named(at));
        let placed = session || given || before();
        !object && !parsed.core().any(|at| parsed.is_helped(at)) && (1..=2).contains(&strange) && placed
    }

    /// "use lene gaye the", "ghar gaye": where or what for, and no session is named.
    fn went_elsewhere(&self, verb: usize) -> bool {
        const HOME: [&str; 9] = ["ghar", "intiki", "inti", "home", "घर", "ఇంటికి", "ooru", "ooriki", "ఊరికి"];
        let parsed = &self.parsed;
        let Some(before) = verb.checked_sub(1) else { return false };
        let word = parsed.word(before);
        let purpose = word.chars().count() > 3 && (word.ends_with("ne") || word.ends_with("ने"));
        parsed.class(verb) == Class::Went
            && !details::is_whole(parsed)
            && !self.has(|class| class == Class::Session)
            && (HOME.contains(&word.as_str()) || (purpose && parsed.class(before) != Class::Date))
    }

    /// "please attend today" asks somebody to; "teacher came" is about her.
    fn is_ordered_or_hers(&self, verb: usize) -> bool {
        let parsed = &self.parsed;
        let Some(before) = verb.checked_sub(1) else { return false };
        let took = ["took", "conducted", "handled"].iter().any(|held| parsed.word(verb).starts_with(held));
        let hers = parsed.class(before) == Class::Therapist && !took && !details::adds_only(parsed, before);
        hers || (parsed.word(verb) == "attend" && parsed.class(before) == Class::Polite)
    }

    /// Whether a plan, a fault or another matter stands beside it that is no comment on it.
    fn has_another_matter(&self, verb: usize) -> bool {
        let parsed = &self.parsed;
        let matter =
            |class| matches!(class, Class::Future | Class::Topic | Class::Left | Class::Command(Command::Wrong));
        parsed.core().any(|at| {
            matter(parsed.class(at))
                && !parsed.is_setting(at)
                && !details::adds_only(parsed, at)
                && !parsed.is_comment(at, Some(parsed.clause[verb]))
        })
    }
}
