//! Why a request is refused, with Meta's code and the body in which Meta says so.

use serde_json::{Value, json};

/// A refusal: Meta's code, the HTTP status that goes with it, and what is wrong in plain words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The HTTP status of the answer.
    pub status: u16,
    /// Meta's error code.
    pub code: i64,
    /// What is wrong, for whoever reads the panel or a failed test.
    pub why: String,
}

impl Refusal {
    /// A refusal with the status that Meta sends with `code`.
    pub fn new(code: i64, why: impl Into<String>) -> Self {
        let status = match code {
            0 | 102 | 190 => 401,
            3 | 10 | 200..=299 | 131_005 => 403,
            1 | 131_000 => 500,
            2 | 131_016 | 133_004 => 503,
            _ => 400,
        };
        Self { status, code, why: why.into() }
    }

    /// A required field is not there.
    pub(super) fn missing(why: impl Into<String>) -> Self {
        Self::new(131_008, why)
    }

    /// A field's value cannot be.
    pub(super) fn invalid(why: impl Into<String>) -> Self {
        Self::new(131_009, why)
    }

    /// The Graph API's own refusal of a parameter.
    pub(super) fn parameter(why: impl Into<String>) -> Self {
        Self::new(100, why)
    }

    /// The body of Meta's answer.
    pub(super) fn body(&self, trace: &str) -> Value {
        let (code, kind) = (self.code, if self.status == 401 { "OAuthException" } else { "GraphMethodException" });
        json!({"error": {
            "message": format!("(#{code}) {}", title(code)),
            "type": kind,
            "code": code,
            "error_data": {"messaging_product": "whatsapp", "details": self.why},
            "fbtrace_id": trace,
        }})
    }
}

/// The words that Meta uses for a code.
pub(super) fn title(code: i64) -> &'static str {
    match code {
        4 => "Application request limit reached",
        100 => "Invalid parameter",
        190 => "Invalid OAuth access token",
        130_429 => "Rate limit hit",
        131_000 => "Something went wrong",
        131_005 => "Access denied",
        131_008 => "Required parameter is missing",
        131_009 => "Parameter value is not valid",
        131_016 => "Service unavailable",
        131_026 => "Message undeliverable",
        131_047 => "Re-engagement message",
        131_049 => "This message was not delivered to maintain healthy ecosystem engagement",
        131_051 => "Unsupported message type",
        131_053 => "Media upload error",
        131_056 => "(Business Account, Consumer Account) pair rate limit hit",
        132_000 => "Number of parameters does not match the expected number of params",
        132_001 => "Template name does not exist in the translation",
        2_635 => "You are calling a version of the API that is no longer served",
        _ => "The request was refused",
    }
}
