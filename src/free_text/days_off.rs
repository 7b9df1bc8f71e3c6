//! Days off: whether the words say that there is one, and what speaks against it.

use super::ReasonGroup;
use super::class::Class;
use super::meaning::{Event, Reader};
use super::{details, doubts};

impl Reader<'_> {
    /// A day off, and whether the words could also say something else; `None` if they say nothing of one. `denied` says
    /// whether something is denied in the message.
    pub(super) fn holiday(&self, denied: bool) -> Option<(Event, bool)> {
        let other = |class| matches!(class, Class::Topic | Class::Left | Class::Command(_));
        // "no sessions next week, vacation"
        let parsed = &self.parsed;
        let no_session =
            parsed.core().any(|at| parsed.class(at) == Class::Negation && parsed.class(at + 1) == Class::Session);
        if (denied && !no_session) || self.has(|class| class == Class::Miss) {
            return None;
        }
        let main = parsed.core().find(|&at| parsed.class(at) == Class::Holiday).map(|at| parsed.clause[at]);
        let strange =
            parsed.core().filter(|&at| parsed.class(at) == Class::Unknown && !parsed.is_comment(at, main)).count();
        // "I am on leave today so I will bring him": then there is a session.
        let therefore = parsed.items.iter().position(|item| item.class == Class::Therefore);
        let brings = therefore.is_some_and(|at| {
            (at..parsed.items.len()).any(|other| parsed.class(other) == Class::Future)
                && !(at..parsed.items.len()).any(|other| parsed.class(other) == Class::Holiday)
        });
        // "on leave tomorrow, no sessions": what lies ahead can be no miss.
        let apart = self.is_ahead()
            && parsed.core().any(|at| {
                parsed.class(at) == Class::Negation
                    && parsed.class(at + 1) == Class::Session
                    && main.is_some_and(|main| parsed.clause[at] != main)
            });
        let odd = brings
            || (no_session && !apart)
            || parsed.core().any(|at| {
                // "centre holiday for staff training"
                let what_for = (at.saturating_sub(2)..at).any(|before| parsed.class(before) == Class::Link);
                other(parsed.class(at)) && !what_for && !parsed.is_comment(at, main)
            })
            || parsed.core().any(|at| parsed.class(at) == Class::Holiday && parsed.word(at + 1).starts_with("was "))
            || strange > 1
            || parsed.core().any(|at| {
                parsed.class(at) == Class::Why(ReasonGroup::School)
                    && !doubts::is_school_aside(parsed, at)
                    && main.is_none_or(|main| parsed.clause[at] <= main)
                    && !(0..parsed.items.len()).any(|other| details::is_centre(parsed, other))
            });
        (strange <= 4).then_some((Event::Holiday, odd || self.found.is_empty()))
    }
}
