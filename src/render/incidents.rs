//! Incidents as the pages show them.

use serde::Serialize;

use super::current::Status;
use super::edition::{Edition, Place};
use super::overall::Overall;
use super::reasons::reason;
use super::words::{self, Moment};
use super::{Locale, PageInput, RenderError, links, markdown};
use crate::incident::{heading, people, prose};
use crate::model::{AffectedSite, Artifact, Common, Entry, EntryKind, Incident, Severity, Site};

/// An incident, ready for the templates.
#[derive(Debug, Clone, Serialize)]
pub(super) struct IncidentView {
    /// Name of its directory under `incidents/`.
    pub dir: String,
    pub title: String,
    /// Its severity while it lasts, `up` once it is over.
    pub status: Status,
    /// What people say of it while it lasts: `Identified`.
    pub stage: Option<&'static str>,
    /// Why, in words; empty if people opened it.
    pub cause: String,
    /// Why several sites share it.
    common: Option<String>,
    code: Option<u16>,
    pub started: Moment,
    pub ended: Option<Moment>,
    pub lasted: String,
    /// How often it came back.
    relapses: usize,
    pub sites: Vec<Affected>,
    /// How many of them are in trouble still.
    troubled: usize,
    commits: Vec<Commit>,
    issue: Option<String>,
    /// What people learned from it.
    pub postmortems: Vec<EntryView>,
    /// Everything else, oldest first.
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
    /// When it recovered, if others are affected, too.
    pub until: Option<Moment>,
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
    /// Who wrote it, if it was copied from a comment.
    author: Option<String>,
    pub html: String,
}

impl EntryView {
    fn new(entry: &Entry, severity: Severity) -> Self {
        Self {
            at: Moment::new(entry.at),
            status: entry_status(entry.kind, severity),
            word: if entry.kind == EntryKind::Note { "Update" } else { heading::word(entry.kind) },
            author: entry.origin.as_ref().map(|origin| origin.author.clone()),
            html: markdown::to_html(&entry.text, 3),
        }
    }
}

impl IncidentView {
    pub(super) fn new(page: &PageInput<'_>, locale: &Locale, incident: &Incident) -> Self {
        let mut entries: Vec<&Entry> = incident.timeline.iter().collect();
        // New entries are added at the end of the file, also those that tell of an earlier time.
        entries.sort_by_key(|entry| entry.at);
        let (postmortems, entries): (Vec<&Entry>, Vec<&Entry>) =
            entries.into_iter().partition(|entry| entry.kind == EntryKind::Postmortem);
        let views = |entries: &[&Entry]| -> Vec<EntryView> {
            entries.iter().map(|entry| EntryView::new(entry, incident.severity)).collect()
        };
        let timeline = views(&entries);
        let evidence = incident.evidence.trim();
        let evidence = evidence.strip_prefix("## Evidence").unwrap_or(evidence).trim();
        Self {
            dir: links::segment(&incident.id),
            title: title(incident),
            status: if incident.ended.is_some() { Status::Up } else { of_severity(incident.severity) },
            stage: people::stage(incident).map(heading::word),
            common: incident.common.as_ref().map(|common| shared(incident, common)),
            cause: incident.cause.map_or_else(String::new, |cause| reason(locale, cause)),
            code: (incident.code > 0).then_some(incident.code),
            started: Moment::new(incident.started),
            ended: incident.ended.map(Moment::new),
            lasted: words::between(incident.started, incident.ended.unwrap_or(page.now)),
            relapses: incident.relapses.len(),
            troubled: incident.troubled().count(),
            sites: incident.sites.iter().map(|site| affected(site, incident)).collect(),
            commits: incident.commits.iter().filter_map(|hash| commit(page, hash)).collect(),
            issue: incident.issue.as_deref().and_then(links::web),
            postmortems: views(&postmortems),
            latest: timeline.last().map(|entry| entry.html.clone()).unwrap_or_default(),
            timeline,
            evidence: if evidence.is_empty() { String::new() } else { markdown::to_html(evidence, 3) },
            month: incident.started.format("%B %Y").to_string(),
        }
    }
}

fn affected(site: &AffectedSite, incident: &Incident) -> Affected {
    Affected {
        slug: site.slug.to_string(),
        name: site.name.clone(),
        until: site.until.filter(|_| incident.sites.len() > 1).map(Moment::new),
        known: false,
    }
}

/// Why several sites share it.
fn shared(incident: &Incident, common: &Common) -> String {
    match (common, incident.sites.first()) {
        (Common::Dependency, Some(first)) => format!("the others depend on {}", first.name),
        _ => prose::shared(common),
    }
}

/// The site in the same incident that a troubled site can't work without, while that is in trouble itself.
pub(super) fn reason_for<'i>(incident: &'i Incident, site: &Site) -> Option<&'i str> {
    let needed = site.depends_on.iter().find_map(|slug| incident.troubled().find(|other| other.slug == *slug));
    let first = || {
        let first = incident.sites.first().filter(|first| first.slug != site.slug && first.until.is_none());
        first.filter(|_| incident.common == Some(Common::Dependency))
    };
    needed.or_else(first).map(|other| other.name.as_str())
}

/// `IP .104 is down`, `IP .104 and 2 more sites were slow`, or what people called it.
fn title(incident: &Incident) -> String {
    if let Some(title) = &incident.manual {
        return title.clone();
    }
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

pub(super) fn of_severity(severity: Severity) -> Status {
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

/// The list of all incidents.
pub(super) fn list(edition: &Edition<'_>, overall: &Overall) -> Result<Artifact, RenderError> {
    #[derive(Serialize)]
    struct Past<'v> {
        months: Vec<Month<'v>>,
    }
    let own = Past { months: by_month(&edition.incidents) };
    let directory = "incidents/".to_owned();
    let place = Place { directory, here: "incidents", status: overall.status, archive: false };
    edition.html(&place, "incidents.html", own)
}

/// An incident's own page.
pub(super) fn page(edition: &Edition<'_>, incident: &IncidentView) -> Result<Artifact, RenderError> {
    #[derive(Serialize)]
    struct Own<'v> {
        incident: &'v IncidentView,
    }
    let directory = format!("incidents/{}/", incident.dir);
    let place = Place { directory, here: "incident", status: incident.status, archive: incident.ended.is_some() };
    edition.html(&place, "incident.html", Own { incident })
}
