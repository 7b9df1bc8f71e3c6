//! What every answer carries: request id and security headers; and what is kept of one that failed.

use std::panic::AssertUnwindSafe;

use axum::Json;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::FutureExt as _;
use serde_json::json;

use super::App;
use super::error::{Failure, Kept, WebError};
use crate::links::Refusal;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Headers of every answer (PRODUCT: HTTP).
const SECURITY_HEADERS: [(HeaderName, HeaderValue); 4] = [
    (HeaderName::from_static("x-content-type-options"), HeaderValue::from_static("nosniff")),
    (HeaderName::from_static("x-frame-options"), HeaderValue::from_static("DENY")),
    (HeaderName::from_static("referrer-policy"), HeaderValue::from_static("no-referrer")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=()"),
    ),
];

/// The id of the request at hand, for handlers that name it in their answer.
#[derive(Clone, Debug)]
pub(super) struct RequestId(pub(super) HeaderValue);

impl RequestId {
    /// The id as text.
    pub(super) fn as_str(&self) -> &str {
        self.0.to_str().unwrap_or("")
    }
}

/// Runs the request and puts its answer into the envelope.
pub(super) async fn wrap(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let id = RequestId(
        request.headers().get(&REQUEST_ID).filter(|value| well_formed(value)).cloned().unwrap_or_else(new_id),
    );
    request.extensions_mut().insert(id.clone());
    let logged = app.config().hardening.request_logging.then(|| (request.method().clone(), path(&request)));
    let mut response = match AssertUnwindSafe(next.run(request)).catch_unwind().await {
        Ok(response) => response,
        Err(_) => WebError::Unavailable("the handler panicked".to_owned()).into_response(),
    };
    if let Some(Failure(error)) = response.extensions_mut().remove::<Failure>() {
        keep(&app, &id, &error);
        *response.body_mut() = error_body(&error, &id);
        response.headers_mut().remove(axum::http::header::CONTENT_LENGTH);
    } else if let Some(Kept(error)) = response.extensions_mut().remove::<Kept>() {
        keep(&app, &id, &error);
    } else if response.status() == StatusCode::PAYLOAD_TOO_LARGE {
        response = with_id(&WebError::PayloadTooLarge, &id);
    }
    if let Some((method, path)) = logged {
        tracing::info!(request_id = id.as_str(), %method, path, status = response.status().as_u16(), "request");
    }
    let headers = response.headers_mut();
    for (name, value) in SECURITY_HEADERS {
        headers.entry(name).or_insert(value);
    }
    headers.insert(REQUEST_ID, id.0);
    response
}

fn with_id(error: &WebError, id: &RequestId) -> Response {
    (error.status(), Json(json!({"ok": false, "error": error.to_string(), "request_id": id.as_str()}))).into_response()
}

fn error_body(error: &WebError, id: &RequestId) -> axum::body::Body {
    json!({"ok": false, "error": error.to_string(), "request_id": id.as_str()}).to_string().into()
}

/// Answers that failed on our side, and signatures that were refused, are kept with their request id.
fn keep(app: &App, id: &RequestId, error: &WebError) {
    let kind = match error {
        WebError::InvalidSignature | WebError::LinkRefused(Refusal::Wrong) | WebError::Unauthorized => {
            "signature_refused"
        }
        // The operator knows from the start's warnings; visitors must not fill the journal with it.
        WebError::NotConfigured(_) => return,
        error if error.status().is_server_error() => "request_failed",
        _ => return,
    };
    if app.limits().may_keep_incident() {
        app.journal().incident(kind, id.as_str().to_owned(), error.detail(), app.now());
    } else {
        tracing::warn!(kind, request_id = id.as_str(), "too many of these to keep each");
    }
}

/// Paths may be logged, queries may not: they carry tokens and phone numbers.
fn path(request: &Request) -> String {
    request.uri().path().chars().take(128).collect()
}

/// 8 to 128 letters, digits, `-`, `_` and `.`: nothing that could break a log line or a header.
fn well_formed(value: &HeaderValue) -> bool {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    (8..=128).contains(&value.len()) && value.as_bytes().iter().all(plain)
}

fn new_id() -> HeaderValue {
    let mut buffer = uuid::Uuid::encode_buffer();
    let id = uuid::Uuid::new_v4();
    HeaderValue::from_str(id.simple().encode_lower(&mut buffer))
        .unwrap_or_else(|_| HeaderValue::from_static("unavailable"))
}
