//! Voice notes: sent off to be written down, and carried on with when the words come back.
//!
//! The one reply to a voice note is the one to its words. Meanwhile its question stays open, and whoever types goes
//! first: words that come back too late are kept as a note. What cannot be written down is kept by its media id, and
//! tried once more later.

use crate::bot::command::{Command, Parsed};
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::Waiting;
use crate::bot::work::{FailureReason, Work, WorkResult};
use crate::bot::{BotError, dispatch, say};
use crate::domain::{ChildId, Permission};
use crate::i18n::{Text, texts};
use crate::members;
use crate::store::state::child_members;
use crate::store::state::feedback_notes::{self, NewNote, NoteSource, NoteStatus};
use crate::whatsapp::limited::{Limited, length};

use super::{children, menu, missed, mood, note};

/// How long after a failure it is tried again.
const RETRY_AFTER_SEC: u32 = 600;
/// How long an offer to keep a note stands, in seconds.
const OFFER_SEC: i64 = 24 * 60 * 60;

/// What the words of a voice note are for. Printed, it is the purpose of the work.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Purpose {
    /// They go on with what was open (nothing, if empty) while the person dealt with the child.
    GoOn(ChildId, String),
    /// They are for a note that failed.
    Retry(i64),
}

impl Purpose {
    fn parse(text: &str) -> Option<Self> {
        let (first, rest) = text.split_once(':')?;
        if first == "retry" {
            return rest.parse().ok().map(Self::Retry);
        }
        first.parse().ok().map(|child| Self::GoOn(ChildId(child), rest.to_owned()))
    }

    fn print(&self) -> String {
        match self {
            Self::GoOn(ChildId(child), question) => format!("{child}:{question}"),
            Self::Retry(note) => format!("retry:{note}"),
        }
    }
}

/// A voice note came in.
pub fn heard(turn: &mut Turn<'_>, media_id: &str) -> Result<Reply, BotError> {
    let question = turn.question().cloned();
    let needs = question.as_ref().map_or(Permission::Notes, Waiting::needs);
    if !turn.may(needs) {
        return Ok(dispatch::refusal(turn, needs));
    }
    if let Some(question) = question.as_ref().filter(|question| !takes_voice(question)) {
        let again = super::ask_again(turn, question, texts::voice_type_here())?;
        return Ok(again.unwrap_or_else(|| Reply::new(texts::voice_type_here())));
    }
    if !note::hears(turn)? {
        keep_failed(turn, turn.child_id(), media_id)?;
        return Ok(ask_for_text(turn, texts::voice_off()));
    }
    let open = question.map(|question| question.to_string()).unwrap_or_default();
    transcribe(turn, media_id, &Purpose::GoOn(turn.child_id(), open), 0);
    Ok(Reply::silent())
}

fn transcribe(turn: &mut Turn<'_>, media_id: &str, purpose: &Purpose, not_before_sec: u32) {
    let language = turn.language.code().to_owned();
    turn.ask_for(Work::Transcribe {
        media_id: media_id.to_owned(),
        purpose: purpose.print(),
        language,
        not_before_sec,
    });
}

/// Whether the answer to a question may be spoken: free words and moods. A name, a number or a yes that is misheard
/// would be worse than one that is asked for again.
fn takes_voice(question: &Waiting) -> bool {
    matches!(
        question,
        Waiting::FeedbackNote
            | Waiting::NoteTemplate(_)
            | Waiting::MissedReason(_)
            | Waiting::BackfillMissedReason(..)
            | Waiting::BackfillMissedNote(..)
            | Waiting::Mood(..)
    )
}

/// The words came back, or did not. `None` if there is nothing to say.
pub fn carry_on(
    turn: &mut Turn<'_>,
    media_id: &str,
    purpose: &str,
    result: &WorkResult,
) -> Result<Option<Reply>, BotError> {
    // Who has stopped is not listened to any more.
    if members::consent::is_opted_out(turn.scope, turn.phone())? {
        return Ok(None);
    }
    match (Purpose::parse(purpose), result) {
        (Some(Purpose::Retry(id)), WorkResult::Transcribed { transcript, summary }) => {
            retried(turn, id, transcript, summary.as_deref())
        }
        (Some(Purpose::GoOn(child, question)), WorkResult::Transcribed { transcript, summary }) => {
            let said = Said { words: transcript.trim(), summary: summary.as_deref(), media_id };
            go_on(turn, child, &question, &said).map(Some)
        }
        (Some(Purpose::GoOn(child, _)), WorkResult::Failed { reason }) => {
            failed(turn, child, media_id, *reason).map(Some)
        }
        // The person was asked for text when it failed the first time.
        _ => Ok(None),
    }
}

