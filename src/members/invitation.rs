//! Invitations: who may be invited, how they are reached, what accepting and rejecting changes.

use serde::Deserialize;

use super::{leaving, open_window};
use crate::domain::{ChildId, Instant, Phone, Role};
use crate::store::state::child_members::{self, MemberRow, MembershipRow, NewInvitation};
use crate::store::state::users::{self, NewUser, UserRow};
use crate::store::state::{children, consent_events, settings};
use crate::store::{Scope, StoreError};

const DAY_SECONDS: i64 = 24 * 60 * 60;
/// How long an invitation can be accepted.
pub const EXPIRY_DAYS: i64 = 14;
/// How many people one person can invite in a day: nobody is to send messages to strangers through this service.
pub const DAILY_MAX: i64 = 80;

/// The setting that names the operator's invitation template: `{"name": …, "language": …, "variables": 0 to 2}`.
pub const INVITE_TEMPLATE: &str = "invite_template";
/// The setting that holds the number under which people write to this service, digits alone.
pub const PUBLIC_NUMBER: &str = "public_number";

/// The template that invites people whose window is closed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct InviteTemplate {
    /// Its name at Meta.
    pub name: String,
    /// Its language code.
    pub language: String,
    /// How many variables its body has: 0 to 2. The first is who invites, the second the child's name.
    #[serde(default)]
    pub variables: usize,
}

/// How an invited person is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// By a free-form message, which may be sent until then.
    Window(Instant),
    /// By the operator's template.
    Template,
    /// Not by us: they have to write first.
    Unreachable,
}

/// What became of the wish to invite somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Invited {
    /// It is the person's own number.
    Oneself,
    /// It is the number of this service.
    ThisService,
    /// The person belongs to the child already, in this role.
    Already(Role),
    /// The same invitation was made less than a day ago and is on its way.
    Waiting,
    /// The person invited too many people today.
    TooMany,
    /// The invitation is made.
    Made {
        /// Who is invited.
        user: Box<UserRow>,
        /// How they are told.
        reach: Reach,
        /// The role of an open invitation that this one takes the place of, if it was another.
        instead_of: Option<Role>,
    },
}

/// The operator's template for invitations, if there is one. A setting that cannot be read counts as none.
pub fn template(scope: &Scope<'_>) -> Result<Option<InviteTemplate>, StoreError> {
    let setting = settings::get(scope.connection(), INVITE_TEMPLATE)?;
    Ok(setting.and_then(|json| serde_json::from_str(&json).ok()))
}

/// The number of this service, digits alone, if the operator told it.
pub fn public_number(scope: &Scope<'_>) -> Result<Option<String>, StoreError> {
    let setting = settings::get(scope.connection(), PUBLIC_NUMBER)?;
    Ok(setting.and_then(|number| Phone::parse(&number).ok()).map(|number| number.as_str().to_owned()))
}

