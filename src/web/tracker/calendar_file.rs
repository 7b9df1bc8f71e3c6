//! `GET /mytracker.ics`: the child's sessions and days off as a calendar file (RFC 5545). Reasons, moods and notes are
//! not in it: calendars are shared more freely than this page.

use std::fmt::Write as _;

use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::refused::{Refused, preferred_language};
use super::request::Asked;
use super::view::{self, View};
use super::visitor;
use super::words::Words;
use crate::domain::{Day, Instant};
use crate::sessions::calendar::Mark;
use crate::sessions::month::{self, DayView};
use crate::store::{Scope, StoreError};
use crate::web::{App, WebError};

/// How far back the file reaches, and how far ahead.
const DAYS_BACK: i64 = 366;
const DAYS_AHEAD: i64 = 366;

/// Gives the calendar file to whoever holds the link.
pub(super) async fn download(State(app): State<App>, headers: HeaderMap, RawQuery(query): RawQuery) -> Response {
    let language = preferred_language(&headers);
    match file(&app, query.as_deref().unwrap_or_default()).await {
        Ok(Ok(calendar)) => {
            let headers = [
                (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
                (header::CONTENT_DISPOSITION, "attachment; filename=\"therapy.ics\""),
                (header::CACHE_CONTROL, "no-store"),
            ];
            (StatusCode::OK, headers, calendar).into_response()
        }
        Ok(Err(nothing)) => Refused::nothing(nothing, language).into_response(),
        Err(error) => Refused::address_because(error, language).into_response(),
    }
}

async fn file(app: &App, query: &str) -> Result<Result<String, view::Nothing>, WebError> {
    let asked = Asked::from_query(query)?;
    let visitor = visitor::admit(app, asked.auth).map_err(|denied| WebError::from(&denied))?;
    let (wishes, now) = (asked.wishes, app.now());
    let read = app.read(move |connection| -> Result<_, StoreError> {
        let view = match view::read(connection, &visitor, &wishes, now)? {
            Ok(view) => view,
            Err(nothing) => return Ok(Err(nothing)),
        };
        let scope = Scope::new(connection, visitor.tenant.clone());
        let (first, last) = (view.today.plus_days(-DAYS_BACK), view.today.plus_days(DAYS_AHEAD));
        let days = month::days(&scope, view.child.id, first, last)?;
        Ok(Ok(calendar(&view, days.iter(), now)))
    });
    read.await.map_err(|error| WebError::Unavailable(error.to_string()))
}

fn calendar<'d>(view: &View, days: impl Iterator<Item = (&'d Day, &'d DayView)>, now: Instant) -> String {
    let words = Words::of(view.language);
    let stamp = now.0.strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut file = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//therapy-tracker//calendar//EN\r\n");
    line(&mut file, "X-WR-CALNAME", &view.child.name);
    for (day, on_day) in days {
        let mark = Mark::of(on_day.record);
        let what = format!("{}: {}", view.child.name, words.state(mark, on_day.record.counts));
        let next = day.plus_days(1);
        file.push_str("BEGIN:VEVENT\r\n");
        // A String takes all text. The id is the day's, so that a newer file replaces what an older one said.
        let _ = write!(file, "UID:{}-{day}@therapy-tracker\r\nDTSTAMP:{stamp}\r\n", view.child.id.0);
        let (begin, end) = (day.0.strftime("%Y%m%d"), next.0.strftime("%Y%m%d"));
        let _ = write!(file, "DTSTART;VALUE=DATE:{begin}\r\nDTEND;VALUE=DATE:{end}\r\n");
        line(&mut file, "SUMMARY", &what);
        file.push_str("TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n");
    }
    file.push_str("END:VCALENDAR\r\n");
    file
}

/// A line with a text: escaped, and folded before 75 bytes, never within a letter.
fn line(file: &mut String, name: &str, text: &str) {
    let mut used = name.len() + 1;
    file.push_str(name);
    file.push(':');
    for character in text.chars() {
        let escaped: &str = match character {
            '\\' => "\\\\",
            ';' => "\\;",
            ',' => "\\,",
            '\n' => "\\n",
            character if character.is_control() => continue,
            _ => "",
        };
        let length = if escaped.is_empty() { character.len_utf8() } else { escaped.len() };
        if used + length > 74 {
            file.push_str("\r\n ");
            used = 1;
        }
        if escaped.is_empty() {
            file.push(character);
        } else {
            file.push_str(escaped);
        }
        used += length;
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_and_strange_names_are_folded_and_escaped() {
        let mut file = String::new();
        line(&mut file, "SUMMARY", &format!("a,b;c\\d\r\nEND:VEVENT {}", "తె".repeat(40)));
        assert!(file.starts_with("SUMMARY:a\\,b\\;c\\\\d\\nEND:VEVENT "));
        assert!(file.split("\r\n").all(|line| line.len() <= 75));
        assert_eq!(file.replace("\r\n ", "").matches("\r\n").count(), 1);
    }
}
