//! Small words of English that mean another thing beside certain neighbours.

use super::class::Class;
use super::items::Item;
use super::{figures, joints};

/// What a teacher does who is called *miss*: "Geetha miss took his class".
const TEACHES: [&str; 12] =
    ["took", "taught", "teach", "conduct", "handle", "made", "gave", "said", "told", "asked", "came", "called"];

/// What had been before.
const GONE: [&str; 16] = [
    "to",
    "left",
    "started",
    "gone",
    "put",
    "shut",
    "given",
    "taken",
    "sent",
    "told",
    "come",
    "been",
    "planned",
    "closed",
    "left home",
    "started from",
];

/// What is said to be so much of it: "so late", "so tired".
const DEGREES: [&str; 12] =
    ["much", "many", "long", "far", "hard", "fast", "tired", "bad", "badly", "late", "early", "heavily"];

/// "With Ramya miss" is the teacher, and nothing was missed; "had to drop it" is no
/// session that was had; "since he was unwell" says why.
pub(super) fn settle(text: &str, items: &mut [Item]) {
    orders(text, items);
    for at in 0..items.len() {
        figures::settle(text, items, at);
        let neighbours = Neighbours { text, items, at };
        if let Some(class) =
            neighbours.who().or_else(|| neighbours.order()).or_else(|| neighbours.deed()).or_else(|| neighbours.joint())
        {
            // Where "he was there" was, only a session says.
            let there = neighbours.is(0, &["there"]) && class == Class::Went;
            items[at].slip |= there && !items.iter().any(|item| item.class == Class::Session);
            items[at].class = class;
        }
        without_its_goal(text, items, at);
    }
}

/// An item and what stands around it.
struct Neighbours<'a> {
    text: &'a str,
    items: &'a [Item],
    at: usize,
}

