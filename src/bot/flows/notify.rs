//! Members hear of each other's logs: the family, not the therapists; at most once a day for each child; only those
//! whose window is open, for such a word is never worth a paid template. Who heard of a log that is taken back the same
//! day hears that too.

use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::{BotError, Outgoing};
use crate::i18n::{Language, Text, texts};
use crate::members::WINDOW_SECONDS;
use crate::store::state::activity;
use crate::store::state::member_notices::{self, ListenerRow};

use super::people;

/// Tells the rest of the family what the person has just logged.
pub(super) fn others(turn: &mut Turn<'_>, logged: &Text) -> Result<(), BotError> {
    let since = turn.now.plus_seconds(-WINDOW_SECONDS);
    let listeners = member_notices::listeners(turn.scope, turn.child_id(), turn.phone(), since, turn.today)?;
    if listeners.is_empty() {
        return Ok(());
    }
    let who = people::name(turn.user.profile_name.as_deref(), turn.phone());
    let log = activity::last_of(turn.scope, turn.child_id(), turn.phone())?.map(|log| log.id);
    for listener in listeners {
        member_notices::heard(turn.scope, turn.child_id(), &listener.phone, turn.today, log)?;
        let text = texts::people_notice(turn.child.child_name.clone(), logged.clone(), who.clone());
        send(turn, &listener, text)?;
    }
    Ok(())
}

/// Tells those who heard today of what the person has just taken back: what they read is so no longer.
pub(super) fn taken_back(turn: &mut Turn<'_>, undone: &Text) -> Result<(), BotError> {
    let since = turn.now.plus_seconds(-WINDOW_SECONDS);
    let misled = member_notices::misled(turn.scope, turn.child_id(), turn.phone(), since, turn.today, turn.now)?;
    let who = people::name(turn.user.profile_name.as_deref(), turn.phone());
    for listener in misled {
        let text = texts::people_notice_undone(turn.child.child_name.clone(), undone.clone(), who.clone());
        send(turn, &listener, text)?;
    }
    Ok(())
}

fn send(turn: &mut Turn<'_>, listener: &ListenerRow, text: Text) -> Result<(), BotError> {
    let language = Language::from_code(listener.locale.as_deref().unwrap_or_default());
    for content in Reply::new(text).render(language, 0)? {
        turn.also.push(Outgoing {
            recipient: listener.phone.clone(),
            content,
            template: None,
            window_until: Some(listener.last_inbound_at.plus_seconds(WINDOW_SECONDS)),
        });
    }
    Ok(())
}
