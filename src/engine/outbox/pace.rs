//! How fast and whether at all: pauses for everybody, the rate of each number, the lengths of pauses.

use std::collections::{BTreeMap, VecDeque};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use governor::middleware::NoOpMiddleware;
use governor::state::{InMemoryState, NotKeyed};
use governor::{Quota, RateLimiter};
use tokio::time::Instant as Moment;

use super::lanes::LaneKey;
use super::status::{PauseReason, Paused};
use crate::store::state::outbox::OutboxId;

const BACKOFF_S_MAX: u64 = 60;
const MINUTES_S_MAX: u64 = 15 * 60;
/// Meta's rule is 4^X seconds; beyond an hour it makes no difference.
const HOLD_S_MAX: u64 = 4096;

/// The pause before another request for a message that met `failures` passing faults: 1, 2, 4 … 60 seconds and up to
/// a quarter more, different for each message, the same in each run.
pub(super) fn backoff(id: OutboxId, failures: u32) -> Duration {
    jittered(id, failures, Duration::from_secs(doubled(1, failures).min(BACKOFF_S_MAX)))
}

/// The same in minutes: 1, 2, 4, 8, 15.
pub(super) fn backoff_minutes(id: OutboxId, failures: u32) -> Duration {
    jittered(id, failures, Duration::from_secs(doubled(60, failures).min(MINUTES_S_MAX)))
}

/// How long a person's messages are held when Meta asked for it for the (`holds` + 1)th time: 4^X seconds.
pub(super) fn hold(holds: u32) -> Duration {
    Duration::from_secs(4_u64.saturating_pow(holds).min(HOLD_S_MAX))
}

fn doubled(base: u64, failures: u32) -> u64 {
    base.saturating_mul(2_u64.saturating_pow(failures.saturating_sub(1)))
}

fn jittered(id: OutboxId, failures: u32, pause: Duration) -> Duration {
    let mut mixed = id.event_seq.unsigned_abs() ^ (id.ordinal.unsigned_abs() << 48) ^ (u64::from(failures) << 56);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    let part = u32::try_from((mixed >> 31) % 256).unwrap_or(0);
    pause + pause * part / 1024
}

/// Whether anything may leave now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gate {
    Open,
    /// One message, to see whether what was wrong is mended.
    Probe,
    Closed,
}

#[derive(Debug)]
struct Stop {
    paused: Paused,
    probe_at: Moment,
    probe_after: Duration,
}

/// The pauses that hold for everybody.
#[derive(Debug, Default)]
pub(super) struct Pace {
    stop: Option<Stop>,
    slow_until: Option<Moment>,
    slow_paused: Option<Paused>,
    slowed: u32,
}

impl Pace {
    /// Whether anything may leave at `now`.
    pub(super) fn gate(&self, now: Moment) -> Gate {
        match &self.stop {
            Some(stop) if stop.probe_at > now => Gate::Closed,
            Some(_) => Gate::Probe,
            None if self.slow_until.is_some_and(|until| until > now) => Gate::Closed,
            None => Gate::Open,
        }
    }

    /// When the gate opens next, if it is a matter of time.
    pub(super) fn next_moment(&self) -> Option<Moment> {
        self.stop.as_ref().map(|stop| stop.probe_at).or(self.slow_until)
    }

    /// Holds everything for a moment; many refusals of one moment count once.
    pub(super) fn slow(&mut self, now: Moment, id: OutboxId, code: Option<i64>, meaning: &'static str) {
        if self.slow_until.is_some_and(|until| until > now) {
            return;
        }
        self.slowed = self.slowed.saturating_add(1);
        self.slow_until = Some(now + backoff(id, self.slowed));
        self.slow_paused = Some(Paused { reason: PauseReason::Slowed, code, meaning });
    }

    /// Stops everything until a probe succeeds. Says whether that is news.
    pub(super) fn stop(&mut self, now: Moment, after_s: u32, code: Option<i64>, meaning: &'static str) -> bool {
        let probe_after = Duration::from_secs(u64::from(after_s));
        let paused = Paused { reason: PauseReason::Stopped, code, meaning };
        let news = self.stop.as_ref().is_none_or(|stop| stop.paused.code != code);
        self.stop = Some(Stop { paused, probe_at: now + probe_after, probe_after });
        news
    }

