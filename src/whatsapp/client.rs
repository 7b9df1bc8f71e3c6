//! The client for Meta's Graph API: messages, read marks, media.
//!
//! What it reports about a failure never holds the token, a number, a text or an address: errors are told in words
//! of our own. It does not retry; that is the outbox's business, which knows the order of messages.

use std::time::Duration;

use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;

use super::errors::{self, Verdict};
use crate::domain::Phone;

mod body;
mod media;

pub use media::{FetchedMedia, MEDIA_BYTES_MAX, MediaError};

const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
const TOTAL_TIMEOUT: Duration = Duration::from_secs(30);

/// Where Meta's API is, and who asks.
#[derive(Clone, Debug)]
pub struct GraphConfig {
    /// Scheme and host, such as `https://graph.facebook.com`.
    pub base: String,
    /// The version, such as `v25.0`.
    pub version: String,
    /// The access token.
    pub token: SecretString,
}

/// Why a client could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    /// The token holds characters that cannot stand in a header.
    #[error("WHATSAPP_TOKEN holds characters that no access token has")]
    Token,
    /// The address is none.
    #[error("GRAPH_API_BASE and GRAPH_API_VERSION do not make an address such as https://graph.facebook.com/v25.0")]
    Base,
    /// The TLS setup failed.
    #[error("the HTTP client could not be set up: {0}")]
    Setup(#[source] reqwest::Error),
}

/// What came of sending a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SendOutcome {
    /// Meta has taken it, under this id.
    Accepted {
        /// Meta's id of the message.
        message_id: String,
    },
    /// Meta has not taken it, or it is not known.
    Failed(SendFailure),
}

/// Why a message was not taken. Holds nothing about a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SendFailure {
    /// What to do about it.
    pub verdict: Verdict,
    /// Meta's error code, where there was one.
    pub code: Option<i64>,
    /// What happened, for the operator.
    pub detail: String,
}

/// The client. Clones share its connections.
#[derive(Clone, Debug)]
pub struct Client {
    http: reqwest::Client,
    /// `base/version/`
    root: reqwest::Url,
}

impl Client {
    /// A client for `config`. It makes no request yet.
    pub fn new(config: &GraphConfig) -> Result<Self, ClientError> {
        // A second provider in one process is refused, and the first is the same one.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let root = format!("{}/{}/", config.base.trim_end_matches('/'), config.version.trim_matches('/'));
        let root = reqwest::Url::parse(&root).map_err(|_| ClientError::Base)?;
        if !matches!(root.scheme(), "http" | "https") || root.host_str().is_none() {
            return Err(ClientError::Base);
        }
        let bearer = SecretString::from(format!("Bearer {}", config.token.expose_secret()));
        let mut authorization = HeaderValue::from_str(bearer.expose_secret()).map_err(|_| ClientError::Token)?;
        authorization.set_sensitive(true);
        let headers = HeaderMap::from_iter([(AUTHORIZATION, authorization)]);
        let http = reqwest::Client::builder()
            .default_headers(headers)
            .connect_timeout(CONNECT_TIMEOUT)
            .timeout(TOTAL_TIMEOUT)
            // A redirect would carry the token to another host.
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .http1_only()
            .tcp_nodelay(true)
            .no_proxy()
            .build()
            .map_err(ClientError::Setup)?;
        Ok(Self { http, root })
    }

    /// Sends a message from the business number `phone_number_id`. `content` is the part of the request that is about
    /// content, a JSON object; `callback_data` comes back in the statuses of the message.
    pub async fn send(
        &self,
        phone_number_id: &str,
        recipient: &Phone,
        content: &str,
        callback_data: &str,
    ) -> SendOutcome {
        let Some(body) = body::message(recipient, content, callback_data) else {
            return failed(Verdict::Drop, None, "the message is no JSON object or its recipient no address");
        };
        let Some(url) = self.url(&[phone_number_id, "messages"]) else {
            return failed(Verdict::StopAll { probe_after_s: 60 }, None, "the phone number id is not one");
        };
        let request = self.http.post(url).header(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        let (status, bytes) = match exchange(request.body(body)).await {
            Ok(answer) => answer,
            Err(failure) => return SendOutcome::Failed(failure),
        };
        if status.is_success() {
            return match body::message_id(&bytes) {
                Some(message_id) => SendOutcome::Accepted { message_id },
                None => failed(Verdict::OutcomeUnknown, None, "Meta's answer could not be read"),
            };
        }
        SendOutcome::Failed(refusal(status.as_u16(), &bytes))
    }

    /// Marks an inbound message and those before it as read and shows the typing indicator, until the next message or
    /// for 25 seconds.
    pub async fn mark_read_typing(&self, phone_number_id: &str, message_id: &str) -> Result<(), SendFailure> {
        let url = self.url(&[phone_number_id, "messages"]).ok_or_else(|| SendFailure {
            verdict: Verdict::Drop,
            code: None,
            detail: "the phone number id is not one".to_owned(),
        })?;
        let body = serde_json::json!({
            "messaging_product": "whatsapp",
            "status": "read",
            "message_id": message_id,
            "typing_indicator": {"type": "text"},
        });
        let (status, bytes) = exchange(self.http.post(url).json(&body)).await?;
        if status.is_success() { Ok(()) } else { Err(refusal(status.as_u16(), &bytes)) }
    }

    /// An address below the root; none if a segment is not plain.
    fn url(&self, segments: &[&str]) -> Option<reqwest::Url> {
        let mut url = self.root.clone();
        let mut path = url.path_segments_mut().ok()?;
        path.pop_if_empty();
        for segment in segments {
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
            if segment.is_empty() || !segment.bytes().all(plain) {
                return None;
            }
            path.push(segment);
        }
        drop(path);
        Some(url)
    }
}

fn failed(verdict: Verdict, code: Option<i64>, detail: &str) -> SendOutcome {
    SendOutcome::Failed(SendFailure { verdict, code, detail: detail.to_owned() })
}

/// One request and its whole answer, or what went wrong between.
async fn exchange(request: reqwest::RequestBuilder) -> Result<(reqwest::StatusCode, Vec<u8>), SendFailure> {
    /// Meta's answers are a few hundred bytes; more is not Meta.
    const ANSWER_MAX: usize = 256 * 1024;
    let mut response = request.send().await.map_err(|error| network(&error))?;
    let mut bytes = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| network(&error))? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > ANSWER_MAX {
            bytes.clear();
            break;
        }
    }
    Ok((response.status(), bytes))
}

