//! Therapy Tracker: families in India keep track of their child's therapy over WhatsApp.
//!
//! The way through the house is journal → apply → outbox; ARCHITECTURE.md tells it, this crate's modules are its
//! rooms. The binary is `therapy-tracker`; this library exists for it, its tests and its benches.

pub mod bot;
pub mod cli;
pub mod config;
pub mod domain;
pub mod engine;
pub mod free_text;
pub mod i18n;
pub mod links;
pub mod members;
pub mod reports;
pub mod sessions;
pub mod simulator;
pub mod store;
pub mod web;
pub mod whatsapp;
