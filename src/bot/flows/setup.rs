//! The month's plan: at its start, or in its middle with sessions used already. A plan that is there is replaced
//! only after a yes.

use crate::bot::command::{Command, digits_to_ascii, tidy};
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::Waiting;
use crate::bot::{BotError, dispatch, say};
use crate::domain::{Day, Permission};
use crate::i18n::{Text, texts};
use crate::sessions::totals::Totals;
use crate::sessions::{NewPlan, PlanRefusal, UsedDays, set_plan, used_days};
use crate::store::state::monthly_config::{self, PlanRow};

use super::{menu, record};

/// The plans that are offered as rows: total, cost, carry.
const OFFERED: [(u32, u32, u32); 3] = [(16, 800, 0), (12, 1000, 0), (8, 800, 0)];

/// A plan in one line.
pub(super) fn said(plan: PlanRow) -> Text {
    let total = plan.paid_sessions.saturating_add(plan.carry_forward);
    let cost = say::rupees(plan.cost_per_session);
    if plan.carry_forward == 0 {
        texts::plan_line(cost, total)
    } else {
        texts::plan_line_carry(plan.carry_forward, cost, total)
    }
}

/// Asks whether the month begins or is under way.
pub(super) fn start(turn: &Turn<'_>) -> Result<Reply, BotError> {
    Ok(with_current(turn, texts::setup_title(say::month(turn.today.month())))?
        .choice(&Command::SetupFresh, texts::button_setup_fresh())
        .choice(&Command::SetupMid, texts::button_setup_mid())
        .choice(&Command::Menu, texts::button_menu()))
}

fn with_current(turn: &Turn<'_>, question: Text) -> Result<Reply, BotError> {
    let reply = Reply::new(question);
    Ok(match monthly_config::get(turn.scope, turn.child_id(), turn.today.month())? {
        Some(plan) => reply.after(texts::setup_current(say::month(turn.today.month()), said(plan))),
        None => reply,
    })
}

/// Offers plans for a month that begins.
pub(super) fn fresh(turn: &mut Turn<'_>) -> Result<Reply, BotError> {
    turn.ask(Waiting::SetupConfig);
    let reply = with_current(turn, texts::setup_fresh_question())?.list_label(texts::setup_label());
    let reply = OFFERED.into_iter().fold(reply, |reply, (total, cost, carry)| {
        let title = texts::setup_row(say::rupees(i64::from(cost)), i64::from(total));
        let value = say::rupees(i64::from(total) * i64::from(cost));
        reply.row(&Command::SetupPlan { total, cost, carry }, title, texts::setup_row_hint(value))
    });
    Ok(reply.row(&Command::SetupOther, texts::setup_other(), texts::setup_other_hint()))
}

/// Asks to type a plan.
pub(super) fn other(turn: &mut Turn<'_>) -> Result<Reply, BotError> {
    turn.ask(Waiting::SetupConfig);
    Ok(with_current(turn, texts::setup_other_question())?.choice(&Command::Cancel, texts::button_cancel()))
}

/// Asks to type a plan with what was used.
pub(super) fn mid(turn: &mut Turn<'_>) -> Result<Reply, BotError> {
    turn.ask(Waiting::SetupMidConfig);
    Ok(with_current(turn, texts::setup_mid_question())?.choice(&Command::Cancel, texts::button_cancel()))
}

/// A plan was tapped.
pub(super) fn chosen(turn: &mut Turn<'_>, total: u32, cost: u32, carry: u32) -> Result<Reply, BotError> {
    propose(turn, NewPlan { total, cost, carry }, None)
}

/// A plan was typed; `None` if there is no number in the words.
pub(super) fn typed(turn: &mut Turn<'_>, question: &Waiting, text: &str) -> Result<Option<Reply>, BotError> {
    let with_used = matches!(question, Waiting::SetupMidConfig | Waiting::SetupConfirm { used: Some(_), .. });
    let Some(numbers) = read_numbers(text) else { return Ok(None) };
    let reply = match (numbers, with_used) {
        (Ok(numbers), false) => match numbers[..] {
            [total, cost] => propose(turn, NewPlan { total, cost, carry: 0 }, None),
            [total, cost, carry] => propose(turn, NewPlan { total, cost, carry }, None),
            _ => Ok(Reply::new(texts::setup_need_three())),
        },
        (Ok(numbers), true) => match numbers[..] {
            [total, cost, carry, used] => propose(turn, NewPlan { total, cost, carry }, Some(used)),
            _ => Ok(Reply::new(texts::setup_need_four())),
        },
        (Err(word), _) => Ok(Reply::new(texts::setup_not_a_number(word))),
    };
    reply.map(Some)
}

/// A plan typed without being asked for: three numbers for a month that begins, four for one under way. `None` if it
/// is none, or could be a date: a session costs more than a day's number.
pub(super) fn unasked(turn: &mut Turn<'_>, text: &str) -> Result<Option<Reply>, BotError> {
    const DAYS_MOST: u32 = 31;
    let figure = |character: char| character.is_ascii_digit() || matches!(character, ' ' | ',' | '.' | '₹');
    if !turn.may(Permission::Setup) || !digits_to_ascii(&tidy(text)).chars().all(figure) {
        return Ok(None);
    }
    let Some(Ok(numbers)) = read_numbers(text) else { return Ok(None) };
    let (plan, used) = match numbers[..] {
        [total, cost, carry] => (NewPlan { total, cost, carry }, None),
        [total, cost, carry, used] => (NewPlan { total, cost, carry }, Some(used)),
        _ => return Ok(None),
    };
    if plan.cost <= DAYS_MOST {
        return Ok(None);
    }
    dispatch::act(turn, Permission::Setup, |turn| propose(turn, plan, used)).map(Some)
}

