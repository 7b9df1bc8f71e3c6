//! The page's one style sheet and one script: in the binary, named by what is in them, kept by browsers for a year.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use crate::web::WebError;

const STYLE: &str = concat!(
    include_str!("../../../templates/simulator/tokens.css"),
    include_str!("../../../templates/tracker/tracker.css")
);
const SCRIPT: &str = include_str!("../../../templates/tracker/tracker.js");
const ICON: &str = include_str!("../../../templates/simulator/icon.svg");

/// Where the files are.
pub(in crate::web) struct Assets {
    pub(in crate::web) style: String,
    pub(in crate::web) script: String,
    pub(in crate::web) icon: String,
}

/// The addresses of the files in this binary.
pub(in crate::web) static ASSETS: LazyLock<Assets> = LazyLock::new(|| Assets {
    style: format!("/assets/tracker-{}.css", digest(STYLE)),
    script: format!("/assets/tracker-{}.js", digest(SCRIPT)),
    icon: format!("/assets/icon-{}.svg", digest(ICON)),
});

fn digest(content: &str) -> String {
    hex::encode(&Sha256::digest(content.as_bytes())[..6])
}

/// `GET /assets/{name}`.
pub(super) async fn asset(Path(name): Path<String>) -> Result<Response, WebError> {
    let path = format!("/assets/{name}");
    let (content_type, content) = if path == ASSETS.style {
        ("text/css; charset=utf-8", STYLE)
    } else if path == ASSETS.script {
        ("text/javascript; charset=utf-8", SCRIPT)
    } else if path == ASSETS.icon {
        ("image/svg+xml", ICON)
    } else {
        return Err(WebError::NotFound);
    };
    let headers =
        [(header::CONTENT_TYPE, content_type), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    Ok((headers, content).into_response())
}
