//! The summary's picture: a child's month as a card that WhatsApp shows, drawn and uploaded.

use std::time::Duration;

use super::execute::Executor;
use super::month;
use crate::bot::work::{FailureReason, UploadedFile, WorkResult};
use crate::domain::{ChildId, Instant, Month, Phone};
use crate::reports::render_card;
use crate::store::Scope;
use crate::store::state::work::WorkRow;

/// How long a person waits for the picture at most: then the words go without it.
const PATIENCE: Duration = Duration::from_secs(8);

/// Draws the month as it is at `now` and uploads it.
pub(super) async fn picture(
    executor: &Executor,
    row: &WorkRow,
    child: ChildId,
    month: &str,
    now: Instant,
) -> Result<WorkResult, FailureReason> {
    let number = executor.number(&row.tenant)?;
    let month: Month = month.parse().map_err(|_| FailureReason::Unusable)?;
    let gather = move |scope: &Scope<'_>, phone: &Phone| month::gather(scope, phone, child, month, now);
    let bytes = month::draw(executor, row, gather, |gathered| render_card(&gathered.card)).await?;
    let filename = format!("therapy-{month}.png");
    let upload = executor.client.upload_media(&number, bytes, "image/png", &filename);
    let uploaded = tokio::time::timeout(PATIENCE, upload).await.map_err(|_| FailureReason::Unavailable)?;
    let media_id = uploaded.map_err(|_| FailureReason::Unavailable)?;
    Ok(WorkResult::Uploaded { files: vec![UploadedFile { media_id, filename }] })
}
