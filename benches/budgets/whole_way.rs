//! The whole way: acknowledged, applied, and every reply taken by Meta's stand-in.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::child::Server;
use super::load::drive;
use super::messages::{CONVERSATION, request};
use super::{meta, runtime};

const PEOPLE: u64 = 2_000;
const MESSAGES: u64 = PEOPLE * 24;
const CONNECTIONS: usize = 64;

pub(crate) fn run() {
    runtime().block_on(async {
        let (graph, taken) = meta::serve().await;
        let server = Server::service(Some(graph));
        let now = jiff::Timestamp::now().as_second();
        // Everybody says the same line of the conversation before anybody says the next one.
        let requests: Vec<Vec<u8>> = (0..MESSAGES)
            .map(|number| {
                let turn = usize::try_from(number / PEOPLE).unwrap() % CONVERSATION.len();
                request(number, PEOPLE, CONVERSATION[turn], now)
            })
            .collect();
        let cpu_before = server.cpu();
        let started = Instant::now();
        drive(server.address, CONNECTIONS, Arc::new(requests)).await;
        let acknowledged = started.elapsed();
        let wanted = server.outbox_rows_once_applied(MESSAGES).await;
        tokio::time::timeout(Duration::from_mins(2), taken.reaches(wanted)).await.expect("every reply is taken");
        let elapsed = started.elapsed();
        let cpu = server.cpu().saturating_sub(cpu_before);
        let (_, peak_mib) = server.memory_mib();
        println!("The whole way: {MESSAGES} messages of {PEOPLE} people, every reply taken by a stand-in for Meta");
        println!(
            "  {:.0} messages/s ({:.1} s; acknowledged after {:.1} s)  (budget: 4,000/s)",
            MESSAGES as f64 / elapsed.as_secs_f64(),
            elapsed.as_secs_f64(),
            acknowledged.as_secs_f64()
        );
        println!(
            "  {:.3} ms of CPU a message  (budget: 0.3 ms); {:.2} messages sent for each received",
            cpu.as_secs_f64() * 1e3 / MESSAGES as f64,
            wanted as f64 / MESSAGES as f64
        );
        println!("  {peak_mib:.0} MiB resident at the peak  (budget: 150 MiB)");
    });
}
