//! Words that are no command and answer no question.

use crate::bot::BotError;
use crate::bot::command::tidy;
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::i18n::{Language, Text, texts};

use super::{ask_again, menu, setup, understood, welcome};

/// Answers words that nothing else took: what they mean is done or shown; else an open question stays open and is
/// asked again.
pub fn answer(turn: &mut Turn<'_>, text: &str) -> Result<Reply, BotError> {
    if let Some(reply) = setup::unasked(turn, text)? {
        return Ok(reply);
    }
    if let Some(reply) = understood::answer(turn, text)? {
        return Ok(reply);
    }
    if turn.is_new {
        return Ok(welcome::welcome(turn));
    }
    if let Some(question) = turn.question().cloned()
        && let Some(reply) = ask_again(turn, &question, texts::words_again())?
    {
        return Ok(reply);
    }
    if is_one_of(text, texts::menu_greetings) {
        return Ok(menu::menu(turn));
    }
    if is_one_of(text, texts::menu_thanks) {
        return Ok(menu::with_menu(texts::thanks_answer()));
    }
    Ok(menu::with_menu(texts::words_not_understood()))
}

/// Whether all that is said is a greeting or thanks.
pub(super) fn is_small_talk(text: &str) -> bool {
    is_one_of(text, texts::menu_greetings) || is_one_of(text, texts::menu_thanks)
}

/// Whether all that is said is one of `phrases` in any of the languages, whoever it is said to: "good morning sir".
fn is_one_of(text: &str, phrases: fn() -> Text) -> bool {
    let said = tidy(text).to_lowercase();
    let mut said = without_marks(&said);
    let listed = |list: fn() -> Text, said: &str| {
        let is = |word: &str| word == said || without_marks(word) == said && !said.is_empty();
        Language::ALL.into_iter().any(|language| list().render(language).split(", ").any(is))
    };
    loop {
        if listed(phrases, said) {
            return true;
        }
        match said.rsplit_once(' ') {
            Some((rest, last)) if listed(texts::menu_called, last) => said = without_marks(rest),
            _ => return false,
        }
    }
}

/// Without the marks that end a sentence.
fn without_marks(said: &str) -> &str {
    let is_mark = |last: char| last.is_ascii_punctuation() || last == '।';
    let bare = said.trim_end_matches(|last: char| is_mark(last) || matches!(last, '🙏' | '👍' | '😊' | ' '));
    // A mark alone says something too.
    if bare.is_empty() { said.trim() } else { bare }
}
