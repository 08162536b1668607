//! An incident in `api/v1`.

use serde::Serialize;

use crate::incident::{heading, people};
use crate::model::{Common, Incident, Reason};
use crate::render::incidents::IncidentView;
use crate::render::words::{iso, seconds_between};
use crate::render::{PageInput, links};

/// An incident in `incidents.json` and `status.json`.
#[derive(Serialize)]
pub(super) struct ApiIncident<'a> {
    id: &'a str,
    title: &'a str,
    /// Relative to the page's base.
    path: String,
    severity: &'static str,
    started: String,
    ended: Option<String>,
    duration_seconds: u64,
    relapses: Vec<String>,
    manual: bool,
    stage: Option<String>,
    cause: Option<&'static str>,
    common: Option<String>,
    code: u16,
    ms: u32,
    sites: Vec<ApiAffected<'a>>,
    commits: &'a [String],
    issue: Option<String>,
    timeline: Vec<ApiEntry<'a>>,
}

#[derive(Serialize)]
struct ApiAffected<'a> {
    slug: &'a str,
    name: &'a str,
    until: Option<String>,
}

#[derive(Serialize)]
struct ApiEntry<'a> {
    at: String,
    kind: String,
    /// Who wrote the comment that it was copied from.
    author: Option<&'a str>,
    /// Markdown from outside, not escaped for HTML.
    text: &'a str,
}

impl<'a> ApiIncident<'a> {
    pub(super) fn new(page: &PageInput<'_>, incident: &'a Incident, view: &'a IncidentView) -> Self {
        let end = incident.ended.unwrap_or(page.now);
        let entries = incident.timeline.iter().map(|entry| ApiEntry {
            at: iso(entry.at),
            kind: heading::word(entry.kind).to_ascii_lowercase(),
            author: entry.origin.as_ref().map(|origin| origin.author.as_str()),
            text: &entry.text,
        });
        Self {
            id: &incident.id.0,
            title: &view.title,
            path: format!("incidents/{}/", view.dir),
            severity: incident.severity.word(),
            started: iso(incident.started),
            ended: incident.ended.map(iso),
            duration_seconds: seconds_between(incident.started, end),
            relapses: incident.relapses.iter().map(|at| iso(*at)).collect(),
            manual: incident.manual.is_some(),
            stage: people::stage(incident).map(|stage| heading::word(stage).to_ascii_lowercase()),
            cause: incident.cause.map(Reason::word),
            common: incident.common.as_ref().map(Common::encode),
            code: incident.code,
            ms: incident.ms,
            sites: incident
                .sites
                .iter()
                .map(|s| ApiAffected { slug: s.slug.as_str(), name: &s.name, until: s.until.map(iso) })
                .collect(),
            commits: &incident.commits,
            issue: incident.issue.as_deref().and_then(links::web),
            timeline: entries.collect(),
        }
    }
}
