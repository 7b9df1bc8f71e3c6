//! The stand-in for Meta's API over real sockets, and the chat page in Chromium.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod bot;
#[path = "../support/browser.rs"]
mod browser;
mod page;
mod script;
mod stand_in;
