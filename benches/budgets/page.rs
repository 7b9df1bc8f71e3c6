//! `GET /mytracker`: months of families that have logged, 16 and 64 connections; beside it `GET /`, the least that the
//! same server can answer.

use std::sync::Arc;

use therapy_tracker::config::Rotating;
use therapy_tracker::domain::{Instant, Phone};
use therapy_tracker::links;

use super::child::{APP_SECRET, Server};
use super::load::{Measured, drive};
use super::messages::{CONVERSATION, phone, request};

const PAGES: u64 = 40_000;
const PEOPLE: u64 = 500;

pub(crate) fn run() {
    println!("GET /mytracker on {} cores with the load beside it", std::thread::available_parallelism().unwrap());
    let now = jiff::Timestamp::now().as_second();
    let server = Server::service(None);
    let runtime = super::runtime();
    let messages = PEOPLE * CONVERSATION.len() as u64;
    let logged: Vec<Vec<u8>> =
        (0..messages).map(|number| request(number, PEOPLE, CONVERSATION[(number / PEOPLE) as usize], now)).collect();
    runtime.block_on(drive(server.address, 16, Arc::new(logged)));
    runtime.block_on(server.outbox_rows_once_applied(messages));
    let secret = Rotating::new(APP_SECRET.to_owned());
    let at = Instant::from_unix_seconds(now).unwrap();
    let get = |path: &str| format!("GET {path} HTTP/1.1\r\nhost: bench\r\n\r\n").into_bytes();
    let pages: Vec<Vec<u8>> = (0..PAGES)
        .map(|number| {
            let phone = Phone::parse(&phone(number, PEOPLE)).unwrap();
            get(&format!("/mytracker?{}", links::query(&secret, &phone, None, at, 3_600)))
        })
        .collect();
    let (pages, least) = (Arc::new(pages), Arc::new(vec![get("/"); PAGES as usize]));
    for connections in [16, 64] {
        let limit = runtime.block_on(drive(server.address, connections, Arc::clone(&least)));
        let before = server.cpu();
        let page = runtime.block_on(drive(server.address, connections, Arc::clone(&pages)));
        let cpu_us = server.cpu().saturating_sub(before).as_secs_f64() * 1e6 / PAGES as f64;
        print("GET /", connections, &limit);
        print("page", connections, &page);
        println!("  {cpu_us:.0} us of CPU each  (budget: 5,000 pages/s or more, p99 20 ms or less)");
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
