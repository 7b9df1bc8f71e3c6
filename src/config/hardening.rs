//! Limits and logging; the checks that may be turned off while developing; the service that is replaced.

use secrecy::SecretString;

use super::reader::{Need, Reader};

/// Limits and logging.
#[derive(Clone, Debug)]
pub struct HardeningSettings {
    /// `REQUEST_LOGGING`: one line for each request.
    pub request_logging: bool,
    /// `MAX_JSON_BODY_KB`: longer bodies are answered 413.
    pub max_json_body_kb: u32,
    /// `WEBHOOK_RATE_LIMIT_PER_MIN`: WhatsApp messages of one sender, or unsigned requests of one address.
    pub webhook_rate_limit_per_min: u32,
    /// `RAZORPAY_RATE_LIMIT_PER_MIN`: payment webhooks of one address.
    pub razorpay_rate_limit_per_min: u32,
    /// `TRACKER_WRITE_RATE_LIMIT_PER_MIN`: calendar saves of one address.
    pub tracker_write_rate_limit_per_min: u32,
}

impl HardeningSettings {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        let mut per_minute = |name: &str, default: u32| {
            reader.number(name, default, 1..=1_000_000, "a number of requests a minute, from 1 to 1000000, e.g. 120")
        };
        Self {
            webhook_rate_limit_per_min: per_minute("WEBHOOK_RATE_LIMIT_PER_MIN", 120),
            razorpay_rate_limit_per_min: per_minute("RAZORPAY_RATE_LIMIT_PER_MIN", 60),
            tracker_write_rate_limit_per_min: per_minute("TRACKER_WRITE_RATE_LIMIT_PER_MIN", 90),
            request_logging: reader.flag("REQUEST_LOGGING", true),
            max_json_body_kb: reader.number(
                "MAX_JSON_BODY_KB",
                256,
                1..=16_384,
                "a number of KiB from 1 to 16384, e.g. 256",
            ),
        }
    }
}

/// Checks that may be turned off while developing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DevelopmentSettings {
    /// `SKIP_WEBHOOK_SIGNATURE`: unsigned webhooks are taken.
    pub skip_webhook_signature: bool,
    /// `ALLOW_INSECURE_TRACKER`: tracker pages open without a signature.
    pub allow_insecure_tracker: bool,
}

impl DevelopmentSettings {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        let mut only_in_development = |name: &str| {
            let on = reader.flag(name, false);
            if on && reader.is_production() {
                reader.fault(name, "is on, which production refuses", "removed, or false");
            }
            on
        };
        Self {
            skip_webhook_signature: only_in_development("SKIP_WEBHOOK_SIGNATURE"),
            allow_insecure_tracker: only_in_development("ALLOW_INSECURE_TRACKER"),
        }
    }
}

/// The service that is replaced; read by `import supabase` and needed by nothing else.
#[derive(Clone, Debug)]
pub struct MovingInSettings {
    /// `SUPABASE_URL`, without a slash at the end.
    pub supabase_url: Option<String>,
    /// `SUPABASE_SERVICE_ROLE`, or else `SUPABASE_KEY`.
    pub supabase_key: Option<SecretString>,
}

impl MovingInSettings {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        const KEY_WANTED: &str = "a service role key from Supabase's API settings, e.g. eyJ…";
        let service_role = reader.secret("SUPABASE_SERVICE_ROLE", Need::Optional, KEY_WANTED);
        let key = reader.secret("SUPABASE_KEY", Need::Optional, KEY_WANTED);
        Self {
            supabase_url: reader.address("SUPABASE_URL", "a project's address, e.g. https://abcd.supabase.co"),
            supabase_key: service_role.or(key),
        }
    }
}
