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
    /// When it recovered, or left for another reason; `None` while it is in trouble.
    #[serde(default)]
    pub until: Option<Timestamp>,
}

/// What several sites that failed together have in common: the reason why they share an incident.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Common {
    /// They depend on the first site of the incident, which is down itself.
    Dependency,
    /// The address (without port) that they were reached at, or not.
    Address(String),
    /// The DNS zone whose names could not be looked up.
    Zone(String),
    /// The certificate that was refused: subject and issuer.
    Certificate(String),
    /// The same host failed in the same phase: `example.org, connect`.
    Endpoint(String),
    /// A large share of all sites failed at once.
    Many,
}

impl Common {
    /// The text in files: `address 203.0.113.7`, `many`.
    #[must_use]
    pub fn encode(&self) -> String {
        match self {
            Self::Dependency => "dependency".to_owned(),
            Self::Address(what) => format!("address {what}"),
            Self::Zone(what) => format!("zone {what}"),
            Self::Certificate(what) => format!("certificate {what}"),
            Self::Endpoint(what) => format!("endpoint {what}"),
            Self::Many => "many".to_owned(),
        }
    }

    /// Reads [`Common::encode`] back.
    #[must_use]
    pub fn decode(text: &str) -> Option<Self> {
        Some(match text.split_once(' ') {
            None if text == "dependency" => Self::Dependency,
            None if text == "many" => Self::Many,
            Some(("address", what)) => Self::Address(what.to_owned()),
            Some(("zone", what)) => Self::Zone(what.to_owned()),
            Some(("certificate", what)) => Self::Certificate(what.to_owned()),
            Some(("endpoint", what)) => Self::Endpoint(what.to_owned()),
            _ => return None,
        })
    }
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
    /// It came back soon after its end.
    Reopened,
    /// People are looking for the cause.
    Investigating,
    /// People know the cause.
    Identified,
    /// People think that it is mended, and watch.
    Monitoring,
    /// What people learned from it; shown first.
    Postmortem,
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
    /// The comment that it was copied from; `None` for what Upkept or an editor of the file wrote.
    pub origin: Option<Origin>,
}

/// The comment of a forge's issue that an entry was copied from. It follows the comment's edits and its deletion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The comment's id on the forge: letters, digits and `-`.
    pub comment: String,
    /// Who wrote it: the login on the forge.
    pub author: String,
}

/// An incident: the content of its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incident {
    /// Its name.
    pub id: IncidentId,
    /// The title that people gave it, if it comes from their issue rather than from checks (a *manual* incident).
    /// Such an incident begins and ends with the issue, and no sample changes it.
    pub manual: Option<String>,
    /// Who is or was affected, the first one first; never empty.
    pub sites: Vec<AffectedSite>,
    /// The worst it has been.
    pub severity: Severity,
    /// The first failing sample of the run that confirmed it.
    pub started: Timestamp,
    /// The first good sample of the run that confirmed the recovery; `None` while open.
    pub ended: Option<Timestamp>,
    /// Why, in a word; `None` for a manual incident.
    pub cause: Option<Reason>,
    /// Why several sites share it; `None` while it is about one.
    pub common: Option<Common>,
    /// HTTP code of the sample that opened it (0: none).
    pub code: u16,
    /// Response time of that sample in milliseconds (0: no connection was made).
    pub ms: u32,
    /// When it came back after it had ended, oldest first: each time it was opened again instead of a new one.
    pub relapses: Vec<Timestamp>,
    /// Full hashes of the commits that recorded its changes of state, oldest first.
    pub commits: Vec<String>,
    /// Address of the forge's issue, if there is one.
    pub issue: Option<String>,
    /// What happened, oldest first.
    pub timeline: Vec<Entry>,
    /// Markdown after the timeline: the evidence.
    pub evidence: String,
}

impl Incident {
    /// True while the trouble lasts.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.ended.is_none()
    }

    /// The sites that are in trouble still.
    pub fn troubled(&self) -> impl Iterator<Item = &AffectedSite> {
        self.sites.iter().filter(|site| site.until.is_none())
    }

    /// When the present (or last) stretch of trouble began: the last relapse, or the start.
    #[must_use]
    pub fn since(&self) -> Timestamp {
        self.relapses.last().copied().unwrap_or(self.started)
    }
}
