//! A person's own data: taking it away as files, and having it erased.

use crate::bot::command::{Command, tidy};
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::Waiting;
use crate::bot::work::{Work, WorkResult};
use crate::bot::{BotError, say};
use crate::i18n::{Text, texts};
use crate::members::{self, erase};
use crate::whatsapp::limited::Limited;
use crate::whatsapp::outbound::{Content, UploadedMedia};

use super::{consent, menu, wording};

/// How many children are named before somebody deletes: with the longest names, the answers still fit under them.
const CHILDREN_SHOWN: usize = 5;

/// Exports, or asks whether to delete.
pub(super) fn run(turn: &mut Turn<'_>, command: &Command) -> Result<Reply, BotError> {
    match command {
        Command::ExportData => {
            turn.ask_for(Work::Export);
            Ok(Reply::new(texts::data_export_asked()))
        }
        _ => ask(turn),
    }
}

/// The files are with Meta, or could not be made.
pub(super) fn exported(turn: &Turn<'_>, result: &WorkResult) -> Result<Vec<Content>, BotError> {
    let WorkResult::Uploaded { files } = result else {
        return menu::with_menu(texts::data_export_failed()).render(turn.language, 0);
    };
    let caption = texts::data_export_ready(say::day(turn.today, turn.today)).render(turn.language);
    let document = |(place, file): (usize, &crate::bot::work::UploadedFile)| {
        Content::Document(UploadedMedia {
            id: file.media_id.clone(),
            caption: (place == 0).then(|| Limited::cut(&caption)),
            filename: Some(file.filename.clone()),
        })
    };
    Ok(files.iter().enumerate().map(document).collect())
}

fn ask(turn: &mut Turn<'_>) -> Result<Reply, BotError> {
    turn.ask(Waiting::DeleteDataConfirm);
    let (gone, kept) = erase::children_after(turn.scope, turn.phone())?;
    let names = |names: Vec<String>| wording::first_of(CHILDREN_SHOWN, names.iter().map(|name| bold(name)).collect());
    let reply = Reply::new(texts::data_delete_ask());
    let reply = names(gone).into_iter().fold(reply, |reply, names| reply.and(texts::data_delete_gone(names)));
    let reply = names(kept).into_iter().fold(reply, |reply, names| reply.and(texts::data_delete_kept(names)));
    Ok(with_answers(reply.and(texts::data_delete_final())))
}

fn bold(name: &str) -> Text {
    texts::words_bold(name)
}

fn with_answers(reply: Reply) -> Reply {
    reply
        .choice(&Command::ConfirmYes, texts::button_delete_yes())
        .choice(&Command::ConfirmNo, texts::button_delete_no())
        .choice(&Command::ExportData, texts::button_export_first())
}

/// Offers yes and no once more.
pub(super) fn ask_again() -> Reply {
    with_answers(Reply::new(texts::data_delete_again()))
}

/// Yes or no, tapped or typed as a command.
pub(super) fn confirm(turn: &mut Turn<'_>, yes: bool) -> Result<Reply, BotError> {
    if !yes {
        return consent::with_next(turn, texts::data_delete_not());
    }
    turn.ask_for(Work::Erase);
    Ok(Reply::new(texts::data_deleted()))
}

/// The farewell is out: everything about the person goes, and nothing more is said.
pub(super) fn erased(turn: &mut Turn<'_>, result: &WorkResult) -> Result<Option<Vec<Content>>, BotError> {
    if matches!(result, WorkResult::ReadyToErase) {
        turn.erased = erase::erase(turn.scope, &turn.user)?.keys;
    }
    Ok(Some(Vec::new()))
}

/// Other words for yes and no, in the person's language; anything else is asked again.
pub(super) fn answer(turn: &mut Turn<'_>, text: &str) -> Result<Reply, BotError> {
    let said = tidy(text).to_lowercase();
    let is = |text: Text| text.render(turn.language).to_lowercase() == said;
    let (yes, no) = (is(texts::yes()), is(texts::no()));
    if yes || no {
        turn.leave_question();
        return confirm(turn, yes);
    }
    Ok(ask_again())
}

/// Everything that is held about the person, for the worker that makes the files.
pub fn gather(turn: &Turn<'_>) -> Result<members::export::Export, BotError> {
    Ok(members::export::gather(turn.scope, turn.phone(), members::zone_of(&turn.user), turn.now)?)
}
