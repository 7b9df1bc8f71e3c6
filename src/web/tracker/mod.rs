//! `/mytracker`: the month of a child as a page for anybody with a signed link, phone first.
//!
//! [`visitor`] decides whose page may be opened, [`view`] reads it, [`page`] shows it. A save is an event like any other:
//! [`save`] reads it from JSON or from a form, [`ask`] appends it and waits for what apply decides. Everything works
//! without JavaScript; with it, days are tapped first and saved together. Opening a page writes nothing.

use axum::Router;
use axum::routing::{get, post};

use super::App;

mod ask;
pub(super) mod assets;
mod calendar_file;
mod donut;
mod links;
mod open;
mod page;
pub(super) mod refused;
mod request;
mod save;
mod view;
mod visitor;
pub(super) mod words;

/// What pages may load and do: their own files, and nothing written into the page itself.
pub(super) const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
                                 form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The page's URLs.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/mytracker", get(open::open))
        .route("/mytracker.ics", get(calendar_file::download))
        .route("/mytracker/save", post(save::save))
        .route("/mytracker/reset-month", post(save::reset))
        .route("/assets/{name}", get(assets::asset))
}
