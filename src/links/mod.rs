//! Signed links to the tracker page: made, checked, and asked for.
//!
//! A link is signed exactly as the service before signed it: base64url without padding of
//! HMAC-SHA256(`TRACKER_SHARE_SECRET`, `phone|tenant|exp`), the tenant empty where tenants are not kept apart. The
//! rules know neither secret nor clock, so a message that offers a link carries [`PLACEHOLDER`] in its place, and the
//! outbox puts the link in when the message leaves ([`LinkMaker`]). Nothing here knows HTTP or the database.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use secrecy::ExposeSecret;
use sha2::Sha256;
use subtle::{Choice, ConstantTimeEq};

use crate::config::Rotating;
use crate::domain::{Instant, Phone, TenantId};

mod maker;

pub use maker::{LinkMaker, PLACEHOLDER};

/// How far ahead the end of a link may lie.
pub const TTL_SEC_MAX: i64 = 7 * 24 * 60 * 60;

/// What a link carries, as it stands in its query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim<'a> {
    /// Whose page.
    pub phone: &'a str,
    /// Whose data; empty where tenants are not kept apart.
    pub tenant: &'a str,
    /// Until when, in seconds since 1970 UTC.
    pub exp: &'a str,
}

/// Why a link opens nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is not signed, or lacks its end.
    Unsigned,
    /// The signature is not ours.
    Wrong,
    /// It was good once.
    Expired,
    /// It would be good for longer than any link may be.
    TooFarAhead,
}

/// The signature of a claim.
pub fn sign(secret: &[u8], claim: Claim<'_>) -> String {
    URL_SAFE_NO_PAD.encode(code(secret, claim))
}

/// Whether a link may be opened at `now`. The current and the previous secret are both tried, always in the same time.
pub fn verify(secret: &Rotating, claim: Claim<'_>, signature: &str, now: Instant) -> Result<(), Refusal> {
    if signature.is_empty() || claim.exp.is_empty() {
        return Err(Refusal::Unsigned);
    }
    let given = URL_SAFE_NO_PAD.decode(signature).map_err(|_| Refusal::Wrong)?;
    if !secret.any(|secret| -> Choice { code(secret, claim).as_slice().ct_eq(&given) }) {
        return Err(Refusal::Wrong);
    }
    let plain = claim.exp.bytes().all(|byte| byte.is_ascii_digit());
    let exp: i64 = claim.exp.parse().ok().filter(|_| plain).ok_or(Refusal::Wrong)?;
    let now = now.0.as_second();
    if exp <= now {
        return Err(Refusal::Expired);
    }
    if exp - now > TTL_SEC_MAX {
        return Err(Refusal::TooFarAhead);
    }
    Ok(())
}

/// The query of a link that is good from `now` for `ttl_sec`; the tenant is named where it is signed.
pub fn query(secret: &Rotating, phone: &Phone, tenant: Option<&TenantId>, now: Instant, ttl_sec: i64) -> String {
    let exp = now.0.as_second().saturating_add(ttl_sec).to_string();
    let claim = Claim { phone: phone.as_str(), tenant: tenant.map_or("", TenantId::as_str), exp: &exp };
    let signature = sign(secret.current.expose_secret().as_bytes(), claim);
    // Digits, letters, dots, hyphens and underscores: none of them needs an escape.
    let tenant = tenant.map(|tenant| format!("&tenant={}", tenant.as_str())).unwrap_or_default();
    format!("phone={}{tenant}&exp={exp}&sig={signature}", phone.as_str())
}

fn code(secret: &[u8], claim: Claim<'_>) -> Vec<u8> {
    // A key of any length is taken; the error is for ciphers that want a fixed one.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret) else { return Vec::new() };
    for part in [claim.phone, "|", claim.tenant, "|", claim.exp] {
        mac.update(part.as_bytes());
    }
    mac.finalize().into_bytes().to_vec()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;

    const CLAIM: Claim<'_> = Claim { phone: "919812345678", tenant: "", exp: "1795500000" };

    /// Made with `openssl dgst -sha256 -hmac` and `basenc --base64url`.
    #[test]
    fn signs_as_the_service_before() {
        assert_eq!(sign(b"a secret of the tests", CLAIM), "vD7Ld7CwqmD9qbbRowAfjHKIKzyUSx1QA_kbuKR-noY");
    }

    #[test]
    fn an_end_that_is_no_number_is_refused_though_signed() {
        let secret = Rotating::new("a secret of the tests".to_owned());
        for exp in ["+1795500000", "1795500000.0", "soon", "99999999999999999999"] {
            let claim = Claim { exp, ..CLAIM };
            let signature = sign(b"a secret of the tests", claim);
            let refused = verify(&secret, claim, &signature, Instant::from_unix_seconds(1_795_499_000).unwrap());
            assert_eq!(refused, Err(Refusal::Wrong), "{exp}");
        }
    }
}
