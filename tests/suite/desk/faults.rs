//! Whatever fails at whatever call of whatever run: in the end everything is as it should be, once.

use proptest::prelude::*;
use upkept::incident::issue::Wanted;

use super::fake::{FAULTS, FakeForge, Fault};
use super::world::{World, opened, relapsed, resolved, said, worsened};

/// What is wanted in each run of a story. An empty run stands for one in which nothing changed.
fn story() -> Vec<Vec<Wanted>> {
    let mut web = opened("web", "c0");
    web.lock = true;
    let web_down = worsened(&web, "web", "c1");
    let web_up = resolved(&web_down, "c2");
    let web_again = relapsed(&web_up, "c3");
    let web_end = resolved(&web_again, "c4");
    let db = opened("db", "c1");
    // This one has ended before its issue could be made.
    let short = resolved(&opened("short", "c2"), "c2");
    vec![
        vec![web],
        vec![web_down, db.clone()],
        vec![web_up, short],
        vec![web_again],
        vec![web_end, resolved(&worsened(&db, "db", "c4"), "c4")],
    ]
}

/// People: one adds a label and a comment in the second run, closes the issue in the fourth.
fn people(forge: &mut FakeForge, run: usize) {
    let _there = match run {
        1 => forge.touch(1, |kept, _| kept.issue.labels.push("network".to_owned())),
        3 => forge.touch(2, |kept, at| (kept.issue.open, kept.issue.closed) = (false, Some(at))),
        _ => true,
    };
}

/// Plays the story with faults at (run, call), and holds the end to what it should be. The number of calls of each run.
fn play(faults: &[(usize, usize, Fault)]) -> Vec<usize> {
    let mut world = World::default();
    let mut calls = Vec::new();
    for (run, wanted) in story().iter().enumerate() {
        world.forge.remote.insert(format!("c{run}"));
        people(&mut world.forge, run);
        let fault = faults.iter().find(|(at, ..)| *at == run).map(|(_, call, fault)| (*call, *fault));
        world.run(wanted, fault);
        calls.push(world.forge.calls.len());
    }
    world.settle();
    let last = |name: &str| {
        let mut all = story().into_iter().flatten();
        all.rfind(|wanted| wanted.title.contains(name)).expect("a story of that name")
    };
    for name in ["web", "db", "short"] {
        let wanted = last(name);
        let by_people: &[&str] =
            if world.issue(name).issue.labels.contains(&"network".to_owned()) { &["network"] } else { &[] };
        world.holds(name, &wanted, by_people);
        assert_eq!(world.issue(name).issue.title, wanted.title);
        assert_eq!(said(&world.issue(name).issue.body), wanted.body);
        assert!(world.book.cases[&wanted.incident].shown);
    }
    calls
}

#[test]
fn a_fault_at_any_call_of_any_run_is_made_good() {
    let calls = play(&[]);
    assert!(calls.iter().all(|calls| *calls > 2), "{calls:?}");
    for (run, most) in calls.iter().enumerate() {
        for call in 0..*most {
            for fault in FAULTS {
                play(&[(run, call, fault)]);
            }
        }
    }
}

#[test]
fn two_faults_in_two_runs_are_made_good() {
    for (call, next) in (0..5).flat_map(|call| (0..3).map(move |next| (call, next))) {
        for (fault, other) in FAULTS.iter().flat_map(|fault| FAULTS.map(|other| (*fault, other))) {
            for run in 0..4 {
                play(&[(run, call, fault), (run + 1, next, other)]);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_number_of_faults_is_made_good(faults in prop::collection::vec((0_usize..5, 0_usize..10, 0_usize..FAULTS.len()), 0..8)) {
        let faults: Vec<_> = faults.into_iter().map(|(run, call, fault)| (run, call, FAULTS[fault])).collect();
        play(&faults);
    }
}