impl Neighbours<'_> {
    /// What stands so many places behind the item, or before it.
    fn class(&self, step: isize) -> Option<Class> {
        self.items.get(self.at.checked_add_signed(step)?).map(|item| item.class)
    }

    fn word(&self, step: isize) -> String {
        let item = self.at.checked_add_signed(step).and_then(|at| self.items.get(at));
        item.map(|item| joints::written(self.text, item).to_lowercase()).unwrap_or_default()
    }

    fn is(&self, step: isize, words: &[&str]) -> bool {
        words.contains(&self.word(step).as_str())
    }

    /// Words that can be somebody, or what somebody had.
    fn who(&self) -> Option<Class> {
        let name = |step: isize| matches!(self.class(step), Some(Class::Filler | Class::Unknown));
        Some(match self.word(0).as_str() {
            "miss" if self.at > 0 => {
                let joined = |step: isize| self.is(step, &["with", "by", "under"]);
                let with = joined(-1) || (name(-1) && joined(-2));
                // "and miss said he improved"
                let before = name(-1) || matches!(self.class(-1), Some(Class::And | Class::But));
                let taught = before && TEACHES.iter().any(|deed| self.word(1).starts_with(deed));
                (with || taught).then_some(Class::Polite)?
            }
            // "Pooja did not attend": a girl, and no prayer.
            "pooja" | "puja" if self.starts_with_a_capital(0) && is_what_one_does(self.class(1)) => Class::Filler,
            // "mother sat in", "he sat for the full hour"
            "sat" if is_seated(self.class(-1), &self.word(1)) => Class::Manner,
            // "compensation class for the one she missed was taken"
            "missed"
                if (self.is(-1, &["he", "she", "we", "they", "i"])
                    && self.is(-2, &["one", "ones", "that", "which"])
                    || self.is(-1, &["the"]))
                    && self.behind(|class| matches!(class, Class::Done | Class::Attend | Class::Went)) =>
            {
                Class::Filler
            }
            // "extra class happened": ours, and no reason.
            "extra class" | "extra classes" | "special class" | "special classes"
                if matches!(self.class(1), Some(Class::Done | Class::Attend))
                    || self.items[..self.at].iter().any(|item| item.class == Class::Attend) =>
            {
                Class::Session
            }
            // "yesterday's one"
            "one" | "ones"
                if self.is(-1, &["that", "this", "the"]) || self.word(-1).ends_with('s') && self.is_day(-1) =>
            {
                Class::Filler
            }
            // "would not leave my lap"
            "leave"
                if (matches!(self.class(-1), Some(Class::Cannot | Class::Negation))
                    || self.word(-1).ends_with("not"))
                    && self.is(1, &["my", "his", "her", "me", "mummy", "amma", "mother", "the"]) =>
            {
                Class::Manner
            }
            _ if self.class(0) == Some(Class::Cannot)
                && self.is(1, &["leave"])
                && self.is(2, &["my", "his", "her", "me", "mummy", "amma", "mother", "the"]) =>
            {
                Class::Manner
            }
            _ => return None,
        })
    }

    /// Words that can be what is asked for, and orders of what shall be written down.
    fn order(&self) -> Option<Class> {
        Some(match self.word(0).as_str() {
            // "grandma reports she now says amma"
            // "tracker link got deleted"
            "deleted" if self.is(-1, &["got", "was", "is", "been"]) => Class::Filler,
            // "note today's attendance"
            "note" if self.is_day(1) => Class::Entry,
            "reports" | "report" if matches!(self.class(-1), Some(Class::Kin | Class::Therapist)) => Class::Doubt,
            // "we went na"
            "na" if self.is_day(-1) && matches!(self.class(1), None | Some(Class::Mark(_))) => Class::Filler,
            // "20 Nov should be absent"
            "should"
                if self.is(1, &["be"])
                    && matches!(self.class(2), Some(Class::Attend | Class::Miss | Class::Holiday)) =>
            {
                Class::Entry
            }
            // "write missed, I had put attended"
            "attended" | "present" | "missed" | "absent"
                if self.is(-1, &["put", "marked", "entered", "written", "typed", "logged"])
                    && self.is(-2, &["had", "have", "i", "we"])
                    && self.items[..self.at].iter().any(|item| matches!(item.class, Class::Attend | Class::Miss)) =>
            {
                Class::Filler
            }
            _ => return None,
        })
    }

    /// Words that can be a deed.
    fn deed(&self) -> Option<Class> {
        let name = |step: isize| matches!(self.class(step), Some(Class::Filler | Class::Unknown));
        Some(match self.word(0).as_str() {
            // "dropped Vihaan for therapy": who was taken there.
            "dropped"
                if name(1)
                    && (brought_by(self.items, self.at) || (2..=3).any(|step| self.is(step, &["for", "at", "to"]))) =>
            {
                Class::Went
            }
            // "I did Tanvi's session"; "did he come" asks.
            "did" if self.is(-1, &["i", "we"]) && holds_a_session(self.items, self.at) => Class::Done,
            // "they gave double session"
            "gave" if holds_a_session(self.items, self.at) => Class::Done,
            // "double session given to Saanvi"
            "given" if self.class(-1) == Some(Class::Session) && self.is(1, &["to", "for"]) => Class::Done,
            "did" if self.class(-1) == Some(Class::And) && holds_a_session(self.items, self.at) => Class::Done,
            // "and she did it fully"
            "did" if self.is(-1, &["he", "she", "they"]) && self.is(1, &["it", "well", "great", "everything"]) => {
                Class::Done
            }
            // "four sessions covered"
            "covered" if self.class(-1) == Some(Class::Session) => Class::Done,
            "attending" if self.is(-1, &["was", "were"]) => Class::Attend,
            // "had to cancel", "had not come", "had left home"
            "had" if self.is(1, &GONE) || self.class(1) == Some(Class::Negation) => Class::Past,
            // "missed out on yesterday's session"; missing out on a sale is another matter.
            "missed out on" if matches!(self.class(1), Some(Class::Relative(_) | Class::Session)) => Class::Miss,
            // "Kabir was in today"
            "in" if self.is(-1, &["was", "were"])
                && self.is_somebody(-2)
                && (self.is_day(1) || self.class(1) == Some(Class::Session)) =>
            {
                Class::Went
            }
            // "could not conduct Zoya's session"
            "conduct" | "hold" | "provide"
                if self.class(-1) == Some(Class::Negation) && holds_a_session(self.items, self.at) =>
            {
                Class::Base
            }
            "got"
                if self.is(-1, &["still"]) && self.items[..self.at].iter().any(|item| item.class == Class::HowMany) =>
            {
                Class::Left
            }
            // "how many has he got"
            "got" if self.items[..self.at].iter().any(|item| matches!(item.class, Class::HowMany | Class::Left)) => {
                Class::Filler
            }
            // "reached the centre but the session did not happen"
            "reached the centre" | "reached the center" | "reached the clinic"
                if self.items[self.at..].iter().any(|item| item.class == Class::But) =>
            {
                Class::Went
            }
            // "he was there yesterday"
            "there" | "here" if self.is(-1, &["was", "were"]) && self.is_somebody(-2) => Class::Went,
            _ => return None,
        })
    }

    /// Words that can join what they stand between.
    fn joint(&self) -> Option<Class> {
        Some(match self.word(0).as_str() {
            "since" if gives_a_reason(self.items, self.at + 1) => Class::Because,
            // "dropped him so late that": how late.
            "so" if self.class(1) == Some(Class::Manner) || self.is(1, &DEGREES) => Class::Filler,
            // "put yesterday as missed": what it shall be.
            "as" if matches!(self.class(1), Some(Class::Attend | Class::Done | Class::Miss | Class::Holiday))
                && self.items[..self.at].iter().any(|item| item.class == Class::Entry) =>
            {
                Class::Link
            }
            // "closed for some inspection"
            "some" if matches!(self.class(-1), Some(Class::Link | Class::Because)) => Class::Filler,
            _ => return None,
        })
    }

    /// Whether something of this kind follows.
    fn behind(&self, wanted: fn(Class) -> bool) -> bool {
        self.items[self.at + 1..].iter().any(|item| wanted(item.class))
    }

    fn is_day(&self, step: isize) -> bool {
        matches!(self.class(step), Some(Class::Relative(_) | Class::Weekday(_)))
    }

    fn starts_with_a_capital(&self, step: isize) -> bool {
        let item = self.at.checked_add_signed(step).and_then(|at| self.items.get(at));
        item.is_some_and(|item| joints::written(self.text, item).starts_with(char::is_uppercase))
    }

    /// Whether it is somebody who may have been there: he, we, a child, a name with a capital.
    fn is_somebody(&self, step: isize) -> bool {
        const THINGS: [&str; 14] = [
            "it", "that", "this", "there", "here", "these", "those", "all", "also", "only", "just", "now", "more",
            "again",
        ];
        let name = self.class(step) == Some(Class::Unknown) && self.starts_with_a_capital(step);
        name || (self.class(step) == Some(Class::Filler) && !self.is(step, &THINGS))
    }
}

