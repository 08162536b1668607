//! The list of a site's months.

use serde::Serialize;

use super::{Month, Verdict, directory};
use crate::model::Artifact;
use crate::render::RenderError;
use crate::render::edition::{Edition, Place};
use crate::render::renderer::OneSite;

/// What the template gets.
#[derive(Serialize)]
struct List<'a> {
    name: &'a str,
    slug: &'a str,
    /// Newest first.
    months: Vec<Row>,
    /// True if something is promised.
    promised: bool,
}

/// A month as a row.
#[derive(Serialize)]
struct Row {
    key: String,
    name: String,
    /// True if it has a page of its own.
    page: bool,
    running: bool,
    uptime: String,
    /// At worst and at best.
    bounds: Option<(String, String)>,
    coverage: String,
    /// Nothing if there was none.
    down: Option<String>,
    incidents: Option<String>,
    kept: Option<bool>,
}

/// The list of months; those from the `first`-th on have pages of their own.
pub(super) fn page(
    edition: &Edition<'_>,
    one: &OneSite<'_>,
    months: &[Month<'_>],
    first: usize,
) -> Result<Artifact, RenderError> {
    let site = one.input.site;
    let rows = months.iter().enumerate().rev().map(|(index, month)| row(edition, month, index >= first));
    let promised = site.slo.is_some();
    let own = List { name: &site.name, slug: site.slug.as_str(), months: rows.collect(), promised };
    let place = Place { directory: directory(one), here: "report", status: one.facts.current.status, archive: false };
    edition.html(&place, "reports.html", own)
}

fn row(edition: &Edition<'_>, month: &Month<'_>, page: bool) -> Row {
    let locale = &edition.locale;
    let seconds = &month.sum.seconds;
    let uptime = seconds.uptime();
    let bounds = uptime.and(seconds.bounds());
    let incidents = month.incidents.len() as u64;
    Row {
        key: month.key(),
        name: locale.month(month.first),
        page,
        running: month.running,
        uptime: locale.percent(uptime),
        bounds: bounds.map(|(worst, best)| (locale.percent(Some(worst)), locale.percent(Some(best)))),
        coverage: locale.percent_whole(seconds.coverage()),
        down: (seconds.down > 0).then(|| locale.duration(seconds.down)),
        incidents: (incidents > 0).then(|| locale.number(incidents)),
        kept: month.promise.and_then(|promise| promise.verdict).map(Verdict::is_kept),
    }
}
