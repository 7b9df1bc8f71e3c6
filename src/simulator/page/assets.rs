//! The page and the files that belong to it, all embedded.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::Page;

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; \
                      connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

#[derive(Template)]
#[template(path = "simulator/page.html")]
struct ChatPage {
    version: &'static str,
}

pub(super) async fn page() -> Response {
    match (ChatPage { version: env!("CARGO_PKG_VERSION") }).render() {
        Ok(html) => {
            let headers = [
                (header::CONTENT_TYPE, "text/html; charset=utf-8"),
                (header::CONTENT_SECURITY_POLICY, POLICY),
                (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
                (header::REFERRER_POLICY, "no-referrer"),
                (header::CACHE_CONTROL, "no-store"),
            ];
            (headers, html).into_response()
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn file(content_type: &'static str, content: &'static str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, content_type),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    (headers, content).into_response()
}

pub(super) async fn tokens() -> Response {
    file("text/css; charset=utf-8", include_str!("../../../templates/simulator/tokens.css"))
}

pub(super) async fn style() -> Response {
    file("text/css; charset=utf-8", include_str!("../../../templates/simulator/app.css"))
}

pub(super) async fn script() -> Response {
    file("text/javascript; charset=utf-8", include_str!("../../../templates/simulator/app.js"))
}

pub(super) async fn format() -> Response {
    file("text/javascript; charset=utf-8", include_str!("../../../templates/simulator/format.js"))
}

pub(super) async fn bubbles() -> Response {
    file("text/javascript; charset=utf-8", include_str!("../../../templates/simulator/bubbles.js"))
}

pub(super) async fn panel() -> Response {
    file("text/javascript; charset=utf-8", include_str!("../../../templates/simulator/panel.js"))
}

pub(super) async fn wallpaper() -> Response {
    file("image/svg+xml", include_str!("../../../templates/simulator/wallpaper.svg"))
}

pub(super) async fn icon() -> Response {
    file("image/svg+xml", include_str!("../../../templates/simulator/icon.svg"))
}

/// A media file for the page: pictures and sound are shown, everything else is saved.
pub(super) async fn media(State(page): State<Page>, Path(id): Path<String>) -> Response {
    let Some(media) = page.stand_in.media(&id) else { return StatusCode::NOT_FOUND.into_response() };
    let shown = media.mime_type.starts_with("image/") || media.mime_type.starts_with("audio/");
    let headers = [
        (header::CONTENT_TYPE, media.mime_type),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (header::CONTENT_DISPOSITION, if shown { "inline" } else { "attachment" }.to_owned()),
        (header::CONTENT_SECURITY_POLICY, "sandbox".to_owned()),
    ];
    (headers, media.content).into_response()
}
