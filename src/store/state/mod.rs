//! The tables of `tracker.db`: what is.

pub mod activity;
pub mod applied;
pub mod child_members;
pub mod children;
pub mod clinic;
pub mod consent_events;
pub mod erasure;
pub mod export;
pub mod feedback_notes;
pub mod holidays;
pub mod member_notices;
pub mod message_statuses;
pub mod month;
pub mod monthly_config;
pub mod outbox;
pub mod pro;
pub mod processed_inbound_messages;
pub mod schedules;
pub mod session_days;
pub mod sessions;
pub mod settings;
pub mod streak_milestones;
pub mod user_settings;
pub mod users;
pub mod work;
