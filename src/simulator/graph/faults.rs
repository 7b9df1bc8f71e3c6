//! Failures on request, so that a test can see what the bot does when Meta fails.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

/// How the next requests to the messages endpoint fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// An HTTP status with a body that is no JSON. The message is not taken.
    Status(u16),
    /// Meta's error body with this code. The message is not taken.
    Code(i64),
    /// The message is taken, but the answer never comes.
    Timeout,
    /// The connection breaks in the middle of the answer. The message is not taken.
    DropConnection,
}

/// Faults that wait for their request.
#[derive(Debug, Default)]
pub(super) struct Faults(Mutex<VecDeque<Fault>>);

impl Faults {
    pub(super) fn add(&self, count: usize, fault: Fault) {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.extend(std::iter::repeat_n(fault, count));
    }

    pub(super) fn next(&self) -> Option<Fault> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).pop_front()
    }
}
