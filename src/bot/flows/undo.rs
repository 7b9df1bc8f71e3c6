//! Taking back the last log, and saying what that was.

use crate::bot::command::Command;
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::{BotError, say};
use crate::domain::{Day, Status};
use crate::i18n::{Text, texts};
use crate::sessions::{self, Tally, Undone};

use super::{menu, notify, record, setup, wording};

/// How many days are named one by one.
const DAYS_SHOWN: usize = 10;

/// Undoes the last thing that this person logged for this child.
pub(super) fn undo(turn: &mut Turn<'_>) -> Result<Reply, BotError> {
    let Some(undone) = sessions::undo_last(&record::logger(turn))? else {
        return Ok(menu::with_menu(texts::undo_nothing()));
    };
    if undone == Undone::default() {
        return Ok(menu::with_menu(texts::undo_gone()));
    }
    let lines = [
        said(&undone.removed).map(texts::undo_removed),
        said(&undone.restored).map(texts::undo_restored),
        days(&undone.holidays_removed).map(texts::undo_holidays_removed),
        days(&undone.holidays_restored).map(texts::undo_holidays_restored),
    ];
    let lines: Vec<Text> = lines.into_iter().flatten().collect();
    notify::taken_back(turn, &wording::lines(lines.clone()))?;
    let mut reply = lines.into_iter().fold(Reply::new(texts::undo_done()), Reply::line);
    reply = match undone.plan {
        Some((month, Some(plan))) => reply.line(texts::undo_plan_restored(say::month(month), setup::said(plan))),
        Some((month, None)) => reply.line(texts::undo_plan_removed(say::month(month))),
        None => reply,
    };
    let month = undone.removed.first().map_or(turn.today.month(), |tally| tally.day.month());
    if !undone.removed.is_empty() && undone.plan.is_none() {
        reply = reply.and(record::left(turn, month)?.0);
    }
    Ok(reply
        .choice(&Command::Attended, texts::button_attended())
        .choice(&Command::Missed, texts::button_missed())
        .choice(&Command::Menu, texts::button_menu()))
}

/// Sessions by status, with their days.
fn said(tallies: &[Tally]) -> Option<Text> {
    let of = |status: Status, text: fn(i64, Text) -> Text| {
        let these: Vec<&Tally> = tallies.iter().filter(|tally| tally.status == status).collect();
        let list = days(&these.iter().map(|tally| tally.day).collect::<Vec<_>>())?;
        Some(text(these.iter().map(|tally| tally.count).sum(), list))
    };
    let parts = [of(Status::Attended, texts::undo_attended), of(Status::Cancelled, texts::undo_missed)];
    wording::first_of(DAYS_SHOWN, parts.into_iter().flatten().collect())
}

/// Days in one text; `None` without days.
pub(super) fn days(days: &[Day]) -> Option<Text> {
    wording::first_of(DAYS_SHOWN, days.iter().map(|day| say::day_short(*day)).collect())
}
