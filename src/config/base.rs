//! Where the service runs and where its data lies.

use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

use jiff::tz::{TimeZone, TimeZoneDatabase};

use super::network::Network;
use super::reader::{Reader, is_private_transport};

pub(super) const ENVIRONMENT_WANTED: &str = "development or production";

/// Whether real people use this service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Environment {
    /// Somebody tries it out; everything has a default.
    Development,
    /// Real families; what the runbook requires must be set.
    Production,
}

/// Where the service runs and where its data lies.
#[derive(Clone, Debug)]
pub struct BaseSettings {
    /// `APP_ENV`, or else `NODE_ENV`.
    pub environment: Environment,
    /// `DATA_DIR`: the folder of `tracker.db` and `journal.db`.
    pub data_dir: PathBuf,
    /// `HOST`: the address to listen on.
    pub host: IpAddr,
    /// `PORT`; 0 lets the system choose one.
    pub port: u16,
    /// `PUBLIC_BASE_URL`: how people reach the service, without a slash at the end.
    pub public_base_url: Option<String>,
    /// `DEFAULT_TIMEZONE`: the zone of people who have chosen none; its name is an IANA name.
    pub default_timezone: TimeZone,
    /// `ENABLE_TENANT_SCOPING`: each business number is a tenant of its own.
    pub tenant_scoping: bool,
    /// `TRUSTED_PROXIES`: whose `X-Forwarded-*` headers are believed.
    pub trusted_proxies: Vec<Network>,
}

impl BaseSettings {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        let host = if reader.is_production() { Ipv4Addr::UNSPECIFIED } else { Ipv4Addr::LOCALHOST };
        Self {
            environment: reader.environment(),
            data_dir: PathBuf::from(reader.text("DATA_DIR").unwrap_or("data")),
            host: reader
                .parsed("HOST", "an IP address to listen on, e.g. 127.0.0.1 or 0.0.0.0", |value| value.parse().ok())
                .unwrap_or(IpAddr::V4(host)),
            port: reader.number("PORT", 3000, 0..=u16::MAX, "a port from 0 (any free one) to 65535, e.g. 3000"),
            public_base_url: public_base_url(reader),
            default_timezone: default_timezone(reader),
            tenant_scoping: reader.flag("ENABLE_TENANT_SCOPING", false),
            trusted_proxies: trusted_proxies(reader),
        }
    }
}

fn public_base_url(reader: &mut Reader<'_>) -> Option<String> {
    const NAME: &str = "PUBLIC_BASE_URL";
    const WANTED: &str = "the https address that people open, e.g. https://tracker.example.org";
    let address = reader.address(NAME, WANTED)?;
    if reader.is_production() && !is_private_transport(&address) {
        reader.fault(NAME, "is not https, and production signs people in by links", WANTED);
    }
    if address.contains('?') {
        reader.fault(NAME, "carries a query (?)", WANTED);
    }
    Some(address)
}

/// Only names of the zones that are in the binary: a zone of the machine at hand may be missing on the next one.
fn default_timezone(reader: &mut Reader<'_>) -> TimeZone {
    const WANTED: &str = "the IANA name of a time zone, e.g. Asia/Kolkata";
    let zones = TimeZoneDatabase::bundled();
    let zone = reader.parsed("DEFAULT_TIMEZONE", WANTED, |name| zones.get(name).ok());
    zone.or_else(|| zones.get("Asia/Kolkata").ok()).unwrap_or(TimeZone::UTC)
}

fn trusted_proxies(reader: &mut Reader<'_>) -> Vec<Network> {
    const WANTED: &str = "IP addresses or blocks of them, separated by commas, e.g. 10.0.0.0/8, 127.0.0.1";
    let parse = |value: &str| {
        value.split(',').map(str::trim).filter(|part| !part.is_empty()).map(|part| part.parse().ok()).collect()
    };
    reader.parsed("TRUSTED_PROXIES", WANTED, parse).unwrap_or_default()
}
