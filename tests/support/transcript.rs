//! Plays scripts of conversations against the rules, with no server, no network and no sleep, and writes down what
//! everybody would see on their phones.
//!
//! A script is lines such as `parent: attended`, `parent taps Today`, `parent taps #undo` (by id), `parent speaks`,
//! `-- a day passes`, `-- coparent joins as parent`, `-- the voice note says good`. See [`Transcript::line`].

#![allow(dead_code, unreachable_pub, reason = "each test binary uses its own part of the support")]

use std::collections::{BTreeMap, VecDeque};
use std::fmt::Write as _;

use rusqlite::Connection;
use serde_json::Value;
use therapy_tracker::bot::work::{Asked, FailureReason, UploadedFile, Work, WorkResult};
use therapy_tracker::bot::{self, Handled, Outgoing};
use therapy_tracker::domain::{Instant, Phone, Role, TenantId};
use therapy_tracker::members;
use therapy_tracker::store::state::{child_members, consent_events, pro, settings, users};
use therapy_tracker::store::{Migrations, Scope};
use therapy_tracker::whatsapp::inbound::{Kind, Message, Sender};

/// Monday noon in UTC, half past five in the afternoon in Kolkata.
pub const START: &str = "2026-11-23T12:00:00Z";

/// A conversation in progress.
pub struct Transcript {
    connection: Connection,
    now: Instant,
    next_id: u32,
    choices: BTreeMap<String, Vec<(String, String)>>,
    /// What was asked for and has not come back, oldest first.
    work: VecDeque<Asked>,
    can_draw: bool,
    can_export: bool,
    output: String,
}

impl Transcript {
    /// An empty service.
    pub fn new() -> Self {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.pragma_update(None, "foreign_keys", true).unwrap();
        Migrations::TRACKER.apply(&mut connection).unwrap();
        connection.set_prepared_statement_cache_capacity(256);
        Self {
            connection,
            now: START.parse().unwrap(),
            next_id: 0,
            choices: BTreeMap::new(),
            work: VecDeque::new(),
            can_draw: true,
            can_export: false,
            output: String::new(),
        }
    }

    /// Plays a whole script and returns what was said.
    pub fn play(script: &str) -> String {
        let mut transcript = Self::new();
        for line in script.lines() {
            transcript.line(line);
        }
        transcript.output
    }

