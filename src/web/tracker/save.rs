//! `POST /mytracker/save` and `POST /mytracker/reset-month`: as JSON, answered with JSON; as a form, answered with a page.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::ask::ask;
use super::links::{Links, To};
use super::open::show;
use super::page::Extra;
use super::refused::{Refused, html, preferred_language};
use super::request::{Asked, is_form};
use super::view::Nothing;
use super::visitor::{self, Visitor};
use crate::domain::Month;
use crate::engine::page::{PageAction, PageAnswer, PageChange};
use crate::i18n::Language;
use crate::web::client_address::client_address;
use crate::web::{App, WebError};

/// Changes days, or takes a save back.
pub(super) async fn save(State(app): State<App>, request: Request) -> Response {
    answer(&app, request, |asked, month| {
        if let Some(of) = &asked.undo {
            return Ok(PageAction::Undo { of: of.clone() });
        }
        asked.check_changes(month)?;
        Ok(PageAction::Save { changes: asked.changes.clone() })
    })
    .await
}

/// Empties a month. A form says yes on the page first.
pub(super) async fn reset(State(app): State<App>, request: Request) -> Response {
    answer(&app, request, |asked, month| {
        if asked.form && !asked.confirmed {
            return Err(WebError::BadField { field: "confirm".to_owned(), wanted: "yes".to_owned() });
        }
        Ok(PageAction::Reset { month: month.to_string() })
    })
    .await
}

async fn answer(
    app: &App,
    request: Request,
    action: impl Fn(&Asked, Month) -> Result<PageAction, WebError>,
) -> Response {
    let form = is_form(request.headers());
    let mut language = preferred_language(request.headers());
    match act(app, request, &mut language, action).await {
        Ok(response) => response,
        Err(error) if form => Refused::save_because(error, language).into_response(),
        Err(error) => error.into_response(),
    }
}

async fn act(
    app: &App,
    request: Request,
    language: &mut Language,
    action: impl Fn(&Asked, Month) -> Result<PageAction, WebError>,
) -> Result<Response, WebError> {
    let client = client_address(request.extensions(), request.headers(), &app.config().base.trusted_proxies);
    app.limits().tracker_write(client)?;
    let asked = read(app, request).await?;
    *language = asked.wishes.language.unwrap_or(*language);
    let visitor = visitor::admit(app, asked.auth.clone()).map_err(|denied| WebError::from(&denied))?;
    let month = asked.month()?;
    let action = action(&asked, month)?;
    let save_id = asked.save_id.clone().unwrap_or_else(|| uuid::Uuid::new_v4().simple().to_string());
    let Some(answer) = ask(app, &visitor, asked.wishes.child, &save_id, action).await? else {
        if asked.form {
            return Ok(Refused::nothing(Nothing::Unknown, *language).into_response());
        }
        let wanted = "somebody who has written in the chat".to_owned();
        return Err(WebError::BadField { field: "phone".to_owned(), wanted });
    };
    if asked.form { as_page(app, asked, visitor, month, &save_id, answer).await } else { as_json(month, answer) }
}

async fn read(app: &App, request: Request) -> Result<Asked, WebError> {
    let headers: HeaderMap = request.headers().clone();
    let body = Bytes::from_request(request, app).await.map_err(|rejection| {
        if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
            WebError::PayloadTooLarge
        } else {
            WebError::BrokenBody
        }
    })?;
    if is_form(&headers) { Asked::from_form(&body) } else { Asked::from_json(&body) }
}

fn as_json(month: Month, answer: PageAnswer) -> Result<Response, WebError> {
    Ok(match answer {
        PageAnswer::Saved { updated, .. } => Json(json!({"ok": true, "updated": updated})).into_response(),
        PageAnswer::Emptied { .. } => Json(json!({"ok": true, "month": month.to_string()})).into_response(),
        PageAnswer::Conflict { days } => {
            (StatusCode::CONFLICT, Json(json!({"ok": false, "error": "conflict", "conflicts": days}))).into_response()
        }
        PageAnswer::NotAllowed => return Err(WebError::Forbidden),
        PageAnswer::Refused { field, wanted } => return Err(WebError::BadField { field, wanted }),
        // JSON asks for no undo.
        PageAnswer::Undone | PageAnswer::NotLast => return Err(WebError::BrokenBody),
    })
}

/// After a save the browser is sent to the page, so that loading it again saves nothing again.
async fn as_page(
    app: &App,
    asked: Asked,
    visitor: Visitor,
    month: Month,
    save_id: &str,
    answer: PageAnswer,
) -> Result<Response, WebError> {
    let mut wishes = asked.wishes.clone();
    wishes.month = Some(month);
    match answer {
        PageAnswer::Conflict { days } => {
            let language = wishes.language.unwrap_or(Language::English);
            let extra = Extra { conflict: Some((days, asked.changes)) };
            match show(app, visitor, wishes, extra).await? {
                Ok(rendered) => Ok(html(StatusCode::CONFLICT, rendered)),
                Err(nothing) => Ok(Refused::nothing(nothing, language).into_response()),
            }
        }
        PageAnswer::NotAllowed => Err(WebError::Forbidden),
        PageAnswer::Refused { field, wanted } => Err(WebError::BadField { field, wanted }),
        PageAnswer::Saved { .. } | PageAnswer::Undone | PageAnswer::NotLast | PageAnswer::Emptied { .. } => {
            let links = Links { auth: &visitor.auth, wishes: &wishes };
            let page = format!("{}&done={save_id}", links.page(To::default()));
            Ok((StatusCode::SEE_OTHER, [(header::LOCATION, page), (header::CACHE_CONTROL, "no-store".to_owned())])
                .into_response())
        }
    }
}

/// Two lists of days: what they show now, and what the visitor wanted.
pub(super) type Conflicting = (Vec<PageChange>, Vec<PageChange>);
