//! The part of the transcription service in the demo: it reads the words that the simulator's voice notes carry, and
//! answers as an OpenAI-compatible API does.

use axum::extract::DefaultBodyLimit;
use axum::extract::multipart::{Multipart, MultipartError};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use serde_json::json;

use super::voice;

const BODY_MAX: usize = 17 * 1024 * 1024;

pub(super) fn router() -> Router {
    Router::new().route("/audio/transcriptions", post(transcribe)).layer(DefaultBodyLimit::max(BODY_MAX))
}

async fn transcribe(form: Multipart) -> Response {
    match words_of(form).await {
        Ok(Some(words)) => Json(json!({"text": words})).into_response(),
        Ok(None) => Json(json!({"text": ""})).into_response(),
        Err(_) => StatusCode::BAD_REQUEST.into_response(),
    }
}

async fn words_of(mut form: Multipart) -> Result<Option<String>, MultipartError> {
    while let Some(field) = form.next_field().await? {
        if field.name() == Some("file") {
            return Ok(voice::spoken_words(&field.bytes().await?));
        }
    }
    Ok(None)
}
