//! The invited: what they are asked, accepting, rejecting. Whoever belongs to nothing but an invitation may only
//! answer it, and use what people who opted out may.

use crate::bot::command::{Command, Parsed};
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::Waiting;
use crate::bot::{BotError, dispatch};
use crate::domain::Role;
use crate::free_text;
use crate::i18n::{Text, texts};
use crate::members::{self, invitation};
use crate::store::state::child_members::MemberRow;
use crate::store::state::consent_events::Choice;
use crate::store::state::users;
use crate::whatsapp::inbound::Kind;

use super::{data, menu, people, whom, wording};

/// Answers any message of a person who has nothing but an invitation.
pub fn answer(turn: &mut Turn<'_>, kind: &Kind) -> Result<Reply, BotError> {
    let (open, _) = invitation::open_for(turn.scope, turn.phone(), turn.now)?;
    let Some(newest) = open.first().cloned() else {
        turn.settle_child()?;
        return Ok(expired());
    };
    let deleting = turn.question() == Some(&Waiting::DeleteDataConfirm);
    if let Parsed::Command(command) = dispatch::parsed(kind) {
        turn.leave_question();
        match command {
            Command::ConfirmYes if deleting => return super::run(turn, &command),
            Command::ConfirmNo | Command::Cancel if deleting => {
                return Ok(reminder(turn, &newest)?.after(texts::data_delete_not()));
            }
            Command::InviteAccept => return accept(turn),
            Command::InviteReject => return reject(turn),
            Command::Help if members::consent::is_opted_out(turn.scope, turn.phone())? => {
                return super::run(turn, &command);
            }
            Command::Help => return Ok(reminder(turn, &newest)?.after(texts::invited_help())),
            Command::Start => return started(turn, &newest),
            Command::Stop
            | Command::ConsentStatus
            | Command::ExportData
            | Command::DeleteData
            | Command::LanguageMenu
            | Command::SetLanguage(_) => return super::run(turn, &command),
            _ => {}
        }
    } else if let (Kind::Text(text), true) = (kind, deleting) {
        return data::answer(turn, text);
    }
    // "ok" logs a session for members; to an invitation it is an answer.
    match yes_or_no(kind) {
        Some(true) => accept(turn),
        Some(false) => reject(turn),
        None => reminder(turn, &newest),
    }
}

/// The answer that words or a tap give to the invitation, in any language; `None` if they give none.
fn yes_or_no(kind: &Kind) -> Option<bool> {
    match (kind, dispatch::parsed(kind)) {
        (_, Parsed::Command(Command::ConfirmYes)) => Some(true),
        (_, Parsed::Command(Command::ConfirmNo)) => Some(false),
        (Kind::Text(text), _) if wording::is_title(text, texts::people_button_accept) => Some(true),
        (Kind::Text(text), _) if wording::is_title(text, texts::people_button_reject) => Some(false),
        (Kind::Text(text), _) => free_text::yes_or_no(text),
        _ => None,
    }
}

/// Who had stopped comes back, and reads the invitation either way: there is nothing else yet to go on with.
fn started(turn: &Turn<'_>, open: &MemberRow) -> Result<Reply, BotError> {
    let changed = members::consent::choose(turn.scope, turn.phone(), Choice::OptIn, turn.now)?;
    let reply = reminder(turn, open)?;
    Ok(if changed { reply.after(texts::invited_started()) } else { reply })
}

/// An invitation with its two answers.
pub(super) fn invitation(child: &str, who: Text, role: Role) -> Reply {
    let text = match role {
        Role::PendingTherapist => texts::invited_as_therapist(child, who),
        _ => texts::invited_as_parent(child, who),
    };
    with_answers(Reply::new(text))
}

fn with_answers(reply: Reply) -> Reply {
    reply
        .choice(&Command::InviteAccept, texts::people_button_accept())
        .choice(&Command::InviteReject, texts::people_button_reject())
}

