//! Links: who may open a page, what is refused and how, and who is given a link.

use proptest::prelude::*;
use reqwest::StatusCode;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use therapy_tracker::config::Rotating;
use therapy_tracker::domain::Instant;
use therapy_tracker::links::{self, Claim, Refusal};

use crate::house::{COPARENT, House, INVITED, NUMBER_ID, PARENT, SECRET, TOKEN};

const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// HMAC by its definition (RFC 2104), from nothing but the hash.
fn hmac(secret: &str, text: &str) -> [u8; 32] {
    let mut key = [0_u8; 64];
    match secret.len() {
        0..=64 => key[..secret.len()].copy_from_slice(secret.as_bytes()),
        _ => key[..32].copy_from_slice(&Sha256::digest(secret)),
    }
    let inner = Sha256::new().chain_update(key.map(|byte| byte ^ 0x36)).chain_update(text).finalize();
    Sha256::new().chain_update(key.map(|byte| byte ^ 0x5c)).chain_update(inner).finalize().into()
}

/// The signature as the service before made it, by another way than ours: HMAC and base64url by hand.
fn signature(secret: &str, phone: &str, tenant: &str, exp: &str) -> String {
    let mut out = String::new();
    for chunk in hmac(secret, &format!("{phone}|{tenant}|{exp}")).chunks(3) {
        let value = chunk.iter().fold(0_u32, |sum, byte| sum << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for position in 0..=chunk.len() {
            out.push(char::from(LETTERS[(value >> (18 - 6 * position) & 63) as usize]));
        }
    }
    out
}

/// RFC 4231's second case, and a key that is longer than a block: the test's own HMAC is right.
#[test]
fn the_hmac_of_these_tests_is_the_standards() {
    let second = hmac("Jefe", "what do ya want for nothing?");
    assert_eq!(hex::encode(second), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    // The RFC's long keys are no texts; this one was made with `openssl dgst -sha256 -hmac`.
    let long = hmac(&"k".repeat(131), "a longer key than a block");
    assert_eq!(hex::encode(long), "b7835ebd7cca2c5e71a82f8e3e558267d3dd17bdc9870d4bcf7be4461a30af15");
}

proptest! {
    /// A link opens exactly when its HMAC is right under one of the two secrets and its end is near enough.
    #[test]
    fn a_link_opens_exactly_when_hmac_says_so(
        phone in "[0-9A-Z.]{1,20}", tenant in prop_oneof![Just(String::new()), "[0-9a-z]{1,12}".boxed()], now in 1_700_000_000_i64..1_900_000_000,
        ahead in -1_000_i64..1_000_000, secrets in ("[!-~]{16,100}", "[!-~]{16,100}", "[!-~]{16,100}"),
        signer in 0..3_usize, rotated in any::<bool>(), flip in proptest::option::of((0..43_usize, 0..64_usize)),
    ) {
        let exp = (now + ahead).to_string();
        let keys = [&secrets.0, &secrets.1, &secrets.2];
        let right = signature(keys[signer], &phone, &tenant, &exp);
        let mut given = right.clone().into_bytes();
        if let Some((position, letter)) = flip {
            given[position] = LETTERS[letter];
        }
        let given = String::from_utf8(given).unwrap();
        let known = Rotating { current: secrets.0.clone().into(), previous: rotated.then(|| secrets.1.clone().into()) };
        let claim = Claim { phone: &phone, tenant: &tenant, exp: &exp };
        let now = Instant::from_unix_seconds(now).unwrap();
        let accepted = if rotated { &keys[..2] } else { &keys[..1] };
        let is_signed = accepted.iter().any(|key| signature(key, &phone, &tenant, &exp) == given);
        let wanted = match (is_signed, ahead) {
            (false, _) => Err(Refusal::Wrong),
            (true, ..=0) => Err(Refusal::Expired),
            (true, 1..=604_800) => Ok(()),
            (true, _) => Err(Refusal::TooFarAhead),
        };
        prop_assert_eq!(links::verify(&known, claim, &given, now), wanted);
    }
}

#[tokio::test]
async fn what_opens_nothing_is_told_in_three_languages() {
    let house = House::open("Aarav").await;
    let good = house.query(PARENT);
    let now = house.clock.now().0.as_second();
    let link = |exp: i64| {
        let exp = exp.to_string();
        format!("phone={PARENT}&exp={exp}&sig={}", signature(SECRET, PARENT, "", &exp))
    };
    let unsigned = good.split("&sig=").next().unwrap().to_owned();
    let cases = [
        (good.replace(&format!("phone={PARENT}&"), ""), 400, "This link is not complete"),
        (unsigned, 401, "This link is not complete"),
        (format!("{good}x"), 401, "This link does not open anything"),
        (good.replace("919812345678", "919812345679"), 401, "This link does not open anything"),
        (link(now - 1), 401, "This link has closed"),
        (link(now), 401, "This link has closed"),
        (link(now + 604_801), 401, "This link does not open anything"),
        (format!("{good}&month=2026-13"), 400, "This link does not open anything"),
        (format!("{good}&theme=night"), 400, "This link does not open anything"),
        (house.query("919800000000"), 404, "Nobody is here yet"),
        (house.query(INVITED), 403, "Your invitation is still open"),
        (format!("{good}&child=77"), 403, "This child is not on your list"),
    ];
    for (query, status, words) in cases {
        let (found, page) = house.get(&format!("{}/mytracker?{query}", house.base)).await;
        assert_eq!(found, status, "{query}");
        assert!(page.contains(words), "{query}: {page}");
        assert!(page.contains("lang=\"hi\"") && page.contains("lang=\"te\""), "{query}");
    }
    for query in [good, link(now + 604_800)] {
        let (status, page) = house.get(&format!("{}/mytracker?{query}&lang=te", house.base)).await;
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains("నవంబర్ 2026") && page.contains("…5678") && !page.contains(">919812345678"), "{page}");
    }
}

#[tokio::test]
async fn a_service_without_a_secret_says_so() {
    let house = House::open_with("Aarav", &[("TRACKER_SHARE_SECRET", "")]).await;
    let (status, page) = house.get(&house.page(PARENT, "&lang=hi")).await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(page.contains("ट्रैकर पेज चालू नहीं है"), "{page}");
    let (status, body) = house.save(PARENT, &[("2026-11-20", "attended")]).await;
    assert_eq!((status, body["error"].as_str()), (StatusCode::SERVICE_UNAVAILABLE, Some("not_configured")));
}

#[tokio::test]
async fn the_previous_secret_opens_while_it_is_set() {
    let previous = "the-secret-of-last-month-long-enough";
    let house = House::open_with("Aarav", &[("TRACKER_SHARE_SECRET_PREVIOUS", previous)]).await;
    let exp = (house.clock.now().0.as_second() + 600).to_string();
    let old = format!("phone={PARENT}&exp={exp}&sig={}", signature(previous, PARENT, "", &exp));
    assert_eq!(house.get(&format!("{}/mytracker?{old}", house.base)).await.0, StatusCode::OK);
}

/// Where tenants are kept apart, a link names its tenant, and opens nothing of another's.
#[tokio::test]
async fn a_link_opens_its_own_tenant() {
    let house = House::open_with("Aarav", &[("ENABLE_TENANT_SCOPING", "true")]).await;
    let exp = (house.clock.now().0.as_second() + 600).to_string();
    let link = |named: &str, signed: &str| {
        let sig = signature(SECRET, PARENT, signed, &exp);
        format!("{}/mytracker?phone={PARENT}&tenant={named}&exp={exp}&sig={sig}", house.base)
    };
    let cases = [
        (house.page(PARENT, ""), 200, "Aarav"),
        (link(NUMBER_ID, NUMBER_ID), 200, "Aarav"),
        (link("", NUMBER_ID), 400, "This link is not complete"),
        (link("100000000000002", NUMBER_ID), 401, "This link does not open anything"),
        (link(NUMBER_ID, ""), 401, "This link does not open anything"),
        (link("100000000000002", "100000000000002"), 404, "Nobody is here yet"),
    ];
    for (address, status, words) in cases {
        let (found, page) = house.get(&address).await;
        assert_eq!(found, status, "{address}");
        assert!(page.contains(words), "{address}: {page}");
    }
}

/// Who asked for silence may look; who was taken off a child's list may not, nor change anything there.
#[tokio::test]
async fn links_of_people_who_paused_or_left() {
    let house = House::open("Aarav").await;
    house.say(COPARENT, "stop").await;
    let (status, page) = house.get(&house.page(COPARENT, "")).await;
    assert!(status == StatusCode::OK && page.contains("Aarav"), "{page}");
    assert_eq!(house.save(COPARENT, &[("2026-11-20", "attended")]).await.0, StatusCode::OK);
    let member: i64 = {
        let readers = house.service.engine().readers().get().unwrap();
        let query = "SELECT id FROM child_members WHERE member_phone = ?1";
        readers.query_row(query, [COPARENT], |row| row.get(0)).unwrap()
    };
    house.say(PARENT, &format!("confirm_remove_member:{member}")).await;
    let (status, page) = house.get(&house.page(COPARENT, "")).await;
    assert!(status == StatusCode::NOT_FOUND && !page.contains("Aarav"), "{page}");
    let (status, page) = house.get(&house.page(COPARENT, "&child=1")).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    assert!(page.contains("This child is not on your list") && !page.contains("Aarav"), "{page}");
    let change = json!([{"date": "2026-11-20", "status": "missed"}]);
    for child in [json!(1), json!(null)] {
        let body = house.signed(COPARENT, json!({"month": "2026-11", "child": child, "changes": change}));
        for path in ["/mytracker/save", "/mytracker/reset-month"] {
            assert_eq!(house.post(path, &body).await.0, StatusCode::FORBIDDEN, "{path} {child}");
        }
    }
    let (_, page) = house.get(&house.page(PARENT, "")).await;
    assert!(page.contains("Friday, 20 November: Attended"), "{page}");
}

#[tokio::test]
async fn operators_are_given_links() {
    let house = House::open_with("Aarav", &[("PUBLIC_BASE_URL", "https://tracker.example.org")]).await;
    let ask = async |query: &str, token: &str| -> (StatusCode, Value) {
        let address = format!("{}/internal/tracker-link?{query}", house.base);
        let answer = house.http.get(address).header("x-internal-token", token).send().await.unwrap();
        (answer.status(), answer.json().await.unwrap())
    };
    let (status, body) = ask(&format!("phone=%2B{PARENT}&ttl_sec=600&theme=ocean"), TOKEN).await;
    assert_eq!(status, StatusCode::OK, "{body}");
    assert_eq!(
        (body["theme"].as_str(), body["expires_at"].as_str()),
        (Some("ocean"), Some("2026-11-23T06:10:00.000Z"))
    );
    let query = body["url"].as_str().unwrap().strip_prefix("https://tracker.example.org/mytracker?").unwrap();
    let (status, page) = house.get(&format!("{}/mytracker?{query}", house.base)).await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("data-theme=\"ocean\""));
    let wrong = [
        (String::new(), TOKEN, 400, "phone"),
        ("phone=12".to_owned(), TOKEN, 400, "phone"),
        (format!("phone={PARENT}&ttl_sec=59"), TOKEN, 400, "ttl_sec"),
        (format!("phone={PARENT}&ttl_sec=604801"), TOKEN, 400, "ttl_sec"),
        (format!("phone={PARENT}&theme=night"), TOKEN, 400, "theme"),
        (format!("phone={PARENT}&tenant_id=a/b"), TOKEN, 400, "tenant_id"),
        (format!("phone={PARENT}"), "wrong", 401, "unauthorized"),
        (format!("phone={PARENT}"), "", 401, "unauthorized"),
    ];
    for (query, token, status, error) in wrong {
        let (found, body) = ask(&query, token).await;
        assert_eq!(found, status, "{query}");
        assert!(body["error"].as_str().unwrap().starts_with(error), "{query}: {body}");
    }
}

