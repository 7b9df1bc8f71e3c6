//! `/health/*`: alive, ready, and whether the database answers.

use axum::Json;
use axum::extract::{Extension, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::envelope::RequestId;
use super::{App, WebError};
use crate::engine::outbox::OutboxStatus;
use crate::store::journal::events;
use crate::store::state::applied;

/// How many durable events may wait for apply before the service calls itself not ready.
const BACKLOG_MAX: i64 = 100_000;

/// `GET /health/live`: the process answers.
pub(super) async fn live(State(app): State<App>) -> Json<Value> {
    Json(json!({"ok": true, "live": true, "started_at": app.started_at().to_string()}))
}

/// `GET /health/db`: a real query.
pub(super) async fn db(State(app): State<App>, Extension(id): Extension<RequestId>) -> Result<Json<Value>, WebError> {
    app.read(applied::last).await.map_err(|error| WebError::Unavailable(error.to_string()))?;
    Ok(Json(json!({"ok": true, "request_id": id.as_str()})))
}

/// `GET /health/ready`: 200 if `env`, `db` and `journal` are well; the other checks only warn.
pub(super) async fn ready(State(app): State<App>, Extension(id): Extension<RequestId>) -> Response {
    let applied_seq = *app.applied().last_seq.borrow();
    let failing = app.applied().failing.borrow().clone();
    let db = match (&failing, app.read(applied::last).await) {
        (Some(reason), _) => failed(reason),
        (None, Err(error)) => failed(&error.to_string()),
        (None, Ok(_)) => json!({"ok": true}),
    };
    let journal = match app.journal().read(events::last).await {
        Err(error) => failed(&error.to_string()),
        Ok(last) if last - applied_seq > BACKLOG_MAX => failed("events wait to be applied"),
        Ok(last) => json!({"ok": true, "waiting": last - applied_seq}),
    };
    let env = json!({"ok": true, "warnings": app.config().warnings()});
    let outbox = outbox(&app.outbox());
    let ready = [&env, &db, &journal].iter().all(|check| check["ok"] == true);
    let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let uptime_sec = app.now().0.duration_since(app.started_at().0).as_secs();
    let body = json!({
        "ok": ready,
        "ready": ready,
        "checks": {
            "env": env,
            "db": db,
            "journal": journal,
            "disk": disk(&app),
            "outbox": outbox,
            "backup": {"ok": false, "warning": "snapshots are not part of this version"},
        },
        "version": env!("CARGO_PKG_VERSION"),
        "started_at": app.started_at().to_string(),
        "uptime_sec": uptime_sec,
        "request_id": id.as_str(),
        "ops": {"applied_event": applied_seq},
    });
    (status, Json(body)).into_response()
}

fn failed(reason: &str) -> Value {
    json!({"ok": false, "error": reason})
}

/// More messages than this that wait to leave are worth a warning.
const QUEUED_MAX: usize = 10_000;

fn outbox(status: &OutboxStatus) -> Value {
    let mut check = json!({
        "ok": status.paused.is_none() && status.queued <= QUEUED_MAX,
        "queued": status.queued,
        "in_flight": status.in_flight,
        "held": status.held,
        "unknown": status.unknown,
        "waiting": status.waiting,
        "uncertain": status.uncertain,
        "sent": {"service": status.sent.service, "utility": status.sent.utility},
        "failed": {"service": status.failed.service, "utility": status.failed.utility},
    });
    if let Some(paused) = status.paused {
        check["warning"] = paused.meaning.into();
        check["code"] = paused.code.into();
    }
    check
}

/// Below this much room the operator is warned.
const FREE_BYTES_MIN: u64 = 512 * 1024 * 1024;

fn disk(app: &App) -> Value {
    match rustix::fs::statvfs(&app.config().base.data_dir) {
        Ok(statistics) => {
            let free_bytes = statistics.f_bavail.saturating_mul(statistics.f_frsize);
            json!({"ok": free_bytes >= FREE_BYTES_MIN, "free_bytes": free_bytes})
        }
        Err(error) => failed(&error.to_string()),
    }
}
