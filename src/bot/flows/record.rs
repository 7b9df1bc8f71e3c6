//! Writing one log, whichever way it was asked for: what stands on the day already is asked about first, and the
//! answer says what was logged and what is left.

use crate::bot::command::Command;
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::Waiting;
use crate::bot::{BotError, say};
use crate::domain::{Day, Month, Mood, Permission, Status};
use crate::i18n::{Text, texts};
use crate::sessions::totals::Totals;
use crate::sessions::{self, Existing, Log, Logger};
use crate::store::state::{monthly_config, sessions as rows};

use super::{menu, notify, streak};

/// The person who wrote, as the one who changes the record.
pub(super) fn logger<'t>(turn: &'t Turn<'_>) -> Logger<'t> {
    Logger { scope: turn.scope, child: turn.child_id(), by: turn.phone(), now: turn.now }
}

/// What the person said to what stands on the day already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Agreed {
    /// Nothing was asked yet.
    Nothing,
    /// To add to sessions of the same status.
    Add,
    /// To replace sessions of the other status.
    Replace,
}

/// Logs, unless the day holds something that has to be asked about first.
pub(super) fn log(turn: &mut Turn<'_>, log: Log, agreed: Agreed) -> Result<Reply, BotError> {
    if let Some(refusal) = refuse_future(turn, log.day) {
        return Ok(refusal);
    }
    let record = rows::on_day(turn.scope, turn.child_id(), log.day)?;
    match (sessions::existing(record, log.status), agreed) {
        (Existing::Same(there), Agreed::Nothing | Agreed::Replace) => Ok(ask_to_add(turn, log, there)),
        (Existing::Other(there), Agreed::Nothing | Agreed::Add) => Ok(ask_to_replace(turn, log, there)),
        (_, agreed) => {
            sessions::add(&logger(turn), &log, record, agreed == Agreed::Replace)?;
            logged(turn, &log, record.holiday)
        }
    }
}

/// A refusal for a day that has not come yet.
pub(super) fn refuse_future(turn: &Turn<'_>, day: Day) -> Option<Reply> {
    (day > turn.today).then(|| menu::with_menu(texts::log_future(say::day(day, turn.today))))
}

fn ask_to_add(turn: &mut Turn<'_>, log: Log, there: i64) -> Reply {
    let day = say::day(log.day, turn.today);
    let question = match log.status {
        Status::Attended => texts::log_again_attended(i64::from(log.count), day, there),
        Status::Cancelled => texts::log_again_missed(i64::from(log.count), day, there),
    };
    turn.ask(match log.status {
        Status::Attended => Waiting::DupAttend(log.day, log.count),
        Status::Cancelled => Waiting::DupMissed(log.day, log.count, log.reason.unwrap_or_default()),
    });
    Reply::new(question)
        .choice(&Command::ConfirmYes, texts::button_yes_add())
        .choice(&Command::ConfirmNo, texts::button_no_keep())
}

fn ask_to_replace(turn: &mut Turn<'_>, log: Log, there: i64) -> Reply {
    let day = say::day(log.day, turn.today);
    let question = match log.status {
        Status::Attended => texts::log_replace_missed(i64::from(log.count), day, there),
        Status::Cancelled => texts::log_replace_attended(i64::from(log.count), day, there),
    };
    turn.ask(match log.status {
        Status::Attended => Waiting::ReplCanAttend(log.day, log.count),
        Status::Cancelled => Waiting::ReplaceWithMissed(log.day, log.count, log.reason.unwrap_or_default()),
    });
    Reply::new(question)
        .choice(&Command::ConfirmYes, texts::button_yes_replace())
        .choice(&Command::ConfirmNo, texts::button_no_keep())
}

fn logged(turn: &mut Turn<'_>, log: &Log, was_holiday: bool) -> Result<Reply, BotError> {
    let day = say::day(log.day, turn.today);
    let count = i64::from(log.count);
    let said = match (log.status, log.reason.as_deref()) {
        (Status::Attended, _) => texts::log_done_attended(count, day),
        (Status::Cancelled, Some(reason)) => texts::log_done_missed_reason(count, day, say::reason(reason)),
        (Status::Cancelled, None) => texts::log_done_missed(count, day),
    };
    notify::others(turn, &said)?;
    let (left, has_plan) = left(turn, log.day.month())?;
    let reply = Reply::new(said);
    let reply = if was_holiday { reply.and(texts::log_was_holiday()) } else { reply };
    let reply = reply.and(left);
    let offer_setup = !has_plan && turn.may(Permission::Setup);
    if log.status == Status::Cancelled {
        let reply = reply.choice(&Command::Undo, texts::button_undo());
        let reply = if offer_setup {
            reply.choice(&Command::Setup, texts::button_setup())
        } else {
            reply.choice(&Command::Summary, texts::button_summary())
        };
        return Ok(reply.choice(&Command::Menu, texts::button_menu()));
    }
    let reply = streak::celebrated(turn, reply)?;
    turn.ask(Waiting::Mood(log.day, log.count));
    let reply = with_moods(reply.and(texts::mood_question())).choice(&Command::Undo, texts::button_undo());
    Ok(if offer_setup { reply.choice(&Command::Setup, texts::button_setup()) } else { reply }
        .choice(&Command::Menu, texts::button_menu()))
}

/// The moods as rows under a reply.
pub(super) fn with_moods(reply: Reply) -> Reply {
    Mood::ALL
        .into_iter()
        .fold(reply, |reply, mood| reply.choice(&Command::MoodIs(mood), say::mood(mood)))
        .list_label(texts::mood_label())
}

/// What is left of the month, or the offer of a plan, and whether there is one.
pub(super) fn left(turn: &Turn<'_>, month: Month) -> Result<(Text, bool), BotError> {
    let name = say::month(month);
    let Some(plan) = monthly_config::get(turn.scope, turn.child_id(), month)? else {
        let text = if turn.may(Permission::Setup) && month == turn.today.month() {
            texts::log_no_plan_setup(name)
        } else {
            texts::log_no_plan(name)
        };
        return Ok((text, month != turn.today.month()));
    };
    let totals = Totals::of(plan, rows::month_counts(turn.scope, turn.child_id(), month)?);
    let text = if totals.remaining < 0 {
        texts::log_over(name, -totals.remaining, totals.total)
    } else {
        texts::log_left(totals.remaining, name, totals.total)
    };
    Ok((text, true))
}
