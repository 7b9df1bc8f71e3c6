//! Meta's signature over the raw bytes (`X-Hub-Signature-256`): a body that was not verified has no type.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::{Choice, ConstantTimeEq};

use crate::config::Rotating;
use crate::web::client_address::client_address;
use crate::web::{App, WebError};

/// A webhook's body whose signature was checked.
pub(in crate::web) struct VerifiedBody(pub(in crate::web) Bytes);

impl FromRequest<App> for VerifiedBody {
    type Rejection = WebError;

    async fn from_request(request: Request, app: &App) -> Result<Self, Self::Rejection> {
        let client = client_address(request.extensions(), request.headers(), &app.config().base.trusted_proxies);
        let signature = request.headers().get("x-hub-signature-256").cloned();
        let body = Bytes::from_request(request, app).await.map_err(|rejection| {
            if rejection.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
                WebError::PayloadTooLarge
            } else {
                WebError::BrokenBody
            }
        })?;
        let config = app.config();
        if config.development.skip_webhook_signature {
            return Ok(Self(body));
        }
        let offered = signature.as_ref().map(axum::http::HeaderValue::as_bytes);
        if config.whatsapp.app_secret.as_ref().is_some_and(|secret| signed(&body, offered, secret)) {
            return Ok(Self(body));
        }
        app.limits().stranger(client)?;
        Err(WebError::InvalidSignature)
    }
}

/// Whether `header` is `sha256=` and the lowercase or uppercase hex of the body's HMAC under a secret in use.
fn signed(body: &[u8], header: Option<&[u8]>, secret: &Rotating) -> bool {
    let Some(hex) = header.and_then(|header| header.strip_prefix(b"sha256=")) else { return false };
    let mut offered = [0_u8; 32];
    if hex::decode_to_slice(hex, &mut offered).is_err() {
        return false;
    }
    secret.any(|secret| match Hmac::<Sha256>::new_from_slice(secret) {
        Ok(mac) => mac.chain_update(body).finalize().into_bytes().ct_eq(&offered),
        Err(_) => Choice::from(0),
    })
}
