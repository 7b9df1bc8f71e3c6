//! Screenshots, to look at.

use crate::browser::Browser;
use crate::house::{COPARENT, House, PARENT};

/// Taps a day, scrolled to where nothing covers it.
pub(crate) async fn tap(browser: &Browser, day: &str) {
    let css = format!(".day[value^='{day}']");
    browser
        .js(&format!("document.querySelector(\"{css}\").scrollIntoView({{block: 'center', behavior: 'instant'}})"))
        .await;
    browser.click(&css).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn screenshots() {
    let house = House::open("Aarav Kumar").await;
    house.say(PARENT, "hi").await;
    house.say(PARENT, "setup_fresh").await;
    house.say(PARENT, "16 800 2").await;
    house.say(PARENT, "attended_dates 2026-11-02,2026-11-04,2026-11-06,2026-11-11").await;
    house.say(PARENT, "attended_date:2026-11-16").await;
    house.say(PARENT, "attended_count:2").await;
    house.say(PARENT, "mood:excellent").await;
    house.say(PARENT, "missed_dates 2026-11-09,2026-11-13 fever and a very bad cough").await;
    house.say(PARENT, "missed_dates 2026-11-18 తాతగారి ఇంటికి వెళ్ళాం").await;
    house.say(COPARENT, "attended_date:2026-11-23").await;
    house.say(COPARENT, "attended_count:1").await;
    house.say(COPARENT, "mood:good").await;
    house.save(PARENT, &[("2026-11-12", "holiday"), ("2026-11-27", "holiday")]).await;
    let out = std::path::Path::new("/tmp/shots");
    std::fs::create_dir_all(out).unwrap();
    let phone = Browser::open(390, 844).await;
    let shots = [
        ("sunrise-en", "&theme=sunrise&lang=en"),
        ("ocean-hi", "&theme=ocean&lang=hi"),
        ("forest-te", "&theme=forest&lang=te"),
        ("empty", "&month=2026-12&lang=en"),
    ];
    for (name, more) in shots {
        phone.go(&house.page(PARENT, more)).await;
        if name == "sunrise-en" {
            for day in ["2026-11-17", "2026-11-19", "2026-11-20"] {
                tap(&phone, day).await;
            }
        }
        std::fs::write(out.join(format!("phone-{name}.png")), phone.screenshot().await).unwrap();
    }
    let (status, page) = house.get(&house.page(PARENT, "")).await;
    assert_eq!(status, 200);
    eprintln!("page: {} bytes", page.len());
    let address = house.page(PARENT, "");
    let started = std::time::Instant::now();
    for _ in 0..300 {
        house.get(&address).await;
    }
    eprintln!("one after the other: {:?} each", started.elapsed() / 300);
    let desk = Browser::open(1280, 900).await;
    for (name, more) in shots {
        desk.go(&house.page(PARENT, more)).await;
        std::fs::write(out.join(format!("desk-{name}.png")), desk.screenshot().await).unwrap();
    }
    desk.open_plain(&format!("{}/mytracker?phone=1", house.base)).await;
    std::fs::write(out.join("refused.png"), desk.screenshot().await).unwrap();
    phone.open_plain(&format!("{}/privacy?lang=hi", house.base)).await;
    std::fs::write(out.join("privacy.png"), phone.screenshot().await).unwrap();
}
