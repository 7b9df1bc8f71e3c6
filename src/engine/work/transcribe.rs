//! A voice note becomes words: fetched from Meta, written down, summed up where it is long.

use std::time::Duration;

use backon::{ExponentialBuilder, Retryable};

use super::execute::Executor;
use crate::bot::work::{FailureReason, WorkResult};
use crate::domain::TenantId;
use crate::whatsapp::client::{FetchedMedia, MediaError};
use crate::whatsapp::errors::Verdict;

/// Words that are shorter need no summary.
const SUMMARY_FROM: usize = 200;
/// Requests in all, with pauses of one, four and sixteen times the first pause between.
const RETRIES: usize = 3;

/// Why an attempt failed, and whether another one may do better.
pub(super) struct Fault {
    pub(super) reason: FailureReason,
    pub(super) again: bool,
}

impl Fault {
    pub(super) const fn passing() -> Self {
        Self { reason: FailureReason::Unavailable, again: true }
    }

    pub(super) const fn lasting(reason: FailureReason) -> Self {
        Self { reason, again: false }
    }
}

/// Fetches a voice note and writes it down.
pub(super) async fn transcribe(
    executor: &Executor,
    tenant: &TenantId,
    media_id: &str,
    language: &str,
) -> Result<WorkResult, FailureReason> {
    let speech = &executor.speech;
    if !speech.is_configured() {
        return Err(FailureReason::NotConfigured);
    }
    let number = executor.number(tenant)?;
    let policy = policy(speech.first_pause());
    let fetch = || async { executor.client.fetch_media(&number, media_id).await.map_err(|error| fault_of(&error)) };
    let media = fetch
        .retry(policy)
        .sleep(|pause| tokio::time::sleep_until(tokio::time::Instant::now() + pause))
        .when(|fault: &Fault| fault.again)
        .await
        .map_err(|fault| fault.reason)?;
    let transcript = write_down(executor, policy, &media, language).await?;
    let summary = if transcript.chars().count() < SUMMARY_FROM { None } else { speech.sum_up(&transcript).await };
    Ok(WorkResult::Transcribed { transcript, summary })
}

/// Asks each service that is configured, the preferred one first.
async fn write_down(
    executor: &Executor,
    policy: ExponentialBuilder,
    media: &FetchedMedia,
    language: &str,
) -> Result<String, FailureReason> {
    let mut last = FailureReason::NotConfigured;
    for service in executor.speech.services() {
        let ask = || executor.speech.transcribe(service, media, language);
        let said = ask
            .retry(policy)
            .sleep(|pause| tokio::time::sleep_until(tokio::time::Instant::now() + pause))
            .when(|fault: &Fault| fault.again)
            .await;
        match said {
            Ok(words) => return Ok(words),
            Err(fault) => last = fault.reason,
        }
    }
    Err(last)
}

fn policy(first_pause: Duration) -> ExponentialBuilder {
    ExponentialBuilder::default().with_min_delay(first_pause).with_factor(4.0).with_max_times(RETRIES)
}

fn fault_of(error: &MediaError) -> Fault {
    match error {
        MediaError::Gone => Fault::lasting(FailureReason::MediaGone),
        MediaError::TooLarge | MediaError::Malformed(_) => Fault::lasting(FailureReason::Unusable),
        MediaError::Failed(failure) if failure.verdict == Verdict::Drop => Fault::lasting(FailureReason::MediaGone),
        MediaError::Failed(_) => Fault::passing(),
    }
}
