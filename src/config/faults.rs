//! What is wrong with the settings, told all at once.

use std::fmt;

/// One fault: where, what, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The variable, or the place in the `.env` file.
    pub place: String,
    /// What is wrong with it. Never holds the value of a secret.
    pub problem: String,
    /// What it should look like, with an example.
    pub wanted: &'static str,
}

/// Everything that is wrong with the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigErrors(pub Vec<Fault>);

impl fmt::Display for ConfigErrors {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.len() {
            1 => write!(formatter, "one setting is missing or wrong:")?,
            count => write!(formatter, "{count} settings are missing or wrong:")?,
        }
        for fault in &self.0 {
            write!(formatter, "\n  {} {}. It should be {}.", fault.place, fault.problem, fault.wanted)?;
        }
        Ok(())
    }
}

impl std::error::Error for ConfigErrors {}
