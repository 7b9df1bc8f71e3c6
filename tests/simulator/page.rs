//! The chat page as a person uses it, on a phone and on a desk.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::bot::House;
use crate::browser::Browser;

async fn open(house: &House, width: u32, height: u32) -> Browser {
    let browser = Browser::open(width, height).await;
    browser.go(&format!("{}/simulator", house.base)).await;
    browser
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newcomer_says_hi_and_taps_on_a_phone() {
    let house = House::open(false).await;
    let browser = open(&house, 390, 844).await;
    browser.click(".welcome [data-say=hi]").await;
    browser.hear("Namaste!").await;
    browser.until("return document.querySelector('.bubble.outgoing .ticks.read') !== null").await;
    assert_eq!(browser.js("return document.querySelector('.bubble.incoming strong').textContent").await, "attended");
    browser.click("[data-button-id=attended]").await;
    browser.hear("You chose Log a session.").await;
    browser.until("return document.querySelector('.bubble.outgoing .quote') !== null").await;

    browser.say("setup").await;
    browser.click("[data-list-open]").await;
    browser.until("return document.querySelector('#sheet').open").await;
    browser.click("[data-row-id='12 1000 0']").await;
    browser.hear("You chose 12 sessions at ₹1,000.").await;

    browser.click("#voice").await;
    browser.until("return document.querySelector('.bubble.outgoing .wave') !== null").await;
    assert_eq!(browser.js("return document.documentElement.scrollWidth").await, 390);
    assert_eq!(browser.complaints().await, Vec::<Value>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_is_shown_with_its_reason() {
    let house = House::open(false).await;
    let browser = open(&house, 1440, 900).await;
    browser.say("bad").await;
    browser.until("return document.querySelector('.notice') !== null").await;
    browser.until("return document.querySelector('.request.refused details[open] .why')?.textContent.includes('20 are allowed')").await;
    browser.until("return document.querySelector('.request.refused .json') !== null").await;
    assert_eq!(browser.js("return document.querySelector('#counts').textContent").await, "1 accepted · 1 refused");
}

#[tokio::test(flavor = "multi_thread")]
async fn people_clock_and_window() {
    let house = House::open(false).await;
    let browser = open(&house, 1440, 900).await;
    browser.say("hi").await;
    browser.hear("Namaste!").await;
    house.stand_in.say(&crate::bot::person("hidden"), "hindi").await.unwrap();
    browser.until("return document.querySelector('[data-person=hidden] .badge').textContent === '1'").await;
    browser.click("[data-person=hidden]").await;
    browser.hear("दर्ज हो गया").await;
    browser.until("return document.querySelector('[data-person=hidden] .badge').textContent === ''").await;

    assert_eq!(browser.js("return document.querySelector('#clock-day').textContent").await, "Mon, 23 Nov");
    browser.click("[data-advance='1d']").await;
    browser.until("return document.querySelector('#clock-day').textContent === 'Tue, 24 Nov'").await;
    browser.until("return document.querySelector('#window').classList.contains('closed')").await;
    browser.click("[data-advance='9am']").await;
    browser.until("return document.querySelector('#clock').textContent.includes('9:00 am')").await;

    browser.click("#someone-new").await;
    browser.say("hi").await;
    browser.hear("Namaste!").await;
    // What happened before is there again after a reload.
    browser.go(&format!("{}/simulator", house.base)).await;
    browser.hear("Namaste!").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn typing_is_shown_until_the_answer() {
    let house = House::open(false).await;
    let browser = open(&house, 390, 844).await;
    browser.say("think").await;
    browser.until("return document.querySelector('.typing') !== null").await;
    browser.until("return document.querySelector('#presence').textContent === 'typing…'").await;
    browser.say("hi").await;
    browser.hear("Namaste!").await;
    browser.until("return document.querySelector('.typing') === null").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn texts_stay_texts_and_nothing_is_inline() {
    let house = House::open(false).await;
    let browser = open(&house, 800, 600).await;
    let hostile = "<img src=x onerror=alert(1)> *<b>* javascript:alert(1)";
    browser.say(hostile).await;
    browser.hear("You said: <img src=x onerror=alert(1)>").await;
    assert_eq!(browser.js("return document.querySelectorAll('#log img, #log b').length").await, 0);
    assert_eq!(browser.js("return document.querySelectorAll('[style], style, script:not([src])').length").await, 0);
    browser.say("marks").await;
    browser.hear("2*3*4 snake_case_name <b>no</b>").await;
    let marked = "return [...document.querySelectorAll('.bubble.incoming')].at(-1).querySelectorAll('strong, em, s, code, a').length";
    assert_eq!(browser.js(marked).await, 7);
    assert_eq!(browser.complaints().await, Vec::<Value>::new());
}

#[tokio::test]
async fn the_page_forbids_what_is_inline() {
    let house = House::open(true).await;
    let answer = house.http.get(format!("{}/simulator", house.base)).send().await.unwrap();
    let policy = answer.headers()["content-security-policy"].to_str().unwrap();
    assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
}

#[tokio::test]
async fn what_cannot_be_done_is_refused() {
    let house = House::open(true).await;
    let cases = [
        ("say", json!({"person": "nobody", "text": "hi"})),
        ("say", json!({"person": "parent", "text": "  "})),
        ("say", json!({"person": "parent", "text": "x".repeat(4097)})),
        ("clock", json!({"advance_ms": -1})),
        ("clock", json!({"to": "yesterday"})),
        ("fail", json!({"fault": "everything"})),
    ];
    for (what, body) in cases {
        let request = house.http.post(format!("{}/simulator/api/{what}", house.base)).json(&body);
        assert_eq!(request.send().await.unwrap().status(), 400, "{what} {body}");
    }
}

/// Ink and ground that the styles use together.
const PAIRS: &[(&str, &str)] = &[
    ("ink", "surface"),
    ("ink", "surface-soft"),
    ("ink", "surface-strong"),
    ("ink", "mine"),
    ("ink", "theirs"),
    ("ink-soft", "surface"),
    ("ink-soft", "surface-soft"),
    ("ink-soft", "surface-strong"),
    ("ink-soft", "mine"),
    ("ink-soft", "theirs"),
    ("link", "surface"),
    ("link", "surface-soft"),
    ("link", "surface-strong"),
    ("link", "mine"),
    ("link", "theirs"),
    ("on-brand", "brand"),
    ("on-brand", "brand-strong"),
    ("on-brand-soft", "brand"),
    ("on-brand-soft", "brand-strong"),
    ("brand-strong", "surface-strong"),
    ("brand-strong", "on-brand"),
    ("read", "mine"),
    ("read", "surface"),
    ("good", "good-ground"),
    ("good", "surface"),
    ("bad", "bad-ground"),
    ("bad", "mine"),
    ("warn", "warn-ground"),
    ("surface", "ink"),
];

#[test]
fn every_theme_has_enough_contrast() {
    let tokens = include_str!("../../templates/simulator/tokens.css");
    for theme in ["sunrise", "ocean", "forest"] {
        let (_, rest) = tokens.split_once(&format!("[data-theme=\"{theme}\"] {{")).unwrap();
        let colours: BTreeMap<&str, f64> = rest
            .split_once('}')
            .unwrap()
            .0
            .lines()
            .filter_map(|line| line.trim().strip_prefix("--")?.strip_suffix(';')?.split_once(": #"))
            .map(|(name, hex)| (name, luminance(hex)))
            .collect();
        for (ink, ground) in PAIRS {
            let (light, dark) = (colours[ink].max(colours[ground]), colours[ink].min(colours[ground]));
            let contrast = (light + 0.05) / (dark + 0.05);
            assert!(contrast >= 4.5, "{theme}: {ink} on {ground} is {contrast:.2}");
        }
    }
}

/// WCAG's relative luminance of `rrggbb`.
fn luminance(hex: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}
