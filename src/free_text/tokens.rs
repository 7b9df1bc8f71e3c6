//! A message cut into words, numbers and marks, each with its place in the original text.
//!
//! The places let a reason be given back in the person's own words. What a word means is not known here.

use super::fold;

/// One piece of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// Where it starts in the message, in bytes.
    pub(super) start: usize,
    /// Where it ends in the message, in bytes.
    pub(super) end: usize,
    /// Whether nothing stands between it and the piece before it.
    pub(super) glued: bool,
}

/// What a piece is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, folded by [`fold::exact`].
    Word(String),
    /// Digits of any of the scripts, and how many there were.
    Number(u32, usize),
    /// Punctuation that can matter; a line break is `;`.
    Mark(char),
}

/// Words longer than this are no words; they are kept short so that comparing them stays cheap.
const LONGEST_WORD: usize = 40;

/// Cuts a message into pieces.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut characters = text.char_indices().peekable();
    let mut last_end = usize::MAX;
    while let Some((start, character)) = characters.next() {
        let mut end = start + character.len_utf8();
        let glued = start == last_end;
        let kind = if let Some(first) = digit(character) {
            let (mut value, mut count) = (first, 1);
            while let Some(&(at, next)) = characters.peek() {
                let Some(digit) = digit(next) else { break };
                value = value.saturating_mul(10).saturating_add(digit);
                count += 1;
                end = at + next.len_utf8();
                characters.next();
            }
            Kind::Number(value, count)
        } else if is_letter(character) {
            while let Some(&(at, next)) = characters.peek() {
                let joins = is_letter(next) || fold::is_invisible(next) || fold::is_apostrophe(next);
                if !joins {
                    break;
                }
                end = at + next.len_utf8();
                characters.next();
            }
            let word: String = text[start..end].chars().take(LONGEST_WORD).collect();
            Kind::Word(fold::exact(&word))
        } else if let Some(kind) = mark(character) {
            kind
        } else {
            if fold::is_invisible(character) && glued {
                last_end = end;
            }
            continue;
        };
        last_end = end;
        found.push(Token { kind, start, end, glued });
    }
    found
}

/// The value of a digit: European, Devanagari, Telugu or full-width.
fn digit(character: char) -> Option<u32> {
    let zero = match character {
        '0'..='9' => '0',
        '\u{0966}'..='\u{096F}' => '\u{0966}',
        '\u{0C66}'..='\u{0C6F}' => '\u{0C66}',
        '\u{FF10}'..='\u{FF19}' => '\u{FF10}',
        _ => return None,
    };
    Some(u32::from(character) - u32::from(zero))
}

/// Letters and what is written over and under them.
fn is_letter(character: char) -> bool {
    match character {
        '\u{0964}' | '\u{0965}' => false,
        '\u{0300}'..='\u{036F}' | '\u{0900}'..='\u{097F}' | '\u{0C00}'..='\u{0C7F}' => digit(character).is_none(),
        _ => character.is_alphabetic(),
    }
}

fn mark(character: char) -> Option<Kind> {
    Some(match character {
        '✅' | '✔' | '☑' => Kind::Word("✅".to_owned()),
        '❌' | '✖' | '❎' => Kind::Word("❌".to_owned()),
        ',' | '،' | '、' => Kind::Mark(','),
        '.' | '।' | '॥' | '…' => Kind::Mark('.'),
        '-' | '‐' | '‑' | '‒' | '–' | '—' | '−' | '~' => Kind::Mark('-'),
        '?' | '？' => Kind::Mark('?'),
        '\n' | '\r' | ';' | '|' => Kind::Mark(';'),
        '/' | '&' | '+' | ':' | '!' | '(' | ')' | '%' | '=' | '*' => Kind::Mark(character),
        '₹' | '$' => Kind::Word("₹".to_owned()),
        '×' => Kind::Word("x".to_owned()),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Kind, tokens};

    #[test]
    fn digits_of_three_scripts_and_glued_letters() {
        let kinds: Vec<_> = tokens("12th १२ ౧౨").into_iter().map(|token| token.kind).collect();
        let expected = [Kind::Number(12, 2), Kind::Word("th".into()), Kind::Number(12, 2), Kind::Number(12, 2)];
        assert_eq!(kinds, expected);
    }

    #[test]
    fn places_are_those_of_the_message() {
        let text = "missed, बुख़ार 🤒";
        let last = tokens(text).pop().expect("three pieces");
        assert_eq!(&text[last.start..last.end], "बुख़ार");
    }
}
