//! What the outbox is doing, for health checks and metrics.

/// Numbers of messages by what Meta bills them as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ByCategory {
    /// Free-form replies.
    pub service: u64,
    /// Templates.
    pub utility: u64,
}

impl ByCategory {
    pub(super) fn count(&mut self, category: &str) {
        match category {
            "utility" => self.utility += 1,
            _ => self.service += 1,
        }
    }
}

/// Why nothing is being sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PauseReason {
    /// No token or number is configured.
    NotConfigured,
    /// Meta asked for a slower pace, or was not reached; goes on by itself.
    Slowed,
    /// The operator must mend something; a message tries every minute whether it is mended.
    Stopped,
}

/// That and why nothing is being sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paused {
    /// Of what kind the pause is.
    pub reason: PauseReason,
    /// Meta's error code, where there was one.
    pub code: Option<i64>,
    /// What the operator should know.
    pub meaning: &'static str,
}

/// What the outbox is doing. Counters run since the start of the process.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutboxStatus {
    /// Messages read and not yet on their way (those behind them in `tracker.db` are not counted).
    pub queued: usize,
    /// Messages on their way.
    pub in_flight: usize,
    /// People whose messages are held until a moment comes: after a passing fault, or on Meta's wish.
    pub held: usize,
    /// Messages sent of which it is not known yet whether they were taken.
    pub unknown: usize,
    /// Messages that wait for their person to write.
    pub waiting: usize,
    /// Set while nothing is sent.
    pub paused: Option<Paused>,
    /// Messages that Meta took.
    pub sent: ByCategory,
    /// Messages given up.
    pub failed: ByCategory,
    /// Messages that are not sent again although it is not known whether they were taken; a late status may tell.
    pub uncertain: u64,
    /// The event up to which every message has found its end or waits for its person.
    pub watermark: i64,
}