    /// The state as the rules see it.
    pub fn scope(&self) -> Scope<'_> {
        Scope::new(&self.connection, TenantId::single())
    }

    /// The database.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Does something and takes it back: the state is as before it. Cheaper than a service of its own for each case.
    pub fn and_back<T>(&mut self, act: impl FnOnce(&mut Self) -> T) -> T {
        self.connection.execute_batch("SAVEPOINT before").unwrap();
        let done = act(self);
        self.connection.execute_batch("ROLLBACK TO before; RELEASE before").unwrap();
        done
    }

    /// Time goes on.
    pub fn wait(&mut self, seconds: i64) {
        self.now = self.now.plus_seconds(seconds);
    }

    /// The time of the next message.
    pub fn now(&self) -> Instant {
        self.now
    }

    /// Plays one line.
    pub fn line(&mut self, line: &str) {
        let line = line.trim();
        if line.is_empty() {
            return;
        }
        if line.starts_with('#') {
            writeln!(self.output, "{line}").unwrap();
            return;
        }
        writeln!(self.output, "\n» {line}").unwrap();
        if let Some(stage) = line.strip_prefix("-- ") {
            self.stage(stage);
            return;
        }
        let (who, kind) = self.spoken(line);
        let waited = self.work.len();
        let answers = self.send(&who, kind);
        self.write_work(waited);
        if answers.is_empty() {
            writeln!(self.output, "    (no answer)").unwrap();
        }
        for answer in answers {
            self.write_answer(&who, &answer);
        }
    }

    fn spoken(&self, line: &str) -> (String, Kind) {
        if let Some((who, text)) = line.split_once(": ")
            && !who.contains(' ')
        {
            return (who.to_owned(), Kind::Text(text.replace("\\n", "\n")));
        }
        let (who, rest) = line.split_once(' ').unwrap();
        let kind = match rest.split_once(' ') {
            Some(("taps", what)) => self.tap(who, what),
            Some(("sends", "reaction")) => Kind::Reaction,
            Some(("sends", "numbers")) => {
                Kind::Contacts(vec!["+91 98000 00002".to_owned(), "098000 00003".to_owned(), "office".to_owned()])
            }
            Some(("sends", "card")) => Kind::Contacts(vec!["office".to_owned()]),
            Some(("sends", "contact")) => Kind::Contacts(vec!["+91 98000 00009".to_owned()]),
            Some(("sends", what)) => Kind::Media { kind: what.to_owned(), caption: None },
            _ if rest == "speaks" => {
                Kind::Audio { media_id: "M1".to_owned(), mime_type: Some("audio/ogg".to_owned()), voice: true }
            }
            _ => panic!("cannot read the line: {line}"),
        };
        (who.to_owned(), kind)
    }

    fn tap(&self, who: &str, what: &str) -> Kind {
        if let Some(id) = what.strip_prefix('#') {
            return Kind::Tap { id: id.to_owned(), title: String::new() };
        }
        let shown = self.choices.get(who).unwrap_or_else(|| panic!("{who} has nothing to tap"));
        let found = shown.iter().find(|(_, title)| title == what || title.ends_with(&format!(" {what}")));
        let (id, title) = found.unwrap_or_else(|| panic!("{who} sees no {what} in {shown:?}"));
        Kind::Tap { id: id.clone(), title: title.clone() }
    }

    fn stage(&mut self, stage: &str) {
        let words: Vec<&str> = stage.split(' ').collect();
        match words[..] {
            ["a", "day", "passes"] => self.now = self.now.plus_seconds(24 * 3600),
            [days, "days", "pass"] => self.now = self.now.plus_seconds(days.parse::<i64>().unwrap() * 24 * 3600),
            [hours, "hours", "pass"] => self.now = self.now.plus_seconds(hours.parse::<i64>().unwrap() * 3600),
            ["it", "is", time] => self.now = time.parse().unwrap(),
            [who, "joins", "as", role] => self.join(who, role.parse().unwrap()),
            [who, "waits", "for", question] => {
                let user = self.user(who);
                users::close_turn(&self.scope(), user.id, Some(question), self.now).unwrap();
            }
            ["setting", name, ref value @ ..] => {
                settings::set(&self.connection, name, &value.join(" ")).unwrap();
            }
            [who, "opts", "out"] => {
                consent_events::insert(&self.scope(), &phone_of(who), "opt_out", "{}", self.now).unwrap();
            }
            // As the existing service wrote it before it kept times.
            [who, "opted", "out", "long", "ago"] => {
                consent_events::insert(&self.scope(), &phone_of(who), "opt_out", "{}", self.now).unwrap();
                self.connection.execute("UPDATE consent_events SET created_at = NULL", []).unwrap();
            }
            [who, "invites", count, "people"] => {
                for number in 0..count.parse::<u32>().unwrap() {
                    self.send(who, Kind::Text(format!("add_therapist 97000000{number:02}")));
                }
            }
            [who, "adds", count, "children"] => {
                for number in 1..=count.parse::<u32>().unwrap() {
                    self.send(who, Kind::Text(format!("add_child Venkata Lakshmi Narasimha Rajyalakshmi {number}")));
                }
            }
            ["the", "invitation", "to", who, "is", report] => self.invitation_is(who, report),
            [who, "reads", language] => {
                let user = self.user(who);
                self.connection.execute("UPDATE users SET locale = ?2 WHERE id = ?1", (user.id, language)).unwrap();
            }
            [who, "lives", "in", zone] => {
                let user = self.user(who);
                self.connection.execute("UPDATE users SET timezone = ?2 WHERE id = ?1", (user.id, zone)).unwrap();
            }
            ["the", "voice", "note", "is", reason] => {
                let reason: FailureReason = serde_json::from_str(&format!("\"{reason}\"")).unwrap();
                self.come_back(&WorkResult::Failed { reason });
            }
            ["the", "voice", "note", "says", ..] => {
                let words = stage.trim_start_matches("the voice note says ");
                let (words, short) =
                    words.split_once(" // ").map_or((words, None), |(words, short)| (words, Some(short)));
                let (transcript, summary) = (words.to_owned(), short.map(str::to_owned));
                self.come_back(&WorkResult::Transcribed { transcript, summary });
            }
            ["what", "is", "noted"] => self.write_notes(),
            ["pictures", "cannot", "be", "made"] => self.can_draw = false,
            ["data", "is", "put", "together"] => self.can_export = true,
            [who, "has", "Pro"] => {
                let (user, until) = (self.user(who), self.now.plus_seconds(30 * 24 * 3600));
                pro::grant(&self.scope(), user.id, until).unwrap();
            }
            _ => panic!("cannot read the stage line: {stage}"),
        }
    }

    /// Meta reports how far the invitation to somebody has come.
    fn invitation_is(&self, who: &str, report: &str) {
        let (scope, phone) = (self.scope(), phone_of(who));
        let child = child_members::current(&scope, &phone_of("parent"), None).unwrap().unwrap().child_id;
        let sent_at = child_members::get(&scope, child, &phone).unwrap().unwrap().invite_sent_at.unwrap();
        let error = (report == "failed").then_some((131_026, "no"));
        assert!(members::invite_delivery(&scope, &phone, sent_at, report, error).unwrap());
    }

    /// The oldest voice note comes back.
    fn come_back(&mut self, result: &WorkResult) {
        let waited = self.work.len() - 1;
        let (phone, answers) = self.finish(result).expect("something was asked for");
        self.write_work(waited);
        if answers.is_empty() {
            writeln!(self.output, "    (no answer)").unwrap();
        }
        for answer in answers {
            self.write_answer(&name_of(&phone), &answer);
        }
    }

    /// The oldest voice note that is waited for comes back: whose it was, and what is said; `None` if there is none.
    pub fn finish(&mut self, result: &WorkResult) -> Option<(Phone, Vec<Outgoing>)> {
        let Asked { phone, work } = self.work.pop_front()?;
        self.now = self.now.plus_seconds(2);
        let handled = bot::carry_on(&self.scope(), &phone, &work, result, self.now).unwrap();
        Some((phone, self.take(handled)))
    }

    /// Remembers which voice notes are to be written down, erases who asked for it, and makes pictures and files.
    fn take(&mut self, handled: Handled) -> Vec<Outgoing> {
        let mut messages = handled.messages;
        for asked in handled.work {
            match asked.work {
                Work::Transcribe { .. } => self.work.push_back(asked),
                // The farewell leaves at once, and the person is erased.
                Work::Erase => {
                    self.now = self.now.plus_seconds(1);
                    let result = WorkResult::ReadyToErase;
                    let erased = bot::carry_on(&self.scope(), &asked.phone, &asked.work, &result, self.now).unwrap();
                    messages.extend(erased.messages);
                }
                Work::Export if !self.can_export => {}
                Work::SummaryPicture { .. } | Work::Report { .. } | Work::Export => {
                    let names: &[&str] = match asked.work {
                        Work::Export => &["therapy-data.xlsx", "therapy-data.json.txt"],
                        Work::Report { .. } => &["therapy.pdf"],
                        _ => &["therapy.png"],
                    };
                    let file = |name: &&str| UploadedFile { media_id: "M2".to_owned(), filename: (*name).to_owned() };
                    let result = if self.can_draw {
                        WorkResult::Uploaded { files: names.iter().map(file).collect() }
                    } else {
                        WorkResult::Failed { reason: FailureReason::Unavailable }
                    };
                    let drawn = bot::carry_on(&self.scope(), &asked.phone, &asked.work, &result, self.now).unwrap();
                    messages.extend(drawn.messages);
                }
            }
        }
        messages
    }

    fn write_work(&mut self, from: usize) {
        for asked in self.work.iter().skip(from) {
            writeln!(self.output, "    (work: {})", serde_json::to_string(&asked.work).unwrap()).unwrap();
        }
    }

    fn write_notes(&mut self) {
        const NOTES: &str = "SELECT child_id, source, transcription_status, coalesce(media_id, '-') AS media,
            transcript, coalesce(summary, '-') AS summary FROM feedback_notes ORDER BY id";
        let mut statement = self.connection.prepare(NOTES).unwrap();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let text = |name: &str| row.get::<_, String>(name).unwrap();
            let child: i64 = row.get("child_id").unwrap();
            let (source, status, media) = (text("source"), text("transcription_status"), text("media"));
            let (words, summary) = (text("transcript"), text("summary"));
            writeln!(self.output, "    child {child}, {source}, {status}, {media}: {words:?} ({summary})").unwrap();
        }
    }

    /// Makes somebody a member of the parent's child.
    fn join(&mut self, who: &str, role: Role) {
        let parent = self.user("parent");
        let child = child_members::current(&self.scope(), &parent.phone, None).unwrap().unwrap().child_id;
        let phone = phone_of(who);
        let new = users::NewUser {
            phone: &phone,
            business_scoped_id: None,
            profile_name: None,
            timezone: "Asia/Kolkata",
            locale: "en",
            created_at: self.now,
        };
        users::insert(&self.scope(), &new).unwrap();
        child_members::insert(&self.scope(), child, &phone, role, self.now).unwrap();
    }

    /// The row of somebody who wrote before.
    pub fn user(&self, who: &str) -> users::UserRow {
        let phone = phone_of(who);
        users::find(&self.scope(), &phone, None).unwrap().remove(0)
    }

    /// Sends a message of somebody's and returns the answers.
    pub fn send(&mut self, who: &str, kind: Kind) -> Vec<Outgoing> {
        self.send_as(sender_of(who), kind)
    }

    /// Sends a message under any ids.
    pub fn send_as(&mut self, sender: Sender, kind: Kind) -> Vec<Outgoing> {
        self.next_id += 1;
        let message = Message { id: format!("wamid.{}", self.next_id), sent_at: Some(self.now), sender, kind };
        // Messages do not come in the same millisecond.
        self.now = Instant(self.now.0.checked_add(jiff::SignedDuration::from_millis(1000)).unwrap());
        let handled = bot::handle(&self.scope(), &message, self.now).unwrap();
        self.take(handled)
    }

    fn write_answer(&mut self, who: &str, answer: &Outgoing) {
        let json = answer.content.to_json();
        let output = &mut self.output;
        let mut say = |line: &str| writeln!(output, "    {line}").unwrap();
        let reader = name_of(&answer.recipient);
        if reader != who {
            say(&format!("(to {reader})"));
        }
        match json["type"].as_str() {
            Some("image") => say("[the month as a picture]"),
            Some("document") => say(&format!("[{}]", json["document"]["filename"].as_str().unwrap())),
            _ => {}
        }
        if let Some(label) = json.pointer("/interactive/action/parameters/display_text") {
            say(&format!("[🔗 {}]", label.as_str().unwrap()));
        }
        body(&json).lines().for_each(&mut say);
        let choices = choices(&json);
        if json["interactive"]["type"] == "list" {
            say(&format!("[≡ {}]", json["interactive"]["action"]["button"].as_str().unwrap()));
        }
        for (id, title, description) in &choices {
            let description = description.as_ref().map_or(String::new(), |words| format!(" — {words}"));
            say(&format!("[{title}]{description}  #{id}"));
        }
        let shown = choices.into_iter().map(|(id, title, _)| (id, title)).collect();
        self.choices.insert(reader, shown);
    }
}

