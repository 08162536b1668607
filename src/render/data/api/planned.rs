//! Planned work in `api/v1`.

use schemars::JsonSchema;
use serde::Serialize;

use super::values::Time;
use super::{Head, json};
use crate::model::{Artifact, Slug};
use crate::render::{PageInput, PlannedWork, RenderError, links, planned};

/// A stretch of planned work in `maintenance.json` and in a site's own file.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct ApiWork<'a> {
    id: &'a str,
    title: &'a str,
    start: Time,
    /// `null` while nobody knows.
    end: Option<Time>,
    /// The worst that was announced.
    #[schemars(extend("enum" = ["none", "degraded", "down"]))]
    effect: &'static str,
    /// Slugs.
    sites: Vec<&'a str>,
    /// Address of the announcement.
    issue: Option<String>,
    /// Markdown from the config, not escaped for HTML.
    description: &'a str,
}

impl<'a> ApiWork<'a> {
    pub(super) fn new(work: &'a PlannedWork) -> Self {
        let window = &work.window;
        Self {
            id: &window.id,
            title: &window.title,
            start: Time(window.start),
            end: window.end.map(Time),
            effect: window.effect.word(),
            sites: window.sites.iter().map(Slug::as_str).collect(),
            issue: window.issue.as_deref().and_then(links::web),
            description: &work.description,
        }
    }
}

/// `api/v1/maintenance.json`.
#[derive(Serialize, JsonSchema)]
pub(super) struct MaintenanceFile<'a> {
    #[serde(flatten)]
    head: Head,
    /// When the page was written.
    generated: Time,
    /// What goes on, and what begins within 30 days, by start.
    maintenance: Vec<ApiWork<'a>>,
}

/// What goes on, and what begins within 30 days.
pub(in crate::render) fn maintenance(page: &PageInput<'_>) -> Result<Artifact, RenderError> {
    let current = page.planned.iter().filter(|work| planned::is_current(&work.window, page.now));
    let file = MaintenanceFile {
        head: Head::new("schema/maintenance.json"),
        generated: Time(page.now),
        maintenance: current.map(ApiWork::new).collect(),
    };
    json("api/v1/maintenance.json".to_owned(), &file)
}
