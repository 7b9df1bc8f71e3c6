//! Appends what a visitor does as an event, and waits for what apply decides.

use std::time::Duration;

use sha2::{Digest, Sha256};

use super::visitor::Visitor;
use crate::domain::ChildId;
use crate::engine::journal::{JournalError, NewEvent, Source};
use crate::engine::page::{PageAction, PageAnswer, PageEvent};
use crate::store::Scope;
use crate::store::journal::events;
use crate::store::state::{page_answers, page_people};
use crate::web::{App, WebError};

/// How long a save may wait to be applied before it is answered "later"; it is durable by then.
const PATIENCE: Duration = Duration::from_secs(10);

/// What became of what a visitor did; `None` if nobody of that phone is known. The same request under the same
/// `save_id` is one event, however often it comes.
pub(super) async fn ask(
    app: &App,
    visitor: &Visitor,
    child: Option<ChildId>,
    save_id: &str,
    action: PageAction,
) -> Result<Option<PageAnswer>, WebError> {
    let unavailable = |error: &dyn std::fmt::Display| WebError::Unavailable(error.to_string());
    let (tenant, phone) = (visitor.tenant.clone(), visitor.phone.clone());
    let known = app.read(move |connection| page_people::person(&Scope::new(connection, tenant), &phone)).await;
    let Some(person) = known.map_err(|error| unavailable(&error))? else { return Ok(None) };
    let event = PageEvent {
        phone: person.phone.as_str().to_owned(),
        child: child.map(|child| child.0),
        save_id: save_id.to_owned(),
        action,
    };
    let payload = serde_json::to_string(&event).map_err(|error| unavailable(&error))?;
    let digest = hex::encode(&Sha256::digest(payload.as_bytes())[..8]);
    let event = NewEvent {
        tenant: visitor.tenant.clone(),
        source: Source::Page,
        external_id: format!("{}:{save_id}:{digest}", person.phone.as_str()),
        received_at: app.now(),
        person: Some(person.phone.as_str().to_owned()),
        payload,
    };
    let seq = seq_of(app, event).await.map_err(|error| unavailable(&error))?;
    let mut applied = app.applied().last_seq.clone();
    match tokio::time::timeout(PATIENCE, applied.wait_for(|applied| *applied >= seq)).await {
        Ok(Ok(_)) => {}
        Ok(Err(error)) => return Err(unavailable(&error)),
        Err(error) => return Err(unavailable(&error)),
    }
    let (tenant, save_id) = (visitor.tenant.clone(), save_id.to_owned());
    let answer = app
        .read(move |connection| page_answers::get(&Scope::new(connection, tenant), &person.phone, &save_id))
        .await
        .map_err(|error| unavailable(&error))?;
    let answer = answer.ok_or_else(|| WebError::Unavailable("the event was set aside".to_owned()))?;
    serde_json::from_str(&answer).map(Some).map_err(|error| unavailable(&error))
}

/// Appends an event; its place, or that of the same event from before.
async fn seq_of(app: &App, event: NewEvent) -> Result<i64, JournalError> {
    let (tenant, source, external_id) = (event.tenant.clone(), event.source.as_str(), event.external_id.clone());
    let seqs = app.journal().append(vec![event]).await?;
    if let Some(seq) = seqs.first().copied().flatten() {
        return Ok(seq);
    }
    let before =
        app.journal().read(move |connection| events::seq_of(connection, &tenant, source, &external_id)).await?;
    Ok(before.unwrap_or(0))
}
