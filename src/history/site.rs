//! Reading a site's history.

use std::io;

use super::journal::{ByRegion, Journal, merge_regions};
use super::lines::BrokenLine;
use super::{StateError, daily, day_file, load_state, paths};
use crate::model::{FileSource, PhaseMedians, Sample, SiteState, Slug};
use crate::stats::Day;

/// All that is known about a site.
#[derive(Debug, Clone, Default)]
pub struct SiteHistory {
    /// Its `state.json`, if it has one that can be read.
    pub state: Option<SiteState>,
    /// Samples of the files in the tree and of the journal, sorted by time, one for each time.
    ///
    /// Several regions are merged into one series. Where two have a sample of the same second, that of the default
    /// region counts, else that of the region whose name sorts first.
    pub samples: Vec<Sample>,
    /// Complete days, sorted.
    pub days: Vec<Day>,
    /// Where the time of the checks since the last fold went, or of those before it if they are too few.
    pub phases: Option<PhaseMedians>,
    /// What could not be read.
    pub broken: Vec<BrokenLine>,
}

/// Reads a site's files, and its part of the journal. A sample that is in both counts once.
///
/// # Errors
/// When the source fails. Content that can't be read is reported in [`SiteHistory::broken`].
pub fn load_site(source: &dyn FileSource, slug: &Slug, journal: &Journal) -> io::Result<SiteHistory> {
    let mut history = SiteHistory::default();
    match load_state(source, slug) {
        Ok(state) => history.state = state,
        Err(StateError::Read { source, .. }) => return Err(source),
        Err(error) => {
            history.broken.push(BrokenLine { path: paths::state(slug), line: error.line(), message: error.problem() })
        }
    }
    history.phases = PhaseMedians::newest(history.state.as_ref().and_then(|state| state.phases), journal.phases(slug));
    let mut regions = ByRegion::new();
    for (date, region) in source.list(&paths::directory(slug))?.iter().filter_map(|name| paths::parse_day(name)) {
        let path = paths::day(slug, date, &region);
        let bytes = source.read(&path)?.unwrap_or_default();
        let samples = day_file::read(&bytes, date, &path, &mut history.broken);
        regions.entry(region).or_default().extend(samples);
    }
    for (region, samples) in journal.regions(slug).into_iter().flatten() {
        // After those of the files: of two with the same time, the recorded line counts.
        regions.entry(region.clone()).or_default().extend(samples);
    }
    history.samples = merge_regions(regions);
    let path = paths::daily(slug);
    let rows = source.read(&path)?.unwrap_or_default();
    history.days = daily::read(&rows, &path, &mut history.broken).days.into_values().collect();
    Ok(history)
}

/// The sites that have a state, sorted.
///
/// # Errors
/// When the source fails.
pub fn known_slugs(source: &dyn FileSource) -> io::Result<Vec<Slug>> {
    let mut known = Vec::new();
    for slug in directories(source)? {
        if source.list(&paths::directory(&slug))?.iter().any(|name| name == paths::STATE) {
            known.push(slug);
        }
    }
    Ok(known)
}

/// The directories that can be a site's, sorted.
pub(super) fn directories(source: &dyn FileSource) -> io::Result<Vec<Slug>> {
    let names = source.list(paths::ROOT)?;
    let mut slugs: Vec<Slug> = names.iter().filter_map(|name| Slug::new(name.strip_suffix('/')?).ok()).collect();
    slugs.sort_unstable();
    Ok(slugs)
}
