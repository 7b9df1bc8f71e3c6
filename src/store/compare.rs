//! Two states, row by row: the proof that nothing but events changes state.

use std::collections::BTreeMap;

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use super::{Named, StoreError};

/// How one table differs between two databases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableDifference {
    /// Which table.
    pub table: String,
    /// Rows that only the first has.
    pub only_in_first: usize,
    /// Rows that only the second has.
    pub only_in_second: usize,
}

/// Compares all tables but Litestream's own. Empty if the states are the same. A table that only one of the two has
/// counts with all its rows.
pub fn differences(first: &Connection, second: &Connection) -> Result<Vec<TableDifference>, StoreError> {
    let mut tables = tables(first)?;
    tables.extend(self::tables(second)?);
    tables.sort();
    tables.dedup();
    let mut found = Vec::new();
    for table in tables {
        let (only_in_first, only_in_second) = compare_table(first, second, &table)?;
        if only_in_first + only_in_second > 0 {
            found.push(TableDifference { table, only_in_first, only_in_second });
        }
    }
    Ok(found)
}

/// Counts the rows that only one side has. Both sides are read in step, and a row is held only until the other side
/// shows it too, so that equal tables of any size need no memory.
fn compare_table(first: &Connection, second: &Connection, table: &str) -> Result<(usize, usize), StoreError> {
    let mut unmatched: BTreeMap<Vec<u8>, i64> = BTreeMap::new();
    let (mut first, mut second) = (TableRows::prepare(first, table)?, TableRows::prepare(second, table)?);
    let (mut left, mut right) = (first.query()?, second.query()?);
    loop {
        let (one, other) = (left.next()?, right.next()?);
        if one.is_none() && other.is_none() {
            break;
        }
        if one == other {
            continue;
        }
        for (row, side) in [(one, 1), (other, -1)] {
            let Some(row) = row else { continue };
            let count = unmatched.entry(row.clone()).or_default();
            *count += side;
            if *count == 0 {
                unmatched.remove(&row);
            }
        }
    }
    let total = |sign: i64| -> usize {
        unmatched
            .values()
            .filter(|count| **count * sign > 0)
            .filter_map(|count| usize::try_from(count * sign).ok())
            .sum()
    };
    Ok((total(1), total(-1)))
}

/// Every row of every table as text, in a fixed order: equal exactly if the states are.
pub fn dump(connection: &Connection) -> Result<String, StoreError> {
    let mut text = String::new();
    for table in tables(connection)? {
        let mut rows = Vec::new();
        let mut prepared = TableRows::prepare(connection, &table)?;
        let mut lines = prepared.query()?;
        while let Some(line) = lines.next()? {
            rows.push(String::from_utf8_lossy(&line).into_owned());
        }
        rows.sort();
        text.push_str("== ");
        text.push_str(&table);
        text.push('\n');
        for row in rows {
            text.push_str(&row);
            text.push('\n');
        }
    }
    Ok(text)
}

fn tables(connection: &Connection) -> Result<Vec<String>, StoreError> {
    const QUERY: &str = "compare::tables";
    let mut statement = connection
        .prepare(
            "SELECT name FROM sqlite_master
             WHERE type = 'table' AND (name NOT LIKE 'sqlite\\_%' ESCAPE '\\' OR name = 'sqlite_sequence')
               AND name NOT LIKE '\\_litestream\\_%' ESCAPE '\\'
             ORDER BY name",
        )
        .named(QUERY)?;
    let names = statement.query_map([], |row| row.get("name")).named(QUERY)?;
    names.collect::<rusqlite::Result<_>>().named(QUERY)
}

/// A table's rows, each as one line of `column=value`; no rows where there is no such table.
struct TableRows<'c>(Option<rusqlite::Statement<'c>>);

struct Lines<'s>(Option<(rusqlite::Rows<'s>, Vec<String>)>);

impl<'c> TableRows<'c> {
    fn prepare(connection: &'c Connection, table: &str) -> Result<Self, StoreError> {
        const QUERY: &str = "compare::rows";
        if !tables(connection)?.iter().any(|name| name == table) {
            return Ok(Self(None));
        }
        let quoted = table.replace('"', "\"\"");
        connection.prepare(&format!("SELECT * FROM \"{quoted}\"")).named(QUERY).map(|statement| Self(Some(statement)))
    }

    fn query(&mut self) -> Result<Lines<'_>, StoreError> {
        let Some(statement) = &mut self.0 else { return Ok(Lines(None)) };
        let columns = statement.column_names().into_iter().map(str::to_owned).collect();
        Ok(Lines(Some((statement.query([]).named("compare::rows")?, columns))))
    }
}

impl Lines<'_> {
    fn next(&mut self) -> Result<Option<Vec<u8>>, StoreError> {
        const QUERY: &str = "compare::rows";
        let Some((rows, columns)) = &mut self.0 else { return Ok(None) };
        let Some(row) = rows.next().named(QUERY)? else { return Ok(None) };
        let mut line = Vec::new();
        for (position, column) in columns.iter().enumerate() {
            line.extend_from_slice(column.as_bytes());
            line.push(b'=');
            write_value(&mut line, row.get_ref(position).named(QUERY)?);
            line.push(b' ');
        }
        Ok(Some(line))
    }
}

fn write_value(line: &mut Vec<u8>, value: ValueRef<'_>) {
    match value {
        ValueRef::Null => line.extend_from_slice(b"null"),
        ValueRef::Integer(number) => line.extend_from_slice(number.to_string().as_bytes()),
        ValueRef::Real(number) => line.extend_from_slice(format!("{number:?}").as_bytes()),
        ValueRef::Text(text) => line.extend_from_slice(format!("{:?}", String::from_utf8_lossy(text)).as_bytes()),
        ValueRef::Blob(bytes) => line.extend_from_slice(hex::encode(bytes).as_bytes()),
    }
}
