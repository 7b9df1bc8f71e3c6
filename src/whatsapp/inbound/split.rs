//! Takes a webhook body apart without reading more of it than the journal needs.

use serde::Deserialize;
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use super::MessagePayload;

/// What a piece of a webhook body is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PieceKind {
    /// An entry of `messages`.
    Message,
    /// An entry of `statuses`.
    Status,
    /// Anything else: other fields, errors of the account, shapes that are not known. Kept, never acted upon.
    Other,
}

/// One thing that a webhook body reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it is about.
    pub kind: PieceKind,
    /// The business number's id, where the body says it.
    pub phone_number_id: Option<String>,
    /// The same for a repeated delivery: the message id, `id:status`, or a digest of the piece.
    pub external_id: String,
    /// Who wrote it, or whom it was sent to: business-scoped id or number as it came.
    pub person: Option<String>,
    /// JSON: a [`MessagePayload`], an entry of `statuses`, or the piece itself.
    pub payload: String,
}

#[derive(Deserialize)]
struct Envelope<'a> {
    object: Option<String>,
    #[serde(borrow)]
    entry: Option<Vec<&'a RawValue>>,
}

#[derive(Deserialize)]
struct Entry<'a> {
    #[serde(borrow)]
    changes: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
struct Change<'a> {
    field: Option<String>,
    #[serde(borrow)]
    value: &'a RawValue,
}

#[derive(Deserialize)]
struct ChangeValue<'a> {
    metadata: Option<Metadata>,
    #[serde(borrow, default)]
    contacts: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    messages: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    statuses: Vec<&'a RawValue>,
    #[serde(borrow)]
    errors: Option<&'a RawValue>,
}

#[derive(Deserialize)]
struct Metadata {
    phone_number_id: Option<String>,
}

#[derive(Deserialize)]
struct Identity {
    id: Option<String>,
    from: Option<String>,
    from_user_id: Option<String>,
    status: Option<String>,
    recipient_id: Option<String>,
    recipient_user_id: Option<String>,
}

#[derive(Deserialize)]
struct ContactIdentity {
    wa_id: Option<String>,
    user_id: Option<String>,
}

/// The pieces of a body in their order. Fails only if the body is not JSON; what is JSON but not Meta's envelope
/// becomes one piece of kind [`PieceKind::Other`].
pub fn split(body: &[u8]) -> Result<Vec<Piece>, serde_json::Error> {
    let whole: &RawValue = serde_json::from_slice(body)?;
    let Ok(envelope) = serde_json::from_str::<Envelope<'_>>(whole.get()) else {
        return Ok(vec![other(whole, None)]);
    };
    let (Some("whatsapp_business_account"), Some(entries)) = (envelope.object.as_deref(), envelope.entry) else {
        return Ok(vec![other(whole, None)]);
    };
    let mut pieces = Vec::new();
    for entry in entries {
        match serde_json::from_str::<Entry<'_>>(entry.get()) {
            Ok(parsed) => parsed.changes.into_iter().for_each(|change| split_change(change, &mut pieces)),
            Err(_) => pieces.push(other(entry, None)),
        }
    }
    Ok(pieces)
}

fn split_change(raw: &RawValue, pieces: &mut Vec<Piece>) {
    let Ok(change) = serde_json::from_str::<Change<'_>>(raw.get()) else {
        pieces.push(other(raw, None));
        return;
    };
    let value = match serde_json::from_str::<ChangeValue<'_>>(change.value.get()) {
        Ok(value) if change.field.as_deref() == Some("messages") => value,
        Ok(value) => {
            pieces.push(other(raw, value.metadata.and_then(|metadata| metadata.phone_number_id)));
            return;
        }
        Err(_) => {
            pieces.push(other(raw, None));
            return;
        }
    };
    let number = value.metadata.as_ref().and_then(|metadata| metadata.phone_number_id.clone());
    for message in &value.messages {
        pieces.push(message_piece(message, &value.contacts, number.as_ref()));
    }
    for status in &value.statuses {
        pieces.push(status_piece(status, number.as_ref()));
    }
    if value.errors.is_some() || (value.messages.is_empty() && value.statuses.is_empty()) {
        pieces.push(other(raw, number));
    }
}

fn message_piece(message: &RawValue, contacts: &[&RawValue], number: Option<&String>) -> Piece {
    let Ok(identity) = serde_json::from_str::<Identity>(message.get()) else {
        return other(message, number.cloned());
    };
    let contact = contacts.iter().find(|contact| {
        serde_json::from_str::<ContactIdentity>(contact.get()).is_ok_and(|contact| {
            (contact.wa_id.is_some() && contact.wa_id == identity.from)
                || (contact.user_id.is_some() && contact.user_id == identity.from_user_id)
        })
    });
    // With a single sender in the change, the contact beside the message is theirs even where the ids differ.
    let contact = contact.or_else(|| if contacts.len() == 1 { contacts.first() } else { None });
    let payload = MessagePayload {
        phone_number_id: number.cloned(),
        contact: contact.map(|raw| (*raw).to_owned()),
        message: message.to_owned(),
    };
    Piece {
        kind: PieceKind::Message,
        phone_number_id: number.cloned(),
        external_id: identity.id.filter(|id| usable(id)).unwrap_or_else(|| digest(message)),
        person: identity.from_user_id.or(identity.from),
        payload: serde_json::to_string(&payload).unwrap_or_else(|_| message.get().to_owned()),
    }
}

fn status_piece(status: &RawValue, number: Option<&String>) -> Piece {
    let (external_id, person) = match serde_json::from_str::<Identity>(status.get()) {
        Ok(Identity { id: Some(id), status: Some(word), recipient_id, recipient_user_id, .. })
            if usable(&id) && word.len() <= 32 =>
        {
            (format!("{id}:{word}"), recipient_user_id.or(recipient_id))
        }
        _ => return other(status, number.cloned()),
    };
    Piece {
        kind: PieceKind::Status,
        phone_number_id: number.cloned(),
        external_id,
        person,
        payload: status.get().to_owned(),
    }
}

fn other(raw: &RawValue, phone_number_id: Option<String>) -> Piece {
    Piece {
        kind: PieceKind::Other,
        phone_number_id,
        external_id: digest(raw),
        person: None,
        payload: raw.get().to_owned(),
    }
}

/// Ids are compared, indexed and logged; one that is empty or absurdly long is replaced by a digest.
fn usable(id: &str) -> bool {
    (1..=512).contains(&id.len())
}

fn digest(raw: &RawValue) -> String {
    format!("sha256:{}", hex::encode(Sha256::digest(raw.get().as_bytes())))
}
