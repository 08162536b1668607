//! The language of scenario files.

use serde::Deserialize;

/// A scenario: what happens run by run, and what there is in the end.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Scenario {
    #[allow(dead_code, reason = "says what the file is about, for its readers")]
    about: String,
    /// Further keys of `sites.yml`.
    #[serde(default)]
    pub(super) config: String,
    /// Further keys of the channel, as in a YAML mapping on one line.
    #[serde(default)]
    pub(super) channel: String,
    /// Left out: one site, `Shop`.
    #[serde(default)]
    pub(super) site: Vec<Site>,
    /// Only played as it is written: there is a race in it.
    #[serde(default)]
    pub(super) without_faults: bool,
    pub(super) run: Vec<Run>,
    pub(super) expected: Expected,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub(super) struct Site {
    pub(super) name: String,
    /// Further keys of the site, as in a YAML mapping on one line.
    #[serde(default)]
    pub(super) keys: String,
    /// Sites with the same number are at the same address.
    pub(super) address: Option<u8>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Expected {
    pub(super) transcript: String,
}

/// A run, and what happened before it.
#[derive(Deserialize, Default, Clone)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Run {
    /// `[+<days>d ]HH:MM`; the first day is 2026-11-22.
    pub(super) at: String,
    /// Sites that are down from now on; all others are up.
    pub(super) down: Vec<String>,
    /// Sites that are slow from now on.
    pub(super) slow: Vec<String>,
    pub(super) people: Vec<Act>,
    /// The forge answers 502 in this run.
    pub(super) forge_down: bool,
    /// The channel answers 502 in this run.
    pub(super) channel_down: bool,
    /// The remote takes no pushes in this run.
    pub(super) push_rejected: bool,
    /// Two clones run at the same time.
    pub(super) twice: bool,
}

/// What a person does on the forge, as `ada`.
#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub(super) struct Act {
    pub(super) does: Deed,
    /// The issue; the first one by default.
    #[serde(default = "first")]
    pub(super) issue: u64,
    /// Which of people's comments, counted from 0 as they were made.
    #[serde(default)]
    pub(super) comment: usize,
    /// An `author_association`.
    #[serde(default = "member")]
    pub(super) role: String,
    #[serde(default)]
    pub(super) title: String,
    #[serde(default)]
    pub(super) text: String,
    #[serde(default)]
    pub(super) labels: Vec<String>,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Deed {
    Opens,
    Comments,
    EditsComment,
    DeletesComment,
    Closes,
    Reopens,
    Deletes,
    Retitles,
    Rewrites,
    Labels,
}

fn first() -> u64 {
    1
}

fn member() -> String {
    "MEMBER".to_owned()
}
