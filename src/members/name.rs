//! The names of children.

use unicode_segmentation::UnicodeSegmentation;

/// A child's name as it is kept: the words as they were written, white space aside. `None` if it has fewer than 2 or
/// more than 60 letters (with their signs), or no letter at all.
pub fn child_name(words: &str) -> Option<String> {
    let name = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let length = name.graphemes(true).count();
    // A letter with many signs counts as one; the second limit is what keeps the name short in bytes.
    let fits = (2..=60).contains(&length) && name.chars().count() <= 120;
    (fits && name.chars().any(char::is_alphabetic) && !name.chars().any(char::is_control)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::child_name;

    #[test]
    fn names_keep_case_and_script() {
        assert_eq!(child_name("  Asha   de Souza "), Some("Asha de Souza".to_owned()));
        assert_eq!(child_name("అమ్ము"), Some("అమ్ము".to_owned()));
        assert_eq!(child_name("आशा"), Some("आशा".to_owned()));
        assert_eq!(child_name(&"a".repeat(60)), Some("a".repeat(60)));
    }

    #[test]
    fn what_is_no_name_is_refused() {
        for words in ["", " ", "A", "12", "👧👧", &"a".repeat(61)] {
            assert_eq!(child_name(words), None, "{words:?}");
        }
    }
}
