//! Erasing a person. What is theirs alone goes. A child that others still share stays, and the person's logs are handed
//! to one of them, without the person's own words. Where the owner goes a parent who stays becomes the owner; nobody
//! else ever does, for the others may not do what an owner may. A child with nobody left goes with everything that
//! belongs to it.

use std::collections::BTreeSet;

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::domain::{ChildId, Phone, Role, TenantId};
use crate::free_text::{ReasonGroup, group_reason};
use crate::store::state::child_members::MemberRow;
use crate::store::state::users::{self, UserRow};
use crate::store::state::{child_members, erasure};
use crate::store::{Scope, StoreError};

/// Shorter words are found in too many messages that have nothing to do with them.
const WORD_CHARACTERS_MIN: usize = 3;

/// What was erased.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// Under what the person was known: what is to be scrubbed from the journal.
    pub keys: BTreeSet<Phone>,
    /// Children whose record went.
    pub children_gone: u32,
    /// Children whose record stays with others.
    pub children_kept: u32,
    /// Parents who own a child's record from now on.
    pub new_owners: Vec<MemberRow>,
}

/// What becomes of the record of a child if a person is erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fate {
    /// The child's name.
    pub child_name: String,
    /// With whom it stays, the longest-standing first; nobody if it goes.
    pub stays_with: Vec<MemberRow>,
    /// Which of them owns it from then on; `None` where nobody may.
    pub owner: Option<MemberRow>,
}

/// What the journal may keep of a person who was erased: it tells only whether somebody else's key is the same one.
pub fn digest(tenant: &TenantId, key: &Phone) -> String {
    let digest = Sha256::new().chain_update(tenant.as_str()).chain_update(b"|").chain_update(key.as_str());
    hex::encode(digest.finalize())
}

/// Erases again whoever is known by one of the keys with these digests: an older snapshot was restored.
pub fn erase_again(scope: &Scope<'_>, digests: &[String]) -> Result<(), StoreError> {
    for user in users::all(scope)? {
        let keys = [Some(&user.phone), user.business_scoped_id.as_ref()];
        if keys.into_iter().flatten().any(|key| digests.contains(&digest(scope.tenant(), key))) {
            erase(scope, &user)?;
        }
    }
    Ok(())
}

/// Erases a person.
pub fn erase(scope: &Scope<'_>, user: &UserRow) -> Result<Erased, StoreError> {
    let phone = &user.phone;
    let keys: BTreeSet<Phone> =
        [Some(phone), user.business_scoped_id.as_ref()].into_iter().flatten().cloned().collect();
    let mut erased = Erased { keys, ..Erased::default() };
    let children = erasure::children(scope, phone)?;
    let words = words_of(scope, user, &children)?;
    delete_messages(scope, &erased.keys, &words)?;
    for child in children {
        let others = erasure::other_members(scope, child, phone)?;
        if let Some((heir, role)) = heir(&others) {
            if *role == Role::Parent {
                erasure::make_owner(scope, child, heir)?;
                erased.new_owners.extend(child_members::get(scope, child, heir)?);
            }
            hand_on(scope, child, &erased.keys, phone, heir)?;
            erased.children_kept += 1;
        } else {
            erasure::delete_child(scope, child)?;
            erased.children_gone += 1;
        }
    }
    for key in &erased.keys {
        erasure::forget_inviter(scope, key)?;
        for row in erasure::consents_mentioning(scope, key)? {
            let details = without(&row.text, &erased.keys, None);
            erasure::set_consent(scope, row.id, &details)?;
        }
    }
    erasure::delete_user(scope, user.id)?;
    Ok(erased)
}

/// What would become of each of a person's children.
pub fn fates(scope: &Scope<'_>, phone: &Phone) -> Result<Vec<Fate>, StoreError> {
    let mut fates = Vec::new();
    for child in child_members::all_of(scope, phone)? {
        let mut stays_with = child_members::of_child(scope, child.child_id)?;
        stays_with.retain(|member| member.phone != *phone && !member.role.is_pending());
        let others: Vec<_> = stays_with.iter().map(|member| (member.phone.clone(), member.role)).collect();
        let heir = heir(&others).filter(|(_, role)| matches!(role, Role::Owner | Role::Parent));
        let owner = stays_with.iter().find(|member| heir.is_some_and(|(phone, _)| *phone == member.phone)).cloned();
        fates.push(Fate { child_name: child.child_name, stays_with, owner });
    }
    Ok(fates)
}

