//! Recognises people by the ids that WhatsApp shows: a phone number, a business-scoped id, or both.

use super::DEFAULT_ZONE;
use crate::domain::{Instant, Phone};
use crate::store::state::users::{self, NewUser, UserRow};
use crate::store::state::{sessions, settings};
use crate::store::{Scope, StoreError};

/// A person, and whether they are new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognised {
    /// The person.
    pub user: UserRow,
    /// Whether the person was made just now.
    pub is_new: bool,
}

/// The person behind the ids of a message, made if nobody is. An id that was not known yet is kept, and a number
/// that was hidden and is seen now becomes what identifies the person. `None` if there is no id at all.
pub fn recognise(
    scope: &Scope<'_>,
    phone: Option<&Phone>,
    business_scoped_id: Option<&Phone>,
    profile_name: Option<&str>,
    locale: &str,
    now: Instant,
) -> Result<Option<Recognised>, StoreError> {
    let Some(key) = phone.or(business_scoped_id) else { return Ok(None) };
    let rows = users::find(scope, key, business_scoped_id)?;
    let Some(mut user) = best(rows.clone(), key, business_scoped_id) else {
        let user = create(scope, key, business_scoped_id, profile_name, locale, now)?;
        return Ok(Some(Recognised { user, is_new: true }));
    };
    let new_phone = phone.cloned().unwrap_or_else(|| user.phone.clone());
    let new_id = business_scoped_id.or(user.business_scoped_id.as_ref()).cloned();
    if new_phone != user.phone || new_id != user.business_scoped_id {
        // Another row that holds the id was made while the number was hidden; the row of the number takes it over.
        for other in rows.iter().filter(|row| row.id != user.id && row.business_scoped_id == new_id) {
            users::set_keys(scope, other.id, &other.phone, None)?;
        }
        set_keys(scope, &mut user, new_phone, new_id)?;
    }
    if let Some(name) = profile_name.filter(|name| user.profile_name.as_deref() != Some(*name)) {
        users::set_profile_name(scope, user.id, name)?;
        user.profile_name = Some(name.to_owned());
    }
    Ok(Some(Recognised { user, is_new: false }))
}

/// The row of the number comes first, then the one that holds the id, then the one that is called by it.
fn best(rows: Vec<UserRow>, key: &Phone, business_scoped_id: Option<&Phone>) -> Option<UserRow> {
    rows.into_iter().min_by_key(|row| {
        let by_number = row.phone == *key && !key.is_business_scoped();
        let by_id = row.business_scoped_id.is_some() && row.business_scoped_id.as_ref() == business_scoped_id;
        (!by_number, !by_id, row.id)
    })
}

fn create(
    scope: &Scope<'_>,
    key: &Phone,
    business_scoped_id: Option<&Phone>,
    profile_name: Option<&str>,
    locale: &str,
    now: Instant,
) -> Result<UserRow, StoreError> {
    let zone = settings::get(scope.connection(), "default_timezone")?.unwrap_or_else(|| DEFAULT_ZONE.to_owned());
    let new = NewUser { phone: key, business_scoped_id, profile_name, timezone: &zone, locale, created_at: now };
    let id = users::insert(scope, &new)?;
    Ok(UserRow {
        id,
        phone: key.clone(),
        business_scoped_id: business_scoped_id.cloned(),
        profile_name: profile_name.map(str::to_owned),
        waiting_for: None,
        timezone: Some(zone),
        locale: Some(locale.to_owned()),
        active_child_id: None,
        has_initiated_chat: false,
        last_inbound_at: None,
    })
}

/// WhatsApp told that a person's number or id changed. Ids that somebody else has are left with them.
pub fn change_keys(
    scope: &Scope<'_>,
    old: (Option<&Phone>, Option<&Phone>),
    new: (Option<&Phone>, Option<&Phone>),
) -> Result<(), StoreError> {
    let Some(key) = old.0.or(old.1) else { return Ok(()) };
    let Some(mut user) = best(users::find(scope, key, old.1)?, key, old.1) else { return Ok(()) };
    let taken = |id: Option<&Phone>| -> Result<bool, StoreError> {
        let Some(id) = id else { return Ok(true) };
        Ok(users::find(scope, id, Some(id))?.iter().any(|row| row.id != user.id))
    };
    let phone_taken = taken(new.0)?;
    let id_taken = taken(new.1)?;
    let id = if id_taken { user.business_scoped_id.clone() } else { new.1.cloned() };
    let phone = match new.0 {
        Some(phone) if !phone_taken => phone.clone(),
        // A person who is called by the old id is called by the new one.
        _ if user.phone.is_business_scoped() => id.clone().unwrap_or_else(|| user.phone.clone()),
        _ => user.phone.clone(),
    };
    set_keys(scope, &mut user, phone, id)
}

fn set_keys(
    scope: &Scope<'_>,
    user: &mut UserRow,
    phone: Phone,
    business_scoped_id: Option<Phone>,
) -> Result<(), StoreError> {
    users::set_keys(scope, user.id, &phone, business_scoped_id.as_ref())?;
    if phone != user.phone {
        sessions::rename_logger(scope, &user.phone, &phone)?;
    }
    user.phone = phone;
    user.business_scoped_id = business_scoped_id;
    Ok(())
}
