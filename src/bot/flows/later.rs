//! The one place that answers for what is not built yet, honestly and with a way on.

use crate::bot::reply::Reply;
use crate::i18n::texts;

use super::menu;

/// Says that this is not here yet.
pub(super) fn not_yet() -> Reply {
    menu::with_menu(texts::later_not_yet())
}
