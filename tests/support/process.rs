//! The real binary in a process of its own: started, waited for until it is ready, told or made to end.

#![allow(dead_code, unreachable_pub, reason = "each test binary uses its own part of the support")]

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::thread::JoinHandle;

use rustix::process::{Pid, Signal, kill_process};

/// A running binary; killed when dropped.
pub struct Process {
    child: Child,
    /// `http://address`.
    pub base: String,
    log: Option<JoinHandle<String>>,
}

/// The binary with these variables and no others, working in `folder`.
pub fn command(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_therapy-tracker"));
    command.args(arguments).env_clear().envs(variables.iter().copied()).current_dir(folder);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs the binary to its end.
pub fn run(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Output {
    command(folder, arguments, variables).output().unwrap()
}

/// What a process printed, as text.
pub fn printed(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

impl Process {
    /// Starts `serve` on any free port and waits until its log says where it listens.
    pub fn serve(folder: &Path, variables: &[(&str, &str)]) -> Self {
        let mut child = command(folder, &["serve"], variables).env("PORT", "0").stdout(Stdio::null()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines().map(Result::unwrap);
        let mut log = String::new();
        let address = loop {
            let Some(line) = lines.next() else { panic!("the service ended before it was ready:\n{log}") };
            let address = line.split_once("ready address=").and_then(|(_, rest)| rest.split(' ').next());
            let address = address.map(str::to_owned);
            log.push_str(&line);
            log.push('\n');
            if let Some(address) = address {
                break address;
            }
        };
        let rest = std::thread::spawn(move || {
            for line in lines {
                log.push_str(&line);
                log.push('\n');
            }
            log
        });
        Self { child, base: format!("http://{address}"), log: Some(rest) }
    }

    /// Asks it to end (SIGTERM).
    pub fn terminate(&self) {
        kill_process(Pid::from_child(&self.child), Signal::TERM).unwrap();
    }

    /// Ends it at once (SIGKILL).
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Waits for its end: how it ended, and its log.
    pub fn wait(mut self) -> (ExitStatus, String) {
        let status = self.child.wait().unwrap();
        (status, self.log.take().unwrap().join().unwrap())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Both fail only where it has ended already.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
