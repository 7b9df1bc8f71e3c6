//! How much of what people type is understood: the phrases of `tests/phrases`, which nobody wrote while looking at the
//! tables. Of the tuning phrases those that fail are shown line by line; of the held-back ones only the rates are
//! shown, so that they stay unseen.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a test may fail, and shows its rates")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use therapy_tracker::domain::Day;
use therapy_tracker::free_text::{Certainty, Meaning, understand};

const TODAY: &str = "2026-11-25";
const LANGUAGES: [&str; 3] = ["en", "hi", "te"];

/// What a line expects, or what was understood, in one form.
#[derive(Debug, PartialEq, Eq)]
enum Said {
    Log { verb: &'static str, days: BTreeSet<Day>, sessions: u8, reason: Option<String> },
    Word(String),
    None,
}

/// How an answer compares with what was expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Right,
    /// Not understood, or asked where the line is plain.
    Missed,
    /// Written without a question although it should not have been.
    Wrong,
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn expectation(text: &str) -> (Said, bool) {
    let (text, asks) = text.strip_suffix(" ?").map_or((text, false), |text| (text, true));
    let (head, rest) = text.split_once(' ').unwrap_or((text, ""));
    let verb = match head {
        "attended" => "attended",
        "missed" => "missed",
        "holiday" => "holiday",
        "none" => return (Said::None, asks),
        word => return (Said::Word(word.to_owned()), asks),
    };
    let (rest, reason) = match rest.split_once("reason=") {
        Some((rest, reason)) => (rest, Some(reason.to_owned())),
        None => (rest, None),
    };
    let mut parts = rest.split_whitespace();
    let mut days = BTreeSet::new();
    for part in parts.next().unwrap().split(',') {
        match part.split_once("..") {
            Some((from, to)) => {
                let (mut current, to) = (day(from), day(to));
                while current <= to {
                    days.insert(current);
                    current = current.plus_days(1);
                }
            }
            None => {
                days.insert(day(part));
            }
        }
    }
    let sessions = parts.next().map_or(1, |count| count.strip_prefix('x').unwrap().parse().unwrap());
    (Said::Log { verb, days, sessions, reason }, asks)
}

/// What was understood, and whether it is asked about first. What the bot refuses whatever it is told (a session that
/// lies ahead, more than five on a day) writes nothing.
fn understood(phrase: &str) -> (Said, bool) {
    let today = day(TODAY);
    let understanding = understand(phrase, today, &[]);
    let asks = understanding.certainty != Certainty::Stated;
    let said = match understanding.meaning {
        Some(Meaning::Attended { days, sessions }) => log("attended", days.iter().collect(), sessions, None, today),
        Some(Meaning::Missed { days, sessions, reason }) => {
            log("missed", days.iter().collect(), sessions, reason, today)
        }
        Some(Meaning::Holiday { days }) => {
            Said::Log { verb: "holiday", days: days.iter().collect(), sessions: 1, reason: None }
        }
        Some(Meaning::HowManyLeft) => Said::Word("left".into()),
        Some(Meaning::Undo) => Said::Word("undo".into()),
        Some(other) => Said::Word(format!("{other:?}").to_lowercase()),
        None => Said::None,
    };
    (said, asks)
}

fn log(verb: &'static str, days: BTreeSet<Day>, sessions: Option<u8>, reason: Option<String>, today: Day) -> Said {
    let sessions = sessions.unwrap_or(1);
    let days: BTreeSet<Day> = days.into_iter().filter(|day| *day <= today).collect();
    if days.is_empty() || sessions > 5 {
        return Said::None;
    }
    Said::Log { verb, days, sessions, reason }
}

/// The words of a reason without case, punctuation and the words that join it to the rest.
fn plain(reason: Option<&str>) -> Vec<String> {
    const JOINING: [&str; 23] = [
        // Spellings of *valla*.
        "వలన",
        "valana",
        "vallana",
        "because",
        "of",
        "due",
        "to",
        "ki",
        "wajah",
        "se",
        "valla",
        "as",
        "for",
        "by",
        "so",
        "is",
        "was",
        "की",
        "वजह",
        "से",
        "के",
        "कारण",
        "వల్ల",
    ];
    reason
        .unwrap_or_default()
        .split(|character: char| character.is_whitespace() || ",.!-;:()".contains(character))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .filter(|word| !JOINING.contains(&word.as_str()))
        .collect()
}

fn same(expected: &Said, said: &Said) -> bool {
    match (expected, said) {
        (
            Said::Log { verb, days, sessions, reason },
            Said::Log { verb: other_verb, days: other_days, sessions: other_sessions, reason: other_reason },
        ) => {
            verb == other_verb
                && days == other_days
                && sessions == other_sessions
                && plain(reason.as_deref()) == plain(other_reason.as_deref())
        }
        _ => expected == said,
    }
}

fn judge(expected: &str, phrase: &str) -> Outcome {
    let (expected, asks) = expectation(expected);
    let (said, asked) = understood(phrase);
    let writes = matches!(&said, Said::Log { .. }) || said == Said::Word("undo".into());
    if expected == Said::None {
        return if writes && !asked { Outcome::Wrong } else { Outcome::Right };
    }
    let same = same(&expected, &said);
    match (same, asks, asked) {
        (true, true, true) | (true, false, false) => Outcome::Right,
        (_, _, false) if writes => Outcome::Wrong,
        _ => Outcome::Missed,
    }
}

/// Measures a folder of phrases: at least 95 of 100 understood in each language, and no wrong log.
fn measure(half: &str, shown: bool) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/phrases").join(half);
    assert!(folder.is_dir(), "{half}: there are no phrases to measure with");
    let mut failures = Vec::new();
    for language in LANGUAGES {
        let source = fs::read_to_string(folder.join(language).with_extension("tsv")).unwrap();
        let lines: Vec<(&str, &str)> =
            source.lines().filter(|line| !line.is_empty()).map(|line| line.split_once('\t').unwrap()).collect();
        let outcomes: Vec<Outcome> = lines.iter().map(|(phrase, expected)| judge(expected, phrase)).collect();
        let count = |wanted: Outcome| outcomes.iter().filter(|outcome| **outcome == wanted).count();
        let (right, wrong, all) = (count(Outcome::Right), count(Outcome::Wrong), outcomes.len());
        println!("{half} {language}: {right} of {all} understood, {wrong} wrong logs");
        if shown {
            for ((phrase, expected), outcome) in lines.iter().zip(&outcomes) {
                if *outcome != Outcome::Right {
                    println!("  {outcome:?}: {phrase} → {expected}\n    {:?}", understood(phrase));
                }
            }
        }
        if right < (all * 95).div_ceil(100) || wrong > 0 {
            failures.push(language);
        }
    }
    assert!(failures.is_empty(), "{half}: too little understood or a wrong log in {failures:?}");
}

#[test]
fn the_tuning_half_is_understood() {
    measure("tuning", true);
}

#[test]
fn the_second_tuning_half_is_understood() {
    measure("tuning_2", true);
}

#[test]
fn the_third_round_is_understood() {
    measure("tuning_3", true);
}

#[test]
fn the_fourth_round_is_understood() {
    measure("tuning_4", true);
}

#[test]
fn the_fifth_round_is_understood() {
    measure("tuning_5", true);
}

#[test]
fn the_sixth_round_is_understood() {
    measure("tuning_6", true);
}

#[test]
fn the_seventh_round_is_understood() {
    measure("tuning_7", true);
}

#[test]
fn the_eighth_round_is_understood() {
    measure("tuning_8", true);
}

#[test]
fn the_ninth_round_is_understood() {
    measure("tuning_9", true);
}

#[test]
fn the_tenth_round_is_understood() {
    measure("tuning_10", true);
}

#[test]
fn the_held_back_half_is_understood() {
    measure("held_back", false);
}

#[test]
fn our_own_examples_are_understood() {
    measure("own", true);
}
