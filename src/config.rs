//! The settings of the service, parsed once at the start into types (PRODUCT: environment).
//!
//! [`read_variables`] is the only place that looks at the process's environment and the `.env` file;
//! [`Config::load`] is a pure function of what it found. All faults are told at once, each with the variable's name
//! and what it should look like, and never with the value of a secret. Nothing here knows what a setting is for:
//! the rooms take the part that concerns them. Tests build a [`Config`] by hand or from a map, never from the
//! environment.

use std::collections::BTreeMap;

mod backups;
mod base;
mod faults;
mod hardening;
mod names;
mod network;
mod payments;
mod reader;
mod secret;
mod tracker;
mod variables;
mod voice;
mod whatsapp;

#[cfg(test)]
mod tests;

pub use backups::{BackupSettings, Interval, Keep, Password, Repository};
pub use base::{BaseSettings, Environment};
pub use faults::{ConfigErrors, Fault};
pub use hardening::{DevelopmentSettings, HardeningSettings, MovingInSettings};
pub use names::{NAMES, Name};
pub use network::Network;
pub use payments::{PaymentSettings, RazorpayKey};
pub use secret::Rotating;
pub use tracker::TrackerSettings;
pub use variables::read_variables;
pub use voice::{SarvamSettings, VoiceSettings};
pub use whatsapp::{TemplateSetting, WhatsappSettings};

use reader::Reader;
use secrecy::ExposeSecret as _;

/// A secret that is shorter than this can be guessed.
const SECRET_LENGTH_MIN: usize = 16;

/// Every setting of the service.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where the service runs and where its data lies.
    pub base: BaseSettings,
    /// The account that it speaks for.
    pub whatsapp: WhatsappSettings,
    /// Signed links, internal routes and the reminders' hour.
    pub tracker: TrackerSettings,
    /// Razorpay.
    pub payments: PaymentSettings,
    /// Transcription and summaries.
    pub voice: VoiceSettings,
    /// Limits and logging.
    pub hardening: HardeningSettings,
    /// Snapshots.
    pub backups: BackupSettings,
    /// The service that is replaced, for `import supabase`.
    pub moving_in: MovingInSettings,
    /// Checks that may be turned off while developing; never on in production.
    pub development: DevelopmentSettings,
}

impl Config {
    /// Reads the settings out of `variables`. An empty value counts as a missing one. With no variable at all the
    /// result is a development service that listens on this machine alone and cannot send.
    pub fn load(variables: &BTreeMap<String, String>) -> Result<Self, ConfigErrors> {
        let mut reader = Reader::new(variables);
        let config = Self {
            base: BaseSettings::read(&mut reader),
            whatsapp: WhatsappSettings::read(&mut reader),
            tracker: TrackerSettings::read(&mut reader),
            payments: PaymentSettings::read(&mut reader),
            voice: VoiceSettings::read(&mut reader),
            hardening: HardeningSettings::read(&mut reader),
            backups: BackupSettings::read(&mut reader),
            moving_in: MovingInSettings::read(&mut reader),
            development: DevelopmentSettings::read(&mut reader),
        };
        reader.finish(config)
    }

    /// Whether this is a service that real people use.
    pub fn is_production(&self) -> bool {
        self.base.environment == Environment::Production
    }

    /// What the operator should know although the service can start: one sentence each.
    pub fn warnings(&self) -> Vec<String> {
        let mut warnings = Vec::new();
        let mut warn = |text: &str| warnings.push(text.to_owned());
        if self.base.public_base_url.is_none() {
            warn(
                "PUBLIC_BASE_URL is not set: tracker links are built from the request of a trusted proxy, and chats \
                 cannot offer them otherwise. Set it to the address that people open, e.g. https://tracker.example.org.",
            );
        }
        if self.whatsapp.credentials().is_none() {
            warn("WHATSAPP_TOKEN and PHONE_NUMBER_ID are not both set: messages are taken in but nothing is sent.");
        }
        if self.development.skip_webhook_signature {
            warn("SKIP_WEBHOOK_SIGNATURE is on: anybody who reaches the webhook can pretend to be WhatsApp.");
        }
        if self.development.allow_insecure_tracker {
            warn("ALLOW_INSECURE_TRACKER is on: tracker pages open without a signature.");
        }
        if self.is_production() {
            self.warn_of_production(&mut warnings);
        }
        warnings
    }

    fn warn_of_production(&self, warnings: &mut Vec<String>) {
        if self.backups.password.is_none() && !self.backups.litestream {
            warnings.push(
                "Neither BACKUP_PASSWORD, BACKUP_PASSWORD_FILE nor LITESTREAM is set: nothing can be restored if the \
                 disk is lost."
                    .to_owned(),
            );
        }
        if !reader::is_private_transport(&self.whatsapp.graph_api_base) {
            warnings.push("GRAPH_API_BASE is not https: the access token travels readable.".to_owned());
        }
        for name in self.short_secrets() {
            warnings.push(format!(
                "{name} is shorter than {SECRET_LENGTH_MIN} characters and can be guessed: replace it, with the old one \
                 in {name}_PREVIOUS until the new one is known everywhere."
            ));
        }
        for name in self.rotations_under_way() {
            warnings.push(format!(
                "{name}_PREVIOUS is set: the previous value is still accepted. Remove it once the new one is known \
                 everywhere."
            ));
        }
    }

    /// Operators who move in keep the secrets that they have; one that can be guessed is only warned of.
    fn short_secrets(&self) -> impl Iterator<Item = &'static str> {
        self.rotating()
            .into_iter()
            .filter(|(_, secret)| {
                let is_short = |secret: &Rotating| secret.current.expose_secret().len() < SECRET_LENGTH_MIN;
                secret.as_ref().is_some_and(is_short)
            })
            .map(|(name, _)| name)
    }

    fn rotations_under_way(&self) -> impl Iterator<Item = &'static str> {
        self.rotating()
            .into_iter()
            .filter(|(_, secret)| secret.as_ref().is_some_and(|secret| secret.previous.is_some()))
            .map(|(name, _)| name)
    }

    fn rotating(&self) -> [(&'static str, &Option<Rotating>); 6] {
        [
            ("VERIFY_TOKEN", &self.whatsapp.verify_token),
            ("WHATSAPP_APP_SECRET", &self.whatsapp.app_secret),
            ("TRACKER_SHARE_SECRET", &self.tracker.share_secret),
            ("INTERNAL_REPORT_TOKEN", &self.tracker.internal_report_token),
            ("REMINDER_TOKEN", &self.tracker.reminder_token),
            ("RAZORPAY_WEBHOOK_SECRET", &self.payments.webhook_secret),
        ]
    }
}
