//! Planned work in short, beside what else a page tells.

use serde::Serialize;

use super::is_ahead;
use super::view::{Names, WorkView, alike, done};
use crate::render::PlannedWork;
use crate::render::edition::Edition;

/// How many announcements of coming work a page shows; repetitions of the same work are one.
const COMING: usize = 10;
/// How much past work a site's page lists.
const PAST: usize = 20;

/// The planned work of the page, or of a site.
#[derive(Debug, Clone, Default, Serialize)]
pub(in crate::render) struct Agenda {
    /// What goes on.
    pub ongoing: Vec<WorkView>,
    /// What comes within 30 days, at most ten announcements.
    pub(super) coming: Vec<WorkView>,
    /// How many announcements there are besides.
    pub(super) more: usize,
    /// What is over, newest first; repetitions of the same work are one.
    pub(super) past: Vec<WorkView>,
}

impl Agenda {
    /// Sorts the work by what it is at the page's moment. `names` are those of the sites that have a page.
    pub(in crate::render) fn new<'a>(
        edition: &Edition<'_>,
        planned: impl Iterator<Item = &'a PlannedWork>,
        names: &Names<'_>,
    ) -> Self {
        Self::within(edition, planned, names, (COMING, PAST))
    }

    /// As [`Agenda::new`], with limits of one's own for what comes and what is over.
    pub(super) fn within<'a>(
        edition: &Edition<'_>,
        planned: impl Iterator<Item = &'a PlannedWork>,
        names: &Names<'_>,
        (most, past_most): (usize, usize),
    ) -> Self {
        let (now, locale) = (edition.page.now, &edition.locale);
        let view = |work: &PlannedWork| WorkView::new(locale, &work.window, names);
        let (mut ongoing, mut ahead, mut past) = (Vec::new(), Vec::new(), Vec::new());
        for work in planned.filter(|work| !work.window.is_empty()) {
            if work.window.contains(now) {
                // What goes on has a heading of its own, the rows of a list have none.
                ongoing.push(view(work).described(work, 4));
            } else if work.window.start <= now {
                past.push(&work.window);
            } else if is_ahead(&work.window, now) {
                ahead.push(work);
            }
        }
        let coming = alike(ahead.into_iter(), |work| {
            let window = &work.window;
            (&window.title, &window.sites, window.effect, &window.issue, &work.description)
        });
        let more = coming.len().saturating_sub(most);
        let told = coming.iter().take(most).filter_map(|same| {
            let (first, rest) = same.split_first()?;
            Some(view(first).described(first, 3).repeated(locale, rest))
        });
        // What is over needs no explanation any more.
        let mut past = done(locale, past.into_iter().rev(), names);
        past.truncate(past_most);
        Self { ongoing, coming: told.collect(), more, past }
    }
}
