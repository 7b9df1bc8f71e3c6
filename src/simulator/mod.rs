//! The demo's WhatsApp: a strict stand-in for Meta's API and the chat page in front of it. Development only.
//!
//! It speaks to the bot through the signed webhook alone and knows nothing of what its messages mean.

pub mod graph;
mod page;
pub mod person;
mod speech;
pub mod voice;

pub use graph::{StandIn, StandInConfig};
pub use person::Person;

/// The page at `/simulator`, its API, and the Graph API at `/simulator/graph` (the bot's `GRAPH_API_BASE` is then
/// `http://127.0.0.1:PORT/simulator/graph`), and at `/simulator/speech` what writes voice notes down
/// (`TRANSCRIBE_API_BASE`).
pub fn router(stand_in: StandIn, people: Vec<Person>) -> axum::Router {
    let graph = stand_in.graph_router();
    simulator_router(stand_in, people).nest("/simulator/graph", graph).nest("/simulator/speech", speech::router())
}

/// The page and its API alone, where the Graph API is served elsewhere.
pub fn simulator_router(stand_in: StandIn, people: Vec<Person>) -> axum::Router {
    page::router(stand_in, people)
}
