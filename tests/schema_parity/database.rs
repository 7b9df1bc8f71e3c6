//! What a migrated database says about itself, in the same words as the catalogue.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::{Facts, strings};

/// What the database says. Of a table that the catalogue (`known`) does not have only its name is told.
pub(crate) fn facts(connection: &Connection, known: &BTreeSet<String>) -> Facts {
    let mut facts = Facts::new();
    let tables = strings(
        connection,
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    );
    for table in tables {
        facts.insert(format!("table {table}"));
        if known.contains(&table) {
            columns(connection, &table, &mut facts);
            foreign_keys(connection, &table, &mut facts);
            uniques(connection, &table, &mut facts);
            checks(connection, &table, &mut facts);
            indexes_and_triggers(connection, &table, &mut facts);
        }
    }
    facts
}

fn columns(connection: &Connection, table: &str, facts: &mut Facts) {
    let mut statement = connection
        .prepare("SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_xinfo(?1) ORDER BY cid")
        .unwrap();
    let mut rows = statement.query([table]).unwrap();
    let mut key = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        let (name, kind): (String, String) = (row.get("name").unwrap(), row.get("type").unwrap());
        let (not_null, in_key): (bool, bool) = (row.get("notnull").unwrap(), row.get("pk").unwrap());
        let default: Option<String> = row.get("dflt_value").unwrap();
        let mut fact = format!("column {table}.{name} {kind}");
        if not_null || in_key {
            fact.push_str(" not null");
        }
        match default {
            None => {}
            Some(now) if now.contains("strftime('%Y-%m-%dT%H:%M:%fZ', 'now')") => fact.push_str(" default now"),
            Some(value) => fact = format!("{fact} default {value}"),
        }
        facts.insert(fact);
        if in_key {
            key.push(name);
        }
    }
    facts.insert(format!("primary key {table} ({})", key.join(", ")));
}

fn foreign_keys(connection: &Connection, table: &str, facts: &mut Facts) {
    let mut statement = connection
        .prepare(
            "SELECT group_concat(\"from\", ', ' ORDER BY seq) AS here, \"table\" AS target,
                    group_concat(\"to\", ', ' ORDER BY seq) AS there, on_delete, on_update
             FROM pragma_foreign_key_list(?1) GROUP BY id",
        )
        .unwrap();
    let mut rows = statement.query([table]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let text = |name: &str| row.get::<_, String>(name).unwrap();
        let mut fact =
            format!("foreign key {table} ({}) references {} ({})", text("here"), text("target"), text("there"));
        for event in ["on_delete", "on_update"] {
            let action = text(event);
            if action != "NO ACTION" {
                fact = format!("{fact} {} {}", event.replace('_', " "), action.to_lowercase());
            }
        }
        facts.insert(fact);
    }
}

fn uniques(connection: &Connection, table: &str, facts: &mut Facts) {
    let mut statement = connection
        .prepare(
            "SELECT (SELECT group_concat(name, ', ' ORDER BY seqno) FROM pragma_index_info(list.name)) AS columns
             FROM pragma_index_list(?1) AS list WHERE origin = 'u'",
        )
        .unwrap();
    let mut rows = statement.query([table]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        facts.insert(format!("unique {table} ({})", row.get::<_, String>("columns").unwrap()));
    }
}

fn checks(connection: &Connection, table: &str, facts: &mut Facts) {
    let sql: String = connection
        .query_row("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?1", [table], |row| row.get(0))
        .unwrap();
    let mut rest = sql.as_str();
    while let Some((_, after)) = rest.split_once("CHECK (") {
        let end = closing(after);
        facts.insert(format!("check {table} {}", after[..end].split_whitespace().collect::<Vec<_>>().join(" ")));
        rest = &after[end..];
    }
}

/// Where the bracket that is open at the start of `text` closes; brackets in quotes do not count.
fn closing(text: &str) -> usize {
    let (mut depth, mut quoted) = (1, false);
    for (position, character) in text.char_indices() {
        match character {
            '\'' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return position;
        }
    }
    panic!("a bracket that does not close: {text}")
}

fn indexes_and_triggers(connection: &Connection, table: &str, facts: &mut Facts) {
    let mut statement = connection
        .prepare("SELECT type, name, sql FROM sqlite_master WHERE tbl_name = ?1 AND sql IS NOT NULL")
        .unwrap();
    let mut rows = statement.query([table]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        match row.get::<_, String>("type").unwrap().as_str() {
            "trigger" => {
                facts.insert(format!("trigger {} on {table}", row.get::<_, String>("name").unwrap()));
            }
            "index" => facts.extend(index_fact(&row.get::<_, String>("sql").unwrap())),
            _ => {}
        }
    }
}

/// An index out of the statement that makes it, of either database. Nothing for one that a key or a `UNIQUE` implies.
pub(crate) fn index_fact(sql: &str) -> Option<String> {
    let unique = if sql.starts_with("CREATE UNIQUE") { "unique " } else { "" };
    let (name, rest) = sql.split_once("INDEX ").unwrap().1.split_once(" ON ").unwrap();
    if name.ends_with("_pkey") || name.ends_with("_key") {
        return None;
    }
    let (table, rest) = rest.split_once(' ').unwrap();
    let (columns, condition) = rest.split_once('(').unwrap().1.split_once(')').unwrap();
    let condition = condition.trim().replace(['(', ')'], "").replacen("WHERE", " where", 1);
    Some(format!("{unique}index {name} on {table} ({columns}){condition}"))
}
