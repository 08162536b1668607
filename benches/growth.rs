//! How the repository grows: runs the real `check`, run after run, with scripted probes and a scripted clock, and
//! prints what a check costs on the history branch after `git gc --aggressive`, and how large the checked-out tree is.
//!
//! `cargo bench --bench growth -- [SITES] [DAYS] [MINUTES BETWEEN RUNS]`, by default 20 sites, 30 days, 5 minutes.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::indexing_slicing, missing_docs)]

use std::future::{Future, ready};
use std::path::Path;
use std::pin::Pin;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use chrono::{TimeDelta, TimeZone, Utc};
use clap::Parser;
use upkept::cli::{Cli, Colour, Command as Verb};
use upkept::commands::{Context, check, console::Console, environment::Environment};
use upkept::model::{Observation, Phase, Phases, Reason, Redactor, Site};
use upkept::probe::Prober;

/// Answers in 80 to 400 ms, with a daily rhythm and a tail; one check in two thousand fails, for three runs.
struct Scripted {
    state: AtomicU64,
}

impl Scripted {
    /// A pseudo-random number (SplitMix64).
    fn next(&self) -> u64 {
        let mut z = self.state.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

impl Prober for Scripted {
    fn probe<'a>(&'a self, site: &'a Site) -> Pin<Box<dyn Future<Output = Observation> + Send + 'a>> {
        let base = 80 + site.slug.as_str().bytes().map(u64::from).sum::<u64>() % 120;
        let noise = self.next() % 40 + self.next() % 40;
        let tail = if self.next().is_multiple_of(50) { self.next() % 300 } else { 0 };
        let total = Duration::from_millis(base + noise + tail);
        let observation = if self.next().is_multiple_of(2000) {
            Observation::failed(Phase::Connect, Reason::ConnectionRefused, "connection refused", Duration::ZERO)
        } else {
            let (lookup, connect, tls) = (Duration::from_millis(2 + noise % 8), total / 8, total / 4);
            let first_byte = total.saturating_sub(lookup + connect + tls + Duration::from_millis(noise % 4));
            let [lookup, connect, tls, first_byte] = [lookup, connect, tls, first_byte].map(Some);
            let phases = Phases { lookup, connect, tls, first_byte, total };
            Observation { phases, status: Some(200), ..Observation::default() }
        };
        Box::pin(ready(observation))
    }
}

fn git(dir: &Path, args: &[&str]) -> String {
    let out = Command::new("git").current_dir(dir).args(args).output().unwrap();
    assert!(out.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

fn main() {
    let numbers: Vec<u32> = std::env::args().skip(1).filter_map(|arg| arg.parse().ok()).collect();
    let pick = |index: usize, default: u32| numbers.get(index).copied().unwrap_or(default);
    let (sites, days, minutes) = (pick(0, 20), pick(1, 30), pick(2, 5));
    let dir = tempfile::tempdir().unwrap();
    git(dir.path(), &["init", "--quiet", "--initial-branch=main"]);
    git(dir.path(), &["config", "gc.auto", "0"]);
    let mut text = "name: Growth\nreferences: []\ndefaults: {retries: []}\nsites:\n".to_owned();
    for site in 0..sites {
        text.push_str(&format!("  - {{name: Site {site}, url: \"https://site-{site}.example\"}}\n"));
    }
    let config = dir.path().join("sites.yml");
    std::fs::write(&config, text).unwrap();
    let runs = days * 24 * 60 / minutes;
    let took = simulate(&config, runs, minutes);
    report(dir.path(), sites, runs, took);
}

fn simulate(config: &Path, runs: u32, minutes: u32) -> Duration {
    let Verb::Check(args) = Cli::parse_from(["upkept", "check"]).command else { unreachable!("it says check") };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let prober: Arc<dyn Prober> = Arc::new(Scripted { state: AtomicU64::new(1) });
    let start = Utc.with_ymd_and_hms(2026, 1, 1, 0, 0, 17).unwrap();
    let began = Instant::now();
    for run in 0..runs {
        let context = Context {
            environment: Environment::default(),
            console: Console::new(Colour::Never, Redactor::default()),
            now: start + TimeDelta::minutes(i64::from(run * minutes)),
            config: config.to_owned(),
        };
        let loaded = context.load_config(upkept::config::MissingEnv::Refuse).unwrap();
        let (_, failure) = runtime.block_on(check::execute(&context, &args, loaded, Arc::clone(&prober))).unwrap();
        assert!(failure.is_none(), "{failure:?}");
        if run % 2000 == 1999 {
            // The work tree of a status repository is fetched anew by CI; here loose objects would pile up.
            git(config.parent().unwrap(), &["gc", "--quiet", "--prune=now"]);
        }
    }
    began.elapsed()
}

fn report(dir: &Path, sites: u32, runs: u32, took: Duration) {
    let clone = tempfile::tempdir().unwrap();
    let bare = clone.path().join("main.git");
    let url = format!("file://{}", dir.display());
    git(dir, &["clone", "--quiet", "--bare", "--single-branch", "--branch", "main", &url, bare.to_str().unwrap()]);
    git(&bare, &["gc", "--quiet", "--aggressive", "--prune=now"]);
    let counted = git(&bare, &["count-objects", "-v"]);
    let kib = counted.lines().find_map(|line| line.strip_prefix("size-pack: ")).unwrap().parse::<f64>().unwrap();
    let checks = f64::from(sites) * f64::from(runs);
    let tree = git(&bare, &["ls-tree", "-r", "-l", "main"]);
    let size = tree.lines().filter_map(|line| line.split_whitespace().nth(3)?.parse::<u64>().ok()).sum::<u64>();
    println!(
        "{sites} sites, {runs} runs: {checks} checks in {:.1} s ({:.1} ms a run)",
        took.as_secs_f64(),
        took.as_secs_f64() * 1e3 / f64::from(runs)
    );
    println!("packed bytes a check on main after gc --aggressive: {:.1}", kib * 1024.0 / checks);
    println!("commits on main: {}", git(&bare, &["rev-list", "--count", "main"]).trim());
    println!(
        "checked-out tree: {} files, {:.0} KiB a site",
        tree.lines().count(),
        size as f64 / 1024.0 / f64::from(sites)
    );
}
