//! Why sessions are missed, in groups for the analytics. The words stand in `reasons.tsv`, first group first.

/// What reasons are counted as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReasonGroup {
    /// Illness, doctors.
    Health,
    /// Out of town.
    Travel,
    /// The therapist or the centre was not there.
    TherapistUnavailable,
    /// School and exams.
    School,
    /// Weddings, guests, functions, grief.
    Family,
    /// No way to get there.
    Transport,
    /// Everything else.
    Other,
}

const TABLE: &str = include_str!("reasons.tsv");

/// The group of a reason in any of the three languages.
pub fn group_reason(reason: &str) -> ReasonGroup {
    let reason = reason.to_lowercase();
    let words: Vec<&str> =
        reason.split(|character: char| character.is_ascii() && !character.is_alphanumeric()).collect();
    let said = |known: &str| {
        // Short Latin words occur inside others ("ill" in "still"): they have to begin a word.
        if known.is_ascii() && !known.contains(' ') {
            words.iter().any(|word| word.starts_with(known))
        } else {
            reason.contains(known)
        }
    };
    for line in TABLE.lines() {
        let mut columns = line.split('\t');
        let Some(group) = columns.next().and_then(by_name) else { continue };
        if columns.any(said) {
            return group;
        }
    }
    ReasonGroup::Other
}

fn by_name(name: &str) -> Option<ReasonGroup> {
    Some(match name {
        "health" => ReasonGroup::Health,
        "travel" => ReasonGroup::Travel,
        "therapist" => ReasonGroup::TherapistUnavailable,
        "school" => ReasonGroup::School,
        "family" => ReasonGroup::Family,
        "transport" => ReasonGroup::Transport,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_in_three_languages_find_their_group() {
        for (reason, group) in [
            ("sick", ReasonGroup::Health),
            ("High FEVER since night", ReasonGroup::Health),
            ("therapist", ReasonGroup::TherapistUnavailable),
            ("travel", ReasonGroup::Travel),
            ("school exams", ReasonGroup::School),
            ("बहुत बारिश थी", ReasonGroup::Transport),
            ("పెళ్లికి వెళ్ళాము", ReasonGroup::Family),
            ("जुकाम", ReasonGroup::Health),
            ("still sleeping", ReasonGroup::Other),
            ("other", ReasonGroup::Other),
            ("", ReasonGroup::Other),
        ] {
            assert_eq!(group_reason(reason), group, "{reason}");
        }
    }
}
