//! Small words of English that mean another thing beside certain neighbours.

use super::class::Class;
use super::items::Item;

/// "over by 5" tells the hour; "with Ramya miss" is the teacher, and nothing was missed.
pub(super) fn settle(text: &str, items: &mut [Item]) {
    let word = |item: &Item| text.get(item.start..item.end).unwrap_or_default().to_lowercase();
    for at in 0..items.len() {
        let class = |at: usize| items.get(at).map(|item| item.class);
        let is_hour = matches!(class(at + 1), Some(Class::Digits(1..=12, _)))
            && !matches!(class(at + 2), Some(Class::DateNoun | Class::Month(_) | Class::Session | Class::Therapist));
        let name = |at: usize| matches!(class(at), Some(Class::Filler | Class::Unknown));
        let joined =
            |at: usize| items.get(at).is_some_and(|item| matches!(word(item).as_str(), "with" | "by" | "under"));
        let titled = at > 0 && (joined(at - 1) || (at > 1 && name(at - 1) && joined(at - 2)));
        let new = match word(&items[at]).as_str() {
            "by" if is_hour => Class::At,
            "miss" if titled => Class::Therapist,
            _ => continue,
        };
        items[at].class = new;
    }
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
        assert!(classes("session with Ramya miss").contains(&Class::Therapist));
        assert!(classes("session done by miss").contains(&Class::Therapist));
        assert!(classes("session miss").contains(&Class::Miss));
    }

    #[test]
    fn an_hour_is_no_number_of_sessions() {
        assert!(classes("class over by 5").contains(&Class::At));
        assert!(!classes("missed by 5 sessions").contains(&Class::At));
    }
}
