//! Texts by key, in every language that a person can choose.
//!
//! The words live in `templates/<language>/*.ftl` (Fluent); the build makes one function for each message in
//! [`texts`], so that code names a text with all its arguments or does not compile. Rendering happens last, when
//! it is known who reads. Nothing here knows what a text is for.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

/// A language that a person can choose (`users.locale`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English, `en`; also what anything unknown reads as.
    English,
    /// Hindi, `hi`.
    Hindi,
    /// Telugu, `te`.
    Telugu,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::English, Self::Hindi, Self::Telugu];

    /// The language of a stored code (`en`, `hi`, `te`); English for anything else, as an unreadable value must
    /// not leave a person without answers.
    pub fn from_code(code: &str) -> Self {
        match code {
            "hi" => Self::Hindi,
            "te" => Self::Telugu,
            _ => Self::English,
        }
    }

    /// The code as it is stored and used in button ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Hindi => "hi",
            Self::Telugu => "te",
        }
    }
}

/// One argument of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Shown as it stands.
    Words(Cow<'static, str>),
    /// A whole number; Fluent chooses plural forms by it.
    Number(i64),
    /// A text of its own, rendered in the reader's language.
    Text(Text),
}

impl From<&str> for Value {
    fn from(words: &str) -> Self {
        Self::Words(Cow::Owned(words.to_owned()))
    }
}

impl From<String> for Value {
    fn from(words: String) -> Self {
        Self::Words(Cow::Owned(words))
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<Text> for Value {
    fn from(text: Text) -> Self {
        Self::Text(text)
    }
}

/// A text that is not yet in any language: its key and arguments. Made by the functions of [`texts`].
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    key: &'static str,
    arguments: BTreeMap<&'static str, Value>,
}

impl Text {
    const fn new(key: &'static str) -> Self {
        Self { key, arguments: BTreeMap::new() }
    }

    fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.arguments.insert(name, value.into());
        self
    }

    /// The words in `language`; a message that a language lacks is shown in English.
    pub fn render(&self, language: Language) -> String {
        let mut arguments = FluentArgs::with_capacity(self.arguments.len());
        for (name, value) in &self.arguments {
            let value = match value {
                Value::Words(words) => FluentValue::from(words.as_ref()),
                Value::Number(number) => FluentValue::from(*number),
                Value::Text(text) => FluentValue::from(text.render(language)),
            };
            arguments.set(*name, value);
        }
        let bundles = &*BUNDLES;
        let bundle = &bundles[&language];
        let english = &bundles[&Language::English];
        let (bundle, pattern) = bundle.get_message(self.key).and_then(|message| message.value()).map_or_else(
            || (english, english.get_message(self.key).and_then(|message| message.value())),
            |pattern| (bundle, Some(pattern)),
        );
        let Some(pattern) = pattern else { return self.key.to_owned() };
        bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }
}

/// One function for each message of `templates/en/*.ftl`, its arguments in alphabetical order.
#[expect(clippy::doc_markdown, reason = "the documentation of each is its English text")]
pub mod texts {
    use super::{Text, Value};

    include!(concat!(env!("OUT_DIR"), "/texts.rs"));
}

/// The Fluent sources that are in this binary: language code and files.
pub const SOURCES: &[(&str, &[&str])] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

static BUNDLES: LazyLock<BTreeMap<Language, FluentBundle<FluentResource>>> =
    LazyLock::new(|| SOURCES.iter().map(|(code, files)| (Language::from_code(code), bundle(code, files))).collect());

fn bundle(code: &str, files: &[&str]) -> FluentBundle<FluentResource> {
    let language = code.parse().expect("the codes of SOURCES are language tags");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Isolation marks would stand as invisible characters in WhatsApp messages and count towards their limits.
    bundle.set_use_isolating(false);
    for file in files {
        let resource = FluentResource::try_new((*file).to_owned()).expect("the build parsed this file");
        bundle.add_resource(resource).expect("a message is defined once");
    }
    bundle
}
