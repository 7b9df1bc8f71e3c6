//! Choosing which messages leave next: ready lanes, free slots, the rate, pauses, the window.

use std::sync::Arc;

use tokio::time::Instant as Moment;

use super::dispatch::{Dispatcher, Marked, delivery};
use super::lanes::{Choice, LaneKey};
use super::number_of;
use super::pace::{self, Gate};
use crate::domain::Instant;
use crate::store::journal::deliveries::DeliveryState;

impl Dispatcher {
    /// Puts a lane into the list of its number if it has something to send.
    pub(super) fn poke(&mut self, key: &LaneKey) {
        if !self.lanes.became_ready(key) {
            return;
        }
        let rate = self.parts.config.messages_per_second;
        // Without a number nothing is sent at all, so it does not matter which list keeps the lane.
        let id = number_of(&self.parts.config, &key.0).unwrap_or_else(|| Arc::from(""));
        pace::number(&mut self.numbers, id, rate).ready.push_back(key.clone());
    }

    /// Whether there is a way to send.
    pub(super) fn is_configured(&self) -> bool {
        let config = &self.parts.config;
        config.sending && (config.tenant_scoping || config.phone_number_id.is_some())
    }

    /// Takes as many messages as may leave now, to be marked in one write.
    pub(super) fn take(&mut self, now: Moment) {
        if self.writing.is_some() || !self.marked.is_empty() || self.ending.is_some() || !self.is_configured() {
            return;
        }
        let gate = self.pace.gate(now);
        let mut slots = match gate {
            Gate::Open => self.in_flight_max.saturating_sub(self.in_flight.len()),
            Gate::Probe => 1,
            Gate::Closed => 0,
        };
        let clock_now = self.parts.clock.now();
        let mut numbers = std::mem::take(&mut self.numbers);
        for number in numbers.values_mut().filter(|number| number.blocked_until.is_none()) {
            while slots > 0 {
                let Some(key) = number.ready.front() else { break };
                let Some(choice) = self.lanes.choose(key, clock_now) else {
                    number.ready.pop_front();
                    continue;
                };
                if choice != Choice::Wait && !number.may_send(now) {
                    break;
                }
                let Some(key) = number.ready.pop_front() else { break };
                let Some(message) = self.lanes.take(&key) else { continue };
                if choice == Choice::Wait {
                    self.park_outside_window(&key, &message, clock_now);
                    if self.lanes.became_ready(&key) {
                        number.ready.push_back(key);
                    }
                    continue;
                }
                slots -= 1;
                let probe = gate == Gate::Probe;
                if probe {
                    self.pace.probe_left(now);
                }
                let (number, template) = (number.id.clone(), choice == Choice::Template);
                self.mark(Marked { key, number, message, template, probe, window_until: None }, clock_now);
            }
        }
        self.numbers = numbers;
    }

    fn mark(&mut self, mut marked: Marked, now: Instant) {
        marked.message.attempts += 1;
        let lane = self.lanes.lane(&marked.key);
        lane.busy = true;
        marked.window_until = lane.window_until();
        self.batch.push(delivery(&marked, DeliveryState::Sending, now));
        self.marked.push(marked);
    }
}
