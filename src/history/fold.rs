//! The fold: samples move from the journal into the files, complete days get their rows, old raw files leave.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::time::Duration;

use chrono::NaiveDate;

use super::daily::{self, Rows};
use super::journal::{ByRegion, Journal, merge_regions};
use super::lines::BrokenLine;
use super::rollup::{Calendar, DayFiles, cutoff, reach};
use super::{day_file, load_windows, paths, site};
use crate::model::{Announced, Changes, FileChange, FileSource, Region, Sample, Slug, Timestamp};
use crate::stats::Day;

/// A journal of this many runs is folded whatever its age, so that fetching it stays quick.
const MOST_RUNS: usize = 2_000;
/// A journal of this many samples is folded whatever its age.
const MOST_SAMPLES: usize = 200_000;

/// What a fold needs to know.
#[derive(Debug, Clone, Copy)]
pub struct FoldOptions {
    /// The run's clock reading. Days that ended before it are complete.
    pub now: Timestamp,
    /// How long a sample speaks at most.
    pub max_gap: Duration,
    /// How many complete days of raw samples stay in the tree.
    pub retention_days: u32,
}

/// What a fold does.
#[derive(Debug, Default)]
pub struct Folded {
    /// Changes of files; empty if everything is as it should be.
    pub changes: Changes,
    /// Samples that were not in the files before.
    pub checks: u64,
    /// Sites they are of.
    pub sites: usize,
    /// What could not be read, of the journal and of the files looked at.
    pub broken: Vec<BrokenLine>,
}

/// True if the journal is to be folded: its oldest run is `fold_every` old (zero: always), or it is very large.
#[must_use]
pub fn due(journal: &Journal, now: Timestamp, fold_every: Duration) -> bool {
    let Some(oldest) = journal.oldest() else { return false };
    let age = (now - oldest).to_std().unwrap_or_default();
    age >= fold_every || journal.records().len() >= MOST_RUNS || journal.total_samples() >= MOST_SAMPLES
}

/// Computes what the fold of a journal changes in the files. `state.json` is not among it.
///
/// - Samples go into the day files. Those of a day whose raw files have left the tree (retention over, row written)
///   were folded before and are not added again.
/// - `daily.csv` gets the rows of complete days that miss one, and of days without samples between days with samples.
///   A row is computed anew if late samples came for its day or one that speaks into it, unless raw samples that
///   went into it have left the tree since: then it stays as it is.
///   Trouble during the maintenance that `history/maintenance` holds by then is maintenance.
/// - Raw files older than the retention leave once their row is written, also those of sites that are no longer
///   watched.
///
/// Folding the same journal again changes nothing, so a fold that was interrupted before the journal was cleared can
/// be repeated.
///
/// # Errors
/// When the source fails, or a file has another version (`InvalidData`).
pub fn fold(source: &dyn FileSource, journal: &Journal, options: &FoldOptions) -> io::Result<Folded> {
    let mut folded = Folded { broken: journal.broken().to_vec(), ..Folded::default() };
    let known = site::directories(source)?;
    let slugs: BTreeSet<&Slug> = known.iter().chain(journal.slugs()).collect();
    let planned = Planned { source, now: options.now, windows: OnceCell::new() };
    for slug in slugs {
        SiteFold::begin(source, slug, options, &planned)?.run(journal, &mut folded)?;
    }
    folded.broken.sort();
    folded.broken.dedup();
    Ok(folded)
}

/// The maintenance of all sites up to now; read when the first row needs it, which is once a day.
struct Planned<'a> {
    source: &'a dyn FileSource,
    now: Timestamp,
    windows: OnceCell<(BTreeMap<Slug, Announced>, Vec<BrokenLine>)>,
}

impl Planned<'_> {
    fn read(&self) -> io::Result<&(BTreeMap<Slug, Announced>, Vec<BrokenLine>)> {
        if let Some(windows) = self.windows.get() {
            return Ok(windows);
        }
        let (windows, broken) = load_windows(self.source, Timestamp::MIN_UTC, self.now)?;
        Ok(self.windows.get_or_init(|| (Announced::by_site(&windows), broken)))
    }
}

/// The fold of one site.
struct SiteFold<'a> {
    source: &'a dyn FileSource,
    planned: &'a Planned<'a>,
    slug: &'a Slug,
    options: &'a FoldOptions,
    /// Raw files in the tree.
    files: DayFiles,
    old_daily: Vec<u8>,
    rows: Rows,
    /// Raw files with new samples.
    written: BTreeMap<(NaiveDate, Region), Vec<u8>>,
    /// Days that the journal has samples of, new or not.
    in_journal: BTreeSet<NaiveDate>,
    broken: Vec<BrokenLine>,
}

impl<'a> SiteFold<'a> {
    fn begin(
        source: &'a dyn FileSource,
        slug: &'a Slug,
        options: &'a FoldOptions,
        planned: &'a Planned<'a>,
    ) -> io::Result<Self> {
        let mut files = DayFiles::new();
        for (date, region) in source.list(&paths::directory(slug))?.iter().filter_map(|name| paths::parse_day(name)) {
            files.entry(date).or_default().insert(region);
        }
        let (path, mut broken) = (paths::daily(slug), Vec::new());
        let old_daily = source.read(&path)?.unwrap_or_default();
        let rows = daily::read(&old_daily, &path, &mut broken);
        let (written, in_journal) = (BTreeMap::new(), BTreeSet::new());
        Ok(Self { source, planned, slug, options, files, old_daily, rows, written, in_journal, broken })
    }

