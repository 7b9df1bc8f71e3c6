//! A person's data as they take it away: a workbook that a phone opens, and JSON (PRODUCT: rule 22). Gathering reads
//! the state and nothing else; rendering is a worker's business.

use jiff::tz::TimeZone;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use serde_json::{Map, Value, json};

use crate::domain::{Day, Instant, Phone};
use crate::store::state::export::{self, Cell, Kind, Table};
use crate::store::{Scope, StoreError};

/// Everything that is held about a person.
#[derive(Clone, Debug)]
pub struct Export {
    /// When it was gathered.
    pub made_at: Instant,
    /// The zone that times are shown in.
    pub zone: TimeZone,
    /// The tables, in a fixed order; some may be empty.
    pub tables: Vec<Table>,
}

/// Why a workbook could not be made.
#[derive(Debug, thiserror::Error)]
#[error("the workbook could not be made: {0}")]
pub struct WorkbookError(#[from] XlsxError);

/// The most characters that a cell of a workbook may hold.
const CELL_CHARACTERS_MAX: usize = 32_767;

/// Gathers everything that is held about a person.
pub fn gather(scope: &Scope<'_>, phone: &Phone, zone: TimeZone, now: Instant) -> Result<Export, StoreError> {
    Ok(Export { made_at: now, zone, tables: export::tables(scope, phone)? })
}

impl Export {
    /// The zone's name, for headers.
    fn zone_name(&self) -> &str {
        self.zone.iana_name().unwrap_or("UTC")
    }

    /// JSON text: one list for each table, values as they are stored, times in UTC.
    pub fn to_json(&self) -> String {
        let tables: Map<String, Value> =
            self.tables.iter().map(|table| (table.name.to_owned(), rows_as_json(table))).collect();
        let all = json!({
            "exported_at": self.made_at.to_string(),
            "timezone": self.zone_name(),
            "tables": tables,
        });
        format!("{all:#}\n")
    }
}

fn rows_as_json(table: &Table) -> Value {
    let row = |cells: &Vec<Cell>| -> Value {
        let fields = table.columns.iter().zip(cells).map(|((name, kind), cell)| {
            let value = match (cell, kind) {
                (Cell::Empty, _) => Value::Null,
                (Cell::Number(number), Kind::Flag) => Value::from(*number != 0),
                (Cell::Number(number), _) => Value::from(*number),
                (Cell::Text(text), _) => Value::from(text.as_str()),
            };
            ((*name).to_owned(), value)
        });
        Value::Object(fields.collect())
    };
    table.rows.iter().map(row).collect()
}

/// An XLSX workbook: one sheet for each table, dates as dates, times in the person's zone, which the header names.
pub fn render_xlsx(export: &Export) -> Result<Vec<u8>, WorkbookError> {
    let mut workbook = Workbook::new();
    // Without it the file would bear the time of its making, and differ each time.
    let made_at = excel_time(&TimeZone::UTC, export.made_at)?;
    workbook.set_properties(&DocProperties::new().set_title("Therapy Tracker").set_creation_datetime(&made_at));
    for table in &export.tables {
        write_sheet(workbook.add_worksheet(), export, table)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn write_sheet(sheet: &mut Worksheet, export: &Export, table: &Table) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    sheet.set_name(table.name)?.set_freeze_panes(1, 0)?;
    for (column, (name, kind)) in (0..).zip(table.columns) {
        let (header, width) = match kind {
            Kind::Time => (format!("{name} ({})", export.zone_name()), 28.0),
            Kind::Day => ((*name).to_owned(), 12.0),
            Kind::Text => ((*name).to_owned(), 20.0),
            Kind::Number | Kind::Flag => ((*name).to_owned(), 14.0),
        };
        sheet.set_column_width(column, width)?.write_string_with_format(0, column, header, &bold)?;
    }
    for (line, cells) in (1..).zip(&table.rows) {
        for (column, (cell, (_, kind))) in (0..).zip(cells.iter().zip(table.columns)) {
            write_cell(sheet, export, (line, column), cell, *kind)?;
        }
    }
    Ok(())
}

fn write_cell(
    sheet: &mut Worksheet,
    export: &Export,
    (line, column): (u32, u16),
    cell: &Cell,
    kind: Kind,
) -> Result<(), XlsxError> {
    match (cell, kind) {
        (Cell::Empty, _) => {}
        (Cell::Number(number), Kind::Flag) => {
            sheet.write_boolean(line, column, *number != 0)?;
        }
        (Cell::Number(number), _) => {
            // A workbook knows no other numbers; sessions and paise stay far below 2^53.
            #[expect(clippy::cast_precision_loss, reason = "a workbook's numbers are floating-point")]
            sheet.write_number(line, column, *number as f64)?;
        }
        (Cell::Text(text), kind) => {
            if let Some((date, format)) = date_of(export, text, kind) {
                sheet.write_datetime_with_format(line, column, &date?, &Format::new().set_num_format(format))?;
            } else {
                // Text is written as text: nothing in it is ever taken for a formula.
                let text: String = text.chars().take(CELL_CHARACTERS_MAX).collect();
                sheet.write_string(line, column, text)?;
            }
        }
    }
    Ok(())
}

/// The date or time that a text stands for, with the format to show it in.
fn date_of(export: &Export, text: &str, kind: Kind) -> Option<(Result<ExcelDateTime, XlsxError>, &'static str)> {
    match kind {
        Kind::Day => {
            let day: Day = text.parse().ok()?;
            Some((excel_day(day), "yyyy-mm-dd"))
        }
        Kind::Time => {
            let time: Instant = text.parse().ok()?;
            Some((excel_time(&export.zone, time), "yyyy-mm-dd hh:mm:ss"))
        }
        _ => None,
    }
}

fn excel_day(Day(date): Day) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(date.year().unsigned_abs(), date.month().unsigned_abs(), date.day().unsigned_abs())
}

fn excel_time(zone: &TimeZone, time: Instant) -> Result<ExcelDateTime, XlsxError> {
    let local = zone.to_datetime(time.0);
    excel_day(Day(local.date()))?.and_hms(
        u16::from(local.hour().unsigned_abs()),
        local.minute().unsigned_abs(),
        f64::from(local.second().unsigned_abs()),
    )
}
