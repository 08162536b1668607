//! The `upkept` program: parse, run, exit code.

use std::process::ExitCode;

use clap::Parser;
use upkept::{cli::Cli, commands};

fn main() -> ExitCode {
    commands::run(Cli::parse())
}
