//! A service for transcription that answers as it is told, and a house around it.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Multipart, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use serde_json::{Value, json};
use therapy_tracker::config::Config;
use therapy_tracker::engine::clock::Clock;
use therapy_tracker::engine::data_dir::DataDir;
use therapy_tracker::engine::events::RuleSettings;
use therapy_tracker::engine::outbox::OutboxConfig;
use therapy_tracker::engine::service::{Engine, EngineConfig};
use therapy_tracker::engine::work::{ApiAccess, SpeechConfig};
use therapy_tracker::links::LinkMaker;
use therapy_tracker::simulator::{self, Person, StandIn, StandInConfig, voice};
use therapy_tracker::web::{self, App, AppParts};
use therapy_tracker::whatsapp::client::{Client, GraphConfig};
use tokio::sync::{Notify, watch};

pub(crate) const NUMBER: &str = "1234567890";
pub(crate) const TOKEN: &str = "token";
const SECRET: &str = "an-app-secret-of-some-length";

/// How the service answers one request.
#[derive(Clone)]
pub(crate) enum Answer {
    /// When the gate opens.
    After(Arc<Notify>),
    /// With this status.
    Status(u16),
    /// With half an answer, and a broken connection.
    Die,
    /// With a page instead of an answer.
    Page,
}

/// The service. It hears the words that the simulator's voice notes carry.
#[derive(Clone)]
pub(crate) struct Speech {
    pub(crate) base: String,
    answers: Arc<Mutex<VecDeque<Answer>>>,
    heard: watch::Sender<Vec<String>>,
}

impl Speech {
    pub(crate) async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let speech = Self { base, answers: Arc::default(), heard: watch::Sender::default() };
        let router = Router::new()
            .route("/audio/transcriptions", post(transcriptions))
            .route("/speech-to-text", post(speech_to_text))
            .route("/chat/completions", post(completions))
            .with_state(speech.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        speech
    }

    /// The next request is answered so.
    pub(crate) fn next(&self, answer: Answer) {
        self.answers.lock().unwrap().push_back(answer);
    }

    /// Waits until there were `count` requests; what each was.
    pub(crate) async fn requests(&self, count: usize) -> Vec<String> {
        self.heard.subscribe().wait_for(|heard| heard.len() >= count).await.unwrap().clone()
    }

    pub(crate) fn access(&self) -> ApiAccess {
        ApiAccess { base: self.base.clone(), key: "key".into() }
    }

    /// As an OpenAI-compatible API that is tried again at once.
    pub(crate) fn config(&self) -> SpeechConfig {
        SpeechConfig {
            transcribe: Some(self.access()),
            summarize: Some(self.access()),
            request_timeout: Duration::from_secs(30),
            first_pause: Duration::from_millis(1),
            ..SpeechConfig::default()
        }
    }

    async fn answer(&self, request: String, body: Value) -> Response {
        self.heard.send_modify(|heard| heard.push(request));
        let answer = self.answers.lock().unwrap().pop_front();
        match answer {
            None => Json(body).into_response(),
            Some(Answer::After(gate)) => {
                gate.notified().await;
                Json(body).into_response()
            }
            Some(Answer::Status(status)) => {
                (StatusCode::from_u16(status).unwrap(), Json(json!({"error": "no"}))).into_response()
            }
            Some(Answer::Die) => {
                let pieces = futures_util::stream::iter([Ok("{\"te"), Err(std::io::Error::other("on purpose"))]);
                ([(header::CONTENT_LENGTH, "200")], Body::from_stream(pieces)).into_response()
            }
            Some(Answer::Page) => "<html>Please wait</html>".into_response(),
        }
    }
}

/// The fields of a form, and the words that its file carries.
async fn read(mut form: Multipart) -> (Vec<String>, String) {
    let (mut fields, mut words) = (Vec::new(), String::new());
    while let Some(field) = form.next_field().await.unwrap() {
        let name = field.name().unwrap().to_owned();
        if name == "file" {
            assert_eq!(field.file_name(), Some("voice.ogg"));
            words = voice::spoken_words(&field.bytes().await.unwrap()).unwrap();
        } else {
            fields.push(format!("{name}={}", field.text().await.unwrap()));
        }
    }
    (fields, words)
}

async fn transcriptions(State(speech): State<Speech>, headers: HeaderMap, form: Multipart) -> Response {
    assert_eq!(headers[header::AUTHORIZATION], "Bearer key");
    let (fields, words) = read(form).await;
    speech.answer(format!("transcriptions {}", fields.join(" ")), json!({"text": words})).await
}

async fn speech_to_text(State(speech): State<Speech>, headers: HeaderMap, form: Multipart) -> Response {
    assert_eq!(headers["api-subscription-key"], "key");
    let (fields, words) = read(form).await;
    speech.answer(format!("sarvam {}", fields.join(" ")), json!({"transcript": words})).await
}

