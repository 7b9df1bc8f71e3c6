//! What a word is once the rest of the message is known: a deed, a cause, somebody who was not there.

use super::class::Class;
use super::clauses::{Parsed, Part, is_verb};
use super::{ReasonGroup, fold};

impl Parsed<'_> {
    /// "did both sessions today" tells, "did he come today" asks.
    pub(super) fn name_the_deed(&mut self) {
        for at in 0..self.items.len() {
            if self.class(at) != Class::Ask || self.word(at) != "did" {
                continue;
            }
            let here = || (0..self.items.len()).filter(|&other| self.clause[other] == self.clause[at]);
            let asked = ["i", "we", "you", "u", "he", "she", "they", "it"].contains(&self.word(at + 1).as_str());
            let other_verb = here().any(|other| is_verb(self.class(other)) || self.class(other) == Class::Logged);
            let what = here().any(|other| matches!(self.class(other), Class::Session | Class::Both));
            let unsure =
                self.items.iter().any(|item| matches!(item.class, Class::Mark('?') | Class::Question | Class::Entry));
            if what && !asked && !other_verb && !unsure {
                self.items[at].class = Class::Done;
            }
        }
    }

    /// "aaj ki therapy reh gayi" was missed; "Sector 56" is an address; "school ki chhutti thi fir bhi gaye" is no day off.
    pub(super) fn name_the_rest(&mut self) {
        const PLACES: [&str; 14] = [
            "sector",
            "block",
            "room",
            "gate",
            "flat",
            "phase",
            "lane",
            "floor",
            "ward",
            "plot",
            "सेक्टर",
            "ब्लॉक",
            "రూమ్",
            "ఫేజ్",
        ];
        const STILL: [&str; 7] = ["phir bhi", "fir bhi", "tab bhi", "still", "फिर भी", "तब भी", "phirbhi"];
        let has = |wanted: fn(Class) -> bool| self.items.iter().any(|item| wanted(item.class));
        let told = has(|class| class == Class::Date)
            && has(|class| class == Class::Session)
            && !has(|class| class == Class::HowMany);
        let still = (0..self.items.len()).any(|at| STILL.contains(&self.word(at).as_str()));
        for at in 0..self.items.len() {
            let word = self.word(at);
            let before = at.checked_sub(1).map(|before| self.word(before)).unwrap_or_default();
            let stayed = ["reh g", "rah g", "रह ग"].iter().any(|start| word.starts_with(start));
            let school = (at.saturating_sub(2)..at).any(|before| self.class(before) == Class::Why(ReasonGroup::School));
            match self.class(at) {
                Class::Left if told && stayed => self.items[at].class = Class::Miss,
                Class::Digits(..) if PLACES.contains(&before.as_str()) => self.items[at].class = Class::Filler,
                Class::Holiday if still && school => self.items[at].class = Class::Filler,
                _ => {}
            }
        }
    }

    /// "madam raakapovadamto jaragaledu", "jwaram vachindani raledu": a Telugu ending that makes a clause why the next was.
    /// The first such word, if there is one.
    pub(super) fn name_the_cause(&mut self) -> Option<usize> {
        const CAUSES: [&str; 23] = [
            "damto",
            "damtho",
            "dam valla",
            "anduna",
            "anduku",
            "sariki",
            "indani",
            "adani",
            "ledani",
            "arani",
            "డంతో",
            "డమ్ తో",
            "డంవల్ల",
            "నందున",
            "నందుకు",
            "సరికి",
            "ిందని",
            "ాడని",
            "ేదని",
            "ారని",
            "లేక",
            "leka",
            "కపోయి",
        ];
        let mut first = None;
        for at in 0..self.items.len() {
            let word = self.word(at);
            let causes = CAUSES.iter().any(|ending| word.ends_with(ending)) && word.chars().count() >= 5;
            let missed = (at + 1..self.items.len())
                .any(|other| matches!(self.class(other), Class::NotWent | Class::Miss | Class::Cancel));
            match self.class(at) {
                Class::Unknown if causes && missed => {
                    self.items[at].class = Class::Why(ReasonGroup::Other);
                    first = first.or(Some(at));
                }
                Class::Why(_) if causes && missed => first = first.or(Some(at)),
                // "supergaa": how it went.
                Class::Unknown if word.ends_with("గా") && word.chars().count() >= 4 => {
                    self.items[at].class = Class::Manner;
                }
                _ => {}
            }
        }
        first
    }

    /// What leads up to the cause at `at` is the reason, from the last day, session or mark on.
    pub(super) fn mark_cause(&mut self, at: usize) {
        let stops = |class| {
            matches!(class, Class::Date | Class::Session | Class::Mark(_) | Class::But | Class::NotWent | Class::Miss)
        };
        let start = (0..at).rfind(|&before| stops(self.class(before))).map_or(0, |before| before + 1);
        self.part[start..=at].fill(Part::Reason);
    }

    /// "Ma'am was on leave" speaks of her, "ma'am, missed today" to her; "auto not available" is no therapist.
    pub(super) fn name_the_absent(&mut self) {
        for at in 0..self.items.len() {
            let title = || {
                let item = &self.items[at];
                self.text.get(item.start..item.end).is_some_and(|word| {
                    matches!(fold::exact(word).as_str(), "maam" | "mam" | "madam" | "sir" | "ma am")
                })
            };
            let told = || {
                matches!(self.class(at + 1), Class::Past | Class::Be | Class::Holiday)
                    && self.items.get(at + 1).is_some_and(|next| next.class != Class::Mark(','))
            };
            // "mam nahi aayi to session nahi hua": of two that did not come, the first is she.
            let both = || {
                matches!(self.class(at + 1), Class::Negation | Class::NotWent)
                    && (at + 1..self.items.len()).filter(|&other| self.is_missed(other)).count() > 1
            };
            if self.class(at) == Class::Polite && title() && (told() || both()) {
                self.items[at].class = Class::Therapist;
            }
            let doctor = || {
                let item = &self.items[at];
                self.text.get(item.start..item.end).is_some_and(|word| {
                    matches!(fold::exact(word).as_str(), "doctor" | "dr" | "డాక్టర్") || word.starts_with("डॉक्टर")
                })
            };
            if matches!(self.class(at + 1), Class::Negation | Class::NotWent)
                && self.clause[at] == self.clause[at + 1]
                && doctor()
            {
                self.items[at].class = Class::Therapist;
            }
            let about_another = at > 0
                && self.clause[at - 1] == self.clause[at]
                && match self.class(at - 1) {
                    Class::Why(group) => group != ReasonGroup::TherapistUnavailable,
                    class => class == Class::Unknown,
                };
            if self.class(at) == Class::Why(ReasonGroup::TherapistUnavailable) && about_another {
                self.items[at].class = Class::Why(ReasonGroup::Other);
            }
        }
    }
}
