//! The binary; everything it does is in the library.

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    therapy_tracker::cli::run(therapy_tracker::cli::Arguments::parse())
}
