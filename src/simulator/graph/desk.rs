//! Who may be written to at this moment: the 24-hour window, the rates, the approved templates.

use std::collections::{HashMap, HashSet, VecDeque};

use super::check::Checked;
use super::refusal::Refusal;
use super::rules::{ClosedWindow, Rules};
use crate::domain::{Instant, Phone};

const WINDOW_MS: i64 = 24 * 60 * 60 * 1000;
const PAIR_SPACING_MS: i64 = 6_000;
const PAIR_BURST: i64 = 45;
const INBOUND_IDS_KEPT: usize = 100_000;

/// What the stand-in knows about the people. Looked up by person only, never listed.
#[derive(Debug, Default)]
pub(super) struct Desk {
    heard_at_ms: HashMap<Phone, i64>,
    /// When each pair's debt of messages is paid off; a message adds six seconds.
    pair_paid_ms: HashMap<Phone, i64>,
    second: (i64, u32),
    inbound_ids: HashSet<String>,
    inbound_order: VecDeque<String>,
}

impl Desk {
    /// Notes that these addresses of one person wrote message `id`.
    pub(super) fn hear(&mut self, addresses: &[Phone], id: &str, at: Instant) {
        for address in addresses {
            self.heard_at_ms.insert(address.clone(), at.0.as_millisecond());
        }
        if self.inbound_ids.insert(id.to_owned()) {
            self.inbound_order.push_back(id.to_owned());
        }
        if self.inbound_order.len() > INBOUND_IDS_KEPT
            && let Some(oldest) = self.inbound_order.pop_front()
        {
            self.inbound_ids.remove(&oldest);
        }
    }

    /// Whether a message with this id came from a person.
    pub(super) fn knows(&self, id: &str) -> bool {
        self.inbound_ids.contains(id)
    }

    /// Counts the message, or says why it may not go now. `Ok(true)`: taken, but it will fail.
    pub(super) fn admit(&mut self, message: &Checked, rules: &Rules, now: Instant) -> Result<bool, Refusal> {
        let now_ms = now.0.as_millisecond();
        let fails_later = match &message.template {
            Some(template) => {
                check_template(template, rules)?;
                false
            }
            None => self.check_window(&message.to, rules, now_ms)?,
        };
        if let Some(limit) = rules.messages_per_second {
            let second = now_ms.div_euclid(1000);
            if self.second.0 != second {
                self.second = (second, 0);
            }
            if self.second.1 >= limit {
                return Err(Refusal::new(130_429, format!("more than {limit} messages in this second")));
            }
            self.second.1 += 1;
        }
        if rules.pair_rate {
            let paid = self.pair_paid_ms.entry(message.to.clone()).or_default();
            let owed = (*paid).max(now_ms) + PAIR_SPACING_MS;
            if owed > now_ms + PAIR_BURST * PAIR_SPACING_MS {
                return Err(Refusal::new(131_056, "too many messages to this person: one in 6 seconds, 45 in a burst"));
            }
            *paid = owed;
        }
        Ok(fails_later)
    }

    fn check_window(&self, to: &Phone, rules: &Rules, now_ms: i64) -> Result<bool, Refusal> {
        if rules.closed_window == ClosedWindow::Allow {
            return Ok(false);
        }
        let why = match self.heard_at_ms.get(to) {
            Some(heard) if now_ms - heard < WINDOW_MS => return Ok(false),
            Some(_) => "the person's last message is over 24 hours old: only a template may be sent",
            None => "the person has never written: only a template may be sent",
        };
        match rules.closed_window {
            ClosedWindow::Refuse => Err(Refusal::new(131_047, why)),
            ClosedWindow::FailLater | ClosedWindow::Allow => Ok(true),
        }
    }
}

fn check_template((name, language, parameters): &(String, String, usize), rules: &Rules) -> Result<(), Refusal> {
    if rules.templates.is_empty() {
        return Ok(());
    }
    let approved = rules.templates.iter().find(|(known, spoken, _)| known == name && spoken == language);
    match approved {
        None => {
            Err(Refusal::new(132_001, format!("no template \"{name}\" is approved in the language \"{language}\"")))
        }
        Some((_, _, wanted)) if wanted != parameters => {
            Err(Refusal::new(132_000, format!("{parameters} body parameters, the template has {wanted}")))
        }
        Some(_) => Ok(()),
    }
}
