//! Which child is meant where words name one: "Diya attended today", while the chat is about her brother.

use crate::bot::command::Command;
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::i18n::{Language, texts};
use crate::store::state::child_members::MembershipRow;

use super::people;

/// Whom words are about.
pub(super) enum Whom {
    /// The child that the chat is about, or nobody was named.
    Active,
    /// Another one.
    Other(MembershipRow),
    /// One of several, or all of them.
    Unclear(Vec<MembershipRow>),
}

/// The names by which words may call these children; empty for one that has no name of its own yet.
pub(super) fn names(children: &[MembershipRow]) -> Vec<&str> {
    let default_names = default_names();
    let name = |child: &'_ MembershipRow| default_names.contains(&child.child_name);
    children.iter().map(|child| if name(child) { "" } else { child.child_name.as_str() }).collect()
}

/// What a child is called before anybody named it, in each language.
pub(super) fn default_names() -> [String; Language::ALL.len()] {
    Language::ALL.map(|language| texts::child_default_name().render(language))
}

/// Whom words are about that name those of `children` whose places are in `named`.
pub(super) fn whom(turn: &Turn<'_>, children: &[MembershipRow], named: &[usize]) -> Whom {
    let named: Vec<&MembershipRow> = named.iter().filter_map(|place| children.get(*place)).collect();
    match named.as_slice() {
        [] => Whom::Active,
        [child] if child.child_id == turn.child_id() => Whom::Active,
        [child] => Whom::Other((*child).clone()),
        several => Whom::Unclear(several.iter().map(|child| (*child).clone()).collect()),
    }
}

/// Asks which of them it is about.
pub(super) fn which(children: Vec<MembershipRow>) -> Reply {
    let mut reply =
        Reply::new(texts::children_which()).list_label(texts::people_label_children()).paged(Command::Children);
    for child in children {
        let hint = texts::children_hint(people::role(child.role));
        reply = reply.row(&Command::SwitchChild(Some(child.child_id)), texts::words(child.child_name), hint);
    }
    reply.row(&Command::Menu, texts::button_menu(), texts::more_menu_hint())
}
