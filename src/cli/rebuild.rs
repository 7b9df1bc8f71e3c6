//! `rebuild [--check]`: state made from the journal alone.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::json;

use super::output;
use crate::engine::data_dir::DataDir;
use crate::engine::journal::EventReader;
use crate::engine::rebuild::{self, Comparison};

/// Makes `tracker.db` anew from `journal.db`. The service must be stopped, except with --check.
#[derive(Debug, Args)]
pub(super) struct Rebuild {
    /// Change nothing: compare the state with one made anew, row by row; exit code 1 if they differ. Works beside a
    /// running service.
    #[arg(long)]
    check: bool,
    /// Report as JSON.
    #[arg(long)]
    json: bool,
}

impl Rebuild {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let config = super::config()?;
        let folder = config.base.data_dir.clone();
        if !folder.join("journal.db").exists() {
            bail!("there is no journal.db in DATA_DIR {}; nothing to make a state from", folder.display());
        }
        let scratch = Scratch::make(&folder)?;
        if self.check { self.check(&folder, &scratch) } else { self.replace(&folder, &scratch) }
    }

    fn check(&self, folder: &Path, scratch: &Scratch) -> anyhow::Result<ExitCode> {
        let bar = self.progress(EventReader::over(folder)?.last()?);
        let found = rebuild::check(folder, &scratch.0, &|events| bar.set_position(events))?;
        bar.finish_and_clear();
        self.report(&found);
        Ok(if found.differences.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    fn replace(&self, folder: &Path, scratch: &Scratch) -> anyhow::Result<ExitCode> {
        let _held = DataDir::hold(folder)?;
        let last_seq = EventReader::over(folder)?.last()?;
        let bar = self.progress(last_seq);
        let made = scratch.0.join("tracker.db");
        let events = rebuild::rebuild(folder, &made, last_seq, &|events| bar.set_position(events))?;
        bar.finish_and_clear();
        let kept = put_in_place(folder, &made)?;
        if self.json {
            output::json(&json!({"ok": true, "events": events, "last_event": last_seq, "previous": kept}));
        } else {
            output::line(&format!("Made tracker.db from {events} events (up to event {last_seq})."));
            if let Some(kept) = kept {
                output::line(&format!("The former state is kept as {kept}; delete it when you no longer need it."));
            }
        }
        Ok(ExitCode::SUCCESS)
    }

    fn report(&self, found: &Comparison) {
        if self.json {
            let differences: Vec<_> = found
                .differences
                .iter()
                .map(|table| {
                    json!({"table": table.table, "only_in_state": table.only_in_first,
                           "only_in_rebuilt": table.only_in_second})
                })
                .collect();
            output::json(&json!({
                "ok": differences.is_empty(),
                "events": found.events,
                "last_event": found.last_seq,
                "differences": differences,
            }));
            return;
        }
        if found.differences.is_empty() {
            output::line(&format!(
                "The state is what {} events make of it (up to event {}): no row differs.",
                found.events, found.last_seq
            ));
        }
        for table in &found.differences {
            output::line(&format!(
                "{}: {} rows only in the state, {} only in the rebuilt one",
                table.table, table.only_in_first, table.only_in_second
            ));
        }
    }

    fn progress(&self, events: i64) -> ProgressBar {
        if self.json {
            return ProgressBar::hidden();
        }
        let style = ProgressStyle::with_template("{bar:40} {pos}/{len} events, {eta} left")
            .unwrap_or_else(|_| ProgressStyle::default_bar());
        ProgressBar::new(u64::try_from(events).unwrap_or(0)).with_style(style)
    }
}

/// Moves the made state into place; the former one stays beside it under another name.
fn put_in_place(folder: &Path, made: &Path) -> anyhow::Result<Option<String>> {
    let state = folder.join("tracker.db");
    let mut kept = None;
    if state.exists() {
        let name = (1..1_000)
            .map(|number| format!("tracker.before-rebuild-{number}.db"))
            .find(|name| !folder.join(name).exists());
        let name = name.context("no free name for the former state")?;
        for suffix in ["", "-wal", "-shm"] {
            let from = folder.join(format!("tracker.db{suffix}"));
            if from.exists() {
                std::fs::rename(&from, folder.join(format!("{name}{suffix}")))?;
            }
        }
        kept = Some(name);
    }
    std::fs::rename(made, &state).context("the made state could not be put in place")?;
    std::fs::File::open(folder)?.sync_all()?;
    Ok(kept)
}

/// A folder inside the data folder, so that a rename out of it stays on one file system; gone when dropped.
struct Scratch(std::path::PathBuf);

impl Scratch {
    fn make(folder: &Path) -> anyhow::Result<Self> {
        let path = folder.join(format!("rebuild-{}", std::process::id()));
        std::fs::create_dir(&path).with_context(|| path.display().to_string())?;
        Ok(Self(path))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.0) {
            tracing::warn!(%error, "the scratch folder could not be removed");
        }
    }
}
