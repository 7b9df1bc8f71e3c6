//! stub
#![allow(missing_docs)]
pub struct GraphConfig {
    pub base: String,
    pub version: String,
    pub token: secrecy::SecretString,
}
#[derive(Clone)]
pub struct Client;
impl Client {
    pub fn new(_: &GraphConfig) -> anyhow::Result<Self> {
        Ok(Self)
    }
}