    /// A probe left: the next one comes later, unless this one succeeds.
    pub(super) fn probe_left(&mut self, now: Moment) {
        if let Some(stop) = &mut self.stop {
            stop.probe_at = now + stop.probe_after;
        }
    }

    /// Meta handled a message that left at a time when it could tell something about the pause.
    pub(super) fn handled(&mut self, probe: bool) {
        if probe {
            self.stop = None;
        }
        self.slowed = 0;
    }

    /// The pause that holds now.
    pub(super) fn paused(&self, now: Moment) -> Option<Paused> {
        let slowed = self.slow_paused.filter(|_| self.slow_until.is_some_and(|until| until > now));
        self.stop.as_ref().map(|stop| stop.paused).or(slowed)
    }
}

/// A business number: its rate, and the lanes that have something for it.
pub(super) struct Number {
    pub(super) id: Arc<str>,
    pub(super) ready: VecDeque<LaneKey>,
    /// Until when its rate is used up.
    pub(super) blocked_until: Option<Moment>,
    limiter: RateLimiter<NotKeyed, InMemoryState, TimerClock, NoOpMiddleware<std::time::Instant>>,
}

impl Number {
    fn new(id: Arc<str>, messages_per_second: u32) -> Self {
        let rate = NonZeroU32::new(messages_per_second).unwrap_or(NonZeroU32::MIN);
        // A burst of a tenth keeps any one second near the rate, and lets one turn of the loop take several.
        let burst = NonZeroU32::new(messages_per_second / 10).unwrap_or(NonZeroU32::MIN);
        let limiter = RateLimiter::direct_with_clock(Quota::per_second(rate).allow_burst(burst), TimerClock);
        Self { id, ready: VecDeque::new(), blocked_until: None, limiter }
    }

    /// Takes one message's share of the rate; if it is used up, remembers until when.
    pub(super) fn may_send(&mut self, now: Moment) -> bool {
        match self.limiter.check() {
            Ok(()) => true,
            Err(not_until) => {
                let wait = not_until.wait_time_from(governor::clock::Clock::now(&TimerClock));
                self.blocked_until = Some(now + wait.max(Duration::from_millis(1)));
                false
            }
        }
    }
}

/// The business numbers that have had something to send.
pub(super) type Numbers = BTreeMap<Arc<str>, Number>;

/// The number's entry, made if there is none.
pub(super) fn number(numbers: &mut Numbers, id: Arc<str>, messages_per_second: u32) -> &mut Number {
    numbers.entry(id.clone()).or_insert_with(|| Number::new(id, messages_per_second))
}

/// The clock of tokio's timers, so that the rate and the timers agree when a test stops them.
#[derive(Clone, Debug)]
struct TimerClock;

impl governor::clock::Clock for TimerClock {
    type Instant = std::time::Instant;

    fn now(&self) -> Self::Instant {
        Moment::now().into_std()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: OutboxId = OutboxId { event_seq: 7, ordinal: 0 };

    #[test]
    fn pauses_grow_up_to_a_limit() {
        let seconds: Vec<u64> = (1..=8).map(|failures| backoff(ID, failures).as_secs()).collect();
        for (got, least) in seconds.iter().zip([1, 2, 4, 8, 16, 32, 60, 60]) {
            assert!((least..=least + least / 4).contains(got), "{seconds:?}");
        }
        assert_eq!(backoff(ID, 3), backoff(ID, 3));
        assert!(backoff_minutes(ID, u32::MAX) <= Duration::from_secs(MINUTES_S_MAX * 5 / 4));
    }

    #[test]
    fn a_person_is_held_by_powers_of_four() {
        let seconds: Vec<u64> = (0..5).map(|holds| hold(holds).as_secs()).collect();
        assert_eq!(seconds, [1, 4, 16, 64, 256]);
        assert_eq!(hold(u32::MAX).as_secs(), HOLD_S_MAX);
    }
}
