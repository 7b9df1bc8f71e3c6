//! The zone that a person's days follow: from a list, or typed as an IANA name or a city.

use crate::bot::command::{Command, tidy};
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::Waiting;
use crate::bot::{BotError, say};
use crate::i18n::{Text, texts};
use crate::members;
use crate::store::state::user_settings;

use super::{menu, wording};

/// How much of what was typed is repeated in a refusal.
const SHOWN_CHARACTERS_MAX: usize = 40;

/// Shows the zones, or takes one.
pub(super) fn run(turn: &mut Turn<'_>, command: &Command) -> Result<Reply, BotError> {
    match command {
        Command::SetTimezone(words) => Ok(take(turn, words)?.unwrap_or_else(|| unknown(turn, words))),
        _ => Ok(ask(turn)),
    }
}

/// Takes typed words. What is no place is refused, and the question stays open.
pub(super) fn answer(turn: &mut Turn<'_>, text: &str) -> Result<Option<Reply>, BotError> {
    Ok(Some(take(turn, text)?.unwrap_or_else(|| unknown(turn, text))))
}

fn take(turn: &mut Turn<'_>, words: &str) -> Result<Option<Reply>, BotError> {
    let Some((name, zone)) = members::zone_from_words(&tidy(words)) else { return Ok(None) };
    user_settings::set_timezone(turn.scope, turn.user.id, &name)?;
    turn.user.timezone = Some(name.clone());
    turn.today = turn.now.day_in(&zone);
    turn.leave_question();
    let (day, time) = there(turn);
    Ok(Some(menu::with_menu(texts::timezone_set(day, time, place(&name)))))
}

fn ask(turn: &mut Turn<'_>) -> Reply {
    turn.ask(Waiting::TimezoneName);
    let zone = place(turn.user.timezone.as_deref().unwrap_or(members::DEFAULT_ZONE));
    let (day, time) = there(turn);
    with_zones(Reply::new(texts::timezone_which(day, time, zone)))
}

fn unknown(turn: &mut Turn<'_>, words: &str) -> Reply {
    turn.ask(Waiting::TimezoneName);
    let shown: String = tidy(words).chars().take(SHOWN_CHARACTERS_MAX).collect();
    with_zones(Reply::new(texts::timezone_unknown(shown)))
}

/// Today and the time of the message, in the person's zone.
fn there(turn: &Turn<'_>) -> (Text, Text) {
    let local = members::zone_of(&turn.user).to_datetime(turn.now.0);
    (say::day(turn.today, turn.today), wording::clock(local.time()))
}

/// The zones that are offered, as people call them.
fn zones() -> [(&'static str, Text); 10] {
    [
        ("Asia/Kolkata", texts::timezone_india()),
        ("Asia/Dubai", texts::timezone_dubai()),
        ("Asia/Riyadh", texts::timezone_riyadh()),
        ("Asia/Qatar", texts::timezone_qatar()),
        ("Asia/Singapore", texts::timezone_singapore()),
        ("Europe/London", texts::timezone_london()),
        ("America/New_York", texts::timezone_new_york()),
        ("America/Chicago", texts::timezone_chicago()),
        ("America/Los_Angeles", texts::timezone_los_angeles()),
        ("Australia/Sydney", texts::timezone_sydney()),
    ]
}

/// A zone in the reader's language; one that is not offered by its own name, which has no other.
fn place(zone: &str) -> Text {
    let offered = zones().into_iter().find(|(name, _)| *name == zone);
    offered.map_or_else(|| texts::words(zone), |(_, place)| place)
}

fn with_zones(reply: Reply) -> Reply {
    zones()
        .into_iter()
        .fold(reply, |reply, (zone, title)| reply.choice(&Command::SetTimezone(zone.to_owned()), title))
        .list_label(texts::timezone_label())
}
