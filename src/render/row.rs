//! A site in the list of all sites.

use serde::Serialize;

use super::bars::{self, BETWEEN};
use super::current::Status;
use super::edition::Edition;
use super::input::Picture;
use super::locale::{Arg, Locale, Moment};
use super::periods::Window;
use super::renderer::OneSite;
use super::words;
use super::{PageInput, chart, links};

/// A site in the list of all sites, and at the top of its own page.
#[derive(Debug, Clone, Serialize)]
pub(super) struct SiteView {
    pub slug: String,
    pub name: String,
    pub group: Option<String>,
    /// A character or two (an emoji) that the config gives it.
    /// What stands before its name.
    emblem: Emblem,
    link: Option<String>,
    link_text: Option<String>,
    target: Option<String>,
    pub status: Status,
    /// The state in a word.
    word: String,
    /// Remarks on it.
    detail: String,
    since: Option<Moment>,
    observed: Option<Moment>,
    answer: String,
    /// The median response time of the last 24 hours.
    typical: Option<String>,
    /// Those that the overview can show.
    uptimes: Vec<Uptime>,
    bars: String,
    spark: Option<String>,
}

/// What stands before a site's name.
#[derive(Debug, Clone, Serialize)]
struct Emblem {
    /// `src` of a picture.
    source: Option<String>,
    /// True if that is a path under the page's root.
    file: bool,
    /// Shown if there is no picture: an emoji, or the name's first letter.
    letter: String,
}

/// How a window has been.
#[derive(Debug, Clone, Serialize)]
struct Uptime {
    /// `24h`, `7d` …
    key: &'static str,
    percent: String,
    /// The share that was observed; `None` if nothing was.
    coverage: Option<String>,
}

impl SiteView {
    pub(super) fn new(edition: &Edition<'_>, one: &OneSite<'_>) -> Self {
        let OneSite { input, facts, .. } = *one;
        let (page, locale) = (edition.page, &edition.locale);
        let site = input.site;
        let current = &facts.current;
        let link = links::visit(site);
        let typical = facts.window("24h").and_then(|day| day.latency.quantile(0.5));
        Self {
            slug: site.slug.to_string(),
            name: site.name.clone(),
            group: site.group.clone(),
            emblem: Emblem::new(page.own.icons.get(&site.slug), site.emblem(), &site.name),
            link_text: link.as_deref().map(|link| {
                link.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/').to_owned()
            }),
            link,
            target: links::target(site),
            status: current.status,
            word: current.status.word(locale),
            detail: current.remarks(locale, page.now).join(BETWEEN),
            since: current.since.map(|at| locale.moment(at)),
            observed: current.observed.map(|at| locale.moment(at)),
            answer: if current.last.is_some() { current.answer(locale) } else { String::new() },
            typical: typical.map(|ms| locale.milliseconds(words::whole(ms))),
            uptimes: facts
                .windows
                .iter()
                .filter(|window| is_offered(page, window.key))
                .map(|window| Uptime::new(locale, window))
                .collect(),
            bars: bars::svg(locale, facts.last(90)),
            spark: chart::spark(page, input.samples),
        }
    }
}

/// True for a window that the overview offers: all but the longest, unless that is what it shows first.
pub(super) fn is_offered(page: &PageInput<'_>, key: &str) -> bool {
    key != "all" || page.look.window == "all"
}

impl Uptime {
    fn new(locale: &Locale, window: &Window) -> Self {
        let (uptime, coverage) = (window.seconds.uptime(), window.seconds.coverage());
        let said = |share: String| locale.say("row-coverage", &[("percent", Arg::Text(&share))]);
        Self {
            key: window.key,
            percent: locale.percent(uptime),
            coverage: uptime.and(coverage).map(|share| said(locale.percent_whole(Some(share)))),
        }
    }
}

impl Emblem {
    fn new(picture: Option<&Picture>, icon: Option<&str>, name: &str) -> Self {
        let first = || name.chars().find(|c| c.is_alphanumeric()).map(|c| c.to_uppercase().take(1).collect());
        Self {
            source: picture.map(|picture| picture.source.clone()),
            file: picture.is_some_and(Picture::is_file),
            letter: icon.map(str::to_owned).or_else(first).unwrap_or_default(),
        }
    }
}
