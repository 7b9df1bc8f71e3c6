//! Secrets that can be changed without a gap.

use secrecy::{ExposeSecret, SecretString};
use subtle::{Choice, ConstantTimeEq};

/// A secret and, while it is being replaced, the one before it. Both are accepted; what is signed here is signed
/// with the current one. Showing it with `Debug` shows neither.
#[derive(Clone, Debug)]
pub struct Rotating {
    /// `NAME`.
    pub current: SecretString,
    /// `NAME_PREVIOUS`.
    pub previous: Option<SecretString>,
}

impl Rotating {
    /// A secret that has no predecessor.
    pub fn new(current: impl Into<SecretString>) -> Self {
        Self { current: current.into(), previous: None }
    }

    /// Whether `given` is one of the two. How long it takes does not depend on where they differ.
    pub fn matches(&self, given: &[u8]) -> bool {
        self.any(|secret| secret.ct_eq(given))
    }

    /// Whether `check` holds for one of the two; for signatures made with the secret. Both are always checked.
    pub fn any(&self, check: impl Fn(&[u8]) -> Choice) -> bool {
        let mut found = Choice::from(0);
        for secret in self.iter() {
            found |= check(secret.expose_secret().as_bytes());
        }
        found.into()
    }

    /// The current secret, then the previous one.
    pub fn iter(&self) -> impl Iterator<Item = &SecretString> {
        std::iter::once(&self.current).chain(&self.previous)
    }
}
