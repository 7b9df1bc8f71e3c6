//! Whatever comes in: words, ids, webhook bodies, whole conversations. Each target holds for any bytes.
//!
//! As plain tests they go through the kept corpus (`__fuzz__/*/corpus`) and some random inputs. Guided by coverage they
//! run with `cargo bolero test NAME`, on a nightly toolchain; what that finds is kept beside the corpus.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bolero::check;
use therapy_tracker::bot::command::{Command, Malformed, Parsed};
use therapy_tracker::bot::waiting::Waiting;
use therapy_tracker::domain::Day;
use therapy_tracker::free_text::{Meaning, understand};
use therapy_tracker::whatsapp::inbound::{Message, PieceKind, split};

#[path = "../support/limits.rs"]
mod limits;
mod state;

/// The first byte moves the day, the rest is what somebody typed.
#[test]
fn words_that_are_understood() {
    check!().for_each(|input: &[u8]| {
        let Some((first, rest)) = input.split_first() else { return };
        let today = "2026-01-01".parse::<Day>().unwrap().plus_days(i64::from(*first) * 2);
        let text = String::from_utf8_lossy(rest);
        let understanding = understand(&text, today, &[]);
        assert_eq!(understanding, understand(&text, today, &[]), "the same words mean the same");
        let name = text.split_whitespace().last().unwrap_or_default();
        let named = understand(&text, today, &[name, "Diya"]).children;
        assert!(named.iter().all(|child| *child < 2), "{text:?}: {named:?}");
        if let Some(Meaning::Attended { days, .. } | Meaning::Missed { days, .. } | Meaning::Holiday { days }) =
            understanding.meaning
        {
            assert!(days.first() <= days.last(), "{text:?}: {days:?}");
        }
    });
}

/// What is read as a command or an open question prints as something that is read as the same.
#[test]
fn commands_and_open_questions() {
    check!().for_each(|input: &[u8]| {
        let text = String::from_utf8_lossy(input);
        for parsed in [Command::parse_tap(&text), Command::parse_typed(&text)] {
            match parsed {
                Parsed::Command(command) => {
                    assert_eq!(Command::parse_tap(&command.to_string()), Parsed::Command(command), "{text:?}");
                }
                Parsed::Malformed(Malformed::Day | Malformed::Count | Malformed::Range) => {
                    assert!(text.contains([':', ' ']) || text.contains(char::is_whitespace), "{text:?}");
                }
                Parsed::Malformed(_) | Parsed::Words => {}
            }
        }
        if let Some(question) = Waiting::parse(&text) {
            assert_eq!(Waiting::parse(&question.to_string()), Some(question), "{text:?}");
        }
    });
}

/// A webhook body is taken apart, and each message in it is handled or refused; nothing stops the service.
#[test]
fn webhook_bodies() {
    check!().for_each(|input: &[u8]| {
        let Ok(pieces) = split(input) else { return };
        state::with_family(|state| {
            for piece in pieces.iter().filter(|piece| piece.kind == PieceKind::Message) {
                if let Ok(message) = Message::parse(&piece.payload) {
                    state.hear(&message);
                }
            }
        });
    });
}

/// Lines of a conversation: who, typed or tapped, and what. Everything is answered, within every limit.
#[test]
fn conversations() {
    check!().for_each(|input: &[u8]| {
        state::with_family(|state| {
            for line in input.split(|byte| *byte == b'\n').take(24) {
                state.hear_line(line);
            }
            state.assert_nobody_is_stuck();
        });
    });
}
