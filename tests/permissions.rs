//! Who may do what in the chat, as one table: every command and id, and what each role gets. The web's own table is in
//! `tests/tracker/roles.rs`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::fmt::Write as _;

use therapy_tracker::bot::command::Command;
use therapy_tracker::domain::Role;
use therapy_tracker::whatsapp::inbound::Kind;

#[path = "support/transcript.rs"]
mod transcript;

use transcript::{Transcript, body, choices};

/// Ids that carry something, one of each kind.
const WITH_ARGUMENT: &[&str] = &[
    "16 800 0",
    "attended_date:2026-11-20",
    "attended_count:1",
    "missed_date:2026-11-20",
    "attended_dates 2026-11-20",
    "attended_range 2026-11-19..2026-11-20",
    "missed_dates 2026-11-20 fever",
    "missed_range 2026-11-19..2026-11-20 fever",
    "backfill_date:attended:2026-11-20",
    "backfill_date:missed:2026-11-20",
    "backfill_count:1",
    "backfill_reason:sick",
    "holiday 3 days",
    "holiday 2026-12-20..2026-12-22",
    "mood:good",
    "child_name Asha",
    "add_child Bala",
    "switch_child:1",
    "add_parent 9800000077",
    "add_therapist 9800000077",
    "member:1",
    "remove_member:1",
    "confirm_remove_member:1",
    "confirm_leave_child:1",
    "delete_note:1",
    "reconcile_payment pay_1",
    "redeem CODE",
    "apply_coupon CODE",
    "lang:en",
    "theme:ocean",
    "tz:Asia/Dubai",
    "reminder_time:9",
    "schedule:mon",
    "schedule mon wed",
    "more_rows:more:9",
    "more_rows:members:9",
    "more_rows:admin_members:9",
];

/// A family in which somebody has the role, and who that is.
fn family(role: Role) -> (Transcript, &'static str) {
    let mut chat = Transcript::new();
    chat.line("parent: child_name Asha");
    if role == Role::Owner {
        return (chat, "parent");
    }
    chat.line(&format!("-- coparent joins as {role}"));
    (chat, "coparent")
}

/// `yes`, `no` with the role that may, or `join?` where only the invitation is shown.
fn outcome(chat: &mut Transcript, who: &str, id: &str) -> &'static str {
    let tap = Kind::Tap { id: id.to_owned(), title: String::new() };
    let answers = chat.and_back(|chat| chat.send(who, tap));
    let answer = answers.first().unwrap_or_else(|| panic!("{who}: no answer to {id}"));
    let json = answer.content.to_json();
    let body = body(&json);
    let invited = choices(&json).iter().any(|(id, ..)| id == "invite_accept");
    match body {
        _ if invited => "join?",
        body if body.contains("Only the owner or a parent can do this") => "no: parents",
        body if body.contains("Only the owner can do this") => "no: owner",
        body if body.contains("can do this") => "no: family",
        _ => "yes",
    }
}

#[test]
fn each_role_gets_what_the_table_says() {
    let mut ids: Vec<String> = Command::words().iter().map(|(command, _)| command.to_string()).collect();
    ids.extend(WITH_ARGUMENT.iter().map(|id| (*id).to_owned()));
    let mut families = Role::ALL.map(family);
    let mut table = format!("{:44}", "");
    for role in Role::ALL {
        write!(table, "{:18}", role.as_str()).unwrap();
    }
    for id in ids {
        write!(table, "\n{id:44}").unwrap();
        for (chat, who) in &mut families {
            write!(table, "{:18}", outcome(chat, who, &id)).unwrap();
        }
    }
    let table: Vec<&str> = table.lines().map(str::trim_end).collect();
    insta::assert_snapshot!(table.join("\n"));
}
