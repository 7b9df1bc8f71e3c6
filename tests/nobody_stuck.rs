//! From wherever a conversation leads, the menu is one word away and a log can be made: for everybody of a family, with
//! several children, open invitations, voice notes that come back late, people who have stopped, people who were erased.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::collections::BTreeMap;

use proptest::prelude::*;
use therapy_tracker::bot::Outgoing;
use therapy_tracker::bot::command::Command;
use therapy_tracker::bot::work::{FailureReason, WorkResult};
use therapy_tracker::whatsapp::inbound::Kind;

#[path = "support/limits.rs"]
mod limits;
#[path = "support/transcript.rs"]
mod transcript;

use limits::assert_sendable;
use transcript::{Transcript, choices, phone_of};

const PEOPLE: [&str; 4] = ["parent", "coparent", "therapist", "hidden"];

/// What somebody does.
#[derive(Clone, Debug)]
enum Step {
    /// The choice of that place among those under the last message, counted round.
    Tap(usize),
    Type(String),
    Speak(Option<String>),
    Send(Kind),
    /// Hours.
    Wait(i64),
}

fn step() -> impl Strategy<Value = Step> {
    let commands: Vec<String> = Command::words().iter().map(|(command, _)| command.to_string()).collect();
    let likely = [
        "add_parent 9800000002",
        "add_therapist 9800000003",
        "add_child Bala",
        "child_name Mina",
        "attended_date:2026-11-23",
        "attended_dates 2026-11-18,2026-11-20 2026-11-23",
        "missed_date:2026-11-23",
        "missed_range 2026-11-16..2026-11-23 fever",
        "holiday 5 days",
        "16 800 0",
        "16 800 2 1",
        "lang:te",
        "tz:Pacific/Auckland",
        "tz:America/Los_Angeles",
        "schedule mon wed",
        "join",
        "yes",
        "no",
        "2",
        "98000 00002",
        "fever",
        "attended yesterday",
        "not well, missed today",
        "कल छुट्टी",
        "नमस्ते",
        "hm",
    ];
    let typed = prop_oneof![
        3 => prop::sample::select(commands),
        3 => prop::sample::select(likely.to_vec()).prop_map(str::to_owned),
        1 => ".{0,40}",
    ];
    let spoken = prop::sample::select(vec!["good", "fever", "menu", "attended", "yes", "She waved."]);
    prop_oneof![
        8 => (0_usize..12).prop_map(Step::Tap),
        6 => typed.prop_map(Step::Type),
        1 => prop::option::of(spoken.prop_map(str::to_owned)).prop_map(Step::Speak),
        1 => prop::sample::select(vec![
            Kind::Contacts(vec!["+91 98000 00003".to_owned(), "98000 00002".to_owned()]),
            Kind::Media { kind: "image".to_owned(), caption: None },
            Kind::Unknown("order".to_owned()),
        ]).prop_map(Step::Send),
        1 => prop::sample::select(vec![1_i64, 25, 24 * 15]).prop_map(Step::Wait),
    ]
}

/// A conversation, and what each person sees under the last message that offers them anything.
struct Chat {
    transcript: Transcript,
    shown: BTreeMap<String, Vec<(String, String)>>,
}

impl Chat {
    fn new() -> Self {
        Self { transcript: Transcript::new(), shown: BTreeMap::new() }
    }

    fn send(&mut self, who: &str, kind: Kind) -> Vec<String> {
        let answers = self.transcript.send(who, kind);
        self.read(&answers);
        offered(who, &answers)
    }

    /// Every message is one that Meta takes, and each reader sees its choices.
    fn read(&mut self, messages: &[Outgoing]) {
        for message in messages {
            assert_sendable(message);
            let offered = choices(&message.content.to_json()).into_iter().map(|(id, title, _)| (id, title));
            self.shown.insert(message.recipient.as_str().to_owned(), offered.collect());
        }
    }

