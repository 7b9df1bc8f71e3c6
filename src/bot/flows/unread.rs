//! Messages that are no words, no tap and no voice note: pictures, places, contact cards, unknown kinds.
//! They are answered once, shortly, and an open question stays open.

use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::i18n::texts;

use super::menu;

/// Says what can be read.
pub fn other(turn: &Turn<'_>) -> Reply {
    if turn.question().is_some() {
        return Reply::new(texts::unread_other_question());
    }
    menu::with_menu(texts::unread_other())
}