/// Never `http` behind TLS: without `PUBLIC_BASE_URL` the proxy's word counts, and only a trusted one's.
#[tokio::test]
async fn links_follow_a_trusted_proxy() {
    for (proxies, headers, begins) in [
        ("127.0.0.1", [("x-forwarded-proto", "https"), ("x-forwarded-host", "a.example")], "https://a.example/"),
        ("127.0.0.1", [("x-other", "1"), ("x-forwarded-host", "a.example")], "https://a.example/"),
        ("127.0.0.1", [("x-forwarded-proto", "http"), ("x-forwarded-host", "a.example")], "http://a.example/"),
        ("10.0.0.1", [("x-forwarded-proto", "https"), ("x-forwarded-host", "a.example")], "http://127.0.0.1:"),
    ] {
        let house = House::open_with("Aarav", &[("TRUSTED_PROXIES", proxies)]).await;
        let mut request = house.http.get(format!("{}/internal/tracker-link?phone={PARENT}", house.base));
        for (name, value) in headers {
            request = request.header(name, value);
        }
        let body: Value = request.header("x-internal-token", TOKEN).send().await.unwrap().json().await.unwrap();
        assert!(body["url"].as_str().unwrap().starts_with(begins), "{headers:?}: {body}");
    }
}

/// Of everything that a person can write, nothing becomes markup.
#[tokio::test]
async fn words_stay_words() {
    let evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    let house = House::open(evil).await;
    house.say(PARENT, &format!("missed_dates 2026-11-20 {evil}")).await;
    let (status, page) = house.get(&house.page(PARENT, "")).await;
    assert_eq!(status, StatusCode::OK);
    assert!(!page.contains("<script>alert") && !page.contains("<img src=x"), "{page}");
    assert!(page.contains("&#60;script&#62;alert(1)") || page.contains("&lt;script&gt;alert(1)"), "{page}");
    assert_eq!(page.matches("<script").count(), 1, "the page's own");
    assert!(!page.contains(" style=") && !page.contains("onclick"));
    let (status, calendar) = house.get(&house.page(PARENT, "").replace("/mytracker?", "/mytracker.ics?")).await;
    assert_eq!(status, StatusCode::OK);
    assert!(
        calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.contains("DTSTART;VALUE=DATE:20261120\r\n"),
        "{calendar}"
    );
}

