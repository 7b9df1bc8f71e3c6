//! `GET /`: what this is.

use axum::Json;
use axum::extract::State;
use serde_json::{Value, json};

use super::App;

/// Name, version and start of the service.
pub(super) async fn home(State(app): State<App>) -> Json<Value> {
    Json(json!({
        "ok": true,
        "service": "therapy-tracker",
        "version": env!("CARGO_PKG_VERSION"),
        "started_at": app.started_at().to_string(),
    }))
}