async fn completions(State(speech): State<Speech>, Json(body): Json<Value>) -> Response {
    assert_eq!(body["messages"][0]["role"], "system");
    let answer = json!({"choices": [{"message": {"role": "assistant", "content": "All in short."}}]});
    speech.answer("completions".to_owned(), answer).await
}

/// The whole service with a stand-in for Meta; time stands still until it is moved.
pub(crate) struct House {
    pub(crate) clock: Clock,
    pub(crate) stand_in: StandIn,
    pub(crate) engine: Engine,
    sent: u64,
    _folder: tempfile::TempDir,
}

impl House {
    pub(crate) async fn open(speech: SpeechConfig) -> Self {
        Self::open_with(speech, None, RuleSettings::default()).await
    }

    /// With links to the tracker page and settings of the operator's.
    pub(crate) async fn open_with(speech: SpeechConfig, links: Option<LinkMaker>, settings: RuleSettings) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::fixed("2026-11-23T08:30:00Z".parse().unwrap());
        let (stand_in, graph) = meta(&clock).await;
        let engine_config = EngineConfig {
            links,
            clock: clock.clone(),
            litestream: false,
            settings: RuleSettings {
                default_timezone: "Asia/Kolkata".to_owned(),
                transcription: speech.is_configured(),
                ..settings
            },
            outbox: numbers(),
            client: client(&graph),
            speech,
        };
        let data = folder.path().join("data");
        let engine = Engine::start(DataDir::hold(&data).unwrap(), engine_config).await.unwrap();
        let variables = [
            ("APP_ENV", "development"),
            ("DATA_DIR", data.to_str().unwrap()),
            ("WHATSAPP_APP_SECRET", SECRET),
            ("PHONE_NUMBER_ID", NUMBER),
            // Time stands still here, so a long conversation comes within the minute.
            ("WEBHOOK_RATE_LIMIT_PER_MIN", "100000"),
        ];
        let variables = variables.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let app = App::new(AppParts {
            config: Arc::new(Config::load(&variables).unwrap()),
            journal: engine.journal().clone(),
            clock: clock.clone(),
            readers: engine.readers().clone(),
            applied: engine.applied(),
            outbox: engine.outbox_status(),
        });
        let address = serve(web::router(app)).await;
        stand_in.set_deliver_to(format!("{address}/webhook"));
        let mut house = Self { clock, stand_in, engine, sent: 0, _folder: folder };
        house.says("hi").await;
        house
    }

    /// The demo's own part of the service for transcription.
    pub(crate) async fn demo_speech() -> String {
        let (_, graph) = meta(&Clock::system()).await;
        graph.replace("/graph", "/speech")
    }

    /// Ends the service in order.
    pub(crate) async fn close(self) {
        self.engine.stop().await;
    }

    /// Writes, and waits for the one answer.
    pub(crate) async fn says(&mut self, words: &str) -> String {
        self.stand_in.say(&parent(), words).await.unwrap();
        self.hears().await
    }

    /// Sends a voice note. It is acknowledged when this returns.
    pub(crate) async fn speaks(&self, words: &str) {
        let receipt = self.stand_in.voice(&parent(), voice::note(words)).await.unwrap();
        assert_eq!(receipt.status, 200);
    }

    /// The next message of the service.
    pub(crate) async fn hears(&mut self) -> String {
        self.sent += 1;
        let all = self.stand_in.wait_for(self.sent).await;
        let json = &all[usize::try_from(self.sent).unwrap() - 1].json;
        json["text"]["body"].as_str().or(json["interactive"]["body"]["text"].as_str()).unwrap().to_owned()
    }
}

pub(crate) fn parent() -> Person {
    Person::sample().into_iter().find(|person| person.key == "parent").unwrap()
}

/// A stand-in for Meta, and its address.
pub(crate) async fn meta(clock: &Clock) -> (StandIn, String) {
    let stand_in = StandIn::new(StandInConfig {
        phone_number_id: NUMBER.to_owned(),
        app_secret: SECRET.to_owned(),
        access_token: TOKEN.to_owned(),
        clock: clock.clone(),
        deliver_to: None,
    });
    let base = serve(simulator::router(stand_in.clone(), Person::sample())).await;
    (stand_in, format!("{base}/simulator/graph"))
}

pub(crate) async fn serve(router: Router) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    address
}

pub(crate) fn client(graph: &str) -> Client {
    let config = GraphConfig { base: graph.to_owned(), version: "v25.0".to_owned(), token: TOKEN.into() };
    Client::new(&config).unwrap()
}

pub(crate) fn numbers() -> OutboxConfig {
    OutboxConfig {
        messages_per_second: 80,
        phone_number_id: Some(NUMBER.to_owned()),
        tenant_scoping: false,
        sending: true,
    }
}
