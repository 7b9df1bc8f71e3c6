//! Who has themselves erased is nowhere any more, and what others share with them stays.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use proptest::prelude::*;
use therapy_tracker::domain::{ChildId, Phone};
use therapy_tracker::members::{erase, export};
use therapy_tracker::store::compare;
use therapy_tracker::store::state::outbox::{self, OutboxId, OutboxRow};
use therapy_tracker::store::state::{child_members, consent_events, sessions};
use therapy_tracker::whatsapp::inbound::{Kind, Sender};

#[path = "support/transcript.rs"]
mod transcript;

use transcript::{Transcript, phone_of};

const BUSINESS_ID: &str = "IN.77001122334455";
const NAME: &str = "Ashalatha Rao";
const REASON: &str = "fever since Diwali night";

/// What the parents do before one of them leaves.
const STEPS: &[&str] = &[
    "parent: attended_dates 2026-11-02,2026-11-03",
    "parent: missed_dates 2026-11-04 fever since Diwali night",
    "parent: holiday 2026-12-20..2026-12-22",
    "parent: setup",
    "parent taps #16 800 0",
    "parent: missed",
    "parent taps #missed_date:2026-11-20",
    "parent: fever since Diwali night",
    "parent: undo",
    "parent: stop",
    "parent: start",
    "coparent: attended_dates 2026-11-05",
    "coparent: attended",
    "coparent taps #attended_date:2026-11-04",
    "coparent taps #attended_count:1",
    "coparent taps #confirm_yes",
    "coparent: undo",
    "coparent: settings_timezone",
];

fn begin(shared: bool) -> Transcript {
    let mut chat = Transcript::new();
    let sender = Sender {
        phone: Some(phone_of("parent")),
        business_scoped_id: Some(Phone::parse(BUSINESS_ID).unwrap()),
        profile_name: Some(NAME.to_owned()),
    };
    chat.send_as(sender, Kind::Text("hi".to_owned()));
    if shared {
        chat.line("-- coparent joins as parent");
    }
    chat
}

fn child_of(chat: &Transcript, who: &str) -> ChildId {
    child_members::current(&chat.scope(), &phone_of(who), None).unwrap().unwrap().child_id
}

fn put(chat: &Transcript, event_seq: i64, ordinal: i64, recipient: &str, text: &str) {
    let row = OutboxRow {
        id: OutboxId { event_seq, ordinal },
        tenant: chat.scope().tenant().clone(),
        recipient: phone_of(recipient),
        category: "service".to_owned(),
        content: serde_json::json!({"type": "text", "text": {"body": text}}).to_string(),
        template: None,
        window_until: None,
        created_at: chat.now(),
    };
    outbox::insert(chat.connection(), &row).unwrap();
}

fn assert_gone(chat: &Transcript) {
    let dump = compare::dump(chat.connection()).unwrap();
    for word in [phone_of("parent").as_str(), BUSINESS_ID, NAME, "Asha", REASON, "Diwali"] {
        let found: Vec<&str> = dump.lines().filter(|line| line.contains(word)).collect();
        assert!(found.is_empty(), "{word} is still in: {found:#?}");
    }
}

