//! The columns of `users` that say until when a person has Pro.

use rusqlite::params;

use crate::domain::Instant;
use crate::store::{Named, Scope, StoreError};

/// What a person has of Pro.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProRow {
    /// Whether the person has, or had, Pro.
    pub is_pro: bool,
    /// Until when; `None` for as long as it is not taken away.
    pub expires_at: Option<Instant>,
}

impl ProRow {
    /// Whether the person has Pro at this time.
    pub fn is_active(self, now: Instant) -> bool {
        self.is_pro && self.expires_at.is_none_or(|end| end > now)
    }
}

/// What a person has.
pub fn get(scope: &Scope<'_>, user: i64) -> Result<ProRow, StoreError> {
    const QUERY: &str = "pro::get";
    scope
        .prepare(
            QUERY,
            "SELECT coalesce(is_pro, 0) AS is_pro, pro_expires_at FROM users WHERE tenant_id = ?1 AND id = ?2",
        )?
        .query_row(params![scope.tenant(), user], |row| {
            Ok(ProRow { is_pro: row.get("is_pro")?, expires_at: row.get("pro_expires_at")? })
        })
        .named(QUERY)
}

/// A person has Pro until `expires_at`.
pub fn grant(scope: &Scope<'_>, user: i64, expires_at: Instant) -> Result<(), StoreError> {
    const QUERY: &str = "pro::grant";
    scope
        .prepare(QUERY, "UPDATE users SET is_pro = 1, pro_expires_at = ?3 WHERE tenant_id = ?1 AND id = ?2")?
        .execute(params![scope.tenant(), user, expires_at])
        .named(QUERY)
        .map(|_| ())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::ProRow;

    #[test]
    fn pro_ends_when_it_expires() {
        let time = |text: &str| text.parse().unwrap();
        let now = time("2026-11-23T12:00:00.000Z");
        let until = |text: &str| ProRow { is_pro: true, expires_at: Some(time(text)) };
        assert!(ProRow { is_pro: true, expires_at: None }.is_active(now));
        assert!(until("2026-11-23T12:00:00.001Z").is_active(now));
        assert!(!until("2026-11-23T12:00:00.000Z").is_active(now));
        let later = Some(time("2026-12-01T00:00:00.000Z"));
        assert!(!ProRow { is_pro: false, expires_at: later }.is_active(now));
    }
}
