//! The journal as a whole: all runs that have not been folded yet.

use std::collections::{BTreeMap, BTreeSet};

use super::lines::BrokenLine;
use crate::model::{Check, PhaseMedians, Region, RunRecord, Sample, Slug, Timestamp};
use crate::stats::phase_medians;

/// Samples of one site by region.
pub(super) type ByRegion = BTreeMap<Region, Vec<Sample>>;

/// All runs of the journals of all regions.
#[derive(Debug, Clone, Default)]
pub struct Journal {
    records: Vec<RunRecord>,
    broken: Vec<BrokenLine>,
    sites: BTreeMap<Slug, Site>,
}

#[derive(Debug, Clone, Default)]
struct Site {
    regions: ByRegion,
    merged: Vec<Sample>,
}

impl Journal {
    /// The journal of these runs, in any order. Of two samples with one key (site, region, time), that of the run whose
    /// name sorts first counts. `broken` is what could not be read of them.
    #[must_use]
    pub fn new(mut records: Vec<RunRecord>, broken: Vec<BrokenLine>) -> Self {
        records.sort_by(|left, right| (left.at, &left.region, &left.run).cmp(&(right.at, &right.region, &right.run)));
        let mut sites: BTreeMap<Slug, Site> = BTreeMap::new();
        for record in &records {
            for (slug, sample) in &record.samples {
                // No copy of the slug for each of its samples.
                if !sites.contains_key(slug) {
                    sites.insert(slug.clone(), Site::default());
                }
                let Some(site) = sites.get_mut(slug) else { continue };
                match site.regions.get_mut(&record.region) {
                    Some(samples) => samples.push(*sample),
                    None => drop(site.regions.insert(record.region.clone(), vec![*sample])),
                }
            }
        }
        for site in sites.values_mut() {
            for samples in site.regions.values_mut() {
                samples.sort_by_key(|sample| sample.at);
                samples.dedup_by_key(|sample| sample.at);
            }
            site.merged = merge_regions(site.regions.clone());
        }
        Self { records, broken, sites }
    }

    /// A site's samples, sorted by time, at most one for each time (several regions: as in
    /// [`load_site`](super::load_site)).
    #[must_use]
    pub fn samples(&self, slug: &Slug) -> &[Sample] {
        self.sites.get(slug).map_or(&[], |site| &site.merged)
    }

    /// The attempts of the check of a site whose sample has this time, if they were kept.
    #[must_use]
    pub fn evidence(&self, slug: &Slug, at: Timestamp) -> Option<&Check> {
        let first = self.records.partition_point(|record| record.at < at);
        let same = self.records.get(first..).unwrap_or_default().iter().take_while(|record| record.at == at);
        same.flat_map(|record| &record.evidence).find(|check| check.slug == *slug)
    }

    /// Where the time of a site's checks went, those of all regions together.
    #[must_use]
    pub fn phases(&self, slug: &Slug) -> Option<PhaseMedians> {
        phase_medians(self.records.iter().filter_map(|record| Some((record.at, record.phases_of(slug)?))))
    }

    /// The runs, sorted by time, region and name.
    #[must_use]
    pub fn records(&self) -> &[RunRecord] {
        &self.records
    }

    /// What could not be read.
    #[must_use]
    pub fn broken(&self) -> &[BrokenLine] {
        &self.broken
    }

    /// The time of the oldest run.
    #[must_use]
    pub fn oldest(&self) -> Option<Timestamp> {
        self.records.first().map(|record| record.at)
    }

    /// Number of samples of all sites and regions.
    #[must_use]
    pub fn total_samples(&self) -> usize {
        self.sites.values().flat_map(|site| site.regions.values()).map(Vec::len).sum()
    }

    /// The sites it has samples of.
    pub(super) fn slugs(&self) -> BTreeSet<&Slug> {
        self.sites.keys().collect()
    }

    /// A site's samples by region, each sorted by time.
    pub(super) fn regions(&self, slug: &Slug) -> Option<&ByRegion> {
        self.sites.get(slug).map(|site| &site.regions)
    }
}

/// One series from those of all regions, sorted by time. Of samples with one time, the first of the default region
/// counts, else that of the region whose name sorts first.
pub(super) fn merge_regions(mut regions: ByRegion) -> Vec<Sample> {
    let mut merged = regions.remove(&Region::default()).unwrap_or_default();
    merged.extend(regions.into_values().flatten());
    merged.sort_by_key(|sample| sample.at);
    merged.dedup_by_key(|sample| sample.at);
    merged
}