/// Invites `phone` to `child`, as `role` (a pending one).
pub fn invite(
    scope: &Scope<'_>,
    inviter: &UserRow,
    child: ChildId,
    phone: &Phone,
    role: Role,
    now: Instant,
) -> Result<Invited, StoreError> {
    if *phone == inviter.phone {
        return Ok(Invited::Oneself);
    }
    if public_number(scope)?.as_deref() == Some(phone.as_str()) {
        return Ok(Invited::ThisService);
    }
    let user = invited_user(scope, inviter, phone, now)?;
    let mut instead_of = None;
    if let Some(member) = child_members::get(scope, child, &user.phone)? {
        if !member.role.is_pending() {
            return Ok(Invited::Already(member.role));
        }
        let recent = member.invite_sent_at.is_some_and(|sent| sent.plus_seconds(DAY_SECONDS) > now);
        let on_its_way = !matches!(member.invite_delivery_status.as_deref(), None | Some("failed" | "not_sent"));
        if member.role == role && recent && on_its_way {
            return Ok(Invited::Waiting);
        }
        instead_of = Some(member.role).filter(|before| *before != role);
    }
    if child_members::invited_since(scope, &inviter.phone, now.plus_seconds(-DAY_SECONDS))? >= DAILY_MAX {
        return Ok(Invited::TooMany);
    }
    let reach = reach(scope, &user, now)?;
    let delivery_status = if reach == Reach::Unreachable { "not_sent" } else { "queued" };
    let new = NewInvitation { child, phone: &user.phone, role, by: &inviter.phone, delivery_status, now };
    child_members::invite(scope, &new)?;
    let details = format!(r#"{{"child_id":{},"role":"{role}","delivery":"{delivery_status}"}}"#, child.0);
    consent_events::insert(scope, &user.phone, "invite_sent", &details, now)?;
    Ok(Invited::Made { user: Box::new(user), reach, instead_of })
}

/// The person behind a number, made if nobody is: with the zone and the language of who invites.
fn invited_user(scope: &Scope<'_>, inviter: &UserRow, phone: &Phone, now: Instant) -> Result<UserRow, StoreError> {
    if let Some(user) = users::find(scope, phone, None)?.into_iter().next() {
        return Ok(user);
    }
    let new = NewUser {
        phone,
        business_scoped_id: None,
        profile_name: None,
        timezone: inviter.timezone.as_deref().unwrap_or(super::DEFAULT_ZONE),
        locale: inviter.locale.as_deref().unwrap_or("en"),
        created_at: now,
    };
    let id = users::insert(scope, &new)?;
    Ok(UserRow {
        id,
        phone: phone.clone(),
        business_scoped_id: None,
        profile_name: None,
        waiting_for: None,
        timezone: Some(new.timezone.to_owned()),
        locale: Some(new.locale.to_owned()),
        active_child_id: None,
        has_initiated_chat: false,
        last_inbound_at: None,
    })
}

/// Who asked for no messages gets none, by whatever way.
fn reach(scope: &Scope<'_>, user: &UserRow, now: Instant) -> Result<Reach, StoreError> {
    if consent_events::is_opted_out(scope, &user.phone)? {
        return Ok(Reach::Unreachable);
    }
    if let Some(until) = open_window(user.last_inbound_at, now) {
        return Ok(Reach::Window(until));
    }
    Ok(if template(scope)?.is_some() { Reach::Template } else { Reach::Unreachable })
}

/// Whether an invitation can no longer be accepted.
pub fn is_expired(invitation: &MemberRow, now: Instant) -> bool {
    invitation.invite_sent_at.is_some_and(|sent| sent.plus_seconds(EXPIRY_DAYS * DAY_SECONDS) < now)
}

/// How many of these people take part, and how many of them may still answer their invitation.
pub fn joined_and_open(people: &[MemberRow], now: Instant) -> (i64, i64) {
    let (invited, joined): (Vec<&MemberRow>, Vec<_>) = people.iter().partition(|member| member.role.is_pending());
    let open = invited.into_iter().filter(|invitation| !is_expired(invitation, now)).count();
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    (number(joined.len()), number(open))
}

/// The open invitations of a person, the newest first. Those that expired are removed, and come second.
pub fn open_for(
    scope: &Scope<'_>,
    phone: &Phone,
    now: Instant,
) -> Result<(Vec<MemberRow>, Vec<MemberRow>), StoreError> {
    let (expired, open): (Vec<_>, Vec<_>) =
        child_members::invitations_of(scope, phone)?.into_iter().partition(|row| is_expired(row, now));
    for invitation in &expired {
        child_members::delete(scope, invitation.id)?;
        consent_events::insert(scope, phone, "invite_expired", &leaving::details(invitation), now)?;
    }
    Ok((open, expired))
}

/// The person takes the invitation: the child becomes the one that they deal with. A child of their own that nothing
/// was ever recorded for, and that still has one of the `default_names`, goes.
pub fn accept(
    scope: &Scope<'_>,
    user: &mut UserRow,
    invitation: &MemberRow,
    default_names: &[String],
    now: Instant,
) -> Result<MembershipRow, StoreError> {
    let role = if invitation.role == Role::PendingTherapist { Role::Therapist } else { Role::Parent };
    child_members::accept(scope, invitation.id, role, now)?;
    consent_events::insert(scope, &user.phone, "invite_accepted", &leaving::details(invitation), now)?;
    for own in child_members::all_of(scope, &user.phone)? {
        let unnamed = own.role == Role::Owner && default_names.contains(&own.child_name);
        if unnamed && children::is_untouched(scope, own.child_id, &user.phone)? {
            children::delete(scope, own.child_id)?;
        }
    }
    users::set_active_child(scope, user.id, Some(invitation.child_id))?;
    user.active_child_id = Some(invitation.child_id);
    Ok(MembershipRow { child_id: invitation.child_id, child_name: invitation.child_name.clone(), role })
}

/// The person does not want the invitation: nothing of it stays but the event.
pub fn reject(scope: &Scope<'_>, invitation: &MemberRow, now: Instant) -> Result<(), StoreError> {
    child_members::delete(scope, invitation.id)?;
    consent_events::insert(scope, &invitation.phone, "invite_rejected", &leaving::details(invitation), now)
}
