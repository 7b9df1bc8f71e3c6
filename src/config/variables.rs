//! The process's environment and the `.env` file. Nothing else in the service looks at either.

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs, io};

use super::faults::{ConfigErrors, Fault};
use super::names::is_known;

/// The variables that the service knows: those of the file, and over them those of the process. A file that is not
/// there is an empty one. Anything else in the environment is left alone.
pub fn read_variables(dot_env: Option<&Path>) -> Result<BTreeMap<String, String>, ConfigErrors> {
    let mut faults = Vec::new();
    let mut variables = dot_env.map(|path| read_file(path, &mut faults)).unwrap_or_default();
    #[expect(clippy::disallowed_methods, reason = "this is the one place that looks at the environment")]
    let of_process = env::vars_os();
    for (name, value) in of_process {
        let Some(name) = name.to_str().filter(|name| is_known(name)) else { continue };
        match value.into_string() {
            Ok(value) => {
                variables.insert(name.to_owned(), value);
            }
            Err(_) => faults.push(Fault {
                place: name.to_owned(),
                problem: "is no readable text".to_owned(),
                wanted: "text in UTF-8",
            }),
        }
    }
    if faults.is_empty() { Ok(variables) } else { Err(ConfigErrors(faults)) }
}

fn read_file(path: &Path, faults: &mut Vec<Fault>) -> BTreeMap<String, String> {
    match fs::read_to_string(path) {
        Ok(text) => parse_file(&path.display().to_string(), &text, faults),
        Err(error) if error.kind() == io::ErrorKind::NotFound => BTreeMap::new(),
        Err(error) => {
            faults.push(Fault {
                place: path.display().to_string(),
                problem: format!("cannot be read ({error})"),
                wanted: "a text file with one NAME=value on each line",
            });
            BTreeMap::new()
        }
    }
}

/// A line that cannot be read is told by its number alone: it may hold a secret.
pub(super) fn parse_file(file: &str, text: &str, faults: &mut Vec<Fault>) -> BTreeMap<String, String> {
    let mut variables = BTreeMap::new();
    for line in dotenvy::from_read_iter(text.as_bytes()) {
        match line {
            Ok((name, value)) => {
                if is_known(&name) {
                    variables.insert(name, value);
                }
            }
            Err(error) => faults.push(Fault {
                place: place_of(file, text, &error),
                problem: "cannot be read".to_owned(),
                wanted: "NAME=value, with the value in 'single quotes' where it holds blanks, quotes, # or $",
            }),
        }
    }
    variables
}

fn place_of(file: &str, text: &str, error: &dotenvy::Error) -> String {
    let dotenvy::Error::LineParse(fragment, _) = error else { return file.to_owned() };
    let first = fragment.lines().next().unwrap_or_default().trim();
    let position = text.lines().position(|line| line.trim() == first || !first.is_empty() && line.contains(first));
    position.map_or_else(|| file.to_owned(), |index| format!("{file}, line {}", index + 1))
}
