//! Emptying the month: what would go is counted first, and goes only after a yes.

use crate::bot::command::Command;
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::Waiting;
use crate::bot::{BotError, say};
use crate::domain::{Day, Instant, Month};
use crate::i18n::texts;
use crate::members;
use crate::sessions;
use crate::store::state::month;

use super::{menu, record};

/// Says what the month holds, and asks.
pub(super) fn start(turn: &mut Turn<'_>) -> Result<Reply, BotError> {
    let this_month = turn.today.month();
    let (first, end) = bounds(turn, this_month);
    let holdings = month::holdings(turn.scope, turn.child_id(), this_month, first, end)?;
    let (child, name) = (turn.child.child_name.clone(), say::month(this_month));
    if holdings.is_empty() {
        return Ok(menu::with_menu(texts::reset_nothing(child, name)));
    }
    turn.ask(Waiting::ResetConfirm);
    let mut reply = Reply::new(texts::reset_ask(child, name));
    // One line for each kind that there is.
    if holdings.sessions > 0 {
        reply = reply.line(texts::reset_sessions(holdings.sessions));
    }
    if holdings.holidays > 0 {
        reply = reply.line(texts::reset_holidays(holdings.holidays));
    }
    if holdings.notes > 0 {
        reply = reply.line(texts::reset_notes(holdings.notes));
    }
    if holdings.plans > 0 {
        reply = reply.line(texts::reset_plan());
    }
    let comes_back = holdings.sessions > 0 || holdings.holidays > 0 || holdings.plans > 0;
    Ok(reply
        .and(match (comes_back, holdings.notes > 0) {
            (false, _) => texts::reset_final_only_notes(),
            (true, true) => texts::reset_final_notes(),
            (true, false) => texts::reset_final(),
        })
        .choice(&Command::ConfirmReset, texts::reset_button_yes())
        .choice(&Command::CancelReset, texts::reset_button_no()))
}

/// Empties the month if that was asked; a button from an older chat only asks.
pub(super) fn confirm(turn: &mut Turn<'_>) -> Result<Reply, BotError> {
    if turn.question() != Some(&Waiting::ResetConfirm) {
        return start(turn);
    }
    let this_month = turn.today.month();
    sessions::empty_month(&record::logger(turn), this_month)?;
    let (first, end) = bounds(turn, this_month);
    month::delete_notes(turn.scope, turn.child_id(), first, end)?;
    Ok(Reply::new(texts::reset_done(turn.child.child_name.clone(), say::month(this_month)))
        .choice(&Command::Setup, texts::button_setup())
        .choice(&Command::Undo, texts::button_undo())
        .choice(&Command::Menu, texts::button_menu()))
}

/// Everything stays.
pub(super) fn cancel(turn: &Turn<'_>) -> Reply {
    menu::with_menu(texts::reset_kept(say::month(turn.today.month())))
}

/// When the family's month begins and ends.
fn bounds(turn: &Turn<'_>, month: Month) -> (Instant, Instant) {
    let zone = members::zone_of(&turn.user);
    // The ends of the calendar have no instant; no note is there.
    let start = |day: Day| zone.to_timestamp(day.0.at(0, 0, 0, 0)).map_or(turn.now, Instant);
    (start(month.first_day()), start(month.last_day().plus_days(1)))
}
