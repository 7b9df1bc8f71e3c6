//! What holds for every stream of events: the same events make the same state, byte for byte, however they are
//! batched and however often they are delivered again; the totals are the sums of the days.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "support/webhooks.rs"]
mod webhooks;

use std::path::Path;

use proptest::prelude::*;
use rusqlite::Connection;
use serde_json::{Value, json};
use therapy_tracker::domain::{ChildId, Day, Instant, Month, TenantId};
use therapy_tracker::engine::journal::{Journal, NewEvent, Source};
use therapy_tracker::engine::rebuild;
use therapy_tracker::sessions::totals::Totals;
use therapy_tracker::store::state::{monthly_config, sessions};
use therapy_tracker::store::{self, Scope, compare};
use therapy_tracker::whatsapp::inbound::{PieceKind, split};

const PEOPLE: [&str; 4] = ["919800000001", "919800000002", "919800000003", "IN.1349"];

/// What arrives: who wrote it and what, a status of what an earlier event led to, or something absurd.
#[derive(Clone, Debug)]
enum Arrival {
    Words(usize, String),
    Tap(usize, String),
    Status(usize, &'static str),
    Rubbish(String),
}

fn day() -> impl Strategy<Value = String> {
    (1_i64..40).prop_map(|days| "2026-11-25".parse::<Day>().unwrap().plus_days(-days).to_string())
}

fn words() -> impl Strategy<Value = String> {
    let plain = ["hi", "attended", "missed", "undo", "summary", "status", "yes", "no", "fever", "holiday 3 days"];
    let set_up = ["setup_mid", "16 800 0 4", "setup_fresh", "12 1000 2", "2", "good", "menu", "holiday"];
    prop_oneof![
        3 => prop::sample::select([plain.as_slice(), set_up.as_slice()].concat()).prop_map(str::to_owned),
        1 => day().prop_map(|day| format!("attended_dates {day}")),
        1 => (day(), day()).prop_map(|(one, other)| format!("missed_dates {one},{other} Fever")),
        1 => (day(), day()).prop_map(|(one, other)| format!("attended_range {one}..{other}")),
        1 => ".{0,40}",
    ]
}

fn button() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec!["confirm_yes", "confirm_no", "undo", "mood:good", "holiday_next3", "16 800 0"])
            .prop_map(str::to_owned),
        (1_u8..6).prop_map(|count| format!("attended_count:{count}")),
        day().prop_map(|day| format!("attended_date:{day}")),
        day().prop_map(|day| format!("missed_date:{day}")),
    ]
}

fn rubbish() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("{}".to_owned()),
        Just(json!({"object": "page", "entry": []}).to_string()),
        Just(json!({"object": "whatsapp_business_account", "entry": 5}).to_string()),
        Just(webhooks::messages(&[json!({"id": "wamid.nobody", "type": "text", "text": {"body": "hi"}})])),
        Just(webhooks::messages(&[json!({"id": 5, "from": ["x"]})])),
        (0_u32..4).prop_map(|number| {
            let id = format!("wamid.odd{number}");
            webhooks::messages(&[json!({"id": id, "from": PEOPLE[0], "type": "hologram"})])
        }),
        ".{0,20}".prop_map(|word| json!({"anything": word}).to_string()),
    ]
}

fn arrivals() -> impl Strategy<Value = Vec<Arrival>> {
    let person = 0..PEOPLE.len();
    let status = prop::sample::select(vec!["sent", "delivered", "read", "failed", "vanished"]);
    let one = prop_oneof![
        6 => (person.clone(), words()).prop_map(|(person, words)| Arrival::Words(person, words)),
        4 => (person, button()).prop_map(|(person, button)| Arrival::Tap(person, button)),
        2 => (0_usize..50, status).prop_map(|(of, status)| Arrival::Status(of, status)),
        1 => rubbish().prop_map(Arrival::Rubbish),
    ];
    prop::collection::vec(one, 1..50)
}

