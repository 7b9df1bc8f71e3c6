//! Apply alone: events of typical families from a journal that is already there.

use std::path::Path;
use std::time::Instant;

use jiff::ToSpan as _;
use serde_json::json;
use therapy_tracker::domain::{Instant as Moment, TenantId};
use therapy_tracker::engine::journal::{Journal, NewEvent, Source};
use therapy_tracker::engine::rebuild::rebuild;

use super::child::{PHONE_NUMBER_ID, folder};
use super::messages::{CONVERSATION, message, phone};

const PEOPLE: u64 = 1_000;
const DAYS: u64 = 5;

pub(crate) fn run() {
    let folder = folder();
    let events = fill(folder.path());
    let started = Instant::now();
    rebuild(folder.path(), &folder.path().join("made.db"), i64::MAX, &|_| {}).unwrap();
    let elapsed = started.elapsed();
    println!("Apply: {events} events of {PEOPLE} families, read from the journal, on one core");
    println!("  {:.0} events/s  (budget: 5,000/s)", events as f64 / elapsed.as_secs_f64());
}

/// Writes some days of conversations into a journal and returns how many events there are.
fn fill(folder: &Path) -> u64 {
    super::runtime().block_on(async {
        let journal = Journal::open(folder, false).unwrap();
        let first_day: jiff::Timestamp = "2026-11-02T06:00:00Z".parse().unwrap();
        let mut number = 0;
        for day in 0..DAYS {
            for say in CONVERSATION {
                let mut events = Vec::new();
                for _ in 0..PEOPLE {
                    let at = first_day + (i64::try_from(day).unwrap() * 24).hours();
                    events.push(event(number, say, at));
                    number += 1;
                }
                journal.append(events).await.unwrap();
            }
        }
        journal.flush().await;
        number
    })
}

fn event(number: u64, say: super::messages::Say, at: jiff::Timestamp) -> NewEvent {
    let (contact, message) = message(number, PEOPLE, say, at.as_second());
    NewEvent {
        tenant: TenantId::single(),
        source: Source::WhatsApp,
        external_id: format!("wamid.{number}"),
        received_at: Moment(at),
        person: Some(phone(number, PEOPLE)),
        payload: json!({"phone_number_id": PHONE_NUMBER_ID, "contact": contact, "message": message}).to_string(),
    }
}
