//! The summary: a month drawn as a picture, uploaded to Meta's stand-in, and sent with its words.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::child::Server;
use super::load::drive;
use super::messages::{CONVERSATION, Say, request};
use super::{meta, runtime};

const PEOPLE: u64 = 200;

pub(crate) fn run() {
    runtime().block_on(async {
        let (graph, taken) = meta::serve().await;
        let server = Server::service(Some(graph));
        let now = jiff::Timestamp::now().as_second();
        let log = PEOPLE * CONVERSATION.len() as u64;
        let say = |number: u64| CONVERSATION[usize::try_from(number / PEOPLE).unwrap()];
        let logged = (0..log).map(|number| request(number, PEOPLE, say(number), now)).collect();
        drive(server.address, 16, Arc::new(logged)).await;
        let replies = server.outbox_rows_once_applied(log).await;
        tokio::time::timeout(Duration::from_mins(1), taken.reaches(replies)).await.expect("every reply is taken");
        let cpu_before = server.cpu();
        let started = Instant::now();
        let asked = (log..log + PEOPLE).map(|number| request(number, PEOPLE, Say::Words("summary"), now)).collect();
        drive(server.address, 16, Arc::new(asked)).await;
        let all = taken.reaches(replies + PEOPLE);
        tokio::time::timeout(Duration::from_mins(2), all).await.expect("every summary is taken");
        let elapsed = started.elapsed();
        let cpu = server.cpu().saturating_sub(cpu_before);
        println!("Summaries: {PEOPLE} people ask at the same time; each gets one picture with its words");
        println!(
            "  {:.0} summaries/s, {:.1} ms of CPU each; {:.0} MiB resident at the peak",
            PEOPLE as f64 / elapsed.as_secs_f64(),
            cpu.as_secs_f64() * 1e3 / PEOPLE as f64,
            server.memory_mib().1
        );
    });
}
