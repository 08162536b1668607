//! A stretch of planned work as the pages show it; repetitions are told once.

use std::collections::HashMap;
use std::hash::Hash;

use serde::Serialize;

use crate::model::{Effect, Slug, Window};
use crate::render::incidents::Affected;
use crate::render::locale::Moment;
use crate::render::{Locale, PageInput, PlannedWork, links, markdown};

/// How many repetitions are named.
const AGAIN: usize = 3;
/// How many sites are named where work is over: the rest is counted.
const NAMED: usize = 50;

/// The names of the sites that have a page, by slug.
pub(in crate::render) type Names<'a> = HashMap<&'a str, &'a str>;

/// The names of all sites of the page.
pub(in crate::render) fn names<'a>(page: &PageInput<'a>) -> Names<'a> {
    page.sites.iter().map(|site| (site.slug.as_str(), site.name.as_str())).collect()
}

/// A stretch of planned work, ready for the templates.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct WorkView {
    title: String,
    start: Moment,
    /// Without the date if it is that of the start; `None` while nobody knows.
    end: Option<Moment>,
    /// What to expect.
    effect: String,
    /// The sites concerned, by name; those that have a page first.
    pub sites: Vec<Affected>,
    /// How many sites there are besides.
    unnamed: usize,
    /// Markdown from the config as HTML; may be empty.
    description: String,
    issue: Option<String>,
    /// When the same work begins again.
    again: Vec<Moment>,
    /// How many times after those.
    more: usize,
    /// How often it was done: more than once for repeated work that is over.
    times: usize,
}

impl WorkView {
    pub(super) fn new(locale: &Locale, window: &Window, names: &Names<'_>) -> Self {
        let mut sites: Vec<Affected> = window.sites.iter().map(|slug| concerned(slug, names)).collect();
        sites.sort_by_key(|site| !site.known);
        Self {
            title: window.title.clone(),
            start: locale.moment(window.start),
            end: window.end.map(|end| locale.moment_beside(end, window.start)),
            effect: locale.word(match window.effect {
                Effect::None => "work-effect-none",
                Effect::Degraded => "work-effect-degraded",
                Effect::Down => "work-effect-down",
            }),
            sites,
            unnamed: 0,
            description: String::new(),
            issue: window.issue.as_deref().and_then(links::web),
            again: Vec::new(),
            more: 0,
            times: 1,
        }
    }

    /// With what the config says about it.
    pub(super) fn described(self, work: &PlannedWork, top_heading: u8) -> Self {
        Self { description: markdown::to_html(&work.description, top_heading), ..self }
    }

    /// With the times of its repetitions.
    pub(super) fn repeated(self, locale: &Locale, rest: &[&PlannedWork]) -> Self {
        let again = rest.iter().take(AGAIN).map(|work| locale.moment(work.window.start)).collect();
        Self { again, more: rest.len().saturating_sub(AGAIN), ..self }
    }
}

fn concerned(slug: &Slug, names: &Names<'_>) -> Affected {
    let name = names.get(slug.as_str());
    let shown = name.map_or_else(|| slug.to_string(), |name| (*name).to_owned());
    Affected { slug: slug.to_string(), name: shown, until: None, known: name.is_some() }
}

/// Work that is over, given newest first: the same work once, with the number of times.
pub(in crate::render) fn done<'w>(
    locale: &Locale,
    windows: impl Iterator<Item = &'w Window>,
    names: &Names<'_>,
) -> Vec<WorkView> {
    let same = alike(windows, |window| (&window.title, &window.sites, window.effect, &window.issue));
    let view = |same: Vec<&Window>| {
        let mut view = WorkView { times: same.len(), ..WorkView::new(locale, same.first()?, names) };
        view.unnamed = view.sites.len().saturating_sub(NAMED);
        view.sites.truncate(NAMED);
        Some(view)
    };
    same.into_iter().filter_map(view).collect()
}

/// Things with the same key together, in the order in which they first come.
pub(super) fn alike<'w, T, K: Hash + Eq>(
    things: impl Iterator<Item = &'w T>,
    key: impl Fn(&'w T) -> K,
) -> Vec<Vec<&'w T>> {
    let mut places: HashMap<K, usize> = HashMap::new();
    let mut out: Vec<Vec<&T>> = Vec::new();
    for thing in things {
        let place = *places.entry(key(thing)).or_insert(out.len());
        match out.get_mut(place) {
            Some(same) => same.push(thing),
            None => out.push(vec![thing]),
        }
    }
    out
}
