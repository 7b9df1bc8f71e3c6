//! How a session went.

use crate::bot::command::{Command, tidy};
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::Waiting;
use crate::bot::{BotError, say};
use crate::domain::{Day, Mood, Status};
use crate::i18n::texts;
use crate::store::state::sessions;

use super::{menu, record};

/// A mood was tapped: for the question that is open, else for the person's last log.
pub(super) fn is(turn: &mut Turn<'_>, mood: Mood) -> Result<Reply, BotError> {
    let day = if let Some(Waiting::Mood(day, _)) = turn.question() {
        Some(*day)
    } else {
        turn.keep_question();
        sessions::newest_of(turn.scope, turn.child_id(), turn.phone())?
            .filter(|row| row.status == Status::Attended)
            .map(|row| row.date)
    };
    let Some(day) = day else { return Ok(menu::with_menu(texts::mood_nothing())) };
    if !sessions::set_mood(turn.scope, turn.child_id(), day, turn.phone(), mood)? {
        return Ok(menu::with_menu(texts::mood_nothing()));
    }
    Ok(Reply::new(texts::mood_saved(say::day(day, turn.today), say::mood(mood)))
        .choice(&Command::Summary, texts::button_summary())
        .choice(&Command::Undo, texts::button_undo())
        .choice(&Command::Menu, texts::button_menu()))
}

/// A mood was typed: its word, in the person's language or in English.
pub(super) fn typed(turn: &mut Turn<'_>, text: &str) -> Result<Option<Reply>, BotError> {
    let word = tidy(text).to_lowercase();
    let word = word.trim_end_matches(['.', '!']);
    let title = |mood: &Mood| say::mood(*mood).render(turn.language).to_lowercase();
    let said = |mood: &Mood| {
        let title = title(mood);
        (*mood == Mood::Okay && is_okay(word))
            || mood.as_str() == word
            || title == word
            || title.split_once(' ').is_some_and(|(_, name)| name == word)
    };
    match Mood::ALL.into_iter().find(said) {
        Some(mood) => {
            turn.leave_question();
            is(turn, mood).map(Some)
        }
        None => Ok(None),
    }
}

/// Whether words are the short form of the mood *okay*, which is also a command.
pub fn is_okay(text: &str) -> bool {
    matches!(tidy(text).to_lowercase().trim_end_matches(['.', '!']), "ok" | "okay" | "okk" | "k")
}

/// Asks once more.
pub(super) fn ask_again(turn: &Turn<'_>, day: Day) -> Reply {
    record::with_moods(Reply::new(texts::mood_question_day(say::day(day, turn.today))))
        .choice(&Command::Undo, texts::button_undo())
        .choice(&Command::Menu, texts::button_menu())
}
