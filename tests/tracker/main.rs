//! The tracker page over real sockets and in Chromium.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../support/browser.rs"]
mod browser;
mod house;
mod links;
mod page;
mod roles;
mod saves;
