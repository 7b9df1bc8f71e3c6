//! Start to ready, and the memory of a service at rest.

use std::time::Duration;

use super::child::Server;

pub(crate) fn run() {
    let mut starts: Vec<Duration> = Vec::new();
    let mut idle_mib = 0.0;
    for _ in 0..7 {
        let server = Server::service(None);
        starts.push(server.ready_after);
        idle_mib = server.memory_mib().0;
    }
    starts.sort_unstable();
    println!("Start to ready, on an empty data folder (migrations included)");
    println!(
        "  median {:.0} ms, slowest of {} {:.0} ms  (budget: 200 ms)",
        starts[starts.len() / 2].as_secs_f64() * 1e3,
        starts.len(),
        starts[starts.len() - 1].as_secs_f64() * 1e3
    );
    println!("  idle: {idle_mib:.0} MiB resident  (budget: 50 MiB)");
}
