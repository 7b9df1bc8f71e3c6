//! What is made before the crate is compiled: functions for its texts, and the tables of its plain words.

use std::env;
use std::path::Path;

// A row of the tables is read with the same spelling and the same classes as a message.
#[path = "../src/free_text/class.rs"]
#[expect(dead_code, unreachable_pub, reason = "the grammar uses the rest of it")]
mod class;
#[path = "../src/free_text/fold.rs"]
mod fold;
mod texts;
#[path = "../src/free_text/tokens.rs"]
mod tokens;
mod variables;
mod words;

fn main() {
    #[expect(clippy::print_stdout, reason = "cargo is spoken to through the standard output")]
    for path in ["templates", "schema", "src/free_text/tables"] {
        println!("cargo::rerun-if-changed={path}");
    }
    #[expect(clippy::disallowed_methods, reason = "cargo speaks to build scripts through the environment")]
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    texts::write(Path::new(&out));
    words::write(Path::new(&out));
}
