//! Every language says everything that English says, with the same arguments.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::Entry;

use crate::{files, none, shown, variables};

/// Message → its variables, of one file.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn messages(path: &Path) -> Messages {
    let source = fs::read_to_string(path).unwrap();
    let resource = fluent_syntax::parser::parse(source.as_str())
        .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", shown(path)));
    let mut messages = Messages::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let pattern = message.value.as_ref();
        let pattern = pattern.unwrap_or_else(|| panic!("{}: {} is empty", shown(path), message.id.name));
        let mut needed = BTreeSet::new();
        variables::collect(pattern, &mut needed);
        let before = messages.insert(message.id.name.to_owned(), needed);
        assert!(before.is_none(), "{}: {} stands twice", shown(path), message.id.name);
    }
    messages
}

#[test]
fn a_file_in_another_language_says_what_the_english_one_says() {
    let mut faults = Vec::new();
    for language in ["hi", "te"] {
        for path in files(&format!("templates/{language}"), &["ftl"]) {
            let name = shown(&path);
            let english = path.parent().unwrap().parent().unwrap().join("en").join(path.file_name().unwrap());
            if !english.exists() {
                faults.push(format!("{name}: English has no such file"));
                continue;
            }
            let (english, translated) = (messages(&english), messages(&path));
            for (key, variables) in &english {
                match translated.get(key) {
                    None => faults.push(format!("{name}: {key} is missing")),
                    Some(found) if found != variables => {
                        faults.push(format!("{name}: {key} takes {found:?}, in English {variables:?}"));
                    }
                    Some(_) => {}
                }
            }
            let unknown = translated.keys().filter(|key| !english.contains_key(*key));
            faults.extend(unknown.map(|key| format!("{name}: {key} does not exist in English")));
        }
    }
    none("each language says what English says", &faults);
}

/// The build makes a function of each message, with `_` for `-`.
#[test]
fn no_two_messages_make_the_same_function() {
    let mut seen = BTreeMap::new();
    let mut faults = Vec::new();
    for path in files("templates/en", &["ftl"]) {
        for key in messages(&path).into_keys() {
            if let Some(before) = seen.insert(key.replace('-', "_"), shown(&path)) {
                faults.push(format!("{}: {key}, also in {before}", shown(&path)));
            }
        }
    }
    none("a message's name is its own", &faults);
}

/// WhatsApp shows the asterisks themselves where a letter follows the closing one.
#[test]
fn bold_words_stand_alone() {
    let mut found = Vec::new();
    for path in files("templates", &["ftl"]) {
        let source = fs::read_to_string(&path).unwrap();
        for (number, line) in source.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("*[")) {
            if is_glued(line) {
                found.push(format!("{}:{}: {line}", shown(&path), number + 1));
            }
        }
    }
    none("a bold word with a letter right behind it", &found);
}

/// Whether a letter, or a sign that belongs to one, stands right behind a closing asterisk.
fn is_glued(line: &str) -> bool {
    // Signs of Hindi and Telugu are no letters by themselves; the danda between them ends a sentence.
    let is_letter = |letter: char| {
        letter.is_alphanumeric() || (('\u{0900}'..='\u{0C7F}').contains(&letter) && !matches!(letter, '।' | '॥'))
    };
    line.split('*').enumerate().skip(2).step_by(2).any(|(_, behind)| behind.starts_with(is_letter))
}

#[test]
fn a_glued_bold_word_is_found() {
    assert!(is_glued("language = *తెలుగు*లో"));
    assert!(is_glued("language = *one* and *two*s"));
    assert!(!is_glued("language = a*two* *three*, *four*"));
}
