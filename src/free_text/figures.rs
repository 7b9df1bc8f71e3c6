//! Figures of English that count no sessions and name no day: an hour, a score, a temperature, the number of a session.

use super::ReasonGroup;
use super::class::Class;
use super::items::Item;
use super::joints;

/// What is counted within a session.
const UNITS: [&str; 16] = [
    "reps",
    "sets",
    "rounds",
    "trials",
    "seconds",
    "secs",
    "metres",
    "meters",
    "laps",
    "points",
    "marks",
    "percent",
    "attempts",
    "prompts",
    "cues",
    "repetitions",
];

/// "over by 5" tells the hour, "session no. 8" which one it was, "8 out of 10 correct" and "lacing 6/10" how it went,
/// "fever 101" how high it was, "no-show" that nobody came.
pub(super) fn settle(text: &str, items: &mut [Item], at: usize) {
    let class = |at: usize| items.get(at).map(|item| item.class);
    let word = |at: usize| items.get(at).map(|item| joints::written(text, item).to_lowercase()).unwrap_or_default();
    let before = at.checked_sub(1).and_then(class);
    let dash = class(at + 1) == Some(Class::Mark('-'));
    let (new, also): (Class, &[usize]) = match word(at).as_str() {
        // "by 5.30" is read as a time.
        "by" if is_hour(class(at + 1), class(at + 2)) => {
            let minutes = matches!(class(at + 3), Some(Class::Digits(..)));
            (Class::At, if minutes { &[] } else { &[1] })
        }
        // "add one attended entry"
        "one" if before == Some(Class::Entry) && matches!(class(at + 1), Some(Class::Attend | Class::Miss)) => {
            (Class::Filler, &[])
        }
        // "two sessions happened, not one"
        "not" if before == Some(Class::Mark(',')) && is_another_count(items, at) => (Class::Filler, &[1]),
        // "I am", and not "5 am".
        "am" | "pm" if !matches!(before, Some(Class::Digits(..) | Class::Number(_))) => (Class::Filler, &[]),
        "no" | "number" if is_counted(before, class(at + 1)) => (Class::Filler, &[1]),
        "no" if class(at + 1) == Some(Class::Mark('.')) && is_counted(before, class(at + 2)) => {
            (Class::Filler, &[1, 2])
        }
        "no" if dash && word(at + 2) == "show" => (Class::Miss, &[1, 2]),
        "non" if dash && word(at + 2) == "attendance" => (Class::Miss, &[1, 2]),
        "out" if at > 0 && word(at + 1) == "of" && is_a_score(items, at - 1) => {
            items[at - 1].class = Class::Manner;
            (Class::Filler, &[2])
        }
        // "5va session hua aaj": which one it was.
        _ if is_which_one(items, at) => (Class::Filler, &[1]),
        // "session 14 of 20"
        "of" if is_one_of_many(items, at) => {
            items[at - 1].class = Class::Filler;
            (Class::Filler, &[1])
        }
        // "10 reps 2 sets"
        unit if UNITS.contains(&unit) && matches!(before, Some(Class::Digits(..) | Class::Number(_))) => {
            items[at - 1].class = Class::Filler;
            (Class::Filler, &[])
        }
        // "make-up session"
        "make" if dash && word(at + 2) == "up" => (Class::Filler, &[1, 2]),
        _ if is_a_temperature(items, at) => (Class::Filler, &[]),
        _ if is_a_share(text, items, at) => (Class::Manner, &[1, 2]),
        _ => return,
    };
    items[at].class = new;
    for step in also {
        items[at + step].class = Class::Filler;
    }
}

/// Whether a number stands behind *not* that is set against the one before it, and nothing else.
fn is_another_count(items: &[Item], not: usize) -> bool {
    let number = |item: &Item| matches!(item.class, Class::Digits(..) | Class::Number(_));
    items.get(not + 1).is_some_and(number)
        && items[..not].iter().any(number)
        && items.get(not + 2).is_none_or(|item| matches!(item.class, Class::Mark(_)))
}