    fn run(mut self, journal: &Journal, folded: &mut Folded) -> io::Result<()> {
        let added = self.add(journal.regions(self.slug))?;
        folded.checks += added;
        folded.sites += usize::from(added > 0);
        let new_rows = self.roll()?;
        self.write_rows(&new_rows, folded)?;
        self.prune(&new_rows, folded);
        for ((date, region), bytes) in self.written {
            folded.changes.insert(paths::day(self.slug, date, &region), FileChange::Write(bytes));
        }
        folded.broken.append(&mut self.broken);
        Ok(())
    }

    /// Puts the journal's samples into the day files; the number of those that were not there.
    fn add(&mut self, regions: Option<&ByRegion>) -> io::Result<u64> {
        let mut added = 0;
        for (region, samples) in regions.into_iter().flatten() {
            for (date, samples) in day_file::by_date(samples) {
                if self.is_folded_and_gone(date) {
                    continue;
                }
                self.in_journal.insert(date);
                let path = paths::day(self.slug, date, region);
                let old = self.source.read(&path)?.unwrap_or_default();
                if let Some((bytes, new)) =
                    day_file::merge(&old, date, &samples).map_err(|error| error.refuse(&path))?
                {
                    self.written.insert((date, region.clone()), bytes);
                    added += u64::try_from(new).unwrap_or(u64::MAX);
                }
            }
        }
        Ok(added)
    }

    fn is_folded_and_gone(&self, date: NaiveDate) -> bool {
        date < self.cutoff() && self.rows.days.contains_key(&date) && !self.files.contains_key(&date)
    }

    /// The first day whose raw files stay in any case.
    fn cutoff(&self) -> NaiveDate {
        cutoff(self.options.now.date_naive(), self.options.retention_days, reach(self.options.max_gap))
    }

    /// The rows that are missing or out of date.
    fn roll(&mut self) -> io::Result<Vec<Day>> {
        let before: BTreeSet<NaiveDate> = self.files.keys().copied().collect();
        let touched: BTreeSet<NaiveDate> = self.written.keys().map(|(date, _)| *date).collect();
        let at_hand: BTreeSet<NaiveDate> = before.union(&touched).copied().collect();
        let calendar = Calendar {
            rows: &self.rows,
            before: &before,
            at_hand: &at_hand,
            touched: &touched,
            today: self.options.now.date_naive(),
            reach: reach(self.options.max_gap),
        };
        let due = calendar.due();
        if due.is_empty() {
            return Ok(Vec::new());
        }
        let (windows, broken) = self.planned.read()?;
        self.broken.extend(broken.iter().cloned());
        let announced = windows.get(self.slug).unwrap_or(Announced::NOTHING);
        let mut samples = Vec::new();
        for date in calendar.needed(&due) {
            samples.extend(self.samples_of(date)?);
        }
        let roll = |date| Day::roll(date, &samples, self.options.max_gap, announced);
        Ok(due.into_iter().map(roll).collect())
    }

    /// All samples of a day, those just added included.
    fn samples_of(&mut self, date: NaiveDate) -> io::Result<Vec<Sample>> {
        let mut regions = self.files.get(&date).cloned().unwrap_or_default();
        regions.extend(self.written.keys().filter(|(day, _)| *day == date).map(|(_, region)| region.clone()));
        let mut by_region = ByRegion::new();
        for region in regions {
            let path = paths::day(self.slug, date, &region);
            let bytes = match self.written.get(&(date, region.clone())) {
                Some(bytes) => bytes.clone(),
                None => self.source.read(&path)?.unwrap_or_default(),
            };
            day_file::check(&bytes).map_err(|error| error.refuse(&path))?;
            let samples = day_file::read(&bytes, date, &path, &mut self.broken);
            by_region.insert(region, samples);
        }
        Ok(merge_regions(by_region))
    }

    fn write_rows(&self, rows: &[Day], folded: &mut Folded) -> io::Result<()> {
        if rows.is_empty() {
            return Ok(());
        }
        let path = paths::daily(self.slug);
        if let Some(bytes) = daily::merge(&self.old_daily, rows).map_err(|error| error.refuse(&path))? {
            folded.changes.insert(path, FileChange::Write(bytes));
        }
        Ok(())
    }

    /// Old raw files leave, except those that the journal still has samples of: the next fold takes them.
    fn prune(&self, new_rows: &[Day], folded: &mut Folded) {
        let new: BTreeSet<NaiveDate> = new_rows.iter().map(|day| day.date).collect();
        for (&date, regions) in self.files.range(..self.cutoff()) {
            let has_row = self.rows.days.contains_key(&date) || new.contains(&date);
            if !has_row || self.in_journal.contains(&date) {
                continue;
            }
            for region in regions {
                folded.changes.insert(paths::day(self.slug, date, region), FileChange::Delete);
            }
        }
    }
}
