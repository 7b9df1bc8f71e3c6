//! The tracker: a button that opens the month as a page. The link itself is made when the message leaves, since only
//! then is it known until when it holds.

use crate::bot::BotError;
use crate::bot::command::Command;
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::i18n::texts;
use crate::links;
use crate::store::state::settings;

use super::menu;

/// Offers the page, or says that this service has none.
pub(super) fn link(turn: &Turn<'_>) -> Result<Reply, BotError> {
    let links = settings::get(turn.scope.connection(), settings::TRACKER_LINKS)?;
    if links.as_deref() != Some(settings::ON) {
        return Ok(menu::with_menu(texts::tracker_unavailable()).choice(&Command::Summary, texts::button_summary()));
    }
    Ok(Reply::new(texts::tracker_open(turn.child.child_name.clone())).link(texts::tracker_button(), links::PLACEHOLDER))
}