/// "could not make it to the function": somewhere else than to the session.
fn without_its_goal(text: &str, items: &mut [Item], at: usize) {
    let to = joints::written(text, &items[at]).eq_ignore_ascii_case("to");
    if !(to && at > 0 && is_undone(Some(items[at - 1].class))) {
        return;
    }
    if let Some(place) = (at + 1..items.len()).find(|&next| items[next].class != Class::Filler)
        && matches!(items[place].class, Class::Why(_))
    {
        items[place].class = Class::Topic;
    }
}

/// "change 12 Nov to attended", "make today a holiday": who begins so orders what shall stand there.
fn orders(text: &str, items: &mut [Item]) {
    const ORDERS: [&str; 8] = ["make", "change", "block", "correct", "put", "set", "turn", "shift"];
    let quiet = |item: &Item| matches!(item.class, Class::Polite | Class::Mark(_));
    let Some(first) = items.iter().position(|item| !quiet(item)) else { return };
    let word = joints::written(text, &items[first]).to_lowercase();
    let dated = items.get(first + 1).is_some_and(|item| {
        matches!(
            item.class,
            Class::Relative(_) | Class::Weekday(_) | Class::Month(_) | Class::Digits(..) | Class::Ordinal(_)
        )
    });
    let clause = || items[first..].iter().take_while(|item| !matches!(item.class, Class::Mark(',' | '.' | ';')));
    let status = clause().any(|item| matches!(item.class, Class::Attend | Class::Done | Class::Miss | Class::Holiday));
    let session = clause().any(|item| item.class == Class::Session);
    if ORDERS.contains(&word.as_str()) && dated && status && (word != "change" || !session) {
        items[first].class = Class::Entry;
    }
}

