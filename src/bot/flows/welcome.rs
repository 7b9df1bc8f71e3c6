//! First contact: one message that says what this is, together with the answer if the message asked for something.

use crate::bot::command::Command;
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::i18n::texts;
use crate::whatsapp::outbound::List;

/// The welcome alone, for a first message that asked for nothing.
pub fn welcome(turn: &Turn<'_>) -> Reply {
    let name = turn.user.profile_name.clone().unwrap_or_default();
    let reply =
        Reply::new(if name.trim().is_empty() { texts::welcome_hello() } else { texts::welcome_hello_name(name) })
            .and(texts::welcome_what())
            .choice(&Command::Setup, texts::button_setup());
    if turn.language_guessed {
        return super::language::confirm_guess(turn, reply);
    }
    reply.choice(&Command::Attended, texts::button_attended()).choice(&Command::Help, texts::button_help())
}

/// The welcome before the answer to a first message that asked for something. Where the language was guessed from it, the
/// answer offers to keep it, too, unless it has as many choices as a list takes.
pub fn greet(turn: &Turn<'_>, reply: Reply) -> Reply {
    const LANGUAGES: usize = 2;
    let reply = reply.after(texts::welcome_short());
    let fits = reply.choice_count() + LANGUAGES <= List::MAX_ROWS;
    if turn.language_guessed && fits { super::language::confirm_guess(turn, reply) } else { reply }
}
