//! Why sessions were missed, counted by group: this month, and over the last 90 days.

use crate::bot::command::Command;
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::{BotError, say};
use crate::domain::Day;
use crate::i18n::{Text, texts};
use crate::sessions::weekly;

use super::wording;

/// How many days the longer look covers, today included.
const DAYS: i64 = 90;

/// Shows both.
pub(super) fn run(turn: &Turn<'_>) -> Result<Reply, BotError> {
    let month = turn.today.month();
    let this_month = span(turn, say::month(month), month.first_day())?;
    let longer = span(turn, texts::missed_last_days(DAYS), turn.today.plus_days(1 - DAYS))?;
    Ok(Reply::new(texts::missed_title(turn.child.child_name.clone()))
        .and(this_month)
        .and(longer)
        .choice(&Command::Weekly, texts::button_weekly())
        .choice(&Command::Summary, texts::menu_summary())
        .choice(&Command::Menu, texts::button_menu()))
}

fn span(turn: &Turn<'_>, name: Text, first: Day) -> Result<Text, BotError> {
    let tally = weekly::tally(turn.scope, turn.child_id(), first, turn.today)?;
    let all = tally.attended + tally.missed;
    if tally.missed == 0 {
        return Ok(if all == 0 { texts::missed_nothing_logged(name) } else { texts::missed_none(all, name) });
    }
    let mut parts = vec![texts::missed_of(all, tally.missed, name)];
    parts.extend(
        tally
            .reasons_by_count()
            .into_iter()
            .map(|(group, count)| texts::look_bullet(count, wording::reason_group(group))),
    );
    Ok(wording::lines(parts))
}
