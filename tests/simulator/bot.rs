//! A bot of a few lines that answers through the stand-in: enough to drive the chat page and to see webhooks arrive.

use std::sync::{Arc, Mutex};

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::Sha256;
use therapy_tracker::domain::Instant;
use therapy_tracker::engine::clock::Clock;
use therapy_tracker::simulator::{self, Person, StandIn, StandInConfig};
use tokio::sync::watch;

pub(crate) const SECRET: &str = "app-secret";
pub(crate) const TOKEN: &str = "token";
pub(crate) const NUMBER: &str = "1234567890";

/// The stand-in with the page, and a bot, each on a port of its own.
pub(crate) struct House {
    pub(crate) stand_in: StandIn,
    pub(crate) base: String,
    pub(crate) heard: watch::Receiver<Vec<Value>>,
    pub(crate) http: reqwest::Client,
}

struct Bot {
    graph: String,
    http: reqwest::Client,
    heard: watch::Sender<Vec<Value>>,
    /// HTTP statuses to answer before the first 200.
    stumbles: Mutex<Vec<u16>>,
    quiet: bool,
}

pub(crate) async fn serve(router: axum::Router) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    address
}

pub(crate) fn person(key: &str) -> Person {
    Person::sample().into_iter().find(|person| person.key == key).unwrap()
}

impl House {
    pub(crate) async fn open(quiet: bool) -> Self {
        let at: Instant = "2026-11-23T08:30:00Z".parse().unwrap();
        Self::open_at(Clock::fixed(at), quiet, vec![]).await
    }

    pub(crate) async fn open_at(clock: Clock, quiet: bool, stumbles: Vec<u16>) -> Self {
        let stand_in = StandIn::new(StandInConfig {
            phone_number_id: NUMBER.to_owned(),
            app_secret: SECRET.to_owned(),
            access_token: TOKEN.to_owned(),
            clock,
            deliver_to: None,
        });
        let base = serve(simulator::router(stand_in.clone(), Person::sample())).await;
        let (heard, receiver) = watch::channel(Vec::new());
        let bot = Arc::new(Bot {
            graph: format!("{base}/simulator/graph/v25.0/{NUMBER}"),
            http: reqwest::Client::new(),
            heard,
            stumbles: Mutex::new(stumbles),
            quiet,
        });
        let address = serve(axum::Router::new().route("/webhook", post(webhook)).with_state(bot)).await;
        stand_in.set_deliver_to(format!("{address}/webhook"));
        Self { stand_in, base, heard: receiver, http: reqwest::Client::new() }
    }

    /// Sends a message as the bot would; the status and Meta's code of a refusal.
    pub(crate) async fn send(&self, body: &Value) -> (u16, Option<i64>) {
        let url = format!("{}/simulator/graph/v25.0/{NUMBER}/messages", self.base);
        let answer = self.http.post(url).bearer_auth(TOKEN).json(body).send().await.unwrap();
        let status = answer.status().as_u16();
        let body: Value = answer.json().await.unwrap();
        (status, body["error"]["code"].as_i64())
    }

    /// Waits until what the bot heard satisfies `enough`.
    pub(crate) async fn hear(&mut self, enough: impl Fn(&[Value]) -> bool) -> Vec<Value> {
        self.heard.wait_for(|heard| enough(heard)).await.unwrap().clone()
    }
}

/// Every status in the webhooks, as (status, id).
pub(crate) fn statuses(heard: &[Value]) -> Vec<(String, String)> {
    let value = |webhook: &Value| webhook["entry"][0]["changes"][0]["value"]["statuses"].clone();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let lists = heard.iter().filter_map(|webhook| value(webhook).as_array().cloned());
    lists.flatten().map(|status| (text(&status["status"]), text(&status["id"]))).collect()
}

async fn webhook(State(bot): State<Arc<Bot>>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).unwrap();
    mac.update(&body);
    let wanted = format!("sha256={}", hex::encode(mac.finalize().into_bytes()));
    if headers["x-hub-signature-256"] != wanted.as_str() {
        return StatusCode::FORBIDDEN;
    }
    if let Some(status) = bot.stumbles.lock().unwrap().pop() {
        return StatusCode::from_u16(status).unwrap();
    }
    let webhook: Value = serde_json::from_slice(&body).unwrap();
    let message = webhook["entry"][0]["changes"][0]["value"]["messages"][0].clone();
    bot.heard.send_modify(|heard| heard.push(webhook));
    if !bot.quiet && message.is_object() {
        tokio::spawn(async move { bot.reply(&message).await });
    }
    StatusCode::OK
}

impl Bot {
    async fn reply(&self, message: &Value) {
        let typing = json!({"messaging_product": "whatsapp", "status": "read", "message_id": message["id"],
            "typing_indicator": {"type": "text"}});
        self.post(&typing).await;
        let text = message["text"]["body"].as_str().unwrap_or_default();
        let reply = &message["interactive"];
        let tapped = reply["button_reply"]["title"].as_str().or(reply["list_reply"]["title"].as_str());
        if text == "think" {
            return;
        }
        let mut body = match tapped {
            Some(title) => json!({"type": "text", "text": {"body": format!("You chose *{title}*.")}}),
            None => super::script::answer(text),
        };
        body["messaging_product"] = json!("whatsapp");
        body["recipient_type"] = json!("individual");
        match message["from"].as_str() {
            Some(phone) => body["to"] = json!(format!("+{phone}")),
            None => body["recipient"] = message["from_user_id"].clone(),
        }
        if text == "report" {
            let part = reqwest::multipart::Part::bytes(b"%PDF-1.7 sample".to_vec()).file_name("report.pdf");
            let form = reqwest::multipart::Form::new()
                .text("messaging_product", "whatsapp")
                .part("file", part.mime_str("application/pdf").unwrap());
            let url = format!("{}/media", self.graph);
            let answer = self.http.post(url).bearer_auth(TOKEN).multipart(form).send().await.unwrap();
            let answer: Value = answer.json().await.unwrap();
            body["document"]["id"] = answer["id"].clone();
        }
        self.post(&body).await;
    }

    async fn post(&self, body: &Value) {
        let url = format!("{}/messages", self.graph);
        self.http.post(url).bearer_auth(TOKEN).json(body).send().await.ok();
    }
}
