//! The page in Chromium, on a phone and on a desk, with JavaScript and without, and by axe-core's rules.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::house::{COPARENT, House, PARENT, THERAPIST};

mod hostile;
mod keyboard;
mod look;

const PHONE: (u32, u32) = (390, 844);
const DESK: (u32, u32) = (1280, 900);
/// Prepares a script that throws where something is missing, so that it does not compare nothing with nothing.
const ALL: &str = "const all = (css) => { const found = [...document.querySelectorAll(css)];
    if (found.length === 0) throw new Error('there is no ' + css); return found; };";

/// Taps a day, scrolled to where nothing covers it.
async fn tap(browser: &Browser, day: &str) {
    press(browser, &format!(".day[value^='{day}']")).await;
}

async fn press(browser: &Browser, css: &str) {
    let scroll = "scrollIntoView({block: 'center', behavior: 'instant'})";
    browser.js(&format!("document.querySelector(\"{css}\").{scroll}")).await;
    browser.click(css).await;
}

async fn text(browser: &Browser, css: &str) -> String {
    let text = browser.js(&format!("return document.querySelector(\"{css}\")?.textContent ?? ''")).await;
    text.as_str().unwrap().trim().to_owned()
}

/// What the page says to whoever comes with a link that does not open it, where a parent would see it.
#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_does_not_open_says_what_to_do() {
    let house = house().await;
    let good = house.page(PARENT, "");
    let cases = [
        (good.replace("&sig=", "&sig=x"), "en", "This link does not open anything"),
        (good.split("&sig=").next().unwrap().to_owned(), "hi", "यह लिंक अधूरा है"),
        (good.split("exp=").next().unwrap().to_owned(), "te", "ఈ లింక్ పూర్తిగా లేదు"),
        (format!("{}/mytracker", house.base), "te", "ఈ లింక్ పూర్తిగా లేదు"),
        (house.page(PARENT, "&month=2026-13"), "en", "This link does not open anything"),
        (good.clone(), "en", "This link has closed"),
        (good.clone(), "te", "ఈ లింక్ మూసుకుపోయింది"),
    ];
    house.clock.advance_ms(60 * 60 * 1_000);
    for (width, height) in [PHONE, DESK] {
        let browser = Browser::open(width, height).await;
        for (address, language, title) in &cases {
            let mark = if address.contains('?') { '&' } else { '?' };
            // The month that cannot be is asked for with a link that is still good.
            let address = if address.contains("month") { &house.page(PARENT, "&month=2026-13") } else { address };
            browser.open_plain(&format!("{address}{mark}lang={language}")).await;
            assert_eq!(text(&browser, "h1").await, *title, "{address}");
            assert_eq!(browser.js("return document.documentElement.lang").await, *language);
            let how = text(&browser, ".how").await;
            assert!(how.contains("WhatsApp") && how.contains("tracker"), "{how}");
            assert!(!text(&browser, "body").await.contains("Aarav"), "{address}");
            let inside = "const at = document.querySelector('.how').getBoundingClientRect();
                return at.top > 0 && at.bottom < innerHeight && document.documentElement.scrollWidth <= innerWidth";
            assert_eq!(browser.js(inside).await, true, "{width} {address}");
        }
    }
}

/// A family with a plan of 16 at ₹800 and one session on the 16th.
async fn house() -> House {
    let house = House::open("Aarav").await;
    house.say(PARENT, "setup_fresh").await;
    house.say(PARENT, "16 800 0").await;
    house.say(PARENT, "attended_date:2026-11-16").await;
    house.say(PARENT, "attended_count:2").await;
    house.say(PARENT, "mood:good").await;
    house.say(PARENT, "missed_dates 2026-11-17 high fever").await;
    house
}

