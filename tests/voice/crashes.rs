//! Workers that die between any two steps, and those that come after them.

use std::path::Path;
use std::sync::Arc;

use rusqlite::Connection;
use serde_json::json;
use therapy_tracker::domain::TenantId;
use therapy_tracker::engine::apply::{Applier, ApplyThread};
use therapy_tracker::engine::clock::Clock;
use therapy_tracker::engine::events::{OperatorCommand, RuleSettings};
use therapy_tracker::engine::journal::{EventReader, Journal, NewEvent, Source};
use therapy_tracker::engine::work::{Renderer, WorkParts, Workers};
use therapy_tracker::simulator::voice;
use therapy_tracker::store;
use tokio::sync::{Notify, watch};

use crate::support::{Answer, NUMBER, Speech, client, meta, numbers};

/// The files, with apply and workers that run only when they are told to.
struct Bench {
    folder: tempfile::TempDir,
    journal: Journal,
    clock: Clock,
    graph: String,
    speech: Speech,
    committed: watch::Sender<i64>,
}

impl Bench {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::fixed("2026-11-23T08:30:00Z".parse().unwrap());
        let (_, graph) = meta(&clock).await;
        let journal = Journal::open(folder.path(), false).unwrap();
        let bench =
            Self { folder, journal, clock, graph, speech: Speech::start().await, committed: watch::Sender::new(0) };
        let settings = RuleSettings {
            default_timezone: "Asia/Kolkata".to_owned(),
            transcription: true,
            ..RuleSettings::default()
        };
        let settings = serde_json::to_string(&OperatorCommand::Settings(settings)).unwrap();
        bench.append(Source::Operator, "settings", settings).await;
        bench.message("wamid.1", &json!({"type": "text", "text": {"body": "hi"}})).await;
        bench.message("wamid.2", &json!({"type": "text", "text": {"body": "note"}})).await;
        bench
    }

    async fn append(&self, source: Source, id: &str, payload: String) {
        let event = NewEvent {
            tenant: TenantId::single(),
            source,
            external_id: id.to_owned(),
            received_at: self.clock.now(),
            person: None,
            payload,
        };
        self.journal.append(vec![event]).await.unwrap();
    }

    async fn message(&self, id: &str, content: &serde_json::Value) {
        let mut message = content.clone();
        message["id"] = json!(id);
        message["from"] = json!("919800000002");
        message["timestamp"] = json!(self.clock.now().0.as_second().to_string());
        let payload = json!({"message": message, "phone_number_id": NUMBER, "contact": {"wa_id": "919800000002", "profile": {"name": "Asha"}}});
        self.append(Source::WhatsApp, id, payload.to_string()).await;
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Applies what is durable.
    async fn apply(&self) {
        let applier = Applier::open(&self.path().join("tracker.db"), EventReader::over(self.path()).unwrap(), false);
        let thread = ApplyThread::start(applier.unwrap(), self.journal.clone()).unwrap();
        let durable = *self.journal.last_seq().borrow();
        thread.status().last_seq.wait_for(|seq| *seq >= durable).await.unwrap();
        tokio::task::spawn_blocking(move || thread.stop()).await.unwrap();
    }

    /// Starts workers, which see what is applied now.
    fn work(&self) -> (tokio::task::JoinHandle<()>, watch::Sender<bool>) {
        let (stop, stopped) = watch::channel(false);
        let workers = Workers::new(WorkParts {
            renderer: Renderer::start().unwrap(),
            readers: store::reader_pool(&self.path().join("tracker.db"), 2).unwrap(),
            committed: self.committed.subscribe(),
            journal: self.journal.clone(),
            client: client(&self.graph),
            clock: self.clock.clone(),
            numbers: numbers(),
            speech: self.speech.config(),
        });
        (tokio::spawn(workers.unwrap().run(stopped)), stop)
    }

    fn count(&self, query: &str) -> i64 {
        let tracker: Connection = store::open_reader(&self.path().join("tracker.db")).unwrap();
        tracker.query_row(query, [], |row| row.get(0)).unwrap()
    }

    fn results(&self) -> usize {
        let events = EventReader::over(self.path()).unwrap().after(0, 1000).unwrap();
        events.iter().filter(|event| event.source == "worker").count()
    }
}

