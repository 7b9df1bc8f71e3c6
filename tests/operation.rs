//! The real binary as an operator meets it: settings that are wrong, a folder that is in use, an end that loses
//! nothing, a log that tells no secrets.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "support/process.rs"]
mod process;
#[path = "support/webhooks.rs"]
mod webhooks;

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt as _;

use process::{Process, printed, run};

const ASHA: &str = "919812345678";
const USUAL: [(&str, &str); 3] =
    [("DATA_DIR", "data"), ("WHATSAPP_APP_SECRET", webhooks::SECRET), ("PHONE_NUMBER_ID", webhooks::NUMBER)];

#[test]
fn every_wrong_setting_is_told_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let wrong = [("PORT", "70000"), ("DEFAULT_TIMEZONE", "Asia/Atlantis"), ("MAX_JSON_BODY_KB", "much"), ("HOST", "x")];
    let output = run(folder.path(), &["serve"], &wrong);
    let said = printed(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("4 settings are missing or wrong"), "{said}");
    for (name, _) in wrong {
        assert!(said.contains(name), "{name}: {said}");
    }
    assert!(!folder.path().join("data").exists());
    assert_eq!(run(folder.path(), &["serve", "--nonsense"], &[]).status.code(), Some(2));
}

#[test]
fn production_refuses_to_start_without_its_secrets() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(folder.path(), &["serve"], &[("APP_ENV", "production"), ("SKIP_WEBHOOK_SIGNATURE", "true")]);
    let said = printed(&output.stderr);
    assert_eq!(output.status.code(), Some(1));
    for name in [
        "WHATSAPP_TOKEN",
        "PHONE_NUMBER_ID",
        "VERIFY_TOKEN",
        "WHATSAPP_APP_SECRET",
        "TRACKER_SHARE_SECRET",
        "INTERNAL_REPORT_TOKEN",
        "REMINDER_TOKEN",
        "SKIP_WEBHOOK_SIGNATURE",
    ] {
        assert!(said.contains(name), "{name}: {said}");
    }
}

#[test]
fn a_folder_in_use_is_refused_and_nobody_else_may_read_it() {
    let folder = tempfile::tempdir().unwrap();
    let first = Process::serve(folder.path(), &USUAL);
    let second = process::command(folder.path(), &["serve"], &USUAL).env("PORT", "0").output().unwrap();
    assert_eq!(second.status.code(), Some(1));
    assert!(printed(&second.stderr).contains("in use by another therapy-tracker"), "{}", printed(&second.stderr));
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let data = folder.path().join("data");
    assert_eq!(mode(&data), 0o700);
    let mut names = Vec::new();
    for file in std::fs::read_dir(&data).unwrap() {
        let path = file.unwrap().path();
        assert_eq!(mode(&path), 0o600, "{}", path.display());
        names.push(path.file_name().unwrap().to_string_lossy().into_owned());
    }
    assert!(names.contains(&"journal.db".to_owned()) && names.contains(&"tracker.db-wal".to_owned()), "{names:?}");
    first.terminate();
    assert!(first.wait().0.success());
}

/// Whoever is told that it is ready may end it at once.
#[test]
fn an_end_right_after_the_start_is_in_order() {
    for _ in 0..12 {
        let folder = tempfile::tempdir().unwrap();
        let service = Process::serve(folder.path(), &USUAL);
        service.terminate();
        let (status, log) = service.wait();
        assert!(status.success(), "{status}: {log}");
    }
}

/// A request whose body is only half there when the end is asked for is still read to its end, kept and answered.
#[test]
fn the_end_waits_for_what_was_taken() {
    let folder = tempfile::tempdir().unwrap();
    let service = Process::serve(folder.path(), &USUAL);
    let body = webhooks::messages(&[webhooks::text(ASHA, "wamid.last", "hi")]);
    let signature = webhooks::signature(webhooks::SECRET, body.as_bytes());
    let mut stream = TcpStream::connect(service.base.trim_start_matches("http://")).unwrap();
    let (first, rest) = body.split_at(body.len() / 2);
    // `100-continue` is the service's word that it has taken the request.
    write!(
        stream,
        "POST /webhook HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\nx-hub-signature-256: {signature}\r\n\
         content-length: {}\r\n\r\n",
        body.len()
    )
    .unwrap();
    let mut taken = [0; 25];
    stream.read_exact(&mut taken).unwrap();
    assert!(taken.starts_with(b"HTTP/1.1 100"), "{}", printed(&taken));
    stream.write_all(first.as_bytes()).unwrap();
    service.terminate();
    while TcpStream::connect(service.base.trim_start_matches("http://")).is_ok() {
        std::thread::yield_now();
    }
    stream.write_all(rest.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    let (status, log) = service.wait();
    assert!(status.success() && !log.contains("still open"), "{log}");
    let journal = therapy_tracker::store::open_reader(&folder.path().join("data/journal.db")).unwrap();
    let kept = "SELECT count(*) FROM events WHERE external_id = 'wamid.last'";
    assert_eq!(journal.query_row(kept, [], |row| row.get::<_, i64>(0)).unwrap(), 1);
}

#[tokio::test]
async fn the_log_names_no_person_no_words_and_no_secret() {
    let folder = tempfile::tempdir().unwrap();
    let verify = "verify-token-that-stays-secret";
    let variables = [
        ("REQUEST_LOGGING", "true"),
        ("RUST_LOG", "debug"),
        ("WHATSAPP_TOKEN", webhooks::TOKEN),
        ("VERIFY_TOKEN", verify),
        // Nobody listens there: every sending fails and is told.
        ("GRAPH_API_BASE", "http://127.0.0.1:1"),
    ];
    let service = Process::serve(folder.path(), &[USUAL.as_slice(), &variables].concat());
    // An error says that a provider is installed already, which is what is wanted.
    rustls::crypto::ring::default_provider().install_default().ok();
    let http = reqwest::Client::new();
    let words = "the secret words of a mother";
    for (id, body) in [("wamid.1", "missed_dates 2026-01-05 the secret words of a mother"), ("wamid.2", words)] {
        let message = webhooks::text(ASHA, id, body);
        let answer = webhooks::post(&http, &service.base, webhooks::messages(&[message])).send().await.unwrap();
        assert_eq!(answer.status(), 200);
    }
    let unreadable = serde_json::json!({"id": "wamid.3", "from": ASHA, "type": "text", "text": {"body": [words]}});
    webhooks::post(&http, &service.base, webhooks::messages(&[unreadable])).send().await.unwrap();
    let query = format!("hub.mode=subscribe&hub.verify_token={verify}&hub.challenge=1");
    http.get(format!("{}/webhook?{query}", service.base)).send().await.unwrap();
    http.post(format!("{}/webhook", service.base)).body(words).send().await.unwrap();
    service.terminate();
    let (status, log) = service.wait();
    assert!(status.success());
    assert!(log.contains("path=\"/webhook\"") && log.contains("signature_refused"), "{log}");
    for told in [ASHA, &ASHA[2..], words, "Asha", webhooks::SECRET, webhooks::TOKEN, verify] {
        assert!(!log.contains(told), "{told} stands in the log:\n{log}");
    }
}
