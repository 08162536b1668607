//! Scenario files (`tests/desk/*.toml`) of the incident desk over many runs of the real binary: once as they are written, and
//! again and again with something going wrong in the runs: calls to the forge, messages to a channel, pushes.

mod play;
mod scenario;
mod transcript;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::harness::Fault;
use play::{Calls, Spot, play};
use scenario::Scenario;

fn scenarios() -> BTreeMap<String, Scenario> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/desk");
    let paths = std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path());
    let name = |path: &PathBuf| path.file_stem().unwrap().to_str().unwrap().to_owned();
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        (name(&path), toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
    };
    paths.map(read).collect()
}

/// One in so many of the possible passes is made.
const PART: usize = 8;

/// Something goes wrong in these runs (by their index), at these places.
type Mishaps = BTreeMap<usize, (Spot, Fault)>;

/// In every run something goes wrong: at its first call, or at its second, and so on, with the kinds of faults by turns. A
/// part of all that is possible, another for each scenario; with `UPKEPT_TEST_FAULTS=all` every kind at every call.
fn mishaps(calls: &[Calls], turn: usize) -> Vec<Mishaps> {
    let places: Vec<Vec<Spot>> = calls.iter().map(Calls::spots).collect();
    let most = places.iter().map(Vec::len).max().unwrap_or(0);
    let pass = |call: usize, kind: usize| -> Mishaps {
        let spots = places.iter().enumerate().filter_map(|(run, spots)| Some((run, *spots.get(call)?)));
        spots.map(|(run, spot)| (run, (spot, Fault::ALL[(kind + run) % Fault::ALL.len()]))).collect()
    };
    if std::env::var("UPKEPT_TEST_FAULTS").is_ok_and(|value| value == "all") {
        return (0..most)
            .flat_map(|call| (0..Fault::ALL.len()).map(move |kind| (call, kind)))
            .map(|(c, k)| pass(c, k))
            .collect();
    }
    (turn % PART..most).step_by(PART).map(|call| pass(call, turn + call)).collect()
}

/// Does the work of all items on a few threads, and tells all that went wrong.
fn in_threads<T: Sync>(items: &[T], work: impl Fn(&T) -> Result<(), String> + Sync) {
    let (next, problems) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while let Some(item) = items.get(next.fetch_add(1, Ordering::SeqCst)) {
                    if let Err(problem) = work(item) {
                        problems.lock().unwrap().push(problem);
                    }
                }
            });
        }
    });
    let problems = problems.into_inner().unwrap();
    assert!(problems.is_empty(), "{} of {}:\n{}", problems.len(), items.len(), problems.join("\n"));
}

#[test]
fn scenarios_end_as_they_say_whatever_goes_wrong() {
    let calls = Mutex::new(BTreeMap::new());
    let all: Vec<(String, Scenario)> = scenarios().into_iter().collect();
    in_threads(&all, |(name, scenario)| {
        let played = play(scenario, &Mishaps::new());
        let (expected, transcript) = (scenario.expected.transcript.trim(), played.transcript.trim());
        calls.lock().unwrap().insert(name.clone(), played.calls.clone());
        let problems = played.problems.join("\n");
        if expected == transcript && problems.is_empty() {
            return Ok(());
        }
        Err(format!("=== {name}\n{problems}\n--- expected\n{expected}\n--- but\n{transcript}\n==="))
    });
    let calls = calls.into_inner().unwrap();
    let mut wrong: Vec<(&String, &Scenario, Mishaps)> = Vec::new();
    for (turn, (name, scenario)) in all.iter().enumerate().filter(|(_, (_, scenario))| !scenario.without_faults) {
        wrong.extend(mishaps(&calls[name], turn).into_iter().map(|mishaps| (name, scenario, mishaps)));
    }
    in_threads(&wrong, |(name, scenario, mishaps)| {
        let played = play(scenario, mishaps);
        let (expected, end) =
            (transcript::essence(&scenario.expected.transcript), transcript::essence(&played.transcript));
        let problems = played.problems.join("\n");
        if expected == end && problems.is_empty() {
            return Ok(());
        }
        Err(format!("=== {name} with {mishaps:?}\n{problems}\n--- expected\n{expected}\n--- but\n{end}\n==="))
    });
}
