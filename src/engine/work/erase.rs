//! Waiting until a person's farewell has left, so that nothing about the person need stay for it.

use std::time::Duration;

use super::execute::Executor;
use crate::bot::work::WorkResult;
use crate::store::journal::deliveries;
use crate::store::state::work::WorkRow;

/// Whoever cannot be told within this time is erased untold.
const PATIENCE: Duration = Duration::from_mins(2);
/// How often it is looked whether the farewell has left.
const PAUSE: Duration = Duration::from_millis(250);

/// Resolves once the messages of the event that asked for the erasure have found their end.
pub(super) async fn farewell(executor: &Executor, row: &WorkRow) -> WorkResult {
    let event_seq = row.id.event_seq;
    let left = async {
        loop {
            let found = executor.journal.read(move |connection| deliveries::of_event(connection, event_seq)).await;
            if found.is_ok_and(|found| !found.is_empty() && found.iter().all(|delivery| delivery.state.is_final())) {
                return;
            }
            tokio::time::sleep_until(tokio::time::Instant::now() + PAUSE).await;
        }
    };
    if tokio::time::timeout(PATIENCE, left).await.is_err() {
        tracing::info!("a farewell has not left in time; its person is erased all the same");
    }
    WorkResult::ReadyToErase
}