impl Bench {
    /// A voice note that Meta holds comes in and is applied: its work is asked for.
    async fn voice_note(&self, id: &str, words: &str) {
        let media =
            client(&self.graph).upload_media(NUMBER, voice::note(words), "audio/ogg", "voice.ogg").await.unwrap();
        let audio = json!({"id": media, "mime_type": "audio/ogg; codecs=opus", "voice": true});
        self.message(id, &json!({"type": "audio", "audio": audio})).await;
        self.apply().await;
        assert_eq!(self.count("SELECT count(*) FROM work WHERE done_at IS NULL"), 1);
    }

    /// Lets new workers finish what is open, and applies what came of it.
    async fn finish(&self) {
        let mut newest = self.journal.last_seq();
        newest.mark_unchanged();
        let (task, stop) = self.work();
        newest.changed().await.unwrap();
        stop.send_replace(true);
        task.await.unwrap();
        self.apply().await;
    }

    /// One result, one note, one message.
    fn assert_done_once(&self) {
        assert_eq!(self.results(), 1);
        assert_eq!(self.count("SELECT count(*) FROM work WHERE done_at IS NULL"), 0);
        assert_eq!(self.count("SELECT count(*) FROM feedback_notes WHERE transcript = 'She waved.'"), 1);
        // The welcome, the question, and the note.
        assert_eq!(self.count("SELECT count(*) FROM outbox"), 3);
    }
}

#[tokio::test]
async fn a_crash_before_the_answer_costs_nothing() {
    let bench = Bench::new().await;
    bench.voice_note("wamid.3", "She waved.").await;
    bench.speech.next(Answer::After(Arc::new(Notify::new())));
    let (task, _stop) = bench.work();
    bench.speech.requests(1).await;
    task.abort();
    assert!(task.await.unwrap_err().is_cancelled());
    assert_eq!(bench.results(), 0);
    bench.finish().await;
    bench.assert_done_once();
}

#[tokio::test]
async fn a_crash_after_the_answer_is_durable_does_nothing_twice() {
    let bench = Bench::new().await;
    bench.voice_note("wamid.3", "She waved.").await;
    let mut newest = bench.journal.last_seq();
    newest.mark_unchanged();
    let (task, _stop) = bench.work();
    newest.changed().await.unwrap();
    task.abort();
    drop(task.await);
    assert_eq!(bench.results(), 1);
    // Workers that begin before the result is applied do the work again; the journal keeps the first result.
    let (task, stop) = bench.work();
    bench.speech.requests(2).await;
    stop.send_replace(true);
    task.await.unwrap();
    bench.apply().await;
    bench.assert_done_once();
    // And those that begin later find nothing to do.
    let (task, stop) = bench.work();
    stop.send_replace(true);
    task.await.unwrap();
    assert_eq!(bench.speech.requests(2).await.len(), 2);
}

#[tokio::test]
async fn words_of_somebody_who_was_erased_do_not_reach_the_journal() {
    let bench = Bench::new().await;
    bench.voice_note("wamid.3", "She waved.").await;
    let gate = Arc::new(Notify::new());
    bench.speech.next(Answer::After(Arc::clone(&gate)));
    let (task, stop) = bench.work();
    bench.speech.requests(1).await;
    bench.erase_work();
    gate.notify_one();
    stop.send_replace(true);
    task.await.unwrap();
    assert_eq!(bench.results(), 0);
}

impl Bench {
    /// Takes the work away, as erasing its person does.
    fn erase_work(&self) {
        let tracker = store::open_writer(&self.path().join("tracker.db"), store::Durability::Process).unwrap();
        tracker.execute("DELETE FROM work", []).unwrap();
    }
}