/// A calendar file is what it is whatever a child is called: no line of it is begun by a name, and no browser takes it
/// for a page.
#[tokio::test]
async fn a_calendar_file_stays_one() {
    let house = House::open("A\r\nEND:VEVENT\r\nATTACH:https://a.example;,\\<script>").await;
    house.save(PARENT, &[("2026-11-20", "attended"), ("2026-11-19", "holiday")]).await;
    let address = house.page(PARENT, "").replace("/mytracker?", "/mytracker.ics?");
    let answer = house.http.get(&address).send().await.unwrap();
    for (name, value) in [
        ("content-type", "text/calendar; charset=utf-8"),
        ("content-disposition", "attachment; filename=\"therapy.ics\""),
        ("x-content-type-options", "nosniff"),
    ] {
        assert_eq!(answer.headers()[name], value);
    }
    let calendar = answer.text().await.unwrap().replace("\r\n ", "");
    let mut names: Vec<&str> = calendar.lines().filter_map(|line| line.split([':', ';']).next()).collect();
    names.retain(|name| !["BEGIN", "END", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "TRANSP"].contains(name));
    assert_eq!(names, ["VERSION", "PRODID", "X-WR-CALNAME"], "{calendar}");
    assert_eq!(calendar.matches("\r\nEND:VEVENT\r\n").count(), 2, "{calendar}");
    let (status, page) = house.get(&format!("{address}x")).await;
    assert!(status == StatusCode::UNAUTHORIZED && page.contains("This link does not open anything"), "{page}");
}

