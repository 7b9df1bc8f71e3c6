//! The beta conversation: a family that uses every command, over the whole service and a strict stand-in for Meta, in
//! each of the three languages.
//!
//! The script is `script.txt`; `{word}` in it is looked up in `words.tsv`, in the language that is played. A line is
//! what somebody types, taps (only what they were shown), speaks or sends, or what happens meanwhile.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a test may fail, and shows its figures")]

use std::collections::{BTreeMap, BTreeSet};

use therapy_tracker::bot::command::{Command, Parsed};

mod conversation;
mod english;
#[allow(dead_code, reason = "not every voice is used here")]
#[path = "../voice/support.rs"]
mod support;

use conversation::{Conversation, Heard, LANGUAGES};

const SCRIPT: &str = include_str!("script.txt");
const WORDS: &str = include_str!("words.tsv");

/// The most messages that the service may send for each that it receives.
const RATIO_MAX: f64 = 1.2;

/// Every line of the script in one language; comments and empty lines are left out.
fn lines(language: &str) -> Vec<String> {
    let column = LANGUAGES.iter().position(|code| *code == language).unwrap() + 1;
    let words: BTreeMap<&str, &str> = WORDS
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let fields: Vec<&str> = line.split('\t').collect();
            assert_eq!(fields.len(), 4, "{line}");
            (fields[0], fields[column])
        })
        .collect();
    let spoken = SCRIPT.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    spoken
        .map(|line| {
            let mut line = line.replace("{code}", language);
            while let Some((before, rest)) = line.split_once('{') {
                let (word, after) = rest.split_once('}').unwrap();
                line = format!("{before}{}{after}", words.get(word).unwrap_or_else(|| panic!("no word for {word}")));
            }
            line
        })
        .collect()
}

async fn play(language: &str) {
    let mut conversation = Conversation::begin(language).await;
    for line in lines(language) {
        conversation.line(&line).await;
    }
    let heard = conversation.end().await;
    let (received, sent) = (heard.received, heard.messages.len());
    #[expect(clippy::cast_precision_loss, reason = "a few hundred messages")]
    let ratio = sent as f64 / received as f64;
    println!("{language}: {received} messages received, {sent} sent, {ratio:.3} for each");
    assert!(ratio <= RATIO_MAX, "{language}: {ratio:.3} messages are sent for each that is received");
    assert_speaks(language, &heard);
}

/// Whoever reads Hindi or Telugu reads no English but names and what is to be typed; nobody reads a third language.
fn assert_speaks(language: &str, heard: &Heard) {
    let mut faults = BTreeSet::new();
    for (line, words) in heard.shown() {
        let mut foreign = if language == "en" { Vec::new() } else { english::words_in(&words) };
        foreign.extend(Some(english::other_letters(language, &words)).filter(|letters| !letters.is_empty()));
        if !foreign.is_empty() {
            faults.insert(format!("» {line}\n  {foreign:?} in {words:?}"));
        }
    }
    let listed: Vec<String> = faults.into_iter().collect();
    assert!(listed.is_empty(), "not in {language}:\n{}", listed.join("\n"));
}

#[tokio::test]
async fn a_family_talks_in_english() {
    play("en").await;
}

#[tokio::test]
async fn a_family_talks_in_hindi() {
    play("hi").await;
}

#[tokio::test]
async fn a_family_talks_in_telugu() {
    play("te").await;
}

/// What the script may leave out.
fn is_later_work(command: &Command) -> bool {
    // Plan and money are not built yet.
    matches!(
        command,
        Command::Plan
            | Command::GoPro
            | Command::GoPro199
            | Command::GoPro499
            | Command::PaymentStatus
            | Command::MyReferral
    )
}

/// Ids that carry something, each as the script has to begin one of its lines.
const WITH_ARGUMENT: &[&str] = &[
    "12 1000 0",
    "attended_date:",
    "attended_count:",
    "missed_date:",
    "attended_dates ",
    "attended_range ",
    "missed_dates ",
    "missed_range ",
    "backfill_date:attended:",
    "backfill_date:missed:",
    "backfill_count:",
    "backfill_reason:sick",
    "backfill_reason:travel",
    "backfill_reason:therapist",
    "backfill_reason:other",
    "holiday 3 days",
    "holiday 2026-",
    "mood:excellent",
    "mood:good",
    "mood:okay",
    "mood:tough",
    "child_name ",
    "rename_child ",
    "set_child_name ",
    "add_child ",
    "switch_child:",
    "add_parent ",
    "add_therapist ",
    "member:",
    "remove_member:",
    "confirm_remove_member:",
    "confirm_leave_child:",
    "delete_note:",
    "lang:",
    "theme:sunrise",
    "theme:ocean",
    "theme:forest",
    "tz:",
    "reminder_time:",
    "schedule:",
    "schedule ",
    "more_rows:",
];

#[test]
fn the_script_uses_every_command() {
    let lines = lines("en");
    let said: Vec<&str> = lines
        .iter()
        .filter_map(|line| {
            line.split_once(": ").map(|(_, words)| words).or(line.split_once(" taps ").map(|(_, id)| id))
        })
        .collect();
    let mut missing = Vec::new();
    for (command, words) in Command::words() {
        for word in words.iter().filter(|word| !said.contains(word)) {
            if !is_later_work(command) {
                missing.push((*word).to_owned());
            }
        }
    }
    let begins = |start: &&&str| !said.iter().any(|said| said.starts_with(**start));
    missing.extend(WITH_ARGUMENT.iter().filter(begins).map(|start| (*start).to_owned()));
    assert!(missing.is_empty(), "the script never says {missing:?}");
    let free = said.iter().filter(|said| Command::parse_tap(said) == Parsed::Words).count();
    assert!(free >= 10, "free text and answers are said too: {free}");
}