    fn tap(&mut self, who: &str, id: &str) -> Vec<String> {
        self.send(who, Kind::Tap { id: id.to_owned(), title: String::new() })
    }

    fn step(&mut self, who: &str, step: Step) {
        match step {
            Step::Tap(nth) => {
                let shown = self.shown.get(phone_of(who).as_str()).cloned().unwrap_or_default();
                if !shown.is_empty() {
                    let (id, title) = shown[nth % shown.len()].clone();
                    self.send(who, Kind::Tap { id, title });
                }
            }
            Step::Type(words) => {
                self.send(who, Kind::Text(words));
            }
            Step::Speak(words) => {
                let note = Kind::Audio { media_id: "M1".to_owned(), mime_type: None, voice: true };
                self.send(who, note);
                let result = match words {
                    Some(transcript) => WorkResult::Transcribed { transcript, summary: None },
                    None => WorkResult::Failed { reason: FailureReason::Unavailable },
                };
                if let Some((_, answers)) = self.transcript.finish(&result) {
                    self.read(&answers);
                }
            }
            Step::Send(kind) => {
                self.send(who, kind);
            }
            Step::Wait(hours) => self.transcript.wait(hours * 3600),
        }
    }

    /// The menu, by the ways out that are offered on the way to it.
    fn reach_menu(&mut self, who: &str) -> Result<(), String> {
        for _ in 0..8 {
            let offered = self.send(who, Kind::Text("menu".to_owned()));
            if offered.iter().any(|id| id == "attended") {
                return Ok(());
            }
            let way_out = offered.iter().find(|id| matches!(id.as_str(), "start" | "invite_accept"));
            let Some(way_out) = way_out.cloned() else { return Err(format!("{who} is offered only {offered:?}")) };
            self.tap(who, &way_out);
        }
        Err(format!("{who} goes round in circles"))
    }

    /// A session of today, by what is offered.
    fn log(&mut self, who: &str) -> Result<(), String> {
        let before = self.attended();
        let days = self.tap(who, "attended");
        let Some(today) = days.iter().find(|id| id.starts_with("attended_date:")).cloned() else {
            return Err(format!("{who} is offered no day: {days:?}"));
        };
        let counts = self.tap(who, &today);
        if !counts.iter().any(|id| id == "attended_count:1") {
            return Err(format!("{who} is offered no number: {counts:?}"));
        }
        let offered = self.tap(who, "attended_count:1");
        if offered.iter().any(|id| id == "confirm_yes") {
            self.tap(who, "confirm_yes");
        }
        if self.attended() == before + 1 { Ok(()) } else { Err(format!("{who} logs nothing")) }
    }

    fn attended(&self) -> i64 {
        let sql = "SELECT coalesce(sum(sessions_done), 0) FROM sessions WHERE status = 'attended'";
        self.transcript.connection().query_row(sql, [], |row| row.get(0)).unwrap()
    }
}

/// What is offered to somebody among these messages.
fn offered(who: &str, answers: &[Outgoing]) -> Vec<String> {
    let theirs = answers.iter().filter(|answer| answer.recipient == phone_of(who));
    theirs.flat_map(|answer| choices(&answer.content.to_json())).map(|(id, ..)| id).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn everybody_finds_the_menu_and_can_log(
        family in any::<bool>(),
        steps in prop::collection::vec((0_usize..PEOPLE.len(), step()), 1..24),
    ) {
        let mut chat = Chat::new();
        if family {
            for (who, words) in [
                ("parent", "child_name Mina"),
                ("parent", "add_parent 9800000002"),
                ("parent", "add_therapist 9800000003"),
                ("therapist", "join"),
            ] {
                chat.send(who, Kind::Text(words.to_owned()));
            }
        }
        for (who, step) in steps {
            chat.step(PEOPLE[who], step);
        }
        for who in PEOPLE {
            if let Err(fault) = chat.reach_menu(who).and_then(|()| chat.log(who)) {
                prop_assert!(false, "{}", fault);
            }
        }
    }
}
