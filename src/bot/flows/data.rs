//! A person's own data: taking it away as files, and having it erased.

use crate::bot::command::{Command, tidy};
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::Waiting;
use crate::bot::work::{Work, WorkResult};
use crate::bot::{BotError, say};
use crate::domain::Role;
use crate::i18n::{Text, texts};
use crate::members::erase::Fate;
use crate::members::{self, erase};
use crate::store::state::child_members::MemberRow;
use crate::store::state::users;
use crate::whatsapp::limited::Limited;
use crate::whatsapp::outbound::{Content, UploadedMedia};

use super::{consent, menu, people, wording};

/// How many children are named before somebody deletes: with the longest names, the answers still fit under them.
const CHILDREN_SHOWN: usize = 5;
/// How many of those whose record stays, and how many members of each.
const KEPT_SHOWN: usize = 3;
const MEMBERS_SHOWN: usize = 2;

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
    let (kept, gone): (Vec<Fate>, Vec<Fate>) =
        erase::fates(turn.scope, turn.phone())?.into_iter().partition(|fate| !fate.stays_with.is_empty());
    let shown = if kept.is_empty() { CHILDREN_SHOWN } else { KEPT_SHOWN };
    let gone = wording::first_of(shown, gone.into_iter().map(|fate| texts::words_bold(fate.child_name)).collect());
    let reply = Reply::new(texts::data_delete_ask());
    let reply = gone.into_iter().fold(reply, |reply, names| reply.and(texts::data_delete_gone(names)));
    if kept.is_empty() {
        return Ok(with_answers(reply.and(texts::data_delete_final())));
    }
    let reply = reply.and(texts::data_delete_kept());
    let reply = kept.iter().take(KEPT_SHOWN).fold(reply, stays);
    let hidden = kept.len().saturating_sub(KEPT_SHOWN);
    let reply = match i64::try_from(hidden).unwrap_or(0) {
        0 => reply,
        hidden => reply.line(texts::data_delete_kept_more(hidden)),
    };
    // Nobody can be made responsible afterwards: that has to be thought of now.
    let ownerless = kept.into_iter().filter(|fate| fate.owner.is_none());
    let ownerless = ownerless.map(|fate| texts::words_bold(fate.child_name)).collect();
    let reply = match wording::first_of(KEPT_SHOWN, ownerless) {
        Some(names) => reply.and(texts::data_delete_no_owner(names)),
        None => reply,
    };
    Ok(with_answers(reply.and(texts::data_delete_final())))
}

/// With whom a child's record stays, on a line of its own.
fn stays(reply: Reply, fate: &Fate) -> Reply {
    let member = |member: &MemberRow| {
        let name = people::name(member.profile_name.as_deref(), &member.phone);
        texts::data_delete_member(people::role(member.role), name)
    };
    let members = wording::first_of(MEMBERS_SHOWN, fate.stays_with.iter().map(member).collect());
    let Some(members) = members else { return reply };
    let reply = reply.line(texts::data_delete_kept_child(fate.child_name.clone(), members));
    match &fate.owner {
        Some(owner) if owner.role != Role::Owner => {
            reply.line(texts::data_delete_new_owner(people::name(owner.profile_name.as_deref(), &owner.phone)))
        }
        _ => reply,
    }
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

/// The farewell is out: everything about the person goes, and nothing more is said to them. Who owns a child's record
/// from now on hears of it.
pub(super) fn erased(turn: &mut Turn<'_>, result: &WorkResult) -> Result<Option<Vec<Content>>, BotError> {
    if matches!(result, WorkResult::ReadyToErase) {
        let erased = erase::erase(turn.scope, &turn.user)?;
        turn.erased = erased.keys;
        for owner in erased.new_owners {
            let Some(user) = users::find(turn.scope, &owner.phone, None)?.into_iter().next() else { continue };
            // Nobody is named: who was erased is nowhere any more.
            let word = Reply::new(texts::data_now_owner(owner.child_name)).choice(&Command::Menu, texts::button_menu());
            people::tell(turn, &user, word)?;
        }
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