/// To whom the person's logs are handed: an owner who stays, else the longest-standing parent, else whoever is left.
fn heir(others: &[(Phone, Role)]) -> Option<&(Phone, Role)> {
    let rank = |role: Role| match role {
        Role::Owner => 0,
        Role::Parent => 1,
        Role::Member => 2,
        _ => 3,
    };
    others.iter().min_by_key(|(_, role)| rank(*role))
}

fn hand_on(
    scope: &Scope<'_>,
    child: ChildId,
    keys: &BTreeSet<Phone>,
    phone: &Phone,
    heir: &Phone,
) -> Result<(), StoreError> {
    for row in erasure::reasons(scope, child, phone)? {
        if !is_choice(&row.text) {
            erasure::set_reason(scope, row.id, choice_for(&row.text))?;
        }
    }
    for key in keys {
        for row in erasure::activity_mentioning(scope, child, key)? {
            erasure::set_activity(scope, row.id, &without(&row.text, keys, Some(heir)))?;
        }
    }
    erasure::hand_on(scope, child, phone, heir)
}

/// Whether a reason was tapped: those are nobody's own words.
fn is_choice(reason: &str) -> bool {
    matches!(reason, "sick" | "travel" | "therapist" | "other")
}

/// The choice that comes nearest to a reason in a person's own words.
fn choice_for(reason: &str) -> &'static str {
    match group_reason(reason) {
        ReasonGroup::Health => "sick",
        ReasonGroup::Travel => "travel",
        ReasonGroup::TherapistUnavailable => "therapist",
        _ => "other",
    }
}

/// Names, reasons and notes by which messages to others are recognised.
fn words_of(scope: &Scope<'_>, user: &UserRow, children: &[ChildId]) -> Result<BTreeSet<String>, StoreError> {
    let mut words: BTreeSet<String> = user.profile_name.iter().cloned().collect();
    words.extend(erasure::notes(scope, &user.phone)?.into_iter().map(|row| row.text));
    for child in children {
        let reasons = erasure::reasons(scope, *child, &user.phone)?.into_iter().map(|row| row.text);
        words.extend(reasons.filter(|reason| !is_choice(reason)));
    }
    words.retain(|words| words.trim().chars().count() >= WORD_CHARACTERS_MIN);
    Ok(words)
}

/// Removes the messages to the person, and those to others that the person's messages caused and that tell of them.
fn delete_messages(scope: &Scope<'_>, keys: &BTreeSet<Phone>, words: &BTreeSet<String>) -> Result<(), StoreError> {
    let mut needles: Vec<String> = keys.iter().map(|key| key.as_str().to_owned()).collect();
    // Words stand in the messages as JSON writes them.
    needles.extend(words.iter().map(|words| Value::from(words.trim()).to_string().trim_matches('"').to_owned()));
    for key in keys {
        for message in erasure::messages_beside(scope, key)? {
            if needles.iter().any(|needle| message.text.contains(needle)) {
                erasure::delete_message(scope, message.event_seq, message.ordinal)?;
            }
        }
    }
    keys.iter().try_for_each(|key| erasure::delete_messages_to(scope, key))
}

/// JSON without a person: their ids become the heir's (or nothing), and the reasons of their logs lose their words.
fn without(json: &str, keys: &BTreeSet<Phone>, heir: Option<&Phone>) -> String {
    let Ok(mut value) = serde_json::from_str::<Value>(json) else { return "{}".to_owned() };
    scrub(&mut value, keys, heir);
    value.to_string()
}

fn scrub(value: &mut Value, keys: &BTreeSet<Phone>, heir: Option<&Phone>) {
    let mentions = |text: &str| keys.iter().any(|key| text.contains(key.as_str()));
    match value {
        Value::String(text) if mentions(text) => {
            *value = heir.map_or(Value::Null, |heir| Value::from(heir.as_str()));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| scrub(item, keys, heir)),
        Value::Object(fields) => {
            let by = ["logged_by", "user_phone"].into_iter().find_map(|name| fields.get(name).and_then(Value::as_str));
            if by.is_some_and(mentions)
                && let Some(Value::String(reason)) = fields.get_mut("reason")
                && !is_choice(reason)
            {
                choice_for(reason).clone_into(reason);
            }
            fields.values_mut().for_each(|field| scrub(field, keys, heir));
        }
        _ => {}
    }
}
