//! The real `demo` in Chromium, as a newcomer meets it: on a phone and on a desk.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "support/browser.rs"]
mod browser;

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use browser::Browser;
use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};

/// The running demo; its data lie in the build's folder and go with it.
struct Demo {
    child: Child,
    page: String,
    folder: tempfile::TempDir,
}

impl Demo {
    fn start() -> Self {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_therapy-tracker"));
        command.args(["demo", "--port", "0"]).env("TMPDIR", folder.path()).current_dir(folder.path());
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let said = BufReader::new(child.stdout.take().unwrap()).lines().next().unwrap().unwrap();
        let page = said.split(' ').find(|word| word.starts_with("http://")).unwrap().to_owned();
        Self { child, page, folder }
    }

    /// Ends as Ctrl-C would end it: well, and with nothing left behind.
    fn end(mut self) {
        kill_process(Pid::from_child(&self.child), Signal::INT).unwrap();
        assert!(self.child.wait().unwrap().success());
        assert_eq!(std::fs::read_dir(self.folder.path()).unwrap().count(), 0);
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        // Both fail only where it has ended already.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Waits until the newest message in the open chat is the bot's and holds `text`.
async fn hear_last(browser: &Browser, text: &str) {
    let quoted = json!(text);
    let last = "[...document.querySelectorAll('.bubble.incoming, .bubble.outgoing')].at(-1)";
    browser
        .until(&format!(
            "const last = {last}; return last?.matches('.incoming') && last.textContent.includes({quoted})"
        ))
        .await;
}

/// Taps the first button that matches under the newest message that has one.
async fn tap(browser: &Browser, css: &str) {
    let all = format!("const all = [...document.querySelectorAll({})];", json!(css));
    browser.until(&format!("{all} return all.length > 0")).await;
    let newest = "all.find((one) => one.closest('.group') === all.at(-1).closest('.group'))";
    browser.js(&format!("{all} {newest}.click()")).await;
}

async fn log_today(browser: &Browser) {
    browser.say("attended").await;
    hear_last(browser, "Which day was the session?").await;
    tap(browser, "[data-button-id^='attended_date:']").await;
    hear_last(browser, "How many sessions").await;
    browser.say("1").await;
}

/// Signs up, sets up, logs twice, gets both questions, undoes, reads the summary.
async fn first_day(browser: &Browser) {
    browser.click(".welcome [data-say=hi]").await;
    hear_last(browser, "Hello Priya!").await;
    tap(browser, "[data-button-id=setup]").await;
    hear_last(browser, "is the month just starting").await;
    tap(browser, "[data-button-id=setup_fresh]").await;
    hear_last(browser, "How many sessions are paid").await;
    tap(browser, "[data-list-open]").await;
    browser.until("return document.querySelector('#sheet').open").await;
    browser.click("[data-row-id='16 800 0']").await;
    hear_last(browser, "16 sessions at ₹800").await;

    log_today(browser).await;
    hear_last(browser, "15 of 16 left").await;
    log_today(browser).await;
    hear_last(browser, "Add 1 more?").await;
    tap(browser, "[data-button-id=confirm_yes]").await;
    hear_last(browser, "14 of 16 left").await;

    browser.say("missed").await;
    hear_last(browser, "Which day was missed?").await;
    tap(browser, "[data-button-id^='missed_date:']").await;
    hear_last(browser, "Why was").await;
    browser.say("fever").await;
    hear_last(browser, "Replace it with 1 missed?").await;
    tap(browser, "[data-button-id=confirm_no]").await;
    hear_last(browser, "stays as it is").await;

    browser.say("undo").await;
    hear_last(browser, "Undone.").await;
    browser.say("summary").await;
    hear_last(browser, "Attended: 1").await;
    hear_last(browser, "15 of 16 sessions left").await;
    hear_last(browser, "Missed: 0").await;
}

async fn nothing_was_wrong(browser: &Browser) {
    assert_eq!(browser.js("return document.querySelectorAll('.request.refused, .notice').length").await, 0);
    assert_eq!(browser.js("return document.documentElement.scrollWidth <= window.innerWidth").await, true);
    // Violations of the page's policy are among the browser's complaints.
    assert_eq!(browser.complaints().await, Vec::<Value>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_parents_first_day_on_a_phone() {
    let demo = Demo::start();
    let browser = Browser::open(390, 844).await;
    browser.go(&demo.page).await;
    first_day(&browser).await;
    nothing_was_wrong(&browser).await;
    drop(browser);
    demo.end();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_parents_first_day_on_a_desk_and_a_family_that_shares() {
    let demo = Demo::start();
    let browser = Browser::open(1440, 900).await;
    browser.go(&demo.page).await;
    first_day(&browser).await;

    browser.click("[data-person=parent]").await;
    log_today(&browser).await;
    hear_last(&browser, "1 session attended").await;
    for other in ["coparent", "therapist"] {
        browser.click(&format!("[data-person={other}]")).await;
        browser.say("status").await;
        hear_last(&browser, "1 attended").await;
    }
    nothing_was_wrong(&browser).await;
    drop(browser);
    demo.end();
}
