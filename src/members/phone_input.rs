//! Reads phone numbers as people write them. Bare ten-digit numbers are Indian.

use crate::domain::Phone;

/// India's country code, which people leave out.
const HOME: &str = "91";
/// How many digits a number has within the country.
const HOME_DIGITS: usize = 10;

/// Why no number could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// There is none.
    NoNumber,
    /// There are several.
    Several,
    /// It is an Indian number with a digit too many.
    TooLong,
}

/// The number in `text`: `+91 98765 43210`, `098765-43210`, `(0)98765 43210`, `9876543210`, `00 44 20 7946 0018`,
/// a `wa.me` link, or one number among other words. Digits are ASCII. `by` is who typed it: eleven digits of somebody in
/// India are a slip before they are another country's number.
pub fn phone_from(text: &str, by: &Phone) -> Result<Phone, Unreadable> {
    one_in(text, by.as_str().strip_prefix(HOME).is_some_and(is_mobile))
}

/// The number on a contact card, which nobody typed: WhatsApp writes it whole, with its country and no plus sign.
pub fn phone_on_card(text: &str) -> Option<Phone> {
    one_in(text, false).ok()
}

fn one_in(text: &str, from_home: bool) -> Result<Phone, Unreadable> {
    let read: Vec<_> = runs(text).into_iter().map(|run| read_one(&run, from_home)).collect();
    let mut found: Vec<&Phone> = read.iter().filter_map(|read| read.as_ref().ok()).collect();
    found.dedup();
    match found.as_slice() {
        [phone] => Ok((*phone).clone()),
        // What is wrong with one of them is the nearest to what was meant.
        [] => Err(read.into_iter().find_map(Result::err).unwrap_or(Unreadable::NoNumber)),
        _ => Err(Unreadable::Several),
    }
}

/// The number that a run of digits is.
fn read_one(run: &str, from_home: bool) -> Result<Phone, Unreadable> {
    if from_home && run.len() == HOME_DIGITS + 1 && run.starts_with(['6', '7', '8', '9']) {
        return Err(Unreadable::TooLong);
    }
    if let Some(phone) = read(run) {
        return Ok(phone);
    }
    // Two numbers with nothing but a space between them are one run.
    let are_two = |at: usize| read(&run[..at]).is_some() && read(&run[at..]).is_some();
    let several = run.len() >= 2 * HOME_DIGITS && (HOME_DIGITS..=run.len() - HOME_DIGITS).any(are_two);
    Err(if several { Unreadable::Several } else { Unreadable::NoNumber })
}

/// Whether these are the digits of a mobile number within the country.
fn is_mobile(digits: &str) -> bool {
    digits.len() == HOME_DIGITS && digits.starts_with(['6', '7', '8', '9'])
}

/// The parts of the text that could be a number: digits with what stands between them.
fn runs(text: &str) -> Vec<String> {
    let mut runs = Vec::new();
    let mut run = String::new();
    for character in text.chars().chain(std::iter::once('\n')) {
        match character {
            '0'..='9' => run.push(character),
            '+' if run.is_empty() => run.push('+'),
            // No-break spaces and typographic hyphens come with copied numbers.
            ' ' | '-' | '.' | '(' | ')' | '/' | '\u{a0}' | '\u{202f}' | '\u{2010}'..='\u{2013}' => {}
            _ if character.is_control() && character != '\n' => {}
            '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {}
            _ => {
                if run.len() >= 8 {
                    runs.push(std::mem::take(&mut run));
                }
                run.clear();
            }
        }
    }
    runs
}

