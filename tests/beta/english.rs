//! Finds what is in another language than the reader's.

/// People and children of the script.
const NAMES: &[&str] = &["Priya", "Rahul", "Dr", "Meera", "Ananya", "Kavya", "Bala"];

/// Products, file kinds and currency that people know by these letters.
const BRANDS: &[&str] = &["WhatsApp", "PDF", "Pro", "JSON", "Excel", "Sheets", "Google", "English", "UAE"];

/// Commands that are shown as they are typed, and the example of a time zone's name.
const TYPED: &[&str] = &[
    "Asia",
    "Kolkata",
    "attended",
    "attended_dates",
    "attended_range",
    "bulk_help",
    "cancel",
    "children",
    "delete_data",
    "export_data",
    "help",
    "holiday",
    "invite",
    "join",
    "menu",
    "missed",
    "missed_dates",
    "missed_range",
    "setup",
    "start",
    "status",
    "stop",
    "summary",
    "tracker",
    "undo",
    "weekly_digest",
];

/// The words in Latin letters that none of the lists allows. Addresses of pages are no words.
pub(crate) fn words_in(text: &str) -> Vec<String> {
    let spoken = text.split_whitespace().filter(|piece| !piece.contains("https://"));
    let words = spoken.flat_map(|piece| piece.split(|letter: char| !letter.is_ascii_alphabetic() && letter != '_'));
    words
        .filter(|word| word.chars().any(|letter| letter.is_ascii_alphabetic()))
        .filter(|word| ![NAMES, BRANDS, TYPED].iter().any(|list| list.contains(word)))
        .map(str::to_owned)
        .collect()
}

/// Each language's letters, and the only word that others write in them: its name.
const SCRIPTS: &[(&str, std::ops::RangeInclusive<char>, &str)] =
    &[("hi", '\u{900}'..='\u{97f}', "हिन्दी"), ("te", '\u{c00}'..='\u{c7f}', "తెలుగు")];

/// The letters of another language's script. The dot and the double bar that India's scripts share are no letters.
pub(crate) fn other_letters(language: &str, text: &str) -> String {
    let others = SCRIPTS.iter().filter(|(code, ..)| *code != language);
    let strange = others.flat_map(|(_, letters, name)| {
        let text = text.replace(name, "");
        text.chars().filter(|letter| letters.contains(letter) && !matches!(letter, '।' | '॥')).collect::<Vec<_>>()
    });
    strange.collect()
}

#[test]
fn english_is_found() {
    assert_eq!(other_letters("te", "English, हिन्दी, తెలుగు"), "");
    assert_eq!(other_letters("te", "మెనూ में"), "में");
    assert_eq!(words_in("✅ सोम, 23 नव: *1 session*"), ["session"]);
    assert_eq!(words_in("*attended_dates 2026-11-02* · WhatsApp · Priya · https://wa.me/1?text=join"), [""; 0]);
}
