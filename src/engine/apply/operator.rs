//! Operators' events.

use super::ApplyError;
use crate::domain::Phone;
use crate::engine::events::{FamilyMember, OperatorCommand, RuleSettings};
use crate::i18n::Language;
use crate::members;
use crate::store::Scope;
use crate::store::journal::events::EventRow;
use crate::store::state::{child_members, children, pro, settings};

/// How long the members of a family that is made with Pro have it.
const PRO_SECONDS: i64 = 30 * 24 * 60 * 60;

pub(super) fn apply(scope: &Scope<'_>, event: &EventRow) -> Result<(), ApplyError> {
    match serde_json::from_str(&event.payload)? {
        OperatorCommand::Settings(chosen) => keep_settings(scope, &chosen),
        OperatorCommand::AddFamily { child, members } => add_family(scope, event, &child, &members),
    }
}

fn keep_settings(scope: &Scope<'_>, chosen: &RuleSettings) -> Result<(), ApplyError> {
    for (name, value) in chosen.named() {
        match value {
            Some(value) => settings::set(scope.connection(), name, value)?,
            None => settings::remove(scope.connection(), name)?,
        }
    }
    Ok(())
}

fn add_family(scope: &Scope<'_>, event: &EventRow, child: &str, members: &[FamilyMember]) -> Result<(), ApplyError> {
    let mut made = None;
    for member in members {
        let key = Phone::parse(&member.phone).map_err(|error| ApplyError::Refused(error.to_string()))?;
        let id = member.business_scoped_id.as_deref().and_then(|id| Phone::parse(id).ok());
        let language = Language::English.code();
        let recognised =
            members::recognise(scope, Some(&key), id.as_ref(), Some(&member.name), language, event.received_at)?;
        if let Some(recognised) = recognised.filter(|_| member.pro) {
            pro::grant(scope, recognised.user.id, event.received_at.plus_seconds(PRO_SECONDS))?;
        }
        let child_id = match made {
            Some(child_id) => child_id,
            None => children::insert(scope, child, &key, event.received_at)?,
        };
        made = Some(child_id);
        child_members::insert(scope, child_id, &key, member.role, event.received_at)?;
    }
    Ok(())
}
