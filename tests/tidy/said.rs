//! Everything that the chat can say in English is said in a conversation that somebody has read: a text that no
//! snapshot shows was either never looked at, or is never sent.

use std::collections::BTreeMap;
use std::fs;

use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};

use crate::{files, none, shown};

/// What is no part of the chat: the pages, the picture and the report have tests of their own.
const ELSEWHERE: [&str; 4] = ["page.ftl", "privacy.ftl", "reports.ftl", "dates.ftl"];

/// What nobody reads in English: greetings and thanks that are compared with what people say; that a language was guessed, which
/// is said in that language; the way on under words that are too long for buttons, which a test of replies holds.
const NEVER_SHOWN: [&str; 5] = ["menu-greetings", "menu-thanks", "menu-called", "language-guessed", "reply-menu-hint"];

/// The longest stretches of letters of each way that a text can go: one for each, without what is filled in.
fn stretches(pattern: &Pattern<&str>) -> Vec<String> {
    let mut own = String::new();
    let mut ways = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                if value.trim().len() > own.len() {
                    value.trim().clone_into(&mut own);
                }
            }
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                ways.extend(variants.iter().flat_map(|variant| stretches(&variant.value)));
            }
            PatternElement::Placeable { .. } => {}
        }
    }
    if !own.is_empty() {
        ways.push(own);
    }
    ways
}

/// Text with every run of white space as one space.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_text_of_the_chat_is_said_in_a_transcript() {
    let snapshots: String =
        files("tests/snapshots", &["snap"]).iter().map(|path| flat(&fs::read_to_string(path).unwrap())).collect();
    let mut unsaid = Vec::new();
    let mut texts = BTreeMap::new();
    for path in files("templates/en", &["ftl"]) {
        if ELSEWHERE.iter().any(|name| path.ends_with(name)) {
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        let resource = fluent_syntax::parser::parse(source.as_str()).unwrap();
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let stretches = stretches(message.value.as_ref().unwrap());
            texts.insert(message.id.name.to_owned(), (shown(&path), stretches));
        }
    }
    assert!(texts.len() > 300, "this test no longer finds the texts");
    for (name, (path, stretches)) in &texts {
        for stretch in stretches.iter().filter(|_| !NEVER_SHOWN.contains(&name.as_str())) {
            // A mark or a word alone proves nothing.
            if flat(stretch).chars().filter(|letter| letter.is_alphabetic()).count() >= 4
                && !snapshots.contains(&flat(stretch))
            {
                unsaid.push(format!("{path}: {name}: {stretch}"));
            }
        }
    }
    none("every text of the chat is said in a transcript", &unsaid);
}
