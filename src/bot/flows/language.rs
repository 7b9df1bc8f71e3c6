//! The language that a person reads: guessed at first contact from the script of the first words, and chosen.

use crate::bot::BotError;
use crate::bot::command::Command;
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::i18n::{Language, Text, texts};
use crate::store::state::user_settings;
use crate::whatsapp::inbound::Kind;

/// The language that a first message shows by its script; `None` where it shows none, and English is spoken.
pub fn guess(kind: &Kind) -> Option<Language> {
    let Kind::Text(text) = kind else { return None };
    let count = |script: std::ops::RangeInclusive<char>| text.chars().filter(|letter| script.contains(letter)).count();
    let (hindi, telugu) = (count('\u{900}'..='\u{97f}'), count('\u{c00}'..='\u{c7f}'));
    match hindi.cmp(&telugu) {
        std::cmp::Ordering::Greater => Some(Language::Hindi),
        std::cmp::Ordering::Less => Some(Language::Telugu),
        std::cmp::Ordering::Equal => None,
    }
}

/// Shows the languages, or takes one.
pub(super) fn run(turn: &mut Turn<'_>, command: &Command) -> Result<Reply, BotError> {
    let Command::SetLanguage(language) = command else { return Ok(menu()) };
    user_settings::set_locale(turn.scope, turn.user.id, language.code())?;
    turn.language = *language;
    Ok(Reply::new(texts::language_set())
        .choice(&Command::Menu, texts::button_menu())
        .choice(&Command::Help, texts::button_help()))
}

fn menu() -> Reply {
    Language::ALL.into_iter().fold(Reply::new(texts::language_which()), |reply, language| {
        reply.choice(&Command::SetLanguage(language), name(language))
    })
}

/// A language's name in its own script, whoever reads it.
fn name(language: Language) -> Text {
    match language {
        Language::English => texts::language_english(),
        Language::Hindi => texts::language_hindi(),
        Language::Telugu => texts::language_telugu(),
    }
}

/// A welcome in a guessed language says so, and offers to keep it or take English with one tap.
pub(super) fn confirm_guess(turn: &Turn<'_>, reply: Reply) -> Reply {
    reply
        .and(texts::language_guessed())
        .choice(&Command::SetLanguage(turn.language), name(turn.language))
        .choice(&Command::SetLanguage(Language::English), name(Language::English))
}
