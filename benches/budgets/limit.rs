//! The bare limit: axum, HMAC over the body, and a group commit of the row. Nothing else.

use std::path::Path;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::{get, post};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use tokio::sync::{mpsc, oneshot};

pub(crate) const ARGUMENT: &str = "limit-server";

type Row = (Bytes, oneshot::Sender<()>);

pub(crate) fn serve(folder: &str) {
    let port: u16 = std::env::var("PORT").unwrap().parse().unwrap();
    let connection = rusqlite::Connection::open(Path::new(folder).join("limit.db")).unwrap();
    connection
        .execute_batch(
            "PRAGMA journal_mode = wal; PRAGMA synchronous = full; PRAGMA wal_autocheckpoint = 4000;
             CREATE TABLE events (seq INTEGER PRIMARY KEY, payload BLOB NOT NULL) STRICT;",
        )
        .unwrap();
    let (sender, waiting) = mpsc::channel(8_192);
    std::thread::spawn(move || write(&connection, waiting));
    super::runtime().block_on(async {
        let router =
            Router::new().route("/", get(|| async { "ready" })).route("/webhook", post(receive)).with_state(sender);
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await.unwrap();
        axum::serve(listener, router).await.unwrap();
    });
}

async fn receive(State(rows): State<mpsc::Sender<Row>>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let mut offered = [0; 32];
    let header = headers.get("x-hub-signature-256").and_then(|value| value.as_bytes().strip_prefix(b"sha256="));
    if hex::decode_to_slice(header.unwrap_or_default(), &mut offered).is_err() {
        return StatusCode::FORBIDDEN;
    }
    let mac = Hmac::<Sha256>::new_from_slice(super::child::APP_SECRET.as_bytes()).unwrap();
    if mac.chain_update(&body).verify_slice(&offered).is_err() {
        return StatusCode::FORBIDDEN;
    }
    let (done, durable) = oneshot::channel();
    rows.send((body, done)).await.unwrap();
    durable.await.unwrap();
    StatusCode::OK
}

fn write(connection: &rusqlite::Connection, mut waiting: mpsc::Receiver<Row>) {
    let mut group = Vec::new();
    while waiting.blocking_recv_many(&mut group, 1_024) > 0 {
        connection.execute_batch("BEGIN IMMEDIATE").unwrap();
        let mut insert = connection.prepare_cached("INSERT INTO events (payload) VALUES (?1)").unwrap();
        for (body, _) in &group {
            insert.execute([body.as_ref()]).unwrap();
        }
        connection.execute_batch("COMMIT").unwrap();
        for (_, done) in group.drain(..) {
            done.send(()).unwrap();
        }
    }
}
