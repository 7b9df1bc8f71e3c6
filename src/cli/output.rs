//! What the commands print. The only place of the program that writes to the terminal.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "this is where the command line speaks")]

/// A line for people on standard output.
pub(super) fn line(text: &str) {
    println!("{text}");
}

/// A report for programs on standard output.
pub(super) fn json(report: &serde_json::Value) {
    println!("{report:#}");
}

/// Why a command failed, with its causes, on standard error.
pub(super) fn error(error: &anyhow::Error) {
    eprintln!("therapy-tracker: {error:#}");
}