/// The numbers in what was typed: `None` without any, the word that is no whole number if there is one.
fn read_numbers(text: &str) -> Option<Result<Vec<u32>, String>> {
    let text = digits_to_ascii(&tidy(text));
    if !text.contains(|character: char| character.is_ascii_digit()) {
        return None;
    }
    let words: Vec<&str> = if text.contains(' ') { text.split(' ').collect() } else { text.split(',').collect() };
    let numbers = words.into_iter().filter(|word| word.contains(|character: char| character.is_ascii_digit()));
    Some(
        numbers
            .map(|word| {
                let plain: String = word.chars().filter(|character| *character != ',').collect();
                let plain = plain.trim_start_matches('₹').trim_end_matches('.');
                plain.parse().map_err(|_| word.to_owned())
            })
            .collect(),
    )
}

/// Sets the plan, or says why it cannot be, or asks before another one is replaced.
fn propose(turn: &mut Turn<'_>, plan: NewPlan, used: Option<u32>) -> Result<Reply, BotError> {
    if let Err(refusal) = plan.check() {
        return Ok(Reply::new(refused(refusal)));
    }
    let used_days = match used.map(|used| used_days(turn.scope, turn.child_id(), used, turn.today)).transpose()? {
        Some(UsedDays::TooMany { room }) => return Ok(too_many(turn, room)),
        Some(UsedDays::On(days)) => days,
        None => Vec::new(),
    };
    let NewPlan { total, cost, carry } = plan;
    match monthly_config::get(turn.scope, turn.child_id(), turn.today.month())? {
        Some(there) if there != plan.row() => {
            turn.ask(Waiting::SetupConfirm { total, cost, carry, used });
            let month = say::month(turn.today.month());
            Ok(Reply::new(texts::setup_replace(month, said(plan.row()), said(there)))
                .choice(&Command::ConfirmYes, texts::button_yes_replace())
                .choice(&Command::ConfirmNo, texts::button_no_keep()))
        }
        _ => set(turn, plan, &used_days),
    }
}

/// The plan that is there is replaced.
pub(super) fn confirmed(
    turn: &mut Turn<'_>,
    total: u32,
    cost: u32,
    carry: u32,
    used: Option<u32>,
) -> Result<Reply, BotError> {
    let plan = NewPlan { total, cost, carry };
    if let Err(refusal) = plan.check() {
        return Ok(menu::with_menu(refused(refusal)));
    }
    match used.map(|used| used_days(turn.scope, turn.child_id(), used, turn.today)).transpose()? {
        Some(UsedDays::TooMany { room }) => Ok(too_many(turn, room)),
        Some(UsedDays::On(days)) => set(turn, plan, &days),
        None => set(turn, plan, &[]),
    }
}

fn set(turn: &mut Turn<'_>, plan: NewPlan, used: &[(Day, u8)]) -> Result<Reply, BotError> {
    turn.leave_question();
    let month = turn.today.month();
    let counts = set_plan(&record::logger(turn), month, plan, used)?;
    let totals = Totals::of(plan.row(), counts);
    let left = if totals.remaining < 0 {
        texts::setup_over(counts.attended, -totals.remaining, totals.total)
    } else {
        texts::setup_left(counts.attended, totals.remaining, totals.total)
    };
    let reply = Reply::new(texts::setup_done(say::month(month), said(plan.row())));
    let reply = match (used.first(), used.last()) {
        (Some((first, _)), Some((last, _))) => {
            let count: i64 = used.iter().map(|(_, count)| i64::from(*count)).sum();
            reply.and(texts::setup_used(count, say::span(*first, *last, turn.today)))
        }
        _ => reply,
    };
    Ok(reply
        .and(left)
        .choice(&Command::Attended, texts::button_attended())
        .choice(&Command::Undo, texts::button_undo())
        .choice(&Command::Menu, texts::button_menu()))
}

fn refused(refusal: PlanRefusal) -> Text {
    match refusal {
        PlanRefusal::Total => texts::setup_refuse_total(i64::from(NewPlan::TOTAL_MAX)),
        PlanRefusal::Cost => texts::setup_refuse_cost(say::rupees(i64::from(NewPlan::COST_MAX))),
        PlanRefusal::Carry => texts::setup_refuse_carry(i64::from(NewPlan::TOTAL_MAX)),
    }
}

fn too_many(turn: &mut Turn<'_>, room: i64) -> Reply {
    turn.ask(Waiting::SetupMidConfig);
    let reply = if room == 0 { Reply::new(texts::setup_no_room()) } else { Reply::new(texts::setup_little_room(room)) };
    reply.choice(&Command::SetupFresh, texts::button_setup_fresh()).choice(&Command::Cancel, texts::button_cancel())
}
