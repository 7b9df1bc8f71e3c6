//! Reads phone numbers as people write them. Bare ten-digit numbers are Indian.

use crate::domain::Phone;

/// India's country code, which people leave out.
const HOME: &str = "91";

/// The number in `text`: `+91 98765 43210`, `098765-43210`, `(0)98765 43210`, `9876543210`, `00 44 20 7946 0018`,
/// a `wa.me` link, or one number among other words. `None` if there is none, or more than one. Digits are ASCII.
pub fn phone_from(text: &str) -> Option<Phone> {
    let mut found = runs(text).into_iter().filter_map(|run| read(&run)).collect::<Vec<_>>();
    found.dedup();
    match found.len() {
        1 => found.pop(),
        _ => None,
    }
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
    let mobile = |digits: &str| digits.len() == 10 && digits.starts_with(['6', '7', '8', '9']);
    // The zero that is dialled inside the country also stands behind the country code: +91 (0)98765 43210.
    if let Some(home) = digits.strip_prefix(HOME) {
        let home = home.strip_prefix('0').unwrap_or(home);
        if mobile(home) {
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
    if mobile(home) {
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
    use super::phone_from;

    fn digits(text: &str) -> Option<String> {
        phone_from(text).map(|phone| phone.as_str().to_owned())
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