/// A connection that never stood left nothing behind; anything later may have reached Meta.
fn network(error: &reqwest::Error) -> SendFailure {
    let (verdict, detail) = if error.is_builder() {
        (Verdict::Drop, "the request could not be built")
    } else if error.is_connect() {
        (Verdict::SlowAll, "no connection to Meta")
    } else if error.is_timeout() {
        (Verdict::OutcomeUnknown, "Meta did not answer in time")
    } else {
        (Verdict::OutcomeUnknown, "the connection to Meta broke")
    };
    SendFailure { verdict, code: None, detail: detail.to_owned() }
}

/// Reads Meta's error body, as far as it is one.
fn refusal(status: u16, bytes: &[u8]) -> SendFailure {
    #[derive(Deserialize)]
    struct Wire {
        error: WireError,
    }
    #[derive(Deserialize)]
    struct WireError {
        code: Option<i64>,
        error_subcode: Option<i64>,
        fbtrace_id: Option<String>,
    }
    let error = serde_json::from_slice::<Wire>(bytes).ok().map(|wire| wire.error);
    let code = error.as_ref().and_then(|error| error.code);
    let mut detail = match code {
        Some(code) => format!("{code}: {}", errors::meaning(code)),
        None => format!("HTTP {status} without an error of Meta's"),
    };
    if let Some(subcode) = error.as_ref().and_then(|error| error.error_subcode) {
        detail.push_str(", subcode ");
        detail.push_str(&subcode.to_string());
    }
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let trace = error.and_then(|error| error.fbtrace_id);
    if let Some(trace) = trace.filter(|trace| trace.len() <= 64 && trace.bytes().all(plain)) {
        detail.push_str(", trace ");
        detail.push_str(&trace);
    }
    SendFailure { verdict: errors::classify(status, code), code, detail }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    fn client() -> Client {
        Client::new(&GraphConfig {
            base: "https://graph.facebook.com/".to_owned(),
            version: "v25.0".to_owned(),
            token: SecretString::from("EAAsecret"),
        })
        .unwrap()
    }

    #[test]
    fn addresses_are_built_from_plain_segments_alone() {
        let url = client().url(&["1234", "messages"]).unwrap();
        assert_eq!(url.as_str(), "https://graph.facebook.com/v25.0/1234/messages");
        assert!(client().url(&["../me", "messages"]).is_none());
        assert!(client().url(&[""]).is_none());
    }

    #[test]
    fn the_token_is_not_shown() {
        assert!(!format!("{:?}", client()).contains("EAAsecret"));
    }

    #[test]
    fn a_refusal_keeps_nothing_that_meta_says_about_a_person() {
        let body = r#"{"error":{"message":"(#131030) +919876543210 not allowed","type":"OAuthException","code":131030,
            "error_data":{"details":"Asha"},"fbtrace_id":"Az_8"}}"#;
        let failure = refusal(400, body.as_bytes());
        assert_eq!(failure.code, Some(131_030));
        assert_eq!(failure.detail, "131030: this person is not on the test number's list, trace Az_8");
    }

    #[test]
    fn a_refusal_that_is_not_metas_is_judged_by_its_status() {
        let failure = refusal(502, b"<html>");
        assert_eq!((failure.verdict, failure.code), (Verdict::Retry { attempts_max: 10 }, None));
        assert_eq!(refusal(400, br#"{"error":"no"}"#).code, None);
    }
}
