//! Incidents as the pages show them.

use serde::Serialize;

use super::current::Status;
use super::words::{self, Moment};
use super::{PageInput, links, markdown};
use crate::model::{EntryKind, Incident, Severity};

/// An incident, ready for the templates.
#[derive(Debug, Clone, Serialize)]
pub(super) struct IncidentView {
    /// Name of its directory under `incidents/`.
    pub dir: String,
    pub title: String,
    /// Its severity while it lasts, `up` once it is over.
    pub status: Status,
    pub cause: String,
    code: Option<u16>,
    pub started: Moment,
    pub ended: Option<Moment>,
    pub lasted: String,
    pub sites: Vec<Affected>,
    commits: Vec<Commit>,
    issue: Option<String>,
    pub timeline: Vec<EntryView>,
    /// The newest entry as HTML.
    pub latest: String,
    evidence: String,
    /// `November 2026`.
    #[serde(skip)]
    pub month: String,
}

/// A site it is about.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Affected {
    pub slug: String,
    pub name: String,
    /// True if the site has a page.
    pub known: bool,
}

#[derive(Debug, Clone, Serialize)]
struct Commit {
    short: String,
    href: Option<String>,
}

/// An entry of the timeline.
#[derive(Debug, Clone, Serialize)]
pub(super) struct EntryView {
    pub at: Moment,
    status: Status,
    pub word: &'static str,
    pub html: String,
}

impl IncidentView {
    pub(super) fn new(page: &PageInput<'_>, incident: &Incident) -> Self {
        let timeline: Vec<EntryView> = incident
            .timeline
            .iter()
            .map(|entry| EntryView {
                at: Moment::new(entry.at),
                status: entry_status(entry.kind, incident.severity),
                word: entry_word(entry.kind),
                html: markdown::to_html(&entry.text, 3),
            })
            .collect();
        let evidence = incident.evidence.trim();
        let evidence = evidence.strip_prefix("## Evidence").unwrap_or(evidence).trim();
        Self {
            dir: links::segment(&incident.id),
            title: title(incident),
            status: if incident.ended.is_some() { Status::Up } else { of_severity(incident.severity) },
            cause: incident.cause.map_or_else(String::new, |cause| cause.phrase().to_owned()),
            code: (incident.code > 0).then_some(incident.code),
            started: Moment::new(incident.started),
            ended: incident.ended.map(Moment::new),
            lasted: words::between(incident.started, incident.ended.unwrap_or(page.now)),
            sites: incident
                .sites
                .iter()
                .map(|site| Affected { slug: site.slug.to_string(), name: site.name.clone(), known: false })
                .collect(),
            commits: incident.commits.iter().filter_map(|hash| commit(page, hash)).collect(),
            issue: incident.issue.as_deref().and_then(links::web),
            latest: timeline.last().map(|entry| entry.html.clone()).unwrap_or_default(),
            timeline,
            evidence: if evidence.is_empty() { String::new() } else { markdown::to_html(evidence, 3) },
            month: incident.started.format("%B %Y").to_string(),
        }
    }
}

/// `IP .104 is down`, `IP .104 and 2 more sites were slow`.
fn title(incident: &Incident) -> String {
    let word = if incident.severity == Severity::Down { "down" } else { "slow" };
    let open = incident.ended.is_none();
    let first = incident.sites.first().map_or("A site", |site| site.name.as_str());
    let is = |many: bool| match (open, many) {
        (true, false) => "is",
        (true, true) => "are",
        (false, false) => "was",
        (false, true) => "were",
    };
    match incident.sites.as_slice() {
        [] | [_] => format!("{first} {} {word}", is(false)),
        [_, second] => format!("{first} and {} {} {word}", second.name, is(true)),
        [_, rest @ ..] => format!("{first} and {} more sites {} {word}", rest.len(), is(true)),
    }
}

fn of_severity(severity: Severity) -> Status {
    match severity {
        Severity::Degraded => Status::Degraded,
        Severity::Down => Status::Down,
    }
}

fn entry_status(kind: EntryKind, severity: Severity) -> Status {
    match kind {
        EntryKind::Opened | EntryKind::Reopened => of_severity(severity),
        EntryKind::Changed | EntryKind::Investigating | EntryKind::Identified | EntryKind::Monitoring => {
            Status::Degraded
        }
        EntryKind::Resolved => Status::Up,
        EntryKind::Note | EntryKind::Postmortem => Status::Unknown,
    }
}

fn entry_word(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Opened => "Opened",
        EntryKind::Changed => "Changed",
        EntryKind::Resolved => "Resolved",
        EntryKind::Reopened => "Reopened",
        EntryKind::Investigating => "Investigating",
        EntryKind::Identified => "Identified",
        EntryKind::Monitoring => "Monitoring",
        EntryKind::Postmortem => "Postmortem",
        EntryKind::Note => "Update",
    }
}

/// A commit by its 7-digit hash, with a link if the repository's address is known; what is no hash is left out.
fn commit(page: &PageInput<'_>, hash: &str) -> Option<Commit> {
    if !hash.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let short = hash.get(..7)?.to_owned();
    let repository = page.repository.and_then(links::web);
    Some(Commit { href: repository.map(|base| format!("{}/commit/{hash}", base.trim_end_matches('/'))), short })
}

/// The incidents of a month.
#[derive(Debug, Serialize)]
pub(super) struct Month<'a> {
    name: &'a str,
    incidents: Vec<&'a IncidentView>,
}

/// Newest month first, given incidents newest first.
pub(super) fn by_month(incidents: &[IncidentView]) -> Vec<Month<'_>> {
    incidents
        .chunk_by(|a, b| a.month == b.month)
        .filter_map(|month| Some(Month { name: month.first()?.month.as_str(), incidents: month.iter().collect() }))
        .collect()
}
