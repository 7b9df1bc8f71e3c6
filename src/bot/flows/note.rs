//! Notes: asked for, kept, listed, deleted. Whoever belongs to the child reads them all.

use crate::bot::command::{Command, tidy};
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::Waiting;
use crate::bot::{BotError, say};
use crate::i18n::{Text, texts};
use crate::members;
use crate::store::state::feedback_notes::{self, NewNote, NoteRow, NoteSource, NoteStatus};
use crate::store::state::settings;
use crate::whatsapp::limited::{Limited, length};

use super::{later, menu, note_template, voice};

/// The longest note, as WhatsApp counts.
pub(super) const NOTE_MAX: usize = 3000;
/// How many notes the list shows.
const LISTED: i64 = 5;
/// How much of a note is shown where it was just kept, and in the list.
const QUOTED_MAX: usize = 400;
const LISTED_MAX: usize = 130;

/// Runs the commands of notes.
pub(super) fn run(turn: &mut Turn<'_>, command: &Command) -> Result<Reply, BotError> {
    match command {
        Command::Feedback => start(turn),
        Command::Notes => list(turn),
        Command::DeleteNote(id) => delete(turn, *id),
        Command::NoteTemplate => Ok(note_template::start(turn)),
        Command::SkipStep => note_template::skip(turn),
        Command::StepBack => Ok(note_template::back(turn)),
        Command::VoiceNoteToday => voice::keep_offered(turn),
        _ => Ok(later::not_yet()),
    }
}

/// Asks for a note.
pub(super) fn start(turn: &mut Turn<'_>) -> Result<Reply, BotError> {
    turn.ask(Waiting::FeedbackNote);
    let child = turn.child.child_name.clone();
    let question = if hears(turn)? { texts::note_ask(child) } else { texts::note_ask_text(child) };
    Ok(Reply::new(question)
        .choice(&Command::NoteTemplate, texts::button_note_template())
        .choice(&Command::Notes, texts::button_notes())
        .choice(&Command::Cancel, texts::button_cancel()))
}

/// Whether voice notes can be written down.
pub(super) fn hears(turn: &Turn<'_>) -> Result<bool, BotError> {
    Ok(settings::get(turn.scope.connection(), settings::TRANSCRIPTION)?.as_deref() == Some(settings::ON))
}

/// A note was typed.
pub(super) fn typed(turn: &mut Turn<'_>, text: &str) -> Result<Reply, BotError> {
    match read_words(text, NOTE_MAX) {
        Ok(words) => keep(turn, &words, NoteSource::Text),
        Err(refusal) => Ok(Reply::new(refusal).choice(&Command::Cancel, texts::button_cancel())),
    }
}

/// The words of what was typed, in their own case, script and lines, or why they cannot be kept.
pub(super) fn read_words(text: &str, max: usize) -> Result<String, Text> {
    let keep = |character: char| if character.is_control() && character != '\n' { ' ' } else { character };
    let words: String = text.chars().map(keep).collect();
    let words = words.trim();
    if tidy(words).is_empty() {
        return Err(texts::note_empty());
    }
    if length(words) > max {
        return Err(texts::note_long(i64::try_from(max).unwrap_or(0)));
    }
    Ok(words.to_owned())
}

/// Keeps words as a note, and says so.
pub(super) fn keep(turn: &mut Turn<'_>, words: &str, source: NoteSource) -> Result<Reply, BotError> {
    turn.leave_question();
    let id = feedback_notes::insert(
        turn.scope,
        &NewNote {
            child: turn.child_id(),
            by: turn.phone(),
            transcript: words,
            summary: None,
            source,
            media_id: None,
            status: NoteStatus::Ok,
            now: turn.now,
        },
    )?;
    Ok(kept(texts::note_saved(turn.child.child_name.clone()), id, words, None))
}

/// Says that a note is kept, and what it says.
pub(super) fn kept(said: Text, id: i64, words: &str, summary: Option<&str>) -> Reply {
    let reply = Reply::new(said).and(texts::note_quote(cut::<QUOTED_MAX>(words)));
    let reply = match summary {
        Some(summary) => reply.and(texts::note_summary(cut::<QUOTED_MAX>(summary))),
        None => reply,
    };
    reply
        .choice(&Command::DeleteNote(id), texts::button_note_delete())
        .choice(&Command::Notes, texts::button_notes())
        .choice(&Command::Menu, texts::button_menu())
}

/// The newest notes about the child.
pub(super) fn list(turn: &Turn<'_>) -> Result<Reply, BotError> {
    let notes = feedback_notes::latest(turn.scope, turn.child_id(), LISTED)?;
    let child = turn.child.child_name.clone();
    let reply = if notes.is_empty() { texts::note_none(child) } else { texts::note_list_title(child) };
    Ok(notes
        .iter()
        .fold(Reply::new(reply), |reply, note| reply.and(line(turn, note)))
        .choice(&Command::Feedback, texts::button_note_write())
        .choice(&Command::NoteTemplate, texts::button_note_template())
        .choice(&Command::Menu, texts::button_menu()))
}

fn line(turn: &Turn<'_>, note: &NoteRow) -> Text {
    let words = tidy(note.summary.as_deref().unwrap_or(&note.transcript));
    let words = cut::<LISTED_MAX>(&words);
    // A row that was moved in may lack its time; it is listed under the day it is read.
    let day = say::day_short(note.created_at.unwrap_or(turn.now).day_in(&members::zone_of(&turn.user)));
    match note.author.as_deref().filter(|author| !tidy(author).is_empty()) {
        Some(author) => texts::note_line(cut::<40>(author), day, words),
        None => texts::note_line_nameless(day, words),
    }
}

/// Deletes a note of the person's. The open question stays open: nothing is lost by it.
pub(super) fn delete(turn: &mut Turn<'_>, id: i64) -> Result<Reply, BotError> {
    turn.keep_question();
    let gone = feedback_notes::delete(turn.scope, id, turn.phone())?;
    Ok(menu::with_menu(if gone { texts::note_deleted() } else { texts::note_delete_nothing() }))
}

fn cut<const MAX: usize>(words: &str) -> String {
    Limited::<MAX>::cut(words).as_str().to_owned()
}
