//! stub
#![allow(missing_docs)]
use crate::{
    engine::{clock::Clock, journal::Journal},
    whatsapp::client::Client,
};
use tokio::sync::watch;
pub struct OutboxConfig {
    pub messages_per_second: u32,
    pub phone_number_id: Option<String>,
    pub tenant_scoping: bool,
    pub sending: bool,
}
#[derive(Clone)]
pub struct OutboxStatus;
impl OutboxStatus {
    pub fn report(&self) -> serde_json::Value {
        serde_json::json!({"ok": true})
    }
}
pub struct Outbox;
impl Outbox {
    pub fn start(
        _: crate::engine::service::Readers,
        _: watch::Receiver<i64>,
        _: Journal,
        _: Client,
        _: Clock,
        _: OutboxConfig,
    ) -> Self {
        Self
    }
    pub fn status(&self) -> OutboxStatus {
        OutboxStatus
    }
    pub async fn stop(self) {}
}
