//! Turns the English Fluent files into typed functions, one for each message, so that a text that does not
//! exist, or lacks an argument, does not compile. Whether Hindi and Telugu say the same is a test's business.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::variables;

/// Writes the functions and the list of the languages' files to the folder `out`.
pub(crate) fn write(out: &Path) {
    let mut code = String::new();
    for path in sorted_files(Path::new("templates/en")) {
        let source = fs::read_to_string(&path).expect("a Fluent file is UTF-8 text");
        let resource = fluent_syntax::parser::parse(source.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                let pattern = message.value.as_ref().expect("a message without a value has no use");
                let mut variables = BTreeSet::new();
                variables::collect(pattern, &mut variables);
                write_function(&mut code, message.id.name, pattern, &variables);
            }
        }
    }
    let mut languages = String::from("&[");
    for language in ["en", "hi", "te"] {
        write!(languages, "(\"{language}\", &[").expect("a String takes all text");
        for path in sorted_files(&Path::new("templates").join(language)) {
            // Never an absolute path: two checkouts may share what was built.
            write!(
                languages,
                "include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {:?})),",
                format!("/{}", path.display())
            )
            .expect("a String takes all text");
        }
        languages.push_str("]),");
    }
    languages.push(']');
    fs::write(out.join("texts.rs"), code).expect("OUT_DIR can be written");
    fs::write(out.join("languages.rs"), languages).expect("OUT_DIR can be written");
}

fn sorted_files(folder: &Path) -> Vec<std::path::PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<_> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .collect();
    files.sort();
    files
}

fn write_function(code: &mut String, id: &str, pattern: &Pattern<&str>, variables: &BTreeSet<String>) {
    let name = id.replace('-', "_");
    let arguments: Vec<String> =
        variables.iter().map(|variable| format!("{}: impl Into<Value>", variable.replace('-', "_"))).collect();
    let mut sets = String::new();
    for variable in variables {
        write!(sets, ".with(\"{variable}\", {})", variable.replace('-', "_")).expect("a String takes all text");
    }
    writeln!(
        code,
        "/// In English: {:?}.\npub fn {name}({}) -> Text {{ Text::new(\"{id}\"){sets} }}",
        plain(pattern),
        arguments.join(", ")
    )
    .expect("a String takes all text");
}

fn plain(pattern: &Pattern<&str>) -> String {
    pattern
        .elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => (*value).to_owned(),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(InlineExpression::VariableReference { id }) => format!("({})", id.name),
                _ => "(…)".to_owned(),
            },
        })
        .collect()
}
