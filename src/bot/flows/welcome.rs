//! First contact: one message that says what this is, together with the answer if the message asked for something.

use crate::bot::command::Command;
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::i18n::texts;

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

/// The welcome before the answer to a first message that asked for something.
pub fn greet(reply: Reply) -> Reply {
    reply.after(texts::welcome_short())
}
