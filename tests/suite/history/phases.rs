//! Where the time of checks goes: cut to milliseconds, kept by folds, shown as long as it is worth something.

use std::time::Duration;

use upkept::history::{load_site, write_state};
use upkept::model::{Observation, PhaseMedians, PhaseMs, Phases, RunRecord, SiteState};

use super::{Tree, journal, run, slug, time, up};

/// A run at this minute whose check waited so long for the answer.
fn waited(minute: u32, first_byte: u32) -> RunRecord {
    let sample = up(&format!("2026-11-22T12:{minute:02}:00Z"), 20 + first_byte);
    let phases = PhaseMs { connect: Some(15), first_byte: Some(first_byte), ..PhaseMs::default() }.within(sample.ms);
    RunRecord { phases: vec![(slug("shop"), phases)], ..run("default", sample) }
}

fn medians(to: &str, checks: u64) -> PhaseMedians {
    let median = PhaseMs { connect: Some(1), ..PhaseMs::default() };
    PhaseMedians { from: time("2026-11-21T00:00:00Z"), to: time(to), checks, median }
}

#[test]
fn the_parts_of_an_attempt_add_up_to_its_response_time() {
    let us = |us| Some(Duration::from_micros(us));
    let phases = Phases {
        lookup: us(700),
        connect: us(700),
        tls: us(700),
        first_byte: us(50_000),
        total: Duration::from_micros(53_950),
    };
    let seen = Observation { phases, ..Observation::default() };
    let parts = PhaseMs::of(&seen);
    assert_eq!(parts.in_order(), [Some(0), Some(1), Some(1), Some(50), Some(1)]);
    assert_eq!(parts.in_order().into_iter().flatten().sum::<u32>(), seen.response_ms());

    let tcp = Phases { connect: us(1_500), total: Duration::from_micros(1_600), ..Phases::default() };
    let parts = PhaseMs::of(&Observation { phases: tcp, ..Observation::default() });
    assert_eq!(parts.in_order(), [None, Some(1), None, None, None], "nothing was read");
    assert!(PhaseMs::of(&Observation::default()).is_empty());
}

#[test]
fn the_newest_checks_count_once_they_are_three() {
    let old = medians("2026-11-22T12:00:00Z", 72);
    let state = SiteState { phases: Some(old), ..SiteState::first("Shop", &up("2026-11-22T12:00:00Z", 5)) };
    let tree = Tree::default().with("history/shop/state.json", write_state(None, &state));
    let shown = |runs: &[RunRecord]| load_site(&tree, &slug("shop"), &journal(runs.to_vec())).unwrap().phases.unwrap();
    let runs = [waited(5, 80), waited(10, 300), waited(15, 90)];
    assert_eq!((shown(&[]), shown(&runs[..2])), (old, old));
    let new = shown(&runs);
    assert_eq!((new.from, new.to), (time("2026-11-22T12:05:00Z"), time("2026-11-22T12:15:00Z")));
    assert_eq!((new.checks, new.median.in_order()), (3, [None, Some(15), None, Some(90), Some(5)]));

    let unmeasured = journal([run("default", up("2026-11-22T12:05:00Z", 5))]);
    assert_eq!(load_site(&tree, &slug("shop"), &unmeasured).unwrap().phases, Some(old));
    let nothing_else = load_site(&Tree::default(), &slug("shop"), &journal([waited(5, 80)])).unwrap();
    assert_eq!(nothing_else.phases.map(|phases| phases.checks), Some(1));
}

#[test]
fn few_new_checks_replace_as_few_and_those_of_long_ago() {
    let at = "2026-11-22T12:00:00Z";
    let newest = |old, new| PhaseMedians::newest(Some(old), Some(new)).unwrap();
    let (many, one) = (medians(at, 72), medians("2026-11-22T18:00:00Z", 1));
    assert_eq!(newest(many, one), many);
    assert_eq!(newest(medians(at, 1), one), one);
    let late = medians("2026-11-23T12:00:01Z", 1);
    assert_eq!(newest(many, late), late);
    assert_eq!(PhaseMedians::newest(Some(many), None), Some(many));
}