/// The words of a message.
pub fn body(json: &Value) -> &str {
    let caption = &json[json["type"].as_str().unwrap_or_default()]["caption"];
    let places = [&json["text"]["body"], &json["interactive"]["body"]["text"], caption];
    // The second file of several has none.
    places.into_iter().find_map(Value::as_str).unwrap_or_default()
}

/// What can be tapped under a message: id, title, description.
pub fn choices(json: &Value) -> Vec<(String, String, Option<String>)> {
    let action = &json["interactive"]["action"];
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let buttons = action["buttons"].as_array().into_iter().flatten().map(|button| &button["reply"]);
    let sections = action["sections"].as_array().into_iter().flatten();
    let rows = sections.flat_map(|section| section["rows"].as_array().into_iter().flatten());
    buttons
        .chain(rows)
        .map(|choice| (text(&choice["id"]).unwrap(), text(&choice["title"]).unwrap(), text(&choice["description"])))
        .collect()
}

/// The phone of a part in the script; `hidden` has none to show.
pub fn phone_of(who: &str) -> Phone {
    Phone::parse(match who {
        "parent" => "919800000001",
        "coparent" => "919800000002",
        "therapist" => "919800000003",
        "nameless" => "919800000004",
        "hidden" => "IN.1349000000",
        _ => "919800000099",
    })
    .unwrap()
}

/// The part that a phone belongs to, or its digits.
fn name_of(phone: &Phone) -> String {
    let parts = ["parent", "coparent", "therapist", "nameless", "hidden", "stranger"];
    parts.into_iter().find(|part| phone_of(part) == *phone).unwrap_or(phone.as_str()).to_owned()
}

fn sender_of(who: &str) -> Sender {
    let phone = phone_of(who);
    let name = match who {
        "parent" => "Asha",
        "coparent" => "Ravi",
        "therapist" => "Meera",
        _ => "Sam",
    };
    let profile_name = (who != "nameless").then(|| name.to_owned());
    if phone.is_business_scoped() {
        return Sender { phone: None, business_scoped_id: Some(phone), profile_name };
    }
    Sender { phone: Some(phone), business_scoped_id: None, profile_name }
}
