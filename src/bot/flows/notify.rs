//! Members hear of each other's logs: the family, not the therapists; at most once a day for each child; only those
//! whose window is open, for such a word is never worth a paid template.

use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::{BotError, Outgoing};
use crate::i18n::{Language, Text, texts};
use crate::members::WINDOW_SECONDS;
use crate::store::state::member_notices;

use super::people;

/// Tells the rest of the family what the person has just logged.
pub(super) fn others(turn: &mut Turn<'_>, logged: &Text) -> Result<(), BotError> {
    let since = turn.now.plus_seconds(-WINDOW_SECONDS);
    let listeners = member_notices::listeners(turn.scope, turn.child_id(), turn.phone(), since, turn.today)?;
    let who = people::name(turn.user.profile_name.as_deref(), turn.phone());
    for listener in listeners {
        member_notices::heard(turn.scope, turn.child_id(), &listener.phone, turn.today)?;
        let language = Language::from_code(listener.locale.as_deref().unwrap_or_default());
        let text = texts::people_notice(turn.child.child_name.clone(), logged.clone(), who.clone());
        for content in Reply::new(text).render(language, 0)? {
            turn.also.push(Outgoing {
                recipient: listener.phone.clone(),
                content,
                template: None,
                window_until: Some(listener.last_inbound_at.plus_seconds(WINDOW_SECONDS)),
            });
        }
    }
    Ok(())
}
