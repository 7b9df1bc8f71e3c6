//! Spelling made comparable: one written form for each word, whichever keyboard it came from.
//!
//! [`exact`] removes what is no difference at all (case, zero-width characters, nukta, full-width letters).
//! [`loose`] also removes what people spell differently when they write Hindi or Telugu, in their own script or in
//! Latin letters. Both are applied to the tables and to what was typed; nothing here knows any word.

use unicode_normalization::UnicodeNormalization;

/// Whether a character is written but not seen, or only changes how its neighbour looks.
pub(super) const fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{1F3FB}'..='\u{1F3FF}')
}

/// Whether a character is one of the apostrophes of *didn't* and *today's*.
pub(super) const fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘' | 'ʼ' | '`' | '´')
}

/// One written form of a word.
pub(super) fn exact(word: &str) -> String {
    if word.is_ascii() {
        return without_runs(
            word.chars().filter(|letter| !is_apostrophe(*letter)).map(|letter| letter.to_ascii_lowercase()),
        );
    }
    without_runs(word.nfkd().flat_map(char::to_lowercase).filter_map(|character| match character {
        // Accents over Latin letters, and the nukta under Devanagari ones.
        '\u{0300}'..='\u{036F}' | '\u{093C}' => None,
        // Chandrabindu is read as anusvara.
        '\u{0901}' => Some('\u{0902}'),
        '\u{0C01}' | '\u{0C00}' => Some('\u{0C02}'),
        _ if is_invisible(character) || is_apostrophe(character) => None,
        _ => Some(character),
    }))
}

/// Without the letters that only draw a word out: "pleaseee" is "please", for nobody means a letter three times.
fn without_runs(letters: impl Iterator<Item = char>) -> String {
    let mut folded = String::new();
    let mut run = 0;
    let mut last = None;
    for character in letters {
        run = if last == Some(character) { run + 1 } else { 1 };
        last = Some(character);
        folded.push(character);
        if run == 3 {
            folded.pop();
            folded.pop();
        } else if run > 3 {
            folded.pop();
        }
    }
    folded
}

/// Without doubled letters: for English words, where it forgives a slip.
pub(super) fn undoubled(word: &str) -> String {
    let mut result = String::with_capacity(word.len());
    for character in word.chars() {
        if !result.ends_with(character) {
            result.push(character);
        }
    }
    result
}

/// What remains of a folded Hindi or Telugu word once its usual spellings are made one.
pub(super) fn loose(word: &str) -> String {
    if word.is_ascii() {
        return loose_latin(word);
    }
    loose_native(word)
}

/// `chhutti`, `chutti`, `chuttee` → `cuti`; `vellaledhu`, `velaledu` → `velaledu`.
fn loose_latin(word: &str) -> String {
    let mut result = String::with_capacity(word.len());
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let mapped = match (letter, next) {
            ('e', Some('e')) | ('y', _) => 'i',
            ('o', Some('o')) => 'u',
            // The aspiration of kh, gh, ch, jh, th, dh, ph, bh, sh is written or not.
            ('h', _) if result.ends_with(['k', 'g', 'c', 'j', 't', 'd', 'p', 'b', 's']) => continue,
            ('w', _) => 'v',
            ('z', _) => 'j',
            ('q', _) => 'k',
            _ => letter,
        };
        if (mapped != letter && matches!(letter, 'e' | 'o')) || Some(letter) == next {
            letters.next();
        }
        if !result.ends_with(mapped) {
            result.push(mapped);
        }
    }
    result
}

/// Without the short vowel that is heard and often not written between two consonants: `batao` and `btao`, `laga` and
/// `lga`, `raha` and `rha`. For Hindi words in Latin letters that are folded by [`loose`] already.
pub(super) fn clipped(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let consonant = |at: Option<usize>| {
        at.and_then(|at| letters.get(at))
            .is_some_and(|letter| letter.is_ascii_alphabetic() && !"aeiou".contains(*letter))
    };
    (0..letters.len())
        .filter(|&at| !(letters[at] == 'a' && consonant(at.checked_sub(1)) && consonant(Some(at + 1))))
        .map(|at| letters[at])
        .collect()
}

fn loose_native(word: &str) -> String {
    const PAIRS: [(&str, &str); 9] = [
        // Hindi: गये and गए, गयी and गई.
        ("ये", "ए"),
        ("यी", "ई"),
        ("यि", "ई"),
        // A nasal before a consonant is written as a half letter or as a dot.
        ("न्", "ं"),
        ("म्", "ं"),
        ("ङ्", "ं"),
        ("ञ्", "ं"),
        ("ण्", "ं"),
        ("ము", "ం"),
    ];
    let mut text = word.to_owned();
    for (from, to) in PAIRS {
        if text.contains(from) {
            text = text.replace(from, to);
        }
    }
    let mut result = String::with_capacity(text.len());
    for letter in text.chars() {
        let mapped = match letter {
            // Vowels, long and short.
            'ी' => 'ि',
            'ू' => 'ु',
            'ई' => 'इ',
            'ऊ' => 'उ',
            'ై' | 'ే' => 'ె',
            'ో' => 'ొ',
            'ీ' => 'ి',
            'ూ' => 'ు',
            'ఈ' => 'ఇ',
            'ఊ' => 'ఉ',
            'ఏ' => 'ఎ',
            'ఓ' => 'ఒ',
            // Letters that sound alike.
            'श' | 'ष' => 'स',
            'ण' => 'न',
            'శ' | 'ష' => 'స',
            'ణ' => 'న',
            'ళ' => 'ల',
            'ఱ' => 'ర',
            'ఖ' => 'క',
            'ఘ' => 'గ',
            'ఛ' => 'చ',
            'ఝ' => 'జ',
            'ఠ' => 'ట',
            'ఢ' => 'డ',
            'థ' => 'త',
            'ధ' => 'ద',
            'ఫ' => 'ప',
            'భ' => 'బ',
            // Half letters: a doubled consonant is then a repeated one.
            '\u{094D}' | '\u{0C4D}' | '\u{0C56}' => continue,
            other => other,
        };
        if !result.ends_with(mapped) {
            result.push(mapped);
        }
    }
    result
}

/// The first letter and the consonants after it: how people shorten words.
pub(super) fn consonants(word: &str) -> String {
    let kept: String = word
        .char_indices()
        .filter(|&(place, letter)| place == 0 || !"aeiou".contains(letter))
        .map(|(_, letter)| letter)
        .collect();
    undoubled(&kept)
}

/// FNV-1a, with a last step that spreads short words: the same on every machine, and 64 bits are enough for two
/// different phrases never to meet in practice.
pub(super) fn hash(phrase: &str) -> u64 {
    let mixed = phrase
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    (mixed ^ (mixed >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

#[cfg(test)]
mod tests {
    use super::{exact, loose, undoubled};

    #[test]
    fn spellings_meet() {
        for (one, other) in [("chhutti", "chutti"), ("vellaledu", "vellaledhu"), ("theek", "thik"), ("छुट्टी", "छुटी")]
        {
            assert_eq!(loose(&exact(one)), loose(&exact(other)), "{one} {other}");
        }
        for (one, other) in [("गये", "गए"), ("सोमवार", "सोमवार"), ("వెళ్ళాము", "వెళ్లాం"), ("हाँ", "हां"), ("సెలవూ", "సెలవు")]
        {
            assert_eq!(loose(&exact(one)), loose(&exact(other)), "{one} {other}");
        }
    }

    #[test]
    fn what_is_no_difference_goes() {
        assert_eq!(exact("DIDN’T"), "didnt");
        assert_eq!(exact("ｄｏｎｅ"), "done");
        assert_eq!(exact("pleaseeee"), "please");
        assert_eq!(exact("सेशन\u{200d}"), "सेशन");
        assert_eq!(undoubled("missed"), "mised");
    }
}
