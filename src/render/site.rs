//! A site as the pages show it.

use std::borrow::Cow;

use chrono::TimeDelta;
use serde::Serialize;

use super::current::{Current, Status};
use super::periods::{self, DayView, Window, WindowView};
use super::planned::Agenda;
use super::words::{self, Moment};
use super::{PageInput, SiteInput, bars, chart, links};
use crate::model::figures::thousands;
use crate::model::{Certificate, Severity, Timestamp, Verdict};
use crate::stats::{Day, Reliability, day_range, reliability};

/// Days before its end from which a certificate is shown as a worry.
const CERTIFICATE_WARNING_DAYS: i64 = 14;

/// Everything computed about a site; the pages and the API are made from it.
pub(super) struct Facts<'a> {
    pub current: Current,
    pub days: Vec<Cow<'a, Day>>,
    pub windows: Vec<Window>,
    pub outages: Reliability,
}

impl<'a> Facts<'a> {
    pub(super) fn new(page: &PageInput<'_>, input: &SiteInput<'a>) -> Self {
        let days = periods::last_ninety(page, input);
        Self {
            current: Current::new(page, input),
            windows: periods::windows(page, input, &days),
            outages: outages(page, input, &days),
            days,
        }
    }
}

/// Outages of the last 30 UTC days: each from the first failed check to the first good one. Failed checks that were
/// announced as maintenance begin none.
fn outages(page: &PageInput<'_>, input: &SiteInput<'_>, days: &[Cow<'_, Day>]) -> Reliability {
    let window = days.get(days.len().saturating_sub(30)..).and_then(|last| last.first());
    let Some(from) = window.map(|day| day_range(day.date).start) else { return Reliability::default() };
    let mut found: Vec<(Timestamp, Option<Timestamp>)> = Vec::new();
    let mut began = None;
    for sample in input.samples.iter().filter(|sample| sample.at <= page.now) {
        match sample.verdict {
            Verdict::Down if input.announced.covers(sample.at, Severity::Down) => {}
            Verdict::Down => began = began.or(Some(sample.at)),
            Verdict::Up | Verdict::Degraded => found.extend(began.take().map(|start| (start, Some(sample.at)))),
            Verdict::Unknown => {}
        }
    }
    found.extend(began.map(|start| (start, None)));
    let from = input.samples.first().map_or(from, |first| from.max(first.at));
    reliability(&found, from..page.now.max(from))
}

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
    pub(super) fn new(page: &PageInput<'_>, input: &SiteInput<'_>, facts: &Facts<'_>) -> Self {
        let site = input.site;
        let current = &facts.current;
        let link = links::visit(site);
        let typical = facts.windows.first().and_then(|day| day.latency.quantile(0.5));
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
            windows: facts.windows.iter().map(WindowView::new).collect(),
            bars: bars::svg(&facts.days),
            spark: chart::spark(page, input.samples),
        }
    }
}

/// True for an icon that is a character or two (an emoji). Pictures would have to be fetched or copied.
fn is_emblem(icon: &str) -> bool {
    (1..=8).contains(&icon.chars().count()) && !icon.is_ascii()
}

/// The numbers on a site's own page.
#[derive(Debug, Serialize)]
pub(super) struct SitePage<'a> {
    pub site: &'a SiteView,
    pub days: Vec<DayView>,
    pub charts: Vec<chart::Chart>,
    pub outages: Outages,
    pub certificate: Option<CertificateView>,
    pub incidents: Vec<&'a super::incidents::IncidentView>,
    pub more_incidents: bool,
    pub agenda: Agenda,
    /// True if time counted as maintenance in the last 90 days.
    pub maintained: bool,
}

/// Reliability in words.
#[derive(Debug, Serialize)]
pub(super) struct Outages {
    count: String,
    total: String,
    longest: String,
    mttr: String,
    mtbf: String,
}

impl Outages {
    /// `observed` is false if there is nothing to count in: then nothing is claimed.
    pub(super) fn new(figures: &Reliability, observed: bool) -> Self {
        let said = |text: String| if observed { text } else { words::NO_DATA.to_owned() };
        let mean = |seconds: Option<u64>| seconds.map_or_else(|| "–".to_owned(), words::duration);
        Self {
            count: said(if figures.outages == 0 { "none".to_owned() } else { thousands(figures.outages) }),
            total: said(words::or_none(figures.down)),
            longest: said(if figures.longest == 0 { "–".to_owned() } else { words::duration(figures.longest) }),
            mttr: said(mean(figures.mttr)),
            mtbf: said(mean(figures.mtbf)),
        }
    }
}

/// How long the certificate is good for.
#[derive(Debug, Serialize)]
pub(super) struct CertificateView {
    status: Status,
    left: String,
    until: Moment,
}

impl CertificateView {
    pub(super) fn new(certificate: &Certificate, now: Timestamp) -> Self {
        let left = certificate.not_after - now;
        let (status, text) = if left < TimeDelta::zero() {
            (Status::Down, format!("expired {} ago", words::between(certificate.not_after, now)))
        } else if left < TimeDelta::days(1) {
            (Status::Down, format!("{} left", words::between(now, certificate.not_after)))
        } else {
            let days = u64::try_from(left.num_days()).unwrap_or(0);
            let worry = left < TimeDelta::days(CERTIFICATE_WARNING_DAYS);
            (if worry { Status::Degraded } else { Status::Up }, format!("{} left", words::counted(days, "day")))
        };
        Self { status, left: text, until: Moment::new(certificate.not_after) }
    }
}
