//! Planned work in `api/v1`.

use serde::Serialize;

use crate::model::{Artifact, Slug};
use crate::render::words::iso;
use crate::render::{PageInput, PlannedWork, RenderError, links, planned};

/// A stretch of planned work in `maintenance.json` and in a site's own file.
#[derive(Debug, Serialize)]
pub(super) struct ApiWork<'a> {
    id: &'a str,
    title: &'a str,
    start: String,
    end: Option<String>,
    effect: &'static str,
    sites: Vec<&'a str>,
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
            start: iso(window.start),
            end: window.end.map(iso),
            effect: window.effect.word(),
            sites: window.sites.iter().map(Slug::as_str).collect(),
            issue: window.issue.as_deref().and_then(links::web),
            description: &work.description,
        }
    }
}

/// `api/v1/maintenance.json`: what goes on, and what begins within 30 days.
pub(in crate::render) fn maintenance(page: &PageInput<'_>) -> Result<Artifact, RenderError> {
    #[derive(Serialize)]
    struct File<'a> {
        version: u32,
        generated: String,
        maintenance: Vec<ApiWork<'a>>,
    }
    let current = page.planned.iter().filter(|work| planned::is_current(&work.window, page.now));
    let file =
        File { version: super::VERSION, generated: iso(page.now), maintenance: current.map(ApiWork::new).collect() };
    super::json("api/v1/maintenance.json".to_owned(), &file)
}
