//! Many days in one message: a list of days or a range.

use std::collections::BTreeSet;

use crate::bot::BotError;
use crate::bot::command::{Command, digits_to_ascii};
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::domain::{Day, Status};
use crate::i18n::{Text, texts};
use crate::sessions::{BULK_DAYS_MAX, BulkOutcome, log_many};

use super::missed::read_reason;
use super::{menu, notify, record, streak, undo};

/// How to write it.
pub(super) fn help(turn: &Turn<'_>) -> Reply {
    let (first, second) = (turn.today.plus_days(-3).to_string(), turn.today.plus_days(-1).to_string());
    menu::with_menu(texts::bulk_help(first, second))
}

/// `D,D` and, for missed ones, a reason after them.
pub(super) fn dates(turn: &mut Turn<'_>, status: Status, argument: &str) -> Result<Reply, BotError> {
    match read_dates(argument) {
        Ok((days, rest)) => read(turn, status, &days, rest),
        Err(refusal) => Ok(refuse(turn, refusal)),
    }
}

/// `D..D` and, for missed ones, a reason after them.
pub(super) fn range(turn: &mut Turn<'_>, status: Status, argument: &str) -> Result<Reply, BotError> {
    match read_range(argument) {
        Ok((first, last, rest)) => {
            let days: Vec<Day> = (0..=last.days_since(first)).map(|days| first.plus_days(days)).collect();
            read(turn, status, &days, rest)
        }
        Err(refusal) => Ok(refuse(turn, refusal)),
    }
}

fn refuse(turn: &Turn<'_>, refusal: Text) -> Reply {
    help(turn).after(refusal)
}

fn read(turn: &mut Turn<'_>, status: Status, days: &[Day], rest: &str) -> Result<Reply, BotError> {
    let reason = match (status, rest) {
        (_, "") => None,
        (Status::Attended, words) => return Ok(refuse(turn, texts::bulk_not_a_day(words))),
        (Status::Cancelled, words) => match read_reason(words) {
            Ok(reason) => Some(reason),
            Err(refusal) => return Ok(menu::with_menu(refusal)),
        },
    };
    log(turn, status, days, 1, reason)
}

/// Logs so many sessions on each of the days, and says what became of them.
pub(super) fn log(
    turn: &mut Turn<'_>,
    status: Status,
    days: &[Day],
    count: u8,
    reason: Option<String>,
) -> Result<Reply, BotError> {
    let outcome = log_many(&record::logger(turn), days, status, count, reason.as_deref(), turn.today)?;
    said(turn, status, count, reason, &outcome)
}

fn said(
    turn: &mut Turn<'_>,
    status: Status,
    each: u8,
    reason: Option<String>,
    outcome: &BulkOutcome,
) -> Result<Reply, BotError> {
    let count = i64::try_from(outcome.logged.len()).unwrap_or(0);
    let skipped = [
        (outcome.future, texts::bulk_future as fn(i64) -> Text),
        (outcome.duplicate, texts::bulk_duplicate),
        (outcome.conflicting, texts::bulk_conflicting),
        (outcome.days_off, texts::bulk_days_off),
    ];
    let logged = undo::days(&outcome.logged).map(|list| match status {
        Status::Attended => texts::bulk_done_attended(count, list),
        Status::Cancelled => texts::bulk_done_missed(count, list),
    });
    if let Some(logged) = &logged {
        notify::others(turn, logged)?;
    }
    let reply = Reply::new(logged.unwrap_or_else(texts::bulk_none));
    let reply = if count > 0 && each > 1 { reply.line(texts::understood_each(i64::from(each))) } else { reply };
    let reply = match reason.filter(|_| count > 0) {
        Some(reason) => reply.line(texts::bulk_reason(reason)),
        None => reply,
    };
    let reply = skipped
        .into_iter()
        .filter(|(number, _)| *number > 0)
        .fold(reply, |reply, (number, text)| reply.line(text(i64::from(number))));
    if count == 0 {
        return Ok(reply
            .choice(&Command::Summary, texts::button_summary())
            .choice(&Command::BulkLogHelp, texts::button_help())
            .choice(&Command::Menu, texts::button_menu()));
    }
    let month = outcome.logged.last().map_or(turn.today.month(), |day| day.month());
    let reply = reply.and(record::left(turn, month)?.0);
    let reply = if status == Status::Attended { streak::celebrated(turn, reply)? } else { reply };
    Ok(reply
        .choice(&Command::Undo, texts::button_undo())
        .choice(&Command::Summary, texts::button_summary())
        .choice(&Command::Menu, texts::button_menu()))
}

/// The days at the beginning, each once or more, and the words after them.
fn read_dates(argument: &str) -> Result<(Vec<Day>, &str), Text> {
    let mut days = Vec::new();
    let mut rest = argument.trim();
    while !rest.is_empty() {
        let end = rest.find(|character: char| character == ',' || character.is_whitespace()).unwrap_or(rest.len());
        let token = digits_to_ascii(&rest[..end]);
        match token.parse::<Day>() {
            Ok(day) => days.push(day),
            Err(_) if days.is_empty() || is_dated(&token) => return Err(texts::bulk_not_a_day(&rest[..end])),
            Err(_) => break,
        }
        rest = rest[end..].trim_start_matches(|character: char| character == ',' || character.is_whitespace());
    }
    if days.is_empty() {
        return Err(texts::bulk_no_days());
    }
    let different: BTreeSet<Day> = days.iter().copied().collect();
    if different.len() > BULK_DAYS_MAX {
        return Err(too_many());
    }
    Ok((days, rest))
}

/// `first..last`, spaces allowed around the dots, and the words after it.
pub(super) fn read_range(argument: &str) -> Result<(Day, Day, &str), Text> {
    let Some((first, after)) = argument.trim().split_once("..") else { return Err(texts::refuse_range()) };
    let after = after.trim_start();
    let end = after.find(char::is_whitespace).unwrap_or(after.len());
    let day = |text: &str| {
        digits_to_ascii(text.trim()).parse::<Day>().map_err(|_| texts::bulk_not_a_day(text.trim().to_owned()))
    };
    let (first, last) = (day(first)?, day(&after[..end])?);
    if last < first {
        return Err(texts::refuse_range_backwards());
    }
    if last.days_since(first) >= i64::try_from(BULK_DAYS_MAX).unwrap_or(i64::MAX) {
        return Err(too_many());
    }
    Ok((first, last, after[end..].trim()))
}

fn too_many() -> Text {
    texts::refuse_too_many_days(i64::try_from(BULK_DAYS_MAX).unwrap_or(0))
}

/// Whether a word was meant as a day: a mistyped day must not become part of a reason.
fn is_dated(token: &str) -> bool {
    token.len() >= 6 && token.chars().all(|character| character.is_ascii_digit() || "-/.".contains(character))
}
