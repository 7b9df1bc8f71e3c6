//! A server in a process of its own: started, waited for, its CPU time and memory read from `/proc`.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

pub(crate) struct Server {
    child: Child,
    pub(crate) address: SocketAddr,
    pub(crate) ready_after: Duration,
    folder: tempfile::TempDir,
}

pub(crate) const APP_SECRET: &str = "0123456789abcdef0123456789abcdef";
pub(crate) const PHONE_NUMBER_ID: &str = "100000000000001";

fn free_address() -> SocketAddr {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

/// Where the load's data lies: on the same disk as the build, so that a sync costs what it costs.
pub(crate) fn folder() -> tempfile::TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap()
}

impl Server {
    /// The service's binary, sending to `graph` if there is one.
    pub(crate) fn service(graph: Option<SocketAddr>) -> Self {
        let folder = folder();
        let mut command = Command::new(env!("CARGO_BIN_EXE_therapy-tracker"));
        command.arg("serve").env("WHATSAPP_APP_SECRET", APP_SECRET).env("DATA_DIR", folder.path().join("data"));
        command.env("PHONE_NUMBER_ID", PHONE_NUMBER_ID).env("WEBHOOK_RATE_LIMIT_PER_MIN", "1000000");
        command.env("TRACKER_SHARE_SECRET", APP_SECRET);
        command.env("REQUEST_LOGGING", "false").env("RUST_LOG", "error");
        if let Some(graph) = graph {
            command.env("GRAPH_API_BASE", format!("http://{graph}")).env("WHATSAPP_TOKEN", "token-of-the-bench");
            command.env("WHATSAPP_MESSAGES_PER_SECOND", "1000000");
        }
        Self::start(command, folder, "/health/ready")
    }

    /// The bare limit, in this very binary.
    pub(crate) fn limit() -> Self {
        let folder = folder();
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.arg(super::limit::ARGUMENT).arg(folder.path());
        Self::start(command, folder, "/")
    }

    fn start(mut command: Command, folder: tempfile::TempDir, ready: &str) -> Self {
        let address = free_address();
        command.env("PORT", address.port().to_string()).current_dir(folder.path());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::inherit());
        let started = Instant::now();
        let child = command.spawn().unwrap();
        while !answers(address, ready) {
            assert!(started.elapsed() < Duration::from_secs(20), "the server did not become ready");
            std::thread::yield_now();
        }
        Self { child, address, ready_after: started.elapsed(), folder }
    }

    /// User and system time of the process so far.
    pub(crate) fn cpu(&self) -> Duration {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap();
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
        let ticks: u64 = fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap();
        Duration::from_millis(ticks * 1_000 / rustix::param::clock_ticks_per_second())
    }

    /// Resident memory now and at its peak, in MiB.
    pub(crate) fn memory_mib(&self) -> (f64, f64) {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let field = |name: &str| -> f64 {
            let line = status.lines().find(|line| line.starts_with(name)).unwrap();
            line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1024.0
        };
        (field("VmRSS:"), field("VmHWM:"))
    }

    /// Waits until `messages` messages are applied, and returns how many replies they made.
    pub(crate) async fn outbox_rows_once_applied(&self, messages: u64) -> u64 {
        let path = self.folder.path().join("data/tracker.db");
        let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE;
        let connection = rusqlite::Connection::open_with_flags(path, flags).unwrap();
        let count = |table: &str| -> i64 {
            connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
        };
        while count("processed_inbound_messages") < messages.cast_signed() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        count("outbox").cast_unsigned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

fn answers(address: SocketAddr, path: &str) -> bool {
    let Ok(mut stream) = TcpStream::connect(address) else { return false };
    if write!(stream, "GET {path} HTTP/1.1\r\nhost: bench\r\nconnection: close\r\n\r\n").is_err() {
        return false;
    }
    let mut answer = String::new();
    stream.read_to_string(&mut answer).is_ok() && answer.starts_with("HTTP/1.1 200")
}
