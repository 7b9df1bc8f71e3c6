//! `/webhook`: Meta's handshake, and the messages and statuses that it delivers.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use self::signature::VerifiedBody;
use super::{App, WebError};
use crate::domain::TenantId;
use crate::engine::journal::{NewEvent, Source};
use crate::whatsapp::inbound::{Piece, PieceKind, split};

mod signature;

/// The query of Meta's handshake.
#[derive(Deserialize)]
pub(super) struct Handshake {
    #[serde(rename = "hub.mode")]
    mode: Option<String>,
    #[serde(rename = "hub.verify_token")]
    verify_token: Option<String>,
    #[serde(rename = "hub.challenge")]
    challenge: Option<String>,
}

/// `GET /webhook`: repeats the challenge to whoever knows the token (Meta, "Create a webhook endpoint").
pub(super) async fn handshake(
    State(app): State<App>,
    query: Result<Query<Handshake>, QueryRejection>,
) -> Result<Response, WebError> {
    let Ok(Query(query)) = query else { return Err(WebError::Forbidden) };
    let token = app.config().whatsapp.verify_token.as_ref().ok_or(WebError::Forbidden)?;
    let known = query.verify_token.as_deref().is_some_and(|offered| token.matches(offered.as_bytes()));
    match (query.mode.as_deref(), known, query.challenge) {
        (Some("subscribe"), true, Some(challenge)) => {
            Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], challenge).into_response())
        }
        _ => Err(WebError::Forbidden),
    }
}

/// `POST /webhook`: answers 200 once every piece of the body is durable.
pub(super) async fn receive(State(app): State<App>, body: VerifiedBody) -> Result<Json<Value>, WebError> {
    let pieces = split(&body.0).map_err(|_| WebError::InvalidJson)?;
    let messages = pieces.iter().filter(|piece| piece.kind == PieceKind::Message);
    for sender in messages.filter_map(|piece| piece.person.as_deref()) {
        app.limits().sender(sender)?;
    }
    let received_at = app.now();
    let events: Vec<NewEvent> = pieces
        .into_iter()
        .map(|piece| {
            let tenant = app.tenant_of(piece.phone_number_id.as_deref());
            event(piece, tenant, received_at)
        })
        .collect();
    if !events.is_empty() {
        app.journal().append(events).await.map_err(|error| WebError::Unavailable(error.to_string()))?;
    }
    Ok(Json(json!({"ok": true})))
}

/// What is meant for a number that is not ours is kept like everything else, and not acted upon.
fn event(piece: Piece, tenant: Option<TenantId>, received_at: crate::domain::Instant) -> NewEvent {
    let source = match (piece.kind, &tenant) {
        (PieceKind::Message, Some(_)) => Source::WhatsApp,
        (PieceKind::Status, Some(_)) => Source::WhatsAppStatus,
        (PieceKind::Other, _) | (_, None) => Source::WhatsAppOther,
    };
    NewEvent {
        tenant: tenant.unwrap_or_else(TenantId::single),
        source,
        external_id: piece.external_id,
        received_at,
        person: piece.person,
        payload: piece.payload,
    }
}
