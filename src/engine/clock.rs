//! What time it is. Only the edges ask: what happens is stamped when it is taken in, and the rules know no other time.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;

use crate::domain::Instant;

/// The system's clock, moved forward by a shift that the demo and the tests set. Clones share the shift.
#[derive(Clone, Debug)]
pub struct Clock {
    fixed: Option<Instant>,
    shift_ms: Arc<AtomicI64>,
}

impl Clock {
    /// The system's clock.
    pub fn system() -> Self {
        Self { fixed: None, shift_ms: Arc::default() }
    }

    /// A clock that stands still at `at` until it is moved. For tests.
    pub fn fixed(at: Instant) -> Self {
        Self { fixed: Some(at), shift_ms: Arc::default() }
    }

    /// The time now, with the shift.
    #[expect(clippy::disallowed_methods, reason = "this is the clock")]
    pub fn now(&self) -> Instant {
        let base = self.fixed.unwrap_or_else(|| Instant(Timestamp::now()));
        let shift = jiff::SignedDuration::from_millis(self.shift_ms.load(Ordering::Relaxed));
        Instant(base.0.checked_add(shift).unwrap_or(Timestamp::MAX))
    }

    /// Moves the clock forward by `milliseconds`; it never goes back.
    pub fn advance_ms(&self, milliseconds: i64) {
        self.shift_ms.fetch_add(milliseconds.max(0), Ordering::Relaxed);
    }
}
