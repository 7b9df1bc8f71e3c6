//! The chat page: `/simulator`, its style and script, the stream of updates and what a person can do.
//!
//! Nothing of the page comes from another host, and its policy forbids inline styles and scripts.

mod api;
mod assets;
mod events;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};

use super::graph::StandIn;
use super::person::Person;
use crate::domain::Phone;

/// What the page's handlers share.
#[derive(Clone)]
struct Page {
    stand_in: StandIn,
    people: Arc<[Person]>,
}

impl Page {
    /// A person of the page by key; `+` and digits is anybody with that number.
    fn person(&self, key: &str) -> Option<Person> {
        if let Some(person) = self.people.iter().find(|person| person.key == key) {
            return Some(person.clone());
        }
        let phone = key.starts_with('+').then(|| Phone::parse(key).ok()).flatten()?;
        Some(Person::with_number(phone.as_str()))
    }
}

/// The page and its API.
pub(super) fn router(stand_in: StandIn, people: Vec<Person>) -> Router {
    Router::new()
        .route("/simulator", get(assets::page))
        .route("/simulator/tokens.css", get(assets::tokens))
        .route("/simulator/app.css", get(assets::style))
        .route("/simulator/app.js", get(assets::script))
        .route("/simulator/format.js", get(assets::format))
        .route("/simulator/bubbles.js", get(assets::bubbles))
        .route("/simulator/panel.js", get(assets::panel))
        .route("/simulator/wallpaper.svg", get(assets::wallpaper))
        .route("/simulator/icon.svg", get(assets::icon))
        .route("/simulator/events", get(events::stream))
        .route("/simulator/media/{id}", get(assets::media))
        .route("/simulator/api/say", post(api::say))
        .route("/simulator/api/tap", post(api::tap))
        .route("/simulator/api/voice", post(api::voice))
        .route("/simulator/api/look", post(api::look))
        .route("/simulator/api/clock", post(api::clock))
        .route("/simulator/api/fail", post(api::fail))
        .with_state(Page { stand_in, people: people.into() })
}
