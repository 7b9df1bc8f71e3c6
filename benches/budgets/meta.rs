//! An instant stand-in for Meta: takes every message and file, and counts the messages.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::header;
use axum::routing::post;
use tokio::sync::Notify;

#[derive(Default)]
pub(crate) struct Taken {
    count: AtomicU64,
    changed: Notify,
}

impl Taken {
    pub(crate) fn count(&self) -> u64 {
        self.count.load(Ordering::Relaxed)
    }

    /// Resolves once `wanted` messages were taken.
    pub(crate) async fn reaches(&self, wanted: u64) {
        loop {
            let changed = self.changed.notified();
            if self.count() >= wanted {
                return;
            }
            changed.await;
        }
    }
}

/// Serves until the runtime ends.
pub(crate) async fn serve() -> (SocketAddr, Arc<Taken>) {
    let taken = Arc::new(Taken::default());
    let counter = Arc::clone(&taken);
    let answer = move || {
        let number = counter.count.fetch_add(1, Ordering::Relaxed) + 1;
        counter.changed.notify_waiters();
        let body = format!(r#"{{"messaging_product":"whatsapp","messages":[{{"id":"wamid.bench{number}"}}]}}"#);
        async move { ([(header::CONTENT_TYPE, "application/json")], body) }
    };
    let taken_file = || async { ([(header::CONTENT_TYPE, "application/json")], r#"{"id":"1"}"#) };
    let router = Router::new()
        .route("/{version}/{number}/messages", post(answer))
        .route("/{version}/{number}/media", post(taken_file))
        .layer(DefaultBodyLimit::disable());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    (address, taken)
}
