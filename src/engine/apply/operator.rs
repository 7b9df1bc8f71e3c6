//! Operators' events.

use super::ApplyError;
use crate::engine::events::OperatorCommand;
use crate::store::Scope;
use crate::store::journal::events::EventRow;
use crate::store::state::settings;

pub(super) fn apply(scope: &Scope<'_>, event: &EventRow) -> Result<(), ApplyError> {
    match serde_json::from_str(&event.payload)? {
        OperatorCommand::Settings { default_timezone } => {
            settings::set(scope.connection(), settings::DEFAULT_TIMEZONE, &default_timezone)?;
            Ok(())
        }
        OperatorCommand::AddFamily { child, members } => {
            let _ = (child, members);
            Ok(())
        }
    }
}
