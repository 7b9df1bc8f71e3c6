//! How the page lies on screens and on paper: nothing is cut off, and everything to be tapped is as large as a finger.

use std::process::Command;

use base64::Engine as _;
use serde_json::{Value, json};

use super::{DESK, PHONE, press, tap};
use crate::browser::Browser;
use crate::house::{House, PARENT, THERAPIST};

const NARROW: (u32, u32) = (360, 740);

/// What is smaller than 44 points, or cut off, or wider than the screen.
const FAULTS: &str = "const faults = [];
    const name = (one) => `${one.tagName}#${one.id}.${one.className.baseVal ?? one.className} ${one.textContent.trim().slice(0, 30)}`;
    const seen = (one) => one.checkVisibility() && !one.closest('.skip, .label, .sprite');
    const page = document.documentElement;
    if (page.scrollWidth > innerWidth) faults.push(`${page.scrollWidth} wide`);
    let targets = 0;
    for (const one of document.querySelectorAll('a, button, summary, label')) {
        if (!seen(one)) continue;
        targets += 1;
        const { offsetWidth: width, offsetHeight: height } = one;
        if (width < 44 || height < 44) faults.push(`${name(one)} is ${width} x ${height}`);
    }
    if (targets < 3) faults.push('there is nothing to tap');
    const own = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    for (const one of document.querySelectorAll('main *, header *')) {
        if (!seen(one) || !one.clientWidth || one.closest('svg') || !own(one)) continue;
        if (one.scrollWidth > one.clientWidth + 1) faults.push(`${name(one)} is cut off`);
    }
    return faults;";

/// A month in which much happened, to a child with a long name.
async fn full_month() -> House {
    let house = House::open("ఆరవ్ వెంకట సుబ్రహ్మణ్యేశ్వర కృష్ణమూర్తి").await;
    house.say(PARENT, "setup_fresh").await;
    house.say(PARENT, "16 12345 2").await;
    house.say(PARENT, "attended_dates 2026-11-02,2026-11-04,2026-11-06,2026-11-09,2026-11-11,2026-11-18").await;
    house.say(PARENT, "missed_dates 2026-11-13 నాన్నమ్మ డెబ్బయ్యో పుట్టినరోజు, అందరం మైసూరు వెళ్ళాం").await;
    house.say(PARENT, &format!("missed_dates 2026-11-20 {}", "Thiruvananthapuram".repeat(6))).await;
    house.say(PARENT, "attended_date:2026-11-16").await;
    house.say(PARENT, "attended_count:5").await;
    house.save(PARENT, &[("2026-11-26", "holiday"), ("2026-11-07", "holiday")]).await;
    house.say(PARENT, "add_child Meera").await;
    house
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_fits_and_can_be_tapped() {
    let house = full_month().await;
    for (width, height) in [NARROW, PHONE, DESK] {
        let browser = Browser::open(width, height).await;
        let faultless = async |what: &str| {
            assert_eq!(browser.js(FAULTS).await, json!([]), "{width} {what}");
        };
        for language in ["en", "hi", "te"] {
            browser.go(&house.page(PARENT, &format!("&child=1&lang={language}"))).await;
            faultless(language).await;
            tap(&browser, "2026-11-03").await;
            press(&browser, "#reset summary").await;
            faultless(&format!("{language}, with a change and the reset open")).await;
            // Leaving is asked about while something is not saved.
            browser.js("document.querySelector('#step-back').click()").await;
            browser.go(&house.page(THERAPIST, &format!("&month=2026-09&lang={language}"))).await;
            faultless(&format!("{language}, without a plan")).await;
            browser.open_plain(&format!("{}/privacy?lang={language}", house.base)).await;
            faultless(&format!("{language}, privacy")).await;
        }
    }
}

/// A month is one sheet of paper, without anything to tap.
#[tokio::test(flavor = "multi_thread")]
async fn a_month_is_printed_on_one_sheet() {
    let house = full_month().await;
    let browser = Browser::open(DESK.0, DESK.1).await;
    browser.go(&house.page(PARENT, "&child=1")).await;
    let printed = browser.cdp("Page.printToPDF", json!({"preferCSSPageSize": true})).await;
    let pdf = base64::engine::general_purpose::STANDARD.decode(printed["data"].as_str().unwrap()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("month.pdf");
    std::fs::write(&file, pdf).unwrap();
    let text = Command::new("pdftotext").arg(&file).arg("-").output().unwrap();
    assert!(text.status.success());
    let text = String::from_utf8(text.stdout).unwrap();
    assert_eq!(text.matches('\u{c}').count(), 1, "one sheet: {text}");
    for words in ["November 2026", "sessions left", "₹12,345", "Monday, 16 November", "Attended 5 times", "…5678"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    for words in ["Tap a day", "Empty this month", "Colours", "Privacy", "Save", "Meera"] {
        assert!(!text.contains(words), "{words}: {text}");
    }
    assert_eq!(browser.complaints().await, Vec::<Value>::new());
}
