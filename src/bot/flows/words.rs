//! Words that are no command and answer no question.

use crate::bot::BotError;
use crate::bot::command::tidy;
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::i18n::{Language, texts};

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
        && let Some(reply) = ask_again(turn, &question)?
    {
        return Ok(reply);
    }
    if is_greeting(text) {
        return Ok(menu::menu(turn));
    }
    Ok(menu::with_menu(texts::words_not_understood()))
}

/// Whether somebody only says hello, in any of the languages.
fn is_greeting(text: &str) -> bool {
    let said = tidy(text).to_lowercase();
    let said = said.trim_end_matches(|last: char| last.is_ascii_punctuation() || last == '।' || last == '🙏').trim();
    Language::ALL
        .into_iter()
        .any(|language| texts::menu_greetings().render(language).split(", ").any(|word| word == said))
}
