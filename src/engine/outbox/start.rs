//! What a former process left unfinished.

use std::collections::{BTreeMap, BTreeSet};

use super::load::{self, Reread};
use super::unsettled::UNSETTLED_MAX;
use super::{OutboxError, OutboxParts};
use crate::store::journal::deliveries::{self, Delivery, DeliveryState};
use crate::store::state::outbox::OutboxId;

/// Where sending starts.
#[derive(Debug)]
pub(super) struct Started {
    /// Messages of later events are read in order.
    pub(super) watermark: i64,
    /// What is known of messages of later events.
    pub(super) known: BTreeMap<OutboxId, Delivery>,
    /// Open messages of earlier events, which waited for their person.
    pub(super) earlier: BTreeMap<OutboxId, Reread>,
    /// The newest messages that are uncertain.
    pub(super) unsettled: Vec<Delivery>,
}

/// Reads how far sending has come, and settles what was being sent when the process ended, or was uncertain before.
pub(super) async fn recover(parts: &OutboxParts) -> Result<Started, OutboxError> {
    let (watermark, earlier, later, uncertain) = parts
        .journal
        .read(|connection| {
            let watermark = deliveries::watermark(connection)?;
            let (earlier, later) =
                (deliveries::open_until(connection, watermark)?, deliveries::after(connection, watermark)?);
            Ok((watermark, earlier, later, deliveries::uncertain(connection, UNSETTLED_MAX)?))
        })
        .await?;
    let is_sending = |delivery: &&Delivery| delivery.state == DeliveryState::Sending;
    let mut doubtful: Vec<Delivery> = earlier.iter().chain(&later).filter(is_sending).cloned().collect();
    let interrupted: BTreeSet<OutboxId> = doubtful.iter().map(|delivery| delivery.id).collect();
    doubtful.extend(uncertain);
    let mut known: BTreeMap<OutboxId, Delivery> = later.into_iter().map(|delivery| (delivery.id, delivery)).collect();
    let reread = |open: Delivery| (open.id, Reread { id: open.id, attempts: open.attempts, lane: None });
    let mut earlier: BTreeMap<OutboxId, Reread> = earlier.into_iter().map(reread).collect();
    let mut unsettled = Vec::new();
    let mut changed = Vec::new();
    for delivery in settle(parts, doubtful).await? {
        let is_uncertain = delivery.state == DeliveryState::Uncertain;
        let was_interrupted = interrupted.contains(&delivery.id);
        if is_uncertain && was_interrupted {
            parts.journal.incident(
                "delivery_uncertain",
                delivery.id.callback_data(),
                "the process ended before Meta's answer; the message is not sent again".to_owned(),
                delivery.updated_at,
            );
        }
        earlier.remove(&delivery.id);
        if delivery.id.event_seq > watermark {
            known.insert(delivery.id, delivery.clone());
        }
        if is_uncertain {
            unsettled.push(delivery.clone());
        }
        if was_interrupted || !is_uncertain {
            changed.push(delivery);
        }
    }
    if !changed.is_empty() {
        parts.journal.record_deliveries(changed, None).await?;
    }
    Ok(Started { watermark, known, earlier, unsettled })
}

/// Sent or failed where a status says so, else uncertain.
async fn settle(parts: &OutboxParts, doubtful: Vec<Delivery>) -> Result<Vec<Delivery>, OutboxError> {
    if doubtful.is_empty() {
        return Ok(doubtful);
    }
    let ids = doubtful.iter().map(|delivery| delivery.id).collect();
    let statuses: BTreeMap<OutboxId, (String, Option<i64>)> = load::statuses(parts.readers.clone(), ids)
        .await?
        .into_iter()
        .map(|(id, status, code)| (id, (status, code)))
        .collect();
    let now = parts.clock.now();
    let settled = doubtful.into_iter().map(|mut delivery| {
        let (state, code) = match statuses.get(&delivery.id) {
            Some((status, code)) if status == "failed" => (DeliveryState::Failed, *code),
            Some(_) => (DeliveryState::Sent, None),
            None => (DeliveryState::Uncertain, None),
        };
        delivery.state = state;
        delivery.error_code = code;
        delivery.updated_at = now;
        delivery
    });
    Ok(settled.collect())
}
