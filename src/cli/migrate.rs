//! `migrate [--check]`: the databases' schema.

use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args;
use serde_json::json;

use super::output;
use crate::engine::data_dir::DataDir;
use crate::store::{self, Durability, Migrations};

/// Brings the databases to this version's schema. The service does the same when it starts.
#[derive(Debug, Args)]
pub(super) struct Migrate {
    /// Only say what would be done; exit code 1 if something is pending.
    #[arg(long)]
    check: bool,
    /// Report as JSON.
    #[arg(long)]
    json: bool,
}

impl Migrate {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let config = super::config()?;
        let folder = DataDir::hold(&config.base.data_dir)?;
        let mut reports = Vec::new();
        let mut is_pending = false;
        for (file, migrations) in [("journal.db", Migrations::JOURNAL), ("tracker.db", Migrations::TRACKER)] {
            let path = folder.path().join(file);
            if self.check && !path.exists() {
                reports.push((file, migrations.names().collect::<Vec<_>>()));
                is_pending = true;
                continue;
            }
            let mut connection =
                store::open_writer(&path, Durability::PowerCut).with_context(|| path.display().to_string())?;
            let names =
                if self.check { migrations.pending(&connection)? } else { migrations.apply(&mut connection)? };
            is_pending |= !names.is_empty();
            reports.push((file, names));
        }
        self.report(&reports);
        Ok(if self.check && is_pending { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }

    fn report(&self, reports: &[(&str, Vec<&str>)]) {
        let word = if self.check { "pending" } else { "applied" };
        if self.json {
            let databases: serde_json::Map<_, _> =
                reports.iter().map(|(file, names)| ((*file).to_owned(), json!({word: names}))).collect();
            output::json(&json!({"ok": true, "databases": databases}));
            return;
        }
        for (file, names) in reports {
            if names.is_empty() {
                output::line(&format!("{file}: up to date"));
            }
            for name in names {
                output::line(&format!("{file}: {word} {name}"));
            }
        }
    }
}
