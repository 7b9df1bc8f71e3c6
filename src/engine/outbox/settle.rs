//! What follows from each outcome, and from what was read.

use std::time::Duration;

use tokio::time::Instant as Moment;

use super::dispatch::{Dispatcher, Doubt, Marked, delivery};
use super::lanes::{LaneKey, Message};
use super::load::{Loaded, ROWS_MAX, Reread, Status};
use super::pace;
use crate::domain::Instant;
use crate::store::journal::deliveries::{Delivery, DeliveryState};
use crate::store::state::outbox::{OutboxId, OutboxRow};
use crate::whatsapp::client::{SendFailure, SendOutcome};
use crate::whatsapp::errors::{self, Verdict};

/// How long it is waited for a status of a message that may have been taken.
const DOUBT: Duration = Duration::from_secs(30);
/// A person whose messages Meta held this often in a row is given up for this message.
const HOLDS_MAX: u32 = 8;
const MINUTES_ATTEMPTS_MAX: u32 = 10;

impl Dispatcher {
    /// A request came to its end.
    pub(super) fn answered(&mut self, marked: Marked, outcome: SendOutcome) {
        match outcome {
            SendOutcome::Accepted { message_id } => self.sent(&marked, Some(message_id)),
            SendOutcome::Failed(failure) => self.failed(marked, failure),
        }
    }

    fn sent(&mut self, marked: &Marked, message_id: Option<String>) {
        self.pace.handled(marked.probe);
        let mut sent = delivery(marked, DeliveryState::Sent, self.parts.clock.now());
        sent.message_id = message_id;
        self.status.sent.count(&sent.category);
        self.lanes.lane(&marked.key).holds = 0;
        self.finish(&marked.key, sent);
    }

    fn failed(&mut self, mut marked: Marked, failure: SendFailure) {
        let now = Moment::now();
        let id = marked.message.row.id;
        let meaning = failure.code.map_or("Meta is not reached or does not answer", errors::meaning);
        let (code, probe) = (failure.code, marked.probe);
        match failure.verdict {
            Verdict::Retry { attempts_max } => {
                marked.message.failures += 1;
                let pause = pace::backoff(id, marked.message.failures);
                self.retry_unless_worn_out(marked, attempts_max, pause, failure);
            }
            Verdict::RetryMinutes => {
                marked.message.failures += 1;
                let pause = pace::backoff_minutes(id, marked.message.failures);
                self.retry_unless_worn_out(marked, MINUTES_ATTEMPTS_MAX, pause, failure);
            }
            Verdict::HoldRecipient => {
                self.pace.handled(probe);
                let lane = self.lanes.lane(&marked.key);
                let pause = pace::hold(lane.holds);
                lane.holds += 1;
                if lane.holds > HOLDS_MAX {
                    lane.holds = 0;
                    self.give_up(&marked, failure);
                } else {
                    self.put_back(marked, &failure, Some(now + pause));
                }
            }
            Verdict::SlowAll => {
                self.pace.slow(now, id, code, meaning);
                self.put_back(marked, &failure, None);
            }
            Verdict::StopAll { probe_after_s } => {
                if self.pace.stop(now, probe_after_s, code, meaning) {
                    tracing::error!(code, detail = failure.detail, "nothing is sent until this is mended");
                    self.incident("sending_stopped", id, failure.detail.clone());
                }
                self.put_back(marked, &failure, None);
            }
            Verdict::WindowClosed => {
                self.pace.handled(probe);
                self.window_closed(marked, failure);
            }
            Verdict::TemplateRefused => {
                self.pace.handled(probe);
                tracing::error!(code, detail = failure.detail, "a template was refused");
                self.template_refused(&marked, failure);
            }
            Verdict::DropRecipient { alert } => {
                self.pace.handled(probe);
                if alert {
                    tracing::error!(code, detail = failure.detail, "a message was refused for its recipient");
                }
                self.give_up(&marked, failure);
            }
            Verdict::Drop => {
                self.pace.handled(probe);
                tracing::error!(code, detail = failure.detail, "a message was refused; this is a fault of the service");
                self.give_up(&marked, failure);
            }
            Verdict::OutcomeUnknown => self.doubt(marked, failure, now),
        }
    }

