//! The one door for errors of JSON routes.
//!
//! Rules: the visitor is told a fixed word (`error`) and the request id, never the detail; the detail rides in the
//! response's extensions and is logged and kept once, by [`super::envelope`]. A webhook that may succeed later
//! answers 5xx, so that its sender repeats it.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::links::Refusal;

/// What went wrong with a request.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WebError {
    /// The body is not JSON.
    #[error("invalid_json")]
    InvalidJson,
    /// The body is larger than `MAX_JSON_BODY_KB`.
    #[error("payload_too_large")]
    PayloadTooLarge,
    /// The body broke off.
    #[error("bad_request")]
    BrokenBody,
    /// The signature is missing or wrong.
    #[error("invalid_signature")]
    InvalidSignature,
    /// The handshake's token is wrong.
    #[error("forbidden")]
    Forbidden,
    /// Too many requests; seconds until the next is welcome.
    #[error("rate_limited")]
    RateLimited {
        /// When to come again, in seconds.
        retry_after_sec: u64,
    },
    /// No such page.
    #[error("not_found")]
    NotFound,
    /// The page exists, not with this method.
    #[error("method_not_allowed")]
    MethodNotAllowed,
    /// A value that cannot be: which, and what can.
    #[error("{field}: {wanted}")]
    BadField {
        /// Its name in the request.
        field: String,
        /// What it should be.
        wanted: String,
    },
    /// A link to the tracker page that opens nothing.
    #[error("{}", link_word(*.0))]
    LinkRefused(Refusal),
    /// The token is missing or wrong.
    #[error("unauthorized")]
    Unauthorized,
    /// The operator has not set what this needs; the variable's name is for the log.
    #[error("not_configured")]
    NotConfigured(&'static str),
    /// What is needed cannot be had at the moment; the text is for the log.
    #[error("unavailable")]
    Unavailable(String),
}

/// As [`Failure`], for an answer that is a page of its own and stays as it is.
#[derive(Clone, Debug)]
pub(super) struct Kept(pub(super) WebError);

fn link_word(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Unsigned => "missing_signature",
        Refusal::Wrong => "invalid_signature",
        Refusal::Expired => "link_expired",
        Refusal::TooFarAhead => "link_too_far_ahead",
    }
}

/// What the log shall know of an answer and the visitor shall not.
#[derive(Clone, Debug)]
pub(super) struct Failure(pub(super) WebError);

impl WebError {
    /// The answer's status.
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::InvalidJson | Self::BrokenBody | Self::BadField { .. } => StatusCode::BAD_REQUEST,
            Self::LinkRefused(_) | Self::Unauthorized => StatusCode::UNAUTHORIZED,
            Self::PayloadTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::InvalidSignature | Self::Forbidden => StatusCode::FORBIDDEN,
            Self::RateLimited { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::Unavailable(_) | Self::NotConfigured(_) => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// For the log: the error with its detail.
    pub(super) fn detail(&self) -> String {
        match self {
            Self::Unavailable(detail) => format!("{self}: {detail}"),
            Self::NotConfigured(variable) => format!("{self}: {variable} is not set"),
            _ => self.to_string(),
        }
    }
}

impl IntoResponse for WebError {
    fn into_response(self) -> Response {
        // The request id is put in by the envelope, the only place that knows it.
        let mut response = (self.status(), Json(json!({"ok": false, "error": self.to_string()}))).into_response();
        let retry_after = match &self {
            Self::RateLimited { retry_after_sec } => Some(*retry_after_sec),
            Self::Unavailable(_) => Some(1),
            _ => None,
        };
        if let Some(seconds) = retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(Failure(self));
        response
    }
}

pub(super) async fn not_found() -> WebError {
    WebError::NotFound
}

pub(super) async fn method_not_allowed() -> WebError {
    WebError::MethodNotAllowed
}
