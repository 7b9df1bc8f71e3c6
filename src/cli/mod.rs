//! The command line: one file for each subcommand.

use std::io::IsTerminal as _;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::{Parser, Subcommand};

mod demo;
mod migrate;
mod output;
mod rebuild;
mod serve;
pub mod service;

use crate::config::{self, Config};

/// Families keep track of therapy sessions over WhatsApp.
#[derive(Debug, Parser)]
#[command(name = "therapy-tracker", version, about, max_term_width = 100)]
pub struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the service (the default).
    Serve(serve::Serve),
    /// Try it in a browser: a chat page with a sample family, no account and no network needed.
    Demo(demo::Demo),
    /// Bring the databases to this version's schema.
    Migrate(migrate::Migrate),
    /// Make the state anew from the journal, or check that it would come out the same.
    Rebuild(rebuild::Rebuild),
}

/// Runs what the arguments ask for. Exit codes: 0 good, 1 failed, 2 usage.
pub fn run(arguments: Arguments) -> ExitCode {
    let outcome = match arguments.command.unwrap_or(Command::Serve(serve::Serve {})) {
        Command::Serve(command) => command.run(),
        Command::Demo(command) => command.run(),
        Command::Migrate(command) => command.run(),
        Command::Rebuild(command) => command.run(),
    };
    outcome.unwrap_or_else(|error| {
        output::error(&error);
        ExitCode::FAILURE
    })
}

/// The settings from the environment and from `.env` in the working folder.
fn config() -> anyhow::Result<Config> {
    let variables = config::read_variables(Some(Path::new(".env")))?;
    Ok(Config::load(&variables)?)
}

/// Logs go to standard error; `RUST_LOG` chooses which.
fn start_logging() {
    use tracing_subscriber::EnvFilter;
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    // A second start within one process (tests) keeps the first logger.
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    drop(subscriber.try_init());
}

fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().context("the async runtime could not start")
}