/// The longest reasons on every day of a month do not make the page slow to load.
#[tokio::test]
async fn a_page_is_small_however_much_is_written() {
    let house = House::open(&"త".repeat(60)).await;
    house.clock.advance_ms(10 * 24 * 60 * 60 * 1_000);
    let reason = "జ్వరం ".repeat(50);
    house.say(PARENT, &format!("missed_range 2026-11-01..2026-11-30 {}", reason.trim())).await;
    let (status, page) = house.get(&house.page(PARENT, "&month=2026-11&lang=te")).await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.matches(reason.trim()).count() >= 30, "{page}");
    assert!(page.len() < 60 * 1024, "{} bytes", page.len());
}

#[tokio::test]
async fn pages_carry_their_headers_and_their_files_are_kept() {
    let house = House::open("Aarav").await;
    let answer = house.http.get(house.page(PARENT, "")).send().await.unwrap();
    let policy = answer.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
    assert_eq!(answer.headers()["cache-control"], "no-store");
    assert_eq!(answer.headers()["referrer-policy"], "no-referrer");
    let page = answer.text().await.unwrap();
    assert!(page.len() < 60 * 1024);
    let assets: Vec<&str> = page.split('"').filter(|part| part.starts_with("/assets/")).collect();
    assert!(assets.len() >= 3);
    for asset in assets {
        let answer = house.http.get(format!("{}{asset}", house.base)).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK, "{asset}");
        assert!(answer.headers()["cache-control"].to_str().unwrap().contains("immutable"));
    }
    assert_eq!(house.get(&format!("{}/assets/tracker-000000000000.css", house.base)).await.0, StatusCode::NOT_FOUND);
    for language in ["en", "hi", "te"] {
        let (status, page) = house.get(&format!("{}/privacy?lang={language}", house.base)).await;
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains(&format!("<html lang=\"{language}\"")) && page.contains("delete_data"), "{page}");
    }
}