/// The webhook's body; `seqs` holds the places of the events so far.
fn body(number: usize, arrival: &Arrival, seqs: &[i64]) -> String {
    let id = format!("wamid.{number}");
    let from = |person: usize, mut message: Value| {
        // Fixed times: the bodies must be the same in every run.
        message["timestamp"] = json!("1795608000");
        if PEOPLE[person].contains('.') {
            message["from_user_id"] = message["from"].take();
            message.as_object_mut().unwrap().remove("from");
        }
        webhooks::messages(&[message])
    };
    match arrival {
        Arrival::Words(person, words) => from(*person, webhooks::text(PEOPLE[*person], &id, words)),
        Arrival::Tap(person, button) => from(*person, webhooks::tap(PEOPLE[*person], &id, button)),
        Arrival::Status(of, status) => {
            let seq = seqs.get(of % seqs.len().max(1)).copied().unwrap_or(0);
            let status = json!({"id": format!("wamid.out{of}"), "status": status, "timestamp": "1795608001",
                "biz_opaque_callback_data": format!("{seq}.0")});
            let value = json!({"metadata": {"phone_number_id": webhooks::NUMBER}, "statuses": [status]});
            webhooks::body(&[webhooks::entry(&[json!({"field": "messages", "value": value})])])
        }
        Arrival::Rubbish(body) => body.clone(),
    }
}

/// What the web makes of a body.
fn events(body: &str, received_at: Instant) -> Vec<NewEvent> {
    let event = |piece: therapy_tracker::whatsapp::inbound::Piece| NewEvent {
        tenant: TenantId::single(),
        source: match piece.kind {
            PieceKind::Message => Source::WhatsApp,
            PieceKind::Status => Source::WhatsAppStatus,
            PieceKind::Other => Source::WhatsAppOther,
        },
        external_id: piece.external_id,
        received_at,
        person: piece.person,
        payload: piece.payload,
    };
    split(body.as_bytes()).unwrap().into_iter().map(event).collect()
}

fn at(number: usize) -> Instant {
    "2026-11-25T06:30:00Z".parse::<Instant>().unwrap().plus_seconds(i64::try_from(number).unwrap() * 7_200)
}

/// A journal with the arrivals in it; after each, the duplicates that `repeat` asks for. The answer is the places of
/// all events.
async fn fill(folder: &Path, arrivals: &[Arrival], repeat: impl Fn(usize) -> Vec<usize>) -> Vec<i64> {
    let journal = Journal::open(folder, false).unwrap();
    let (mut seqs, mut bodies) = (Vec::new(), Vec::new());
    for (number, arrival) in arrivals.iter().enumerate() {
        bodies.push(body(number, arrival, &seqs));
        seqs.extend(journal.append(events(&bodies[number], at(number))).await.unwrap().into_iter().flatten());
        for again in repeat(number) {
            let duplicates = events(&bodies[again], at(number).plus_seconds(60));
            let kept = journal.append(duplicates).await.unwrap();
            assert!(kept.iter().all(Option::is_none), "a repeated delivery is no second event");
        }
    }
    seqs
}

/// The state of a journal, made in steps that end at these places and the last one, each by a process of its own.
fn state(folder: &Path, name: &str, seqs: &[i64], steps: &[i64]) -> Connection {
    let path = folder.join(name);
    for until in steps.iter().chain(seqs.last()) {
        rebuild::rebuild(folder, &path, *until, &|_| ()).unwrap();
    }
    store::open_reader(&path).unwrap()
}

/// The state as text, with events called by their rank: repeated deliveries leave gaps in the sequence.
fn by_rank(state: &Connection, seqs: &[i64]) -> Vec<String> {
    let rank = |word: &str| match word.strip_prefix("event_seq=").and_then(|seq| seq.parse().ok()) {
        Some(seq) => format!("event_seq=#{}", seqs.binary_search(&seq).unwrap()),
        None => word.to_owned(),
    };
    let dump = compare::dump(state).unwrap();
    let mut lines: Vec<String> =
        dump.lines().map(|line| line.split(' ').map(rank).collect::<Vec<_>>().join(" ")).collect();
    lines.sort();
    lines
}

fn run<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
}

