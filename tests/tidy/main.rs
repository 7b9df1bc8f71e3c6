//! The rules of the house that no compiler checks: sizes, arrows between rooms, where SQL and texts may stand, and
//! that the documents speak of what exists.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod documents;
mod fluent;
mod rooms;
mod said;
mod sizes;
mod sources;
// An argument is the same thing to the test as to the build.
#[path = "../../build/variables.rs"]
mod variables;
mod words;

use std::path::{Path, PathBuf};

/// The top of the project.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under `folder` with one of `extensions`, sorted; none if there is no such folder.
fn files(folder: &str, extensions: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        let Ok(entries) = folder.read_dir() else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|is| extensions.iter().any(|wanted| is == *wanted)) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// `path` as seen from the top of the project.
fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

/// Fails with all `faults` at once.
fn none(rule: &str, faults: &[String]) {
    assert!(faults.is_empty(), "{rule}:\n  {}", faults.join("\n  "));
}
