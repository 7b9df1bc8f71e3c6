//! `POST /webhook`, durable, 16 and 64 connections: the service beside the bare limit.

use std::sync::Arc;

use super::child::Server;
use super::load::{Measured, drive};
use super::messages::{Say, request};

const REQUESTS: u64 = 60_000;
const PEOPLE: u64 = 2_000;
/// Repeated so that one slow moment of the machine does not decide; the best of them counts, for both alike.
const ROUNDS: u64 = 3;

pub(crate) fn run() {
    println!(
        "POST /webhook, durable, on {} cores with the load beside it",
        std::thread::available_parallelism().unwrap()
    );
    for connections in [16, 64] {
        let (mut limit, mut service): (Option<Measured>, Option<Measured>) = (None, None);
        for round in 0..ROUNDS {
            keep_best(&mut limit, measure(&Server::limit(), connections, round));
            keep_best(&mut service, measure(&Server::service(None), connections, round));
        }
        let (limit, service) = (limit.unwrap(), service.unwrap());
        print("limit", connections, &limit);
        print("service", connections, &service);
        println!("  ratio to the limit: {:.2}  (budget: 0.50 or more)", service.per_second / limit.per_second);
    }
}

fn measure(server: &Server, connections: usize, round: u64) -> Measured {
    let now = jiff::Timestamp::now().as_second();
    let requests: Vec<Vec<u8>> =
        (0..REQUESTS).map(|number| request(round * REQUESTS + number, PEOPLE, Say::Words("status"), now)).collect();
    super::runtime().block_on(drive(server.address, connections, Arc::new(requests)))
}

fn keep_best(best: &mut Option<Measured>, measured: Measured) {
    if best.as_ref().is_none_or(|best| best.per_second < measured.per_second) {
        *best = Some(measured);
    }
}

fn print(name: &str, connections: usize, measured: &Measured) {
    println!(
        "  {name:8} {connections:3} connections: {:7.0}/s  p50 {:6.2} ms  p99 {:6.2} ms",
        measured.per_second,
        measured.p50.as_secs_f64() * 1e3,
        measured.p99.as_secs_f64() * 1e3
    );
}
