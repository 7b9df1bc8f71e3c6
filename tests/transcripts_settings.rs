//! Settings, consent, data and looks back as people have them, each against its snapshot. The scripts are in
//! `tests/transcripts_settings/`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[path = "support/transcript.rs"]
mod transcript;

use transcript::Transcript;

macro_rules! transcripts {
    ($($name:ident),* $(,)?) => {
        const NAMES: &[&str] = &[$(stringify!($name)),*];

        $(#[test]
        fn $name() {
            let path = folder().join(concat!(stringify!($name), ".txt"));
            insta::assert_snapshot!(Transcript::play(&fs::read_to_string(path).unwrap()));
        })*
    };
}

transcripts!(
    consent,
    data,
    digest,
    first_words,
    hindi,
    language_theme,
    missed_report,
    reminders,
    schedule,
    streak,
    telugu,
    therapist,
    time_zone,
    weekly,
);

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts_settings")
}

#[test]
fn every_script_is_played() {
    let files: BTreeSet<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    assert_eq!(files, NAMES.iter().map(|name| (*name).to_owned()).collect());
}

/// The messages of a Fluent source, each with the variables that it uses.
fn messages(source: &str) -> std::collections::BTreeMap<String, BTreeSet<String>> {
    let mut messages = std::collections::BTreeMap::new();
    let mut current = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) = line.split_once(" =").filter(|(key, _)| !key.starts_with([' ', '}'])) {
            current = key.to_owned();
        }
        let variables: &mut BTreeSet<String> = messages.entry(current.clone()).or_default();
        let named = line.split('$').skip(1);
        variables.extend(named.map(|rest| {
            rest.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect::<String>()
        }));
    }
    messages.remove("");
    messages
}

#[test]
fn hindi_and_telugu_say_what_english_says() {
    let templates = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let read = |language: &str, file: &str| messages(&fs::read_to_string(templates.join(language).join(file)).unwrap());
    for file in ["settings.ftl", "consent.ftl", "data.ftl", "look_back.ftl"] {
        let mut english = read("en", file);
        for language in ["hi", "te"] {
            let mut other = read(language, file);
            assert_eq!(other.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>(), "{language}/{file}");
            for (key, variables) in &mut other {
                assert_eq!(Some(variables), english.get_mut(key), "{language}/{file}: {key}");
            }
        }
    }
}
