//! What people say in their own words, and what is made of it, each against its snapshot. The scripts are in
//! `tests/transcripts_words/`.

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

transcripts!(asked, counts, guessed, hindi, questions, stated, telugu, therapist);

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts_words")
}

#[test]
fn every_script_is_played() {
    let files: BTreeSet<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    assert_eq!(files, NAMES.iter().map(|name| (*name).to_owned()).collect());
}
