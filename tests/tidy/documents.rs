//! The documents speak of what exists.

use std::fs;

use therapy_tracker::config::NAMES;

use crate::{none, root};

/// What starts with one of these is a path, wherever it stands between backticks.
const TOPS: [&str; 8] = ["src/", "schema/", "templates/", "tests/", "benches/", "scripts/", ".ci/", "fuzz/"];
const ENDINGS: [&str; 6] = [".rs", ".md", ".toml", ".sql", ".ftl", ".json"];

#[test]
fn every_path_in_the_documents_exists() {
    let mut faults = Vec::new();
    for document in ["README.md", "ARCHITECTURE.md", "CHANGELOG.md", "schema/PARITY.md"] {
        let text = fs::read_to_string(root().join(document)).unwrap();
        for path in quoted_paths(&text).chain(linked_paths(&text)) {
            let path = path.trim_end_matches('/');
            if !root().join(path).exists() && !root().join("src").join(path).exists() {
                faults.push(format!("{document}: {path}"));
            }
        }
    }
    none("a document names what exists", &faults);
}

fn quoted_paths(text: &str) -> impl Iterator<Item = &str> {
    let outside_blocks = text.split("```").step_by(2);
    outside_blocks.flat_map(|part| part.split('`').skip(1).step_by(2)).filter(|quoted| {
        let looks_like_one =
            TOPS.iter().any(|top| quoted.starts_with(top)) || ENDINGS.iter().any(|ending| quoted.ends_with(ending));
        looks_like_one && !quoted.contains(['<', '*', '{', ' ', '…'])
    })
}

/// The targets of links into the project: `[text](path)`.
fn linked_paths(text: &str) -> impl Iterator<Item = &str> {
    text.split("](")
        .skip(1)
        .filter_map(|rest| rest.split_once(')').map(|(target, _)| target.split('#').next().unwrap_or_default()))
        .filter(|target| !target.is_empty() && !target.contains("://"))
}

#[test]
fn the_readme_lists_every_setting() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let faults: Vec<String> = NAMES
        .iter()
        .filter(|known| !readme.contains(&format!("`{}`", known.name)))
        .map(|known| known.name.to_owned())
        .collect();
    none("README.md lists every setting between backticks", &faults);
}

#[test]
fn no_document_grows_beyond_reading() {
    for document in ["README.md", "ARCHITECTURE.md"] {
        let lines = fs::read_to_string(root().join(document)).unwrap().lines().count();
        assert!(lines <= 200, "{document} has {lines} lines, at most 200");
    }
}
