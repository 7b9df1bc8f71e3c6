//! What a former process left unfinished.

use std::collections::BTreeMap;

use super::load::{self, Reread};
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
    /// How many messages became uncertain.
    pub(super) uncertain: u64,
}

/// Reads how far sending has come, and settles what was being sent when the process ended.
pub(super) async fn recover(parts: &OutboxParts) -> Result<Started, OutboxError> {
    let (watermark, earlier, later) = parts
        .journal
        .read(|connection| {
            let watermark = deliveries::watermark(connection)?;
            Ok((watermark, deliveries::open_until(connection, watermark)?, deliveries::after(connection, watermark)?))
        })
        .await?;
    let is_sending = |delivery: &&Delivery| delivery.state == DeliveryState::Sending;
    let doubtful: Vec<Delivery> = earlier.iter().chain(&later).filter(is_sending).cloned().collect();
    let mut known: BTreeMap<OutboxId, Delivery> = later.into_iter().map(|delivery| (delivery.id, delivery)).collect();
    let reread = |open: Delivery| (open.id, Reread { id: open.id, attempts: open.attempts, lane: None });
    let mut earlier: BTreeMap<OutboxId, Reread> = earlier.into_iter().map(reread).collect();
    let mut uncertain = 0;
    if !doubtful.is_empty() {
        let settled = settle(parts, doubtful).await?;
        for delivery in &settled {
            earlier.remove(&delivery.id);
            if delivery.id.event_seq > watermark {
                known.insert(delivery.id, delivery.clone());
            }
            if delivery.state == DeliveryState::Uncertain {
                uncertain += 1;
                parts.journal.incident(
                    "delivery_uncertain",
                    delivery.id.callback_data(),
                    "the process ended before Meta's answer; the message is not sent again".to_owned(),
                    delivery.updated_at,
                );
            }
        }
        parts.journal.record_deliveries(settled, None).await?;
    }
    Ok(Started { watermark, known, earlier, uncertain })
}

/// Sent or failed where a status says so, else uncertain.
async fn settle(parts: &OutboxParts, doubtful: Vec<Delivery>) -> Result<Vec<Delivery>, OutboxError> {
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
