//! Incidents in `api/v1`: those of now and of late in one file, all in a file a year.

use std::collections::BTreeMap;

use chrono::{Datelike, TimeDelta};
use schemars::JsonSchema;
use serde::Serialize;

use super::values::Time;
use super::{Head, json};
use crate::incident::{heading, people};
use crate::model::{Artifact, Common, Incident, Reason};
use crate::render::edition::Edition;
use crate::render::incidents::IncidentView;
use crate::render::words::seconds_between;
use crate::render::{PageInput, RenderError, links};

/// How many days after its end an incident is in `incidents.json`.
const RECENT_DAYS: i64 = 90;

/// An incident in `incidents.json`, in the files of years, and in `status.json`.
#[derive(Serialize, JsonSchema)]
pub(super) struct ApiIncident<'a> {
    id: &'a str,
    title: &'a str,
    /// Its page, relative to the page's base.
    path: String,
    /// The worst it has been.
    #[schemars(extend("enum" = ["degraded", "down"]))]
    severity: &'static str,
    started: Time,
    /// `null` while it lasts.
    ended: Option<Time>,
    /// So far, while it lasts.
    duration_seconds: u64,
    /// When it came back after its end, and was opened again.
    relapses: Vec<Time>,
    /// True if people opened it, not checks.
    manual: bool,
    /// What people say of it while it lasts.
    #[schemars(extend("enum" = ["investigating", "identified", "monitoring", null]))]
    stage: Option<String>,
    /// `null` if people opened it.
    cause: Option<&'static str>,
    /// Why several sites share it.
    common: Option<String>,
    /// HTTP status of the check that opened it; 0: none.
    code: u16,
    /// Response time of that check.
    ms: u32,
    sites: Vec<ApiAffected<'a>>,
    /// Full hashes.
    commits: &'a [String],
    /// Address of its discussion.
    issue: Option<String>,
    timeline: Vec<ApiEntry<'a>>,
}

/// A site that it is about.
#[derive(Serialize, JsonSchema)]
struct ApiAffected<'a> {
    slug: &'a str,
    name: &'a str,
    /// When it recovered, if others are affected, too.
    until: Option<Time>,
}

/// An entry of the timeline.
#[derive(Serialize, JsonSchema)]
struct ApiEntry<'a> {
    at: Time,
    #[schemars(extend("enum" = [
        "opened", "changed", "resolved", "reopened", "investigating", "identified", "monitoring", "postmortem", "note"
    ]))]
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
            at: Time(entry.at),
            kind: heading::word(entry.kind).to_ascii_lowercase(),
            author: entry.origin.as_ref().map(|origin| origin.author.as_str()),
            text: &entry.text,
        });
        Self {
            id: &incident.id.0,
            title: &view.title,
            path: format!("incidents/{}/", view.dir),
            severity: incident.severity.word(),
            started: Time(incident.started),
            ended: incident.ended.map(Time),
            duration_seconds: seconds_between(incident.started, end),
            relapses: incident.relapses.iter().copied().map(Time).collect(),
            manual: incident.manual.is_some(),
            stage: people::stage(incident).map(|stage| heading::word(stage).to_ascii_lowercase()),
            cause: incident.cause.map(Reason::word),
            common: incident.common.as_ref().map(Common::encode),
            code: incident.code,
            ms: incident.ms,
            sites: incident
                .sites
                .iter()
                .map(|s| ApiAffected { slug: s.slug.as_str(), name: &s.name, until: s.until.map(Time) })
                .collect(),
            commits: &incident.commits,
            issue: incident.issue.as_deref().and_then(links::web),
            timeline: entries.collect(),
        }
    }
}

/// `api/v1/incidents.json`.
#[derive(Serialize, JsonSchema)]
pub(super) struct IncidentsFile<'a> {
    #[serde(flatten)]
    head: Head,
    /// When the page was written.
    generated: Time,
    /// The years that have a file of their own, newest first.
    years: Vec<i32>,
    /// Those that are open or ended within the last 90 days, newest first.
    incidents: Vec<ApiIncident<'a>>,
}

/// The incidents of now and of late.
pub(in crate::render) fn incidents(edition: &Edition<'_>) -> Result<Artifact, RenderError> {
    let page = edition.page;
    let since = page.now.checked_sub_signed(TimeDelta::days(RECENT_DAYS)).unwrap_or(page.now);
    let all = page.incidents.iter().zip(&edition.incidents);
    let recent = all.filter(|(incident, _)| incident.ended.is_none_or(|ended| ended >= since));
    let file = IncidentsFile {
        head: Head::new("schema/incidents.json"),
        generated: Time(page.now),
        years: by_year(edition).into_keys().rev().collect(),
        incidents: recent.map(|(incident, view)| ApiIncident::new(page, incident, view)).collect(),
    };
    json("api/v1/incidents.json".to_owned(), &file)
}

/// `api/v1/incidents/<year>.json`. It does not say when it was written, so that the files of past years stay the same.
#[derive(Serialize, JsonSchema)]
pub(super) struct YearFile<'a> {
    #[serde(flatten)]
    head: Head,
    year: i32,
    /// All that began in that UTC year, newest first.
    incidents: Vec<ApiIncident<'a>>,
}

/// All incidents, a file a year.
pub(in crate::render) fn years(edition: &Edition<'_>) -> impl Iterator<Item = Result<Artifact, RenderError>> {
    let page = edition.page;
    by_year(edition).into_iter().map(move |(year, found)| {
        let incidents = found.into_iter().map(|(incident, view)| ApiIncident::new(page, incident, view)).collect();
        let file = YearFile { head: Head::new("../schema/incidents-year.json"), year, incidents };
        json(format!("api/v1/incidents/{year}.json"), &file)
    })
}

type Pair<'e> = (&'e Incident, &'e IncidentView);

fn by_year<'e>(edition: &'e Edition<'_>) -> BTreeMap<i32, Vec<Pair<'e>>> {
    let mut years: BTreeMap<i32, Vec<Pair<'e>>> = BTreeMap::new();
    for (incident, view) in edition.page.incidents.iter().zip(&edition.incidents) {
        years.entry(incident.started.year()).or_default().push((incident, view));
    }
    years
}
