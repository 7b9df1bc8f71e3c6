//! Saves: what changes, what stays, what is refused, and what happens when two people save at once.

use reqwest::StatusCode;
use serde_json::{Value, json};
use therapy_tracker::domain::{Day, Phone, TenantId};
use therapy_tracker::sessions::month::{self, DayView};
use therapy_tracker::store::Scope;
use therapy_tracker::store::state::page_people;

use crate::house::{COPARENT, House, INVITED, PARENT, THERAPIST};

/// What stands on a day.
fn day(house: &House, date: &str) -> DayView {
    let connection = house.service.engine().readers().get().unwrap();
    let scope = Scope::new(&connection, TenantId::single());
    let child = page_people::children(&scope, &Phone::parse(PARENT).unwrap()).unwrap().remove(0).id;
    let day: Day = date.parse().unwrap();
    month::days(&scope, child, day, day).unwrap().remove(&day).unwrap_or_default()
}

fn counts(house: &House, date: &str) -> (i64, i64, bool) {
    let record = day(house, date).record;
    (record.counts.attended, record.counts.missed, record.holiday)
}

#[tokio::test]
async fn only_the_days_that_change_are_touched() {
    let house = House::open("Aarav").await;
    house.say(PARENT, "attended_date:2026-11-16").await;
    house.say(PARENT, "attended_count:3").await;
    house.say(PARENT, "mood:good").await;
    house.say(PARENT, "missed_dates 2026-11-17 fever").await;
    let (before, missed) = (day(&house, "2026-11-16"), day(&house, "2026-11-17"));
    assert_eq!(before.sessions[0].sessions_done, 3);
    let (status, body) = house
        .save(
            COPARENT,
            &[
                ("2026-11-16", "attended"),
                ("2026-11-17", "missed"),
                ("2026-11-18", "attended"),
                ("2026-11-19", "holiday"),
            ],
        )
        .await;
    assert_eq!((status, body), (StatusCode::OK, json!({"ok": true, "updated": 2})));
    assert_eq!((day(&house, "2026-11-16"), day(&house, "2026-11-17")), (before, missed));
    assert_eq!(counts(&house, "2026-11-18"), (1, 0, false));
    assert_eq!(counts(&house, "2026-11-19"), (0, 0, true));
    let (_, body) =
        house.save(PARENT, &[("2026-11-16", "missed"), ("2026-11-19", "clear"), ("2026-11-18", "none")]).await;
    assert_eq!(body["updated"], 3);
    assert_eq!(counts(&house, "2026-11-16"), (0, 1, false));
    assert_eq!(counts(&house, "2026-11-18"), (0, 0, false));
    assert_eq!(counts(&house, "2026-11-19"), (0, 0, false));
    // The chat takes the whole save back, moods and counts included.
    house.say(PARENT, "undo").await;
    assert_eq!(counts(&house, "2026-11-16"), (3, 0, false));
    assert_eq!(counts(&house, "2026-11-18"), (1, 0, false));
    assert_eq!(counts(&house, "2026-11-19"), (0, 0, true));
}

