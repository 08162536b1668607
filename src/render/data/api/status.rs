//! `api/v1/status.json`: everything at a glance.

use schemars::JsonSchema;
use serde::Serialize;

use super::incident::ApiIncident;
use super::site::Site;
use super::values::Time;
use super::{Head, json};
use crate::model::Artifact;
use crate::render::current::Status;
use crate::render::edition::Edition;
use crate::render::overall::Overall;
use crate::render::renderer::Summary;
use crate::render::{RenderError, links};

/// The whole file.
#[derive(Serialize, JsonSchema)]
pub(super) struct StatusFile<'a> {
    #[serde(flatten)]
    head: Head,
    /// When the page was written.
    generated: Time,
    /// The version of Upkept that wrote it.
    upkept: &'a str,
    /// The page's name.
    title: &'a str,
    /// The page's address, if it is configured.
    url: Option<String>,
    status: Status,
    /// The sentence at the top of the page.
    summary: &'a str,
    /// True if no site has been observed for longer than `max_gap_seconds`.
    overdue: bool,
    /// The newest observation of all sites.
    observed: Option<Time>,
    /// When the next observation was or is expected.
    due: Option<Time>,
    /// The usual time between checks.
    interval_seconds: u64,
    /// How long a check speaks for, at most.
    max_gap_seconds: u64,
    /// Those that are open.
    incidents: Vec<ApiIncident<'a>>,
    /// All of them, in the order of the page.
    sites: Vec<&'a Site>,
}

/// The status of everything.
pub(in crate::render) fn status(
    edition: &Edition<'_>,
    overall: &Overall,
    sites: &[Summary],
) -> Result<Artifact, RenderError> {
    let page = edition.page;
    let open = page.incidents.iter().zip(&edition.incidents).filter(|(incident, _)| incident.is_open());
    let file = StatusFile {
        head: Head::new("schema/status.json"),
        generated: Time(page.now),
        upkept: page.version,
        title: page.title,
        url: links::base(page.url).map(String::from),
        status: overall.status,
        summary: &overall.sentence,
        overdue: overall.overdue,
        observed: overall.observed_at.map(Time),
        due: overall.due_at.map(Time),
        interval_seconds: page.interval.as_secs(),
        max_gap_seconds: page.max_gap.as_secs(),
        incidents: open.map(|(incident, view)| ApiIncident::new(page, incident, view)).collect(),
        sites: sites.iter().map(|site| &site.api).collect(),
    };
    json("api/v1/status.json".to_owned(), &file)
}
