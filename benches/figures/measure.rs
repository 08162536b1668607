//! A repository to run the program in, what a run took, and the table of figures.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A temporary repository with a `sites.yml`, and a home without any settings.
pub(crate) struct World {
    dir: tempfile::TempDir,
    root: PathBuf,
}

impl World {
    pub(crate) fn empty() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path().join("work");
        std::fs::create_dir_all(&root).unwrap();
        Self { dir, root }
    }

    pub(crate) fn new(sites_yml: &str) -> Self {
        let world = Self::empty();
        std::fs::write(world.root.join("sites.yml"), sites_yml).unwrap();
        world.git(&["init", "-q", "-b", "main"]);
        world.git(&["add", "sites.yml"]);
        world.git(&["-c", "user.name=B", "-c", "user.email=b@example.org", "commit", "-q", "-m", "Watch"]);
        world
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env_clear().env("HOME", self.dir.path()).env("GIT_CONFIG_NOSYSTEM", "1");
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default()).env("LC_ALL", "C.UTF-8");
        command
    }

    fn git(&self, args: &[&str]) -> String {
        let output = self.command("git").args(args).output().expect("git");
        assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("UTF-8")
    }

    /// Runs the program some times, one after the other, in this repository.
    pub(crate) fn upkept(&self, args: &[&str], times: usize) -> Runs {
        let note = self.dir.path().join("time");
        let run = || {
            let mut command = self.command("/usr/bin/time");
            command.args(["-f", "%e %M", "-o"]).arg(&note).arg(env!("CARGO_BIN_EXE_upkept")).args(args);
            let Output { status, stdout, stderr } =
                command.output().expect("/usr/bin/time measures memory: install the package `time`");
            let said = String::from_utf8_lossy(&stdout) + String::from_utf8_lossy(&stderr);
            assert!(status.success(), "upkept {args:?}: {status}\n{said}");
            let line = std::fs::read_to_string(&note).expect("what `time` wrote");
            let (wall, kibibytes) = line.trim().split_once(' ').expect("two figures");
            (wall.parse().expect("seconds"), kibibytes.parse::<f64>().expect("KiB") / 1024.0)
        };
        Runs((0..times).map(|_| run()).collect())
    }

    /// How many samples are recorded: lines of journal entries and of day files.
    pub(crate) fn samples(&self) -> usize {
        let verdict = |line: &&str| line.split(',').any(|cell| matches!(cell, "up" | "degraded" | "down"));
        let mut texts = Vec::new();
        for journal in self.git(&["for-each-ref", "--format=%(refname)", "refs/upkept/journal/"]).lines() {
            for commit in self.git(&["rev-list", journal]).lines() {
                texts.push(self.git(&["show", &format!("{commit}:samples.csv")]));
            }
        }
        for path in self.git(&["ls-tree", "-r", "--name-only", "HEAD", "--", "history/"]).lines() {
            if path.ends_with(".csv") && !path.ends_with("/daily.csv") {
                texts.push(self.git(&["show", &format!("HEAD:{path}")]));
            }
        }
        let heads = |line: &&str| !line.starts_with('#') && !line.starts_with("time,") && !line.starts_with("slug,");
        texts.iter().flat_map(|text| text.lines()).filter(heads).filter(verdict).count()
    }
}

/// Wall time in seconds and peak memory in MiB of each run.
pub(crate) struct Runs(Vec<(f64, f64)>);

impl Runs {
    /// The median.
    pub(crate) fn wall(&self) -> f64 {
        let mut walls: Vec<f64> = self.0.iter().map(|run| run.0).collect();
        walls.sort_by(f64::total_cmp);
        walls[walls.len() / 2]
    }

    /// The worst.
    pub(crate) fn memory(&self) -> f64 {
        self.0.iter().map(|run| run.1).fold(0.0, f64::max)
    }
}

/// The table that is printed at the end.
#[derive(Default)]
pub(crate) struct Figures {
    rows: Vec<String>,
    undone: Vec<String>,
}

impl Figures {
    /// A figure beside what was promised (not a number if nothing was).
    pub(crate) fn add(&mut self, what: &str, unit: &str, promised: f64, measured: f64) {
        let row = if promised.is_nan() {
            format!("{what:<62} {:>10} {measured:>9.2} {unit}", "")
        } else {
            format!("{what:<62} {promised:>10.2} {measured:>9.2} {unit:<4} {:>6.2}", measured / promised)
        };
        self.rows.push(row);
    }

    /// Holds the amount of work done against what was asked for.
    pub(crate) fn worked(&mut self, what: &str, done: usize, asked: usize) {
        if done != asked {
            self.undone.push(format!("{what}: {done}, expected {asked}"));
        }
    }

    pub(crate) fn print(self) {
        println!(
            "{:<62} {:>10} {:>9} {:<4} {:>6}",
            "wall: median of the runs; memory: worst", "promised", "measured", "", "ratio"
        );
        for row in &self.rows {
            println!("{row}");
        }
        assert!(self.undone.is_empty(), "these figures mean nothing: {:#?}", self.undone);
    }
}
