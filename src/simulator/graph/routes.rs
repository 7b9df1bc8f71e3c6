//! The Graph API's routes.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, FromRequestParts, Multipart, NestedPath, Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

use super::StandIn;
use super::faults::Fault;
use super::media::UPLOAD_BYTES_MAX;
use super::refusal::Refusal;
use super::take::Answer;

/// Versions below this one have ended.
const OLDEST_VERSION: u32 = 21;
const MEDIA_ADDRESS_SECONDS: i64 = 300;

pub(super) fn router(stand_in: StandIn) -> Router {
    Router::new()
        .route("/{version}/{id}/messages", post(messages))
        .route("/{version}/{id}/media", post(upload).layer(DefaultBodyLimit::max(UPLOAD_BYTES_MAX)))
        .route("/{version}/{id}", get(media).delete(delete_media))
        .route("/media/{id}/content", get(media_content))
        .with_state(stand_in)
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        (status, Json(self.body)).into_response()
    }
}

async fn messages(
    State(stand_in): State<StandIn>,
    Path((version, id)): Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let read: Option<Value> = serde_json::from_slice(&body).ok();
    let refuse = |refusal: Refusal| {
        let json = read.clone().unwrap_or_else(|| json!(String::from_utf8_lossy(&body)));
        stand_in.refuse("messages", &Arc::new(json), &refusal)
    };
    if let Err(refusal) = stand_in.caller(&headers, &version).and_then(|()| stand_in.number(&id)) {
        return refuse(refusal).into_response();
    }
    let fault = stand_in.0.faults.next();
    match fault {
        Some(Fault::Status(status)) => {
            refuse(Refusal { status, ..Refusal::new(2, "a fault that was asked for") });
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            return (status, "<html>Sorry, something went wrong.</html>").into_response();
        }
        Some(Fault::Code(code)) => return refuse(Refusal::new(code, "a fault that was asked for")).into_response(),
        Some(Fault::DropConnection) => {
            refuse(Refusal::new(2, "a connection that breaks, which was asked for"));
            return broken_answer();
        }
        Some(Fault::Timeout) | None => {}
    }
    let Some(json) = read else { return refuse(Refusal::parameter("the body is not JSON")).into_response() };
    let answer = stand_in.take(json);
    if fault == Some(Fault::Timeout) {
        std::future::pending::<()>().await;
    }
    answer.into_response()
}

/// Promises a body and breaks the connection before it is whole.
fn broken_answer() -> Response {
    let pieces = futures_util::stream::iter([Ok("{\"mess"), Err(std::io::Error::other("broken on purpose"))]);
    let body = Body::from_stream(pieces);
    ([(header::CONTENT_TYPE, "application/json"), (header::CONTENT_LENGTH, "200")], body).into_response()
}

impl StandIn {
    fn caller(&self, headers: &HeaderMap, version: &str) -> Result<(), Refusal> {
        self.bearer(headers)?;
        let number = version.strip_prefix('v').and_then(|rest| rest.split_once('.'));
        match number.and_then(|(major, minor)| Some((major.parse::<u32>().ok()?, minor.parse::<u32>().ok()?))) {
            Some((major, _)) if major >= OLDEST_VERSION => Ok(()),
            Some(_) => Err(Refusal::new(2_635, format!("the API's version {version} has ended"))),
            None => Err(Refusal::new(2_500, format!("the path begins with a version such as v25.0, not {version}"))),
        }
    }

    fn bearer(&self, headers: &HeaderMap) -> Result<(), Refusal> {
        let token = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        match token.and_then(|value| value.strip_prefix("Bearer ")) {
            Some(token) if token == self.0.access_token => Ok(()),
            Some(_) => Err(Refusal::new(190, "the access token is not the right one")),
            None => Err(Refusal::new(190, "the header Authorization: Bearer … is missing")),
        }
    }

    fn number(&self, id: &str) -> Result<(), Refusal> {
        if id == self.0.phone_number_id {
            Ok(())
        } else {
            Err(Refusal::parameter(format!("no phone number has the id {id}")))
        }
    }
}

