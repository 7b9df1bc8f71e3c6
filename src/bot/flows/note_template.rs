//! The structured note: goal, activity, response, homework, one question at a time. Each may be skipped.

use crate::bot::BotError;
use crate::bot::command::{Command, tidy};
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::{NOTE_STEPS, Waiting};
use crate::i18n::{Text, texts};
use crate::store::state::feedback_notes::NoteSource;

use super::note;

/// The longest answer to one question, as WhatsApp counts.
const PART_MAX: usize = 700;

/// Begins.
pub(super) fn start(turn: &mut Turn<'_>) -> Reply {
    ask(turn, Vec::new())
}

/// An answer was typed or spoken.
pub(super) fn answered(turn: &mut Turn<'_>, parts: &[String], text: &str) -> Result<Reply, BotError> {
    if tidy(text).to_lowercase() == "skip" {
        return go_on(turn, parts, String::new());
    }
    match note::read_words(text, PART_MAX) {
        Ok(words) => go_on(turn, parts, words),
        Err(refusal) => Ok(ask(turn, parts.to_vec()).after(refusal)),
    }
}

/// The question is skipped.
pub(super) fn skip(turn: &mut Turn<'_>) -> Result<Reply, BotError> {
    match turn.question().cloned() {
        Some(Waiting::NoteTemplate(parts)) => go_on(turn, &parts, String::new()),
        _ => Ok(closed(turn)),
    }
}

/// Back to the question before.
pub(super) fn back(turn: &mut Turn<'_>) -> Reply {
    match turn.question().cloned() {
        Some(Waiting::NoteTemplate(mut parts)) => {
            parts.pop();
            ask(turn, parts)
        }
        _ => closed(turn),
    }
}

fn closed(turn: &mut Turn<'_>) -> Reply {
    turn.keep_question();
    Reply::new(texts::note_template_closed())
        .choice(&Command::NoteTemplate, texts::button_note_template())
        .choice(&Command::Menu, texts::button_menu())
}

fn ask(turn: &mut Turn<'_>, parts: Vec<String>) -> Reply {
    let child = turn.child.child_name.clone();
    let question = match parts.len() {
        0 => texts::note_step_goal(),
        1 => texts::note_step_activity(),
        2 => texts::note_step_response(child),
        _ => texts::note_step_homework(),
    };
    let number = |count: usize| i64::try_from(count).unwrap_or(0);
    let reply = Reply::new(texts::note_step(question, number(parts.len() + 1), number(NOTE_STEPS)))
        .choice(&Command::SkipStep, texts::button_skip());
    let reply = if parts.is_empty() { reply } else { reply.choice(&Command::StepBack, texts::button_step_back()) };
    turn.ask(Waiting::NoteTemplate(parts));
    reply.choice(&Command::Cancel, texts::button_cancel())
}

fn go_on(turn: &mut Turn<'_>, parts: &[String], words: String) -> Result<Reply, BotError> {
    let mut parts = parts.to_vec();
    parts.push(words);
    if parts.len() < NOTE_STEPS {
        return Ok(ask(turn, parts));
    }
    let labels: [Text; NOTE_STEPS] = [
        texts::note_label_goal(),
        texts::note_label_activity(),
        texts::note_label_response(),
        texts::note_label_homework(),
    ];
    let said = labels.into_iter().zip(&parts).filter(|(_, words)| !words.is_empty());
    let lines: Vec<String> =
        said.map(|(label, words)| texts::note_labelled(label, words.as_str()).render(turn.language)).collect();
    if lines.is_empty() {
        turn.leave_question();
        return Ok(super::menu::with_menu(texts::note_template_empty()));
    }
    note::keep(turn, &lines.join("\n"), NoteSource::Template)
}
