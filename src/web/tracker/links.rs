//! Addresses within the page: each carries the signed link on, with what is looked at.

use std::fmt::Write as _;

use super::view::Wishes;
use super::visitor::Auth;
use crate::domain::{ChildId, Month, Theme};
use crate::i18n::Language;

/// Makes addresses for one visitor.
pub(super) struct Links<'a> {
    pub(super) auth: &'a Auth,
    pub(super) wishes: &'a Wishes,
}

/// What differs from the page that is shown.
#[derive(Clone, Copy, Default)]
pub(super) struct To {
    pub(super) month: Option<Month>,
    pub(super) child: Option<ChildId>,
    pub(super) theme: Option<Theme>,
    pub(super) language: Option<Language>,
}

impl Links<'_> {
    /// The page with some of it changed.
    pub(super) fn page(&self, to: To) -> String {
        self.address("/mytracker", to)
    }

    /// An address of ours with the link's query.
    pub(super) fn address(&self, path: &str, to: To) -> String {
        let Auth { phone, tenant, exp, sig } = self.auth;
        let mut query = Query(format!("{path}?"));
        query.add("phone", phone);
        query.add("tenant", tenant);
        query.add("exp", exp);
        query.add("sig", sig);
        let month = to.month.or(self.wishes.month);
        query.add("month", &month.map(|month| month.to_string()).unwrap_or_default());
        let child = to.child.or(self.wishes.child);
        query.add("child", &child.map(|child| child.0.to_string()).unwrap_or_default());
        query.add("theme", to.theme.or(self.wishes.theme).map_or("", Theme::as_str));
        query.add("lang", to.language.or(self.wishes.language).map_or("", Language::code));
        query.0
    }
}

struct Query(String);

impl Query {
    fn add(&mut self, name: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        if !self.0.ends_with('?') {
            self.0.push('&');
        }
        self.0.push_str(name);
        self.0.push('=');
        for byte in value.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                self.0.push(char::from(byte));
            } else {
                // A String takes all text.
                let _ = write!(self.0, "%{byte:02X}");
            }
        }
    }
}
