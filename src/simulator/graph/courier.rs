//! Carries webhooks to the bot as Meta does: signed over the raw bytes, in order for each person, statuses in
//! batches, again and again with growing pauses while the bot is down, and not for ever.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};
use std::time::Duration;

use hmac::{Hmac, KeyInit, Mac};
use serde_json::Value;
use sha2::Sha256;
use tokio::sync::{mpsc, oneshot};

use super::envelope;
use crate::domain::Phone;

const LANES: usize = 16;
const LANE_LENGTH: usize = 10_000;
const STATUSES_IN_A_BATCH: usize = 100;
const ATTEMPTS: u32 = 14;
const FIRST_PAUSE: Duration = Duration::from_millis(50);
const LONGEST_PAUSE: Duration = Duration::from_secs(4);
const PATIENCE: Duration = Duration::from_secs(10);

/// Why a webhook did not arrive.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Undelivered {
    /// There is nobody to deliver to.
    #[error("the stand-in does not know the bot's address yet")]
    NoAddress,
    /// The bot could not be reached in all the attempts.
    #[error("the bot could not be reached: {0}")]
    Unreachable(String),
    /// More webhooks wait than the stand-in keeps.
    #[error("too many webhooks are waiting")]
    Crowded,
}

type Answered = oneshot::Sender<Result<u16, Undelivered>>;

/// What lies in a lane: a person's message and who waits for its answer, or a status.
enum Letter {
    Message(Value, Answered),
    Status(Value),
}

struct Route {
    client: reqwest::Client,
    app_secret: Vec<u8>,
    phone_number_id: String,
    address: RwLock<Option<String>>,
}

/// Sends webhooks. Its lanes end when it is dropped.
pub(super) struct Courier {
    route: Arc<Route>,
    lanes: OnceLock<Vec<mpsc::Sender<Letter>>>,
}

impl Courier {
    pub(super) fn new(app_secret: &str, phone_number_id: &str, address: Option<String>) -> Self {
        // An error says that a provider is installed already, which is what is wanted.
        rustls::crypto::ring::default_provider().install_default().ok();
        Self {
            route: Arc::new(Route {
                client: reqwest::Client::new(),
                app_secret: app_secret.as_bytes().to_vec(),
                phone_number_id: phone_number_id.to_owned(),
                address: RwLock::new(address),
            }),
            lanes: OnceLock::new(),
        }
    }

    pub(super) fn set_address(&self, address: String) {
        *self.route.address.write().unwrap_or_else(PoisonError::into_inner) = Some(address);
    }

    /// Puts a person's message (the webhook's `value`) in its lane; the receiver learns the bot's answer.
    pub(super) fn message(&self, person: &Phone, value: Value) -> oneshot::Receiver<Result<u16, Undelivered>> {
        let (answered, answer) = oneshot::channel();
        if let Err(mpsc::error::TrySendError::Full(letter) | mpsc::error::TrySendError::Closed(letter)) =
            self.lane(person, 0).try_send(Letter::Message(value, answered))
            && let Letter::Message(_, answered) = letter
        {
            answered.send(Err(Undelivered::Crowded)).ok();
        }
        answer
    }

    /// Puts a status in its lane. Without an address, or when too many wait, it is let go, as Meta may.
    pub(super) fn status(&self, person: &Phone, status: Value) {
        if self.route.address().is_some() && self.lane(person, LANES).try_send(Letter::Status(status)).is_err() {
            tracing::warn!("too many statuses are waiting, one was dropped");
        }
    }

    fn lane(&self, person: &Phone, first: usize) -> &mpsc::Sender<Letter> {
        let lanes = self.lanes.get_or_init(|| (0..2 * LANES).map(|_| open_lane(Arc::clone(&self.route))).collect());
        let mut hasher = DefaultHasher::new();
        person.hash(&mut hasher);
        // Sixteen lanes: the remainder fits whatever a usize is.
        #[expect(clippy::cast_possible_truncation, reason = "a remainder below 16")]
        let lane = (hasher.finish() % LANES as u64) as usize;
        &lanes[first + lane]
    }
}

fn open_lane(route: Arc<Route>) -> mpsc::Sender<Letter> {
    let (sender, mut lane) = mpsc::channel(LANE_LENGTH);
    tokio::spawn(async move {
        let mut letters = Vec::new();
        while lane.recv_many(&mut letters, STATUSES_IN_A_BATCH).await > 0 {
            let mut statuses = Vec::new();
            for letter in letters.drain(..) {
                match letter {
                    Letter::Status(status) => statuses.push(status),
                    Letter::Message(value, answered) => {
                        // Nobody may be waiting any more, which changes nothing.
                        answered.send(route.deliver(value).await).ok();
                    }
                }
            }
            if !statuses.is_empty() {
                let value = envelope::statuses(&route.phone_number_id, statuses);
                if let Err(fault) = route.deliver(value).await {
                    tracing::warn!("statuses were given up: {fault}");
                }
            }
        }
    });
    sender
}

impl Route {
    fn address(&self) -> Option<String> {
        self.address.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The bot's answer. Server faults and lost connections are tried again; a refusal stands.
    async fn deliver(&self, value: Value) -> Result<u16, Undelivered> {
        let body = envelope::bytes(&envelope::wrap(value));
        let signature = signature(&self.app_secret, body.as_bytes());
        let mut pause = FIRST_PAUSE;
        for attempt in 1.. {
            let address = self.address().ok_or(Undelivered::NoAddress)?;
            let sent = self
                .client
                .post(&address)
                .header("content-type", "application/json")
                .header("x-hub-signature-256", &signature)
                .timeout(PATIENCE)
                .body(body.clone())
                .send()
                .await;
            match sent {
                Ok(answer) if answer.status().as_u16() < 500 || attempt >= ATTEMPTS => {
                    return Ok(answer.status().as_u16());
                }
                Err(fault) if attempt >= ATTEMPTS => return Err(Undelivered::Unreachable(fault.to_string())),
                #[expect(clippy::disallowed_methods, reason = "Meta waits longer each time before it delivers again")]
                _ => tokio::time::sleep(pause).await,
            }
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
        Err(Undelivered::Crowded)
    }
}

/// The value of `X-Hub-Signature-256`.
pub(super) fn signature(app_secret: &[u8], body: &[u8]) -> String {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(app_secret) else { return String::new() };
    mac.update(body);
    format!("sha256={}", hex::encode(mac.finalize().into_bytes()))
}
