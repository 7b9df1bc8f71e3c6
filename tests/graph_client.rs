//! The client's other requests over a real socket: media up, media down, the typing indicator.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::sync::{Arc, Mutex};

use axum::body::Bytes;
use axum::extract::{Path, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::{Json, Router, routing};
use serde_json::{Value, json};
use therapy_tracker::whatsapp::client::{Client, GraphConfig, MEDIA_BYTES_MAX, MediaError};
use therapy_tracker::whatsapp::errors::Verdict;

/// What arrived, and how many downloads are still refused as gone.
#[derive(Default)]
struct Seen {
    lookups: usize,
    gone: usize,
    bodies: Vec<String>,
}

#[derive(Clone)]
struct Meta {
    base: String,
    seen: Arc<Mutex<Seen>>,
}

async fn start() -> (Meta, Client) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let meta = Meta { base: format!("http://{}", listener.local_addr().unwrap()), seen: Arc::default() };
    let router = Router::new()
        .route("/v25.0/{number}/{what}", routing::post(post))
        .route("/v25.0/{media}", routing::get(look_up))
        .route("/file/{media}", routing::get(download))
        .with_state(meta.clone());
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    let config = GraphConfig { base: meta.base.clone(), version: "v25.0".to_owned(), token: "EAAtoken".into() };
    (meta, Client::new(&config).unwrap())
}

async fn post(State(meta): State<Meta>, body: Bytes) -> Response {
    let body = String::from_utf8_lossy(&body).into_owned();
    let broken = body.contains("broken");
    meta.seen.lock().unwrap().bodies.push(body);
    if broken {
        let error = json!({"error": {"code": 131_053, "message": "broken.bin of +919800000001"}});
        return (StatusCode::BAD_REQUEST, Json(error)).into_response();
    }
    Json(json!({"id": "4242", "success": true})).into_response()
}

async fn look_up(State(meta): State<Meta>, Path(media): Path<String>, request: Request) -> Response {
    assert_eq!(request.uri().query(), Some("phone_number_id=555"));
    meta.seen.lock().unwrap().lookups += 1;
    let url = match media.as_str() {
        "unknown" => return StatusCode::NOT_FOUND.into_response(),
        "foreign" => "http://192.0.2.1/file".to_owned(),
        _ => format!("{}/file/{media}", meta.base),
    };
    Json(json!({"url": url, "mime_type": "audio/ogg; codecs=opus", "file_size": "5"})).into_response()
}

async fn download(State(meta): State<Meta>, Path(media): Path<String>, request: Request) -> Response {
    assert_eq!(request.headers()[header::AUTHORIZATION], "Bearer EAAtoken");
    let mut seen = meta.seen.lock().unwrap();
    if seen.gone > 0 {
        seen.gone -= 1;
        return StatusCode::NOT_FOUND.into_response();
    }
    if media == "large" { vec![0; MEDIA_BYTES_MAX + 1].into_response() } else { "hello".into_response() }
}

#[tokio::test]
async fn an_upload_answers_with_the_media_id() {
    let (meta, client) = start().await;
    let id = client.upload_media("555", b"%PDF".to_vec(), "application/pdf", "report.pdf").await.unwrap();
    assert_eq!(id, "4242");
    let body = meta.seen.lock().unwrap().bodies[0].clone();
    for part in ["name=\"messaging_product\"", "whatsapp", "filename=\"report.pdf\"", "application/pdf", "%PDF"] {
        assert!(body.contains(part), "{part}");
    }
}

#[tokio::test]
async fn a_refused_upload_says_why_and_nothing_about_a_person() {
    let (_, client) = start().await;
    let error = client.upload_media("555", vec![1], "text/plain", "broken.bin").await.unwrap_err();
    assert_eq!(error.to_string(), "131053: the media file was refused");
    let MediaError::Failed(failure) = error else { panic!("not a refusal of Meta's") };
    assert_eq!(failure.verdict, Verdict::Drop);
    let error = client.upload_media("555", vec![0; MEDIA_BYTES_MAX + 1], "text/plain", "a").await.unwrap_err();
    assert_eq!(error, MediaError::TooLarge);
}

#[tokio::test]
async fn a_file_is_looked_up_again_when_its_address_is_gone() {
    let (meta, client) = start().await;
    meta.seen.lock().unwrap().gone = 1;
    let fetched = client.fetch_media("555", "77").await.unwrap();
    assert_eq!((fetched.bytes.as_slice(), fetched.mime.as_str()), (&b"hello"[..], "audio/ogg; codecs=opus"));
    assert_eq!(meta.seen.lock().unwrap().lookups, 2);
    meta.seen.lock().unwrap().gone = 2;
    assert_eq!(client.fetch_media("555", "77").await.unwrap_err(), MediaError::Gone);
    assert_eq!(client.fetch_media("555", "unknown").await.unwrap_err(), MediaError::Gone);
}

#[tokio::test]
async fn files_that_are_too_large_or_elsewhere_are_refused() {
    let (_, client) = start().await;
    assert_eq!(client.fetch_media("555", "large").await.unwrap_err(), MediaError::TooLarge);
    assert!(matches!(client.fetch_media("555", "foreign").await.unwrap_err(), MediaError::Malformed(_)));
    assert!(matches!(client.fetch_media("555", "../me").await.unwrap_err(), MediaError::Malformed(_)));
}

#[tokio::test]
async fn the_typing_indicator_marks_the_message_read() {
    let (meta, client) = start().await;
    client.mark_read_typing("555", "wamid.A").await.unwrap();
    let body: Value = serde_json::from_str(&meta.seen.lock().unwrap().bodies[0]).unwrap();
    assert_eq!(
        body,
        json!({
            "messaging_product": "whatsapp",
            "status": "read",
            "message_id": "wamid.A",
            "typing_indicator": {"type": "text"},
        })
    );
}
