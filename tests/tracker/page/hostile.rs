//! What people write stays words, in a real browser: no script runs, and no markup appears.

use serde_json::{Value, json};

use super::{PHONE, text};
use crate::browser::Browser;
use crate::house::{COPARENT, House, PARENT};

/// Each would be something in an unguarded place: an element, an attribute, a title, a script, a link.
const HOSTILE: [&str; 6] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onfocus='alert(1)' autofocus x='",
    "</title></bdi><svg onload=alert(1)>",
    "javascript:alert(1)//&lt;b&gt;",
    "<!--{{7*7}}--><style>*{display:none}</style>",
];

/// Every element with the names of its attributes: what text cannot change.
const SKELETON: &str = "return [...document.querySelectorAll('*')]
    .map((one) => one.tagName + ' ' + one.getAttributeNames().sort().join(' ')).join('\\n')";

/// A family that writes `words` wherever it can: the child's name, another's, a reason, a note, its own name in WhatsApp.
async fn family(words: &str) -> House {
    let house = House::open(words).await;
    for phone in [PARENT, COPARENT] {
        house.say_as(phone, words, "status").await;
    }
    house.say(PARENT, &format!("missed_dates 2026-11-17 {words}")).await;
    house.say(PARENT, "note").await;
    house.say(PARENT, words).await;
    house.say(PARENT, &format!("add_child {words}")).await;
    house
}

/// The page as it is opened, after a save, and with a clash: what it is built of, and that it shows the words.
async fn skeletons(browser: &Browser, words: &str) -> Vec<Value> {
    let house = family(words).await;
    let mut found = Vec::new();
    browser.go(&house.page(PARENT, "&child=1")).await;
    found.push(browser.js(SKELETON).await);
    assert_eq!(text(browser, "h1").await, words);
    assert_eq!(text(browser, ".chips a[aria-current]").await, words);
    assert_eq!(text(browser, ".log .note").await, words);
    assert_eq!(browser.js("return document.title").await, format!("{words} · November 2026"));
    assert!(text(browser, "#reset p").await.contains(words));
    browser.js("document.querySelector(\".day[value^='2026-11-17']\").focus()").await;
    assert_eq!(text(browser, "#peek").await, format!("Tuesday, 17 November: Missed · {words}"));
    browser.js("document.querySelector(\".day[value^='2026-11-18']\").click()").await;
    house.save(COPARENT, &[("2026-11-18", "holiday")]).await;
    browser.js("document.querySelector('#save').click()").await;
    browser.until("return !!document.querySelector('#clash')").await;
    found.push(browser.js(SKELETON).await);
    browser.js("document.querySelector('#clash input[value*=attended]').click()").await;
    browser.js("document.querySelector('#clash-save').click()").await;
    browser.until("return document.querySelector('#notice')?.textContent.includes('Saved: 1 day.')").await;
    found.push(browser.js(SKELETON).await);
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn words_of_people_are_never_markup() {
    let browser = Browser::open(PHONE.0, PHONE.1).await;
    let tame = skeletons(&browser, "Aarav").await;
    assert!(tame.iter().all(|page| page.as_str().unwrap().lines().count() > 150), "{tame:?}");
    for words in HOSTILE {
        assert_eq!(skeletons(&browser, words).await, tame, "{words}");
    }
    // A clash is answered 409, which a browser notes; anything else would be a script or a style that was kept away.
    let mut complaints = browser.complaints().await;
    complaints.retain(|complaint| !complaint["message"].as_str().unwrap_or_default().contains("409"));
    assert_eq!(complaints, Vec::<Value>::new());
}

/// What stands in an address is anybody's, too.
#[tokio::test(flavor = "multi_thread")]
async fn words_of_addresses_are_never_markup() {
    let house = family("Aarav").await;
    let browser = Browser::open(PHONE.0, PHONE.1).await;
    let places = ["tenant", "lang", "theme", "month", "child", "done", "x"]
        .map(|name| (house.page(PARENT, ""), name))
        .into_iter()
        .chain(["phone", "sig", "lang"].map(|name| (format!("{}/mytracker?", house.base), name)))
        .chain([(format!("{}/privacy?", house.base), "lang")]);
    for (address, name) in places {
        let mut tame = None;
        for words in std::iter::once("words").chain(HOSTILE) {
            let value = form_urlencoded::byte_serialize(words.as_bytes()).collect::<String>();
            browser.open_plain(&format!("{address}&{name}={value}")).await;
            let skeleton = browser.js(SKELETON).await;
            assert_eq!(tame.get_or_insert_with(|| skeleton.clone()), &skeleton, "{name}: {words}");
        }
    }
    // Refusals are answered 400 and 401, which a browser notes.
    let mut complaints = browser.complaints().await;
    complaints.retain(|complaint| complaint["source"] != json!("network"));
    assert_eq!(complaints, Vec::<Value>::new());
}
