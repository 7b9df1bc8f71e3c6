//! The budgets of ARCHITECTURE.md, measured: `cargo bench --bench budgets [-- NAME…]`.
//!
//! Every figure that depends on the machine stands beside a limit measured in the same run: for the webhook a bare
//! axum server that checks the HMAC and group-commits the row. The service is the real binary in a process of its
//! own; this process makes the load and plays Meta. `--full` grows the state to 1,000,000 people and 10,000,000
//! sessions; without it the same is done with a tenth.

#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a bench reports to the terminal and may give up loudly")]
#![expect(clippy::disallowed_methods, reason = "a bench measures this machine: its clock, its disk, its environment")]
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "figures are rounded for people anyway"
)]

mod apply;
mod child;
mod growth;
mod limit;
mod load;
mod messages;
mod meta;
mod page;
mod start;
mod summaries;
mod webhook;
mod whole_way;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if let [first, folder, ..] = arguments.as_slice()
        && first == limit::ARGUMENT
    {
        limit::serve(folder);
        return;
    }
    let full = arguments.iter().any(|argument| argument == "--full");
    let chosen: Vec<&str> =
        arguments.iter().map(String::as_str).filter(|argument| !argument.starts_with("--")).collect();
    let wanted = |name: &str| chosen.is_empty() || chosen.contains(&name);
    if wanted("start") {
        start::run();
    }
    if wanted("webhook") {
        webhook::run();
    }
    if wanted("whole_way") {
        whole_way::run();
    }
    if wanted("summaries") {
        summaries::run();
    }
    if wanted("page") {
        page::run();
    }
    if wanted("apply") {
        apply::run();
    }
    if wanted("growth") {
        growth::run(full);
    }
}

/// A runtime for the load, on all cores like the service's own.
fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap()
}
