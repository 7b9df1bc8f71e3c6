//! The members of a child: who they are, removing one, leaving.

use crate::bot::BotError;
use crate::bot::command::{Command, Parsed};
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::Waiting;
use crate::bot::{dispatch, say};
use crate::domain::{ChildId, Permission, Role};
use crate::i18n::{Text, texts};
use crate::members::{invitation, leaving};
use crate::store::state::child_members::{self, MemberRow};
use crate::store::state::users;

use super::{menu, people, removed, wording};

/// Everybody who belongs to the child or is invited.
pub(super) fn list(turn: &Turn<'_>) -> Result<Reply, BotError> {
    let everybody = child_members::of_child(turn.scope, turn.child_id())?;
    let (joined, invited) = invitation::joined_and_open(&everybody, turn.now);
    let mut reply = Reply::new(texts::members_title(turn.child.child_name.clone(), invited, joined))
        .list_label(texts::people_label_members())
        .paged(Command::Members);
    if turn.may(Permission::MembersManage) {
        reply = reply.row(&Command::InviteMember, texts::people_row_invite(), texts::people_hint_invite());
    }
    for member in everybody {
        let title = people::name(member.profile_name.as_deref(), &member.phone);
        reply = reply.row(&Command::Member(member.id), title, hint(turn, &member));
    }
    if turn.role() != Role::Owner {
        reply = reply.row(&Command::LeaveChild, texts::people_row_leave(), texts::people_hint_leave());
    }
    Ok(reply)
}

fn hint(turn: &Turn<'_>, member: &MemberRow) -> Text {
    let role = people::role(member.role);
    if member.phone == *turn.phone() {
        return texts::members_hint_you(role);
    }
    match state(turn, member) {
        Some(state) => texts::members_hint_state(role, state),
        None => texts::members_hint(role),
    }
}

/// How far an invitation has come; `None` for those who joined.
pub(super) fn state(turn: &Turn<'_>, member: &MemberRow) -> Option<Text> {
    if !member.role.is_pending() {
        return None;
    }
    if invitation::is_expired(member, turn.now) {
        return Some(texts::members_state_expired());
    }
    Some(match member.invite_delivery_status.as_deref() {
        Some("sent") => texts::members_state_sent(),
        Some("delivered") => texts::members_state_delivered(),
        Some("read") => texts::members_state_read(),
        Some("failed") => texts::members_state_failed(),
        Some("not_sent") => texts::members_state_not_sent(),
        _ => texts::members_state_invited(),
    })
}

/// A member of a child in which the person has `permission`, or the answer to somebody who may not.
fn find(turn: &Turn<'_>, id: i64, permission: Permission) -> Result<Result<MemberRow, Reply>, BotError> {
    let Some(member) = child_members::by_id(turn.scope, id)? else { return Ok(Err(gone())) };
    // A row id is easily guessed: what somebody has no part in is as if it were not there.
    match child_members::get(turn.scope, member.child_id, turn.phone())? {
        Some(own) if own.role.may(permission) => Ok(Ok(member)),
        Some(own) if own.child_id == turn.child_id() => Ok(Err(dispatch::refusal(turn, permission))),
        _ => Ok(Err(gone())),
    }
}

fn gone() -> Reply {
    Reply::new(texts::members_gone())
        .choice(&Command::Members, texts::people_button_members())
        .choice(&Command::Menu, texts::button_menu())
}

/// One member, and what can be done.
pub(super) fn one(turn: &Turn<'_>, id: i64) -> Result<Reply, BotError> {
    let member = match find(turn, id, Permission::MembersView)? {
        Ok(member) => member,
        Err(reply) => return Ok(reply),
    };
    let child = member.child_name.clone();
    let number = people::number(&member.phone);
    let role = people::role(member.role);
    let mut reply = Reply::new(match member.profile_name.as_deref().filter(|name| !name.trim().is_empty()) {
        Some(name) => texts::members_card(child, name, number, role),
        None => texts::members_card_unnamed(child, number, role),
    });
    if let Some(state) = state(turn, &member) {
        reply = reply.and(texts::members_card_state(state));
        // Invitations are made to the child that the chat is about.
        if member.child_id == turn.child_id() && !member.phone.is_business_scoped() {
            let phone = member.phone.as_str().to_owned();
            let again = match member.role {
                Role::PendingTherapist => Command::AddTherapist(phone),
                _ => Command::AddParent(phone),
            };
            reply = reply.choice(&again, texts::people_button_again());
        }
        reply = reply.choice(&Command::RemoveMember(id), texts::people_button_withdraw());
    } else if !leaving::may_go(&member) {
        reply = reply.and(texts::members_owner_stays());
    } else if member.phone == *turn.phone() {
        reply = reply.choice(&Command::LeaveChild, texts::people_button_leave());
    } else {
        reply = reply.choice(&Command::RemoveMember(id), texts::people_button_remove());
    }
    Ok(reply.choice(&Command::Members, texts::people_button_members()))
}

