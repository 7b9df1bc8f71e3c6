//! Rust files as the rules see them: without their tests, and as a stream of tokens that reaches into macros.

use std::fs;
use std::ops::RangeInclusive;
use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::{Attribute, Item, Meta};

use crate::{files, root, shown};

/// One file of `src/` that is no test.
pub(crate) struct Source {
    /// As seen from the top of the project.
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) syntax: syn::File,
    /// The lines of `#[cfg(test)]` items.
    test_lines: Vec<RangeInclusive<usize>>,
}

/// A token, and whether it stands inside an attribute or the arguments of `expect`, `panic!` and their like, which
/// speak to developers.
pub(crate) struct Token {
    pub(crate) tree: TokenTree,
    pub(crate) line: usize,
    pub(crate) aside: bool,
}

impl Source {
    /// The room that the file belongs to: `bot` for `src/bot/turn.rs`, `config` for `src/config.rs`.
    pub(crate) fn room(&self) -> &str {
        let path = self.name.trim_start_matches("src/");
        path.split_once('/').map_or_else(|| path.trim_end_matches(".rs"), |(room, _)| room)
    }

    pub(crate) fn is_test(&self, line: usize) -> bool {
        self.test_lines.iter().any(|lines| lines.contains(&line))
    }

    /// The lines that are no test.
    pub(crate) fn line_count(&self) -> usize {
        (1..=self.text.lines().count()).filter(|line| !self.is_test(*line)).count()
    }

    /// All tokens outside tests, those inside brackets and macros too.
    pub(crate) fn tokens(&self) -> Vec<Token> {
        let mut tokens = Vec::new();
        flatten(self.text.parse().unwrap(), false, &mut tokens);
        tokens.retain(|token| !self.is_test(token.line));
        tokens
    }
}

fn flatten(stream: TokenStream, aside: bool, tokens: &mut Vec<Token>) {
    const FOR_DEVELOPERS: [&str; 10] = [
        "expect",
        "panic",
        "unreachable",
        "assert",
        "assert_eq",
        "assert_ne",
        "debug_assert",
        "debug_assert_eq",
        "debug_assert_ne",
        "expect_err",
    ];
    let (mut after_hash, mut after_developer_word) = (false, false);
    for tree in stream {
        let line = tree.span().start().line;
        match tree {
            TokenTree::Group(group) => {
                let attribute = after_hash && group.delimiter() == Delimiter::Bracket;
                let inside = group.stream();
                tokens.push(Token { tree: TokenTree::Group(group), line, aside });
                flatten(inside, aside || attribute || after_developer_word, tokens);
                (after_hash, after_developer_word) = (false, false);
            }
            tree => {
                let mark = if let TokenTree::Punct(punct) = &tree { Some(punct.as_char()) } else { None };
                after_hash = mark == Some('#') || after_hash && mark == Some('!');
                let word = if let TokenTree::Ident(ident) = &tree { Some(ident.to_string()) } else { None };
                after_developer_word = word.is_some_and(|word| FOR_DEVELOPERS.contains(&word.as_str()))
                    || after_developer_word && mark == Some('!');
                tokens.push(Token { tree, line, aside });
            }
        }
    }
}

/// Every file of `src/` but those that are tests as a whole.
pub(crate) fn all() -> Vec<Source> {
    files("src", &["rs"]).into_iter().filter(|path| !is_test_file(path)).map(|path| read(&path)).collect()
}

fn is_test_file(path: &Path) -> bool {
    let inside = path.strip_prefix(root()).unwrap();
    inside.iter().any(|part| part == "tests" || part == "tests.rs")
}

fn read(path: &Path) -> Source {
    let text = fs::read_to_string(path).unwrap();
    let syntax = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", shown(path)));
    let test_lines = syntax.items.iter().filter(|item| attributes(item).iter().any(is_cfg_test)).map(lines).collect();
    Source { name: shown(path), text, syntax, test_lines }
}

fn lines(item: &Item) -> RangeInclusive<usize> {
    item.span().start().line..=item.span().end().line
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        Item::Const(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        _ => &[],
    }
}

fn is_cfg_test(attribute: &Attribute) -> bool {
    matches!(&attribute.meta, Meta::List(list) if list.path.is_ident("cfg") && list.tokens.to_string() == "test")
}
