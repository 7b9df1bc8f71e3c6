//! The child's own record: its profile, its name, one more child.

use crate::bot::command::Command;
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::Waiting;
use crate::bot::{BotError, say};
use crate::domain::Permission;
use crate::i18n::texts;
use crate::members::{self, invitation};
use crate::store::state::{child_members, children, monthly_config};

/// Who the child is, and who takes part.
pub(super) fn profile(turn: &Turn<'_>) -> Result<Reply, BotError> {
    let everybody = child_members::of_child(turn.scope, turn.child_id())?;
    let (joined, invited) = invitation::joined_and_open(&everybody, turn.now);
    let name = turn.child.child_name.clone();
    let reply =
        Reply::new(texts::child_profile(name, say::role(turn.role()))).and(texts::child_people(invited, joined));
    let month = turn.today.month();
    let reply = match monthly_config::get(turn.scope, turn.child_id(), month)? {
        Some(plan) => {
            let total = plan.paid_sessions + plan.carry_forward;
            reply.and(texts::child_plan(say::rupees(plan.cost_per_session), say::month(month), total))
        }
        None => reply.and(texts::child_no_plan(say::month(month))),
    };
    let reply = if turn.may(Permission::Setup) {
        reply.choice(&Command::ChildName(String::new()), texts::people_button_rename())
    } else {
        reply
    };
    Ok(reply
        .choice(&Command::Members, texts::people_button_members())
        .choice(&Command::Children, texts::people_button_children()))
}

/// Renames the child, or asks for the name.
pub(super) fn rename(turn: &mut Turn<'_>, words: &str) -> Result<Reply, BotError> {
    let old = turn.child.child_name.clone();
    let Some(name) = members::child_name(words) else {
        turn.ask(Waiting::ChildNameUpdate);
        let question = if words.trim().is_empty() { texts::child_ask_name(old) } else { texts::child_refuse_name() };
        return Ok(Reply::new(question).choice(&Command::Cancel, texts::people_button_cancel()));
    };
    turn.leave_question();
    children::set_name(turn.scope, turn.child_id(), &name)?;
    turn.child.child_name.clone_from(&name);
    Ok(next(Reply::new(texts::child_renamed(name)), turn))
}

/// Adds one more child, or asks for its name. The person deals with it from then on.
pub(super) fn add(turn: &mut Turn<'_>, words: &str) -> Result<Reply, BotError> {
    let Some(name) = members::child_name(words) else {
        turn.ask(Waiting::AddChildName);
        let question = if words.trim().is_empty() { texts::child_ask_new_name() } else { texts::child_refuse_name() };
        return Ok(Reply::new(question).choice(&Command::Cancel, texts::people_button_cancel()));
    };
    turn.leave_question();
    let before = turn.child.child_name.clone();
    let own = members::own_child(turn.scope, turn.phone(), name.clone(), turn.now)?;
    turn.switch_to(own)?;
    Ok(Reply::new(texts::child_added(before, name))
        .choice(&Command::Setup, texts::button_setup())
        .choice(&Command::Children, texts::people_button_children())
        .choice(&Command::Menu, texts::button_menu()))
}

fn next(reply: Reply, turn: &Turn<'_>) -> Reply {
    let reply = reply.choice(&Command::Attended, texts::button_attended());
    let reply = if turn.may(Permission::MembersManage) {
        reply.choice(&Command::InviteMember, texts::people_button_invite())
    } else {
        reply
    };
    reply.choice(&Command::Menu, texts::button_menu())
}
