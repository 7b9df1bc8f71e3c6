//! The page for what cannot be shown: in words that a parent can use, in their language first and then in the others.

use askama::Template;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::POLICY;
use super::assets::{ASSETS, Assets};
use super::view::Nothing;
use super::visitor::Denied;
use super::words::Words;
use crate::i18n::{Language, Text, texts};
use crate::links::Refusal;
use crate::web::WebError;
use crate::web::error::Kept;

/// What went wrong, as people see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Unsigned,
    Wrong,
    Expired,
    Unknown,
    Invited,
    NoSuchChild,
    Role,
    Value,
    Busy,
    Closed,
}

impl Kind {
    /// What it is called, why it is so, and whether a new link helps.
    fn texts(self) -> (Text, Text, bool) {
        match self {
            Self::Unsigned => (texts::page_refused_unsigned(), texts::page_refused_unsigned_why(), true),
            Self::Wrong => (texts::page_refused_wrong(), texts::page_refused_wrong_why(), true),
            Self::Expired => (texts::page_refused_expired(), texts::page_refused_expired_why(), true),
            Self::Unknown => (texts::page_refused_unknown(), texts::page_refused_unknown_why(), false),
            Self::Invited => (texts::page_refused_invited(), texts::page_refused_invited_why(), false),
            Self::NoSuchChild => (texts::page_refused_child(), texts::page_refused_child_why(), true),
            Self::Role => (texts::page_refused_role(), texts::page_refused_role_why(), false),
            Self::Value => (texts::page_refused_value(), texts::page_refused_value_why(), false),
            Self::Busy => (texts::page_refused_busy(), texts::page_refused_busy_why(), false),
            Self::Closed => (texts::page_refused_closed(), texts::page_refused_closed_why(), false),
        }
    }
}

/// A refusal on its way to a browser.
#[derive(Debug)]
pub(super) struct Refused {
    pub(super) kind: Kind,
    pub(super) status: StatusCode,
    pub(super) language: Language,
    /// Whether somebody was about to save, and must know that it did not happen.
    pub(super) unsaved: bool,
    /// What the log shall know.
    pub(super) error: Option<WebError>,
}

impl Refused {
    /// Because of an error in what somebody was about to save.
    pub(super) fn save_because(error: WebError, language: Language) -> Self {
        let refused = Self::because(error, language);
        // The other texts say what became of the change.
        let unsaved = matches!(refused.kind, Kind::Unsigned | Kind::Wrong | Kind::Expired | Kind::Closed);
        Self { unsaved, ..refused }
    }

    /// Because of an error in an address: a value that cannot be is a link that was cut off or changed.
    pub(super) fn address_because(error: WebError, language: Language) -> Self {
        let refused = Self::because(error, language);
        let kind = if refused.kind == Kind::Value { Kind::Wrong } else { refused.kind };
        Self { kind, ..refused }
    }

    /// Because of an error.
    pub(super) fn because(error: WebError, language: Language) -> Self {
        let kind = match &error {
            WebError::LinkRefused(Refusal::Unsigned) => Kind::Unsigned,
            WebError::LinkRefused(Refusal::Expired) => Kind::Expired,
            WebError::LinkRefused(_) => Kind::Wrong,
            WebError::NotConfigured(_) => Kind::Closed,
            WebError::Forbidden => Kind::Role,
            WebError::Unavailable(_) | WebError::RateLimited { .. } => Kind::Busy,
            WebError::BadField { field, .. } if field == "phone" || field == "tenant" => Kind::Unsigned,
            _ => Kind::Value,
        };
        Self { kind, status: error.status(), language, unsaved: false, error: Some(error) }
    }

    /// Because the link was not good.
    pub(super) fn denied(denied: &Denied, language: Language) -> Self {
        Self::because(WebError::from(denied), language)
    }

    /// Because there is nothing to show.
    pub(super) fn nothing(nothing: Nothing, language: Language) -> Self {
        let (kind, status, language) = match nothing {
            Nothing::Unknown => (Kind::Unknown, StatusCode::NOT_FOUND, language),
            Nothing::Invited(language) => (Kind::Invited, StatusCode::FORBIDDEN, language),
            Nothing::NoSuchChild(language) => (Kind::NoSuchChild, StatusCode::FORBIDDEN, language),
        };
        Self { kind, status, language, unsaved: false, error: None }
    }
}

struct Paragraph {
    language: &'static str,
    title: String,
    why: String,
    how: String,
}

#[derive(Template)]
#[template(path = "tracker/refused.html")]
struct RefusedPage {
    assets: &'static Assets,
    brand: &'static str,
    first: Paragraph,
    others: Vec<Paragraph>,
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let mut paragraphs: Vec<Paragraph> = Vec::with_capacity(3);
        let others = Language::ALL.into_iter().filter(|language| *language != self.language);
        for language in std::iter::once(self.language).chain(others) {
            let (title, why, new_link_helps) = self.kind.texts();
            let how = if new_link_helps { Words::of(language).page_refused_new.clone() } else { String::new() };
            let (title, mut why) = (title.render(language), why.render(language));
            if self.unsaved {
                why = format!("{why} {}", Words::of(language).page_refused_unsaved);
            }
            paragraphs.push(Paragraph { language: language.code(), title, why, how });
        }
        let first = paragraphs.remove(0);
        let brand = Words::of(self.language).page_brand.as_str();
        let page = RefusedPage { assets: &ASSETS, brand, first, others: paragraphs };
        let mut response = html(self.status, page.render());
        if let Some(error) = self.error {
            if let WebError::RateLimited { retry_after_sec } = &error {
                response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*retry_after_sec));
            }
            response.extensions_mut().insert(Kept(error));
        }
        response
    }
}

/// A page with the headers that every page has.
pub(in crate::web) fn html(status: StatusCode, rendered: Result<String, askama::Error>) -> Response {
    let Ok(body) = rendered else { return WebError::Unavailable("a page".to_owned()).into_response() };
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (status, headers, body).into_response()
}

/// The language that a browser asks for first among ours.
pub(in crate::web) fn preferred_language(headers: &HeaderMap) -> Language {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut codes = accepted.split(',').map(|part| part.trim().split(['-', ';']).next().unwrap_or_default());
    codes
        .find_map(|code| Language::ALL.into_iter().find(|language| language.code() == code))
        .unwrap_or(Language::English)
}