/// The invitation once more.
fn reminder(turn: &Turn<'_>, open: &MemberRow) -> Result<Reply, BotError> {
    let who = match &open.invited_by {
        Some(phone) => {
            let name = users::find(turn.scope, phone, None)?.into_iter().next().and_then(|user| user.profile_name);
            people::name(name.as_deref(), phone)
        }
        None => texts::invited_by_family(),
    };
    Ok(invitation(&open.child_name, who, open.role))
}

fn expired() -> Reply {
    menu::with_menu(texts::invited_expired())
}

/// Accepts the newest open invitation; another one that is open is asked about next.
pub(super) fn accept(turn: &mut Turn<'_>) -> Result<Reply, BotError> {
    let open = match open_or_reply(turn)? {
        Ok(open) => open,
        Err(reply) => return Ok(reply),
    };
    let accepted = &open[0];
    let default_names = whom::default_names();
    let child = invitation::accept(turn.scope, &mut turn.user, accepted, &default_names, turn.now)?;
    turn.child = child;
    let who = people::name(turn.user.profile_name.as_deref(), turn.phone());
    tell_inviter(
        turn,
        accepted,
        texts::invited_accepted_word(accepted.child_name.clone(), people::role(accepted.role), who),
    )?;
    let text = match accepted.role {
        Role::PendingTherapist => texts::invited_welcome_therapist(accepted.child_name.clone()),
        _ => texts::invited_welcome_parent(accepted.child_name.clone()),
    };
    finish(turn, text, open.get(1))
}

/// Rejects the newest open invitation.
pub(super) fn reject(turn: &mut Turn<'_>) -> Result<Reply, BotError> {
    let open = match open_or_reply(turn)? {
        Ok(open) => open,
        Err(reply) => return Ok(reply),
    };
    let rejected = &open[0];
    invitation::reject(turn.scope, rejected, turn.now)?;
    let who = people::name(turn.user.profile_name.as_deref(), turn.phone());
    tell_inviter(turn, rejected, texts::invited_rejected_word(rejected.child_name.clone(), who))?;
    let text = texts::invited_rejected(rejected.child_name.clone());
    if open.len() == 1 && turn.role().is_pending() {
        turn.settle_child()?;
        if members::consent::is_opted_out(turn.scope, turn.phone())? {
            return finish(turn, text, None);
        }
        return Ok(Reply::new(text)
            .and(texts::invited_own())
            .choice(&Command::Setup, texts::button_setup())
            .choice(&Command::Menu, texts::button_menu()));
    }
    finish(turn, text, open.get(1))
}

/// The open invitations, at least one; or what is said where there is none.
fn open_or_reply(turn: &mut Turn<'_>) -> Result<Result<Vec<MemberRow>, Reply>, BotError> {
    let (open, lapsed) = invitation::open_for(turn.scope, turn.phone(), turn.now)?;
    if !open.is_empty() {
        return Ok(Ok(open));
    }
    if lapsed.is_empty() {
        let phone = turn.phone();
        // Nobody can give a number that they do not see in the answer.
        let hidden = phone.is_business_scoped();
        let none = if hidden { texts::invited_none_hidden() } else { texts::invited_none(people::number(phone)) };
        return Ok(Err(menu::with_menu(none)));
    }
    if turn.role().is_pending() {
        turn.settle_child()?;
    }
    Ok(Err(expired()))
}

fn finish(turn: &Turn<'_>, text: Text, next: Option<&MemberRow>) -> Result<Reply, BotError> {
    // Answering an invitation is no consent to messages: that takes the person's own *start*.
    if members::consent::is_opted_out(turn.scope, turn.phone())? {
        return Ok(Reply::new(text).and(texts::invited_paused()).choice(&Command::Start, texts::button_start()));
    }
    match next {
        Some(next) => Ok(reminder(turn, next)?.after(text)),
        None => Ok(menu::with_menu(text)),
    }
}

/// Who invited hears what became of it.
fn tell_inviter(turn: &mut Turn<'_>, answered: &MemberRow, word: Text) -> Result<(), BotError> {
    let Some(phone) = &answered.invited_by else { return Ok(()) };
    let Some(inviter) = users::find(turn.scope, phone, None)?.into_iter().next() else { return Ok(()) };
    people::tell(turn, &inviter, Reply::new(word)).map(|_| ())
}