async fn saves_three_days((width, height): (u32, u32)) {
    let house = house().await;
    let browser = Browser::open(width, height).await;
    browser.go(&house.page(PARENT, "")).await;
    assert_eq!(text(&browser, "#main-number").await, "14");
    assert_eq!(text(&browser, "#money-left").await, "₹10,400");
    // What a day holds is told when it has the focus.
    browser.js("document.querySelector(\".day[value^='2026-11-17']\").focus()").await;
    assert_eq!(text(&browser, "#peek").await, "Tuesday, 17 November: Missed · high fever");
    tap(&browser, "2026-11-18").await;
    tap(&browser, "2026-11-19").await;
    tap(&browser, "2026-11-19").await;
    tap(&browser, "2026-11-24").await;
    assert_eq!(text(&browser, "#changed").await, "3 days changed");
    assert_eq!(text(&browser, "#peek").await, "Tuesday, 24 November: Day off, not saved yet");
    tap(&browser, "2026-11-20").await;
    browser.click("#step-back").await;
    assert_eq!(text(&browser, "#changed").await, "3 days changed");
    browser.click("#save").await;
    browser.until("return document.querySelector('#notice')?.textContent.includes('Saved: 3 days.')").await;
    assert_eq!(text(&browser, "#main-number").await, "13");
    assert_eq!(text(&browser, "#sum-attended").await, "3");
    assert_eq!(text(&browser, "#sum-missed").await, "2");
    assert_eq!(text(&browser, "#sum-holiday").await, "1");
    assert_eq!(text(&browser, "#money-left").await, "₹8,800");
    let said = house.ask(COPARENT, "summary").await;
    assert!(said.contains("Attended: 3") && said.contains("Missed: 2"), "{said}");
    press(&browser, "#take-back").await;
    browser.until("return document.querySelector('#notice')?.textContent.includes('Taken back')").await;
    assert_eq!(text(&browser, "#main-number").await, "14");
    let complaints = browser.complaints().await;
    assert!(complaints.is_empty(), "{complaints:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_parent_saves_three_days_on_a_phone() {
    saves_three_days(PHONE).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_parent_saves_three_days_on_a_desk() {
    saves_three_days(DESK).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_that_the_other_changed_is_asked_about() {
    let house = house().await;
    let browser = Browser::open(PHONE.0, PHONE.1).await;
    browser.go(&house.page(PARENT, "")).await;
    tap(&browser, "2026-11-18").await;
    tap(&browser, "2026-11-19").await;
    house.save(COPARENT, &[("2026-11-18", "missed")]).await;
    browser.click("#save").await;
    browser.until("return !!document.querySelector('#clash')").await;
    let clash = text(&browser, "#clash").await;
    assert!(clash.contains("Wednesday, 18 November") && clash.contains("Keep: Missed"), "{clash}");
    assert!(clash.contains("Change to: Attended") && clash.contains("Your other change"), "{clash}");
    press(&browser, "input[value^='2026-11-18~attended']").await;
    press(&browser, "#clash-save").await;
    browser.until("return document.querySelector('#notice')?.textContent.includes('Saved: 2 days.')").await;
    assert_eq!(text(&browser, "#sum-attended").await, "4");
    assert_eq!(text(&browser, "#sum-missed").await, "1");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_month_is_emptied_after_a_yes() {
    let house = house().await;
    let browser = Browser::open(PHONE.0, PHONE.1).await;
    browser.go(&house.page(PARENT, "")).await;
    press(&browser, "#reset summary").await;
    // Without the yes the browser sends nothing; what the service says to such a form is tested with it.
    press(&browser, "#reset-do").await;
    assert_eq!(browser.js("return document.querySelectorAll('#reset-yes:invalid').length").await, 1);
    press(&browser, "#reset-yes").await;
    press(&browser, "#reset-do").await;
    browser.until("return document.querySelector('#notice')?.textContent.includes('The month is empty')").await;
    assert_eq!(text(&browser, "#sum-attended").await, "0");
    assert!(text(&browser, ".no-plan").await.contains("November 2026 has no plan yet"));
    press(&browser, "#take-back").await;
    browser.until("return document.querySelector('#notice')?.textContent.includes('Taken back')").await;
    assert_eq!(text(&browser, "#main-number").await, "14");
    browser.go(&house.page(THERAPIST, "")).await;
    assert_eq!(text(&browser, "#reset").await, "");
}

#[tokio::test(flavor = "multi_thread")]
async fn theme_language_and_month_go_along() {
    let house = house().await;
    let browser = Browser::open(PHONE.0, PHONE.1).await;
    browser.go(&house.page(PARENT, "")).await;
    press(&browser, "#lang-te").await;
    browser.until("return document.documentElement.lang === 'te'").await;
    press(&browser, "#theme-forest").await;
    browser.until("return document.documentElement.dataset.theme === 'forest'").await;
    press(&browser, "#month-before").await;
    browser.until("return document.querySelector('#month-title').textContent === 'అక్టోబర్ 2026'").await;
    assert_eq!(browser.js("return document.documentElement.lang").await, "te");
    assert_eq!(browser.js("return document.documentElement.dataset.theme").await, "forest");
    press(&browser, "#this-month").await;
    browser.until("return document.querySelector('#month-title').textContent === 'నవంబర్ 2026'").await;
    // A month that is yet to come can have days off, and nothing else.
    press(&browser, "#month-after").await;
    browser.until("return document.querySelector('#month-title').textContent === 'డిసెంబర్ 2026'").await;
    tap(&browser, "2026-12-25").await;
    browser.click("#save").await;
    browser.until("return document.querySelector('#sum-holiday')?.textContent === '1'").await;
    assert_eq!(browser.js("return document.querySelectorAll('.day.holiday').length").await, 1);
    // The calendar that was left is not shown again as it was.
    browser.js("history.back()").await;
    browser.until("return document.body.dataset.ready === 'true' && !document.querySelector('#notice')").await;
    assert_eq!(browser.js("return document.querySelectorAll('.day.holiday:not(.changed)').length").await, 1);
    assert_eq!(browser.complaints().await, Vec::<Value>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn each_child_has_its_own_month() {
    let house = house().await;
    house.say(PARENT, "add_child Meera").await;
    let browser = Browser::open(PHONE.0, PHONE.1).await;
    browser.go(&house.page(PARENT, "")).await;
    let chips = format!("{ALL} return all('.chips a').map((one) => one.textContent).join()");
    assert_eq!(browser.js(&chips).await, "Aarav,Meera");
    let of = async |child: &str| {
        browser.js(&format!("{ALL} all('.chips a').find((one) => one.textContent === '{child}').click()")).await;
        browser.until(&format!("return document.querySelector('h1').textContent === '{child}'")).await;
    };
    of("Meera").await;
    assert_eq!(text(&browser, "#sum-attended").await, "0");
    tap(&browser, "2026-11-18").await;
    browser.click("#save").await;
    browser.until("return document.querySelector('#notice')?.textContent.includes('Saved: 1 day.')").await;
    assert_eq!(text(&browser, "h1").await, "Meera");
    assert_eq!(text(&browser, "#sum-attended").await, "1");
    of("Aarav").await;
    assert_eq!(text(&browser, "#sum-attended").await, "2");
    browser.go(&house.page(COPARENT, "")).await;
    assert_eq!(browser.js("return document.querySelectorAll('.chips').length").await, 0, "one child, no choice");
}

/// A finger that stays tells what the day holds; a tap changes it.
#[tokio::test(flavor = "multi_thread")]
async fn a_long_press_tells_and_changes_nothing() {
    let house = house().await;
    let browser = Browser::open(PHONE.0, PHONE.1).await;
    browser.go(&house.page(PARENT, "")).await;
    let day = ".day[value^='2026-11-16']";
    let place = "scrollIntoView({block: 'center', behavior: 'instant'})";
    let middle = "const at = day.getBoundingClientRect(); return {x: at.x + at.width / 2, y: at.y + at.height / 2}";
    let point = browser.js(&format!("const day = document.querySelector(\"{day}\"); day.{place}; {middle}")).await;
    browser.cdp("Input.dispatchTouchEvent", json!({"type": "touchStart", "touchPoints": [point]})).await;
    let told = "Monday, 16 November: Attended 2 times · 🙂 went well";
    browser.until(&format!("return document.querySelector('#peek').textContent === '{told}'")).await;
    browser.cdp("Input.dispatchTouchEvent", json!({"type": "touchEnd", "touchPoints": []})).await;
    assert_eq!(browser.js("return document.querySelectorAll('.day.changed').length").await, 0);
    tap(&browser, "2026-11-16").await;
    assert_eq!(text(&browser, "#peek").await, "Monday, 16 November: Missed, not saved yet");
}

/// Without JavaScript each tap is a save of its own, which can be taken back.
#[tokio::test(flavor = "multi_thread")]
async fn everything_works_without_javascript() {
    let house = house().await;
    let browser = Browser::open(PHONE.0, PHONE.1).await;
    // The page's only script is kept away; WebDriver itself needs scripts to run.
    browser.cdp("Network.enable", json!({})).await;
    browser.cdp("Network.setBlockedURLs", json!({"urls": ["*.js"]})).await;
    browser.open_plain(&house.page(PARENT, "")).await;
    assert_eq!(browser.js("return document.body.dataset.ready ?? 'no'").await, "no");
    let sum = async |wanted: &str| {
        let sum = "document.querySelector('#sum-attended').textContent";
        browser.until(&format!("return document.readyState === 'complete' && {sum} === '{wanted}'")).await;
    };
    tap(&browser, "2026-11-18").await;
    sum("3").await;
    assert!(text(&browser, "#notice").await.contains("Saved: 1 day."));
    tap(&browser, "2026-11-16").await;
    sum("1").await;
    press(&browser, "#take-back").await;
    // Both sessions of the day are back.
    sum("3").await;
    // A day that the other changed meanwhile is asked about here too.
    house.save(COPARENT, &[("2026-11-20", "missed")]).await;
    tap(&browser, "2026-11-20").await;
    browser
        .until("return document.querySelector('#clash-title')?.textContent === 'Somebody changed this meanwhile'")
        .await;
    press(&browser, "#clash input[value^='2026-11-20~attended']").await;
    press(&browser, "#clash-save").await;
    sum("4").await;
    house.clock.advance_ms(2 * 60 * 60 * 1_000);
    tap(&browser, "2026-11-19").await;
    browser.until("return document.querySelector('h1').textContent === 'This link has closed'").await;
    assert!(text(&browser, ".refused .card").await.contains("Your change was not saved."));
}

/// axe-core, which `scripts/test` installs.
fn axe() -> String {
    let home = std::env::home_dir().unwrap_or_else(|| PathBuf::from("/"));
    let path = home.join(".cache/therapy-tracker/browser/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; scripts/test installs what this test needs", path.display()))
}

async fn violations(browser: &Browser, axe: &str) -> Vec<String> {
    let run = "window.found = null;
        axe.run().then((found) => { window.found = found.passes.length > 10 ? found.violations : [{id: 'idle', nodes: []}]; });";
    browser.js(axe).await;
    browser.js(run).await;
    browser.until("return Array.isArray(window.found)").await;
    let found = browser.js("return window.found.map((one) => one.id + ' ' + JSON.stringify(one.nodes.slice(0, 3).map((node) => [node.html.slice(0, 160), node.failureSummary])))").await;
    let found: &[Value] = found.as_array().map(Vec::as_slice).unwrap_or_default();
    found.iter().map(Value::to_string).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_in_any_theme_or_language() {
    let axe = axe();
    let house = house().await;
    house.save(PARENT, &[("2026-11-12", "holiday")]).await;
    house.say(PARENT, "add_child Meera").await;
    for (width, height) in [PHONE, DESK] {
        let browser = Browser::open(width, height).await;
        for theme in ["sunrise", "ocean", "forest"] {
            for language in ["en", "hi", "te"] {
                browser.go(&house.page(PARENT, &format!("&child=1&theme={theme}&lang={language}"))).await;
                tap(&browser, "2026-11-18").await;
                press(&browser, "#reset summary").await;
                let found = violations(&browser, &axe).await;
                assert!(found.is_empty(), "{width} {theme} {language}: {found:#?}");
                browser.js("document.querySelector('#step-back').click()").await;
            }
            // Another has the day meanwhile; then the choice is saved, and both pages are looked at.
            house.save(COPARENT, &[("2026-11-18", "none")]).await;
            browser.go(&house.page(PARENT, &format!("&child=1&theme={theme}"))).await;
            tap(&browser, "2026-11-18").await;
            house.save(COPARENT, &[("2026-11-18", "holiday")]).await;
            browser.click("#save").await;
            browser.until("return !!document.querySelector('#clash')").await;
            assert_eq!(violations(&browser, &axe).await, [""; 0], "{width} {theme}, clash");
            press(&browser, "#clash input[value*=attended]").await;
            press(&browser, "#clash-save").await;
            browser.until("return !!document.querySelector('#take-back')").await;
            assert_eq!(violations(&browser, &axe).await, [""; 0], "{width} {theme}, saved");
            browser.go(&house.page(PARENT, &format!("&child=1&theme={theme}&month=2026-10"))).await;
            assert_eq!(violations(&browser, &axe).await, [""; 0], "{width} {theme}, no plan");
        }
        for path in ["/privacy?lang=en", "/privacy?lang=hi", "/privacy?lang=te", "/mytracker?phone=1", "/mytracker"] {
            browser.open_plain(&format!("{}{path}", house.base)).await;
            let found = violations(&browser, &axe).await;
            assert!(found.is_empty(), "{width} {path}: {found:#?}");
        }
    }
}