    fn retry_unless_worn_out(&mut self, marked: Marked, attempts_max: u32, pause: Duration, failure: SendFailure) {
        if marked.message.failures >= attempts_max {
            self.give_up(&marked, failure);
        } else {
            self.put_back(marked, &failure, Some(Moment::now() + pause));
        }
    }

    /// The message goes back to the head of its lane, held until a moment if one is given.
    fn put_back(&mut self, marked: Marked, failure: &SendFailure, until: Option<Moment>) {
        let mut retrying = delivery(&marked, DeliveryState::Retrying, self.parts.clock.now());
        retrying.error_code = failure.code;
        retrying.error = Some(failure.detail.clone());
        self.batch.push(retrying);
        let key = marked.key;
        self.lanes.lane(&key).busy = false;
        self.lanes.add(&key, marked.message);
        if let Some(until) = until {
            self.lanes.hold(&key, until);
        }
        self.poke(&key);
    }

    /// The message will never be sent.
    fn give_up(&mut self, marked: &Marked, failure: SendFailure) {
        let mut failed = delivery(marked, DeliveryState::Failed, self.parts.clock.now());
        self.status.failed.count(&failed.category);
        self.incident("delivery_failed", failed.id, failure.detail.clone());
        failed.error_code = failure.code;
        failed.error = Some(failure.detail);
        self.finish(&marked.key, failed);
    }

    /// A message has found its end; its lane goes on.
    fn finish(&mut self, key: &LaneKey, end: Delivery) {
        self.progress.settle(end.id);
        self.batch.push(end);
        self.lanes.lane(key).busy = false;
        self.poke(key);
    }

    /// Meta says that the window is closed: the template goes instead, or the message waits.
    fn window_closed(&mut self, marked: Marked, failure: SendFailure) {
        if marked.template || marked.message.is_template() {
            return self.template_refused(&marked, failure);
        }
        self.lanes.lane(&marked.key).refuse_window(marked.window_until);
        self.put_back(marked, &failure, None);
    }

    /// A template was refused: its message waits for the person, unless it is nothing but the template.
    fn template_refused(&mut self, marked: &Marked, failure: SendFailure) {
        if !marked.template {
            return self.give_up(marked, failure);
        }
        let now = self.parts.clock.now();
        let mut waiting = delivery(marked, DeliveryState::Waiting, now);
        self.incident("template_refused", waiting.id, failure.detail.clone());
        waiting.error_code = failure.code;
        waiting.error = Some(failure.detail);
        self.lanes.lane(&marked.key).busy = false;
        self.wait_for_person(&marked.key, waiting, marked.message.attempts);
        self.poke(&marked.key);
    }

    /// A message whose window is closed and that has no template waits for the person.
    pub(super) fn park_outside_window(&mut self, key: &LaneKey, message: &Message, now: Instant) {
        const REASON: &str = "the 24-hour window is closed and there is no template; waits for the person to write";
        let row = &message.row;
        self.incident("outside_window", row.id, REASON.to_owned());
        let waiting = Delivery {
            id: row.id,
            state: DeliveryState::Waiting,
            attempts: message.attempts,
            message_id: None,
            error_code: None,
            error: Some(REASON.to_owned()),
            category: row.category.clone(),
            updated_at: now,
        };
        self.wait_for_person(key, waiting, message.attempts);
    }

    fn wait_for_person(&mut self, key: &LaneKey, waiting: Delivery, attempts: u32) {
        let id = waiting.id;
        self.progress.settle(id);
        self.batch.push(waiting);
        self.lanes.park(key, id, attempts);
        // The person may have written since: the newer message is in the lane already.
        self.release(key);
    }

