//! Which runs have been folded: `history/folded.csv`.
//!
//! The key of a sample is (site, region, time), and two runs of a region may begin in the same second. The one that
//! comes second moves its time forward, but if it did not see the other in the journal, because that was folded and
//! cleared meanwhile, it can't know. So a fold writes down the runs it took: those still in the journal afterwards are
//! not taken again, and any other run there is new, whatever its time.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::io;

use chrono::{DateTime, TimeDelta, Utc};

use super::lines::{LineError, check_version, lines};
use super::{day_file, entry, paths};
use crate::model::{FileSource, Region, RunRecord, Timestamp};

const KIND: &str = "folded";
const PATH: &str = "history/folded.csv";

/// A run stays in the list this long after it was folded and cleared: another run of its second may still be on its way.
const MEMORY: TimeDelta = TimeDelta::hours(1);

/// The runs that are in the files already: those of the last hour, and those that were still in the journal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FoldedRuns {
    runs: BTreeMap<String, (Timestamp, Region)>,
}

impl FoldedRuns {
    /// Reads the list; empty if nothing has been folded yet.
    ///
    /// # Errors
    /// When the source fails, or the list is broken (`InvalidData`): then it is not known what is new.
    pub fn read(source: &dyn FileSource) -> io::Result<Self> {
        let bytes = source.read(PATH)?.unwrap_or_default();
        check_version(&bytes, KIND).map_err(|error| error.refuse(PATH))?;
        let mut runs = BTreeMap::new();
        for line in lines(&bytes) {
            let Some(content) = line.content() else { continue };
            let refuse = |text: &str| LineError::value("line", text, "time,region,run").at(PATH, line.number);
            let text = content.map_err(|error| error.refuse(PATH))?;
            if text.starts_with("time,") {
                continue;
            }
            let (run, place) = parse(text).ok_or_else(|| {
                let broken = refuse(text);
                io::Error::new(io::ErrorKind::InvalidData, format!("{PATH}: line {}: {}", broken.line, broken.message))
            })?;
            runs.insert(run, place);
        }
        Ok(Self { runs })
    }

    /// The runs among `records` that are not in the files yet, each once, in the order given; moved forward where
    /// another run of the region has their time.
    ///
    /// The list forgets runs that can't come back, but a clone that nobody fetched into for a while still has them in
    /// its journal. So a run that is older than the list's memory is looked up in the files: it is the one that is there
    /// if all its samples are.
    ///
    /// # Errors
    /// When the source fails, or a day file that has to be looked at has another version.
    pub fn settle(&self, source: &dyn FileSource, records: Vec<RunRecord>) -> io::Result<Vec<RunRecord>> {
        let mut taken: HashSet<(Region, Timestamp)> =
            self.runs.values().map(|(at, region)| (region.clone(), *at)).collect();
        // The newest run in the list is the one that folded.
        let memory = self.runs.values().map(|(at, _)| *at - MEMORY).max();
        let mut seen = BTreeSet::new();
        let mut settled = Vec::new();
        for mut record in records {
            if self.runs.contains_key(&record.run) || !seen.insert(record.run.clone()) {
                continue;
            }
            let forgotten = memory.is_some_and(|memory| record.at < memory);
            let files = if forgotten { InFiles::of_day(source, &record)? } else { InFiles::default() };
            if files.has(&record) {
                continue;
            }
            let busy = |at| taken.contains(&(record.region.clone(), at)) || files.times.contains(&at);
            let at = entry::free_time(record.at, &busy);
            taken.insert((record.region.clone(), at));
            record.at = at;
            for (_, sample) in &mut record.samples {
                sample.at = at;
            }
            settled.push(record);
        }
        Ok(settled)
    }

    /// The bytes of the list after a fold of `new` runs at `now`; `present` are the names of all runs in the journal.
    #[must_use]
    pub fn after(&self, new: &[RunRecord], present: &BTreeSet<String>, now: Timestamp) -> Vec<u8> {
        let stays = |run: &String, at: Timestamp| present.contains(run) || at >= now - MEMORY;
        let old = self.runs.iter().filter(|(run, (at, _))| stays(run, *at));
        let mut all: Vec<(Timestamp, &Region, &str)> =
            old.map(|(run, (at, region))| (*at, region, run.as_str())).collect();
        all.extend(new.iter().map(|record| (record.at, &record.region, record.run.as_str())));
        all.sort_unstable();
        let rows: String = all
            .iter()
            .map(|(at, region, run)| format!("{},{region},{run}\n", at.format("%Y-%m-%dT%H:%M:%SZ")))
            .collect();
        format!("# upkept {KIND} v1\ntime,region,run\n{rows}").into_bytes()
    }
}

/// Where [`FoldedRuns`] are kept.
#[must_use]
pub fn folded_path() -> &'static str {
    PATH
}

fn parse(text: &str) -> Option<(String, (Timestamp, Region))> {
    let mut columns = text.split(',');
    let at = DateTime::parse_from_rfc3339(columns.next()?).ok()?.with_timezone(&Utc);
    let region = Region::new(columns.next()?).ok()?;
    let run = columns.next().filter(|run| !run.is_empty())?;
    Some((run.to_owned(), (at, region)))
}

/// What the day files of a record's sites, day and region hold.
#[derive(Default)]
struct InFiles {
    times: HashSet<Timestamp>,
    /// How many of the record's samples are among it.
    same: usize,
}

impl InFiles {
    fn of_day(source: &dyn FileSource, record: &RunRecord) -> io::Result<Self> {
        let date = record.at.date_naive();
        let mut found = Self::default();
        for (slug, sample) in &record.samples {
            let path = paths::day(slug, date, &record.region);
            if let Some(bytes) = source.read(&path)? {
                day_file::check(&bytes).map_err(|error| error.refuse(&path))?;
                // What can't be read is reported by those who read the file for its own sake.
                let samples = day_file::read(&bytes, date, &path, &mut Vec::new());
                found.same += usize::from(samples.contains(sample));
                found.times.extend(samples.iter().map(|sample| sample.at));
            }
        }
        Ok(found)
    }

    fn has(&self, record: &RunRecord) -> bool {
        self.same > 0 && self.same == record.samples.len()
    }
}