#[tokio::test]
async fn what_cannot_be_is_refused_and_nothing_is_written() {
    let house = House::open("Aarav").await;
    let good = json!({"date": "2026-11-20", "status": "attended"});
    let many: Vec<Value> = (0..63).map(|_| good.clone()).collect();
    let cases = [
        (json!({"changes": [good]}), "month"),
        (json!({"month": "2026-11"}), "changes"),
        (json!({"month": "2026-11", "changes": "all"}), "changes"),
        (json!({"month": "2026-11", "changes": []}), "changes"),
        (json!({"month": "2026-11", "changes": many}), "changes"),
        (
            json!({"month": "2026-11", "changes": [good, {"date": "2026-11-31", "status": "attended"}]}),
            "changes[1].date",
        ),
        (
            json!({"month": "2026-11", "changes": [good, {"date": "2026-10-31", "status": "attended"}]}),
            "changes[1].date",
        ),
        (
            json!({"month": "2026-11", "changes": [good, {"date": "2026-11-24", "status": "attended"}]}),
            "changes[1].date",
        ),
        (json!({"month": "2026-11", "changes": [good, {"date": "2026-11-24", "status": "missed"}]}), "changes[1].date"),
        (json!({"month": "2026-11", "changes": [good, good]}), "changes[1].date"),
        (
            json!({"month": "2026-11", "changes": [good, {"date": "2026-11-19", "status": "cancelled"}]}),
            "changes[1].status",
        ),
        (json!({"month": "2026-11", "changes": [good, {"date": "2026-11-19"}]}), "changes[1].status"),
        (json!({"month": "2026-11", "changes": [good], "save_id": "a b"}), "save_id"),
        (json!({"month": "2026-11", "changes": [good], "child": "x"}), "child"),
    ];
    for (body, field) in cases {
        let (status, answer) = house.post("/mytracker/save", &house.signed(PARENT, body)).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{field}: {answer}");
        let error = answer["error"].as_str().unwrap();
        assert!(error.starts_with(&format!("{field}: ")), "{field}: {answer}");
    }
    let body = house.http.post(format!("{}/mytracker/save", house.base)).body("{").send().await.unwrap();
    assert_eq!(body.status(), StatusCode::BAD_REQUEST);
    assert_eq!(body.json::<Value>().await.unwrap()["error"], "invalid_json");
    let mut unsigned = house.signed(PARENT, json!({"month": "2026-11", "changes": [good]}));
    unsigned["sig"] = json!("AAAA");
    assert_eq!(house.post("/mytracker/save", &unsigned).await.0, StatusCode::UNAUTHORIZED);
    assert_eq!(counts(&house, "2026-11-20"), (0, 0, false));
}

#[tokio::test]
async fn what_the_other_changed_is_not_overwritten() {
    let house = House::open("Aarav").await;
    house.save(COPARENT, &[("2026-11-18", "missed")]).await;
    let changes = json!([
        {"date": "2026-11-18", "status": "attended", "seen": "none"},
        {"date": "2026-11-19", "status": "attended", "seen": "none"},
    ]);
    let body = house.signed(PARENT, json!({"month": "2026-11", "changes": changes}));
    let (status, answer) = house.post("/mytracker/save", &body).await;
    assert_eq!(status, StatusCode::CONFLICT);
    assert_eq!(
        answer,
        json!({"ok": false, "error": "conflict",
               "conflicts": [{"date": "2026-11-18", "status": "missed", "seen": "missed:1"}]})
    );
    assert_eq!(counts(&house, "2026-11-19"), (0, 0, false), "nothing of the save is written");
    let changes = json!([{"date": "2026-11-18", "status": "attended", "seen": "missed:1"}]);
    let body = house.signed(PARENT, json!({"month": "2026-11", "changes": changes}));
    assert_eq!(house.post("/mytracker/save", &body).await.1["updated"], 1);
    // Two who want the same are in no conflict.
    let changes = json!([{"date": "2026-11-18", "status": "attended", "seen": "none"}]);
    let body = house.signed(COPARENT, json!({"month": "2026-11", "changes": changes}));
    assert_eq!(house.post("/mytracker/save", &body).await.1["updated"], 0);
}

#[tokio::test]
async fn a_save_that_is_sent_twice_is_one_save() {
    let house = House::open("Aarav").await;
    let changes = json!([{"date": "2026-11-18", "status": "attended"}]);
    let body = house.signed(PARENT, json!({"month": "2026-11", "changes": changes, "save_id": "once-only"}));
    let (first, second) = tokio::join!(house.post("/mytracker/save", &body), house.post("/mytracker/save", &body));
    assert_eq!((first.0, second.0), (StatusCode::OK, StatusCode::OK));
    assert_eq!((first.1["updated"].as_i64(), second.1["updated"].as_i64()), (Some(1), Some(1)));
    house.say(PARENT, "undo").await;
    assert_eq!(counts(&house, "2026-11-18"), (0, 0, false), "one undo takes it back");
}