async fn upload(
    State(stand_in): State<StandIn>,
    Path((version, id)): Path<(String, String)>,
    headers: HeaderMap,
    form: Multipart,
) -> Answer {
    let checked = stand_in.caller(&headers, &version).and_then(|()| stand_in.number(&id));
    let checked = checked.and_then(|()| {
        let fault = || Refusal::new(131_000, "a fault that was asked for");
        if stand_in.rules().uploads { Ok(()) } else { Err(fault()) }
    });
    let read = match checked {
        Ok(()) => read_form(form).await,
        Err(refusal) => Err(refusal),
    };
    match read {
        Ok((mime_type, file_name, content)) => stand_in.shelve(&mime_type, &file_name, content),
        Err(refusal) => stand_in.refuse("media", &Arc::new(Value::Null), &refusal),
    }
}

async fn read_form(mut form: Multipart) -> Result<(String, String, Bytes), Refusal> {
    let unreadable = |_| Refusal::parameter("the form cannot be read");
    let (mut product, mut kind, mut file) = (None, None, None);
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        match field.name() {
            Some("messaging_product") => product = Some(field.text().await.map_err(unreadable)?),
            Some("type") => kind = Some(field.text().await.map_err(unreadable)?),
            Some("file") => {
                let name = field.file_name().unwrap_or("file").to_owned();
                let mime_type = field.content_type().map(str::to_owned);
                file = Some((name, mime_type, field.bytes().await.map_err(unreadable)?));
            }
            _ => return Err(Refusal::parameter("the form takes messaging_product, type and file")),
        }
    }
    if product.as_deref() != Some("whatsapp") {
        return Err(Refusal::parameter("messaging_product must be \"whatsapp\""));
    }
    let (name, mime_type, content) = file.ok_or_else(|| Refusal::missing("file is missing"))?;
    let mime_type = mime_type.or(kind).ok_or_else(|| Refusal::missing("the file's type is missing"))?;
    Ok((mime_type, name, content))
}

fn not_found(id: &str) -> Refusal {
    Refusal { status: 404, ..Refusal::parameter(format!("no media file has the id {id}")) }
}

async fn media(
    State(stand_in): State<StandIn>,
    Path((version, id)): Path<(String, String)>,
    nested: Result<NestedPath, <NestedPath as FromRequestParts<StandIn>>::Rejection>,
    headers: HeaderMap,
) -> Answer {
    let found = stand_in.caller(&headers, &version).and_then(|()| stand_in.media(&id).ok_or_else(|| not_found(&id)));
    match found {
        Ok(media) => {
            let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("127.0.0.1");
            let base = nested.as_ref().map_or("", NestedPath::as_str).trim_end_matches('/');
            let until = stand_in.now().0.as_second() + MEDIA_ADDRESS_SECONDS;
            let body = json!({
                "messaging_product": "whatsapp",
                "url": format!("http://{host}{base}/media/{id}/content?until={until}"),
                "mime_type": media.mime_type,
                "sha256": media.sha256(),
                "file_size": media.content.len().to_string(),
                "id": id,
            });
            Answer { status: 200, body }
        }
        Err(refusal) => stand_in.refuse("media", &Arc::new(json!({"media_id": id})), &refusal),
    }
}

async fn delete_media(
    State(stand_in): State<StandIn>,
    Path((version, id)): Path<(String, String)>,
    headers: HeaderMap,
) -> Answer {
    let deleted = stand_in
        .caller(&headers, &version)
        .and_then(|()| if stand_in.0.shelf.remove(&id) { Ok(()) } else { Err(not_found(&id)) });
    match deleted {
        Ok(()) => Answer { status: 200, body: json!({"success": true}) },
        Err(refusal) => stand_in.refuse("media", &Arc::new(json!({"media_id": id})), &refusal),
    }
}

#[derive(Deserialize)]
struct Until {
    until: Option<i64>,
}

async fn media_content(
    State(stand_in): State<StandIn>,
    Path(id): Path<String>,
    Query(query): Query<Until>,
    headers: HeaderMap,
) -> Response {
    if let Err(refusal) = stand_in.bearer(&headers) {
        return stand_in.refuse("media", &Arc::new(json!({"media_id": id})), &refusal).into_response();
    }
    let fresh = query.until.is_some_and(|until| stand_in.now().0.as_second() <= until);
    match stand_in.media(&id) {
        Some(media) if fresh => ([(header::CONTENT_TYPE, media.mime_type)], media.content).into_response(),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}
