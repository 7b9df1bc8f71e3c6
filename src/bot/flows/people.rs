//! People: the way from each command about children, members and invitations to its file, and what they share.

use crate::bot::command::Command;
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::Waiting;
use crate::bot::{BotError, Outgoing};
use crate::domain::{Phone, Role};
use crate::i18n::{Language, Text, texts};
use crate::members;
use crate::store::state::consent_events;
use crate::store::state::users::UserRow;

use super::{child, children, invite, invited, members as team, menu};

/// Runs a command about people.
pub(super) fn run(turn: &mut Turn<'_>, command: &Command) -> Result<Reply, BotError> {
    match command {
        Command::ChildProfile => child::profile(turn),
        Command::ChildName(name) => child::rename(turn, name),
        Command::AddChild(name) => child::add(turn, name),
        Command::Children | Command::SwitchChild(None) => children::list(turn),
        Command::SwitchChild(Some(id)) => children::switch(turn, *id),
        Command::Members => team::list(turn),
        Command::Member(id) => team::one(turn, *id),
        Command::RemoveMember(id) => team::remove(turn, *id),
        Command::ConfirmRemoveMember(id) => team::confirm_remove(turn, *id),
        Command::LeaveChild => Ok(team::leave(turn)),
        Command::ConfirmLeaveChild(id) => team::confirm_leave(turn, *id),
        Command::InviteMember => Ok(invite::start(turn)),
        Command::InviteParent => Ok(invite::ask(turn, Role::PendingParent)),
        Command::InviteTherapist => Ok(invite::ask(turn, Role::PendingTherapist)),
        Command::AddParent(phone) => invite::add(turn, Role::PendingParent, phone),
        Command::AddTherapist(phone) => invite::add(turn, Role::PendingTherapist, phone),
        Command::InviteHelp => invite::help(turn),
        Command::InviteAccept => invited::accept(turn),
        Command::InviteReject => invited::reject(turn),
        _ => Ok(menu::menu(turn)),
    }
}

/// Gives words to an open question about people; `None` if they are no answer to it.
pub(super) fn answer(turn: &mut Turn<'_>, question: &Waiting, text: &str) -> Result<Option<Reply>, BotError> {
    match question {
        Waiting::ChildNameUpdate => child::rename(turn, text).map(Some),
        Waiting::AddChildName => child::add(turn, text).map(Some),
        Waiting::InviteParentPhone => invite::typed(turn, Role::PendingParent, text),
        Waiting::InviteTherapistPhone => invite::typed(turn, Role::PendingTherapist, text),
        Waiting::LeaveChild(_) | Waiting::RemoveMember(_) => team::answer(turn, question, text),
        _ => Ok(None),
    }
}

/// A person by the name that they chose in WhatsApp, or by their number.
pub(super) fn name(profile_name: Option<&str>, phone: &Phone) -> Text {
    match profile_name.map(str::trim).filter(|name| !name.is_empty()) {
        Some(name) => texts::words(name),
        None => number(phone),
    }
}

/// A number as people read it.
pub(super) fn number(phone: &Phone) -> Text {
    let digits = phone.as_str();
    if phone.is_business_scoped() {
        return texts::people_number_hidden();
    }
    match digits.strip_prefix("91").filter(|home| home.len() == 10) {
        Some(home) => texts::words(format!("+91 {} {}", &home[..5], &home[5..])),
        None => texts::words(format!("+{digits}")),
    }
}

/// A role as it stands beside a name; an invitation as the role that it is to.
pub(super) fn role(role: Role) -> Text {
    match role {
        Role::Owner => texts::people_role_owner(),
        Role::Parent | Role::PendingParent => texts::people_role_parent(),
        Role::Therapist | Role::PendingTherapist => texts::people_role_therapist(),
        Role::Member => texts::people_role_member(),
    }
}

/// Writes to somebody else because of what the person did, if that costs nothing: their window is open, and they did
/// not ask for silence. Whether it did.
pub(super) fn tell(turn: &mut Turn<'_>, other: &UserRow, reply: Reply) -> Result<bool, BotError> {
    let Some(until) = members::open_window(other.last_inbound_at, turn.now) else { return Ok(false) };
    if other.phone == *turn.phone() || consent_events::is_opted_out(turn.scope, &other.phone)? {
        return Ok(false);
    }
    let language = Language::from_code(other.locale.as_deref().unwrap_or_default());
    for content in reply.render(language, 0)? {
        let recipient = other.phone.clone();
        turn.also.push(Outgoing { recipient, content, template: None, window_until: Some(until) });
    }
    Ok(true)
}
