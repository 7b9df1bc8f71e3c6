//! The streak: attended sessions in a row, and the milestones on the way.

use crate::bot::BotError;
use crate::bot::command::Command;
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::i18n::{Text, texts};
use crate::sessions::streak;

/// Shows the child's streak.
pub(super) fn run(turn: &Turn<'_>) -> Result<Reply, BotError> {
    let found = streak::streak(turn.scope, turn.child_id(), turn.today)?;
    let child = turn.child.child_name.clone();
    let reply = Reply::new(texts::streak_title(child)).and(if found.current > 0 {
        texts::streak_current(found.current)
    } else {
        texts::streak_none()
    });
    let reply = if found.best > found.current { reply.and(texts::streak_best(found.best)) } else { reply };
    let reply = match found.next_milestone() {
        Some(milestone) if found.current > 0 => reply.and(texts::streak_next(milestone - found.current, milestone)),
        Some(_) => reply,
        None => reply.and(texts::streak_past_all()),
    };
    Ok(reply
        .choice(&Command::Attended, texts::button_attended())
        .choice(&Command::Weekly, texts::button_weekly())
        .choice(&Command::Menu, texts::button_menu()))
}

/// A line that celebrates, if the log that was just written reaches a milestone for the first time. To be called
/// once by every flow that logs attended sessions.
pub(super) fn milestone_reached(turn: &Turn<'_>) -> Result<Option<Text>, BotError> {
    let reached = streak::celebrate(turn.scope, turn.child_id(), turn.today, turn.now)?;
    Ok(reached.map(|count| texts::streak_milestone(turn.child.child_name.clone(), count)))
}

/// The answer to a log with the celebration, where there is one.
pub(super) fn celebrated(turn: &Turn<'_>, reply: Reply) -> Result<Reply, BotError> {
    Ok(match milestone_reached(turn)? {
        Some(celebration) => reply.and(celebration),
        None => reply,
    })
}
