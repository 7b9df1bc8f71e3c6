//! How much one sender or one client may ask for.

use std::net::IpAddr;
use std::num::NonZeroU32;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultDirectRateLimiter, DefaultKeyedRateLimiter, Quota, RateLimiter};

use super::WebError;
use crate::config::HardeningSettings;

/// How many keys a limiter may hold before those that are at rest are forgotten.
const KEYS_MAX: usize = 50_000;

/// Incidents of refused requests that are kept in a minute; a flood of them shall not fill the journal.
const INCIDENTS_PER_MINUTE: NonZeroU32 = NonZeroU32::new(60).expect("60 is not zero");

/// The limits of the web.
pub(super) struct Limits {
    webhook_senders: DefaultKeyedRateLimiter<String>,
    webhook_clients: DefaultKeyedRateLimiter<IpAddr>,
    tracker_clients: DefaultKeyedRateLimiter<IpAddr>,
    incidents: DefaultDirectRateLimiter,
    clock: DefaultClock,
}

impl Limits {
    pub(super) fn new(hardening: &HardeningSettings) -> Self {
        let per_minute = NonZeroU32::new(hardening.webhook_rate_limit_per_min).unwrap_or(NonZeroU32::MIN);
        let webhook = Quota::per_minute(per_minute);
        let per_minute = NonZeroU32::new(hardening.tracker_write_rate_limit_per_min).unwrap_or(NonZeroU32::MIN);
        let tracker = Quota::per_minute(per_minute);
        Self {
            webhook_senders: RateLimiter::keyed(webhook),
            webhook_clients: RateLimiter::keyed(webhook),
            tracker_clients: RateLimiter::keyed(tracker),
            incidents: RateLimiter::direct(Quota::per_minute(INCIDENTS_PER_MINUTE)),
            clock: DefaultClock::default(),
        }
    }

    /// Counts a message of a sender whose webhook is authentic.
    pub(super) fn sender(&self, sender: &str) -> Result<(), WebError> {
        if self.webhook_senders.len() > KEYS_MAX {
            self.webhook_senders.retain_recent();
        }
        self.webhook_senders.check_key(&sender.to_owned()).map_err(|refused| self.limited(&refused))
    }

    /// Counts a request to a webhook that is not authentic.
    pub(super) fn stranger(&self, client: Option<IpAddr>) -> Result<(), WebError> {
        let Some(client) = client else { return Ok(()) };
        if self.webhook_clients.len() > KEYS_MAX {
            self.webhook_clients.retain_recent();
        }
        self.webhook_clients.check_key(&client).map_err(|refused| self.limited(&refused))
    }

    /// Counts a save of the calendar.
    pub(super) fn tracker_write(&self, client: Option<IpAddr>) -> Result<(), WebError> {
        let Some(client) = client else { return Ok(()) };
        if self.tracker_clients.len() > KEYS_MAX {
            self.tracker_clients.retain_recent();
        }
        self.tracker_clients.check_key(&client).map_err(|refused| self.limited(&refused))
    }

    /// Whether there is room to keep one more incident of a refused request.
    pub(super) fn may_keep_incident(&self) -> bool {
        self.incidents.check().is_ok()
    }

    fn limited(&self, refused: &governor::NotUntil<<DefaultClock as governor::clock::Clock>::Instant>) -> WebError {
        WebError::RateLimited { retry_after_sec: refused.wait_time_from(self.clock.now()).as_secs() + 1 }
    }
}
