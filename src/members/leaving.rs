//! Members who go: removed by the family, or on their own.

use crate::domain::{Instant, Phone, Role};
use crate::store::state::child_members::MemberRow;
use crate::store::state::{child_members, consent_events, users};
use crate::store::{Scope, StoreError};

/// Whether a member can be removed or leave at all: the owner stays with the child.
pub fn may_go(member: &MemberRow) -> bool {
    member.role != Role::Owner
}

/// Removes a member from the child. What they logged stays; what they were being asked about it is asked no more.
pub fn remove(scope: &Scope<'_>, member: &MemberRow, by: &Phone, now: Instant) -> Result<(), StoreError> {
    child_members::delete(scope, member.id)?;
    users::forget_child(scope, &member.phone, member.child_id)?;
    let event = match (member.phone == *by, member.role.is_pending()) {
        (true, _) => "member_left",
        (false, true) => "invite_withdrawn",
        (false, false) => "member_removed",
    };
    consent_events::insert(scope, &member.phone, event, &details(member), now)
}

/// What a consent event about a membership says. It names nobody: each event is kept with the person it is about.
pub(super) fn details(member: &MemberRow) -> String {
    format!(r#"{{"child_id":{},"role":"{}"}}"#, member.child_id.0, member.role)
}
