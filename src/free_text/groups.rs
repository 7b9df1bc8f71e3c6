//! The group that the analytics count a reason in.

use super::class::{Class, ReasonGroup};
use super::items;

/// The group of a reason in any of the three languages.
pub fn group_reason(reason: &str) -> ReasonGroup {
    let classes: Vec<Class> = items::items(reason).into_iter().map(|item| item.class).collect();
    let has = |wanted: Class| classes.contains(&wanted);
    let therapist = has(Class::Therapist);
    let away = classes.iter().any(|class| {
        matches!(class, Class::Negation | Class::NotWent | Class::Holiday | Class::Cancel | Class::Miss | Class::Topic)
    });
    let centre = ["cent", "clinic", "सेंटर", "क्लिनिक", "సెంటర్", "క్లినిక్"];
    let closed = has(Class::Holiday) && centre.iter().any(|word| reason.to_lowercase().contains(word));
    if closed || has(Class::Why(ReasonGroup::TherapistUnavailable)) || (therapist && (away || classes.len() <= 3)) {
        return ReasonGroup::TherapistUnavailable;
    }
    let groups =
        [ReasonGroup::Health, ReasonGroup::School, ReasonGroup::Transport, ReasonGroup::Family, ReasonGroup::Travel];
    groups.into_iter().find(|group| has(Class::Why(*group))).unwrap_or(ReasonGroup::Other)
}

#[cfg(test)]
mod tests {
    use super::super::class::ReasonGroup;
    use super::group_reason;

    #[test]
    fn reasons_are_grouped_in_three_languages() {
        let examples = [
            (ReasonGroup::Health, "fever|not feeling well|bukhar|तबीयत ठीक नहीं थी|सर्दी खांसी|జ్వరం వచ్చింది|kadupu noppi"),
            (ReasonGroup::TherapistUnavailable, "centre was closed|centre band tha|సెంటర్ మూసి ఉంది"),
            (ReasonGroup::Travel, "out of station|we were in Chennai|gaon gaye the|शहर से बाहर|ఊరు వెళ్ళాము|ooru vellam"),
            (
                ReasonGroup::TherapistUnavailable,
                "therapist on leave|therapist|madam nahi aayi|मैडम नहीं आईं|థెరపిస్ట్ సెలవులో ఉన్నారు|therapist raledu",
            ),
            (ReasonGroup::School, "school exam|annual day|स्कूल में परीक्षा थी|పరీక్షలు ఉన్నాయి"),
            (ReasonGroup::Family, "family function|guest aaye the|शादी में जाना था|చుట్టాలు వచ్చారు|pelli undi"),
            (ReasonGroup::Transport, "car breakdown|heavy rain|barish bahut thi|ऑटो नहीं मिला|వర్షం పడింది"),
            (ReasonGroup::Other, "she was sleeping|power cut|so gaya tha|కరెంట్ లేదు|xyz|"),
        ];
        for (group, reasons) in examples {
            for reason in reasons.split('|') {
                assert_eq!(group_reason(reason), group, "{reason}");
            }
        }
    }
}
