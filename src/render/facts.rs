//! Everything computed about a site; the pages and the data files are made from it.

use std::borrow::Cow;

use super::current::Current;
use super::periods::{self, Window};
use super::{PageInput, SiteInput};
use crate::model::{Incident, Severity, Slug, Timestamp};
use crate::stats::{self, Day, Outage, Reliability, reliability};

/// What is known about a site, in figures.
#[derive(Debug)]
pub(super) struct Facts<'a> {
    pub current: Current,
    /// Every UTC day from the first one known (but at least the last 90) to today, oldest first, without holes.
    pub days: Vec<Cow<'a, Day>>,
    /// As [`crate::model::WINDOWS`].
    pub windows: Vec<Window>,
    /// Outages of the last 30 UTC days.
    pub outages: Reliability,
    /// Outages of 30, 90 and 365 UTC days and of all.
    pub reliability: Vec<Outages>,
}

/// The outages of a window.
#[derive(Debug, Clone, Copy)]
pub(super) struct Outages {
    /// The window's key: `30d`.
    pub key: &'static str,
    pub figures: Reliability,
    /// How many of them are known from incidents, not from single checks.
    pub from_incidents: u64,
}

/// Windows whose outages are told.
const COUNTED: [&str; 4] = ["30d", "90d", "1y", "all"];

impl<'a> Facts<'a> {
    /// `incidents` are indices of [`PageInput::incidents`]: those of the site.
    pub(super) fn new(page: &PageInput<'_>, input: &SiteInput<'a>, incidents: &[usize]) -> Self {
        let days = periods::days(page, input);
        let windows = periods::windows(page, input, &days);
        let incidents = incidents.iter().filter_map(|index| page.incidents.get(*index));
        let reliability = all_outages(page, input, incidents, &windows);
        let outages = reliability.iter().find(|outages| outages.key == "30d");
        Self {
            current: Current::new(page, input),
            outages: outages.map(|outages| outages.figures).unwrap_or_default(),
            windows,
            reliability,
            days,
        }
    }

    /// The last `n` days, today included.
    pub(super) fn last(&self, n: usize) -> &[Cow<'a, Day>] {
        self.days.get(self.days.len().saturating_sub(n)..).unwrap_or_default()
    }

    /// The window of that key.
    pub(super) fn window(&self, key: &str) -> Option<&Window> {
        self.windows.iter().find(|window| window.key == key)
    }
}

/// The outages of each window. Samples tell of those that began since the first one that is at hand; earlier ones are
/// known from the incidents that samples made.
fn all_outages<'i>(
    page: &PageInput<'_>,
    input: &SiteInput<'_>,
    incidents: impl Iterator<Item = &'i Incident>,
    windows: &[Window],
) -> Vec<Outages> {
    let sampled = input.samples.first().map_or(page.now, |first| first.at);
    let earlier: Vec<Outage> = incidents.filter_map(|incident| outage(incident, &input.site.slug, sampled)).collect();
    let mut found = stats::outages(input.samples, input.announced, page.now);
    found.extend(&earlier);
    COUNTED
        .into_iter()
        .filter_map(|key| windows.iter().find(|window| window.key == key))
        .map(|window| {
            let figures = reliability(&found, window.from..page.now).operating(window.seconds.available());
            let from_incidents = reliability(&earlier, window.from..page.now).outages;
            Outages { key: window.key, figures, from_incidents }
        })
        .collect()
}

/// The time that an incident has the site down before the first sample. Incidents that people opened are no
/// observation.
fn outage(incident: &Incident, slug: &Slug, sampled: Timestamp) -> Option<Outage> {
    let found = incident.manual.is_none() && incident.severity == Severity::Down && incident.started < sampled;
    let affected = incident.sites.iter().find(|site| site.slug == *slug).filter(|_| found)?;
    let end = affected.until.or(incident.ended).unwrap_or(sampled);
    Some((incident.started, Some(end.min(sampled))))
}
