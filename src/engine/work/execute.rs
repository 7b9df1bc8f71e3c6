//! What each kind of work leads to.

use super::speech::{Speech, SpeechConfig, SpeechSetupError};
use super::transcribe;
use crate::bot::work::{FailureReason, Work, WorkResult};
use crate::domain::TenantId;
use crate::engine::outbox::{OutboxConfig, number_of};
use crate::store::state::work::WorkRow;
use crate::whatsapp::client::Client;

/// What work is done with.
pub(super) struct Executor {
    pub(super) client: Client,
    pub(super) speech: Speech,
    numbers: OutboxConfig,
}

impl Executor {
    pub(super) fn new(client: Client, numbers: OutboxConfig, speech: SpeechConfig) -> Result<Self, SpeechSetupError> {
        Ok(Self { client, speech: Speech::new(speech)?, numbers })
    }

    /// Does one piece of work.
    pub(super) async fn execute(&self, row: &WorkRow, request: &Work) -> WorkResult {
        let done = match request {
            Work::Transcribe { media_id, language, .. } => {
                transcribe::transcribe(self, &row.tenant, media_id, language).await
            }
            // Each gets its file beside `transcribe`, and its arm here.
            Work::Export | Work::SummaryPicture { .. } | Work::Report { .. } => Err(FailureReason::NotConfigured),
        };
        done.unwrap_or_else(|reason| WorkResult::Failed { reason })
    }

    /// The business number through which a tenant's media go.
    pub(super) fn number(&self, tenant: &TenantId) -> Result<std::sync::Arc<str>, FailureReason> {
        number_of(&self.numbers, tenant).ok_or(FailureReason::NotConfigured)
    }
}

/// What the operator reads of a kind of work.
pub(super) fn name(work: &Work) -> &'static str {
    match work {
        Work::Transcribe { .. } => "transcribe",
        Work::Export => "export",
        Work::SummaryPicture { .. } => "summary_picture",
        Work::Report { .. } => "report",
    }
}

/// What the operator reads of a failure.
pub(super) fn meaning(reason: FailureReason) -> &'static str {
    match reason {
        FailureReason::NotConfigured => "not configured",
        FailureReason::MediaGone => "the media cannot be had any more",
        FailureReason::Unavailable => "the other service refused or did not answer, repeatedly",
        FailureReason::Unusable => "nothing could be made of it",
    }
}
