//! How figures and people's words are written on a card or report: rupees in Indian grouping, clean and clipped text.

use unicode_segmentation::UnicodeSegmentation as _;

use super::world::has_glyph;

/// Stands for a character of a script that no font here has.
const NO_GLYPH: char = '\u{fffd}';

/// A word longer than this may be broken anywhere, so that it cannot run out of its column.
const LONGEST_UNBROKEN_GRAPHEMES: usize = 18;

/// Whole rupees with a sign, in Indian grouping: `₹1,23,456`.
pub(super) fn rupees(amount: i64) -> String {
    let digits = amount.unsigned_abs().to_string();
    let (head, tail) = digits.split_at(digits.len().saturating_sub(3));
    let mut grouped = String::new();
    for (index, digit) in head.chars().enumerate() {
        if index > 0 && (head.len() - index).is_multiple_of(2) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if !grouped.is_empty() {
        grouped.push(',');
    }
    format!("{}₹{grouped}{tail}", if amount < 0 { "−" } else { "" })
}

/// A person's words on one line: as [`paragraphs`], with line breaks as spaces.
pub(super) fn line(text: &str, characters_max: usize) -> String {
    breakable(&clipped(text.split_whitespace().collect::<Vec<_>>().join(" ").as_str(), characters_max))
}

/// A person's words with their line breaks: without control characters and without marks that turn the direction of
/// what follows, cut between graphemes at `characters_max` with an ellipsis.
pub(super) fn paragraphs(text: &str, characters_max: usize) -> Vec<String> {
    clipped(text.trim(), characters_max)
        .split('\n')
        .map(|line| breakable(line.trim()))
        .filter(|line| !line.is_empty())
        .collect()
}

fn clipped(text: &str, characters_max: usize) -> String {
    let clean: String = text.chars().filter_map(shown).collect();
    if clean.chars().count() <= characters_max {
        return clean;
    }
    let mut kept = String::new();
    let mut characters = 0;
    for grapheme in clean.graphemes(true) {
        characters += grapheme.chars().count();
        // One character of the room is the ellipsis's.
        if characters >= characters_max {
            break;
        }
        kept.push_str(grapheme);
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    kept
}

fn shown(character: char) -> Option<char> {
    match character {
        '\n' | '\u{2028}' | '\u{2029}' | '\u{85}' => Some('\n'),
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => None,
        _ if character.is_control() => Some(' '),
        // Joiners and variation selectors have no shape of their own.
        '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' => Some(character),
        _ if character.is_whitespace() || has_glyph(character) => Some(character),
        // A script without a font would be an empty box anyway, and some of their marks Typst cannot place.
        _ => Some(NO_GLYPH),
    }
}

fn breakable(text: &str) -> String {
    let mut broken = String::with_capacity(text.len());
    let mut unbroken = 0;
    for grapheme in text.graphemes(true) {
        unbroken = if grapheme.chars().all(char::is_whitespace) { 0 } else { unbroken + 1 };
        if unbroken > LONGEST_UNBROKEN_GRAPHEMES {
            broken.push('\u{200b}');
        }
        broken.push_str(grapheme);
    }
    broken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rupees_are_grouped_as_in_india() {
        let written: Vec<String> = [0, 7, 800, 1_000, 12_800, 123_456, 12_345_678, -800].map(rupees).into();
        assert_eq!(written, ["₹0", "₹7", "₹800", "₹1,000", "₹12,800", "₹1,23,456", "₹1,23,45,678", "−₹800"]);
    }

    #[test]
    fn words_are_cut_between_graphemes() {
        assert_eq!(line("नमस्ते", 10), "नमस्ते");
        assert_eq!(line("అమ్మ నాన్న", 6), "అమ్మ…");
        assert_eq!(line(" a \n b ", 10), "a b");
        assert_eq!(line("அ ꩒\u{85b}", 10), "\u{fffd} \u{fffd}\u{fffd}");
        assert_eq!(line("a\u{202e}b\u{0}c", 10), "ab c");
        assert_eq!(paragraphs("one\n\n two ", 100), ["one", "two"]);
    }
}
