//! From what a person types to a time zone: an IANA name in any case, its last part, or a place that is well known
//! (`cities.tsv`: the zone, then the names of its places).

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::tz::TimeZone;

use super::{ZONES, zone};

const TABLE: &str = include_str!("cities.tsv");

/// Names of the database that stand for no place.
const NO_PLACES: [&str; 3] = ["Factory", "localtime", "posixrules"];

static PLACES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let mut places = BTreeMap::new();
    // `America/New_York` is also found as "new york"; the table comes after and so has the last word.
    for name in ZONES.available() {
        let name = name.as_str();
        if let Some((_, place)) = name.rsplit_once('/')
            && !name.starts_with("Etc/")
        {
            places.entry(tidy(place)).or_insert_with(|| name.to_owned());
        }
    }
    for line in TABLE.lines() {
        let mut columns = line.split('\t');
        let Some(zone) = columns.next() else { continue };
        places.extend(columns.map(|place| (tidy(place), zone.to_owned())));
    }
    places
});

/// The zone that typed words mean, with its name as it is stored; `None` if they mean none.
pub fn zone_from_words(words: &str) -> Option<(String, TimeZone)> {
    let known = |name: &str| {
        let found = zone(name).filter(|_| !NO_PLACES.iter().any(|no_place| no_place.eq_ignore_ascii_case(name)))?;
        Some((found.iana_name().unwrap_or(name).to_owned(), found))
    };
    let wanted = tidy(words);
    if let Some(name) = PLACES.get(&wanted) {
        return known(name);
    }
    // "Pune, India": the first part is the nearest.
    if let Some((place, _)) = words.split_once(',')
        && let Some(name) = PLACES.get(&tidy(place))
    {
        return known(name);
    }
    let name = words.trim().replace(' ', "_");
    if name.contains('/') { known(&name) } else { None }
}

/// Lower case, without punctuation at the ends or marks that only shape letters, one space between words.
fn tidy(words: &str) -> String {
    let plain: String = words
        .to_lowercase()
        .chars()
        .filter(|character| !matches!(character, '\u{200b}'..='\u{200f}' | '\u{feff}'))
        .map(|character| if matches!(character, '_' | '-') { ' ' } else { character })
        .collect();
    plain
        .trim_matches(|character: char| character.is_ascii_punctuation() || character.is_whitespace())
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(words: &str) -> Option<String> {
        zone_from_words(words).map(|(name, _)| name)
    }

    #[test]
    fn every_line_of_the_table_names_a_zone() {
        for line in TABLE.lines() {
            let zone_name = line.split('\t').next().unwrap_or_default();
            assert!(zone(zone_name).is_some(), "{line}");
        }
    }

    #[test]
    fn zones_and_places_are_found_however_they_are_typed() {
        for (words, zone) in [
            ("Asia/Kolkata", "Asia/Kolkata"),
            ("asia/kolkata", "Asia/Kolkata"),
            ("america/new york", "America/New_York"),
            ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
            ("Buenos Aires", "America/Argentina/Buenos_Aires"),
            (" hyderabad. ", "Asia/Kolkata"),
            ("Pune, Maharashtra", "Asia/Kolkata"),
            ("हैदराबाद", "Asia/Kolkata"),
            ("విశాఖపట్నం", "Asia/Kolkata"),
            ("Dubai", "Asia/Dubai"),
            ("LONDON", "Europe/London"),
            ("New Jersey", "America/New_York"),
            ("Lisbon", "Europe/Lisbon"),
            ("UTC", "UTC"),
        ] {
            assert_eq!(name(words).as_deref(), Some(zone), "{words}");
        }
    }

    #[test]
    fn anything_else_is_no_zone() {
        for words in ["", "nowhere", "Asia/Nowhere", "Factory", "yes", "5", "../etc/passwd", "🙂"] {
            assert_eq!(name(words), None, "{words}");
        }
    }
}
