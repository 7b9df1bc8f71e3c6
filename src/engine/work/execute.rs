//! What each kind of work leads to.

use super::speech::{Speech, SpeechSetupError};
use super::{Renderer, WorkParts, erase, export, picture, report, transcribe};
use crate::bot::work::{FailureReason, Work, WorkResult};
use crate::domain::{ChildId, TenantId};
use crate::engine::clock::Clock;
use crate::engine::journal::Journal;
use crate::engine::outbox::{OutboxConfig, number_of};
use crate::engine::service::Readers;
use crate::store::state::work::WorkRow;
use crate::whatsapp::client::Client;

/// What work is done with.
pub(super) struct Executor {
    pub(super) client: Client,
    pub(super) speech: Speech,
    pub(super) readers: Readers,
    pub(super) journal: Journal,
    pub(super) renderer: Renderer,
    clock: Clock,
    numbers: OutboxConfig,
}

impl Executor {
    pub(super) fn new(parts: WorkParts) -> Result<Self, SpeechSetupError> {
        Ok(Self {
            client: parts.client,
            speech: Speech::new(parts.speech)?,
            readers: parts.readers,
            journal: parts.journal,
            renderer: parts.renderer,
            clock: parts.clock,
            numbers: parts.numbers,
        })
    }

    /// Does one piece of work.
    pub(super) async fn execute(&self, row: &WorkRow, request: &Work) -> WorkResult {
        let done = match request {
            Work::Transcribe { media_id, language, .. } => {
                transcribe::transcribe(self, &row.tenant, media_id, language).await
            }
            Work::Export => export::export(self, row, self.clock.now()).await,
            Work::Erase => Ok(erase::farewell(self, row).await),
            Work::Report { child_id, month } => {
                report::report(self, row, ChildId(*child_id), month, self.clock.now()).await
            }
            Work::SummaryPicture { child_id, month, .. } => {
                picture::picture(self, row, ChildId(*child_id), month, self.clock.now()).await
            }
        };
        done.unwrap_or_else(|reason| WorkResult::Failed { reason })
    }

    /// The business number through which a tenant's media go. Without a token nothing goes anywhere.
    pub(super) fn number(&self, tenant: &TenantId) -> Result<std::sync::Arc<str>, FailureReason> {
        if !self.numbers.sending {
            return Err(FailureReason::NotConfigured);
        }
        number_of(&self.numbers, tenant).ok_or(FailureReason::NotConfigured)
    }
}

/// What the operator reads of a kind of work.
pub(super) fn name(work: &Work) -> &'static str {
    match work {
        Work::Transcribe { .. } => "transcribe",
        Work::Export => "export",
        Work::Erase => "erase",
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