fn sessions_of(chat: &Transcript, child: ChildId) -> Vec<(String, String, i64)> {
    let (first, last) = ("2026-10-01".parse().unwrap(), "2026-12-31".parse().unwrap());
    let rows = sessions::between(&chat.scope(), child, first, last).unwrap();
    rows.into_iter().map(|row| (row.date.to_string(), row.status.to_string(), row.sessions_done)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whoever_is_erased_is_nowhere_and_the_others_keep_the_record(
        order in proptest::collection::vec(0..STEPS.len(), 0..30)
    ) {
        let mut chat = begin(true);
        for step in order {
            chat.line(STEPS[step]);
        }
        chat.line("coparent: menu");
        let child = child_of(&chat, "coparent");
        let before = sessions_of(&chat, child);
        chat.line("parent: menu");
        chat.line("parent: delete_data");
        chat.line("parent: yes");
        assert_gone(&chat);
        prop_assert_eq!(sessions_of(&chat, child), before);
        let role = child_members::current(&chat.scope(), &phone_of("coparent"), None).unwrap().unwrap().role;
        prop_assert_eq!(role.as_str(), "owner");
        // What stays can go on.
        chat.line("coparent: undo");
        chat.line("coparent: summary");
        assert_gone(&chat);
    }
}

#[test]
fn a_child_with_nobody_left_goes_with_everything() {
    let mut chat = begin(false);
    for step in STEPS.iter().filter(|step| step.starts_with("parent")) {
        chat.line(step);
    }
    chat.line("parent: menu");
    chat.line("parent: delete_data");
    chat.line("parent: yes");
    assert_gone(&chat);
    let dump = compare::dump(chat.connection()).unwrap();
    for table in ["users", "children", "child_members", "sessions", "holidays", "monthly_config", "activity"] {
        assert!(
            dump.contains(&format!(
                "== {table}
=="
            )),
            "{table} is not empty: {dump}"
        );
    }
}

#[test]
fn messages_and_mentions_go_and_those_of_others_stay() {
    let chat = begin(true);
    put(&chat, 1, 0, "parent", "Logged.");
    put(&chat, 1, 1, "coparent", &format!("{NAME} logged a session."));
    put(&chat, 2, 0, "coparent", "Logged.");
    put(&chat, 3, 0, "parent", "Time to log?");
    put(&chat, 3, 1, "coparent", "Time to log?");
    let details = format!(r#"{{"phone":"{}","by":"chat"}}"#, phone_of("parent").as_str());
    consent_events::insert(&chat.scope(), &phone_of("coparent"), "invite_sent", &details, chat.now()).unwrap();
    chat.connection()
        .execute(
            "UPDATE child_members SET invited_by = ?1 WHERE member_phone = ?2",
            [phone_of("parent").as_str(), phone_of("coparent").as_str()],
        )
        .unwrap();
    let user = chat.user("parent");
    let erased = erase::erase(&chat.scope(), &user).unwrap();
    assert_eq!(erased.keys.len(), 2);
    assert_eq!((erased.children_kept, erased.children_gone), (1, 0));
    assert_gone(&chat);
    let left = outbox::after(chat.connection(), OutboxId { event_seq: 0, ordinal: 0 }, 9, 9).unwrap();
    let left: Vec<(i64, i64)> = left.iter().map(|row| (row.id.event_seq, row.id.ordinal)).collect();
    assert_eq!(left, [(2, 0), (3, 1)]);
}

#[test]
fn an_export_holds_the_record_and_opens_as_a_workbook() {
    let mut chat = begin(true);
    for step in STEPS {
        chat.line(step);
    }
    chat.line("parent: missed_dates 2026-11-10 =1+1 बुखार జ్వరం");
    let zone = therapy_tracker::members::zone("Asia/Kolkata").unwrap();
    let gathered = export::gather(&chat.scope(), &phone_of("parent"), zone, chat.now()).unwrap();
    let json: serde_json::Value = serde_json::from_str(&gathered.to_json()).unwrap();
    assert_eq!(json["timezone"], "Asia/Kolkata");
    assert_eq!(json["tables"]["users"][0]["profile_name"], "Asha");
    assert_eq!(json["tables"]["users"][0]["reminders_enabled"], true);
    let reasons: Vec<&str> =
        json["tables"]["sessions"].as_array().unwrap().iter().filter_map(|row| row["reason"].as_str()).collect();
    assert!(reasons.contains(&"=1+1 बुखार జ్వరం"), "{reasons:?}");
    let workbook = export::render_xlsx(&gathered).unwrap();
    assert!(workbook.starts_with(b"PK"));
    assert_eq!(workbook, export::render_xlsx(&gathered).unwrap(), "the same data makes the same file");
}

#[test]
fn nobody_but_a_parent_becomes_the_owner() {
    for (stays, becomes) in [("parent", "owner"), ("therapist", "therapist"), ("member", "member")] {
        let mut chat = begin(false);
        chat.line(&format!("-- coparent joins as {stays}"));
        chat.line("coparent: attended_dates 2026-11-05");
        chat.line("parent: missed_dates 2026-11-06 fever");
        let child = child_of(&chat, "coparent");
        let user = chat.user("parent");
        let erased = erase::erase(&chat.scope(), &user).unwrap();
        assert_eq!(erased.new_owners.len(), usize::from(stays == "parent"), "{stays}");
        let stayed = child_members::get(&chat.scope(), child, &phone_of("coparent")).unwrap().unwrap();
        assert_eq!(stayed.role.as_str(), becomes);
        assert_eq!(sessions_of(&chat, child).len(), 2, "{stays}: the record stays");
    }
}
