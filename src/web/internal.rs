//! `/internal/*`: for the operator's own programs, which know the token.

use axum::Json;
use axum::extract::{Request, State};
use serde_json::{Value, json};

use super::{App, WebError, origin};
use crate::config::Rotating;
use crate::domain::{Phone, TenantId, Theme};
use crate::links;

/// `GET /internal/tracker-link`: a link to a person's page.
pub(super) async fn tracker_link(State(app): State<App>, request: Request) -> Result<Json<Value>, WebError> {
    let config = app.config();
    let token = config.tracker.internal_report_token.as_ref();
    authorise(token.ok_or(WebError::NotConfigured("INTERNAL_REPORT_TOKEN"))?, &request)?;
    let wanted = Wanted::read(&app, request.uri().query().unwrap_or_default())?;
    let secret = config.tracker.share_secret.as_ref().ok_or(WebError::NotConfigured("TRACKER_SHARE_SECRET"))?;
    let base = origin::base_url(&app, request.extensions(), request.headers());
    let base = base.ok_or(WebError::NotConfigured("PUBLIC_BASE_URL"))?;
    let now = app.now();
    let query = links::query(secret, &wanted.phone, wanted.tenant.as_ref(), now, wanted.ttl_sec);
    let theme = wanted.theme.map(|theme| format!("&theme={}", theme.as_str())).unwrap_or_default();
    Ok(Json(json!({
        "ok": true,
        "url": format!("{base}/mytracker?{query}{theme}"),
        "expires_at": now.plus_seconds(wanted.ttl_sec).to_string(),
        "theme": wanted.theme.unwrap_or(Theme::Sunrise).as_str(),
    })))
}

fn authorise(token: &Rotating, request: &Request) -> Result<(), WebError> {
    let given = request.headers().get("x-internal-token").map(axum::http::HeaderValue::as_bytes).unwrap_or_default();
    if token.matches(given) { Ok(()) } else { Err(WebError::Unauthorized) }
}

struct Wanted {
    phone: Phone,
    ttl_sec: i64,
    theme: Option<Theme>,
    tenant: Option<TenantId>,
}

impl Wanted {
    fn read(app: &App, query: &str) -> Result<Self, WebError> {
        let bad = |field: &str, wanted: &str| WebError::BadField { field: field.to_owned(), wanted: wanted.to_owned() };
        let value = |name: &str| {
            let found = form_urlencoded::parse(query.as_bytes()).find(|(found, _)| found == name);
            found.map(|(_, value)| value.into_owned()).filter(|value| !value.is_empty())
        };
        // A plus sign that was not escaped arrives as a space.
        let phone = value("phone").and_then(|phone| Phone::parse(phone.trim()).ok());
        let ttl_sec = match value("ttl_sec") {
            None => i64::from(app.config().tracker.link_ttl_sec),
            Some(text) => text
                .parse()
                .ok()
                .filter(|ttl| (60..=links::TTL_SEC_MAX).contains(ttl))
                .ok_or_else(|| bad("ttl_sec", "a number of seconds from 60 to 604800"))?,
        };
        let theme = value("theme").map(|theme| theme.parse()).transpose();
        let tenant = value("tenant_id").map(|tenant| TenantId::new(&tenant)).transpose();
        let tenant = tenant.map_err(|error| bad("tenant_id", error.0))?;
        let scoped = app.config().base.tenant_scoping;
        if scoped && tenant.is_none() {
            return Err(bad("tenant_id", "the business phone number id"));
        }
        Ok(Self {
            phone: phone.ok_or_else(|| bad("phone", "a phone number with its country code, e.g. 919812345678"))?,
            ttl_sec,
            theme: theme.map_err(|_| bad("theme", "sunrise, ocean or forest"))?,
            tenant: tenant.filter(|_| scoped),
        })
    }
}
