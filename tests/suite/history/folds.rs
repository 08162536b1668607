//! Folds: however samples arrive, and wherever a fold was interrupted, files and numbers come out the same.

use std::time::Duration;

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;
use upkept::history::{FoldOptions, Folded, Journal, due, fold, load_site};
use upkept::model::{Announced, Region, RunRecord, Sample, Timestamp, Verdict};
use upkept::stats::{Day, Seconds, summarize};

use super::{GAP, Tree, down, journal, run, slug, some_samples, time, up};

fn options(now: &str) -> FoldOptions {
    FoldOptions { now: time(now), max_gap: GAP, retention_days: 35 }
}

/// Folds and applies; what was folded.
fn folded(tree: &mut Tree, journal: &Journal, options: &FoldOptions) -> Folded {
    let mut folded = fold(tree, journal, options).unwrap();
    tree.apply(std::mem::take(&mut folded.changes));
    folded
}

fn days(tree: &Tree) -> Vec<Day> {
    load_site(tree, &slug("shop"), &Journal::default()).unwrap().days
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_fold_moves_samples_and_writes_the_rows_of_complete_days() {
    let samples = [up("2028-02-28T23:55:00Z", 100), down("2028-02-29T23:55:00Z"), up("2028-03-02T12:00:00Z", 90)];
    let journal = journal(samples.map(|sample| run("default", sample)));
    let mut tree = Tree::default();
    let result = folded(&mut tree, &journal, &options("2028-03-02T12:01:00Z"));
    assert_eq!((result.checks, result.sites, result.broken), (3, 1, vec![]));
    // The day of 29 February begins with what was known before midnight; 1 March has no sample, but a row.
    let expected = "# upkept daily v1\ndate,up,degraded,down,maintenance,unknown,checks,failed,latency\n\
                    2028-02-28,300,0,0,0,86100,1,0,1:A.nHB\n\
                    2028-02-29,600,0,300,0,85500,1,1,1:A\n\
                    2028-03-01,0,0,600,0,85800,0,0,1:A\n";
    assert_eq!(tree.text("history/shop/daily.csv"), expected);
    assert_eq!(load_site(&tree, &slug("shop"), &Journal::default()).unwrap().samples, samples);
}

#[test]
fn a_late_sample_changes_its_day_and_the_next_one() {
    let early = [up("2028-02-27T12:00:00Z", 100), up("2028-02-28T12:00:00Z", 100), up("2028-02-29T12:00:00Z", 90)];
    let mut tree = Tree::default();
    let now = options("2028-03-01T00:00:00Z");
    folded(&mut tree, &journal(early.map(|sample| run("default", sample))), &now);
    let before = days(&tree);
    let late = down("2028-02-27T23:58:00Z");
    assert_eq!(folded(&mut tree, &journal([run("eu", late)]), &now).checks, 1);
    let after = days(&tree);
    assert_eq!((after[0].failed, after[0].seconds.down), (1, 120));
    assert_eq!((after[1].failed, after[1].seconds.down), (0, 780));
    assert_eq!(after[2], before[2]);
}

#[test]
fn what_other_versions_wrote_into_a_row_survives_its_change() {
    let row = "2028-02-28,0,0,0,0,86400,0,0,1:A,later column,\"x\"\n";
    let broken = "2028-02-27,what?\n";
    let old = format!("# upkept daily v1\n{row}{broken}");
    let mut tree = Tree::default().with("history/shop/daily.csv", old);
    let samples = [down("2028-02-28T12:00:00Z"), up("2028-02-29T12:00:00Z", 5)];
    let result =
        folded(&mut tree, &journal(samples.map(|sample| run("default", sample))), &options("2028-02-29T13:00:00Z"));
    let row = "2028-02-28,0,0,900,0,85500,1,1,1:A,later column,\"x\"\n";
    assert_eq!(tree.text("history/shop/daily.csv"), format!("# upkept daily v1\n{row}{broken}"));
    assert_eq!(result.broken.len(), 1);
}

/// Twenty days of checks every half hour from two regions, folded every six hours; then the site is dropped.
#[test]
fn the_tree_stops_growing_and_the_rows_stay() {
    for retention_days in [0, 7] {
        let (mut tree, all) = twenty_days(retention_days);
        let gap = Duration::from_secs(5_400);
        let exact: Vec<Day> = (0..20)
            .map(|n| Day::roll(date("2028-01-15") + TimeDelta::days(n), &all, gap, Announced::NOTHING))
            .collect();
        assert_eq!(days(&tree), exact);

        let later = FoldOptions { retention_days, max_gap: gap, now: time("2028-04-15T00:00:00Z") };
        folded(&mut tree, &Journal::default(), &later);
        assert!(tree.0.keys().eq(["history/shop/daily.csv"]), "{:?}", tree.0.keys());
        assert_eq!(days(&tree), exact);
    }
}

/// The tree after twenty days, and the samples that were taken.
fn twenty_days(retention_days: u32) -> (Tree, Vec<Sample>) {
    let start = time("2028-01-15T00:00:10Z");
    let (mut tree, mut pending, mut all) = (Tree::default(), Vec::new(), Vec::new());
    let options = |now| FoldOptions { now, max_gap: Duration::from_secs(5_400), retention_days };
    for check in 0..(20 * 48) {
        let at = start + TimeDelta::minutes(30 * check);
        let verdict = if check % 100 < 3 { Verdict::Down } else { Verdict::Up };
        let mine = Sample { at, verdict, ..up("2028-01-01T00:00:00Z", 100) };
        let theirs = Sample { at: at + TimeDelta::minutes(9), ..mine };
        all.extend([mine, theirs]);
        pending.extend([run("default", mine), run("eu", theirs)]);
        let journal = journal(pending.clone());
        if due(&journal, at, Duration::from_secs(6 * 3_600)) {
            folded(&mut tree, &journal, &options(at));
            pending.clear();
        }
        let raw = tree.0.keys().filter(|path| path.contains('@')).count();
        // Today, and the complete days kept; yesterday is needed in any case.
        assert!(raw <= 1 + retention_days.max(1) as usize, "{raw} raw files");
    }
    folded(&mut tree, &journal(pending), &options(time("2028-02-04T00:00:00Z")));
    (tree, all)
}

#[test]
fn a_journal_that_comes_back_after_the_retention_is_not_counted_again() {
    let old = journal([run("default", up("2028-01-01T12:00:00Z", 100))]);
    let mut tree = Tree::default();
    // Never folded in time: the sample goes into file and row, and the file stays as long as the journal has it.
    assert_eq!(folded(&mut tree, &old, &options("2028-03-01T00:00:00Z")).checks, 1);
    assert!(tree.0.contains_key("history/shop/2028-01-01.csv"));
    folded(&mut tree, &Journal::default(), &options("2028-03-01T00:00:00Z"));
    assert!(!tree.0.contains_key("history/shop/2028-01-01.csv"));
    let before = tree.clone();
    assert_eq!(folded(&mut tree, &old, &options("2028-03-01T00:00:00Z")).checks, 0);
    assert_eq!(tree, before);
}

#[test]
fn a_row_is_not_computed_from_half_of_its_samples() {
    let samples = [up("2028-02-01T12:00:00Z", 100), up("2028-02-02T12:00:00Z", 100)];
    let mut tree = Tree::default();
    folded(&mut tree, &journal(samples.map(|sample| run("default", sample))), &options("2028-02-03T00:00:00Z"));
    let before = days(&tree);
    // The retention was shortened and a file left; now a late sample comes for the day after it.
    tree.0.remove("history/shop/2028-02-01.csv");
    folded(&mut tree, &journal([run("eu", down("2028-02-02T13:00:00Z"))]), &options("2028-02-03T01:00:00Z"));
    assert_eq!(days(&tree), before);
    assert!(tree.text("history/shop/2028-02-02@eu.csv").contains("13:00:00,down"));
}

#[test]
fn a_row_that_somebody_lost_is_not_made_up() {
    let samples = (10..20).map(|day| run("default", up(&format!("2028-01-{day}T12:00:00Z"), 100)));
    let mut tree = Tree::default();
    folded(&mut tree, &journal(samples), &options("2028-01-20T13:00:00Z"));
    folded(&mut tree, &Journal::default(), &options("2028-03-01T00:00:00Z"));
    // One row is gone, the last one is damaged; the samples of both have left the tree.
    let damaged =
        tree.text("history/shop/daily.csv").replace("2028-01-15,900", "# 15").replace("2028-01-19,900", "2028-01-19,?");
    let mut tree = Tree::default().with("history/shop/daily.csv", damaged);
    let result = folded(
        &mut tree,
        &journal([run("default", up("2028-01-21T12:00:00Z", 100))]),
        &options("2028-03-01T01:00:00Z"),
    );
    let rows: Vec<String> = days(&tree).iter().map(|day| day.date.format("%d").to_string()).collect();
    assert_eq!(rows, ["10", "11", "12", "13", "14", "16", "17", "18", "20", "21"]);
    assert_eq!(result.broken.len(), 1);
}

#[test]
fn clocks_that_were_wrong_cost_little() {
    let samples = [up("1970-01-01T00:00:05Z", 1), up("2028-02-28T12:00:00Z", 2), up("2038-01-19T03:14:08Z", 3)];
    let mut tree = Tree::default();
    let all = journal(samples.map(|sample| run("default", sample)));
    assert_eq!(folded(&mut tree, &all, &options("2028-02-29T12:00:00Z")).checks, 3);
    let rows: Vec<String> = days(&tree).iter().map(|day| day.date.to_string()).collect();
    assert_eq!(rows, ["1970-01-01", "2028-02-28"]);
    assert_eq!(load_site(&tree, &slug("shop"), &all).unwrap().samples, samples);
    assert!(fold(&tree, &all, &options("2028-02-29T12:00:00Z")).unwrap().changes.is_empty());
}

#[test]
fn a_file_of_another_version_stops_the_fold() {
    let samples = journal([run("default", up("2028-02-28T12:00:00Z", 2))]);
    for (name, kind) in [("2028-02-28.csv", "samples"), ("2028-02-28@eu.csv", "samples"), ("daily.csv", "daily")] {
        let tree = Tree::default().with(&format!("history/shop/{name}"), format!("# upkept {kind} v2\n"));
        let error = fold(&tree, &samples, &options("2028-02-29T12:00:00Z")).unwrap_err().to_string();
        assert!(error.contains(name) && error.contains("v2"), "{error}");
    }
}

#[test]
fn a_fold_is_due_by_age_or_size() {
    let now = time("2028-02-29T12:00:00Z");
    let six_hours = Duration::from_secs(6 * 3_600);
    let of = |at: &str| journal([run("default", up(at, 1))]);
    assert!(!due(&Journal::default(), now, Duration::ZERO));
    assert!(due(&of("2028-02-29T12:00:00Z"), now, Duration::ZERO));
    assert!(due(&of("2028-02-29T06:00:00Z"), now, six_hours));
    assert!(!due(&of("2028-02-29T06:00:01Z"), now, six_hours));
    assert!(!due(&of("2029-01-01T00:00:00Z"), now, six_hours));
    let long =
        (0..2_000).map(|n| run("default", Sample { at: now + TimeDelta::seconds(n), ..up("2028-02-29T12:00:00Z", 1) }));
    assert!(due(&journal(long), now, six_hours));
}

/// Runs of two regions, and for each the number of the fold it arrives with.
fn arrivals() -> impl Strategy<Value = Vec<(usize, RunRecord)>> {
    some_samples(40).prop_flat_map(|samples| {
        let count = samples.len();
        (Just(samples), prop::collection::vec((0..3_usize, any::<bool>()), count)).prop_map(|(samples, ways)| {
            let of = |(sample, (batch, eu))| (batch, run(if eu { "eu" } else { "default" }, sample));
            samples.into_iter().zip(ways).map(of).collect()
        })
    })
}

/// What a page shows of a site: whole days, and the exact last days up to now.
fn numbers(tree: &Tree, journal: &Journal, now: Timestamp) -> (Vec<Sample>, Seconds, u64) {
    let history = load_site(tree, &slug("shop"), journal).unwrap();
    let window = now - TimeDelta::days(5)..now;
    let seconds = upkept::stats::measure(&history.samples, window, GAP, Announced::NOTHING);
    let checks = history.samples.len().try_into().unwrap();
    (history.samples, seconds, checks)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arrival_in_parts_and_out_of_order_makes_the_same_tree(arrivals in arrivals(), hour in 0_u32..72, gap in prop::sample::select(vec![900, 40_000, 200_000])) {
        let now = options(&format!("2028-03-{:02}T{:02}:00:00Z", 3 + hour / 24, hour % 24));
        let now = FoldOptions { max_gap: Duration::from_secs(gap), ..now };
        let (mut once, mut parts) = (Tree::default(), Tree::default());
        let all = journal(arrivals.iter().map(|(_, run)| run.clone()));
        let whole = folded(&mut once, &all, &now);
        let mut checks = 0;
        for batch in 0..3 {
            let part = journal(arrivals.iter().filter(|(of, _)| *of == batch).map(|(_, run)| run.clone()));
            checks += folded(&mut parts, &part, &now).checks;
        }
        prop_assert_eq!((checks, whole.checks), (all.total_samples() as u64, checks));
        prop_assert_eq!(&once, &parts);
        prop_assert!(fold(&once, &all, &now).unwrap().changes.is_empty());
    }

    #[test]
    fn an_interrupted_fold_changes_no_number(arrivals in arrivals(), cut in 0..40_usize) {
        let now = options("2028-03-02T09:00:00Z");
        let all = journal(arrivals.iter().map(|(_, run)| run.clone()));
        let before = numbers(&Tree::default(), &all, now.now);
        // The journal is still there after the fold; and after one that lacked its newest runs.
        for known in [arrivals.len(), cut.min(arrivals.len())] {
            let mut tree = Tree::default();
            folded(&mut tree, &journal(arrivals.iter().take(known).map(|(_, run)| run.clone())), &now);
            prop_assert_eq!(numbers(&tree, &all, now.now), before.clone());
            folded(&mut tree, &all, &now);
            prop_assert_eq!(numbers(&tree, &Journal::default(), now.now), before.clone());
        }
    }

    #[test]
    fn rows_are_the_numbers_of_their_samples(arrivals in arrivals()) {
        let now = options("2028-03-03T09:00:00Z");
        let mut tree = Tree::default();
        folded(&mut tree, &journal(arrivals.iter().map(|(_, run)| run.clone())), &now);
        let history = load_site(&tree, &slug("shop"), &Journal::default()).unwrap();
        let rows: Vec<Day> = history.days.iter().map(|row| Day::roll(row.date, &history.samples, GAP, Announced::NOTHING)).collect();
        prop_assert_eq!(&history.days, &rows);
        // No day between the first and the last is left out, so sums over rows are sums over time.
        let sum = summarize(history.days.iter());
        prop_assert_eq!(sum.checks, history.samples.len() as u64);
        if let (Some(first), Some(last)) = (history.days.first(), history.days.last()) {
            let length = (last.date - first.date).num_days() + 1;
            prop_assert_eq!(sum.seconds.total(), 86_400 * length.unsigned_abs());
        }
    }
}

#[test]
fn regions_with_the_same_second_count_once_in_the_rows() {
    let (mine, theirs) = (up("2028-02-28T12:00:00Z", 100), down("2028-02-28T12:00:00Z"));
    let both = journal([run("eu", theirs), run("default", mine)]);
    assert_eq!((both.samples(&slug("shop")), both.total_samples()), (&[mine][..], 2));
    let mut tree = Tree::default();
    assert_eq!(folded(&mut tree, &both, &options("2028-02-29T00:00:00Z")).checks, 2);
    assert_eq!((days(&tree)[0].checks, days(&tree)[0].failed), (1, 0));
    assert_eq!(tree.0.len(), 3);
    let region = Region::default();
    assert!(both.records().iter().map(|record| &record.region).eq([&region, &super::region("eu")]));
}