/// The privacy page names the companies that this service's settings bring in, and no others.
#[tokio::test]
async fn the_privacy_page_follows_the_settings() {
    let sarvam = [("USE_SARVAM", "true"), ("SARVAM_API_KEY", "sk_of_the_tests")];
    let groq = [("GROQ_API_KEY", "gsk_of_the_tests")];
    let razorpay = [("RAZORPAY_WEBHOOK_SECRET", "a-webhook-secret-of-the-tests")];
    let cases = [
        (&[][..], [true, false, false, false]),
        (&sarvam[..], [false, true, false, false]),
        (&groq[..], [false, true, true, false]),
        (&razorpay[..], [true, false, false, true]),
    ];
    for (settings, told) in cases {
        let house = House::open_with("Aarav", settings).await;
        let (_, page) = house.get(&format!("{}/privacy", house.base)).await;
        let lines =
            ["Voice notes are not sent", "A transcription service", "A service that shortens texts", "Razorpay"];
        assert_eq!(lines.map(|line| page.contains(line)), told, "{settings:?}: {page}");
    }
}

/// The chat's button: the address is made when the message leaves.
#[tokio::test]
async fn the_chat_offers_the_page() {
    let house = House::open_with("Aarav", &[("PUBLIC_BASE_URL", "https://tracker.example.org")]).await;
    house.say(PARENT, "tracker").await;
    let stored: String = house
        .service
        .engine()
        .readers()
        .get()
        .unwrap()
        .query_row("SELECT content FROM outbox ORDER BY event_seq DESC LIMIT 1", [], |row| row.get(0))
        .unwrap();
    let content: Value = serde_json::from_str(&stored).unwrap();
    assert_eq!(content["interactive"]["type"], json!("cta_url"));
    assert_eq!(content["interactive"]["action"]["parameters"]["url"], json!(links::PLACEHOLDER));
}