/// Asks whether a member is to be removed.
pub(super) fn remove(turn: &mut Turn<'_>, id: i64) -> Result<Reply, BotError> {
    turn.leave_question();
    let member = match find(turn, id, Permission::MembersManage)? {
        Ok(member) => member,
        Err(reply) => return Ok(reply),
    };
    if !leaving::may_go(&member) {
        return Ok(members_and_menu(texts::members_owner_stays()));
    }
    turn.ask(Waiting::RemoveMember(id));
    let name = people::name(member.profile_name.as_deref(), &member.phone);
    let question = if member.role.is_pending() {
        texts::members_ask_withdraw(member.child_name, name)
    } else {
        texts::members_ask_remove(member.child_name, name)
    };
    let yes =
        if member.role.is_pending() { texts::people_button_withdraw() } else { texts::people_button_yes_remove() };
    Ok(Reply::new(question)
        .choice(&Command::ConfirmRemoveMember(id), yes)
        .choice(&Command::Members, texts::people_button_keep()))
}

/// Removes a member.
pub(super) fn confirm_remove(turn: &mut Turn<'_>, id: i64) -> Result<Reply, BotError> {
    let member = match find(turn, id, Permission::MembersManage)? {
        Ok(member) => member,
        Err(reply) => return Ok(reply),
    };
    if !leaving::may_go(&member) {
        return Ok(members_and_menu(texts::members_owner_stays()));
    }
    if member.phone == *turn.phone() {
        return confirm_leave(turn, member.child_id);
    }
    // As the person was before: removing forgets the question that was open, and it may hold what is owed already.
    let person = users::find(turn.scope, &member.phone, None)?.into_iter().next();
    leaving::remove(turn.scope, &member, &turn.user.phone, turn.now)?;
    if let Some(person) = person {
        let word = texts::members_you_were_removed(texts::words_bold(member.child_name.clone()));
        // Nothing to log with: that would be for another child.
        let word = Reply::new(word).choice(&Command::Menu, texts::button_menu());
        let told = member.role.is_pending() || people::tell(turn, &person, word)?;
        removed::owe(turn, &person, (!told).then_some(member.child_id))?;
    }
    let name = people::name(member.profile_name.as_deref(), &member.phone);
    Ok(members_and_menu(if member.role.is_pending() {
        texts::members_withdrawn(member.child_name, name)
    } else {
        texts::members_removed(member.child_name, name)
    }))
}

fn members_and_menu(text: Text) -> Reply {
    Reply::new(text)
        .choice(&Command::Members, texts::people_button_members())
        .choice(&Command::Menu, texts::button_menu())
}

/// Asks whether the person wants to leave the child.
pub(super) fn leave(turn: &mut Turn<'_>) -> Reply {
    turn.leave_question();
    let child = turn.child.child_name.clone();
    if turn.role() == Role::Owner {
        return menu::with_menu(texts::members_owner_cannot_leave(child));
    }
    turn.ask(Waiting::LeaveChild(turn.child_id()));
    Reply::new(texts::members_ask_leave(child, say::role(turn.role())))
        .choice(&Command::ConfirmLeaveChild(turn.child_id()), texts::people_button_yes_leave())
        .choice(&Command::Menu, texts::people_button_stay())
}

/// Takes what was typed to *Leave?* or *Remove?* if it is what one of the two buttons says; else it is asked again.
pub(super) fn answer(turn: &mut Turn<'_>, question: &Waiting, text: &str) -> Result<Option<Reply>, BotError> {
    let is = |title: fn() -> Text| wording::is_title(text, title);
    let yes = is(texts::people_button_yes_leave) || is(texts::people_button_yes_remove);
    let yes = yes || is(texts::people_button_withdraw);
    let no = is(texts::people_button_stay) || is(texts::people_button_keep);
    if yes || no {
        let command = if yes { Command::ConfirmYes } else { Command::ConfirmNo };
        return dispatch::run(turn, &command).map(Some);
    }
    // A word for leaving is a word for a day off too, which nobody means just now.
    let leaves = matches!(Command::parse_typed(text), Parsed::Command(Command::Holiday));
    if leaves { ask_again(turn, question, texts::words_again()).map(Some) } else { Ok(None) }
}

/// Asks once more whether to leave, or to remove somebody, if there still is somebody.
pub(super) fn ask_again(turn: &mut Turn<'_>, question: &Waiting, why: Text) -> Result<Reply, BotError> {
    let reply = match question {
        Waiting::RemoveMember(id) => remove(turn, *id)?,
        _ => leave(turn),
    };
    Ok(reply.after(why))
}

/// The person leaves the child.
pub(super) fn confirm_leave(turn: &mut Turn<'_>, child: ChildId) -> Result<Reply, BotError> {
    let Some(own) = child_members::get(turn.scope, child, turn.phone())? else {
        return Ok(menu::with_menu(texts::members_left_already()));
    };
    if !leaving::may_go(&own) {
        return Ok(menu::with_menu(texts::members_owner_cannot_leave(own.child_name)));
    }
    leaving::remove(turn.scope, &own, &turn.user.phone, turn.now)?;
    if turn.child_id() == child {
        turn.settle_child()?;
    }
    let now_about = turn.child.child_name.clone();
    Ok(menu::with_menu(texts::members_left(own.child_name, now_about)))
}
