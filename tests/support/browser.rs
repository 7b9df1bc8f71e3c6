//! Chromium, driven by chromedriver with its own protocol: one of each for a test, gone with it. Waiting is done inside the
//! page, on its changes, so that no test sleeps.
//!
//! A script ends with the document that it runs in. Where a form or a link puts another page in its place, chromedriver
//! answers at once that the script timed out, or that it went wrong. So each script that waits does so for a moment only,
//! and what the driver says of a page that is being replaced means "not yet"; the test alone knows when it is too late.

#![allow(dead_code, reason = "each test binary uses its own part of the support")]

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// Answers whether a condition came to hold within a moment, or what it threw last.
const UNTIL: &str =
    "const [condition, moment, done] = arguments; const holds = new Function(condition); let answer = false;
    const look = () => {
        try { answer = holds() === true; } catch (error) { answer = String(error); }
        if (answer === true) end();
    };
    const observer = new MutationObserver(look);
    const end = () => { observer.disconnect(); clearInterval(again); clearTimeout(late); done(answer); };
    const again = setInterval(look, 50); const late = setTimeout(end, moment);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    look();";
/// How long one script waits.
const MOMENT_MS: u32 = 300;
/// How long a test waits for what must come.
const PATIENCE: Duration = Duration::from_secs(30);
/// What the driver says of a script whose page is being replaced.
const NOT_YET: &[&str] =
    &["script timeout", "javascript error", "no such frame", "stale element reference", "unknown error"];

pub(crate) struct Browser {
    http: reqwest::Client,
    session: String,
    driver: Child,
}

impl Drop for Browser {
    /// Ends the session first: a Chromium whose driver is killed would stay.
    fn drop(&mut self) {
        let address = self.session.trim_start_matches("http://");
        if let Some((host, path)) = address.split_once('/')
            && let Ok(mut stream) = TcpStream::connect(host)
        {
            write!(stream, "DELETE /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").ok();
            // The first line of the answer says that the session has ended; the driver keeps the connection open.
            BufReader::new(stream).read_line(&mut String::new()).ok();
        }
        // Both fail only where the driver has ended already.
        self.driver.kill().ok();
        self.driver.wait().ok();
    }
}

impl Browser {
    pub(crate) async fn open(width: u32, height: u32) -> Self {
        let mut driver =
            Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let port = BufReader::new(driver.stdout.take().unwrap())
            .lines()
            .map(Result::unwrap)
            .find_map(|line| line.split_once("successfully on port ").map(|(_, port)| port.replace('.', "")))
            .unwrap();
        let size = format!("--window-size={width},{height}");
        let mut options = json!({"args": ["--headless=new", "--no-sandbox", "--disable-gpu", size]});
        if width < 500 {
            let metrics = json!({"width": width, "height": height, "pixelRatio": 2.0});
            options["mobileEmulation"] = json!({"deviceMetrics": metrics});
        }
        let wanted = json!({"capabilities": {"alwaysMatch": {
            "browserName": "chrome",
            "timeouts": {"implicit": 20_000, "script": 20_000},
            "goog:chromeOptions": options,
            "goog:loggingPrefs": {"browser": "ALL"},
        }}});
        // An error says that a provider is installed already, which is what is wanted.
        rustls::crypto::ring::default_provider().install_default().ok();
        let http = reqwest::Client::new();
        let base = format!("http://127.0.0.1:{port}/session");
        let answer: Value = http.post(&base).json(&wanted).send().await.unwrap().json().await.unwrap();
        let id = answer["value"]["sessionId"].as_str().unwrap_or_else(|| panic!("no session: {answer}"));
        Self { http, session: format!("{base}/{id}"), driver }
    }

    /// What the driver answers, be it an error.
    async fn ask(&self, path: &str, body: &Value) -> Value {
        let request = self.http.post(format!("{}/{path}", self.session)).json(body);
        let mut answer: Value = request.send().await.unwrap().json().await.unwrap();
        answer["value"].take()
    }

    async fn command(&self, path: &str, body: Value) -> Value {
        let answer = self.ask(path, &body).await;
        assert!(answer["error"].is_null(), "{path} {body}: {answer}");
        answer
    }

    pub(crate) async fn go(&self, address: &str) {
        self.command("url", json!({"url": address})).await;
        self.until("return document.body.dataset.ready === 'true'").await;
    }

    /// Opens a page that has no script to say that it is ready.
    pub(crate) async fn open_plain(&self, address: &str) {
        self.command("url", json!({"url": address})).await;
    }

    /// A command of Chromium's own protocol.
    pub(crate) async fn cdp(&self, command: &str, parameters: Value) -> Value {
        self.command("goog/cdp/execute", json!({"cmd": command, "params": parameters})).await
    }

    /// A picture of the whole page (PNG).
    pub(crate) async fn screenshot(&self) -> Vec<u8> {
        use base64::Engine as _;
        let wanted = json!({"format": "png", "captureBeyondViewport": true});
        let picture = self.cdp("Page.captureScreenshot", wanted).await;
        base64::engine::general_purpose::STANDARD.decode(picture["data"].as_str().unwrap()).unwrap()
    }

    async fn find(&self, css: &str) -> String {
        let found = self.command("element", json!({"using": "css selector", "value": css})).await;
        found[ELEMENT].as_str().unwrap().to_owned()
    }

    pub(crate) async fn click(&self, css: &str) {
        let element = self.find(css).await;
        self.command(&format!("element/{element}/click"), json!({})).await;
    }

    pub(crate) async fn keys(&self, css: &str, keys: &str) {
        let element = self.find(css).await;
        self.command(&format!("element/{element}/value"), json!({"text": keys})).await;
    }

    /// Presses keys one after the other, wherever the focus is.
    pub(crate) async fn press_keys(&self, keys: &str) {
        let press = |key: char| ["keyDown", "keyUp"].map(|kind| json!({"type": kind, "value": key}));
        let actions: Vec<Value> = keys.chars().flat_map(press).collect();
        let keyboard = json!({"type": "key", "id": "keyboard", "actions": actions});
        self.command("actions", json!({"actions": [keyboard]})).await;
    }

    /// Types into the composer and sends.
    pub(crate) async fn say(&self, text: &str) {
        self.keys("#composer", text).await;
        self.click("#send").await;
    }

    /// Waits until a bubble of the bot holds `text`.
    pub(crate) async fn hear(&self, text: &str) {
        let quoted = json!(text);
        self.until(&format!(
            "return [...document.querySelectorAll('.bubble.incoming')].some((one) => one.textContent.includes({quoted}))"
        ))
        .await;
    }

    /// Waits until the script returns true, in whichever document the page shows by then.
    pub(crate) async fn until(&self, script: &str) {
        let body = json!({"script": UNTIL, "args": [script, MOMENT_MS]});
        let mut last = Value::Null;
        let held = tokio::time::timeout(PATIENCE, async {
            while last != true {
                last = self.ask("execute/async", &body).await;
                let error = last["error"].as_str();
                assert!(error.is_none_or(|error| NOT_YET.contains(&error)), "{script}: {last}");
            }
        });
        if held.await.is_err() {
            let shown = self.js("return location.href + '\\n' + document.body?.innerText").await;
            panic!("{script}: {last}; the page shows {shown}");
        }
    }

    pub(crate) async fn js(&self, script: &str) -> Value {
        self.command("execute/sync", json!({"script": script, "args": []})).await
    }

    /// What the browser complained about.
    pub(crate) async fn complaints(&self) -> Vec<Value> {
        self.command("se/log", json!({"type": "browser"})).await.as_array().cloned().unwrap_or_default()
    }
}
