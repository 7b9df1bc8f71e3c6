//! The conversations, one file each. [`run`] is the list of what each command leads to, [`answer`] of what takes the
//! words that answer a question.

pub mod invited;
mod later;
pub mod menu;
pub mod unread;
pub mod welcome;
pub mod words;

use super::BotError;
use super::command::Command;
use super::reply::Reply;
use super::turn::Turn;
use super::waiting::Waiting;
use super::work::{Work, WorkResult};
use crate::whatsapp::outbound::Content;

/// Runs a command. The open question has been left already; [`Turn::question`] still tells what it was.
pub fn run(turn: &mut Turn<'_>, command: &Command) -> Result<Reply, BotError> {
    match command {
        Command::Menu | Command::Back | Command::Cancel => Ok(menu::menu(turn)),
        Command::More => Ok(menu::more(turn)),
        Command::Help => Ok(menu::help(turn)),
        _ => Ok(later::not_yet()),
    }
}

/// Gives words to the open question; `None` if they are no answer to it.
pub fn answer(turn: &mut Turn<'_>, question: &Waiting, text: &str) -> Result<Option<Reply>, BotError> {
    let _ = (turn, question, text);
    Ok(None)
}

/// Carries a conversation on with the result of slow work; `None` if nothing is to be said about it.
pub fn carry_on(turn: &mut Turn<'_>, work: &Work, result: &WorkResult) -> Result<Option<Vec<Content>>, BotError> {
    let _ = (turn, work, result);
    Ok(None)
}
