//! Whether a person wants to be written to: the last `opt_in` or `opt_out`, and nothing else (PRODUCT: rule 5).

use crate::domain::{Instant, Phone};
use crate::store::state::consent_events::{self, Choice};
use crate::store::{Scope, StoreError};

/// Whether the person has opted out. Who never chose has not.
pub fn is_opted_out(scope: &Scope<'_>, phone: &Phone) -> Result<bool, StoreError> {
    consent_events::is_opted_out(scope, phone)
}

/// The person's last choice and when it was made.
pub fn last_choice(scope: &Scope<'_>, phone: &Phone) -> Result<Option<(Choice, Option<Instant>)>, StoreError> {
    consent_events::last_choice(scope, phone)
}

/// Writes down a choice made in the chat; `false` if it was the person's choice already.
pub fn choose(scope: &Scope<'_>, phone: &Phone, choice: Choice, now: Instant) -> Result<bool, StoreError> {
    let before = consent_events::last_choice(scope, phone)?.map(|(choice, _)| choice);
    if before == Some(choice) {
        return Ok(false);
    }
    let event_type = match choice {
        Choice::OptIn => "opt_in",
        Choice::OptOut => "opt_out",
    };
    consent_events::insert(scope, phone, event_type, r#"{"source":"chat"}"#, now)?;
    Ok(before.is_some() || choice == Choice::OptOut)
}
