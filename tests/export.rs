//! A person's export holds what is theirs, all of it, and nothing of a family that they have no part in.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use proptest::prelude::*;
use therapy_tracker::members::{self, export};

#[path = "support/transcript.rs"]
mod transcript;

use transcript::{Transcript, phone_of};

/// Who writes: the parent and the therapist follow one child, the coparent and the stranger have families of their own.
const PEOPLE: [&str; 4] = ["parent", "therapist", "coparent", "stranger"];

/// How everything that somebody writes begins.
fn word_of(who: &str) -> String {
    format!("by{who}only")
}

/// Something that one of them does, with words in it that nobody else says.
#[derive(Clone, Debug)]
struct Deed {
    who: usize,
    kind: u8,
    number: u8,
}

impl Deed {
    /// The words that only this deed leaves behind.
    fn mark(&self) -> String {
        format!("{}{}", word_of(PEOPLE[self.who]), self.number)
    }

    fn lines(&self) -> Vec<String> {
        let (who, mark) = (PEOPLE[self.who], self.mark());
        match self.kind {
            0 => vec![format!("{who}: missed_dates 2026-11-{:02} {mark}", 1 + self.number % 20)],
            1 => vec![format!("{who}: note"), format!("{who}: {mark}")],
            2 => vec![format!("{who}: child_name {mark}")],
            3 => vec![format!("{who}: add_child {mark}"), format!("{who}: switch_child 1")],
            _ => {
                vec![format!("{who}: missed"), format!("{who} taps #missed_date:2026-11-22"), format!("{who}: {mark}")]
            }
        }
    }
}

fn deed() -> impl Strategy<Value = Deed> {
    (0..PEOPLE.len(), 0..5_u8, 0..100_u8).prop_map(|(who, kind, number)| Deed { who, kind, number })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn an_export_holds_ones_own_and_nothing_of_strangers(deeds in prop::collection::vec(deed(), 1..30)) {
        let mut chat = Transcript::new();
        chat.line("parent: hi");
        chat.line("-- therapist joins as therapist");
        for who in &PEOPLE[2..] {
            chat.line(&format!("{who}: hi"));
        }
        for line in deeds.iter().flat_map(Deed::lines) {
            chat.line(&line);
        }
        for who in PEOPLE {
            let zone = members::zone("Asia/Kolkata").unwrap();
            let gathered = export::gather(&chat.scope(), &phone_of(who), zone, chat.now()).unwrap();
            let json = gathered.to_json();
            let cells = gathered.tables.iter().flat_map(|table| &table.rows).count();
            prop_assert!(cells > 0, "{who} has a record");
            for other in PEOPLE {
                let together = |one: &str| matches!(one, "parent" | "therapist");
                let may_see = who == other || (together(who) && together(other));
                if !may_see {
                    prop_assert!(!json.contains(&word_of(other)), "{who} sees what {other} wrote:\n{json}");
                    prop_assert!(!json.contains(phone_of(other).as_str()), "{who} sees the number of {other}:\n{json}");
                }
            }
            // The last note that somebody wrote is theirs to take along, whatever came after it.
            let note = deeds.iter().rfind(|deed| deed.kind == 1 && PEOPLE[deed.who] == who);
            if let Some(note) = note {
                prop_assert!(json.contains(&note.mark()), "{who} lacks {}:\n{json}", note.mark());
            }
        }
    }
}
