//! The page for whoever uses no pointer.

use serde_json::Value;

use super::{DESK, house, text};
use crate::browser::Browser;
use crate::house::PARENT;

// As WebDriver names keys.
const TAB: &str = "\u{E004}";
const ENTER: &str = "\u{E007}";
const END: &str = "\u{E010}";
const HOME: &str = "\u{E011}";
const LEFT: &str = "\u{E012}";
const UP: &str = "\u{E013}";
const RIGHT: &str = "\u{E014}";
const DOWN: &str = "\u{E015}";

/// What has the focus: a day's date, or an id.
async fn focused(browser: &Browser) -> String {
    let script = "const one = document.activeElement; return one.matches('.day') ? one.value.slice(0, 10) : one.id";
    browser.js(script).await.as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn days_are_changed_saved_and_taken_back() {
    let house = house().await;
    let browser = Browser::open(DESK.0, DESK.1).await;
    browser.go(&house.page(PARENT, "")).await;
    // The first stop leads past everything to the calendar, which is one stop: today's.
    browser.press_keys(&[TAB, ENTER, TAB].concat()).await;
    assert_eq!(focused(&browser).await, "2026-11-23");
    let walk = [
        (LEFT, "2026-11-22"),
        (UP, "2026-11-15"),
        (HOME, "2026-11-01"),
        (LEFT, "2026-11-01"),
        (END, "2026-11-30"),
        (DOWN, "2026-11-30"),
        (HOME, "2026-11-01"),
        (DOWN, "2026-11-08"),
        (DOWN, "2026-11-15"),
        (RIGHT, "2026-11-16"),
        (RIGHT, "2026-11-17"),
    ];
    for (key, day) in walk {
        browser.press_keys(key).await;
        assert_eq!(focused(&browser).await, day);
    }
    assert_eq!(text(&browser, "#peek").await, "Tuesday, 17 November: Missed · high fever");
    browser.press_keys(&[RIGHT, ENTER, RIGHT, " ", " "].concat()).await;
    assert_eq!(text(&browser, "#changed").await, "2 days changed");
    assert_eq!(text(&browser, "#peek").await, "Thursday, 19 November: Missed, not saved yet");
    browser.press_keys(TAB).await;
    assert_eq!(focused(&browser).await, "step-back");
    browser.press_keys(&[TAB, ENTER].concat()).await;
    browser.until("return document.querySelector('#notice')?.textContent.includes('Saved: 2 days.')").await;
    browser.until("return document.activeElement.id === 'notice'").await;
    assert_eq!((text(&browser, "#sum-attended").await, text(&browser, "#sum-missed").await), ("3".into(), "2".into()));
    browser.press_keys(&[TAB, ENTER].concat()).await;
    browser.until("return document.querySelector('#notice')?.textContent.includes('Taken back')").await;
    assert_eq!((text(&browser, "#sum-attended").await, text(&browser, "#sum-missed").await), ("2".into(), "1".into()));
    assert_eq!(browser.complaints().await, Vec::<Value>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_month_is_emptied() {
    let house = house().await;
    let browser = Browser::open(DESK.0, DESK.1).await;
    browser.go(&house.page(PARENT, "")).await;
    browser.js("document.querySelector('#reset summary').focus()").await;
    browser.press_keys(&[ENTER, TAB, " "].concat()).await;
    assert_eq!(focused(&browser).await, "reset-yes");
    browser.press_keys(&[TAB, ENTER].concat()).await;
    browser.until("return document.querySelector('#notice')?.textContent.includes('The month is empty')").await;
}
