//! Reading one object of a request, naming the field whenever something is wrong with it.

use serde_json::{Map, Value};

use crate::simulator::graph::refusal::Refusal;
use crate::whatsapp::limited::length;

/// An object within the request and the path that leads to it.
#[derive(Clone, Copy)]
pub(super) struct Part<'a> {
    path: &'static str,
    object: &'a Map<String, Value>,
}

impl<'a> Part<'a> {
    pub(super) fn of(value: &'a Value, path: &'static str) -> Result<Self, Refusal> {
        match value {
            Value::Object(object) => Ok(Self { path, object }),
            _ => Err(Refusal::parameter(format!("{path} must be a JSON object"))),
        }
    }

    pub(super) fn name(&self, key: &str) -> String {
        if self.path == "the body" { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    /// Refuses keys that Meta does not know at this place: mostly spelling mistakes.
    pub(super) fn only(&self, keys: &[&str]) -> Result<(), Refusal> {
        match self.object.keys().find(|key| !keys.contains(&key.as_str())) {
            Some(key) => Err(Refusal::parameter(format!("{} is no field that Meta knows here", self.name(key)))),
            None => Ok(()),
        }
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.object.contains_key(key)
    }

    pub(super) fn get(&self, key: &str) -> Result<&'a Value, Refusal> {
        match self.object.get(key) {
            None | Some(Value::Null) => Err(Refusal::missing(format!("{} is missing", self.name(key)))),
            Some(value) => Ok(value),
        }
    }

    /// A text of 1 to `max` characters that is not blank.
    pub(super) fn text(&self, key: &str, max: usize) -> Result<&'a str, Refusal> {
        let text =
            self.get(key)?.as_str().ok_or_else(|| Refusal::parameter(format!("{} must be a text", self.name(key))))?;
        if text.trim().is_empty() {
            return Err(self.refuse(format!("{} is empty", self.name(key))));
        }
        let found = length(text);
        if found > max {
            return Err(self.refuse(format!("{} has {found} characters, {max} are allowed", self.name(key))));
        }
        Ok(text)
    }

    pub(super) fn maybe_text(&self, key: &str, max: usize) -> Result<Option<&'a str>, Refusal> {
        if self.has(key) { self.text(key, max).map(Some) } else { Ok(None) }
    }

    pub(super) fn maybe_bool(&self, key: &str) -> Result<(), Refusal> {
        match self.object.get(key) {
            None | Some(Value::Bool(_)) => Ok(()),
            Some(_) => Err(Refusal::parameter(format!("{} must be true or false", self.name(key)))),
        }
    }

    pub(super) fn number(&self, key: &str) -> Result<(), Refusal> {
        match self.get(key)? {
            Value::Number(_) => Ok(()),
            _ => Err(Refusal::parameter(format!("{} must be a number", self.name(key)))),
        }
    }

    /// Exactly this text.
    pub(super) fn is(&self, key: &str, wanted: &str) -> Result<(), Refusal> {
        match self.get(key)?.as_str() {
            Some(found) if found == wanted => Ok(()),
            _ => Err(Refusal::parameter(format!("{} must be \"{wanted}\"", self.name(key)))),
        }
    }

    pub(super) fn part(&self, key: &str, path: &'static str) -> Result<Self, Refusal> {
        Self::of(self.get(key)?, path)
    }

    pub(super) fn maybe_part(&self, key: &str, path: &'static str) -> Result<Option<Self>, Refusal> {
        if self.has(key) { self.part(key, path).map(Some) } else { Ok(None) }
    }

    /// A list of `least` to `most` entries.
    pub(super) fn items(&self, key: &str, least: usize, most: usize) -> Result<&'a [Value], Refusal> {
        let items = self
            .get(key)?
            .as_array()
            .ok_or_else(|| Refusal::parameter(format!("{} must be a list", self.name(key))))?;
        if (least..=most).contains(&items.len()) {
            Ok(items)
        } else {
            let name = self.name(key);
            Err(self.refuse(format!("{name} has {} entries, {least} to {most} are allowed", items.len())))
        }
    }

    /// The refusal of a value here: interactive messages have a code of their own.
    pub(super) fn refuse(&self, why: String) -> Refusal {
        if self.path.starts_with("interactive") { Refusal::invalid(why) } else { Refusal::parameter(why) }
    }
}
