//! What a save or a reset says, from JSON or from a form.

use axum::http::{HeaderMap, header};
use serde_json::Value;

use super::view::Wishes;
use super::visitor::Auth;
use crate::domain::{ChildId, Day, Month};
use crate::engine::page::PageChange;
use crate::i18n::Language;
use crate::sessions::calendar::CHANGES_MAX;
use crate::web::WebError;

/// A request that changes something, read but not yet believed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Asked {
    /// Whether a browser sent a form and wants a page back.
    pub(super) form: bool,
    pub(super) auth: Auth,
    pub(super) wishes: Wishes,
    pub(super) month: String,
    pub(super) save_id: Option<String>,
    pub(super) changes: Vec<PageChange>,
    /// A save that is to be taken back.
    pub(super) undo: Option<String>,
    pub(super) confirmed: bool,
}

fn bad(field: impl Into<String>, wanted: &str) -> WebError {
    WebError::BadField { field: field.into(), wanted: wanted.to_owned() }
}

/// Whether the body is a form that a browser sent.
pub(super) fn is_form(headers: &HeaderMap) -> bool {
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    content_type.starts_with("application/x-www-form-urlencoded")
}

impl Asked {
    /// Reads a body of JSON.
    pub(super) fn from_json(body: &[u8]) -> Result<Self, WebError> {
        let json: Value = serde_json::from_slice(body).map_err(|_| WebError::InvalidJson)?;
        let object = json.as_object().ok_or(WebError::InvalidJson)?;
        let text = |name: &str| -> Result<String, WebError> {
            match object.get(name) {
                None | Some(Value::Null) => Ok(String::new()),
                Some(Value::String(text)) => Ok(text.clone()),
                Some(Value::Number(number)) => Ok(number.to_string()),
                Some(_) => Err(bad(name, "a text")),
            }
        };
        let auth = Auth { phone: text("phone")?, tenant: text("tenant")?, exp: text("exp")?, sig: text("sig")? };
        let mut asked = Self { auth, month: text("month")?, ..Self::default() };
        asked.set("child", &text("child")?)?;
        asked.set("save_id", &text("save_id")?)?;
        if let Some(changes) = object.get("changes") {
            let changes = changes.as_array().ok_or_else(|| bad("changes", "a list of {date, status}"))?;
            for (position, change) in changes.iter().enumerate() {
                asked.changes.push(change_from_json(position, change)?);
            }
        }
        Ok(asked)
    }

    /// Reads a form. A name that is not known changes nothing.
    pub(super) fn from_form(body: &[u8]) -> Result<Self, WebError> {
        let mut asked = Self { form: true, ..Self::default() };
        for (name, value) in form_urlencoded::parse(body) {
            asked.set(&name, &value)?;
        }
        Ok(asked)
    }

    /// Reads the query of a page that is to be shown.
    pub(super) fn from_query(query: &str) -> Result<Self, WebError> {
        Self::from_form(query.as_bytes())
    }

    fn set(&mut self, name: &str, value: &str) -> Result<(), WebError> {
        if value.is_empty() {
            return Ok(());
        }
        let name_of_a_save = |value: &str| -> Result<Option<String>, WebError> {
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
            let good = (8..=64).contains(&value.len()) && value.bytes().all(plain);
            if good { Ok(Some(value.to_owned())) } else { Err(bad(name, "8 to 64 letters, digits, - or _")) }
        };
        match name {
            "phone" => value.clone_into(&mut self.auth.phone),
            "tenant" => value.clone_into(&mut self.auth.tenant),
            "exp" => value.clone_into(&mut self.auth.exp),
            "sig" => value.clone_into(&mut self.auth.sig),
            "month" => value.clone_into(&mut self.month),
            "child" => {
                let id = value.parse().map_err(|_| bad(name, "a child's number, as in the page's links"))?;
                self.wishes.child = Some(ChildId(id));
            }
            "theme" => {
                let theme = value.parse().map_err(|_| bad(name, "sunrise, ocean or forest"))?;
                self.wishes.theme = Some(theme);
            }
            "lang" => {
                let language = Language::ALL.into_iter().find(|language| language.code() == value);
                self.wishes.language = Some(language.ok_or_else(|| bad(name, "en, hi or te"))?);
            }
            "done" => self.wishes.done = name_of_a_save(value)?,
            "save_id" => self.save_id = name_of_a_save(value)?,
            "undo" => self.undo = name_of_a_save(value)?,
            "confirm" => self.confirmed = value == "yes",
            "change" => self.changes.push(change_from_form(value)?),
            _ if name.starts_with("pick-") => self.changes.push(change_from_form(value)?),
            _ => {}
        }
        Ok(())
    }

    /// The month that the request is about.
    pub(super) fn month(&self) -> Result<Month, WebError> {
        self.month.parse().map_err(|_| bad("month", "a month like 2026-11"))
    }

    /// Refuses changes outside the month, and too many of them. What else may not be is apply's to say.
    pub(super) fn check_changes(&self, month: Month) -> Result<(), WebError> {
        if self.changes.is_empty() {
            return Err(bad("changes", "at least one {date, status}"));
        }
        if self.changes.len() > CHANGES_MAX {
            return Err(bad("changes", "at most 62 days"));
        }
        for (position, change) in self.changes.iter().enumerate() {
            let day: Result<Day, _> = change.date.parse();
            if day.map(Day::month) != Ok(month) {
                return Err(bad(format!("changes[{position}].date"), &format!("a day of {month}, like {month}-01")));
            }
        }
        Ok(())
    }
}

fn change_from_json(position: usize, change: &Value) -> Result<PageChange, WebError> {
    let text = |name: &str| -> Result<Option<String>, WebError> {
        match change.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) if text.len() <= 64 => Ok(Some(text.clone())),
            Some(_) => Err(bad(format!("changes[{position}].{name}"), "a short text")),
        }
    };
    let required =
        |name: &str, wanted: &str| text(name)?.ok_or_else(|| bad(format!("changes[{position}].{name}"), wanted));
    Ok(PageChange {
        date: required("date", "a day like 2026-11-23")?,
        status: required("status", "attended, missed, holiday, none or clear")?,
        seen: text("seen")?,
    })
}

/// `DATE~STATUS~SEEN`, as the page's buttons carry it.
fn change_from_form(value: &str) -> Result<PageChange, WebError> {
    let mut parts = value.splitn(3, '~').map(str::to_owned);
    match (parts.next(), parts.next(), parts.next()) {
        (Some(date), Some(status), seen) if value.len() <= 128 => Ok(PageChange { date, status, seen }),
        _ => Err(bad("change", "a day, what it shall show, and what it showed, with ~ between")),
    }
}
