//! How far invitations have come, as the statuses of their messages tell.

use crate::domain::{Instant, Phone};
use crate::store::state::child_members;
use crate::store::{Scope, StoreError};

/// Takes in the status of a message to `recipient` that was decided at `decided_at` (the outbox row's time): if it was
/// an invitation, the invitation has come as far as `status` (`sent`, `delivered`, `read`, `failed`) says. Whether it
/// was one.
pub fn invite_delivery(
    scope: &Scope<'_>,
    recipient: &Phone,
    decided_at: Instant,
    status: &str,
    error: Option<(i64, &str)>,
) -> Result<bool, StoreError> {
    let error = error.map(|(code, title)| format!("{code} {title}").trim_end().to_owned());
    child_members::set_delivery(scope, recipient, decided_at, status, error.as_deref())
}

/// A message to `recipient` goes out again as a template: if it was an invitation, that is followed by the new one.
pub fn invite_resent(scope: &Scope<'_>, recipient: &Phone, old: Instant, new: Instant) -> Result<(), StoreError> {
    child_members::set_invite_sent_at(scope, recipient, old, new)
}
