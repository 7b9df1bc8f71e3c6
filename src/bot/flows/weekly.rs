//! The week so far beside the week before, for each child.

use crate::bot::command::Command;
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::{BotError, say};
use crate::i18n::{Text, texts};
use crate::sessions::weekly::{self, Tally};
use crate::store::state::child_members::{self, MembershipRow};

use super::wording;

/// Shows both weeks.
pub(super) fn run(turn: &Turn<'_>) -> Result<Reply, BotError> {
    let children = child_members::all_of(turn.scope, turn.phone())?;
    let (monday, sunday) = weekly::week_of(turn.today);
    let mut reply = Reply::new(texts::weekly_title(say::day_short(monday), say::day_short(sunday)));
    for child in &children {
        reply = reply.and(child_week(turn, child)?);
    }
    Ok(reply
        .choice(&Command::MissedAnalytics, texts::button_missed_report())
        .choice(&Command::Streak, texts::button_streak())
        .choice(&Command::Menu, texts::button_menu()))
}

fn child_week(turn: &Turn<'_>, child: &MembershipRow) -> Result<Text, BotError> {
    let (monday, sunday) = weekly::week_of(turn.today);
    let this = weekly::tally(turn.scope, child.child_id, monday, sunday)?;
    let last = weekly::tally(turn.scope, child.child_id, monday.plus_days(-7), sunday.plus_days(-7))?;
    let mut parts = vec![texts::words_bold(child.child_name.clone())];
    if this.is_empty() && last.is_empty() {
        parts.push(texts::weekly_nothing());
        return Ok(wording::lines(parts));
    }
    parts.push(texts::weekly_this(tally(&this)));
    parts.extend(reasons(&this));
    parts.extend(moods(&this));
    parts.push(texts::weekly_last(tally(&last)));
    parts.push(match this.attended - last.attended {
        0 => texts::weekly_same(),
        more @ 1.. => texts::weekly_more(more),
        less => texts::weekly_less(-less),
    });
    Ok(wording::lines(parts))
}

/// What was attended and missed, and days off where there were any.
pub(super) fn tally(tally: &Tally) -> Text {
    if tally.days_off > 0 {
        texts::look_tally_off(tally.attended, tally.missed, tally.days_off)
    } else {
        texts::look_tally(tally.attended, tally.missed)
    }
}

/// Why sessions were missed, if any were.
pub(super) fn reasons(tally: &Tally) -> Option<Text> {
    let counts: Vec<Text> = tally
        .reasons_by_count()
        .into_iter()
        .map(|(group, count)| texts::look_count(count, wording::reason_group(group)))
        .collect();
    (!counts.is_empty()).then(|| texts::look_reasons(wording::joined(counts)))
}

/// How sessions went, if anybody said.
pub(super) fn moods(tally: &Tally) -> Option<Text> {
    let counts: Vec<Text> =
        tally.moods.iter().map(|(mood, count)| texts::look_count(*count, say::mood(*mood))).collect();
    (!counts.is_empty()).then(|| texts::look_moods(wording::joined(counts)))
}
