//! Who may do what on the web, as one table: every route of the tracker and what each role gets.

use std::fmt::Write as _;

use serde_json::json;
use therapy_tracker::domain::{Role, TenantId};
use therapy_tracker::engine::events::{FamilyMember, OperatorCommand};
use therapy_tracker::engine::journal::{NewEvent, Source};

use crate::house::House;

fn phone_of(role: Role) -> String {
    let place = Role::ALL.iter().position(|known| *known == role).unwrap();
    format!("9197000000{place:02}")
}

/// A child with one member of each role; the owner has logged a day that lies in the plan of the month.
async fn house() -> House {
    let house = House::open("Mina").await;
    let member = |role: Role| FamilyMember {
        phone: phone_of(role),
        business_scoped_id: None,
        name: role.as_str().to_owned(),
        role,
        pro: false,
    };
    let command = OperatorCommand::AddFamily { child: "Bala".to_owned(), members: Role::ALL.map(member).to_vec() };
    let event = NewEvent {
        tenant: TenantId::single(),
        source: Source::Operator,
        external_id: "every role".to_owned(),
        received_at: house.clock.now(),
        person: None,
        payload: serde_json::to_string(&command).unwrap(),
    };
    house.service.engine().journal().append(vec![event]).await.unwrap();
    house.settle().await;
    for words in ["setup_mid", "16 800 0 1", "attended_dates 2026-11-18"] {
        house.say(&phone_of(Role::Owner), words).await;
    }
    house
}

fn sessions(house: &House) -> i64 {
    let readers = house.service.engine().readers().get().unwrap();
    readers.query_row("SELECT count(*) FROM sessions", [], |row| row.get(0)).unwrap()
}

#[tokio::test]
async fn each_role_gets_what_the_table_says() {
    let mut table = String::new();
    for role in Role::ALL {
        // A house each, so that nobody finds what another one changed.
        let house = house().await;
        let phone = phone_of(role);
        let (page, shown) = house.get(&house.page(&phone, "")).await;
        let has_plan = shown.contains("₹800");
        let resets = shown.contains("reset-month");
        let (file, _) = house.get(&house.page(&phone, "").replace("/mytracker?", "/mytracker.ics?")).await;
        let before = sessions(&house);
        let (save, _) = house.save(&phone, &[("2026-11-19", "attended")]).await;
        let saved = sessions(&house) - before;
        let body = house.signed(&phone, json!({"month": "2026-11"}));
        let (reset, _) = house.post("/mytracker/reset-month", &body).await;
        let emptied = sessions(&house) == 0;
        let statuses = format!("page {page}  file {file}  save {save}  reset {reset}");
        let effects = format!("money {has_plan}  reset offered {resets}  saved {saved}  emptied {emptied}");
        writeln!(table, "{:18}{statuses}\n{:18}{effects}", role.as_str(), "").unwrap();
    }
    insta::assert_snapshot!(table);
}
