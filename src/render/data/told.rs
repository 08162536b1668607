//! What feeds and calendars tell of: planned work with what it has come to, and the names by which readers know things
//! again.

use std::collections::HashMap;

use chrono::{TimeDelta, Timelike};

use crate::model::{Effect, Incident, Slug, Timestamp, Window};
use crate::render::{PageInput, PlannedWork, links};

/// Feeds announce work that long before it begins.
const NOTICE: TimeDelta = TimeDelta::days(7);

/// What has become of planned work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// It is too early to speak of it in a feed.
    Ahead,
    Announced,
    Ongoing,
    Finished,
}

/// A stretch of planned work at the moment of the page.
#[derive(Debug)]
pub(super) struct Work<'a> {
    pub work: &'a PlannedWork,
    pub phase: Phase,
    /// When it came to that.
    pub updated: Timestamp,
}

/// What all feeds and calendars of a page share.
#[derive(Debug)]
pub(in crate::render) struct Told<'a> {
    /// The page's address with a final `/`, or nothing.
    pub(super) base: String,
    /// All planned work of the page, sorted by start.
    pub(super) works: Vec<Work<'a>>,
    /// Indices of the work of each site.
    of_site: HashMap<&'a str, Vec<usize>>,
    /// Names by slug.
    names: HashMap<&'a str, &'a str>,
}

impl<'a> Told<'a> {
    pub(in crate::render) fn new(page: &PageInput<'a>) -> Self {
        let mut of_site: HashMap<&str, Vec<usize>> = HashMap::new();
        let mut before: HashMap<Series<'_>, Timestamp> = HashMap::new();
        let mut works = Vec::with_capacity(page.planned.len());
        // What was called off before it began is not told of any more: calendars then strike it.
        for (index, work) in page.planned.iter().filter(|work| !work.window.is_empty()).enumerate() {
            for slug in &work.window.sites {
                of_site.entry(slug.as_str()).or_default().push(index);
            }
            let last = before.insert(series(work), work.window.start);
            works.push(Work::new(work, last, page.now));
        }
        Self {
            base: links::base(page.url).map(String::from).unwrap_or_default(),
            works,
            of_site,
            names: page.sites.iter().map(|site| (site.slug.as_str(), site.name.as_str())).collect(),
        }
    }

    /// The work that concerns a site.
    pub(super) fn works_of(&self, slug: &Slug) -> impl Iterator<Item = &Work<'a>> {
        let indices = self.of_site.get(slug.as_str()).map_or(&[][..], Vec::as_slice);
        indices.iter().filter_map(|index| self.works.get(*index))
    }

    /// The name of a site, or the slug of one that is gone.
    pub(super) fn name<'s>(&'s self, slug: &'s Slug) -> &'s str {
        self.names.get(slug.as_str()).copied().unwrap_or(slug.as_str())
    }

    /// A name that lasts: the address of the page about it, or a URN where that is not known.
    pub(super) fn incident_id(&self, dir: &str) -> String {
        if self.base.is_empty() {
            format!("urn:upkept:incident:{dir}")
        } else {
            format!("{}incidents/{dir}/", self.base)
        }
    }

    /// As [`Told::incident_id`], for planned work.
    pub(super) fn work_id(&self, window: &Window) -> String {
        let id: String = window.id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        if self.base.is_empty() {
            format!("urn:upkept:maintenance:{id}")
        } else {
            format!("{}maintenance/#{id}", self.base)
        }
    }
}

impl<'a> Work<'a> {
    /// `before` is the start of the same work when it was done last: a repetition is announced after that.
    fn new(work: &'a PlannedWork, before: Option<Timestamp>, now: Timestamp) -> Self {
        let window = &work.window;
        let notice = window.start.checked_sub_signed(NOTICE).unwrap_or(window.start);
        let announced = before.map_or(notice, |before| notice.max(before));
        let (phase, updated) = match window.end {
            Some(end) if end <= now => (Phase::Finished, end),
            _ if window.start <= now => (Phase::Ongoing, window.start),
            _ if announced <= now => (Phase::Announced, announced),
            _ => (Phase::Ahead, announced),
        };
        Self { work, phase, updated }
    }
}

/// What repetitions of the same work have in common.
type Series<'a> = (&'a str, &'a [Slug], Effect, Option<&'a str>, &'a str);

fn series(work: &PlannedWork) -> Series<'_> {
    let Window { title, sites, effect, issue, .. } = &work.window;
    (title, sites, *effect, issue.as_deref(), &work.description)
}

/// The time of the last thing that happened in an incident.
pub(super) fn updated(incident: &Incident) -> Timestamp {
    let entries = incident.timeline.iter().map(|entry| entry.at);
    entries.chain(incident.ended).fold(incident.started, Ord::max)
}

/// The start of the hour.
pub(super) fn hour(at: Timestamp) -> Timestamp {
    let start = at.with_minute(0).and_then(|at| at.with_second(0)).and_then(|at| at.with_nanosecond(0));
    start.unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn work(start: &str, end: Option<&str>) -> PlannedWork {
        let window = Window {
            id: "w".into(),
            title: "Work".into(),
            start: time(start),
            end: end.map(time),
            sites: vec![],
            effect: Effect::Down,
            issue: None,
        };
        PlannedWork { window, description: String::new() }
    }

    #[test]
    fn work_goes_through_its_phases() {
        let once = work("2026-11-20T10:00:00Z", Some("2026-11-20T12:00:00Z"));
        for (now, phase, updated) in [
            ("2026-11-13T09:59:59Z", Phase::Ahead, "2026-11-13T10:00:00Z"),
            ("2026-11-13T10:00:00Z", Phase::Announced, "2026-11-13T10:00:00Z"),
            ("2026-11-20T11:00:00Z", Phase::Ongoing, "2026-11-20T10:00:00Z"),
            ("2026-11-20T12:00:00Z", Phase::Finished, "2026-11-20T12:00:00Z"),
        ] {
            let told = Work::new(&once, None, time(now));
            assert_eq!((told.phase, told.updated), (phase, time(updated)), "{now}");
        }
        let last = Some(time("2026-11-19T10:00:00Z"));
        assert_eq!(Work::new(&once, last, time("2026-11-18T10:00:00Z")).phase, Phase::Ahead);
        assert_eq!(Work::new(&once, last, time("2026-11-19T10:00:00Z")).phase, Phase::Announced);
    }
}
