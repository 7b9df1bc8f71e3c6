//! The WhatsApp account that the service speaks for.

use secrecy::SecretString;

use crate::domain::TenantId;

use super::reader::{Need, Reader};
use super::secret::Rotating;

/// A message template that Meta has approved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateSetting {
    /// As it is called in the WhatsApp manager.
    pub name: String,
    /// Its language code there.
    pub language: String,
}

/// The WhatsApp account.
#[derive(Clone, Debug)]
pub struct WhatsappSettings {
    /// `WHATSAPP_TOKEN`: the access token of a system user.
    pub token: Option<SecretString>,
    /// `PHONE_NUMBER_ID`: the business number that sends.
    pub phone_number_id: Option<String>,
    /// `VERIFY_TOKEN`: what Meta says when it sets up the webhook.
    pub verify_token: Option<Rotating>,
    /// `WHATSAPP_APP_SECRET`: signs the webhooks.
    pub app_secret: Option<Rotating>,
    /// `WHATSAPP_PUBLIC_NUMBER`: the bot's number for wa.me links, digits alone.
    pub public_number: Option<String>,
    /// `GRAPH_API_BASE`, without a slash at the end.
    pub graph_api_base: String,
    /// `GRAPH_API_VERSION`, such as `v25.0`.
    pub graph_api_version: String,
    /// `WHATSAPP_MESSAGES_PER_SECOND`: how fast the business number may send.
    pub messages_per_second: u32,
    /// `INVITE_TEMPLATE_NAME` and `INVITE_TEMPLATE_LANG`.
    pub invite_template: Option<TemplateSetting>,
    /// `REMINDER_TEMPLATE_NAME` and `REMINDER_TEMPLATE_LANG`.
    pub reminder_template: Option<TemplateSetting>,
}

impl WhatsappSettings {
    /// What sending takes: the token and the number's id. Without both nothing is sent.
    pub fn credentials(&self) -> Option<(&SecretString, &str)> {
        Some((self.token.as_ref()?, self.phone_number_id.as_deref()?))
    }

    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            token: reader.secret(
                "WHATSAPP_TOKEN",
                Need::Production,
                "the access token of a system user with whatsapp_business_messaging, e.g. EAAG…",
            ),
            phone_number_id: phone_number_id(reader),
            verify_token: reader.rotating(
                "VERIFY_TOKEN",
                Need::Production,
                "the verify token typed into Meta's webhook settings, 16 or more random characters, e.g. the output \
                 of `openssl rand -hex 24`",
            ),
            app_secret: reader.rotating(
                "WHATSAPP_APP_SECRET",
                Need::Production,
                "the app secret from Meta's app settings, 32 characters from 0-9 and a-f",
            ),
            public_number: public_number(reader),
            graph_api_base: reader.api_base(
                "GRAPH_API_BASE",
                "https://graph.facebook.com",
                "an address without a version, e.g. https://graph.facebook.com",
            ),
            graph_api_version: reader
                .parsed("GRAPH_API_VERSION", "a version of the Graph API, e.g. v25.0", graph_api_version)
                .unwrap_or_else(|| "v25.0".to_owned()),
            messages_per_second: reader.number(
                "WHATSAPP_MESSAGES_PER_SECOND",
                80,
                1..=1_000_000,
                "messages a second, from 1 up, e.g. 80 (Meta allows 80, or 1000 once raised)",
            ),
            invite_template: template(reader, "INVITE_TEMPLATE_NAME", "INVITE_TEMPLATE_LANG"),
            reminder_template: template(reader, "REMINDER_TEMPLATE_NAME", "REMINDER_TEMPLATE_LANG"),
        }
    }
}

fn phone_number_id(reader: &mut Reader<'_>) -> Option<String> {
    const NAME: &str = "PHONE_NUMBER_ID";
    const WANTED: &str =
        "the id (not the number) of the business phone number: letters, digits, - or _, e.g. 106540352242922";
    reader.require(NAME, Need::Production, WANTED);
    reader.parsed(NAME, WANTED, |value| TenantId::new(value).ok().map(|id| id.as_str().to_owned()))
}

fn public_number(reader: &mut Reader<'_>) -> Option<String> {
    const WANTED: &str = "the bot's number with its country code, e.g. +91 98765 43210";
    reader.parsed("WHATSAPP_PUBLIC_NUMBER", WANTED, |value| {
        let bare: String =
            value.chars().filter(|character| !matches!(character, '+' | ' ' | '-' | '(' | ')')).collect();
        digits(&bare, 8..=15).filter(|digits| !digits.starts_with('0'))
    })
}

fn digits(value: &str, length: std::ops::RangeInclusive<usize>) -> Option<String> {
    let fits = length.contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| value.to_owned())
}

fn graph_api_version(value: &str) -> Option<String> {
    let (major, minor) = value.strip_prefix('v')?.split_once('.')?;
    digits(major, 1..=3)?;
    digits(minor, 1..=2)?;
    Some(value.to_owned())
}

fn template(reader: &mut Reader<'_>, name: &'static str, language: &'static str) -> Option<TemplateSetting> {
    const NAME_WANTED: &str = "the template's name, of a-z, 0-9 and _, e.g. daily_reminder";
    const LANGUAGE_WANTED: &str = "the template's language code, e.g. en or en_US";
    let code = reader.parsed(language, LANGUAGE_WANTED, language_code).unwrap_or_else(|| "en".to_owned());
    if reader.is_set(language) && !reader.is_set(name) {
        reader.fault(name, format!("is missing although {language} is set"), NAME_WANTED);
    }
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    let parse = |value: &str| (value.len() <= 512 && value.bytes().all(plain)).then(|| value.to_owned());
    let name = reader.parsed(name, NAME_WANTED, parse)?;
    Some(TemplateSetting { name, language: code })
}

/// `en`, `fil`, `en_US`.
fn language_code(value: &str) -> Option<String> {
    let (language, region) = value.split_once('_').map_or((value, None), |(language, region)| (language, Some(region)));
    let lower = (2..=3).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_lowercase());
    let upper = region.is_none_or(|region| region.len() == 2 && region.bytes().all(|byte| byte.is_ascii_uppercase()));
    (lower && upper).then(|| value.to_owned())
}
