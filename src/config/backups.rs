//! Snapshots: where they go, how often, how many are kept.

use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use secrecy::SecretString;

use super::reader::Reader;

/// Where snapshots are kept: a folder, or a back end's address. Shown without what stands before its `@`, as an
/// address may carry a password.
#[derive(Clone, PartialEq, Eq)]
pub struct Repository(String);

impl Repository {
    /// As it was set.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Repository {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.rsplit_once('@') {
            None => formatter.write_str(&self.0),
            Some((_, host)) => write!(formatter, "…@{host}"),
        }
    }
}

impl fmt::Debug for Repository {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Repository(…)")
    }
}

/// How the repository is opened.
#[derive(Clone, Debug)]
pub enum Password {
    /// `BACKUP_PASSWORD`.
    Given(SecretString),
    /// `BACKUP_PASSWORD_FILE`: a file that holds it.
    File(PathBuf),
}

/// A span of time such as `30m`, `1h` or `1d`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval(pub Duration);

/// How many snapshots of each kind are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keep {
    /// `BACKUP_KEEP_HOURLY`.
    pub hourly: u32,
    /// `BACKUP_KEEP_DAILY`.
    pub daily: u32,
    /// `BACKUP_KEEP_WEEKLY`.
    pub weekly: u32,
    /// `BACKUP_KEEP_MONTHLY`.
    pub monthly: u32,
}

/// Snapshots.
#[derive(Clone, Debug)]
pub struct BackupSettings {
    /// `BACKUP_REPOSITORY`.
    pub repository: Repository,
    /// `BACKUP_PASSWORD` or `BACKUP_PASSWORD_FILE`.
    pub password: Option<Password>,
    /// `BACKUP_INTERVAL`: how often a snapshot is taken.
    pub interval: Interval,
    /// `BACKUP_KEEP_HOURLY`, `_DAILY`, `_WEEKLY`, `_MONTHLY`.
    pub keep: Keep,
    /// `LITESTREAM`: whether a Litestream replicates the data folder.
    pub litestream: bool,
}

impl BackupSettings {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        const INTERVAL_WANTED: &str = "a span from 5m to 7d, e.g. 30m, 1h or 1d";
        let repository = reader.text("BACKUP_REPOSITORY").unwrap_or("backups/repository");
        let mut kept = |name: &str, default: u32| {
            reader.number(name, default, 0..=10_000, "a number of snapshots from 0 to 10000, e.g. 24")
        };
        let keep = Keep {
            hourly: kept("BACKUP_KEEP_HOURLY", 24),
            daily: kept("BACKUP_KEEP_DAILY", 7),
            weekly: kept("BACKUP_KEEP_WEEKLY", 5),
            monthly: kept("BACKUP_KEEP_MONTHLY", 12),
        };
        if keep.hourly + keep.daily + keep.weekly + keep.monthly == 0 {
            reader.fault("BACKUP_KEEP_DAILY", "is 0 as all the others, so no snapshot would be kept", "1 or more");
        }
        Self {
            repository: Repository(repository.to_owned()),
            password: password(reader),
            interval: reader
                .parsed("BACKUP_INTERVAL", INTERVAL_WANTED, interval)
                .unwrap_or(Interval(Duration::from_hours(1))),
            keep,
            litestream: reader.flag("LITESTREAM", false),
        }
    }
}

fn password(reader: &mut Reader<'_>) -> Option<Password> {
    let given = reader.passphrase("BACKUP_PASSWORD").map(Password::Given);
    let file = reader.text("BACKUP_PASSWORD_FILE").map(|path| Password::File(PathBuf::from(path)));
    if given.is_some() && file.is_some() {
        reader.fault("BACKUP_PASSWORD_FILE", "is set beside BACKUP_PASSWORD", "the only one of the two that is set");
    }
    given.or(file)
}

/// A whole number and one of the units m, h, d.
fn interval(value: &str) -> Option<Interval> {
    let unit = value.chars().next_back()?;
    let unit_s = match unit {
        'm' => 60,
        'h' => 60 * 60,
        'd' => 24 * 60 * 60,
        _ => return None,
    };
    let count: u64 = value.strip_suffix(unit)?.parse().ok()?;
    let seconds = count.checked_mul(unit_s)?;
    (5 * 60..=7 * 24 * 60 * 60).contains(&seconds).then(|| Interval(Duration::from_secs(seconds)))
}
