//! One function from (event, state) to (new state, messages to send).
//!
//! Nothing here reads a clock, a random number, the network or the environment: the time is the event's
//! `received_at`, so that the same events make the same state, byte for byte.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::{ApplyError, operator, page};
use crate::bot::work::{Asked, Work, WorkResult};
use crate::bot::{self, Handled, Outgoing};
use crate::domain::{Phone, TenantId};
use crate::engine::journal::{Scrub, Source};
use crate::members;
use crate::store::Scope;
use crate::store::journal::events::{self, EventRow};
use crate::store::state::message_statuses::{self, MessageStatus};
use crate::store::state::outbox::{self, OutboxId, OutboxRow};
use crate::store::state::work::{self, WorkRow};
use crate::whatsapp::inbound::{DeliveryStatus, Message, StatusReport};

/// Meta's error code for a free-form message outside the 24-hour window.
const WINDOW_CLOSED: i64 = 131_047;

/// Applies one event; the caller undoes everything if it fails.
pub(super) fn apply(connection: &Connection, event: &EventRow) -> Result<Option<Scrub>, ApplyError> {
    if event.payload == events::SCRUBBED {
        return Ok(None);
    }
    let source = Source::from_word(&event.source).ok_or_else(|| ApplyError::UnknownSource(event.source.clone()))?;
    let scope = Scope::new(connection, event.tenant.clone());
    match source {
        Source::WhatsApp => {
            let message = Message::parse(&event.payload)?;
            let handled = bot::handle(&scope, &message, event.received_at)?;
            keep(&scope, event, handled)
        }
        Source::Worker => carry_on(&scope, event),
        Source::WhatsAppStatus => take_status(&scope, connection, event).map(|()| None),
        Source::WhatsAppOther => Ok(None),
        Source::Operator => operator::apply(&scope, event).map(|()| None),
        Source::Page => page::apply(&scope, event).map(|()| None),
    }
}

/// What slow work came to goes to the conversation that had asked for it, once.
fn carry_on(scope: &Scope<'_>, event: &EventRow) -> Result<Option<Scrub>, ApplyError> {
    let id = OutboxId::parse(&event.external_id)
        .ok_or_else(|| ApplyError::Refused("a worker's event does not name its work".to_owned()))?;
    let result: WorkResult = serde_json::from_str(&event.payload)?;
    if let WorkResult::Erased { people } = &result {
        members::erase::erase_again(scope, people)?;
        return Ok(None);
    }
    let Some(row) = work::finish(scope, id, event.received_at)? else { return Ok(None) };
    let asked: Work = serde_json::from_str(&row.request)?;
    let handled = bot::carry_on(scope, &row.phone, &asked, &result, event.received_at)?;
    keep(scope, event, handled)
}

fn keep(scope: &Scope<'_>, event: &EventRow, handled: Handled) -> Result<Option<Scrub>, ApplyError> {
    put_into_outbox(scope.connection(), event, handled.messages)?;
    for (ordinal, Asked { phone, work: asked }) in (0..).zip(handled.work) {
        let row = WorkRow {
            id: OutboxId { event_seq: event.seq, ordinal },
            tenant: event.tenant.clone(),
            phone,
            request: serde_json::to_string(&asked)?,
            created_at: event.received_at,
        };
        work::insert(scope, &row)?;
    }
    scrub_of(event, &handled.erased)
}

/// What the journal keeps of an erasure: enough to erase again after an older snapshot is restored, and no more.
fn scrub_of(event: &EventRow, erased: &BTreeSet<Phone>) -> Result<Option<Scrub>, ApplyError> {
    if erased.is_empty() {
        return Ok(None);
    }
    let people = erased.iter().map(|key| members::erase::digest(&event.tenant, key)).collect();
    Ok(Some(Scrub {
        tenant: event.tenant.clone(),
        people: erased.iter().map(|key| key.as_str().to_owned()).collect(),
        event_seq: event.seq,
        instead: serde_json::to_string(&WorkResult::Erased { people })?,
    }))
}

fn put_into_outbox(connection: &Connection, event: &EventRow, outgoing: Vec<Outgoing>) -> Result<(), ApplyError> {
    for (ordinal, message) in (0..).zip(outgoing) {
        let row = OutboxRow {
            id: OutboxId { event_seq: event.seq, ordinal },
            tenant: event.tenant.clone(),
            recipient: message.recipient,
            category: "service".to_owned(),
            content: message.content.to_json().to_string(),
            template: message
                .template
                .map(|template| crate::whatsapp::outbound::Content::Template(template).to_json().to_string()),
            window_until: message.window_until,
            created_at: event.received_at,
        };
        outbox::insert(connection, &row)?;
    }
    Ok(())
}

/// Statuses of messages that are not ours (sent by another program on the same number) change nothing.
fn take_status(scope: &Scope<'_>, connection: &Connection, event: &EventRow) -> Result<(), ApplyError> {
    let report = StatusReport::parse(&event.payload)?;
    let Some(id) = report.callback_data.as_deref().and_then(OutboxId::parse) else { return Ok(()) };
    let Some(row) = outbox::get(connection, id)?.filter(|row| row.tenant == event.tenant) else { return Ok(()) };
    let status = MessageStatus {
        id,
        status: match report.status {
            DeliveryStatus::Sent => "sent",
            DeliveryStatus::Delivered => "delivered",
            DeliveryStatus::Read => "read",
            DeliveryStatus::Played => "played",
            DeliveryStatus::Failed => "failed",
        },
        error_code: report.error.as_ref().map(|(code, _)| *code),
        category: report.category.clone(),
        reported_at: report.at.unwrap_or(event.received_at),
    };
    message_statuses::report(scope, &status)?;
    let error = report.error.as_ref().map(|(code, title)| (*code, title.as_str()));
    members::invite_delivery(scope, &row.recipient, row.created_at, status.status, error)?;
    if report.error.is_some_and(|(code, _)| code == WINDOW_CLOSED) {
        send_template_instead(scope, connection, event, &row)?;
    }
    Ok(())
}

/// Meta took the message and then said that the window was closed: what has a template goes again as one, once.
fn send_template_instead(
    scope: &Scope<'_>,
    connection: &Connection,
    event: &EventRow,
    row: &OutboxRow,
) -> Result<(), ApplyError> {
    let Some(template) = &row.template else { return Ok(()) };
    let again = OutboxRow {
        id: OutboxId { event_seq: event.seq, ordinal: 0 },
        tenant: TenantId::clone(&row.tenant),
        recipient: row.recipient.clone(),
        category: "utility".to_owned(),
        content: template.clone(),
        template: None,
        window_until: None,
        created_at: event.received_at,
    };
    outbox::insert(connection, &again)?;
    members::invite_resent(scope, &row.recipient, row.created_at, event.received_at)?;
    Ok(())
}
