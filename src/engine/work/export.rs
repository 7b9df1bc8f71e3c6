//! Putting everything that is held about a person into a workbook and a text file that WhatsApp takes.

use super::execute::Executor;
use crate::bot::work::{FailureReason, UploadedFile, WorkResult};
use crate::domain::Instant;
use crate::members::export::{Export, gather, render_xlsx};
use crate::members::zone_of;
use crate::store::state::users;
use crate::store::state::work::WorkRow;
use crate::store::{Scope, StoreError};

const WORKBOOK: (&str, &str) =
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "therapy-tracker.xlsx");
/// WhatsApp takes no `application/json`; the same text as `text/plain` opens on every phone.
const TEXT: (&str, &str) = ("text/plain", "therapy-tracker.json.txt");

/// Gathers, renders and uploads; `now` stands in the files as the time of their making.
pub(super) async fn export(executor: &Executor, row: &WorkRow, now: Instant) -> Result<WorkResult, FailureReason> {
    let number = executor.number(&row.tenant)?;
    let (workbook, text) = files(executor, row, now).await?;
    let mut files = Vec::new();
    for (bytes, (mime, filename)) in [(workbook, WORKBOOK), (text, TEXT)] {
        let media_id = executor
            .client
            .upload_media(&number, bytes, mime, filename)
            .await
            .map_err(|_| FailureReason::Unavailable)?;
        files.push(UploadedFile { media_id, filename: filename.to_owned() });
    }
    Ok(WorkResult::Uploaded { files })
}

async fn files(executor: &Executor, row: &WorkRow, now: Instant) -> Result<(Vec<u8>, Vec<u8>), FailureReason> {
    let (readers, tenant, phone) = (executor.readers.clone(), row.tenant.clone(), row.phone.clone());
    let rendered = tokio::task::spawn_blocking(move || {
        let connection = readers.get().map_err(|_| FailureReason::Unavailable)?;
        let gathered = (|| -> Result<Option<Export>, StoreError> {
            let scope = Scope::new(&connection, tenant);
            let Some(user) = users::find(&scope, &phone, None)?.into_iter().next() else { return Ok(None) };
            gather(&scope, &phone, zone_of(&user), now).map(Some)
        })();
        let export = gathered.map_err(|_| FailureReason::Unavailable)?.ok_or(FailureReason::Unusable)?;
        let workbook = render_xlsx(&export).map_err(|_| FailureReason::Unusable)?;
        Ok((workbook, export.to_json().into_bytes()))
    });
    rendered.await.map_err(|_| FailureReason::Unusable)?
}
