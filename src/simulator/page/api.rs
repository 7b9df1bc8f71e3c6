//! What a person does on the page. Each call is answered at once; what comes of it arrives with the updates.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::tz::TimeZone;
use serde::Deserialize;
use serde_json::json;

use super::Page;
use crate::domain::Instant;
use crate::simulator::graph::Fault;
use crate::simulator::person::Person;
use crate::simulator::voice;

/// The zone in which the page shows times: the demo's family lives there.
pub(super) const ZONE: &str = "Asia/Kolkata";
const SPOKEN: &str = "He was a little tired today, but he tried every exercise.";
const ADVANCE_MAX_MS: i64 = 366 * 24 * 60 * 60 * 1000;

#[derive(Deserialize)]
pub(super) struct Say {
    person: String,
    text: String,
}

#[derive(Deserialize)]
pub(super) struct Tap {
    person: String,
    id: String,
    title: String,
    context: String,
}

#[derive(Deserialize)]
pub(super) struct Voice {
    person: String,
    words: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Look {
    person: String,
}

#[derive(Deserialize)]
pub(super) struct MoveClock {
    advance_ms: Option<i64>,
    to: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Fail {
    fault: String,
}

fn refused(why: &str) -> Response {
    (StatusCode::BAD_REQUEST, Json(json!({"ok": false, "error": why}))).into_response()
}

fn taken() -> Response {
    (StatusCode::ACCEPTED, Json(json!({"ok": true}))).into_response()
}

/// Starts what `person` does; how it ends is told by the updates.
fn act<F>(page: &Page, key: &str, action: impl FnOnce(Person) -> F) -> Response
where
    F: Future<Output = ()> + Send + 'static,
{
    let Some(person) = page.person(key) else { return refused("there is no such person") };
    tokio::spawn(action(person));
    taken()
}

pub(super) async fn say(State(page): State<Page>, Json(body): Json<Say>) -> Response {
    let text = body.text.trim().to_owned();
    if text.is_empty() || crate::whatsapp::limited::length(&text) > 4096 {
        return refused("a message has 1 to 4096 characters");
    }
    let stand_in = page.stand_in.clone();
    act(&page, &body.person, |person| async move {
        stand_in.say(&person, &text).await.ok();
    })
}

pub(super) async fn tap(State(page): State<Page>, Json(body): Json<Tap>) -> Response {
    let stand_in = page.stand_in.clone();
    let Tap { person, id, title, context } = body;
    act(&page, &person, |person| async move {
        stand_in.tap(&person, &id, &title, &context).await.ok();
    })
}

pub(super) async fn voice(State(page): State<Page>, Json(body): Json<Voice>) -> Response {
    let words = body.words.unwrap_or_else(|| SPOKEN.to_owned());
    if words.len() > 2_000 {
        return refused("that is too much for a voice note");
    }
    let stand_in = page.stand_in.clone();
    act(&page, &body.person, |person| async move {
        stand_in.voice(&person, voice::note(&words)).await.ok();
    })
}

pub(super) async fn look(State(page): State<Page>, Json(body): Json<Look>) -> Response {
    let Some(person) = page.person(&body.person) else { return refused("there is no such person") };
    page.stand_in.look(&person);
    taken()
}

pub(super) async fn clock(State(page): State<Page>, Json(body): Json<MoveClock>) -> Response {
    let clock = page.stand_in.clock();
    let step = match (body.advance_ms, body.to.as_deref()) {
        (Some(step), None) => Some(step),
        (None, Some("9am")) => until_nine_tomorrow(clock.now()),
        _ => None,
    };
    match step {
        Some(step) if (1..=ADVANCE_MAX_MS).contains(&step) => {
            clock.advance_ms(step);
            page.stand_in.clock_moved();
            taken()
        }
        _ => refused("the clock moves forward, by a year at most"),
    }
}

fn until_nine_tomorrow(now: Instant) -> Option<i64> {
    let zone = TimeZone::get(ZONE).ok()?;
    let nine = zone.to_timestamp(now.day_in(&zone).plus_days(1).0.at(9, 0, 0, 0)).ok()?;
    Some(nine.as_millisecond() - now.0.as_millisecond())
}

pub(super) async fn fail(State(page): State<Page>, Json(body): Json<Fail>) -> Response {
    let fault = match body.fault.as_str() {
        "timeout" => Fault::Timeout,
        "drop" => Fault::DropConnection,
        "500" => Fault::Status(500),
        code => match code.parse() {
            Ok(code) => Fault::Code(code),
            Err(_) => return refused("there is no such fault"),
        },
    };
    page.stand_in.fail_next(1, fault);
    taken()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_tomorrow_is_the_familys_nine() {
        let now: Result<Instant, _> = "2026-11-23T20:00:00Z".parse();
        // 01:30 on the 24th in India: nine on the 25th is 31 and a half hours away.
        assert_eq!(now.ok().and_then(until_nine_tomorrow), Some(63 * 30 * 60 * 1000));
    }
}
