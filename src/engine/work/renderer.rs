//! The thread on which pictures and reports are drawn: one at a time, and ranking below everything else, so that
//! neither memory nor the answers to others suffer when many ask at once.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc;

use tokio::sync::oneshot;

use crate::bot::work::FailureReason;

/// How much lower than the rest of the service the thread ranks, in the steps of nice(2): as low as apply.
const NICE: i32 = 10;

type Job = Box<dyn FnOnce() + Send>;

/// The way to the thread; it ends when this is gone.
#[derive(Debug)]
pub struct Renderer(mpsc::Sender<Job>);

impl Renderer {
    /// Starts the thread.
    pub fn start() -> std::io::Result<Self> {
        let (jobs, waiting) = mpsc::channel::<Job>();
        std::thread::Builder::new().name("render".to_owned()).spawn(move || {
            if let Err(error) = rustix::process::nice(NICE) {
                tracing::debug!(%error, "drawing runs at the same priority as everything else");
            }
            for job in waiting {
                // What panicked drops its answer, and whoever waits for it is told so.
                if catch_unwind(AssertUnwindSafe(job)).is_err() {
                    tracing::error!("a drawing panicked");
                }
            }
        })?;
        Ok(Self(jobs))
    }

    /// Draws, after whatever was asked for before.
    pub(super) async fn draw<T: Send + 'static>(
        &self,
        draw: impl FnOnce() -> Result<T, FailureReason> + Send + 'static,
    ) -> Result<T, FailureReason> {
        let (reply, answer) = oneshot::channel();
        // Who no longer waits has nothing to be told.
        let job = Box::new(move || drop(reply.send(draw())));
        self.0.send(job).map_err(|_| FailureReason::Unusable)?;
        answer.await.map_err(|_| FailureReason::Unusable)?
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_drawing_that_panics_fails_alone() {
        let renderer = Renderer::start().unwrap();
        let broken = renderer.draw(|| -> Result<(), _> { panic!("on purpose") }).await;
        assert_eq!(broken, Err(FailureReason::Unusable));
        assert_eq!(renderer.draw(|| Ok(3)).await, Ok(3));
    }
}
