//! What a word is once the rest of the message is known: a deed, a cause, somebody who was not there.

use super::class::Class;
use super::clauses::{Parsed, Part, is_verb};
use super::{ReasonGroup, details, fold};

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
                // "my husband dropped Ira at the centre"
                Class::Cancel
                    if word == "dropped"
                        && (at..self.items.len())
                            .any(|other| self.class(other) == Class::At || details::is_centre(self, other)) =>
                {
                    self.items[at].class = Class::Went;
                }
                // "miss cheyaledu, vellam"
                Class::Miss if self.is_kept(at) => {
                    self.items[at].class = Class::Filler;
                    if matches!(self.class(at + 1), Class::NotWent | Class::Negation) {
                        self.items[at + 1].class = Class::Filler;
                    }
                }
                // "session theesukoledu": a verb of no table, denied.
                Class::Unknown if at > 0 && self.class(at - 1) == Class::Session && self.ends_denied(at) => {
                    self.items[at].class = Class::NotWent;
                }
                // "session aithe ayyindi": as for it, no condition.
                Class::Unsure if self.is_topic(at) => self.items[at].class = Class::Filler,
                Class::Digits(..) if PLACES.contains(&before.as_str()) => self.items[at].class = Class::Filler,
                Class::Holiday if still && school => self.items[at].class = Class::Filler,
                _ => {}
            }
        }
    }

    /// Whether a Telugu verb ends in its denial, and no other one says what was missed.
    fn ends_denied(&self, at: usize) -> bool {
        const OTHERS: [&str; 8] = ["ardham", "nacha", "ayipoledu", "అర్థం", "నచ్చ", "baledu", "బాలేదు", "thelika"];
        let word = self.word(at);
        ["ledu", "ledhu", "లేదు"].iter().any(|ending| word.ends_with(ending))
            && word.chars().count() > 5
            && !OTHERS.iter().any(|other| word.contains(other))
            && !self.items.iter().any(|item| matches!(item.class, Class::NotWent | Class::Miss))
    }

    /// Whether a miss is denied beside something that took place.
    fn is_kept(&self, at: usize) -> bool {
        let denied = matches!(self.class(at + 1), Class::NotWent | Class::Negation)
            && self.clause.get(at + 1) == Some(&self.clause[at]);
        let without = ["kunda", "కుండా", "కుండ"]
            .iter()
            .any(|ending| self.word(at).ends_with(ending) || self.word(at + 1).ends_with(ending));
        let took_place = (0..self.items.len()).any(|other| {
            other != at + 1
                && matches!(self.class(other), Class::Went | Class::Attend | Class::Done)
                && !self.is_denied(other)
        });
        (denied || without) && took_place && self.items.iter().any(|item| item.class == Class::Session)
    }

    /// Whether Telugu *aithe* stands behind what is spoken of, and tells of the past.
    fn is_topic(&self, at: usize) -> bool {
        let said = ["aithe", "ayithe", "ayte", "aite", "అయితే", "ఐతే"].contains(&self.word(at).as_str());
        let behind = at > 0 && matches!(self.class(at - 1), Class::Session | Class::Date);
        let past = (at + 1..self.items.len()).any(|other| {
            matches!(self.class(other), Class::Done | Class::Attend | Class::Went | Class::Miss | Class::NotWent)
        });
        let plan = (at + 1..self.items.len())
            .any(|other| matches!(self.class(other), Class::Future | Class::Question | Class::Unsure));
        said && behind && past && !plan
    }

    /// "session ki vachi blocks sardadu": whoever came and then did something was there.
    pub(super) fn name_the_coming(&mut self) {
        const CAME: [&str; 10] = ["vachi", "vacchi", "velli", "poyi", "వచ్చి", "వెళ్ళి", "వెళ్లి", "పోయి", "ellli", "ఎళ్ళి"];
        let told = self.items.iter().any(|item| is_verb(item.class) || item.class == Class::Holiday);
        let Some(session) = self.items.iter().position(|item| item.class == Class::Session) else { return };
        let last = (0..self.items.len()).rfind(|&at| !matches!(self.class(at), Class::Mark(_) | Class::Polite));
        let past = last.is_some_and(|last| {
            self.is_verb_by_its_ending(last) && !["ledu", "లేదు"].iter().any(|not| self.word(last).ends_with(not))
        });
        let came = (session..self.items.len()).find(|&at| CAME.contains(&self.word(at).as_str()));
        if let Some(came) = came.filter(|_| past && !told) {
            self.items[came].class = Class::Went;
        }
    }

    /// "selavu anukunnam kani vellam": what was only thought is set aside by the *but* behind it.
    pub(super) fn set_thoughts_aside(&mut self) {
        const THOUGHT: [&str; 8] =
            ["anukunn", "అనుకున్న", "socha tha", "socha", "सोचा", "laga tha", "thought", "feared"];
        let Some(but) = (0..self.items.len()).find(|&at| self.class(at) == Class::But) else { return };
        let thought = (0..but).any(|at| THOUGHT.iter().any(|start| self.word(at).starts_with(start)));
        let deed = (but..self.items.len()).any(|at| is_verb(self.class(at)));
        if !thought || !deed {
            return;
        }
        for item in &mut self.items[..but] {
            let turns = matches!(
                item.class,
                Class::Holiday
                    | Class::Miss
                    | Class::NotWent
                    | Class::Future
                    | Class::Cannot
                    | Class::Unsure
                    | Class::Negation
                    | Class::Cancel
            );
            if turns {
                item.class = Class::Filler;
            }
        }
    }

    /// "madam raakapovadamto jaragaledu", "jwaram vachindani raledu": a Telugu ending that makes a clause why the next was.
    /// The first such word, if there is one.
    pub(super) fn name_the_cause(&mut self) -> Option<usize> {
        const CAUSES: [&str; 29] = [
            "levani",
            "aindani",
            "ేవని",
            "ైందని",
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
            "raaka",
            "రాక",
        ];
        let mut first = None;
        for at in 0..self.items.len() {
            let word = self.word(at);
            let causes = CAUSES.iter().any(|ending| word.ends_with(ending)) && word.chars().count() >= 5;
            let missed = (at + 1..self.items.len())
                .any(|other| matches!(self.class(other), Class::NotWent | Class::Miss | Class::Cancel));
            match self.class(at) {
                class if causes && missed && (class == Class::Unknown || self.items[at].slip) => {
                    self.items[at].slip = false;
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
        let mut start = (0..at).rfind(|&before| stops(self.class(before))).map_or(0, |before| before + 1);
        // "maa ayana oollo leru, okkadaanne theesukellaleka": what was so before the comma is why, too.
        let comma = start.checked_sub(1).filter(|&mark| self.class(mark) == Class::Mark(','));
        if let Some(comma) = comma {
            let before = (0..comma).rfind(|&before| stops(self.class(before))).map_or(0, |before| before + 1);
            if (before..comma).any(|at| matches!(self.class(at), Class::Why(_))) {
                start = before;
            }
        }
        // "traffic ekkuva undadamtho late ayyi": and what came of it, up to the session.
        let next = (at + 1..self.items.len()).find(|&after| stops(self.class(after))).unwrap_or(self.items.len());
        let leads = next > at + 1 && self.is_leading_up(next - 1);
        let end = if leads { next - 1 } else { at };
        self.part[start..=end].fill(Part::Reason);
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
