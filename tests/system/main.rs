//! The suite that needs other programs (nginx, Apache, strace, network namespaces, tmpfs, mail and Matrix servers) and root. A missing program
//! is a failure here, not a skip; `.ci/run` installs them and turns on `--features system-tests`.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::too_many_lines
)]

mod faults;
mod forges;
mod git_http;
#[path = "../suite/harness.rs"]
mod harness;
mod network;
#[path = "../suite/repo_steps.rs"]
mod repo_steps;
mod servers;
mod sinks;