/// What somebody said.
struct Said<'a> {
    words: &'a str,
    summary: Option<&'a str>,
    media_id: &'a str,
}

fn go_on(turn: &mut Turn<'_>, child: ChildId, question: &str, said: &Said<'_>) -> Result<Reply, BotError> {
    let open = turn.question().map(Waiting::to_string).unwrap_or_default();
    if child != turn.child_id() || open != question {
        return meanwhile(turn, child, said);
    }
    let reply = answer(turn, said)?;
    children::name_child(turn, reply)
}

/// The words answer the open question.
fn answer(turn: &mut Turn<'_>, said: &Said<'_>) -> Result<Reply, BotError> {
    let Some(question) = turn.question().cloned() else { return offer(turn, said) };
    if !turn.may(question.needs()) {
        turn.leave_question();
        return Ok(dispatch::refusal(turn, question.needs()));
    }
    if let Some(command) = way_out(said.words) {
        return dispatch::run(turn, &command);
    }
    match &question {
        Waiting::FeedbackNote => {
            turn.leave_question();
            let id = keep(turn, turn.child_id(), said, NoteStatus::Ok)?;
            Ok(note::kept(texts::note_saved(turn.child.child_name.clone()), id, said.words, said.summary))
        }
        Waiting::Mood(day, _) => {
            if let Some(reply) = mood::typed(turn, said.words.trim_end_matches('।'))? {
                return Ok(reply.after(heard_text(said.words)));
            }
            keep(turn, turn.child_id(), said, NoteStatus::Ok)?;
            Ok(mood::ask_again(turn, *day).after(texts::voice_not_a_mood()).after(heard_text(said.words)))
        }
        Waiting::NoteTemplate(_) => {
            let reply = super::answer(turn, &question, said.words)?;
            Ok(reply.unwrap_or_else(|| Reply::new(texts::note_template_closed())).after(heard_text(said.words)))
        }
        _ => reason(turn, &question, said),
    }
}

/// A spoken reason. One that is too long for the log is a note as a whole, and the log gets it in short.
fn reason(turn: &mut Turn<'_>, question: &Waiting, said: &Said<'_>) -> Result<Reply, BotError> {
    let is_long = length(said.words) > missed::REASON_MAX;
    let short = said.summary.filter(|summary| length(summary) <= missed::REASON_MAX);
    let words = match short {
        Some(summary) if is_long => summary.to_owned(),
        _ => Limited::<{ missed::REASON_MAX }>::cut(said.words).as_str().to_owned(),
    };
    let Some(reply) = super::answer(turn, question, &words)? else { return meanwhile(turn, turn.child_id(), said) };
    if is_long {
        keep(turn, turn.child_id(), said, NoteStatus::Ok)?;
        return Ok(reply.and(texts::voice_reason_long()));
    }
    Ok(reply.after(heard_text(&words)))
}

/// Spoken words that get out of a question.
fn way_out(words: &str) -> Option<Command> {
    match Command::parse_typed(words) {
        Parsed::Command(command @ (Command::Menu | Command::Back | Command::Cancel | Command::Help)) => Some(command),
        _ => None,
    }
}

/// Nothing was open: a spoken command that only asks or shows is run; everything else is offered to be kept.
fn offer(turn: &mut Turn<'_>, said: &Said<'_>) -> Result<Reply, BotError> {
    if let Parsed::Command(command) = Command::parse_typed(said.words)
        && matches!(
            command,
            Command::Attended
                | Command::Missed
                | Command::Holiday
                | Command::Status
                | Command::Summary
                | Command::Menu
                | Command::Help
                | Command::Feedback
        )
    {
        return Ok(dispatch::run(turn, &command)?.after(heard_text(said.words)));
    }
    if !turn.may(Permission::Notes) {
        return Ok(dispatch::refusal(turn, Permission::Notes));
    }
    feedback_notes::forget_offered(turn.scope, turn.phone())?;
    let id = keep(turn, turn.child_id(), said, NoteStatus::Offered)?;
    Ok(Reply::new(heard_text(said.words))
        .and(texts::voice_offer(turn.child.child_name.clone()))
        .choice(&Command::VoiceNoteToday, texts::button_note_keep())
        .choice(&Command::DeleteNote(id), texts::button_note_forget())
        .choice(&Command::Menu, texts::button_menu()))
}