    /// Has the waiting messages of a lane read again if its window is open.
    fn release(&mut self, key: &LaneKey) {
        for (id, attempts) in self.lanes.release(key, self.parts.clock.now()) {
            self.progress.open(id);
            self.again.insert(id, Reread { id, attempts, lane: Some(key.clone()) });
        }
    }

    /// Whether Meta took a message is not known: a status may tell, else it is sent once more, and no more.
    fn doubt(&mut self, mut marked: Marked, failure: SendFailure, now: Moment) {
        if marked.message.unanswered {
            let mut uncertain = delivery(&marked, DeliveryState::Uncertain, self.parts.clock.now());
            self.status.uncertain += 1;
            self.incident("delivery_uncertain", uncertain.id, failure.detail.clone());
            uncertain.error = Some(failure.detail);
            self.unsettled.add(uncertain.clone());
            return self.finish(&marked.key, uncertain);
        }
        marked.message.unanswered = true;
        self.doubts.insert(marked.message.row.id, Doubt { marked, until: now + DOUBT });
        self.look_for_statuses = true;
    }

    /// No status came in time: once more.
    pub(super) fn give_up_doubts(&mut self, now: Moment) {
        let over: Vec<OutboxId> =
            self.doubts.iter().filter(|(_, doubt)| doubt.until <= now).map(|(id, _)| *id).collect();
        for id in over {
            let Some(Doubt { marked, .. }) = self.doubts.remove(&id) else { continue };
            let key = marked.key;
            self.lanes.lane(&key).busy = false;
            self.lanes.add(&key, marked.message);
            self.poke(&key);
        }
    }

    fn resolve(&mut self, status: Status) {
        let Some(doubt) = self.doubts.remove(&status.0) else { return self.settle_late(&status) };
        let (_, status, code) = status;
        if status == "failed" {
            let detail = code.map_or("Meta reported it failed", errors::meaning).to_owned();
            self.give_up(&doubt.marked, SendFailure { verdict: Verdict::Drop, code, detail });
        } else {
            self.sent(&doubt.marked, None);
        }
    }

    /// Takes in what was read.
    pub(super) fn accept(&mut self, loaded: Loaded) {
        for status in loaded.statuses {
            self.resolve(status);
        }
        for (reread, row) in loaded.again {
            self.accept_again(reread, row);
        }
        let Some(until) = loaded.until else { return };
        let (last, cut_short) = (loaded.rows.last().map(|row| row.id), loaded.rows.len() >= ROWS_MAX);
        for row in loaded.rows {
            let known = self.known.remove(&row.id);
            if known.as_ref().is_some_and(|known| known.state.is_final()) {
                continue;
            }
            self.progress.open(row.id);
            self.enqueue(Message::new(row, known.map_or(0, |known| known.attempts)));
        }
        self.progress.read(until, last, cut_short);
    }

    /// A message that waited was read again; it is gone if its person was erased.
    fn accept_again(&mut self, Reread { id, attempts, lane }: Reread, row: Option<OutboxRow>) {
        if let Some(key) = &lane {
            self.lanes.fetched(key);
        }
        if let Some(row) = row {
            self.progress.open(id);
            return self.enqueue(Message::new(row, attempts));
        }
        if let Some(key) = &lane {
            self.poke(key);
        }
        self.progress.settle(id);
        self.batch.push(Delivery {
            id,
            state: DeliveryState::Failed,
            attempts,
            message_id: None,
            error_code: None,
            error: Some("erased before it was sent".to_owned()),
            category: "service".to_owned(),
            updated_at: self.parts.clock.now(),
        });
    }

    fn enqueue(&mut self, message: Message) {
        let key = message.key();
        self.lanes.lane(&key).extend_window(message.row.window_until);
        self.lanes.add(&key, message);
        self.release(&key);
        self.poke(&key);
    }

    fn incident(&self, kind: &'static str, id: OutboxId, detail: String) {
        self.parts.journal.incident(kind, id.callback_data(), detail, self.parts.clock.now());
    }
}
