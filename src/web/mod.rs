//! HTTP: parses, authenticates, then appends an event or reads a view. Nothing is decided here.
//!
//! [`router`] is the whole table of URLs; each webhook or page has a file of its own. Every answer passes
//! [`envelope`], which gives it its request id and security headers, and keeps what failed as an incident.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use axum::routing::get;

mod app;
mod client_address;
mod envelope;
mod error;
mod health;
mod home;
mod internal;
mod limits;
mod origin;
mod privacy;
pub mod server;
mod tracker;
mod webhook;

pub use app::{App, AppParts};
pub use error::WebError;

/// Every URL that the service answers.
pub fn router(app: App) -> Router {
    let body_max = app.config().hardening.max_json_body_kb as usize * 1024;
    Router::new()
        .route("/", get(home::home))
        .route("/webhook", get(webhook::handshake).post(webhook::receive))
        .route("/health/live", get(health::live))
        .route("/health/ready", get(health::ready))
        .route("/health/db", get(health::db))
        .route("/privacy", get(privacy::privacy))
        .route("/internal/tracker-link", get(internal::tracker_link))
        .merge(tracker::routes())
        .fallback(error::not_found)
        .method_not_allowed_fallback(error::method_not_allowed)
        .layer(DefaultBodyLimit::max(body_max))
        .layer(middleware::from_fn_with_state(app.clone(), envelope::wrap))
        .with_state(app)
}
