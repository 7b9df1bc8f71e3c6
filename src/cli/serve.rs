//! `serve`: the service, until it is told to stop.

use std::net::SocketAddr;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args;
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};

use super::service::Service;
use crate::engine::clock::Clock;

/// Runs the service. Settings come from the environment and from a file `.env`.
#[derive(Debug, Args)]
pub(super) struct Serve {}

impl Serve {
    #[expect(clippy::unused_self, reason = "every subcommand is run the same way")]
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let config = super::config()?;
        super::start_logging();
        for warning in config.warnings() {
            tracing::warn!("{warning}");
        }
        super::runtime()?.block_on(async {
            let mut stop = StopSignals::hear()?;
            let listener = listen(SocketAddr::new(config.base.host, config.base.port)).await?;
            let service = Service::start(config, Clock::system(), listener, None).await?;
            tracing::info!(address = %service.address(), version = env!("CARGO_PKG_VERSION"), "ready");
            stop.first().await;
            tracing::info!("stopping");
            service.stop().await
        })?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Listens on `address`, or says which variables choose another one.
pub(super) async fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| {
        format!("cannot listen on {address}: choose a free port with PORT (or --port), and an address with HOST")
    })
}

/// SIGTERM and Ctrl-C, heard from the moment this is made: whoever is told "ready" may send one at once.
pub(super) struct StopSignals {
    terminate: Signal,
    interrupt: Signal,
}

impl StopSignals {
    /// Begins to hear them. Until then either ends the process without a word.
    pub(super) fn hear() -> anyhow::Result<Self> {
        let hear = |kind| signal(kind).context("signals cannot be heard");
        Ok(Self { terminate: hear(SignalKind::terminate())?, interrupt: hear(SignalKind::interrupt())? })
    }

    /// Resolves on the first of them.
    pub(super) async fn first(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}
