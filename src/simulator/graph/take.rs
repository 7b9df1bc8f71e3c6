//! Takes or refuses what the bot sends, and lets statuses follow.

use std::sync::Arc;

use serde_json::{Value, json};

use super::check::{Checked, check};
use super::record::{Accepted, Refused, Update};
use super::refusal::Refusal;
use super::rules::ClosedWindow;
use super::{StandIn, envelope, media};

const UNREAD_KEPT: usize = 1_000;

/// An answer of the Graph API.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) body: Value,
}

impl StandIn {
    /// Handles the body of `POST …/messages`; who sends it is known already.
    pub(super) fn take(&self, body: Value) -> Answer {
        let json = Arc::new(body);
        if json.get("status").is_some() {
            return match self.mark_read(&json) {
                Ok(()) => self.answer("read", &json, None, None, json!({"success": true})),
                Err(refusal) => self.refuse("read", &json, &refusal),
            };
        }
        match check(&json).and_then(|message| self.admit(message)) {
            Ok((message, fails_later)) => self.accept(&json, message, fails_later),
            Err(refusal) => self.refuse("messages", &json, &refusal),
        }
    }

    fn admit(&self, message: Checked) -> Result<(Checked, bool), Refusal> {
        if let Some(id) = &message.media_id {
            let media = self.media(id).ok_or_else(|| Refusal::invalid(format!("no media file has the id {id}")))?;
            if !media::fits(&message.kind, &media.mime_type) {
                let why = format!("a message of type {} cannot show {}", message.kind, media.mime_type);
                return Err(Refusal::new(131_053, why));
            }
        }
        let fails_later = self.desk().admit(&message, &self.rules(), self.now())?;
        Ok((message, fails_later))
    }

    fn accept(&self, json: &Arc<Value>, message: Checked, fails_later: bool) -> Answer {
        let category = if message.template.is_some() { "utility" } else { "service" };
        let field = if message.to.is_business_scoped() { "user_id" } else { "wa_id" };
        let accepted = Accepted {
            message_id: self.message_id(),
            to: message.to,
            json: Arc::clone(json),
            callback_data: message.callback_data,
            at: self.now(),
            never_delivered: message.never_delivered,
        };
        let body = json!({
            "messaging_product": "whatsapp",
            "contacts": [{"input": message.input, field: accepted.to.as_str()}],
            "messages": [{"id": accepted.message_id}],
        });
        let why = match (accepted.never_delivered, fails_later) {
            (true, _) => Some("taken, but silently never delivered: a business-scoped id belongs into recipient"),
            (_, true) => Some("taken, but it will fail: the 24-hour window is closed"),
            _ => None,
        };
        let answer = self.answer("messages", json, Some(&accepted), why, body);
        let rules = self.rules();
        if !accepted.never_delivered {
            self.send_statuses(&accepted, category, fails_later, rules.statuses);
            if rules.statuses && !fails_later {
                let mut unread = self.unread();
                let waiting = unread.entry(accepted.to.clone()).or_default();
                if waiting.len() < UNREAD_KEPT {
                    waiting.push(accepted.clone());
                }
            }
        }
        self.0.record.accept(accepted, rules.remembered);
        answer
    }

    fn send_statuses(&self, accepted: &Accepted, category: &str, fails_later: bool, to_the_bot: bool) {
        let steps: &[&'static str] = if fails_later { &["failed"] } else { &["sent", "delivered"] };
        for status in steps {
            self.tell(Update::Tick { id: accepted.message_id.clone(), status, at: accepted.at.0.as_millisecond() });
            if to_the_bot {
                self.send_status(accepted, status, category);
            }
        }
    }

    pub(super) fn send_status(&self, accepted: &Accepted, status: &str, category: &str) {
        let data = accepted.callback_data.as_deref();
        let entry = envelope::status(&accepted.message_id, &accepted.to, status, category, data, self.now());
        self.0.courier.status(&accepted.to, entry);
    }

    fn mark_read(&self, json: &Value) -> Result<(), Refusal> {
        let text = |key: &str| json.get(key).and_then(Value::as_str);
        if text("messaging_product") != Some("whatsapp") {
            return Err(Refusal::parameter("messaging_product must be \"whatsapp\""));
        }
        if text("status") != Some("read") {
            return Err(Refusal::parameter("status must be \"read\""));
        }
        let id = text("message_id").ok_or_else(|| Refusal::missing("message_id is missing"))?;
        if let Some(typing) = json.get("typing_indicator")
            && typing.get("type").and_then(Value::as_str) != Some("text")
        {
            return Err(Refusal::parameter("typing_indicator.type must be \"text\""));
        }
        if self.rules().closed_window != ClosedWindow::Allow && !self.desk().knows(id) {
            return Err(Refusal::parameter("message_id is no message that a person sent"));
        }
        Ok(())
    }

    fn answer(
        &self,
        call: &'static str,
        json: &Arc<Value>,
        accepted: Option<&Accepted>,
        why: Option<&str>,
        body: Value,
    ) -> Answer {
        self.tell(Update::Request {
            call,
            at: self.now().0.as_millisecond(),
            to: accepted.map(|accepted| accepted.to.as_str().to_owned()),
            json: Arc::clone(json),
            status: 200,
            code: None,
            why: why.map(str::to_owned),
            message_id: accepted.map(|accepted| accepted.message_id.clone()),
            answer: body.clone(),
        });
        Answer { status: 200, body }
    }

    /// Records a refusal and makes Meta's answer of it.
    pub(super) fn refuse(&self, call: &'static str, json: &Arc<Value>, refusal: &Refusal) -> Answer {
        let at = self.now();
        let body = refusal.body(&format!("A{:X}", self.next_id()));
        let to = json.get("to").or_else(|| json.get("recipient")).and_then(Value::as_str);
        self.tell(Update::Request {
            call,
            at: at.0.as_millisecond(),
            to: to.map(|to| to.trim_start_matches('+').to_owned()),
            json: Arc::clone(json),
            status: refusal.status,
            code: Some(refusal.code),
            why: Some(refusal.why.clone()),
            message_id: None,
            answer: body.clone(),
        });
        let Refusal { status, code, why } = refusal.clone();
        self.0.record.refuse(Refused { status, code, why, json: Arc::clone(json), at }, self.rules().remembered);
        Answer { status: refusal.status, body }
    }

    /// Keeps an uploaded file.
    pub(super) fn shelve(&self, mime_type: &str, file_name: &str, content: axum::body::Bytes) -> Answer {
        let json = Arc::new(json!({"file": file_name, "type": mime_type, "bytes": content.len()}));
        if let Err(refusal) = media::check(mime_type, content.len()) {
            return self.refuse("media", &json, &refusal);
        }
        let id = self.put_media(mime_type, file_name, content);
        self.answer("media", &json, None, None, json!({"id": id}))
    }

    pub(super) fn put_media(&self, mime_type: &str, file_name: &str, content: axum::body::Bytes) -> String {
        // Ids are digits, and different after a restart, as Meta's are.
        let digits: String = self.epoch().bytes().take(9).map(|byte| char::from(b'0' + byte % 10)).collect();
        let id = format!("1{digits}{:06}", self.next_id());
        let (mime_type, file_name) = (mime_type.to_owned(), file_name.to_owned());
        self.0.shelf.put(media::Media { id: id.clone(), mime_type, file_name, content });
        id
    }
}
