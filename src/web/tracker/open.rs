//! `GET /mytracker`.

use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

use super::page::{self, Extra};
use super::refused::{Refused, html, preferred_language};
use super::request::Asked;
use super::view::{self, Nothing, Wishes};
use super::visitor::{self, Visitor};
use crate::web::{App, WebError};

/// Shows the month to whoever holds the link.
pub(super) async fn open(State(app): State<App>, headers: HeaderMap, RawQuery(query): RawQuery) -> Response {
    let language = preferred_language(&headers);
    let asked = match Asked::from_query(query.as_deref().unwrap_or_default()) {
        Ok(asked) => asked,
        Err(error) => return Refused::address_because(error, language).into_response(),
    };
    let language = asked.wishes.language.unwrap_or(language);
    let visitor = match visitor::admit(&app, asked.auth.clone()) {
        Ok(visitor) => visitor,
        Err(denied) => return Refused::denied(&denied, language).into_response(),
    };
    let mut wishes = asked.wishes.clone();
    if !asked.month.is_empty() {
        match asked.month() {
            Ok(month) => wishes.month = Some(month),
            Err(error) => return Refused::address_because(error, language).into_response(),
        }
    }
    match show(&app, visitor, wishes, Extra::default()).await {
        Ok(Ok(rendered)) => html(StatusCode::OK, rendered),
        Ok(Err(nothing)) => Refused::nothing(nothing, language).into_response(),
        Err(error) => Refused::because(error, language).into_response(),
    }
}

type Rendered = Result<String, askama::Error>;

/// Reads and renders the page, off the async threads.
pub(super) async fn show(
    app: &App,
    visitor: Visitor,
    wishes: Wishes,
    extra: Extra,
) -> Result<Result<Rendered, Nothing>, WebError> {
    let now = app.now();
    let read = app.read(move |connection| {
        let view = view::read(connection, &visitor, &wishes, now)?;
        Ok(view.map(|view| page::render(&view, &visitor.auth, &wishes, &extra)))
    });
    read.await.map_err(|error| WebError::Unavailable(error.to_string()))
}
