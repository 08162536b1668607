//! The list of folded runs: no run twice, none left out, whatever their times.

use std::collections::BTreeSet;

use proptest::prelude::*;
use upkept::history::{FoldedRuns, folded_path};
use upkept::model::{RunRecord, Sample};

use super::{Tree, run, some_samples, time, up};

fn named(name: &str, at: &str) -> RunRecord {
    RunRecord { run: name.to_owned(), ..run("default", up(at, 1)) }
}

/// A tree with the list after these runs were folded, all still in the journal.
fn tree_after(runs: &[RunRecord]) -> Tree {
    let present = runs.iter().map(|run| run.run.clone()).collect();
    Tree::default().with(folded_path(), FoldedRuns::default().after(runs, &present, time("2026-11-22T13:00:00Z")))
}

#[test]
fn a_folded_run_is_not_new_and_another_of_its_second_is() {
    let tree = tree_after(&[named("a", "2026-11-22T12:00:00Z")]);
    let list = FoldedRuns::read(&tree).unwrap();
    let (a, b) = (named("a", "2026-11-22T12:00:00Z"), named("b", "2026-11-22T12:00:00Z"));
    let c = RunRecord { run: "c".to_owned(), ..run("eu", up("2026-11-22T12:00:00Z", 1)) };
    let settled = list.settle(&tree, vec![a, b.clone(), c, b]).unwrap();
    let told: Vec<_> = settled.iter().map(|record| (record.run.as_str(), record.at, record.samples[0].1.at)).collect();
    let (second, first) = (time("2026-11-22T12:00:01Z"), time("2026-11-22T12:00:00Z"));
    assert_eq!(told, [("b", second, second), ("c", first, first)], "another region has its own times");
}

#[test]
fn a_run_from_before_the_list_looks_into_the_files() {
    let head = "# upkept samples v1\ntime,verdict,code,ms,reason,attempts\n";
    let tree = tree_after(&[named("a", "2026-11-22T12:00:00Z")])
        .with("history/shop/2026-11-20.csv", format!("{head}08:00:00,up,200,2,,\n"));
    let list = FoldedRuns::read(&tree).unwrap();
    let settled = list.settle(&tree, vec![named("late", "2026-11-20T08:00:00Z")]).unwrap();
    assert_eq!(settled[0].at, time("2026-11-20T08:00:01Z"));
}

#[test]
fn a_run_that_the_list_has_forgotten_is_known_by_its_samples() {
    let head = "# upkept samples v1\ntime,verdict,code,ms,reason,attempts\n";
    // Another region's journal could not be cleared, so the list still has a run that is older than the forgotten one.
    let stuck = RunRecord { run: "stuck".to_owned(), ..run("eu", up("2026-11-20T07:00:00Z", 1)) };
    let tree = tree_after(&[stuck, named("a", "2026-11-22T12:00:00Z")])
        .with("history/shop/2026-11-20.csv", format!("{head}08:00:00,up,200,1,,\n"));
    let list = FoldedRuns::read(&tree).unwrap();
    assert_eq!(list.settle(&tree, vec![named("forgotten", "2026-11-20T08:00:00Z")]).unwrap(), []);
}

#[test]
fn the_list_forgets_what_can_not_come_back() {
    let runs = [named("old", "2026-11-22T08:00:00Z"), named("held", "2026-11-22T08:05:00Z")];
    let list = FoldedRuns::read(&tree_after(&runs)).unwrap();
    let present = BTreeSet::from(["held".to_owned(), "new".to_owned()]);
    let now = time("2026-11-22T14:00:00Z");
    let text = String::from_utf8(list.after(&[named("new", "2026-11-22T13:59:00Z")], &present, now)).unwrap();
    let rows = "2026-11-22T08:05:00Z,default,held\n2026-11-22T13:59:00Z,default,new\n";
    assert_eq!(text, format!("# upkept folded v1\ntime,region,run\n{rows}"));
}

#[test]
fn a_broken_list_is_an_error_that_names_the_line() {
    let tree = Tree::default().with(folded_path(), "# upkept folded v1\ntime,region,run\n2026-11-22,default,x\n");
    let error = FoldedRuns::read(&tree).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::InvalidData);
    assert!(error.to_string().contains("history/folded.csv: line 3"), "{error}");
}

proptest! {
    #[test]
    fn every_run_that_is_not_listed_gets_a_time_of_its_own(samples in some_samples(20), folded in 0..20_usize) {
        let records: Vec<RunRecord> = samples.iter().chain(&samples).enumerate()
            .map(|(index, sample)| RunRecord { run: format!("run{index}"), ..run("default", *sample) })
            .collect();
        let tree = tree_after(&records[..folded.min(records.len())]);
        let list = FoldedRuns::read(&tree).unwrap();
        let settled = list.settle(&tree, records.clone()).unwrap();
        prop_assert_eq!(settled.len(), records.len() - folded.min(records.len()));
        let times: BTreeSet<_> = settled.iter().map(|record| record.at).collect();
        prop_assert_eq!(times.len(), settled.len());
        let same = |record: &RunRecord| record.samples.iter().all(|(_, Sample { at, .. })| *at == record.at);
        prop_assert!(settled.iter().all(same));
    }
}
