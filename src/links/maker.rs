//! Puts links into messages that are about to leave.

use std::borrow::Cow;

use serde_json::Value;

use crate::config::Rotating;
use crate::domain::{Instant, Phone, TenantId};

/// Stands in the message's link until it is sent: the recipient's own page, whoever that is.
pub const PLACEHOLDER: &str = "tracker-link:self";

/// Makes links to the tracker page: knows the secret and where people reach the service.
#[derive(Clone, Debug)]
pub struct LinkMaker {
    /// `TRACKER_SHARE_SECRET`.
    pub secret: Rotating,
    /// `PUBLIC_BASE_URL`, without a slash at the end.
    pub base_url: String,
    /// `TRACKER_LINK_TTL_SEC`.
    pub ttl_sec: i64,
    /// Whether tenants are kept apart, so that a link names its own.
    pub tenant_scoping: bool,
}

impl LinkMaker {
    /// A link to a person's page.
    pub fn url(&self, phone: &Phone, tenant: &TenantId, now: Instant) -> String {
        let tenant = self.tenant_scoping.then_some(tenant);
        format!("{}/mytracker?{}", self.base_url, super::query(&self.secret, phone, tenant, now, self.ttl_sec))
    }

    /// A message's content as it is sent to `recipient`. Only the address of a link button is looked at: the same
    /// words in a text that somebody wrote stay words, and a link is never for anybody but the recipient.
    pub fn fill<'c>(&self, content: &'c str, recipient: &Phone, tenant: &TenantId, now: Instant) -> Cow<'c, str> {
        if !content.contains(PLACEHOLDER) {
            return Cow::Borrowed(content);
        }
        let Ok(mut json) = serde_json::from_str::<Value>(content) else { return Cow::Borrowed(content) };
        match json.pointer_mut("/interactive/action/parameters/url") {
            Some(url) if *url == PLACEHOLDER => *url = Value::String(self.url(recipient, tenant, now)),
            _ => return Cow::Borrowed(content),
        }
        Cow::Owned(json.to_string())
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_the_button_of_the_recipient_is_filled() {
        let maker = LinkMaker {
            secret: Rotating::new("a secret of the tests".to_owned()),
            base_url: "https://tracker.example.org".to_owned(),
            ttl_sec: 900,
            tenant_scoping: false,
        };
        let phone = Phone::parse("+91 98123 45678").unwrap();
        let now = Instant::from_unix_seconds(1_795_499_100).unwrap();
        let fill = |content: &Value| -> Value {
            let text = content.to_string();
            serde_json::from_str(&maker.fill(&text, &phone, &TenantId::single(), now)).unwrap()
        };
        let link =
            |url: &str| json!({"interactive": {"body": {"text": PLACEHOLDER}, "action": {"parameters": {"url": url}}}});
        let filled = fill(&link(PLACEHOLDER));
        let url = filled["interactive"]["action"]["parameters"]["url"].as_str().unwrap();
        assert!(
            url.starts_with("https://tracker.example.org/mytracker?phone=919812345678&exp=1795500000&sig="),
            "{url}"
        );
        assert_eq!(filled["interactive"]["body"]["text"], PLACEHOLDER);
        let words = json!({"type": "text", "text": {"body": PLACEHOLDER}});
        assert_eq!(fill(&words), words);
        assert_eq!(fill(&link("https://elsewhere.example")), link("https://elsewhere.example"));
    }
}
