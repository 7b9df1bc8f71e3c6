//! Files and functions that a reader can hold in the head, each file with a header that says what it is for.

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

use crate::{files, none, root, shown, sources};

const FILE_LINES_MAX: usize = 400;
const FUNCTION_LINES_MAX: usize = 70;

#[test]
fn no_file_is_too_long() {
    let mut faults = Vec::new();
    for source in sources::all() {
        let lines = source.line_count();
        if lines > FILE_LINES_MAX {
            faults.push(format!("{}: {lines} lines", source.name));
        }
    }
    none(&format!("a file has at most {FILE_LINES_MAX} lines, its tests apart"), &faults);
}

#[test]
fn no_function_is_too_long() {
    let mut faults = Vec::new();
    for source in sources::all() {
        let mut visitor = Functions::default();
        visitor.visit_file(&source.syntax);
        for (name, line, lines) in visitor.found {
            if lines > FUNCTION_LINES_MAX && !source.is_test(line) {
                faults.push(format!("{}: {name} has {lines} lines", source.name));
            }
        }
    }
    none(&format!("a function has at most {FUNCTION_LINES_MAX} lines"), &faults);
}

#[derive(Default)]
struct Functions {
    /// Name, first line, number of lines.
    found: Vec<(String, usize, usize)>,
}

impl Functions {
    fn add(&mut self, name: &syn::Ident, from: Span, to: Span) {
        let (first, last) = (from.start().line, to.end().line);
        self.found.push((name.to_string(), first, last - first + 1));
    }
}

impl<'ast> Visit<'ast> for Functions {
    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        self.add(&function.sig.ident, function.sig.span(), function.block.span());
        visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        self.add(&function.sig.ident, function.sig.span(), function.block.span());
        visit::visit_impl_item_fn(self, function);
    }
}

#[test]
fn every_module_says_what_it_is_for() {
    let mut faults = Vec::new();
    for path in ["src", "tests", "benches"].iter().flat_map(|folder| files(folder, &["rs"])) {
        let text = std::fs::read_to_string(&path).unwrap();
        if !text.starts_with("//! ") {
            faults.push(shown(&path));
        }
    }
    none("a file starts with //! and what it is for", &faults);
}

#[test]
fn nothing_is_left_over() {
    // In pieces, so that this file holds none of them.
    let marks = ["FIX\u{4d}E", "XX\u{58}", "TOD\u{4f}", "todo\u{21}(", "unimplemented\u{21}(", "dbg\u{21}("];
    let folders = ["src", "tests", "benches", "schema", "templates", "scripts"];
    let mut faults = Vec::new();
    for path in folders.iter().flat_map(|folder| files(folder, &["rs", "sql", "ftl", "html", "css", "js", "md"])) {
        let text = std::fs::read_to_string(&path).unwrap();
        for (index, line) in text.lines().enumerate() {
            if marks.iter().any(|mark| line.contains(mark)) {
                faults.push(format!("{}:{}", shown(&path), index + 1));
            }
        }
    }
    assert!(root().join("src").is_dir());
    none("work that is left over is done, or is an issue", &faults);
}
