//! Therapy Tracker: families in India keep track of their child's therapy over WhatsApp.
//!
//! The way through the house is journal → apply → outbox; ARCHITECTURE.md tells it, this crate's modules are its
//! rooms. The binary is `therapy-tracker`; this library exists for it, its tests and its benches.

pub mod bot;
pub mod domain;
pub mod engine;
pub mod free_text;
pub mod i18n;
pub mod store;
pub mod whatsapp;
