//! Small words of English that mean another thing beside certain neighbours.

use super::class::Class;
use super::items::Item;
use super::joints;

/// What a teacher does who is called *miss*: "Geetha miss took his class".
const TEACHES: [&str; 12] =
    ["took", "taught", "teach", "conduct", "handle", "made", "gave", "said", "told", "asked", "came", "called"];

/// "over by 5" tells the hour; "with Ramya miss" is the teacher, and nothing was missed; "had to drop it" is no
/// session that was had; "since he was unwell" says why.
pub(super) fn settle(text: &str, items: &mut [Item]) {
    for at in 0..items.len() {
        let class = |at: usize| items.get(at).map(|item| item.class);
        let word = |at: usize| items.get(at).map_or("", |item| joints::written(text, item));
        let is = |at: usize, words: &[&str]| words.iter().any(|other| word(at).eq_ignore_ascii_case(other));
        let name = |at: usize| matches!(class(at), Some(Class::Filler | Class::Unknown));
        let new = match word(at).to_ascii_lowercase().as_str() {
            "by" if is_hour(class(at + 1), class(at + 2)) => Class::At,
            "miss" if at > 0 => {
                let joined = |at: usize| is(at, &["with", "by", "under"]);
                let with = joined(at - 1) || (at > 1 && name(at - 1) && joined(at - 2));
                let next = word(at + 1).to_ascii_lowercase();
                // "and miss said he improved"
                let before = name(at - 1) || matches!(class(at - 1), Some(Class::And | Class::But));
                let taught = before && TEACHES.iter().any(|deed| next.starts_with(deed));
                if !with && !taught {
                    continue;
                }
                Class::Polite
            }
            "since" if gives_a_reason(items, at + 1) => Class::Because,
            // "dropped Vihaan for therapy": who was taken there.
            "dropped"
                if name(at + 1)
                    && (brought_by(items, at) || (2..=3).any(|step| is(at + step, &["for", "at", "to"]))) =>
            {
                Class::Went
            }
            // "Pooja did not attend": a girl, and no prayer.
            "pooja" | "puja" if word(at).starts_with('P') && is_what_one_does(class(at + 1)) => Class::Filler,
            // "session no 8": which one it was.
            "no" if at > 0 && is_counted(class(at - 1), class(at + 1)) => {
                items[at + 1].class = Class::Filler;
                Class::Filler
            }
            "no" if is(at + 2, &["show"]) && class(at + 1) == Some(Class::Mark('-')) => {
                items[at + 1].class = Class::Filler;
                items[at + 2].class = Class::Filler;
                Class::Miss
            }
            // "8 out of 10 correct": how it went.
            "out" if at > 0 && is(at + 1, &["of"]) && is_a_score(items, at - 1) => {
                items[at - 1].class = Class::Manner;
                items[at + 2].class = Class::Manner;
                Class::Filler
            }
            // "I did Tanvi's session"; "did he come" asks.
            "did" if at > 0 && is(at - 1, &["i", "we"]) && holds_a_session(items, at) => Class::Done,
            "to" if at > 0 && is_undone(class(at - 1)) => {
                // "could not make it to the function": somewhere else than to the session.
                if let Some(place) = (at + 1..items.len()).find(|&next| items[next].class != Class::Filler)
                    && matches!(items[place].class, Class::Why(_))
                {
                    items[place].class = Class::Topic;
                }
                continue;
            }
            // "they gave double session"
            "gave" if holds_a_session(items, at) => Class::Done,
            "had" if is(at + 1, &["to"]) => Class::Past,
            _ => continue,
        };
        items[at].class = new;
    }
}

/// Whether a number behind *by* is an hour: it is no day, and nothing is counted.
const fn is_hour(number: Option<Class>, next: Option<Class>) -> bool {
    matches!(number, Some(Class::Digits(1..=12, _)))
        && !matches!(next, Some(Class::DateNoun | Class::Month(_) | Class::Session | Class::Therapist))
}

/// Whether a session stands before, and the figure that it has behind.
const fn is_counted(before: Option<Class>, behind: Option<Class>) -> bool {
    matches!((before, behind), (Some(Class::Session), Some(Class::Digits(..))))
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

/// "8 out of 10 correct" tells how it went; "missed 1 out of 3", "2 out of 3 sessions done" count sessions.
fn is_a_score(items: &[Item], first: usize) -> bool {
    let class = |at: usize| items.get(at).map(|item| item.class);
    let figures = matches!((class(first), class(first + 3)), (Some(Class::Digits(..)), Some(Class::Digits(..))));
    let counts =
        |class| matches!(class, Some(Class::Miss | Class::Attend | Class::Done | Class::Went | Class::Session));
    figures && !first.checked_sub(1).is_some_and(|before| counts(class(before))) && !counts(class(first + 4))
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
    fn an_hour_is_no_number_of_sessions() {
        assert!(classes("class over by 5").contains(&Class::At));
        assert!(!classes("session no 8 done").contains(&Class::Negation));
        assert!(!classes("missed by 5 sessions").contains(&Class::At));
        assert!(!classes("session no 8 done").iter().any(|class| matches!(class, Class::Digits(..))));
    }

    #[test]
    fn a_score_tells_how_it_went() {
        let figures = |text: &str| classes(text).iter().filter(|class| matches!(class, Class::Digits(..))).count();
        assert_eq!(figures("session done, 8 out of 10 correct"), 0);
        assert_eq!(figures("missed 1 out of 3 today"), 2);
        assert_eq!(figures("2 out of 3 sessions done"), 2);
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