#[tokio::test]
async fn roles_hold_on_the_page() {
    let house = House::open("Aarav").await;
    assert_eq!(house.save(THERAPIST, &[("2026-11-20", "attended")]).await.0, StatusCode::OK);
    assert_eq!(house.save(INVITED, &[("2026-11-19", "attended")]).await.0, StatusCode::FORBIDDEN);
    let reset = |phone: &str| house.signed(phone, json!({"month": "2026-11"}));
    for phone in [THERAPIST, INVITED] {
        let (status, body) = house.post("/mytracker/reset-month", &reset(phone)).await;
        assert_eq!((status, body["error"].as_str()), (StatusCode::FORBIDDEN, Some("forbidden")));
    }
    assert_eq!(counts(&house, "2026-11-20"), (1, 0, false));
    house.say(PARENT, "setup_fresh").await;
    house.say(PARENT, "16 800 0").await;
    let (_, page) = house.get(&house.page(THERAPIST, "")).await;
    assert!(!page.contains('₹') && !page.contains("reset-month"), "no money and no emptying for therapists");
    let (_, page) = house.get(&house.page(COPARENT, "")).await;
    assert!(page.contains("₹12,000") && page.contains("reset-month"), "{page}");
    let (status, body) = house.post("/mytracker/reset-month", &reset(COPARENT)).await;
    assert_eq!((status, body), (StatusCode::OK, json!({"ok": true, "month": "2026-11"})));
    assert_eq!(counts(&house, "2026-11-20"), (0, 0, false));
    let stranger = house.signed("919800000000", json!({"month": "2026-11"}));
    assert_eq!(house.post("/mytracker/reset-month", &stranger).await.0, StatusCode::BAD_REQUEST);
}

/// Forms are answered with pages: where nothing was saved they say so.
#[tokio::test]
async fn forms_say_what_became_of_them() {
    let house = House::open("Aarav").await;
    let query = house.query(PARENT);
    let send = async |path: &str, body: String| -> (StatusCode, String) {
        let request = house.http.post(format!("{}{path}", house.base)).body(body);
        let answer = request.header("content-type", "application/x-www-form-urlencoded").send().await.unwrap();
        (answer.status(), answer.text().await.unwrap())
    };
    let change = "month=2026-11&change=2026-11-20~attended~none";
    let (status, _) = send("/mytracker/save", format!("{query}&{change}")).await;
    assert_eq!((status, counts(&house, "2026-11-20")), (StatusCode::SEE_OTHER, (1, 0, false)));
    let tomorrow = "month=2026-11&change=2026-11-24~attended~none";
    let refused = [
        ("/mytracker/reset-month", format!("{query}&month=2026-11"), 400, "Nothing was changed."),
        ("/mytracker/reset-month", format!("{query}&month=2026-11&confirm=no"), 400, "Nothing was changed."),
        ("/mytracker/save", format!("{query}&{tomorrow}"), 400, "Nothing was changed."),
        ("/mytracker/save", format!("{query}x&{change}"), 401, "Your change was not saved."),
        ("/mytracker/save", format!("phone={PARENT}&{change}"), 401, "Your change was not saved."),
    ];
    for (path, body, wanted, words) in refused {
        let (status, page) = send(path, body.clone()).await;
        assert_eq!(status, wanted, "{body}");
        assert!(page.contains(words), "{body}: {page}");
    }
    house.clock.advance_ms(2 * 60 * 60 * 1_000);
    for (path, body) in [("/mytracker/save", change), ("/mytracker/reset-month", "month=2026-11&confirm=yes")] {
        let (status, page) = send(path, format!("{query}&{body}&lang=te")).await;
        assert_eq!(status, StatusCode::UNAUTHORIZED);
        assert!(page.contains("ఈ లింక్ మూసుకుపోయింది") && page.contains("మీ మార్పు సేవ్ కాలేదు."), "{page}");
    }
    let (_, page) = house.get(&format!("{}/mytracker?{query}", house.base)).await;
    assert!(page.contains("This link has closed") && !page.contains("not saved"), "{page}");
    assert_eq!(counts(&house, "2026-11-20"), (1, 0, false));
}

