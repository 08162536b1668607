//! Planned work as the pages show it.

use std::collections::HashMap;

use chrono::TimeDelta;
use serde::Serialize;

use super::incidents::Affected;
use super::input::{PageInput, PlannedWork};
use super::words::Moment;
use super::{links, markdown};
use crate::model::{Effect, Slug, Timestamp, Window};

/// How far ahead the page tells of planned work.
const AHEAD: TimeDelta = TimeDelta::days(30);
/// How many announcements of coming work a page shows; repetitions of the same work are one.
const COMING: usize = 10;
/// How many repetitions are named.
const AGAIN: usize = 3;
/// How much past work a site's page lists.
const PAST: usize = 20;

/// A stretch of planned work, ready for the templates.
#[derive(Debug, Clone, Serialize)]
pub(super) struct WorkView {
    title: String,
    start: Moment,
    /// Without the date if it is that of the start; `None` while nobody knows.
    end: Option<Moment>,
    /// What to expect.
    effect: &'static str,
    /// The sites concerned, by name; those that have a page first.
    pub sites: Vec<Affected>,
    /// Markdown from the config as HTML; may be empty.
    description: String,
    issue: Option<String>,
    /// When the same work begins again.
    again: Vec<Moment>,
    /// How many times after those.
    more: usize,
}

/// The planned work of the page, or of a site.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct Agenda {
    /// What goes on.
    pub ongoing: Vec<WorkView>,
    /// What comes within 30 days, at most ten announcements.
    coming: Vec<WorkView>,
    /// How many announcements there are besides.
    more: usize,
    /// What is over, newest first.
    past: Vec<WorkView>,
}

impl Agenda {
    /// Sorts the work by what it is at the page's moment. `names` are those of the sites that have a page.
    pub(super) fn new<'a>(
        page: &PageInput<'_>,
        planned: impl Iterator<Item = &'a PlannedWork>,
        names: &HashMap<&str, &str>,
    ) -> Self {
        let now = page.now;
        // What goes on has a heading of its own, the rows of a list have none.
        let view = |work: &PlannedWork| WorkView::new(work, names, if work.window.contains(now) { 4 } else { 3 });
        let (mut ongoing, mut coming, mut past) = (Vec::new(), Vec::<Vec<&PlannedWork>>::new(), Vec::new());
        for work in planned.filter(|work| !work.window.is_empty()) {
            if work.window.contains(now) {
                ongoing.push(view(work));
            } else if work.window.start <= now {
                past.push(work);
            } else if is_ahead(&work.window, now) {
                match coming.iter_mut().find(|same| same.first().is_some_and(|first| is_same(first, work))) {
                    Some(same) => same.push(work),
                    None => coming.push(vec![work]),
                }
            }
        }
        let more = coming.len().saturating_sub(COMING);
        let repeated = coming.iter().take(COMING).filter_map(|same| {
            let (first, rest) = same.split_first()?;
            let again = rest.iter().take(AGAIN).map(|work| Moment::new(work.window.start)).collect();
            Some(WorkView { again, more: rest.len().saturating_sub(AGAIN), ..view(first) })
        });
        // What is over needs no explanation any more.
        let over = |work| WorkView { description: String::new(), ..view(work) };
        Self { ongoing, coming: repeated.collect(), more, past: past.into_iter().rev().take(PAST).map(over).collect() }
    }
}

impl WorkView {
    fn new(work: &PlannedWork, names: &HashMap<&str, &str>, top_heading: u8) -> Self {
        let window = &work.window;
        let mut sites: Vec<Affected> = window.sites.iter().map(|slug| concerned(slug, names)).collect();
        sites.sort_by_key(|site| !site.known);
        Self {
            title: window.title.clone(),
            start: Moment::new(window.start),
            end: window.end.map(|end| Moment::beside(end, window.start)),
            effect: match window.effect {
                Effect::None => "no interruption expected",
                Effect::Degraded => "slow answers possible",
                Effect::Down => "downtime possible",
            },
            sites,
            description: markdown::to_html(&work.description, top_heading),
            issue: window.issue.as_deref().and_then(links::web),
            again: Vec::new(),
            more: 0,
        }
    }
}

fn concerned(slug: &Slug, names: &HashMap<&str, &str>) -> Affected {
    let name = names.get(slug.as_str());
    let shown = name.map_or_else(|| slug.to_string(), |name| (*name).to_owned());
    Affected { slug: slug.to_string(), name: shown, until: None, known: name.is_some() }
}

/// True if it has not begun, and begins within the time that the page looks ahead.
fn is_ahead(window: &Window, now: Timestamp) -> bool {
    window.start > now && window.start - now <= AHEAD
}

/// True for what has begun or comes soon: what a site's API file lists.
pub(super) fn is_known(window: &Window, now: Timestamp) -> bool {
    !window.is_empty() && (window.start <= now || is_ahead(window, now))
}

/// True for what goes on or comes soon: what `maintenance.json` lists.
pub(super) fn is_current(window: &Window, now: Timestamp) -> bool {
    is_known(window, now) && window.end.is_none_or(|end| end > now)
}

/// True if the two are repetitions of the same work.
fn is_same(a: &PlannedWork, b: &PlannedWork) -> bool {
    fn facts(work: &PlannedWork) -> (&str, &[Slug], Effect, Option<&str>, &str) {
        let Window { title, sites, effect, issue, .. } = &work.window;
        (title, sites, *effect, issue.as_deref(), &work.description)
    }
    facts(a) == facts(b)
}
