//! Chats that were open in the service before go on: every button id and every `waiting_for` that it wrote is read, acts
//! as it says, and is answered with something to go on with.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use therapy_tracker::bot::command::{Command, Parsed};
use therapy_tracker::bot::waiting::Waiting;
use therapy_tracker::store::state::users;
use therapy_tracker::whatsapp::inbound::Kind;

#[path = "support/limits.rs"]
mod limits;
#[path = "support/transcript.rs"]
mod transcript;

use limits::assert_sendable;
use transcript::{Transcript, choices};

/// What changes when the question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Does {
    /// So many sessions are attended, so many missed on the day in the middle of the month.
    Day(i64, i64),
    /// The row that this query counts is there.
    Row(&'static str),
    /// Another question is open: how it begins.
    Asks(&'static str),
    /// The family is gone once the farewell has left.
    Erases,
}

const NOTE: &str = "SELECT count(*) FROM feedback_notes WHERE transcript LIKE '%She waved%'";
const PLAN: &str = "SELECT count(*) FROM monthly_config WHERE paid_sessions = 14 AND carry_forward = 2";

/// The stored question, the answer to it, and what comes of it. 20 November holds one attended session, 19 November one
/// missed, 18 November nothing. Tables of the service before had the words in base64.
const QUESTIONS: &[(&str, &str, Does)] = &[
    ("attended_count:2026-11-18", "2", Does::Day(2, 0)),
    ("attended_count:2026-11-18", "attended_count:3", Does::Day(3, 0)),
    ("attended_count:2026-11-20", "2", Does::Asks("dup_attend:2026-11-20:2")),
    ("attended_count:2026-11-19", "1", Does::Asks("repl_can_attend:2026-11-19:1")),
    ("missed_reason:2026-11-18", "Holiday at granny's", Does::Day(0, 1)),
    ("missed_reason:2026-11-20", "fever", Does::Asks("replace_with_missed:2026-11-20:1:")),
    ("missed_reason:2026-11-19", "fever", Does::Asks("dup_missed:2026-11-19:1:")),
    ("dup_attend:2026-11-20:2", "confirm_yes", Does::Day(3, 0)),
    ("dup_attend:2026-11-20:2", "confirm_no", Does::Day(1, 0)),
    ("repl_can_attend:2026-11-19:1", "yes", Does::Day(1, 0)),
    ("repl_can_attend:2026-11-19:1", "no", Does::Day(0, 1)),
    ("dup_missed:2026-11-19:1:ZmV2ZXI=", "y", Does::Day(0, 2)),
    ("dup_missed:2026-11-19:1:", "n", Does::Day(0, 1)),
    ("replace_with_missed:2026-11-20:1:4KSs4KWB4KSW4KS+4KSw", "confirm_yes", Does::Day(0, 1)),
    ("replace_with_missed:2026-11-20:1:ZmV2ZXI=", "confirm_no", Does::Day(1, 0)),
    ("backfill_attended_count:2026-11-18", "backfill_count:4", Does::Day(4, 0)),
    ("backfill_attended_count:2026-11-18", "1", Does::Day(1, 0)),
    ("backfill_missed_count:2026-11-18", "backfill_count:2", Does::Asks("backfill_missed_reason:2026-11-18:2")),
    ("backfill_missed_count:2026-11-18", "5", Does::Asks("backfill_missed_reason:2026-11-18:5")),
    ("backfill_missed_reason:2026-11-18:2", "backfill_reason:sick", Does::Day(0, 2)),
    ("backfill_missed_reason:2026-11-18:1", "backfill_reason:travel", Does::Day(0, 1)),
    ("backfill_missed_reason:2026-11-18:1", "backfill_reason:therapist", Does::Day(0, 1)),
    ("backfill_missed_reason:2026-11-18:2", "backfill_reason:other", Does::Asks("backfill_missed_note:2026-11-18:2")),
    ("backfill_missed_reason:2026-11-18:2", "school trip", Does::Day(0, 2)),
    ("backfill_missed_note:2026-11-18:2", "report day at school", Does::Day(0, 2)),
    ("mood:2026-11-20:1", "mood:good", Does::Row("SELECT count(*) FROM sessions WHERE mood = 'good'")),
    ("mood:2026-11-20:1", "good", Does::Row("SELECT count(*) FROM sessions WHERE mood = 'good'")),
    ("feedback_note", "She waved", Does::Row(NOTE)),
    ("note_template:1", "She waved", Does::Asks("note_template:2:")),
    ("note_template:2:R29hbA==", "She waved", Does::Asks("note_template:3:R29hbA==:")),
    ("note_template:3:R29hbA==:4KSW4KWH4KSy", "She waved", Does::Asks("note_template:4:R29hbA==:")),
    ("note_template:4:R29hbA==:UGxheQ==:U21pbGVz", "She waved", Does::Row(NOTE)),
    ("setup_config", "16 800 2", Does::Row(PLAN)),
    ("setup_config", "16 800 2 ", Does::Row(PLAN)),
    ("setup_mid_config", "16 800 2 0", Does::Row(PLAN)),
    (
        "invite_parent_phone",
        "98000 00077",
        Does::Row("SELECT count(*) FROM child_members WHERE role = 'pending_parent'"),
    ),
    (
        "invite_therapist_phone",
        "+91 98000 00077",
        Does::Row("SELECT count(*) FROM child_members WHERE role = 'pending_therapist'"),
    ),
    ("child_name_update", "Report", Does::Row("SELECT count(*) FROM children WHERE name = 'Report'")),
    ("reset_confirm", "yes", Does::Day(0, 0)),
    ("reset_confirm", "confirm_reset", Does::Day(0, 0)),
    ("reset_confirm", "cancel_reset", Does::Day(1, 0)),
    ("delete_data_confirm", "yes", Does::Erases),
    ("delete_data_confirm", "no", Does::Day(1, 0)),
    (
        "holiday_range",
        "2026-12-30..2027-01-02",
        Does::Row("SELECT count(*) / 4 FROM holidays WHERE date BETWEEN '2026-12-30' AND '2027-01-02'"),
    ),
];

/// The strings of PRODUCT's list that a question has to begin with: none is left out.
const STORED: &[&str] = &[
    "attended_count:",
    "missed_reason:",
    "dup_attend:",
    "repl_can_attend:",
    "dup_missed:",
    "replace_with_missed:",
    "backfill_attended_count:",
    "backfill_missed_count:",
    "backfill_missed_reason:",
    "backfill_missed_note:",
    "mood:",
    "feedback_note",
    "note_template:",
    "setup_config",
    "setup_mid_config",
    "invite_parent_phone",
    "invite_therapist_phone",
    "child_name_update",
    "reset_confirm",
    "delete_data_confirm",
    "holiday_range",
];

/// Ids of old buttons and rows that carry something.
const IDS: &[&str] = &[
    "16 800 0",
    "12 1000 0",
    "8 800 0",
    "attended_date:2026-11-20",
    "attended_count:1",
    "attended_count:5",
    "missed_date:2026-11-20",
    "backfill_date:attended:2026-11-05",
    "backfill_date:missed:2026-11-05",
    "backfill_count:1",
    "backfill_reason:sick",
    "backfill_reason:travel",
    "backfill_reason:therapist",
    "backfill_reason:other",
    "mood:excellent",
    "mood:good",
    "mood:okay",
    "mood:tough",
    "lang:en",
    "lang:hi",
    "lang:te",
    "theme:sunrise",
    "theme:ocean",
    "theme:forest",
    "tz:Asia/Kolkata",
    "tz:America/New_York",
    "reminder_time:9",
    "reminder_time:20",
];

/// A family whose data was moved in.
fn family() -> Transcript {
    let mut chat = Transcript::new();
    for line in ["parent: hi", "parent: attended_dates 2026-11-20", "parent: missed_dates 2026-11-19 fever"] {
        chat.line(line);
    }
    chat
}

fn count(chat: &Transcript, sql: &str) -> i64 {
    chat.connection().query_row(sql, [], |row| row.get(0)).unwrap()
}

/// The day that the question names, or the twentieth.
fn day_of(question: &str) -> &str {
    question.split(':').find(|part| part.starts_with("2026-")).unwrap_or("2026-11-20")
}

#[test]
fn every_stored_question_takes_its_answer() {
    let mut chat = family();
    for (question, answer, does) in QUESTIONS {
        let parsed = Waiting::parse(question).unwrap_or_else(|| panic!("{question} is not read"));
        assert_eq!(Waiting::parse(&parsed.to_string()), Some(parsed), "{question}");
        chat.and_back(|chat| {
            let user = chat.user("parent");
            users::close_turn(&chat.scope(), user.id, Some(question), chat.now()).unwrap();
            // A choice is tapped; words are typed.
            let is_id = answer.contains('_');
            let kind = match *answer {
                id if is_id || id.starts_with("mood:") => Kind::Tap { id: id.to_owned(), title: String::new() },
                words => Kind::Text(words.to_owned()),
            };
            let answers = chat.send("parent", kind);
            assert!(!answers.is_empty(), "{question}: no answer to {answer}");
            answers.iter().for_each(assert_sendable);
            let day = |status: &str| {
                let day = day_of(question);
                let sql = "SELECT coalesce(sum(sessions_done), 0) FROM sessions";
                count(chat, &format!("{sql} WHERE date = '{day}' AND status = '{status}'"))
            };
            match does {
                Does::Day(attended, missed) => {
                    assert_eq!((day("attended"), day("cancelled")), (*attended, *missed), "{question} › {answer}");
                }
                Does::Row(sql) => assert_eq!(count(chat, sql), 1, "{question} › {answer}"),
                Does::Asks(next) => {
                    let open = chat.user("parent").waiting_for.unwrap_or_default();
                    assert!(open.starts_with(next), "{question} › {answer}: {open}");
                }
                Does::Erases => assert_eq!(count(chat, "SELECT count(*) FROM users"), 0, "{question} › {answer}"),
            }
        });
    }
    let unused: Vec<_> =
        STORED.iter().filter(|start| !QUESTIONS.iter().any(|(stored, ..)| stored.starts_with(**start))).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn every_old_button_acts_whatever_is_open() {
    let words = Command::words().iter().flat_map(|(_, words)| words.iter().copied());
    let questions = ["", "missed_reason:2026-11-18", "feedback_note", "dup_attend:2026-11-20:2", "no such question"];
    let mut chat = family();
    for id in words.chain(IDS.iter().copied()) {
        assert!(matches!(Command::parse_tap(id), Parsed::Command(_)), "{id}");
        for question in questions {
            chat.and_back(|chat| {
                let user = chat.user("parent");
                let open = Some(question).filter(|question| !question.is_empty());
                users::close_turn(&chat.scope(), user.id, open, chat.now()).unwrap();
                let answers = chat.send("parent", Kind::Tap { id: id.to_owned(), title: String::new() });
                answers.iter().for_each(assert_sendable);
                let silent = matches!(id, "summary" | "report");
                assert!(silent || !answers.is_empty(), "{question} › {id}");
                let body = answers.iter().map(|answer| answer.content.to_json().to_string()).collect::<String>();
                assert!(!body.contains("no longer works"), "{question} › {id}: {body}");
            });
        }
    }
}

#[test]
fn an_id_that_nobody_knows_leads_to_the_menu() {
    let mut chat = family();
    for id in ["", "pay_now_2023", "mood:", "attended_date:yesterday", "😀", "backfill_date:attended"] {
        let answers = chat.send("parent", Kind::Tap { id: id.to_owned(), title: "Old".to_owned() });
        assert!(choices(&answers[0].content.to_json()).iter().any(|(id, ..)| id == "menu"), "{id}");
    }
}
