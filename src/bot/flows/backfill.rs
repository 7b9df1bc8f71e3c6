//! Earlier days: the last 21, with what is logged on each.

use std::collections::{BTreeMap, BTreeSet};

use crate::bot::command::Command;
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::Waiting;
use crate::bot::{BotError, say};
use crate::domain::{Day, Status};
use crate::i18n::{Text, texts};
use crate::store::state::sessions::Counts;
use crate::store::state::{holidays, sessions};

use super::{attended, missed, record};

const DAYS_BACK: i64 = 21;

/// Shows the days.
pub(super) fn start(turn: &Turn<'_>, status: Status) -> Result<Reply, BotError> {
    let (first, last) = (turn.today.plus_days(-DAYS_BACK), turn.today.plus_days(-1));
    let mut counts: BTreeMap<Day, Counts> = BTreeMap::new();
    for row in sessions::between(turn.scope, turn.child_id(), first, last)? {
        let count = counts.entry(row.date).or_default();
        match row.status {
            Status::Attended => count.attended += row.sessions_done,
            Status::Cancelled => count.missed += row.sessions_done,
        }
    }
    let off: BTreeSet<Day> = holidays::between(turn.scope, turn.child_id(), first, last)?.into_iter().collect();
    let title = match status {
        Status::Attended => texts::backfill_attended_title(),
        Status::Cancelled => texts::backfill_missed_title(),
    };
    let reply = Reply::new(title).list_label(texts::backfill_label()).paged(Command::Backfill(status));
    Ok((1..=DAYS_BACK).fold(reply, |reply, back| {
        let day = turn.today.plus_days(-back);
        let what = what_is_there(counts.get(&day).copied().unwrap_or_default(), off.contains(&day));
        reply.row(&Command::BackfillDate(status, day), say::day(day, turn.today), what)
    }))
}

/// What stands on a day, in a few words.
pub(super) fn what_is_there(counts: Counts, holiday: bool) -> Text {
    match (counts.attended, counts.missed) {
        (0, 0) if holiday => texts::day_holiday(),
        (0, 0) => texts::day_nothing(),
        (attended, 0) => texts::day_attended(attended),
        (0, missed) => texts::day_missed(missed),
        (attended, missed) => texts::day_both(attended, missed),
    }
}

/// The day is known: asks how many.
pub(super) fn date(turn: &mut Turn<'_>, status: Status, day: Day) -> Reply {
    if let Some(refusal) = record::refuse_future(turn, day) {
        return refusal;
    }
    let said = say::day(day, turn.today);
    match status {
        Status::Attended => {
            turn.ask(Waiting::BackfillAttendedCount(day));
            attended::ask_count(texts::attended_how_many(said), Command::BackfillCount)
        }
        Status::Cancelled => {
            turn.ask(Waiting::BackfillMissedCount(day));
            attended::ask_count(texts::missed_how_many(said), Command::BackfillCount)
        }
    }
}

/// How many were tapped.
pub(super) fn count(turn: &mut Turn<'_>, count: u8) -> Result<Reply, BotError> {
    match turn.question() {
        Some(Waiting::BackfillMissedCount(day)) => {
            let day = *day;
            Ok(ask_why(turn, day, count))
        }
        _ => attended::count(turn, count),
    }
}

/// How many missed ones were typed; `None` if that is no number.
pub(super) fn count_typed(turn: &mut Turn<'_>, day: Day, text: &str) -> Option<Reply> {
    let number = attended::read_number(text)?;
    Some(match attended::valid_count(number) {
        Some(count) => ask_why(turn, day, count),
        None => date(turn, Status::Cancelled, day).after(texts::refuse_count()),
    })
}

fn ask_why(turn: &mut Turn<'_>, day: Day, count: u8) -> Reply {
    turn.ask(Waiting::BackfillMissedReason(day, count));
    missed::ask_reason(texts::missed_why(say::day(day, turn.today)))
}
