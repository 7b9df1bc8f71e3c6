//! Looking: today, and the month so far.

use crate::bot::command::Command;
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::work::WorkResult;
use crate::bot::{BotError, say};
use crate::domain::{ChildId, Month, Permission, Status};
use crate::i18n::{Text, texts};
use crate::sessions::totals::Totals;
use crate::store::state::holidays;
use crate::store::state::monthly_config::{self, PlanRow};
use crate::store::state::sessions::{self, Counts, SessionRow};
use crate::whatsapp::limited::Limited;
use crate::whatsapp::outbound::{Content, UploadedMedia};

use super::{backfill, record, report};

/// How many missed sessions the summary names.
const MISSED_SHOWN_MAX: usize = 8;
/// How much of a reason it shows, so that everything fits under a picture; the whole stands on the tracker page.
const REASON_SHOWN_MAX: usize = 60;

/// Today, and what is left.
pub(super) fn status(turn: &Turn<'_>) -> Result<Reply, BotError> {
    let record = sessions::on_day(turn.scope, turn.child_id(), turn.today)?;
    let what = backfill::what_is_there(record.counts, record.holiday);
    let day = say::day(turn.today, turn.today);
    let (left, has_plan) = record::left(turn, turn.today.month())?;
    let reply = Reply::new(texts::status_today(turn.child.child_name.clone(), day, what))
        .and(left)
        .choice(&Command::AttendedDate(turn.today), texts::button_attended())
        .choice(&Command::MissedDate(turn.today), texts::button_missed());
    Ok(if !has_plan && turn.may(Permission::Setup) {
        reply.choice(&Command::Setup, texts::button_setup())
    } else {
        reply.choice(&Command::Summary, texts::button_summary())
    })
}

/// The month so far.
pub(super) fn summary(turn: &Turn<'_>) -> Result<Reply, BotError> {
    let month = turn.today.month();
    let (first, last) = (month.first_day(), month.last_day());
    let rows = sessions::between(turn.scope, turn.child_id(), first, last)?;
    let days_off = holidays::between(turn.scope, turn.child_id(), first, last)?.len();
    let counts = counts(&rows);
    let days_off = i64::try_from(days_off).unwrap_or(0);
    let title = texts::summary_title(turn.child.child_name.clone(), say::month(month));
    let reply = Reply::new(texts::summary_counts(counts.attended, days_off, counts.missed, title));
    let reply = match missed_list(&rows) {
        Some(missed) => reply.and(missed),
        None => reply,
    };
    let plan = monthly_config::get(turn.scope, turn.child_id(), month)?;
    let reply = match plan {
        Some(plan) => with_plan(turn, reply, plan, counts),
        None => reply.and(record::left(turn, month)?.0),
    };
    let reply = with_choices(turn, reply, plan.is_some());
    // Somebody new has nothing to see yet, and the welcome takes the room of a caption.
    Ok(if turn.is_new { reply } else { reply.under_picture(turn.child_id(), month) })
}

fn with_choices(turn: &Turn<'_>, reply: Reply, has_plan: bool) -> Reply {
    let reply =
        reply.choice(&Command::Attended, texts::button_attended()).choice(&Command::Missed, texts::button_missed());
    if !has_plan && turn.may(Permission::Setup) {
        reply.choice(&Command::Setup, texts::button_setup())
    } else {
        reply.choice(&Command::Menu, texts::button_menu())
    }
}

/// The summary's picture is with Meta, or could not be made: then the words go alone. `None` if there is nothing to
/// say.
pub(super) fn pictured(
    turn: &Turn<'_>,
    child: ChildId,
    month: &str,
    caption: &str,
    result: &WorkResult,
) -> Result<Option<Vec<Content>>, BotError> {
    if report::reader(turn, child)?.is_none() {
        return Ok(None);
    }
    if let WorkResult::Uploaded { files } = result
        && let [file] = files.as_slice()
    {
        let (id, caption) = (file.media_id.clone(), Some(Limited::cut(caption)));
        return Ok(Some(vec![Content::Image(UploadedMedia { id, caption, filename: None })]));
    }
    let plan = match month.parse::<Month>() {
        Ok(month) => monthly_config::get(turn.scope, child, month)?,
        Err(_) => None,
    };
    with_choices(turn, Reply::new(texts::words(caption)), plan.is_some()).render(turn.language, 0).map(Some)
}

fn counts(rows: &[SessionRow]) -> Counts {
    rows.iter().fold(Counts::default(), |mut counts, row| {
        match row.status {
            Status::Attended => counts.attended += row.sessions_done,
            Status::Cancelled => counts.missed += row.sessions_done,
        }
        counts
    })
}

/// What the plan says about the month; money only for those who deal with it.
fn with_plan(turn: &Turn<'_>, reply: Reply, plan: PlanRow, counts: Counts) -> Reply {
    let totals = Totals::of(plan, counts);
    let left = if totals.remaining < 0 {
        texts::summary_over(-totals.remaining, totals.total)
    } else if plan.carry_forward == 0 {
        texts::summary_left(totals.remaining, totals.total)
    } else {
        texts::summary_left_carry(plan.carry_forward, totals.remaining, plan.paid_sessions, totals.total)
    };
    let reply = reply.and(left);
    if !turn.may(Permission::Billing) {
        return reply;
    }
    reply.and(texts::summary_money(
        say::rupees(totals.buffer_value),
        say::rupees(plan.cost_per_session),
        say::rupees(totals.missed_value),
        say::rupees(totals.used_value),
    ))
}

/// The last missed sessions with their reasons.
fn missed_list(rows: &[SessionRow]) -> Option<Text> {
    let missed: Vec<&SessionRow> = rows.iter().filter(|row| row.status == Status::Cancelled).collect();
    let hidden = missed.len().saturating_sub(MISSED_SHOWN_MAX);
    let lines = missed.into_iter().skip(hidden).map(|row| {
        let day = say::day_short(row.date);
        match row.reason.as_deref().filter(|reason| !reason.trim().is_empty()) {
            Some(reason) => {
                let short = Limited::<REASON_SHOWN_MAX>::cut(reason);
                texts::summary_missed_reason(day, say::reason(short.as_str()))
            }
            None => texts::summary_missed(day),
        }
    });
    let list = lines.reduce(texts::list_lines)?;
    Some(texts::summary_missed_title(list))
}
