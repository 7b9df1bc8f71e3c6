//! SQL stands in `src/store/` alone, words for people in `templates/` alone.

use proc_macro2::TokenTree;

use crate::none;
use crate::sources::{self, Source};

const SQL: [&str; 10] = [
    "SELECT ",
    "INSERT INTO ",
    "INSERT OR ",
    "UPDATE ",
    "DELETE FROM ",
    "CREATE TABLE",
    "CREATE INDEX",
    "ALTER TABLE",
    "PRAGMA ",
    "BEGIN IMMEDIATE",
];

/// The string literals outside tests, attributes and what speaks to developers, with their lines.
fn literals(source: &Source) -> Vec<(String, usize)> {
    let tokens = source.tokens();
    let in_code = tokens.into_iter().filter(|token| !token.aside);
    in_code
        .filter_map(|token| match token.tree {
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                (text.starts_with('"') || text.starts_with('r')).then_some((text, token.line))
            }
            _ => None,
        })
        .collect()
}

#[test]
fn sql_stands_in_the_store_alone() {
    let (mut faults, mut in_store) = (Vec::new(), 0);
    for source in &sources::all() {
        for (text, line) in literals(source) {
            let is_sql = SQL.iter().any(|keyword| text.contains(keyword));
            match (is_sql, source.room()) {
                (false, _) => {}
                (true, "store") => in_store += 1,
                (true, _) => faults.push(format!("{}:{line}", source.name)),
            }
        }
    }
    assert!(in_store > 10, "this test no longer recognises SQL");
    none("SQL stands in src/store/", &faults);
}

/// The rooms that speak to people write no sentence: three words in a row are one.
#[test]
fn words_for_people_stand_in_templates_alone() {
    const SPEAKING: [&str; 7] = ["bot", "sessions", "members", "billing", "notes", "reminders", "reports"];
    let mut faults = Vec::new();
    for source in sources::all().iter().filter(|source| SPEAKING.contains(&source.room())) {
        for (text, line) in literals(source) {
            let is_word = |word: &&str| {
                !word.contains('{') && word.chars().filter(|character| character.is_alphabetic()).count() >= 2
            };
            if text.split_whitespace().filter(is_word).count() >= 3 {
                faults.push(format!("{}:{line} {text}", source.name));
            }
        }
    }
    none("words for people stand in templates/", &faults);
}
