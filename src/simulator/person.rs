//! The people who use the chat page.

use serde::Serialize;

use crate::domain::Phone;

/// Somebody with WhatsApp on their phone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Person {
    /// The person's key on the page and in its API.
    pub key: String,
    /// What the page calls the person.
    pub name: String,
    /// The person's part in the family, in a word or two.
    pub role: String,
    /// The number in international form, digits only; `None` where WhatsApp hides it.
    pub phone: Option<String>,
    /// The business-scoped id, such as `IN.1349`.
    pub business_scoped_id: Option<String>,
    /// The name in the WhatsApp profile, which the bot is told.
    pub profile_name: String,
}

impl Person {
    /// Somebody who is known by a number alone.
    pub fn with_number(digits: &str) -> Self {
        Self {
            key: format!("+{digits}"),
            name: format!("+{digits}"),
            role: "somebody new".to_owned(),
            phone: Some(digits.to_owned()),
            business_scoped_id: None,
            profile_name: "Someone new".to_owned(),
        }
    }

    /// The number, or else the business-scoped id: what the person is known by.
    pub fn address(&self) -> Option<Phone> {
        let text = self.phone.as_deref().or(self.business_scoped_id.as_deref())?;
        Phone::parse(text).ok()
    }

    /// Number and business-scoped id, as far as there are any.
    pub(crate) fn addresses(&self) -> Vec<Phone> {
        [&self.phone, &self.business_scoped_id]
            .into_iter()
            .flatten()
            .filter_map(|text| Phone::parse(text).ok())
            .collect()
    }

    /// The people of the demo: a family that uses the service already, and two who have never written.
    pub fn sample() -> Vec<Self> {
        let person = |key: &str, name: &str, role: &str, phone: Option<&str>, id: Option<&str>| Self {
            key: key.to_owned(),
            name: name.to_owned(),
            role: role.to_owned(),
            phone: phone.map(str::to_owned),
            business_scoped_id: id.map(str::to_owned),
            profile_name: name.to_owned(),
        };
        vec![
            person("new", "Priya", "new parent", Some("919800000001"), Some("IN.1000000000000001")),
            person("parent", "Ananya", "parent", Some("919800000002"), Some("IN.1000000000000002")),
            person("coparent", "Rahul", "co-parent", Some("919800000003"), Some("IN.1000000000000003")),
            person("therapist", "Dr. Meera", "therapist", Some("919800000004"), Some("IN.1000000000000004")),
            person("hidden", "Kavya", "number hidden", None, Some("IN.1000000000000005")),
        ]
    }
}
