//! History: formats, folds, and the numbers that come out of them.

mod folded;
mod folds;
mod formats;
mod numbers;
mod phases;

use std::collections::BTreeMap;
use std::io;
use std::time::Duration;

use proptest::prelude::*;
use upkept::history::{FoldOptions, Journal, fold};
use upkept::model::{Changes, FileChange, FileSource, Reason, Region, RunRecord, Sample, Slug, Timestamp, Verdict};

const GAP: Duration = Duration::from_secs(900);

/// A tree of files in memory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Tree(BTreeMap<String, Vec<u8>>);

impl Tree {
    fn with(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.0.insert(path.to_owned(), bytes.into());
        self
    }

    fn apply(&mut self, changes: Changes) {
        for (path, change) in changes {
            match change {
                FileChange::Write(bytes) => drop(self.0.insert(path, bytes)),
                FileChange::Delete => assert!(self.0.remove(&path).is_some(), "deleted what isn't there: {path}"),
            }
        }
    }

    fn text(&self, path: &str) -> &str {
        std::str::from_utf8(&self.0[path]).unwrap()
    }
}

impl FileSource for Tree {
    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        Ok(self.0.get(path).cloned())
    }

    fn list(&self, dir: &str) -> io::Result<Vec<String>> {
        let prefix = format!("{dir}/");
        let below = self.0.keys().filter_map(|path| path.strip_prefix(&prefix));
        let mut names: Vec<String> =
            below.map(|rest| rest.split_inclusive('/').next().unwrap_or_default().to_owned()).collect();
        names.sort();
        names.dedup();
        Ok(names)
    }
}

fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn slug(text: &str) -> Slug {
    Slug::new(text).unwrap()
}

fn region(text: &str) -> Region {
    Region::new(text).unwrap()
}

fn up(at: &str, ms: u32) -> Sample {
    Sample { at: time(at), verdict: Verdict::Up, code: 200, ms, reason: None, attempts: 1 }
}

fn down(at: &str) -> Sample {
    Sample {
        at: time(at),
        verdict: Verdict::Down,
        code: 0,
        ms: 0,
        reason: Some(Reason::ConnectionRefused),
        attempts: 3,
    }
}

/// The run that recorded one sample of the site `shop`.
fn run(region: &str, sample: Sample) -> RunRecord {
    RunRecord {
        at: sample.at,
        region: self::region(region),
        run: format!("r{}", sample.at.timestamp()),
        samples: vec![(slug("shop"), sample)],
        phases: Vec::new(),
        evidence: Vec::new(),
    }
}

fn journal(records: impl IntoIterator<Item = RunRecord>) -> Journal {
    Journal::new(records.into_iter().collect(), Vec::new())
}

/// What a fold makes of these samples, on a clock at which no day is complete: just their day files.
fn add_samples(tree: &Tree, slug: &Slug, region: &Region, samples: &[Sample]) -> io::Result<Changes> {
    let record =
        |sample: &Sample| RunRecord { samples: vec![(slug.clone(), *sample)], ..run(region.as_str(), *sample) };
    let options = FoldOptions { now: Timestamp::UNIX_EPOCH, max_gap: GAP, retention_days: 35 };
    Ok(fold(tree, &journal(samples.iter().map(record)), &options)?.changes)
}

prop_compose! {
    fn any_sample(from: i64, to: i64)(
        second in from..to,
        verdict in prop::sample::select(vec![Verdict::Unknown, Verdict::Up, Verdict::Degraded, Verdict::Down]),
        code in any::<u16>(),
        ms in prop_oneof![0_u32..3_000, any::<u32>()],
        reason in prop::option::of(prop::sample::select(Reason::ALL.to_vec())),
        attempts in 1_u8..,
    ) -> Sample {
        Sample { at: Timestamp::from_timestamp(second, 0).unwrap(), verdict, code, ms, reason, attempts }
    }
}

/// Samples of the days around the leap day 2028, sorted, one for each time.
fn some_samples(most: usize) -> impl Strategy<Value = Vec<Sample>> {
    let (from, to) = (time("2028-02-27T00:00:00Z").timestamp(), time("2028-03-03T00:00:00Z").timestamp());
    prop::collection::vec(any_sample(from, to), 0..most).prop_map(|mut samples| {
        samples.sort_by_key(|sample| sample.at);
        samples.dedup_by_key(|sample| sample.at);
        samples
    })
}