/// Whether a figure with its ending says which session it was, while another word says when.
fn is_which_one(items: &[Item], at: usize) -> bool {
    let class = |at: usize| items.get(at).map(|item| item.class);
    let figure = matches!(
        (class(at), class(at + 1), class(at + 2)),
        (Some(Class::Digits(..)), Some(Class::DateNoun), Some(Class::Session))
    );
    let day = |item: &Item| matches!(item.class, Class::Relative(_) | Class::Either(_));
    let month = at.checked_sub(1).and_then(class).is_some_and(|class| matches!(class, Class::Month(_)));
    figure && !month && items[at + 1].glued && items.iter().any(day)
}

/// Whether *of* stands between the number of a session and how many there are: "session 14 of 20 done".
fn is_one_of_many(items: &[Item], at: usize) -> bool {
    let digits = |at: usize| match items.get(at).map(|item| item.class) {
        Some(Class::Digits(value, _)) => Some(value),
        _ => None,
    };
    let session = at > 1 && items[at - 2].class == Class::Session;
    session && digits(at - 1).zip(digits(at + 1)).is_some_and(|(one, all)| one <= all && all > 5)
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

/// "8 out of 10 correct" tells how it went; "missed 1 out of 3", "2 out of 3 sessions done" count sessions.
fn is_a_score(items: &[Item], first: usize) -> bool {
    let class = |at: usize| items.get(at).map(|item| item.class);
    let figures = matches!((class(first), class(first + 3)), (Some(Class::Digits(..)), Some(Class::Digits(..))));
    let counts =
        |class| matches!(class, Some(Class::Miss | Class::Attend | Class::Done | Class::Went | Class::Session));
    figures && !first.checked_sub(1).is_some_and(|before| counts(class(before))) && !counts(class(first + 4))
}

/// "fever 101": how high it was.
fn is_a_temperature(items: &[Item], at: usize) -> bool {
    let ill = |item: &Item| matches!(item.class, Class::Why(ReasonGroup::Health));
    matches!(items[at].class, Class::Digits(95..=106, _)) && items[..at].iter().rev().take(3).any(ill)
}

/// "8/10 correct", "lacing 6/10": so many of ten, once another day has been named. After a day, a deed or *on* it could
/// be one itself.
fn is_a_share(text: &str, items: &[Item], at: usize) -> bool {
    const RIGHT: [&str; 8] =
        ["correct", "accuracy", "right", "trials", "times", "attempts", "independently", "accurate"];
    let class = |at: usize| items.get(at).map(|item| item.class);
    let (Some(Class::Digits(got, _)), Some(Class::Mark('/')), Some(Class::Digits(of @ (4 | 5 | 10 | 20), _))) =
        (class(at), class(at + 1), class(at + 2))
    else {
        return false;
    };
    let named = items[..at].iter().any(|item| {
        matches!(item.class, Class::Relative(_) | Class::Weekday(_) | Class::Month(_) | Class::Either(_) | Class::Went)
    });
    let behind = items.get(at + 3).map_or("", |item| joints::written(text, item)).to_lowercase();
    let what = at > 0 && matches!(items[at - 1].class, Class::Unknown | Class::Manner);
    got <= of && named && class(at + 3) != Some(Class::Mark('/')) && (RIGHT.contains(&behind.as_str()) || what)
}

#[cfg(test)]
mod tests {
    use crate::free_text::class::Class;
    use crate::free_text::items::items;

    fn classes(text: &str) -> Vec<Class> {
        items(text).into_iter().map(|item| item.class).collect()
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
    fn a_temperature_and_a_share_are_no_numbers_of_sessions() {
        let figures = |text: &str| classes(text).iter().filter(|class| matches!(class, Class::Digits(..))).count();
        assert_eq!(figures("missed today, fever 101"), 0);
        assert_eq!(figures("came today, lacing 6/10"), 0);
        assert_eq!(figures("came on 6/10"), 2);
    }
}
