//! Every variable that the service reads. README.md lists the same ones; a test holds the two together.

/// One variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// As it stands in the environment.
    pub name: &'static str,
    /// Whether its value must never be shown.
    pub secret: bool,
    /// Whether `NAME_PREVIOUS` is read beside it, so that it can be changed without a gap.
    pub rotates: bool,
}

const fn plain(name: &'static str) -> Name {
    Name { name, secret: false, rotates: false }
}

const fn secret(name: &'static str) -> Name {
    Name { name, secret: true, rotates: false }
}

const fn rotating(name: &'static str) -> Name {
    Name { name, secret: true, rotates: true }
}

/// Every variable, in the order of the table in README.md.
pub const NAMES: &[Name] = &[
    plain("APP_ENV"),
    plain("NODE_ENV"),
    plain("DATA_DIR"),
    plain("HOST"),
    plain("PORT"),
    plain("PUBLIC_BASE_URL"),
    plain("DEFAULT_TIMEZONE"),
    plain("ENABLE_TENANT_SCOPING"),
    plain("TRUSTED_PROXIES"),
    secret("WHATSAPP_TOKEN"),
    plain("PHONE_NUMBER_ID"),
    rotating("VERIFY_TOKEN"),
    rotating("WHATSAPP_APP_SECRET"),
    plain("WHATSAPP_PUBLIC_NUMBER"),
    plain("GRAPH_API_BASE"),
    plain("GRAPH_API_VERSION"),
    plain("WHATSAPP_MESSAGES_PER_SECOND"),
    plain("INVITE_TEMPLATE_NAME"),
    plain("INVITE_TEMPLATE_LANG"),
    plain("REMINDER_TEMPLATE_NAME"),
    plain("REMINDER_TEMPLATE_LANG"),
    rotating("TRACKER_SHARE_SECRET"),
    plain("TRACKER_LINK_TTL_SEC"),
    rotating("INTERNAL_REPORT_TOKEN"),
    rotating("REMINDER_TOKEN"),
    plain("REMINDER_TIME_HOUR"),
    rotating("RAZORPAY_WEBHOOK_SECRET"),
    plain("RAZORPAY_PAYMENT_LINK"),
    plain("RAZORPAY_PAYMENT_LINK_199"),
    plain("RAZORPAY_PAYMENT_LINK_499"),
    plain("RAZORPAY_KEY_ID"),
    secret("RAZORPAY_KEY_SECRET"),
    plain("RAZORPAY_API_BASE"),
    plain("PRO_PLAN_DAYS"),
    secret("GROQ_API_KEY"),
    plain("TRANSCRIBE_API_BASE"),
    plain("SUMMARIZE_API_BASE"),
    plain("USE_SARVAM"),
    secret("SARVAM_API_KEY"),
    plain("SARVAM_API_BASE"),
    plain("REQUEST_LOGGING"),
    plain("MAX_JSON_BODY_KB"),
    plain("WEBHOOK_RATE_LIMIT_PER_MIN"),
    plain("RAZORPAY_RATE_LIMIT_PER_MIN"),
    plain("TRACKER_WRITE_RATE_LIMIT_PER_MIN"),
    // Its address may hold a password (`rest:https://user:password@host/`).
    secret("BACKUP_REPOSITORY"),
    secret("BACKUP_PASSWORD"),
    plain("BACKUP_PASSWORD_FILE"),
    plain("BACKUP_INTERVAL"),
    plain("BACKUP_KEEP_HOURLY"),
    plain("BACKUP_KEEP_DAILY"),
    plain("BACKUP_KEEP_WEEKLY"),
    plain("BACKUP_KEEP_MONTHLY"),
    plain("LITESTREAM"),
    plain("SKIP_WEBHOOK_SIGNATURE"),
    plain("ALLOW_INSECURE_TRACKER"),
    plain("SUPABASE_URL"),
    secret("SUPABASE_SERVICE_ROLE"),
    secret("SUPABASE_KEY"),
];

/// Whether the service reads a variable of this name, `NAME_PREVIOUS` included.
pub(super) fn is_known(variable: &str) -> bool {
    NAMES.iter().any(|known| {
        variable == known.name
            || known.rotates && variable.strip_suffix("_PREVIOUS").is_some_and(|name| name == known.name)
    })
}
