//! Conversations as people have them, each against its snapshot. The scripts are in `tests/transcripts/`.

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
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts").join(concat!(stringify!($name), ".txt"));
            insta::assert_snapshot!(Transcript::play(&fs::read_to_string(path).unwrap()));
        })*
    };
}

transcripts!(
    odd_words,
    first_contact,
    attended,
    missed,
    conflicts,
    log_many,
    earlier_days,
    days_off,
    undo,
    mood,
    setup,
    setup_mid,
    look,
    open_questions,
    roles,
    hidden_number,
    bad_input,
    time_zones,
    moved_in,
    notes,
    note_template,
    voice,
    voice_asks_again,
    voice_fails,
    voice_hindi,
    voice_telugu,
    voice_gone,
    voice_long,
);

#[test]
fn every_script_is_played() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts");
    let files: BTreeSet<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    assert_eq!(files, NAMES.iter().map(|name| (*name).to_owned()).collect());
}
