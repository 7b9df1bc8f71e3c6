//! Messages of several sentences, of which one is a log and another asks something else.

use super::class::{Class, Command};
use super::{fold, items};

/// `text` without the sentences at its end and its beginning that only ask about another matter; `None` if there are
/// none, or nothing else is left.
pub(super) fn without_other_questions(text: &str) -> Option<&str> {
    let sentences = sentences(text);
    let first = sentences.iter().position(|sentence| !asks_something_else(sentence))?;
    let last = sentences.iter().rposition(|sentence| !asks_something_else(sentence))?;
    if first == 0 && last + 1 == sentences.len() {
        return None;
    }
    let start = sentences[first].as_ptr().addr() - text.as_ptr().addr();
    let end = sentences[last].as_ptr().addr() - text.as_ptr().addr() + sentences[last].len();
    text.get(start..end)
}

/// `text` without the clause that says what was told by mistake, and whether that clause names a day of its own: "sorry, by
/// mistake I told present, today he is absent". `None` if there is no such clause, or nothing else.
pub(super) fn without_a_mistake(text: &str) -> Option<(String, bool)> {
    const TOLD: [&str; 12] =
        ["told", "said", "put", "marked", "sent", "wrote", "entered", "typed", "message", "entry", "given", "logged"];
    // "oops, cancel the last entry" says what to do.
    if items::items(text).iter().any(|item| item.class == Class::Command(Command::Undo)) {
        return None;
    }
    let clauses: Vec<&str> = text.split_inclusive([',', '.', ';', '\n']).collect();
    let told_wrong = |clause: &&str| {
        let items = items::items(clause);
        let told =
            clause.split(|letter: char| !letter.is_alphabetic()).any(|word| TOLD.contains(&fold::exact(word).as_str()));
        told && items.iter().any(|item| item.class == Class::Command(Command::Wrong))
    };
    let wrong = clauses.iter().position(told_wrong)?;
    let dated = items::items(clauses[wrong])
        .iter()
        .any(|item| matches!(item.class, Class::Relative(_) | Class::Month(_) | Class::Weekday(_) | Class::Digits(..)));
    let rest: String =
        clauses.iter().enumerate().filter(|(place, _)| *place != wrong).map(|(_, clause)| *clause).collect();
    rest.chars().any(char::is_alphanumeric).then_some((rest, dated))
}

/// The sentences of a text, each with its mark. A dot ends one only before a space: "12.5" is a number.
fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let ends = match letter {
            '\n' | '?' | '!' | '।' => true,
            '.' => next.is_none_or(char::is_whitespace),
            _ => false,
        };
        if ends {
            found.push(&text[start..at + letter.len_utf8()]);
            start = at + letter.len_utf8();
        }
    }
    found.push(&text[start..]);
    found.retain(|sentence| sentence.chars().any(char::is_alphanumeric));
    found
}

/// Whether a sentence is a question, and says nothing of a log, of one that is wrong, or of not being sure.
fn asks_something_else(sentence: &str) -> bool {
    let items = items::items(sentence);
    let has = |wanted: fn(Class) -> bool| items.iter().any(|item| wanted(item.class));
    let asks = has(|class| matches!(class, Class::Question | Class::HowMany | Class::Mark('?')))
        || items
            .iter()
            .find(|item| !matches!(item.class, Class::Polite | Class::Mark(_)))
            .is_some_and(|item| item.class == Class::Ask);
    let of_logs = has(|class| {
        matches!(
            class,
            Class::Attend
                | Class::Went
                | Class::Done
                | Class::Miss
                | Class::NotWent
                | Class::Cancel
                | Class::Holiday
                | Class::Negation
                | Class::Unsure
                | Class::Logged
                | Class::Entry
                | Class::Left
                | Class::Session
                | Class::Command(Command::Undo | Command::Wrong | Command::Status)
        )
    });
    asks && !of_logs
}

#[cfg(test)]
mod tests {
    use super::{without_a_mistake, without_other_questions};

    #[test]
    fn what_was_told_by_mistake_is_left_out() {
        let rest = |text: &str| without_a_mistake(text);
        assert_eq!(rest("By mistake I told present, today he is absent"), Some((" today he is absent".into(), false)));
        assert_eq!(rest("1 Nov I told wrongly, it was 2 Nov"), Some((" it was 2 Nov".into(), true)));
        assert_eq!(rest("I told present by mistake"), None);
        assert_eq!(rest("wrong entry, remove it"), None);
    }

    #[test]
    fn a_question_beside_a_log_is_left_out() {
        assert_eq!(without_other_questions("Attended today. How much is the fees?"), Some("Attended today."));
        assert_eq!(without_other_questions("How are you madam? Missed today."), Some(" Missed today."));
        assert_eq!(without_other_questions("attended today?"), None);
        assert_eq!(without_other_questions("Attended today. Or was it missed?"), None);
        assert_eq!(without_other_questions("How are you?"), None);
    }
}
