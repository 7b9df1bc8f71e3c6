//! What the ending of a word says that no table has: Telugu writes on to its verbs what other languages say with small
//! words of their own.

use super::class::{Class, Tongue};
use super::tables::Sense;
use super::{ReasonGroup, senses};

/// "for it was so", "because they said": రాకపోవడంతో, ఉన్నందున, మొండికేశాడని.
const WHY: [&str; 41] = [
    "డంతో",
    "టంతో",
    "డంవల్ల",
    "టంవల్ల",
    "డంచేత",
    "నందున",
    "నందువల్ల",
    "నందుకు",
    "యేసరికి",
    "ాడని",
    "ిందని",
    "ారని",
    "ాయని",
    "లేదని",
    "ుందని",
    "ోందని",
    "ామని",
    "ిండని",
    "న్నాయని",
    // "for it could not be": చేయలేక, దొరకక, కుదరక.
    "లేక",
    "రకక",
    "దరక",
    "వ్వక",
    "leka",
    "rakaka",
    "daraka",
    "vvaka",
    "adamtho",
    "atamtho",
    "adamto",
    "atamto",
    "ananduna",
    "inanduna",
    "nnanduna",
    "inanduku",
    "yesariki",
    "indani",
    "aadani",
    "nadani",
    "undani",
    "ledani",
];

/// "if it is so": వెళ్తే, తగ్గకపోతే.
const IF: [&str; 11] = ["ితే", "స్తే", "ోతే", "ుతే", "ైతే", "ుంటే", "apothe", "apote", "aithe", "githe", "unte"];

/// "I think that", "they said that": అయ్యిందనుకుంటా, లేదన్నారు, వచ్చాడట.
const SAID: [&str; 22] = [
    "నుకుంటా",
    "నుకుంటున్నా",
    "నుకుంటున్నాం",
    "నుకుంటున్నాను",
    "నుకున్నా",
    "నుకున్నాం",
    "నుకున్నాను",
    "దన్నారు",
    "డన్నారు",
    "రన్నారు",
    "దంట",
    "డంట",
    "దట",
    "డట",
    "డనుకుంట",
    "anukunta",
    "anukuntunna",
    "anukunna",
    "anukunnam",
    "dannaru",
    "danukunta",
    "rannaru",
];

/// "one must": మాట్లాడాలి.
const MUST: [&str; 6] = ["ాలి", "dali", "yali", "llali", "ttali", "nchali"];

/// "without doing so", of a deed that a log may be about: వెళ్ళకుండా.
const WITHOUT_THE_DEED: [&str; 17] = [
    "వెళ్ళకుండా",
    "వెళ్లకుండా",
    "పోకుండా",
    "రాకుండా",
    "అవ్వకుండా",
    "కాకుండా",
    "చేయకుండా",
    "చెయ్యకుండా",
    "ించకుండా",
    "పంపకుండా",
    "జరగకుండా",
    "ellakunda",
    "pokunda",
    "rakunda",
    "avvakunda",
    "eyakunda",
    "inchakunda",
];

/// "while doing so", "without doing so": ఆడిస్తూ, అరవకుండా.
const MEANWHILE: [&str; 12] =
    ["స్తూ", "ుతూ", "కుండా", "కుండ", "ుకుని", "ుకొని", "istu", "isthu", "istoo", "kunda", "ukuni", "ukoni"];

/// The sense of a word by its ending.
pub(super) fn sense(word: &str) -> Option<Sense> {
    if word.chars().count() < 6 {
        return None;
    }
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    let class = if ends(&WHY) {
        Class::Why(ReasonGroup::Other)
    } else if ends(&IF) {
        Class::Unsure
    } else if ends(&SAID) || ends(&WITHOUT_THE_DEED) {
        Class::Doubt
    } else if ends(&MUST) {
        Class::Future
    } else if ends(&MEANWHILE) {
        Class::Manner
    } else {
        return None;
    };
    Some(Sense { tongue: Tongue::Telugu, class, slip: false })
}

/// "పదిహేడున": on the seventeenth, if what `ending` was taken from is a number.
pub(super) fn on_the(ending: &str, stems: &[Sense]) -> Option<Sense> {
    let day = |sense: &Sense| match sense.class {
        Class::Number(day @ 1..=31) if ending == "న" => Some(Sense { class: Class::Ordinal(day), ..*sense }),
        _ => None,
    };
    stems.iter().find_map(day)
}

/// "పోలేదప్పా", "వచ్చామన్నా": the senses of a word that somebody is spoken to with in the same breath.
pub(super) fn without_a_call(word: &str) -> Option<Vec<Sense>> {
    let stem = ["ప్పా", "న్నా", "మ్మా", "క్కా", "య్యా"].iter().find_map(|call| word.strip_suffix(call))?;
    let senses = senses::known(&format!("{stem}ు"));
    (!senses.is_empty()).then_some(senses)
}

#[cfg(test)]
mod tests {
    use super::sense;
    use crate::free_text::ReasonGroup;
    use crate::free_text::class::Class;

    #[test]
    fn endings_say_why_if_and_how() {
        let class = |word| sense(word).map(|sense| sense.class);
        for word in ["రాకపోవడంతో", "మొండికేసినాడని", "raakapovadamtho"]
        {
            assert_eq!(class(word), Some(Class::Why(ReasonGroup::Other)), "{word}");
        }
        assert_eq!(class("తగ్గకపోతే"), Some(Class::Unsure));
        assert_eq!(class("ఆడిస్తూ"), Some(Class::Manner));
        assert_eq!(class("అయ్యిందనుకుంటా"), Some(Class::Doubt));
        assert_eq!(class("తోల్కపోకుండా"), Some(Class::Doubt));
        assert_eq!(class("మాట్లాడాలి"), Some(Class::Future));
        assert_eq!(class("session"), None);
    }
}
