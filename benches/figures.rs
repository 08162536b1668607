//! Runs the real program on made-up loads and prints what it took, beside what was promised. Figures, not tests: a slow
//! machine makes larger ones. It fails only where the program did not do its work.
//!
//! `cargo bench` runs all; `cargo bench --bench figures -- check-500` one; `-- write-year DIR [SITES]` only makes the
//! repository that `build-year` renders. `benches/README.md` tells what each prints.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "printing is what this program is for")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "it may end with any fault, loudly")]
#![allow(clippy::indexing_slicing, reason = "as above")]

#[path = "figures/measure.rs"]
mod measure;
#[path = "figures/targets.rs"]
mod targets;
#[path = "figures/year.rs"]
mod year;

use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use measure::{Figures, World};
use targets::Targets;

/// How long the targets take to answer.
const ANSWER_AFTER: Duration = Duration::from_millis(100);

fn main() {
    // Cargo adds `--bench`.
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let mut figures = Figures::default();
    match words.as_slice() {
        [] => {
            validate_2000(&mut figures);
            check_500(&mut figures);
            hanging(&mut figures);
            build_year(&mut figures);
            build_age(&mut figures);
        }
        ["validate-2000"] => validate_2000(&mut figures),
        ["check-500"] => check_500(&mut figures),
        ["hanging"] => hanging(&mut figures),
        ["build-year"] => build_year(&mut figures),
        ["build-age"] => build_age(&mut figures),
        ["build-curve"] => build_curve(&mut figures),
        ["write-year", dir, rest @ ..] => {
            let number = |at: usize, usual| rest.get(at).map_or(usual, |text| text.parse().expect("a number"));
            return year::write(Path::new(dir), number(0, 100), number(1, 1));
        }
        _ => panic!(
            "what is {words:?}? validate-2000, check-500, hanging, build-year, build-age, build-curve, \
             or write-year DIR [SITES [YEARS]]"
        ),
    }
    figures.print();
}

/// A file of 2,000 sites is read, checked and accepted.
fn validate_2000(figures: &mut Figures) {
    let mut yml = "name: Many\nsites:\n".to_owned();
    for n in 0..2000 {
        writeln!(yml, "  - name: Site number {n}\n    url: https://host-{n}.example.org/health").unwrap();
        writeln!(yml, "    group: Group {}\n    tags: [a, b]\n    timeout: {}s", n / 50, 1 + n % 10).unwrap();
    }
    let world = World::new(&yml);
    let runs = world.upkept(&["validate"], 5);
    figures.add("validate, 2,000 sites: wall", "s", 0.1, runs.wall());
}

/// 500 sites on as many addresses, all up, each answering after 100 ms.
fn check_500(figures: &mut Figures) {
    let targets = Targets::answering(500, ANSWER_AFTER);
    let mut yml = "name: Load\nreferences: []\nsites:\n".to_owned();
    for (n, address) in targets.addresses().iter().enumerate() {
        writeln!(yml, "  - name: Site {n}\n    url: http://{address}/").unwrap();
    }
    let world = World::new(&yml);
    let runs = world.upkept(&["check"], 5);
    figures.worked("check, 500 sites: requests answered", targets.answered(), 5 * 500);
    figures.worked("check, 500 sites: samples recorded", world.samples(), 5 * 500);
    figures.add("check, 500 sites up: wall", "s", 1.0, runs.wall());
    figures.add("check, 500 sites up: peak memory", "MiB", 64.0, runs.memory());
    figures.add("  (one after the other, the answers alone take)", "s", f64::NAN, ANSWER_AFTER.as_secs_f64() * 500.0);
}

/// 89 sites are up, 10 refuse the connection, 1 accepts it and says nothing. The run may take as long as that one's own
/// limits: two attempts of 2 s with a second between them.
fn hanging(figures: &mut Figures) {
    let targets = Targets::answering(89, ANSWER_AFTER);
    let silent = Targets::silent(1);
    let refusing = Targets::refusing(10);
    let mut yml = "name: Trouble\nreferences: []\ndefaults:\n  timeout: 2s\n  retries: [1s]\nsites:\n".to_owned();
    let all = targets.addresses().iter().chain(silent.addresses()).chain(&refusing);
    for (n, address) in all.enumerate() {
        writeln!(yml, "  - name: Site {n}\n    url: http://{address}/").unwrap();
    }
    let world = World::new(&yml);
    let runs = world.upkept(&["check"], 2);
    figures.worked("hanging: samples recorded", world.samples(), 2 * 100);
    figures.add("check, 10 refuse and 1 hangs (its limits: 5 s): wall", "s", 5.5, runs.wall());
    figures.add("check, 10 refuse and 1 hangs: peak memory", "MiB", 64.0, runs.memory());
}

/// The page of 100 sites with a year of checks every five minutes.
fn build_year(figures: &mut Figures) {
    let world = World::empty();
    let started = Instant::now();
    year::write(world.root(), 100, 1);
    eprintln!("made a year of 100 sites in {:.1} s", started.elapsed().as_secs_f64());
    let runs = world.upkept(&["build", "--output", "site"], 5);
    figures.worked("build: pages written", usize::from(world.root().join("site/index.html").exists()), 1);
    figures.add("build, 100 sites, a year of 5-minute checks: wall", "s", 1.0, runs.wall());
    figures.add("build, 100 sites, a year of 5-minute checks: peak memory", "MiB", f64::NAN, runs.memory());
}

/// The page of 100 and of 1,000 sites with five years of checks every five minutes.
fn build_age(figures: &mut Figures) {
    build_of(figures, 100, 5, 1.0, f64::NAN);
    build_of(figures, 1000, 5, 6.0, 300.0);
}

/// How time and memory grow with the number of sites, and with the age of the history.
fn build_curve(figures: &mut Figures) {
    for (sites, years) in [(50, 1), (100, 1), (200, 1), (400, 1), (800, 1), (200, 2), (200, 5), (200, 10)] {
        build_of(figures, sites, years, f64::NAN, f64::NAN);
    }
}

fn build_of(figures: &mut Figures, sites: usize, years: usize, seconds: f64, mebibytes: f64) {
    let world = World::empty();
    let started = Instant::now();
    year::write(world.root(), sites, years);
    eprintln!("made {years} years of {sites} sites in {:.1} s", started.elapsed().as_secs_f64());
    let runs = world.upkept(&["build", "--output", "site"], 3);
    figures.worked("build: pages written", usize::from(world.root().join("site/index.html").exists()), 1);
    figures.add(&format!("build, {sites} sites, {years} years of 5-minute checks: wall"), "s", seconds, runs.wall());
    figures.add(
        &format!("build, {sites} sites, {years} years of 5-minute checks: peak memory"),
        "MiB",
        mebibytes,
        runs.memory(),
    );
}
