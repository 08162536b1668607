//! The rendered page: what it says, what it never says, and that nothing from outside can change its structure.

#[path = "page/api.rs"]
mod api;
#[path = "page/badges.rs"]
mod badges;
#[path = "page/built.rs"]
mod built;
#[path = "page/calendar.rs"]
mod calendar;
#[path = "page/charts.rs"]
mod charts;
#[path = "page/embed.rs"]
mod embed;
#[path = "page/feeds.rs"]
mod feeds;
#[path = "page/figures.rs"]
mod figures;
#[path = "page/fixture.rs"]
pub(crate) mod fixture;
#[path = "page/html.rs"]
mod html;
#[path = "page/icons.rs"]
mod icons;
#[path = "page/incidents.rs"]
mod incidents;
#[path = "page/limits.rs"]
mod limits;
#[path = "page/locale.rs"]
mod locale;
#[path = "page/look.rs"]
mod look;
#[path = "page/metrics.rs"]
mod metrics;
#[path = "page/outside.rs"]
mod outside;
#[path = "page/own.rs"]
mod own;
#[path = "page/phases.rs"]
mod phases;
#[path = "page/planned.rs"]
mod planned;
#[path = "page/preview.rs"]
mod preview;
#[path = "page/private.rs"]
mod private;
#[path = "page/reports.rs"]
mod reports;
#[path = "page/sets.rs"]
mod sets;
#[path = "page/sitemap.rs"]
mod sitemap;
#[path = "page/slo.rs"]
mod slo;
#[path = "page/structure.rs"]
mod structure;

use upkept::model::Artifact;

/// The text of the artifact at `path`.
fn text<'a>(artifacts: &'a [Artifact], path: &str) -> &'a str {
    let found = artifacts.iter().find(|artifact| artifact.path == path);
    let found = found.unwrap_or_else(|| panic!("no {path} among {:?}", paths(artifacts)));
    std::str::from_utf8(&found.bytes).unwrap()
}

/// The text with ordinary spaces, and without the marks around names.
fn said(artifacts: &[Artifact], path: &str) -> String {
    let text = text(artifacts, path).replace('\u{a0}', " ");
    ["<bdi>", "</bdi>", " dir=\"auto\""].iter().fold(text, |text, mark| text.replace(mark, ""))
}

fn json(artifacts: &[Artifact], path: &str) -> serde_json::Value {
    serde_json::from_str(text(artifacts, path)).unwrap()
}

fn paths(artifacts: &[Artifact]) -> Vec<&str> {
    artifacts.iter().map(|artifact| artifact.path.as_str()).collect()
}

fn pages(artifacts: &[Artifact]) -> impl Iterator<Item = (&str, &str)> {
    let pages = artifacts.iter().filter(|artifact| artifact.path.ends_with(".html"));
    pages.map(|artifact| (artifact.path.as_str(), std::str::from_utf8(&artifact.bytes).unwrap()))
}

fn hourly() -> std::time::Duration {
    std::time::Duration::from_secs(3_600)
}

/// Few checks keep the tests quick.
fn sparse() -> std::time::Duration {
    std::time::Duration::from_secs(4 * 3_600)
}
