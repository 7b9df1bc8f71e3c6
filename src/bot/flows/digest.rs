//! The digest of a week: on request, and on Sunday evening for those who turned it on.

use crate::bot::command::Command;
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::{BotError, say};
use crate::domain::{Day, Phone};
use crate::i18n::{Text, texts};
use crate::sessions::totals::Totals;
use crate::sessions::{streak, weekly};
use crate::store::Scope;
use crate::store::state::child_members::{self, MembershipRow};
use crate::store::state::{monthly_config, sessions, user_settings};

use super::{weekly as week, wording};

/// Shows the digest, or turns it on or off.
pub(super) fn run(turn: &Turn<'_>, command: &Command) -> Result<Reply, BotError> {
    let reply = match command {
        Command::DigestOn | Command::DigestOff => {
            let on = *command == Command::DigestOn;
            user_settings::set_weekly_digest(turn.scope, turn.user.id, on)?;
            return Ok(with_switch(Reply::new(if on { texts::digest_on() } else { texts::digest_off() }), on));
        }
        _ => compose(turn.scope, turn.phone(), turn.today)?,
    };
    let on = user_settings::get(turn.scope, turn.user.id)?.weekly_digest;
    Ok(with_switch(reply.and(if on { texts::digest_is_on() } else { texts::digest_is_off() }), on))
}

fn with_switch(reply: Reply, on: bool) -> Reply {
    let reply = if on {
        reply.choice(&Command::DigestOff, texts::button_digest_off())
    } else {
        reply.choice(&Command::DigestOn, texts::button_digest_on())
    };
    reply.choice(&Command::Weekly, texts::button_weekly()).choice(&Command::Menu, texts::button_menu())
}

/// The digest of the week around `today`, for all children of a person. What the scheduler sends on Sunday evening.
pub fn compose(scope: &Scope<'_>, phone: &Phone, today: Day) -> Result<Reply, BotError> {
    let (monday, sunday) = weekly::week_of(today);
    let mut reply = Reply::new(texts::digest_title(say::day_short(monday), say::day_short(sunday)));
    for child in child_members::all_of(scope, phone)? {
        reply = reply.and(of_child(scope, &child, today)?);
    }
    Ok(reply)
}

fn of_child(scope: &Scope<'_>, child: &MembershipRow, today: Day) -> Result<Text, BotError> {
    let (monday, sunday) = weekly::week_of(today);
    let tally = weekly::tally(scope, child.child_id, monday, sunday)?;
    let mut parts = vec![texts::words_bold(child.child_name.clone())];
    if tally.is_empty() {
        parts.push(texts::digest_nothing());
    } else {
        parts.push(week::tally(&tally));
        parts.extend(week::reasons(&tally));
        parts.extend(week::moods(&tally));
    }
    if let Some(plan) = monthly_config::get(scope, child.child_id, today.month())? {
        let totals = Totals::of(plan, sessions::month_counts(scope, child.child_id, today.month())?);
        parts.push(texts::digest_left(totals.remaining.max(0), say::month(today.month()), totals.total));
    }
    let current = streak::streak(scope, child.child_id, today)?.current;
    if current > 1 {
        parts.push(texts::streak_current(current));
    }
    Ok(wording::lines(parts))
}
