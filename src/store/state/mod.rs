//! The tables of `tracker.db`: what is.

pub mod activity;
pub mod applied;
pub mod child_members;
pub mod children;
pub mod consent_events;
pub mod holidays;
pub mod message_statuses;
pub mod month;
pub mod monthly_config;
pub mod outbox;
pub mod page_answers;
pub mod page_people;
pub mod processed_inbound_messages;
pub mod sessions;
pub mod settings;
pub mod users;
pub mod work;
