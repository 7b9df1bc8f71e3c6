//! `demo`: the service with a chat page and a strict stand-in for Meta, on a database of its own.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args;

use super::service::Service;
use super::{output, serve};
use crate::config::Config;
use crate::domain::{Role, TenantId};
use crate::engine::clock::Clock;
use crate::engine::events::{FamilyMember, OperatorCommand};
use crate::engine::journal::{NewEvent, Source};
use crate::simulator::{self, Person, StandIn, StandInConfig};

/// The business number that the demo speaks for.
const PHONE_NUMBER_ID: &str = "100000000000001";

/// Starts the service with fresh secrets on a fresh demo database, and a page that plays WhatsApp at /simulator.
#[derive(Debug, Args)]
pub(super) struct Demo {
    /// The port to listen on, on this machine only; 0 takes any free one.
    #[arg(long, default_value_t = 3000)]
    port: u16,
}

impl Demo {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        super::start_logging();
        super::runtime()?.block_on(self.serve())?;
        Ok(ExitCode::SUCCESS)
    }

    async fn serve(self) -> anyhow::Result<()> {
        let mut stop = serve::StopSignals::hear()?;
        let listener = serve::listen(SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), self.port)).await?;
        let address = listener.local_addr()?;
        let folder = Folder::make()?;
        let clock = Clock::system();
        let secrets = Secrets::fresh()?;
        let config = Config::load(&secrets.variables(&folder.0, address))?;
        let people = Person::sample();
        let stand_in = StandIn::new(StandInConfig {
            phone_number_id: PHONE_NUMBER_ID.to_owned(),
            app_secret: secrets.app_secret,
            access_token: secrets.token,
            clock: clock.clone(),
            deliver_to: Some(format!("http://{address}/webhook")),
        });
        let beside = simulator::router(stand_in.clone(), people.clone());
        let service = Service::start(config, clock.clone(), listener, Some(beside)).await?;
        play_sample_family(&service, &stand_in, &people, &clock).await?;
        output::line(&format!("The demo is ready: open http://{address}/simulator in a browser. Ctrl-C ends it."));
        stop.first().await;
        service.stop().await
    }
}

/// The demo's secrets: new at every start, known to nobody else.
struct Secrets {
    app_secret: String,
    token: String,
    others: [String; 4],
}

impl Secrets {
    fn fresh() -> anyhow::Result<Self> {
        Ok(Self { app_secret: random()?, token: random()?, others: [random()?, random()?, random()?, random()?] })
    }

    fn variables(&self, folder: &std::path::Path, address: SocketAddr) -> BTreeMap<String, String> {
        let [verify, tracker, internal, reminder] = &self.others;
        [
            ("APP_ENV", "development".to_owned()),
            ("DATA_DIR", folder.display().to_string()),
            ("PUBLIC_BASE_URL", format!("http://{address}")),
            ("PHONE_NUMBER_ID", PHONE_NUMBER_ID.to_owned()),
            ("WHATSAPP_PUBLIC_NUMBER", "919000000000".to_owned()),
            ("GRAPH_API_BASE", format!("http://{address}/simulator/graph")),
            ("TRANSCRIBE_API_BASE", format!("http://{address}/simulator/speech")),
            // Summaries are asked for there too, and are none.
            ("SUMMARIZE_API_BASE", format!("http://{address}/simulator/speech")),
            ("GROQ_API_KEY", self.token.clone()),
            ("WHATSAPP_APP_SECRET", self.app_secret.clone()),
            ("WHATSAPP_TOKEN", self.token.clone()),
            ("VERIFY_TOKEN", verify.clone()),
            ("TRACKER_SHARE_SECRET", tracker.clone()),
            ("INTERNAL_REPORT_TOKEN", internal.clone()),
            ("REMINDER_TOKEN", reminder.clone()),
            ("REQUEST_LOGGING", "false".to_owned()),
        ]
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
    }
}

fn random() -> anyhow::Result<String> {
    let mut bytes = [0_u8; 24];
    getrandom::fill(&mut bytes).context("the system has no random numbers")?;
    Ok(hex::encode(bytes))
}

/// The demo's data, private and gone when the demo ends.
struct Folder(PathBuf);

impl Folder {
    fn make() -> anyhow::Result<Self> {
        let path = std::env::temp_dir().join(format!("therapy-tracker-demo-{}", random()?));
        Ok(Self(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.0) {
            tracing::warn!(%error, "the demo's data could not be removed");
        }
    }
}

/// Makes the sample family and lets its parent hold the first conversation, through the real webhook.
async fn play_sample_family(
    service: &Service,
    stand_in: &StandIn,
    people: &[Person],
    clock: &Clock,
) -> anyhow::Result<()> {
    let roles = [("parent", Role::Owner), ("coparent", Role::Parent), ("therapist", Role::Therapist)];
    let members: Vec<FamilyMember> = roles
        .into_iter()
        .filter_map(|(key, role)| {
            let person = people.iter().find(|person| person.key == key)?;
            Some(FamilyMember {
                phone: person.phone.clone()?,
                business_scoped_id: person.business_scoped_id.clone(),
                name: person.profile_name.clone(),
                role,
                // So that the report can be tried.
                pro: key == "parent",
            })
        })
        .collect();
    let command = OperatorCommand::AddFamily { child: "Aarav".to_owned(), members };
    let event = NewEvent {
        tenant: TenantId::single(),
        source: Source::Operator,
        external_id: "sample-family".to_owned(),
        received_at: clock.now(),
        person: None,
        payload: serde_json::to_string(&command)?,
    };
    service.engine().journal().append(vec![event]).await?;
    let parent = people.iter().find(|person| person.key == "parent").context("the sample people have a parent")?;
    for words in ["hi", "setup_mid", "16 800 2 5"] {
        stand_in.say(parent, words).await.context("the sample family could not be heard")?;
    }
    Ok(())
}
