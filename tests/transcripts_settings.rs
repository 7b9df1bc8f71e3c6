//! Settings, consent, data and looks back as people have them, each against its snapshot. The scripts are in
//! `tests/transcripts_settings/`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[path = "support/transcript.rs"]
mod transcript;

use therapy_tracker::bot;
use therapy_tracker::bot::work::{Asked, FailureReason, UploadedFile, Work, WorkResult};
use therapy_tracker::members::consent;
use therapy_tracker::store::state::consent_events;
use therapy_tracker::whatsapp::inbound::{Kind, Message, Sender};
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
    looking_back,
    files,
    consent,
    data,
    data_many,
    data_shared,
    digest,
    first_words,
    hindi,
    language_theme,
    missed_report,
    reminders,
    schedule,
    stop_words,
    streak,
    streak_long,
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
            key.clone_into(&mut current);
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

#[test]
fn only_the_last_choice_counts_and_no_other_audit_event() {
    let mut chat = Transcript::new();
    chat.line("parent: hi");
    chat.line("parent: stop");
    let parent = transcript::phone_of("parent");
    consent_events::insert(&chat.scope(), &parent, "tracker_opened", "{}", chat.now()).unwrap();
    assert!(consent::is_opted_out(&chat.scope(), &parent).unwrap());
    chat.line("parent: start");
    consent_events::insert(&chat.scope(), &parent, "tracker_opened", "{}", chat.now()).unwrap();
    assert!(!consent::is_opted_out(&chat.scope(), &parent).unwrap());
}

#[test]
fn an_export_is_asked_for_and_comes_back_as_documents() {
    let mut chat = Transcript::new();
    chat.line("parent: hi");
    let parent = transcript::phone_of("parent");
    let sender = Sender { phone: Some(parent.clone()), business_scoped_id: None, profile_name: None };
    let kind = Kind::Text("export_data".to_owned());
    let message = Message { id: "wamid.export".to_owned(), sent_at: Some(chat.now()), sender, kind };
    let handled = bot::handle(&chat.scope(), &message, chat.now()).unwrap();
    assert_eq!(handled.work, [Asked { phone: parent.clone(), work: Work::Export }]);
    let file = |id: &str, name: &str| UploadedFile { media_id: id.to_owned(), filename: name.to_owned() };
    let files = vec![file("1", "therapy-tracker.xlsx"), file("2", "therapy-tracker.json.txt")];
    let carried = |result| bot::carry_on(&chat.scope(), &parent, &Work::Export, &result, chat.now()).unwrap().messages;
    let sent = carried(WorkResult::Uploaded { files });
    assert_eq!(sent.len(), 2);
    assert_eq!(sent[0].content.to_json()["document"]["filename"], "therapy-tracker.xlsx");
    assert_eq!(carried(WorkResult::Failed { reason: FailureReason::Unavailable }).len(), 1);
}