/// A finger that taps twice sends a form twice: the page says what the first one came to.
#[tokio::test]
async fn a_form_that_is_sent_twice_is_one() {
    let house = House::open("Aarav").await;
    let value = |form: &str, name: &str| -> String {
        let (_, rest) =
            form.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("{name}: {form}"));
        rest.split('"').next().unwrap().to_owned()
    };
    let twice = async |body: String, words: &str| -> String {
        let mut page = String::new();
        for _ in 0..2 {
            let request = house.http.post(format!("{}/mytracker/save", house.base)).body(body.clone());
            let answer = request.header("content-type", "application/x-www-form-urlencoded").send().await.unwrap();
            assert_eq!(answer.status(), StatusCode::SEE_OTHER, "{body}");
            let next = answer.headers()["location"].to_str().unwrap().to_owned();
            page = house.get(&format!("{}{next}", house.base)).await.1;
            assert!(page.contains(words), "{words}: {page}");
        }
        page
    };
    let query = house.query(PARENT);
    house.save(COPARENT, &[("2026-11-20", "holiday")]).await;
    let change = format!("{query}&month=2026-11&change=2026-11-20~attended~none");
    let request = house.http.post(format!("{}/mytracker/save", house.base)).body(change);
    let answer = request.header("content-type", "application/x-www-form-urlencoded").send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::CONFLICT);
    let clash = answer.text().await.unwrap();
    let clash = clash.split("<section").find(|section| section.contains("id=\"clash\"")).unwrap();
    let choice = clash.split("value=\"").filter_map(|part| part.split('"').next());
    let choice = choice.filter(|value| value.starts_with("2026-11-20~attended")).last().unwrap();
    let body = format!("{query}&month=2026-11&save_id={}&pick-1={choice}", value(clash, "save_id"));
    let page = twice(body, "Saved: 1 day.").await;
    let notice = page.split("<form").find(|form| form.contains("name=\"undo\"")).unwrap();
    let (save_id, undo) = (value(notice, "save_id"), value(notice, "undo"));
    twice(format!("{query}&month=2026-11&save_id={save_id}&undo={undo}"), "Taken back.").await;
    assert_eq!(counts(&house, "2026-11-20"), (0, 0, true));
}

#[tokio::test]
async fn writes_are_limited_for_each_address() {
    let house = House::open_with("Aarav", &[("TRACKER_WRITE_RATE_LIMIT_PER_MIN", "2")]).await;
    for _ in 0..2 {
        assert_eq!(house.save(PARENT, &[("2026-11-20", "attended")]).await.0, StatusCode::OK);
    }
    let (status, body) = house.save(PARENT, &[("2026-11-20", "missed")]).await;
    assert_eq!((status, body["error"].as_str()), (StatusCode::TOO_MANY_REQUESTS, Some("rate_limited")));
    assert_eq!(house.get(&house.page(PARENT, "")).await.0, StatusCode::OK, "looking is free");
}

/// The chat says what the page saved, and the state that it leaves is what the journal says.
#[tokio::test]
async fn the_chat_knows_what_the_page_saved() {
    let house = House::open("Aarav").await;
    house.save(PARENT, &[("2026-11-16", "attended"), ("2026-11-17", "attended"), ("2026-11-18", "missed")]).await;
    let said = house.ask(COPARENT, "summary").await;
    assert!(said.contains("Attended: 2") && said.contains("Missed: 1"), "{said}");
}
