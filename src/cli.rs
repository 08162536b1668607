//! Flags, grouped by concern, with their environment names beside them.

use std::path::PathBuf;
use std::time::Duration;

use chrono::{DateTime, Utc};
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

use crate::model::{Region, Timestamp};

/// A status page kept in git.
#[derive(Debug, Parser)]
#[command(
    name = "upkept",
    version,
    about = "A status page kept in git: probes your sites, records every sample in the repository, renders a static page.",
    after_help = "Exit codes (docs/exit-codes.md):\n  0  done, also when a site is down\n  1  internal error\n  2  usage\n  \
                  3  config\n  4  repository or history\n  5  not pushed; samples are safe locally\n  6  page\n  \
                  7  the forge or a channel could not be told; the next run tries again"
)]
pub struct Cli {
    /// What applies to every command.
    #[command(flatten)]
    pub common: Common,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Flags of every command.
#[derive(Debug, Clone, Args)]
pub struct Common {
    /// The config file; the repository is found from its directory upwards
    #[arg(long, short, global = true, env = "UPKEPT_CONFIG", default_value = "sites.yml", value_name = "FILE")]
    pub config: PathBuf,
    /// Say more on standard error: -v what is done, -vv why, -vvv each step
    #[arg(long, short, global = true, action = ArgAction::Count)]
    pub verbose: u8,
    /// When to use colour
    #[arg(long, global = true, value_enum, default_value_t = Colour::Auto, value_name = "WHEN")]
    pub color: Colour,
    /// Take this as the present time (RFC 3339), for tests and for replaying
    #[arg(long, global = true, hide = true, value_parser = timestamp, value_name = "TIME")]
    pub now: Option<Timestamp>,
}

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Colour {
    /// On a terminal.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Probe every site once, record what was seen in git, keep the incidents right
    Check(CheckArgs),
    /// Render the status page from the history
    Build(BuildArgs),
    /// Look for problems in the config, and name all of them
    Validate,
    /// Print the JSON Schema of the config
    Schema,
    /// Print what a published file of a page with a passphrase says
    Unseal {
        /// The file: `index.html`, `api/v1/status.json`, …
        file: PathBuf,
    },
    /// Try the channels of `notify:` out
    #[command(subcommand)]
    Notify(NotifyCommand),
}

/// What can be done with channels.
#[derive(Debug, Subcommand)]
pub enum NotifyCommand {
    /// Send a sample message
    Test {
        /// The channel's name in the config
        channel: String,
    },
}

/// Flags of `check`.
#[derive(Debug, Clone, Args)]
pub struct CheckArgs {
    /// Push what was recorded; this is the default on a CI system
    #[arg(long, conflicts_with = "no_push")]
    pub push: bool,
    /// Commit locally only, on a CI system, too
    #[arg(long)]
    pub no_push: bool,
    /// Print what would be recorded, committed and opened, and change nothing
    #[arg(long)]
    pub dry_run: bool,
    /// How to print the result
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// End the probing after this time, whatever the sites do (like 90s or 4m)
    #[arg(long, env = "UPKEPT_DEADLINE", value_parser = duration, value_name = "TIME")]
    pub deadline: Option<Duration>,
    /// Name of the place this runs at; every region writes a journal of its own
    #[arg(long, env = "UPKEPT_REGION", default_value = "default", value_parser = Region::new, value_name = "NAME")]
    pub region: Region,
    /// Move the journal into the history files now, whether it is time for that or not
    #[arg(long)]
    pub fold: bool,
}

/// Flags of `build`.
#[derive(Debug, Clone, Args)]
pub struct BuildArgs {
    /// Directory to write; it is replaced as a whole
    #[arg(long, short, default_value = "site", value_name = "DIR")]
    pub output: PathBuf,
    /// Build only if the published page is older than this (like 15m); asks the page's own address
    #[arg(long, value_parser = duration, value_name = "TIME")]
    pub if_older: Option<Duration>,
    /// Fetch the newest history first; this is the default on a CI system
    #[arg(long, conflicts_with = "no_fetch")]
    pub fetch: bool,
    /// Render what this clone has, and ask no other server for icons
    #[arg(long)]
    pub no_fetch: bool,
}

/// How `check` prints its result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A table for people.
    Text,
    /// One JSON document for programs.
    Json,
}

fn timestamp(text: &str) -> Result<Timestamp, String> {
    DateTime::parse_from_rfc3339(text)
        .map(|time| time.with_timezone(&Utc))
        .map_err(|err| format!("not an RFC 3339 time: {err}"))
}

fn duration(text: &str) -> Result<Duration, String> {
    crate::config::duration(text)
}