fn read(run: &str) -> Option<Phone> {
    let (international, digits) = match run.strip_prefix('+').or_else(|| run.strip_prefix("00")) {
        Some(digits) => (true, digits),
        None => (false, run),
    };
    // The zero that is dialled inside the country also stands behind the country code: +91 (0)98765 43210.
    if let Some(home) = digits.strip_prefix(HOME) {
        let home = home.strip_prefix('0').unwrap_or(home);
        if is_mobile(home) {
            return Phone::parse(&format!("{HOME}{home}")).ok();
        }
        if international {
            return None;
        }
    }
    if international {
        return Phone::parse(digits).ok();
    }
    let home = digits.strip_prefix('0').unwrap_or(digits);
    if is_mobile(home) {
        return Phone::parse(&format!("{HOME}{home}")).ok();
    }
    // Without its plus sign a number of another country is taken only if it cannot be one of this country.
    if digits.len() >= 11 && !digits.starts_with('0') && !digits.starts_with(HOME) {
        return Phone::parse(digits).ok();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Unreadable, phone_from, phone_on_card};
    use crate::domain::Phone;

    fn typed(by: &str, text: &str) -> Result<String, Unreadable> {
        let by = Phone::parse(by).map_err(|_| Unreadable::NoNumber)?;
        phone_from(text, &by).map(|phone| phone.as_str().to_owned())
    }

    fn digits(text: &str) -> Option<String> {
        typed("919800000001", text).ok()
    }

    #[test]
    fn eleven_digits_of_somebody_in_india_are_a_slip() {
        for text in ["98765432101", "79161234567", "98765 432101", "Ravi 98765 43210 1"] {
            assert_eq!(typed("919800000001", text), Err(Unreadable::TooLong), "{text:?}");
        }
        assert_eq!(typed("919800000001", "+79161234567").as_deref(), Ok("79161234567"));
        assert_eq!(typed("919800000001", "0079161234567").as_deref(), Ok("79161234567"));
        assert_eq!(phone_on_card("79161234567").as_ref().map(Phone::as_str), Some("79161234567"));
        for by in ["79160000000", "IN.1349000000", "9198000000"] {
            assert_eq!(typed(by, "79161234567").as_deref(), Ok("79161234567"), "{by}");
        }
    }

    #[test]
    fn several_numbers_are_told_from_none() {
        for text in [
            "9876543210, 9876543211",
            "9876543210 9876543211",
            "98765 43210 98765 43211",
            "+91 98765 43210 and 098765 43211",
            "098765 43210 / 098765 43211",
            "919876543210 919876543211",
        ] {
            assert_eq!(typed("919800000001", text), Err(Unreadable::Several), "{text:?}");
        }
        assert_eq!(typed("919800000001", "9876543210, 09876543210").as_deref(), Ok("919876543210"), "the same twice");
        assert_eq!(typed("919800000001", "987654321012345678"), Err(Unreadable::NoNumber));
    }

    #[test]
    fn every_usual_form_is_the_same_number() {
        for text in [
            "+91 98765 43210",
            "+919876543210",
            "919876543210",
            "91-98765-43210",
            "0091 98765 43210",
            "098765 43210",
            "09876543210",
            "9876543210",
            "98765-43210",
            "98765.43210",
            "(98765) 43210",
            "+91 (0)98765 43210",
            "+91\u{a0}98765\u{202f}43210",
            "\u{202a}+91 98765 43210\u{202c}",
            "https://wa.me/919876543210",
            "tel:+919876543210",
            "Ravi 98765 43210",
            "Ravi: +91 98765 43210 (mobile)",
        ] {
            assert_eq!(digits(text).as_deref(), Some("919876543210"), "{text:?}");
        }
    }

    #[test]
    fn other_countries_need_their_code() {
        assert_eq!(digits("+44 20 7946 0018").as_deref(), Some("442079460018"));
        assert_eq!(digits("0044 20 7946 0018").as_deref(), Some("442079460018"));
        assert_eq!(digits("14155550100").as_deref(), Some("14155550100"));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "",
            "hello",
            "12345",
            "98765",
            "4155550100",
            "+91 12345",
            "+91 98765 4321",
            "987654321012345678",
            "9876543210, 9876543211",
            "+0 98765 43210",
        ] {
            assert_eq!(digits(text), None, "{text:?}");
        }
    }
}
