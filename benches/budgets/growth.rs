//! Apply at many people and sessions, beside apply at few: what one event costs must not grow with the state.

use std::path::Path;
use std::time::{Duration, Instant};

use jiff::ToSpan as _;
use rusqlite::{Connection, params};
use serde_json::json;
use therapy_tracker::domain::{Instant as Moment, TenantId};
use therapy_tracker::engine::apply::Applier;
use therapy_tracker::engine::journal::{EventReader, Journal, NewEvent, Source};
use therapy_tracker::engine::rebuild::rebuild;

use super::child::{PHONE_NUMBER_ID, folder};
use super::messages::{CONVERSATION, message, phone};

const FEW: u64 = 1_000;
const SESSIONS_EACH: u64 = 10;
/// Who writes, in both cases: spread over everybody.
const WRITERS: u64 = 1_000;

pub(crate) fn run(full: bool) {
    let many = if full { 1_000_000 } else { 100_000 };
    let few = measure(FEW);
    let grown = measure(many);
    println!(
        "Apply at {many} people and {} sessions, beside {FEW} people and {}",
        many * SESSIONS_EACH,
        FEW * SESSIONS_EACH
    );
    println!(
        "  {:.3} ms and {:.3} ms an event; ratio {:.2}  (budget: 1.3, at 1,000,000 people)",
        grown.as_secs_f64() * 1e3,
        few.as_secs_f64() * 1e3,
        grown.as_secs_f64() / few.as_secs_f64()
    );
}

/// The cost of an event with `people` in the state; the best of three runs over the same grown state.
fn measure(people: u64) -> Duration {
    let folder = folder();
    drop(
        Applier::open(
            &folder.path().join("tracker.db"),
            EventReader::over(&empty_journal(folder.path())).unwrap(),
            false,
        )
        .unwrap(),
    );
    grow(&folder.path().join("tracker.db"), people);
    (0..3).map(|round| apply_conversation(folder.path(), people, round)).min().unwrap()
}

/// A journal without events beside the state.
fn empty_journal(folder: &Path) -> std::path::PathBuf {
    let path = folder.join("empty");
    std::fs::create_dir(&path).unwrap();
    super::runtime().block_on(async { Journal::open(&path, false).unwrap().flush().await });
    path
}

/// People with a child, a plan and sessions each, as apply would have made them.
fn grow(path: &Path, people: u64) {
    let mut connection = Connection::open(path).unwrap();
    connection
        .execute_batch("PRAGMA journal_mode = wal; PRAGMA synchronous = off; PRAGMA cache_size = -400000;")
        .unwrap();
    let transaction = connection.transaction().unwrap();
    {
        let mut user = transaction
            .prepare(
                "INSERT INTO users (phone, created_at, has_initiated_chat) VALUES (?1, '2026-10-01T00:00:00.000Z', 1)",
            )
            .unwrap();
        let mut child = transaction.prepare("INSERT INTO children (name, created_by) VALUES ('Child', ?1)").unwrap();
        let mut member = transaction
            .prepare("INSERT INTO child_members (child_id, member_phone, role) VALUES (?1, ?2, 'owner')")
            .unwrap();
        let mut plan = transaction
            .prepare(
                "INSERT INTO monthly_config (user_phone, month, paid_sessions, cost_per_session, child_id)
                 VALUES (?1, '2026-11', 16, 800, ?2)",
            )
            .unwrap();
        let mut session = transaction
            .prepare(
                "INSERT INTO sessions (user_phone, date, month, status, child_id, logged_by, sessions_done)
                 VALUES (?1, ?2, '2026-10', 'attended', ?3, ?1, 1)",
            )
            .unwrap();
        for number in 0..people {
            let phone = phone(number, people);
            user.execute([&phone]).unwrap();
            child.execute([&phone]).unwrap();
            let child_id = transaction.last_insert_rowid();
            member.execute(params![child_id, phone]).unwrap();
            plan.execute(params![phone, child_id]).unwrap();
            for day in 1..=SESSIONS_EACH {
                session.execute(params![phone, format!("2026-10-{day:02}"), child_id]).unwrap();
            }
        }
    }
    transaction.commit().unwrap();
    connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
}

/// A conversation of some of the people, from a journal of its own, applied onto a copy of the grown state.
fn apply_conversation(folder: &Path, people: u64, round: u64) -> Duration {
    let journal = folder.join(format!("round-{round}"));
    std::fs::create_dir(&journal).unwrap();
    let events = fill(&journal, people);
    std::fs::copy(folder.join("tracker.db"), journal.join("tracker.db")).unwrap();
    let started = Instant::now();
    let applied = rebuild(&journal, &journal.join("tracker.db"), i64::MAX, &|_| {}).unwrap();
    let elapsed = started.elapsed();
    assert_eq!(applied, events);
    std::fs::remove_dir_all(&journal).unwrap();
    elapsed / u32::try_from(events).unwrap()
}

fn fill(folder: &Path, people: u64) -> u64 {
    super::runtime().block_on(async {
        let journal = Journal::open(folder, false).unwrap();
        let at: jiff::Timestamp = "2026-11-02T06:00:00Z".parse().unwrap();
        let mut count = 0;
        for (turn, say) in CONVERSATION.into_iter().enumerate() {
            let mut events = Vec::new();
            for writer in 0..WRITERS {
                let at = at + i64::try_from(turn).unwrap().minutes();
                let (contact, mut message) = message(writer * (people / WRITERS), people, say, at.as_second());
                let id = format!("wamid.{turn}.{writer}");
                message["id"] = id.clone().into();
                let payload = json!({"phone_number_id": PHONE_NUMBER_ID, "contact": contact, "message": message});
                events.push(NewEvent {
                    tenant: TenantId::single(),
                    source: Source::WhatsApp,
                    external_id: id,
                    received_at: Moment(at),
                    person: Some(phone(writer * (people / WRITERS), people)),
                    payload: payload.to_string(),
                });
                count += 1;
            }
            journal.append(events).await.unwrap();
        }
        journal.flush().await;
        count
    })
}
