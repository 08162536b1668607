//! What is still to be said about incidents, and what has been said: the content of `history/desk.json`.
//!
//! It holds only unfinished business. Whatever must be said is worked out anew in each run from the incidents
//! themselves; this book remembers what need not be said again, and which incidents to look at.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{IncidentId, Timestamp};

/// The book of the incident desk.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskBook {
    /// Issues that changed on the forge before this moment (by the forge's clock) have been looked at; `None` at first.
    #[serde(default)]
    pub cursor: Option<Timestamp>,
    /// Incidents that are open, or ended with something left to say.
    #[serde(default)]
    pub cases: BTreeMap<IncidentId, Case>,
    /// Since when each channel is known by its name: what had ended by then is no news to it.
    #[serde(default)]
    pub channels: BTreeMap<String, Timestamp>,
    /// Issues of announced maintenance that are open still, by the window's id.
    #[serde(default)]
    pub windows: BTreeMap<String, IssueRef>,
}

/// What has been said about an incident.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Its issue, once there is one.
    #[serde(default)]
    pub issue: Option<IssueRef>,
    /// Notifications that were delivered, oldest first.
    #[serde(default)]
    pub told: Vec<Told>,
    /// True once the issue shows the incident as it is, ended and closed.
    #[serde(default)]
    pub shown: bool,
}

/// An issue as the desk remembers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssueRef {
    /// Its number.
    pub number: u64,
    /// Where people find it.
    pub address: String,
    /// What the forge said of its last change when it was looked at, or written, last.
    #[serde(default)]
    pub seen: Option<Timestamp>,
    /// How many comments it had then, if the forge says so: what was said in the same second shows in the number.
    #[serde(default)]
    pub comments: Option<u32>,
    /// A short digest of the title, text and labels that were written last, so that what has not changed is not
    /// written again, and what people edited is not undone.
    #[serde(default)]
    pub written: String,
}

/// A notification that was delivered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Name of the channel.
    pub channel: String,
    /// What it was told: the key of the event (`opened`, `worsened`, `reminder-2`, `resolved` …).
    pub event: String,
    /// When.
    pub at: Timestamp,
}
