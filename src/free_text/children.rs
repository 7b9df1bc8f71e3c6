//! Which of the children that a person follows a message names.
//!
//! A child's name is no other word: "May attended" tells of no month, "Asha missed" of no hope.

use super::fold;

/// What stands before a name and is none.
const TITLES: [&str; 9] = ["baby", "master", "little", "my", "our", "chi", "chotu", "kumari", "selvi"];

/// The first names of children, folded; empty for one that has none that could be told from other words.
pub(super) struct Children(Vec<String>);

impl Children {
    /// The children called so.
    pub(super) fn new(names: &[&str]) -> Self {
        Self(names.iter().map(|name| first_name(name)).collect())
    }

    /// Which child a folded word names, be it in the genitive; the first of those who are called the same.
    pub(super) fn of(&self, word: &str) -> Option<usize> {
        let is = |name: &String| !name.is_empty() && (name == word || word.strip_suffix('s') == Some(name));
        self.0.iter().position(is)
    }

    /// All who are called like one of them.
    pub(super) fn called_like(&self, child: usize) -> impl Iterator<Item = usize> + '_ {
        (0..self.0.len()).filter(move |&other| self.0.get(other) == self.0.get(child))
    }
}

fn first_name(name: &str) -> String {
    name.split_whitespace()
        .map(|word| fold::exact(word.trim_matches(|letter: char| !letter.is_alphabetic())))
        .find(|word| word.chars().count() > 1 && !TITLES.contains(&word.as_str()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Children;

    #[test]
    fn a_child_is_known_by_the_first_name() {
        let children = Children::new(&["Aarav Reddy", "Baby Diya", "K. May", "Aarav S", "मीरा"]);
        assert_eq!(children.of("aarav"), Some(0));
        assert_eq!(children.of("diyas"), Some(1));
        assert_eq!(children.of("may"), Some(2));
        assert_eq!(children.of("मीरा"), Some(4));
        assert_eq!(children.of("baby"), None);
        assert_eq!(children.of("reddy"), None);
        assert_eq!(children.called_like(0).collect::<Vec<_>>(), [0, 3]);
    }

    #[test]
    fn a_name_without_letters_names_nobody() {
        let children = Children::new(&["", "7", "A"]);
        assert_eq!(children.of(""), None);
        assert_eq!(children.of("s"), None);
    }
}
