//! stub
#![allow(missing_docs)]
pub struct Person {
    pub key: String,
    pub name: String,
    pub role: String,
    pub phone: String,
    pub business_scoped_id: Option<String>,
    pub profile_name: String,
}
pub struct StandInConfig {
    pub phone_number_id: String,
    pub app_secret: String,
    pub access_token: String,
    pub clock: crate::engine::clock::Clock,
    pub deliver_to: Option<String>,
}
#[derive(Clone)]
pub struct StandIn;
impl StandIn {
    pub fn new(_: StandInConfig) -> Self {
        Self
    }
    pub async fn say(&self, _: &str, _: &str) -> anyhow::Result<()> {
        Ok(())
    }
}
pub fn router(_: StandIn, _: Vec<Person>) -> axum::Router {
    axum::Router::new()
}