/// Whether *sat* is what somebody did, and no Saturday.
fn is_seated(before: Option<Class>, next: &str) -> bool {
    const HOW: [&str; 8] = ["in", "for", "through", "with", "well", "quietly", "the", "inside"];
    matches!(before, Some(Class::Kin | Class::Filler | Class::Polite | Class::And))
        && HOW.contains(&next.to_lowercase().as_str())
}

/// Whether a session stands soon behind it.
fn holds_a_session(items: &[Item], at: usize) -> bool {
    items.iter().skip(at + 1).take(3).any(|item| item.class == Class::Session)
}

/// "Grandpa dropped Rohan"; "papa dropped the session" gives it up.
fn brought_by(items: &[Item], dropped: usize) -> bool {
    let class = |at: usize| items.get(at).map(|item| item.class);
    dropped > 0 && class(dropped - 1) == Some(Class::Kin) && class(dropped + 2) != Some(Class::Session)
}

/// Whether it is what people do, or fail to.
const fn is_what_one_does(class: Option<Class>) -> bool {
    matches!(class, Some(Class::Negation | Class::Attend | Class::NotWent | Class::Miss | Class::Went))
}

/// Whether a deed stands before that is denied, or that says something only when it is.
const fn is_undone(before: Option<Class>) -> bool {
    matches!(before, Some(Class::Miss | Class::Base))
}

/// "since he was unwell" says why; "since Monday", "since the morning" say from when.
fn gives_a_reason(items: &[Item], from: usize) -> bool {
    let next = items.iter().skip(from).map(|item| item.class).find(|class| *class != Class::Filler);
    matches!(
        next,
        Some(
            Class::Be
                | Class::Past
                | Class::Why(_)
                | Class::Kin
                | Class::Therapist
                | Class::Negation
                | Class::Cannot
                | Class::Went
                | Class::Unknown
        )
    )
}

#[cfg(test)]
mod tests {
    use crate::free_text::class::Class;
    use crate::free_text::items::items;

    fn classes(text: &str) -> Vec<Class> {
        items(text).into_iter().map(|item| item.class).collect()
    }

    #[test]
    fn a_teacher_is_not_missed() {
        assert!(!classes("session with Ramya miss").contains(&Class::Miss));
        assert!(!classes("Geetha miss took his class").contains(&Class::Miss));
        assert!(classes("session miss").contains(&Class::Miss));
    }

    #[test]
    fn a_no_show_is_missed_and_denies_nothing() {
        assert!(classes("no-show today").contains(&Class::Miss));
        assert!(!classes("no-show today").contains(&Class::Negation));
    }

    #[test]
    fn i_did_says_so_and_did_he_asks() {
        assert!(classes("i did Tanvi's session").contains(&Class::Done));
        assert!(!classes("did he come for session").contains(&Class::Done));
    }
}
