//! Who opens a page: whoever holds a signed link, and nobody else.

use crate::domain::{Phone, TenantId};
use crate::links::{self, Claim, Refusal};
use crate::web::{App, WebError};

/// What a request says about whom it is for: the parts of a link, as they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Auth {
    pub(super) phone: String,
    pub(super) tenant: String,
    pub(super) exp: String,
    pub(super) sig: String,
}

/// Somebody whose link was checked.
#[derive(Clone, Debug)]
pub(super) struct Visitor {
    pub(super) auth: Auth,
    pub(super) phone: Phone,
    pub(super) tenant: TenantId,
}

/// Why somebody may not in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Denied {
    /// A part is missing or is nothing that could be: which, and what it should be.
    Field(&'static str, &'static str),
    /// The link does not open anything.
    Link(Refusal),
    /// This service signs no links.
    NotConfigured,
}

impl From<&Denied> for WebError {
    fn from(denied: &Denied) -> Self {
        match denied {
            Denied::Field(field, wanted) => Self::BadField { field: (*field).to_owned(), wanted: (*wanted).to_owned() },
            Denied::Link(refusal) => Self::LinkRefused(*refusal),
            Denied::NotConfigured => Self::NotConfigured("TRACKER_SHARE_SECRET"),
        }
    }
}

/// Checks the link that a request came with.
pub(super) fn admit(app: &App, auth: Auth) -> Result<Visitor, Denied> {
    const PHONE: &str = "digits with the country code, as in the link";
    const TENANT: &str = "the tenant, as in the link";
    let config = app.config();
    if auth.phone.is_empty() {
        return Err(Denied::Field("phone", PHONE));
    }
    let scoped = config.base.tenant_scoping;
    if scoped && auth.tenant.is_empty() {
        return Err(Denied::Field("tenant", TENANT));
    }
    if !config.development.allow_insecure_tracker {
        let secret = config.tracker.share_secret.as_ref().ok_or(Denied::NotConfigured)?;
        let claim = Claim { phone: &auth.phone, tenant: if scoped { &auth.tenant } else { "" }, exp: &auth.exp };
        links::verify(secret, claim, &auth.sig, app.now()).map_err(Denied::Link)?;
    }
    let phone = Phone::parse(&auth.phone).map_err(|_| Denied::Field("phone", PHONE))?;
    let tenant = if scoped {
        TenantId::new(&auth.tenant).map_err(|_| Denied::Field("tenant", TENANT))?
    } else {
        TenantId::single()
    };
    Ok(Visitor { auth, phone, tenant })
}
