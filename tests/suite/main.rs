//! The suite that `cargo test` runs: needs nothing but git and loopback.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::too_many_lines
)]

mod alerts;
mod architecture;
mod config;
mod desk;
mod desk_runs;
mod desk_scenarios;
mod forge_runs;
mod forges;
mod harness;
mod history;
mod incidents;
mod notify;
mod page;
mod planned;
mod probes;
mod repo;
mod repo_steps;
mod run;
mod seed_case;
