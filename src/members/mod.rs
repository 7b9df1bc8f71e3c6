//! Who people are: how they are recognised, and whose record they deal with.
//!
//! Knows users, children and members; knows nothing of messages and texts.

pub mod consent;
mod delivery;
pub mod erase;
pub mod export;
mod identity;
pub mod invitation;
pub mod leaving;
mod name;
mod phone_input;
mod places;
pub mod risk;

pub use delivery::{invite_delivery, invite_resent};
pub use identity::{Recognised, change_keys, recognise};
pub use name::child_name;
pub use phone_input::{Unreadable, phone_from, phone_on_card};
pub use places::zone_from_words;

use jiff::Timestamp;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use std::sync::LazyLock;

use crate::domain::{Day, Instant, Month, Phone, Role};
use crate::store::state::child_members::MembershipRow;
use crate::store::state::users::UserRow;
use crate::store::state::{child_members, children};
use crate::store::{Scope, StoreError};

/// The zone of families that chose none, where the operator set none either.
pub const DEFAULT_ZONE: &str = "Asia/Kolkata";

/// The zones that are in the binary: the machine's own could differ between a run and its replay.
static ZONES: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// The zone of an IANA name.
pub fn zone(name: &str) -> Option<TimeZone> {
    ZONES.get(name).ok()
}

/// The zone that a person's days follow.
pub fn zone_of(user: &UserRow) -> TimeZone {
    zone_named(user.timezone.as_deref())
}

/// The zone that a person chose, or the one of those who chose none.
pub fn zone_named(name: Option<&str>) -> TimeZone {
    name.and_then(zone).or_else(|| zone(DEFAULT_ZONE)).unwrap_or(TimeZone::UTC)
}

/// When a month begins and ends in a zone.
pub fn month_bounds(month: Month, zone: &TimeZone) -> (Instant, Instant) {
    // The ends of the calendar have no instant in every zone; there, the ends of time hold.
    let start = |day: Day, limit: Timestamp| Instant(zone.to_timestamp(day.0.at(0, 0, 0, 0)).unwrap_or(limit));
    (start(month.first_day(), Timestamp::MIN), start(month.last_day().plus_days(1), Timestamp::MAX))
}

/// The child that a person deals with. Who belongs to no child gets one of their own, called `own_name`.
pub fn current_child(
    scope: &Scope<'_>,
    user: &UserRow,
    own_name: impl FnOnce() -> String,
    now: Instant,
) -> Result<MembershipRow, StoreError> {
    if let Some(current) = child_members::current(scope, &user.phone, user.active_child_id)? {
        return Ok(current);
    }
    own_child(scope, &user.phone, own_name(), now)
}

/// Makes a child of a person's own.
pub fn own_child(scope: &Scope<'_>, phone: &Phone, name: String, now: Instant) -> Result<MembershipRow, StoreError> {
    let child_id = children::insert(scope, &name, phone, now)?;
    child_members::insert(scope, child_id, phone, Role::Owner, now)?;
    Ok(MembershipRow { child_id, child_name: name, role: Role::Owner })
}

/// Until when free-form messages may be sent to somebody who last wrote at `last_inbound_at`; `None` if they may not.
pub fn open_window(last_inbound_at: Option<Instant>, now: Instant) -> Option<Instant> {
    last_inbound_at.map(|last| last.plus_seconds(WINDOW_SECONDS)).filter(|until| *until > now)
}

/// How long free-form messages may follow a person's own: 24 hours.
pub const WINDOW_SECONDS: i64 = 24 * 60 * 60;
