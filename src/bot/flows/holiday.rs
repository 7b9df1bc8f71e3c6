//! Days off: today, the next few days, or a range.

use crate::bot::command::Command;
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::Waiting;
use crate::bot::{BotError, say};
use crate::domain::Day;
use crate::i18n::{Text, texts};
use crate::sessions::{BULK_DAYS_MAX, mark_days_off};

use super::bulk::read_range;
use super::{menu, notify, record, undo};

/// How far ahead a day off may lie: further is a slip of the year.
const DAYS_AHEAD_MAX: i64 = 366;

/// Asks which days.
pub(super) fn start() -> Reply {
    Reply::new(texts::holiday_which())
        .list_label(texts::holiday_label())
        .choice(&Command::HolidayToday, texts::holiday_today())
        .choice(&Command::HolidayNext3, texts::holiday_next3())
        .choice(&Command::HolidayNext7, texts::holiday_next7())
        .choice(&Command::HolidayRange, texts::holiday_range())
        .choice(&Command::Menu, texts::button_menu())
}

/// So many days from today on.
pub(super) fn days(turn: &mut Turn<'_>, days: u8) -> Result<Reply, BotError> {
    if days == 0 || usize::from(days) > BULK_DAYS_MAX {
        let max = i64::try_from(BULK_DAYS_MAX).unwrap_or(0);
        return Ok(menu::with_menu(texts::refuse_too_many_days(max)));
    }
    mark(turn, turn.today, turn.today.plus_days(i64::from(days) - 1))
}

/// Asks for the range.
pub(super) fn ask_range(turn: &mut Turn<'_>) -> Reply {
    turn.ask(Waiting::HolidayRange);
    let (first, last) = (turn.today.plus_days(7).to_string(), turn.today.plus_days(9).to_string());
    Reply::new(texts::holiday_ask_range(first, last)).choice(&Command::Cancel, texts::button_cancel())
}

/// A range that came with the command.
pub(super) fn between(turn: &mut Turn<'_>, first: Day, last: Day) -> Result<Reply, BotError> {
    if last < first {
        return Ok(menu::with_menu(texts::refuse_range_backwards()));
    }
    if last.days_since(first) >= i64::try_from(BULK_DAYS_MAX).unwrap_or(i64::MAX) {
        let max = i64::try_from(BULK_DAYS_MAX).unwrap_or(0);
        return Ok(menu::with_menu(texts::refuse_too_many_days(max)));
    }
    if last.days_since(turn.today) > DAYS_AHEAD_MAX {
        return Ok(menu::with_menu(texts::holiday_too_far()));
    }
    mark(turn, first, last)
}

/// A range that was typed; `None` if it is nothing like one.
pub(super) fn range_typed(turn: &mut Turn<'_>, text: &str) -> Result<Option<Reply>, BotError> {
    if let Ok(day) = text.trim().parse::<Day>() {
        turn.leave_question();
        return between(turn, day, day).map(Some);
    }
    if !text.contains("..") {
        return Ok(None);
    }
    match read_range(text) {
        Ok((first, last, "")) => {
            turn.leave_question();
            between(turn, first, last).map(Some)
        }
        Ok(_) => Ok(Some(ask_range(turn).after(texts::refuse_range()))),
        Err(refusal) => Ok(Some(ask_range(turn).after(refusal))),
    }
}

/// Days that need not follow each other, in order.
pub(super) fn on(turn: &mut Turn<'_>, days: &[Day]) -> Result<Reply, BotError> {
    let (Some(&first), Some(&last)) = (days.first(), days.last()) else { return Ok(start()) };
    if last.days_since(turn.today) > DAYS_AHEAD_MAX {
        return Ok(menu::with_menu(texts::holiday_too_far()));
    }
    let span = match undo::days(days) {
        Some(each) if last.days_since(first) >= i64::try_from(days.len()).unwrap_or(i64::MAX) => each,
        _ => say::span(first, last, turn.today),
    };
    mark_each(turn, days, span)
}

fn mark(turn: &mut Turn<'_>, first: Day, last: Day) -> Result<Reply, BotError> {
    let days: Vec<Day> = (0..=last.days_since(first)).map(|days| first.plus_days(days)).collect();
    mark_each(turn, &days, say::span(first, last, turn.today))
}

fn mark_each(turn: &mut Turn<'_>, days: &[Day], span: Text) -> Result<Reply, BotError> {
    let outcome = mark_days_off(&record::logger(turn), days)?;
    let marked = i64::try_from(outcome.marked.len()).unwrap_or(0);
    let reply = match (outcome.marked.first(), outcome.marked.last()) {
        (Some(from), Some(to)) => {
            let gaps = to.days_since(*from) >= marked;
            let list = undo::days(&outcome.marked).filter(|_| gaps);
            let done = texts::holiday_done(marked, list.unwrap_or_else(|| say::span(*from, *to, turn.today)));
            notify::others(turn, &done)?;
            Reply::new(done)
        }
        _ => Reply::new(texts::holiday_none(span)),
    };
    let reply = match outcome.already {
        0 => reply,
        already => reply.line(texts::holiday_already(i64::from(already))),
    };
    let reply = match undo::days(&outcome.with_sessions) {
        Some(days) => reply.line(texts::holiday_with_sessions(days)),
        None => reply,
    };
    if marked == 0 {
        return Ok(reply
            .choice(&Command::Holiday, texts::button_days_off())
            .choice(&Command::Summary, texts::button_summary())
            .choice(&Command::Menu, texts::button_menu()));
    }
    Ok(reply
        .choice(&Command::Undo, texts::button_undo())
        .choice(&Command::Summary, texts::button_summary())
        .choice(&Command::Menu, texts::button_menu()))
}
