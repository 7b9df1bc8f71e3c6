//! Arrows between rooms: what each may use stands in ARCHITECTURE.md's table of rooms, which is read here.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use proc_macro2::{TokenStream, TokenTree};

use crate::sources::{self, Source, Token};
use crate::{none, root};

/// What a room may use; `None` is everything.
type Allowed = BTreeMap<String, Option<BTreeSet<String>>>;

/// Rows of the table: ``| `bot` | what it holds | `sessions`, `store` |``. A first cell may name several rooms.
fn table() -> Allowed {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let section = text.split_once("\n## Rooms\n").expect("ARCHITECTURE.md has a section Rooms").1;
    let section = section.split("\n## ").next().unwrap();
    let mut allowed = Allowed::new();
    for row in section.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = row.trim_matches('|').split('|').collect();
        let [rooms, _, uses] = cells[..] else { panic!("a row of the rooms has three cells: {row}") };
        let uses = (uses.trim() != "everything").then(|| quoted(uses));
        for room in quoted(rooms) {
            assert!(allowed.insert(room.clone(), uses.clone()).is_none(), "the table names {room} twice");
        }
    }
    allowed
}

fn quoted(cell: &str) -> BTreeSet<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn the_table_names_every_room() {
    let existing: BTreeSet<String> =
        sources::all().iter().map(|source| source.room().to_owned()).filter(|room| room != "lib").collect();
    let named: BTreeSet<String> = table().into_keys().collect();
    let unnamed: Vec<_> = existing.difference(&named).collect();
    assert!(unnamed.is_empty(), "ARCHITECTURE.md's table of rooms lacks {unnamed:?}");
}

#[test]
fn rooms_use_only_what_the_table_allows() {
    let allowed = table();
    let (mut faults, mut arrows) = (Vec::new(), 0);
    for source in sources::all().iter().filter(|source| source.room() != "lib") {
        let Some(Some(may_use)) = allowed.get(source.room()) else { continue };
        for (room, line) in used(source) {
            arrows += 1;
            if room != source.room() && allowed.contains_key(&room) && !may_use.contains(&room) {
                faults.push(format!("{}:{line} uses {room}", source.name));
            }
        }
    }
    assert!(arrows > 20, "this test no longer recognises what a file uses");
    none("a room uses what ARCHITECTURE.md's table allows", &faults);
}

#[test]
fn the_table_points_one_way() {
    let allowed = table();
    let none_left = BTreeSet::new();
    for room in allowed.keys() {
        let (mut reached, mut open) = (BTreeSet::new(), vec![room.clone()]);
        while let Some(next) = open.pop() {
            for used in allowed.get(&next).and_then(Option::as_ref).unwrap_or(&none_left) {
                assert!(used != room, "{room} is used by what it uses ({next})");
                if reached.insert(used.clone()) {
                    open.push(used.clone());
                }
            }
        }
    }
}

/// Every `room` of a `crate::room` or `crate::{room, room}`, with its line; those in macros too.
fn used(source: &Source) -> Vec<(String, usize)> {
    let tokens = source.tokens();
    let mut found = Vec::new();
    for window in tokens.windows(4) {
        let [word, first, second, next] = window else { continue };
        let is_crate = matches!(&word.tree, TokenTree::Ident(ident) if ident == "crate");
        if !is_crate || !is_colon(first) || !is_colon(second) {
            continue;
        }
        match &next.tree {
            TokenTree::Ident(room) => found.push((room.to_string(), next.line)),
            TokenTree::Group(group) => {
                found.extend(first_words(group.stream()).into_iter().map(|room| (room, next.line)));
            }
            _ => {}
        }
    }
    found
}

fn is_colon(token: &Token) -> bool {
    matches!(&token.tree, TokenTree::Punct(punct) if punct.as_char() == ':')
}

/// `a` and `b` of `{a::x, b::{y, z}}`.
fn first_words(group: TokenStream) -> Vec<String> {
    let mut words = Vec::new();
    let mut at_start = true;
    for tree in group {
        match &tree {
            TokenTree::Ident(ident) if at_start => words.push(ident.to_string()),
            _ => {}
        }
        at_start = matches!(&tree, TokenTree::Punct(punct) if punct.as_char() == ',');
    }
    words
}
