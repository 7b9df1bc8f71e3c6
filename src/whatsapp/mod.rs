//! What WhatsApp's Cloud API sends and takes: webhook bodies in, messages out, and the client between.
//!
//! Wire shapes and limits follow Meta's pages for the Cloud API (webhooks: "messages", "statuses"; sending:
//! "Service messages", "Interactive reply buttons", "Interactive list", "Interactive CTA URL button"). Nothing
//! here knows what a message means to the bot.

pub mod client;
pub mod errors;
pub mod inbound;
pub mod limited;
pub mod outbound;
