//! The weekdays on which the child has therapy.

use jiff::civil::Weekday;

use crate::bot::BotError;
use crate::bot::command::{Command, tidy};
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::Waiting;
use crate::domain::Schedule;
use crate::i18n::{Text, texts};
use crate::store::state::schedules;

use super::{menu, wording};

/// How weekdays are typed, in all languages: the number, Monday 1, or `-` for words that may stand between; then the words.
const WEEKDAYS: &str = include_str!("weekdays.tsv");

/// Shows the weekdays, takes one in or out, or takes them as typed.
pub(super) fn run(turn: &mut Turn<'_>, command: &Command) -> Result<Reply, BotError> {
    match command {
        Command::ScheduleToggle(weekday) => {
            let schedule = current(turn)?.toggled(*weekday);
            set(turn, schedule)?;
            Ok(ask(turn, schedule))
        }
        Command::ScheduleDays(words) => {
            let words = words.clone();
            typed(turn, &words)
        }
        Command::ScheduleDone => Ok(menu::with_menu(saved(turn, current(turn)?))),
        _ => {
            let schedule = current(turn)?;
            Ok(ask(turn, schedule))
        }
    }
}

/// Takes typed weekdays; anything else is refused, and the question stays open.
pub(super) fn answer(turn: &mut Turn<'_>, text: &str) -> Result<Option<Reply>, BotError> {
    typed(turn, text).map(Some)
}

fn current(turn: &Turn<'_>) -> Result<Schedule, BotError> {
    Ok(schedules::get(turn.scope, turn.child_id())?.unwrap_or_default())
}

fn set(turn: &Turn<'_>, schedule: Schedule) -> Result<(), BotError> {
    Ok(schedules::set(turn.scope, turn.child_id(), Some(schedule).filter(|schedule| !schedule.is_empty()))?)
}

fn typed(turn: &mut Turn<'_>, words: &str) -> Result<Reply, BotError> {
    let Some(schedule) = parse(words) else {
        let schedule = current(turn)?;
        return Ok(ask(turn, schedule).after(texts::schedule_unknown()));
    };
    set(turn, schedule)?;
    turn.leave_question();
    Ok(menu::with_menu(saved(turn, schedule)))
}

fn saved(turn: &Turn<'_>, schedule: Schedule) -> Text {
    let child = turn.child.child_name.clone();
    if schedule.is_empty() {
        texts::schedule_none_saved(child)
    } else {
        texts::schedule_saved(child, wording::schedule(schedule))
    }
}

fn ask(turn: &mut Turn<'_>, schedule: Schedule) -> Reply {
    turn.ask(Waiting::ScheduleDays);
    let child = turn.child.child_name.clone();
    let days = if schedule.is_empty() { texts::schedule_none() } else { wording::schedule(schedule) };
    let row = |weekday: Weekday| {
        let name = wording::weekday(weekday);
        if schedule.contains(weekday) { texts::schedule_row_on(name) } else { texts::schedule_row_off(name) }
    };
    Schedule::WEEKDAYS
        .into_iter()
        .fold(Reply::new(texts::schedule_which(child, days)), |reply, weekday| {
            reply.choice(&Command::ScheduleToggle(weekday), row(weekday))
        })
        .choice(&Command::ScheduleDone, texts::schedule_done())
        .list_label(texts::schedule_label())
}

/// The weekdays that typed words name; `None` if any word is none.
fn parse(words: &str) -> Option<Schedule> {
    let words = tidy(words).to_lowercase();
    let is_between =
        |character: char| character.is_whitespace() || matches!(character, ',' | '.' | '/' | '&' | '+' | ';' | '।');
    let mut weekdays = Vec::new();
    for word in words.split(is_between).filter(|word| !word.is_empty()) {
        match wording::meaning(WEEKDAYS, word)? {
            "-" => {}
            number => weekdays.push(Weekday::from_monday_one_offset(number.parse().ok()?).ok()?),
        }
    }
    (!weekdays.is_empty()).then(|| weekdays.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_weekdays_are_understood() {
        for (words, numbers) in [
            ("mon wed fri", Some("[1,3,5]")),
            ("Fri, Mon & Wed", Some("[1,3,5]")),
            ("Tuesday and Thursday", Some("[2,4]")),
            ("सोमवार और बुधवार", Some("[1,3]")),
            ("సోమవారం, శనివారం", Some("[1,6]")),
            ("mon mon", Some("[1]")),
            ("and", None),
            ("mon someday", None),
            ("", None),
        ] {
            assert_eq!(parse(words).map(|schedule| schedule.to_string()).as_deref(), numbers, "{words}");
        }
    }
}
