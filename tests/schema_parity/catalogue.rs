//! The catalogue of the old service, in the words of this schema: `bigint` is INTEGER, a boolean is 0 or 1, JSON and
//! times are text.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::Facts;
use crate::database::index_fact;

const DATE_SHAPE: &str = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]";

fn read() -> Value {
    serde_json::from_str(include_str!("../fixtures/supabase_schema.json")).unwrap()
}

/// The names of its tables.
pub(crate) fn tables() -> BTreeSet<String> {
    read()["tables"].as_object().unwrap().keys().cloned().collect()
}

/// What it says.
pub(crate) fn facts() -> Facts {
    let mut facts = Facts::new();
    for (table, content) in read()["tables"].as_object().unwrap() {
        facts.insert(format!("table {table}"));
        for column in content["columns"].as_array().unwrap() {
            facts.insert(column_fact(table, column));
            facts.extend(implied_check(table, column));
        }
        for constraint in content["constraints"].as_array().unwrap() {
            facts.insert(constraint_fact(table, constraint["definition"].as_str().unwrap()));
        }
        let indexes = content["indexes"].as_array().unwrap();
        facts.extend(indexes.iter().filter_map(|index| index_fact(index["definition"].as_str().unwrap())));
    }
    facts
}

fn column_fact(table: &str, column: &Value) -> String {
    let kind = match column["type"].as_str().unwrap() {
        "bigint" | "integer" | "boolean" => "INTEGER",
        "text" | "date" | "jsonb" | "timestamp with time zone" => "TEXT",
        other => panic!("a new type in the catalogue: {other}"),
    };
    let mut fact = format!("column {table}.{} {kind}", column["name"].as_str().unwrap());
    if column["not_null"].as_bool().unwrap() {
        fact.push_str(" not null");
    }
    match column["default"].as_str().map(|default| default.split("::").next().unwrap()) {
        None => {}
        Some(sequence) if sequence.starts_with("nextval(") => {}
        Some("now()") => fact.push_str(" default now"),
        Some("true") => fact.push_str(" default 1"),
        Some("false") => fact.push_str(" default 0"),
        Some(value) => fact = format!("{fact} default {value}"),
    }
    fact
}

fn implied_check(table: &str, column: &Value) -> Option<String> {
    let name = column["name"].as_str().unwrap();
    match column["type"].as_str().unwrap() {
        "boolean" => Some(format!("check {table} {name} IN (0, 1)")),
        "jsonb" => Some(format!("check {table} json_valid({name})")),
        "date" => Some(format!("check {table} {name} GLOB '{DATE_SHAPE}'")),
        _ => None,
    }
}

/// `PRIMARY KEY (id)`, `UNIQUE (…)`, `FOREIGN KEY (…) REFERENCES …(…) …`, `CHECK (…)`.
fn constraint_fact(table: &str, definition: &str) -> String {
    if let Some(columns) = definition.strip_prefix("PRIMARY KEY ") {
        return format!("primary key {table} {columns}");
    }
    if let Some(columns) = definition.strip_prefix("UNIQUE ") {
        return format!("unique {table} {columns}");
    }
    if let Some(rest) = definition.strip_prefix("FOREIGN KEY ") {
        let (columns, target) = rest.split_once(" REFERENCES ").unwrap();
        let (target, action) = target.split_once(')').unwrap();
        let target = target.replace('(', " (");
        return format!("foreign key {table} {columns} references {target}){}", action.to_lowercase());
    }
    let (column, values) = definition.strip_prefix("CHECK ((").unwrap().split_once(" = ANY (ARRAY[").unwrap();
    let values = values.split_once(']').unwrap().0.replace("::text", "");
    format!("check {table} {column} IN ({values})")
}
