//! `api/v1/sites/<slug>/reports.json`: a site's calendar months.

use schemars::JsonSchema;
use serde::Serialize;

use super::values::{ApiSlo, Figures, Time};
use super::{Head, json};
use crate::model::{Artifact, Slug};
use crate::render::renderer::OneSite;
use crate::render::report::{Month, Verdict};
use crate::render::{PageInput, RenderError};

/// The whole file.
#[derive(Serialize, JsonSchema)]
pub(super) struct ReportsFile<'a> {
    #[serde(flatten)]
    head: Head,
    /// When the page was written.
    generated: Time,
    slug: &'a str,
    name: &'a str,
    /// What is promised.
    slo: Option<ApiSlo>,
    /// Every UTC month from the first that was observed, oldest first.
    months: Vec<ApiMonth<'a>>,
}

/// A UTC calendar month.
#[derive(Serialize, JsonSchema)]
struct ApiMonth<'a> {
    /// Its name, such as `2026-10`.
    #[schemars(extend("pattern" = "^[0-9]{4}-[0-9]{2}$"))]
    month: String,
    from: Time,
    /// `generated`, if the month is not over.
    to: Time,
    #[serde(flatten)]
    figures: Figures,
    /// True if the promise was kept; `null` if there is none, or nothing was observed.
    kept: Option<bool>,
    /// By how many seconds of downtime the promise was missed; `null` if it was not.
    missed_by_seconds: Option<u64>,
    /// Ids of the incidents that touch it, newest first.
    incidents: Vec<&'a str>,
}

impl<'a> ApiMonth<'a> {
    fn new(page: &'a PageInput<'_>, month: &Month<'_>) -> Self {
        let sum = &month.sum;
        let verdict = month.promise.and_then(|promise| promise.verdict);
        let id = |index: usize| Some(page.incidents.get(index)?.id.0.as_str());
        Self {
            month: month.key(),
            from: Time(month.from),
            to: Time(month.to),
            figures: Figures::new(&sum.seconds, sum.checks, sum.failed, &sum.latency),
            kept: verdict.map(Verdict::is_kept),
            missed_by_seconds: verdict.and_then(|verdict| match verdict {
                Verdict::Missed(by) => Some(by),
                Verdict::Kept(_) => None,
            }),
            incidents: month.incidents.iter().filter_map(|touch| id(touch.index)).collect(),
        }
    }
}

/// The months of one site.
pub(in crate::render) fn reports(
    page: &PageInput<'_>,
    one: &OneSite<'_>,
    months: &[Month<'_>],
) -> Result<Artifact, RenderError> {
    let site = one.input.site;
    let slug: &Slug = &site.slug;
    let file = ReportsFile {
        head: Head::new("../../schema/reports.json"),
        generated: Time(page.now),
        slug: slug.as_str(),
        name: &site.name,
        slo: site.slo.map(ApiSlo::from),
        months: months.iter().map(|month| ApiMonth::new(page, month)).collect(),
    };
    json(format!("api/v1/sites/{slug}/reports.json"), &file)
}
