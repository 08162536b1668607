//! A stretch of confirmed trouble.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Reason, Slug, Timestamp, Verdict};

/// How bad an incident is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Slow, but answering as expected.
    Degraded,
    /// Not answering as expected.
    Down,
}

impl Severity {
    /// The severity of a troubled verdict; `None` for up and unknown.
    #[must_use]
    pub fn of(verdict: Verdict) -> Option<Self> {
        match verdict {
            Verdict::Degraded => Some(Self::Degraded),
            Verdict::Down => Some(Self::Down),
            Verdict::Up | Verdict::Unknown => None,
        }
    }

    /// The word used in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Degraded => "degraded",
            Self::Down => "down",
        }
    }
}

/// Names an incident for ever: `20261122-124003-ip-104` (UTC start, slug of the first site).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct IncidentId(pub String);

impl IncidentId {
    /// The id of an incident of `slug` that started at `start`.
    #[must_use]
    pub fn new(start: Timestamp, slug: &Slug) -> Self {
        Self(format!("{}-{slug}", start.format("%Y%m%d-%H%M%S")))
    }

    /// The path of the incident's file, relative to the repository: `history/incidents/<year>/<id>.md`.
    #[must_use]
    pub fn path(&self) -> String {
        let year = self.0.get(..4).unwrap_or("0000");
        format!("history/incidents/{year}/{}.md", self.0)
    }
}

impl fmt::Display for IncidentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A site that an incident is about, with the name it had then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AffectedSite {
    /// The site's slug.
    pub slug: Slug,
    /// Its display name.
    pub name: String,
}

/// What a timeline entry is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// Trouble was confirmed.
    Opened,
    /// The severity changed.
    Changed,
    /// The trouble is over.
    Resolved,
    /// Anything else, by a person or by Upkept.
    Note,
}

/// One entry of a timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub at: Timestamp,
    /// What it is about.
    pub kind: EntryKind,
    /// Markdown, one paragraph or more.
    pub text: String,
}

/// An incident: the content of its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incident {
    /// Its name.
    pub id: IncidentId,
    /// Who is affected; never empty.
    pub sites: Vec<AffectedSite>,
    /// The worst it has been.
    pub severity: Severity,
    /// The first failing sample of the run that confirmed it.
    pub started: Timestamp,
    /// The first good sample of the run that confirmed the recovery; `None` while open.
    pub ended: Option<Timestamp>,
    /// Why, in a word.
    pub cause: Reason,
    /// HTTP code of the sample that opened it (0: none).
    pub code: u16,
    /// Response time of that sample in milliseconds (0: no connection was made).
    pub ms: u32,
    /// Full hashes of the commits that recorded its changes of state, oldest first.
    pub commits: Vec<String>,
    /// Address of the forge's issue, if there is one.
    pub issue: Option<String>,
    /// What happened, oldest first.
    pub timeline: Vec<Entry>,
    /// Markdown after the timeline: the evidence.
    pub evidence: String,
}
