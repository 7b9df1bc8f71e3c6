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
/// How many notes are quoted in the list, and how many can be opened from it.
const QUOTED: usize = 5;
const LISTED: i64 = 500;
/// How much of a note is shown where it was just kept, and in the list.
const QUOTED_MAX: usize = 400;
const LISTED_MAX: usize = 130;
/// How much of it stands under a row of the list.
const ROW_HINT_MAX: usize = 72;

/// Runs the commands of notes.
pub(super) fn run(turn: &mut Turn<'_>, command: &Command) -> Result<Reply, BotError> {
    match command {
        Command::Feedback => start(turn),
        Command::Notes => list(turn),
        Command::ReadNote(id) => read(turn, *id),
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

/// The notes about the child, newest first: the beginnings of some, and each to be opened.
pub(super) fn list(turn: &Turn<'_>) -> Result<Reply, BotError> {
    let notes = feedback_notes::latest(turn.scope, turn.child_id(), LISTED)?;
    let child = turn.child.child_name.clone();
    if notes.is_empty() {
        return Ok(with_next(Reply::new(texts::note_none(child))));
    }
    let reply = notes.iter().take(QUOTED).fold(Reply::new(texts::note_list_title(child)), |reply, note| {
        reply.and(line(turn, note, &cut::<LISTED_MAX>(&tidy(short(note)))))
    });
    let reply = notes.iter().fold(reply.list_label(texts::note_list_label()).paged(Command::Notes), |reply, note| {
        let title = match author(note) {
            Some(author) => texts::note_row(day(turn, note), author.to_owned()),
            None => texts::note_row_nameless(day(turn, note)),
        };
        reply.row(&Command::ReadNote(note.id), title, texts::words(cut::<ROW_HINT_MAX>(&tidy(short(note)))))
    });
    Ok(with_next(reply))
}

/// One note, whole.
fn read(turn: &Turn<'_>, id: i64) -> Result<Reply, BotError> {
    let notes = feedback_notes::latest(turn.scope, turn.child_id(), LISTED)?;
    let Some(note) = notes.iter().find(|note| note.id == id) else {
        return Ok(list(turn)?.after(texts::note_gone()));
    };
    let reply = Reply::new(line(turn, note, &note.transcript));
    let reply = match &note.summary {
        Some(summary) => reply.and(texts::note_summary(summary.clone())),
        None => reply,
    };
    Ok(reply
        .choice(&Command::Notes, texts::button_notes())
        .choice(&Command::Feedback, texts::button_note_write())
        .choice(&Command::Menu, texts::button_menu()))
}

fn with_next(reply: Reply) -> Reply {
    reply
        .choice(&Command::Feedback, texts::button_note_write())
        .choice(&Command::NoteTemplate, texts::button_note_template())
        .choice(&Command::Menu, texts::button_menu())
}

/// What a note says in short, where it is known.
fn short(note: &NoteRow) -> &str {
    note.summary.as_deref().unwrap_or(&note.transcript)
}

fn author(note: &NoteRow) -> Option<&str> {
    note.author.as_deref().filter(|author| !tidy(author).is_empty())
}

/// When a note was made. A row that was moved in may lack its time; it is listed under the day it is read.
fn day(turn: &Turn<'_>, note: &NoteRow) -> Text {
    say::day_short(note.created_at.unwrap_or(turn.now).day_in(&members::zone_of(&turn.user)))
}

fn line(turn: &Turn<'_>, note: &NoteRow, words: &str) -> Text {
    match author(note) {
        Some(author) => texts::note_line(cut::<40>(author), day(turn, note), words.to_owned()),
        None => texts::note_line_nameless(day(turn, note), words.to_owned()),
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
