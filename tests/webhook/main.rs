//! The web over real sockets: who is let in, what bodies lead to, and what every answer carries.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod absurd;
mod answers;
mod house;
mod messages;
#[path = "../support/webhooks.rs"]
mod webhooks;
