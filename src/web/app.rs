//! What every handler may use.

use std::sync::Arc;

use tokio::sync::watch;

use super::limits::Limits;
use crate::config::Config;
use crate::domain::{Instant, TenantId};
use crate::engine::apply::ApplyStatus;
use crate::engine::clock::Clock;
use crate::engine::journal::Journal;
use crate::engine::outbox::OutboxStatus;
use crate::engine::service::Readers;
use crate::store::StoreError;

/// What an [`App`] is made of.
pub struct AppParts {
    /// The configuration.
    pub config: Arc<Config>,
    /// Where events go.
    pub journal: Journal,
    /// What time it is.
    pub clock: Clock,
    /// Read-only connections to the state.
    pub readers: Readers,
    /// How far apply has come.
    pub applied: ApplyStatus,
    /// How the sending goes.
    pub outbox: watch::Receiver<OutboxStatus>,
}

/// The service as its handlers see it; clones share it.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    parts: AppParts,
    limits: Limits,
    started_at: Instant,
}

/// Why a view could not be read.
#[derive(Debug, thiserror::Error)]
pub(super) enum ReadError {
    /// No connection was free in time.
    #[error("no connection to the database was free: {0}")]
    Pool(#[from] r2d2::Error),
    /// The query failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The reading thread panicked or the service is going down.
    #[error("the reading was given up")]
    GivenUp,
}

impl App {
    /// A service started now.
    pub fn new(parts: AppParts) -> Self {
        let limits = Limits::new(&parts.config.hardening);
        let started_at = parts.clock.now();
        Self(Arc::new(Inner { parts, limits, started_at }))
    }

    pub(super) fn config(&self) -> &Config {
        &self.0.parts.config
    }

    pub(super) fn journal(&self) -> &Journal {
        &self.0.parts.journal
    }

    pub(super) fn limits(&self) -> &Limits {
        &self.0.limits
    }

    pub(super) fn outbox(&self) -> OutboxStatus {
        *self.0.parts.outbox.borrow()
    }

    pub(super) fn applied(&self) -> &ApplyStatus {
        &self.0.parts.applied
    }

    pub(super) fn now(&self) -> Instant {
        self.0.parts.clock.now()
    }

    pub(super) fn started_at(&self) -> Instant {
        self.0.started_at
    }

    /// The tenant that data for a business number belongs to. A number whose id is no tenant's name has none.
    pub(super) fn tenant_of(&self, phone_number_id: Option<&str>) -> Option<TenantId> {
        if self.config().base.tenant_scoping {
            return phone_number_id.and_then(|id| TenantId::new(id).ok());
        }
        let ours = self.config().whatsapp.phone_number_id.as_deref();
        let foreign = matches!((ours, phone_number_id), (Some(ours), Some(theirs)) if ours != theirs);
        (!foreign).then(TenantId::single)
    }

    /// Runs `read` on a read-only connection to the state, off the async threads.
    pub(super) async fn read<T: Send + 'static>(
        &self,
        read: impl FnOnce(&rusqlite::Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, ReadError> {
        let readers = self.0.parts.readers.clone();
        let task = tokio::task::spawn_blocking(move || {
            let connection = readers.get()?;
            Ok(read(&connection)?)
        });
        task.await.map_err(|_| ReadError::GivenUp)?
    }
}