/// The sums over the days of every child and month are what the totals say.
fn totals_are_sums(state: &Connection) -> Result<(), TestCaseError> {
    let scope = Scope::new(state, TenantId::single());
    let mut statement = state.prepare("SELECT id FROM children").unwrap();
    let children: Vec<i64> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    for child in children.into_iter().map(ChildId) {
        for first in ["2026-10-01", "2026-11-01"] {
            let first: Day = first.parse().unwrap();
            let month: Month = first.month();
            let (mut attended, mut missed, mut day) = (0, 0, first);
            while day.month() == month {
                let counts = sessions::on_day(&scope, child, day).unwrap().counts;
                attended += counts.attended;
                missed += counts.missed;
                day = day.plus_days(1);
            }
            let counts = sessions::month_counts(&scope, child, month).unwrap();
            prop_assert_eq!((counts.attended, counts.missed), (attended, missed));
            if let Some(plan) = monthly_config::get(&scope, child, month).unwrap() {
                let totals = Totals::of(plan, counts);
                prop_assert_eq!(totals.remaining + attended, plan.paid_sessions + plan.carry_forward);
                prop_assert_eq!(totals.used_value, attended.min(plan.paid_sessions) * plan.cost_per_session);
            }
        }
    }
    Ok(())
}

/// The streams above would prove nothing if they did not reach the record.
#[test]
fn such_events_reach_the_record() {
    let folder = tempfile::tempdir().unwrap();
    let arrivals = [
        Arrival::Words(0, "attended_dates 2026-11-20".to_owned()),
        Arrival::Tap(3, "missed_date:2026-11-20".to_owned()),
        Arrival::Words(3, "fever".to_owned()),
        Arrival::Status(0, "delivered"),
    ];
    let seqs = run(fill(folder.path(), &arrivals, |_| vec![]));
    let dump = compare::dump(&state(folder.path(), "tracker.db", &seqs, &[])).unwrap();
    for there in ["status=\"attended\"", "reason=\"fever\"", "user_phone=\"IN.1349\"", "status=\"delivered\""] {
        assert!(dump.contains(there), "{there} is not in {dump}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(20) })]

    #[test]
    fn the_same_events_make_the_same_bytes(arrivals in arrivals(), cuts in prop::collection::vec(0.0..1.0_f64, 0..6)) {
        let folder = tempfile::tempdir().unwrap();
        let seqs = run(fill(folder.path(), &arrivals, |_| vec![]));
        let once = compare::dump(&state(folder.path(), "once.db", &seqs, &[])).unwrap();
        let again = compare::dump(&state(folder.path(), "again.db", &seqs, &[])).unwrap();
        prop_assert_eq!(&once, &again);
        #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "places in a short list")]
        let mut steps: Vec<i64> =
            cuts.iter().map(|cut| (cut * seqs.last().copied().unwrap_or(0) as f64) as i64).collect();
        steps.sort_unstable();
        let stepwise = state(folder.path(), "stepwise.db", &seqs, &steps);
        prop_assert_eq!(&once, &compare::dump(&stepwise).unwrap());
        let one_by_one = state(folder.path(), "one-by-one.db", &seqs, &seqs);
        prop_assert_eq!(&once, &compare::dump(&one_by_one).unwrap());
        totals_are_sums(&one_by_one)?;
    }

    /// Whatever was delivered before is delivered again at once, later, and all of it in another order at the end.
    #[test]
    fn repeated_deliveries_change_nothing(arrivals in arrivals(), order in prop::collection::vec(0_usize..1000, 50)) {
        let (plain, repeated) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let plain_seqs = run(fill(plain.path(), &arrivals, |_| vec![]));
        let last = arrivals.len() - 1;
        let repeated_seqs = run(fill(repeated.path(), &arrivals, |number| {
            let earlier = order[number % order.len()];
            match (number == last, earlier % 3) {
                (true, _) => {
                    let mut all: Vec<usize> = (0..=last).collect();
                    all.sort_by_key(|one| order[one % order.len()]);
                    all
                }
                (false, 0) => vec![number, earlier % (number + 1)],
                (false, 1) => vec![earlier % (number + 1)],
                (false, _) => vec![],
            }
        }));
        prop_assert_eq!(plain_seqs.len(), repeated_seqs.len());
        let plain_state = state(plain.path(), "tracker.db", &plain_seqs, &[]);
        let repeated_state = state(repeated.path(), "tracker.db", &repeated_seqs, &[]);
        prop_assert_eq!(by_rank(&plain_state, &plain_seqs), by_rank(&repeated_state, &repeated_seqs));
    }
}
