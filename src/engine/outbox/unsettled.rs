//! Messages of which it is not known whether Meta took them, after everything was tried: a status that comes late
//! still says what became of them.

use std::collections::BTreeMap;
use std::time::Duration;

use tokio::time::Instant as Moment;

use super::dispatch::Dispatcher;
use super::load::Status;
use crate::store::journal::deliveries::{Delivery, DeliveryState};
use crate::store::state::outbox::OutboxId;

/// Statuses come in bursts: one look for all that came within this time.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// The newest that are remembered; those before them are looked at when the service starts.
pub(super) const UNSETTLED_MAX: usize = 1_000;

/// The uncertain messages, and when to look for their statuses.
#[derive(Debug, Default)]
pub(super) struct Unsettled {
    deliveries: BTreeMap<OutboxId, Delivery>,
    look_at: Option<Moment>,
}

impl Unsettled {
    pub(super) fn new(deliveries: Vec<Delivery>) -> Self {
        let mut unsettled = Self::default();
        deliveries.into_iter().for_each(|delivery| unsettled.add(delivery));
        unsettled
    }

    pub(super) fn add(&mut self, delivery: Delivery) {
        self.deliveries.insert(delivery.id, delivery);
        while self.deliveries.len() > UNSETTLED_MAX {
            self.deliveries.pop_first();
        }
    }

    /// The state has changed: a status may have come.
    pub(super) fn committed(&mut self, now: Moment) {
        if !self.deliveries.is_empty() && self.look_at.is_none() {
            self.look_at = Some(now + LOOK_EVERY);
        }
    }

    pub(super) fn next_moment(&self) -> Option<Moment> {
        self.look_at
    }

    /// The messages whose statuses are to be read now.
    pub(super) fn due(&mut self, now: Moment) -> Vec<OutboxId> {
        if self.look_at.take_if(|at| *at <= now).is_none() {
            return Vec::new();
        }
        self.deliveries.keys().copied().collect()
    }

    /// What a status says about one of them; `None` if the message is none of them.
    fn settle(&mut self, (id, status, code): &Status) -> Option<Delivery> {
        let mut delivery = self.deliveries.remove(id)?;
        let failed = status == "failed";
        delivery.state = if failed { DeliveryState::Failed } else { DeliveryState::Sent };
        delivery.error_code = code.filter(|_| failed);
        delivery.error = None;
        Some(delivery)
    }
}

impl Dispatcher {
    /// Takes a status of an uncertain message in.
    pub(super) fn settle_late(&mut self, status: &Status) {
        let Some(mut delivery) = self.unsettled.settle(status) else { return };
        delivery.updated_at = self.parts.clock.now();
        self.status.uncertain = self.status.uncertain.saturating_sub(1);
        let counted =
            if delivery.state == DeliveryState::Sent { &mut self.status.sent } else { &mut self.status.failed };
        counted.count(&delivery.category);
        self.batch.push(delivery);
    }
}
