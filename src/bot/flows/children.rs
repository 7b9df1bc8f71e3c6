//! Several children of one person: the list, and which one the chat is about.

use crate::bot::BotError;
use crate::bot::command::Command;
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::domain::{ChildId, Permission};
use crate::i18n::texts;
use crate::store::state::child_members;

use super::{menu, people};

/// The children that the person follows.
pub(super) fn list(turn: &Turn<'_>) -> Result<Reply, BotError> {
    let children = child_members::all_of(turn.scope, turn.phone())?;
    let number = i64::try_from(children.len()).unwrap_or(i64::MAX);
    let mut reply = Reply::new(texts::children_title(turn.child.child_name.clone(), number))
        .list_label(texts::people_label_children())
        .paged(Command::Children);
    for child in children {
        let role = people::role(child.role);
        let hint = if child.child_id == turn.child_id() {
            texts::children_hint_active(role)
        } else {
            texts::children_hint(role)
        };
        reply = reply.row(&Command::SwitchChild(Some(child.child_id)), texts::words(child.child_name), hint);
    }
    let reply = if turn.may(Permission::Setup) {
        reply.row(&Command::AddChild(String::new()), texts::people_row_add_child(), texts::people_hint_add_child())
    } else {
        reply
    };
    Ok(reply.row(&Command::Menu, texts::button_menu(), texts::more_menu_hint()))
}

/// The chat is about another child from now on.
pub(super) fn switch(turn: &mut Turn<'_>, id: ChildId) -> Result<Reply, BotError> {
    let children = child_members::all_of(turn.scope, turn.phone())?;
    let Some(child) = children.into_iter().find(|child| child.child_id == id) else {
        return Ok(list(turn)?.after(texts::children_not_yours()));
    };
    let text = texts::children_switched(child.child_name.clone(), people::role(child.role));
    turn.switch_to(child)?;
    Ok(menu::with_menu(text))
}

/// Names the child in a reply to somebody who follows several.
pub fn name_child(turn: &Turn<'_>, reply: Reply) -> Result<Reply, BotError> {
    let several = child_members::all_of(turn.scope, turn.phone())?.len() > 1;
    Ok(if several { reply.about(&turn.child.child_name) } else { reply })
}
