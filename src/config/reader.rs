//! Reads single variables and gathers what is wrong with them.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::net::IpAddr;
use std::ops::RangeInclusive;
use std::str::FromStr;

use reqwest::Url;
use secrecy::SecretString;

use super::base::{ENVIRONMENT_WANTED, Environment};
use super::faults::{ConfigErrors, Fault};
use super::secret::Rotating;

/// Longer values are cut where they are shown.
const SHOWN_CHARACTERS_MAX: usize = 40;

/// When a variable must be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// In production.
    Production,
    /// Never.
    Optional,
}

/// The variables and the faults found so far.
pub(super) struct Reader<'v> {
    variables: &'v BTreeMap<String, String>,
    faults: Vec<Fault>,
    environment: Environment,
}

impl<'v> Reader<'v> {
    pub(super) fn new(variables: &'v BTreeMap<String, String>) -> Self {
        let mut reader = Self { variables, faults: Vec::new(), environment: Environment::Development };
        reader.environment = reader.read_environment();
        reader
    }

    /// The settings, or every fault that was found on the way to them.
    pub(super) fn finish<T>(self, settings: T) -> Result<T, ConfigErrors> {
        if self.faults.is_empty() { Ok(settings) } else { Err(ConfigErrors(self.faults)) }
    }

    pub(super) fn environment(&self) -> Environment {
        self.environment
    }

    pub(super) fn is_production(&self) -> bool {
        self.environment == Environment::Production
    }

    /// `APP_ENV` decides, then `NODE_ENV`. A misspelt one is a fault, and the rest is read as for production so
    /// that everything production lacks is told at once.
    fn read_environment(&mut self) -> Environment {
        for name in ["APP_ENV", "NODE_ENV"] {
            match self.text(name) {
                None => {}
                Some("production") => return Environment::Production,
                Some("development") => return Environment::Development,
                Some("test") if name == "NODE_ENV" => return Environment::Development,
                Some(value) => {
                    self.malformed(name, value, ENVIRONMENT_WANTED);
                    return if value.starts_with("dev") { Environment::Development } else { Environment::Production };
                }
            }
        }
        Environment::Development
    }

    /// The value without blanks around it; an empty one counts as missing.
    pub(super) fn text(&self, name: &str) -> Option<&'v str> {
        self.variables.get(name).map(|value| value.trim()).filter(|value| !value.is_empty())
    }

    pub(super) fn is_set(&self, name: &str) -> bool {
        self.text(name).is_some()
    }

    pub(super) fn fault(&mut self, name: &str, problem: impl Into<String>, wanted: &'static str) {
        self.faults.push(Fault { place: name.to_owned(), problem: problem.into(), wanted });
    }

    /// Only for variables that are no secret: the value is shown.
    fn malformed(&mut self, name: &str, value: &str, wanted: &'static str) {
        let mut shown: String = value.chars().take(SHOWN_CHARACTERS_MAX).collect();
        if shown.len() < value.len() {
            shown.push('…');
        }
        self.fault(name, format!("is {shown:?}, which cannot be"), wanted);
    }

    /// A fault if `need` says that the variable must be set here.
    pub(super) fn require(&mut self, name: &str, need: Need, wanted: &'static str) {
        if need == Need::Production && self.is_production() && !self.is_set(name) {
            self.fault(name, "is missing, and production needs it", wanted);
        }
    }

    /// A value that is no secret, read by `parse`.
    pub(super) fn parsed<T>(
        &mut self,
        name: &str,
        wanted: &'static str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let value = self.text(name)?;
        let parsed = parse(value);
        if parsed.is_none() {
            self.malformed(name, value, wanted);
        }
        parsed
    }

    pub(super) fn number<T>(&mut self, name: &str, default: T, range: RangeInclusive<T>, wanted: &'static str) -> T
    where
        T: FromStr + PartialOrd + Display,
    {
        let parse = |value: &str| value.parse().ok().filter(|number| range.contains(number));
        self.parsed(name, wanted, parse).unwrap_or(default)
    }

    pub(super) fn flag(&mut self, name: &str, default: bool) -> bool {
        let parse = |value: &str| match value.to_ascii_lowercase().as_str() {
            "true" | "1" | "yes" | "on" => Some(true),
            "false" | "0" | "no" | "off" => Some(false),
            _ => None,
        };
        self.parsed(name, "true or false", parse).unwrap_or(default)
    }

    /// An http or https address, without the slash at its end. Its value is never shown: addresses may carry a
    /// password.
    pub(super) fn address(&mut self, name: &str, wanted: &'static str) -> Option<String> {
        let value = self.text(name)?;
        let problem = match Url::parse(value) {
            Err(_) => "is not an address",
            Ok(url) if !matches!(url.scheme(), "http" | "https") => "is not an http or https address",
            Ok(url) if !url.username().is_empty() || url.password().is_some() => "carries a user name or a password",
            Ok(url) if url.fragment().is_some() => "carries a fragment (#)",
            Ok(_) => return Some(value.trim_end_matches('/').to_owned()),
        };
        self.fault(name, problem, wanted);
        None
    }

    /// The address of an API: what [`Self::address`] takes, and no query.
    pub(super) fn api_base(&mut self, name: &str, default: &'static str, wanted: &'static str) -> String {
        let address = self.address(name, wanted);
        if address.as_ref().is_some_and(|address| address.contains('?')) {
            self.fault(name, "carries a query (?)", wanted);
        }
        address.unwrap_or_else(|| default.to_owned())
    }

    /// A secret that a header can carry.
    pub(super) fn secret(&mut self, name: &str, need: Need, wanted: &'static str) -> Option<SecretString> {
        self.require(name, need, wanted);
        self.visible_secret(name, wanted)
    }

    /// A secret that may hold any character.
    pub(super) fn passphrase(&mut self, name: &str) -> Option<SecretString> {
        self.text(name).map(SecretString::from)
    }

    /// A secret with the one that it replaces.
    pub(super) fn rotating(&mut self, name: &str, need: Need, wanted: &'static str) -> Option<Rotating> {
        let current = self.secret(name, need, wanted);
        let name_previous = format!("{name}_PREVIOUS");
        let previous = self.visible_secret(&name_previous, wanted);
        if previous.is_some() && !self.is_set(name) {
            self.fault(&name_previous, format!("is set without {name}"), "removed, or set beside the new value");
        }
        Some(Rotating { current: current?, previous })
    }

    fn visible_secret(&mut self, name: &str, wanted: &'static str) -> Option<SecretString> {
        let value = self.text(name)?;
        if !value.bytes().all(|byte| byte.is_ascii_graphic()) {
            self.fault(name, "holds a blank, a line break or a letter beyond ASCII", wanted);
        }
        Some(SecretString::from(value))
    }
}

/// Whether what is sent to `address` cannot be read on the way: https, or this machine itself.
pub(super) fn is_private_transport(address: &str) -> bool {
    let Ok(url) = Url::parse(address) else { return false };
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    let local = host == "localhost" || host.parse().is_ok_and(|address: IpAddr| address.is_loopback());
    url.scheme() == "https" || local
}
