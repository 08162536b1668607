//! A site in the list of all sites.

use serde::Serialize;

use super::current::Status;
use super::edition::Edition;
use super::periods::WindowView;
use super::renderer::OneSite;
use super::words::{self, Moment};
use super::{bars, chart, links};

/// A site in the list of all sites.
#[derive(Debug, Clone, Serialize)]
pub(super) struct SiteView {
    pub slug: String,
    pub name: String,
    pub group: Option<String>,
    icon: Option<String>,
    link: Option<String>,
    link_text: Option<String>,
    target: Option<String>,
    pub status: Status,
    word: &'static str,
    detail: String,
    since: Option<Moment>,
    observed: Option<Moment>,
    answer: String,
    /// The median response time of the last 24 hours.
    typical: Option<String>,
    windows: Vec<WindowView>,
    bars: String,
    spark: Option<String>,
}

impl SiteView {
    pub(super) fn new(edition: &Edition<'_>, one: &OneSite<'_>) -> Self {
        let OneSite { input, facts, .. } = *one;
        let page = edition.page;
        let site = input.site;
        let current = &facts.current;
        let link = links::visit(site);
        let typical = facts.window("24h").and_then(|day| day.latency.quantile(0.5));
        Self {
            slug: site.slug.to_string(),
            name: site.name.clone(),
            group: site.group.clone(),
            icon: site.icon.as_deref().filter(|icon| is_emblem(icon)).map(str::to_owned),
            link_text: link.as_deref().map(|link| {
                link.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/').to_owned()
            }),
            link,
            target: links::target(site),
            status: current.status,
            word: current.status.word(),
            detail: current.detail(page.now),
            since: current.since.map(Moment::new),
            observed: current.observed.map(Moment::new),
            answer: if current.last.is_some() { current.answer() } else { String::new() },
            typical: typical.map(|ms| words::milliseconds(words::whole(ms))),
            windows: facts.windows.iter().take(4).map(WindowView::new).collect(),
            bars: bars::svg(facts.last(90)),
            spark: chart::spark(page, input.samples),
        }
    }
}

/// True for an icon that is a character or two (an emoji). Pictures would have to be fetched or copied.
fn is_emblem(icon: &str) -> bool {
    (1..=8).contains(&icon.chars().count()) && !icon.is_ascii()
}
