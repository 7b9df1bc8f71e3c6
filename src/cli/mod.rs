//! The command line: one file for each subcommand.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod demo;
mod migrate;
mod output;
mod rebuild;
mod serve;

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
