//! The way through the house: journal, apply, outbox.

pub mod apply;
pub mod clock;
pub mod data_dir;
pub mod events;
pub mod journal;
pub mod outbox;
pub mod page;
pub mod rebuild;
pub mod service;
pub mod work;
