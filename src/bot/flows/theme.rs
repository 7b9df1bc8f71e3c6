//! The colours of pages and pictures.

use crate::bot::BotError;
use crate::bot::command::{Command, Theme};
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::i18n::{Text, texts};
use crate::store::state::user_settings;

use super::menu;

/// Shows the themes, or takes one.
pub(super) fn run(turn: &mut Turn<'_>, command: &Command) -> Result<Reply, BotError> {
    if let Command::SetTheme(theme) = command {
        user_settings::set_theme(turn.scope, turn.user.id, theme.as_str())?;
        return Ok(menu::with_menu(texts::theme_set(name(*theme))));
    }
    let stored = user_settings::get(turn.scope, turn.user.id)?.theme;
    let now = Theme::ALL.into_iter().find(|theme| Some(theme.as_str()) == stored.as_deref()).unwrap_or(Theme::Sunrise);
    Ok(Theme::ALL.into_iter().fold(Reply::new(texts::theme_which(name(now))), |reply, theme| {
        reply.choice(&Command::SetTheme(theme), name(theme))
    }))
}

fn name(theme: Theme) -> Text {
    match theme {
        Theme::Sunrise => texts::theme_sunrise(),
        Theme::Ocean => texts::theme_ocean(),
        Theme::Forest => texts::theme_forest(),
    }
}