/// The offer is taken; without one a note is asked for.
pub fn keep_offered(turn: &mut Turn<'_>) -> Result<Reply, BotError> {
    let since = turn.now.plus_seconds(-OFFER_SEC);
    let kept = feedback_notes::keep_offered(turn.scope, turn.child_id(), turn.phone(), since)?;
    let Some(kept) = kept else { return note::start(turn) };
    let said = texts::note_saved(turn.child.child_name.clone());
    Ok(note::kept(said, kept.id, &kept.transcript, kept.summary.as_deref()))
}

/// The person had gone on before the words came: they are a note for the child they were about.
fn meanwhile(turn: &mut Turn<'_>, child: ChildId, said: &Said<'_>) -> Result<Reply, BotError> {
    let about = child_members::current(turn.scope, turn.phone(), Some(child))?;
    let about = about.filter(|about| about.child_id == child && about.role.may(Permission::Notes));
    let Some(about) = about else { return Ok(menu::with_menu(texts::voice_child_gone())) };
    let id = keep(turn, child, said, NoteStatus::Ok)?;
    Ok(note::kept(texts::voice_meanwhile(about.child_name), id, said.words, said.summary))
}

fn retried(turn: &mut Turn<'_>, id: i64, transcript: &str, summary: Option<&str>) -> Result<Option<Reply>, BotError> {
    let words = transcript.trim();
    let Some(row) = feedback_notes::set_words(turn.scope, id, turn.phone(), words, summary)? else { return Ok(None) };
    let about = child_members::current(turn.scope, turn.phone(), row.child)?;
    let name = match about.filter(|about| Some(about.child_id) == row.child) {
        Some(about) => about.child_name,
        None => return Ok(None),
    };
    let day = row.created_at.unwrap_or(turn.now).day_in(&members::zone_of(&turn.user));
    Ok(Some(note::kept(texts::voice_retried(name, say::day(day, turn.today)), id, words, summary)))
}

fn failed(turn: &mut Turn<'_>, child: ChildId, media_id: &str, reason: FailureReason) -> Result<Reply, BotError> {
    let text = match reason {
        FailureReason::NotConfigured => texts::voice_off(),
        FailureReason::Unavailable => texts::voice_failed(),
        FailureReason::MediaGone => texts::voice_gone(),
        FailureReason::Unusable => texts::voice_unusable(),
    };
    // What is gone or silent stays so.
    if matches!(reason, FailureReason::NotConfigured | FailureReason::Unavailable) {
        keep_failed(turn, child, media_id)?;
    } else {
        insert_failed(turn, child, media_id)?;
    }
    Ok(ask_for_text(turn, text))
}

/// Says what went wrong, with the open question once more.
fn ask_for_text(turn: &Turn<'_>, text: Text) -> Reply {
    match turn.question() {
        Some(Waiting::Mood(day, _)) => mood::ask_again(turn, *day).after(text),
        Some(_) => Reply::new(text).choice(&Command::Cancel, texts::button_cancel()),
        None => Reply::new(text)
            .choice(&Command::Feedback, texts::button_note_write())
            .choice(&Command::Menu, texts::button_menu()),
    }
}

/// Keeps a voice note without its words, to be tried once more.
fn keep_failed(turn: &mut Turn<'_>, child: ChildId, media_id: &str) -> Result<(), BotError> {
    let id = insert_failed(turn, child, media_id)?;
    transcribe(turn, media_id, &Purpose::Retry(id), RETRY_AFTER_SEC);
    Ok(())
}

fn insert_failed(turn: &Turn<'_>, child: ChildId, media_id: &str) -> Result<i64, BotError> {
    keep(turn, child, &Said { words: "", summary: None, media_id }, NoteStatus::Failed)
}

fn keep(turn: &Turn<'_>, child: ChildId, said: &Said<'_>, status: NoteStatus) -> Result<i64, BotError> {
    let note = NewNote {
        child,
        by: turn.phone(),
        transcript: said.words,
        summary: said.summary,
        source: NoteSource::Voice,
        media_id: Some(said.media_id),
        status,
        now: turn.now,
    };
    Ok(feedback_notes::insert(turn.scope, &note)?)
}

fn heard_text(words: &str) -> Text {
    texts::voice_heard(Limited::<300>::cut(words).as_str())
}
