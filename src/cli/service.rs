//! The service as a whole: engine and web on one listener. `serve`, `demo`, the tests and the benches start it so.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::Context as _;
use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::config::Config;
use crate::engine::clock::Clock;
use crate::engine::data_dir::DataDir;
use crate::engine::events::RuleSettings;
use crate::engine::outbox::OutboxConfig;
use crate::engine::service::{Engine, EngineConfig};
use crate::engine::work::{ApiAccess, SpeechConfig};
use crate::links::LinkMaker;
use crate::web::{self, App, AppParts, server};
use crate::whatsapp::client::{Client, GraphConfig};

/// A running service.
pub struct Service {
    engine: Engine,
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    server: JoinHandle<std::io::Result<()>>,
}

impl Service {
    /// Opens the data folder, starts the engine, and answers on `listener`. `beside` holds routes that only the demo
    /// has.
    pub async fn start(
        config: Config,
        clock: Clock,
        listener: TcpListener,
        beside: Option<Router>,
    ) -> anyhow::Result<Self> {
        let config = Arc::new(config);
        let address = listener.local_addr().context("the listener has no address")?;
        let data_dir = DataDir::hold(&config.base.data_dir)?;
        let engine = Engine::start(data_dir, engine_config(&config, clock.clone())?).await?;
        let app = App::new(AppParts {
            config: Arc::clone(&config),
            journal: engine.journal().clone(),
            clock,
            readers: engine.readers().clone(),
            applied: engine.applied(),
            outbox: engine.outbox_status(),
        });
        let router = web::router(app);
        let router = match beside {
            Some(beside) => router.merge(beside),
            None => router,
        };
        let (stop, stopped) = oneshot::channel();
        let server = tokio::spawn(server::serve(listener, router, async {
            // A service that is dropped without a word stops as well.
            drop(stopped.await);
        }));
        Ok(Self { engine, address, stop, server })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The running engine.
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// Takes no more, answers what was taken, applies what is durable, finishes what is being sent. At most about
    /// ten seconds.
    pub async fn stop(self) -> anyhow::Result<()> {
        // The server may have ended by itself; its result is read either way.
        let _ = self.stop.send(());
        let served = self.server.await.context("the server panicked")?;
        self.engine.stop().await;
        served.context("the server failed")
    }
}

fn engine_config(config: &Config, clock: Clock) -> anyhow::Result<EngineConfig> {
    let whatsapp = &config.whatsapp;
    let client = Client::new(&GraphConfig {
        base: whatsapp.graph_api_base.clone(),
        version: whatsapp.graph_api_version.clone(),
        token: whatsapp.token.clone().unwrap_or_default(),
    })?;
    let timezone = &config.base.default_timezone;
    let speech = speech_config(config);
    let template = whatsapp.invite_template.as_ref();
    let settings = RuleSettings {
        default_timezone: timezone.iana_name().unwrap_or("UTC").to_owned(),
        transcription: speech.is_configured(),
        public_number: whatsapp.public_number.clone(),
        invite_template: template
            .map(|template| serde_json::json!({"name": template.name, "language": template.language}).to_string()),
        public_base_url: config.base.public_base_url.clone(),
        tracker_links: link_maker(config).is_some(),
    };
    Ok(EngineConfig {
        clock,
        litestream: config.backups.litestream,
        settings,
        outbox: OutboxConfig {
            messages_per_second: whatsapp.messages_per_second,
            phone_number_id: whatsapp.phone_number_id.clone(),
            tenant_scoping: config.base.tenant_scoping,
            sending: whatsapp.credentials().is_some(),
        },
        client,
        speech,
        links: link_maker(config),
    })
}

/// Links need a secret, and an address that people can open.
fn link_maker(config: &Config) -> Option<LinkMaker> {
    Some(LinkMaker {
        secret: config.tracker.share_secret.clone()?,
        base_url: config.base.public_base_url.clone()?,
        ttl_sec: i64::from(config.tracker.link_ttl_sec),
        tenant_scoping: config.base.tenant_scoping,
    })
}

fn speech_config(config: &Config) -> SpeechConfig {
    let voice = &config.voice;
    let open_ai = |base: &str| voice.key.clone().map(|key| ApiAccess { base: base.to_owned(), key });
    let sarvam = voice.sarvam.as_ref();
    SpeechConfig {
        sarvam: sarvam.map(|sarvam| ApiAccess { base: sarvam.api_base.clone(), key: sarvam.key.clone() }),
        transcribe: open_ai(&voice.transcribe_api_base),
        summarize: open_ai(&voice.summarize_api_base),
        ..SpeechConfig::default()
    }
}
