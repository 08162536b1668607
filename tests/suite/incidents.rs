//! Incidents: the scenario files, the file codec, the local desk.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;
use std::path::Path;
use std::time::Duration;

use chrono::{Days, NaiveTime, TimeZone, Utc};
use proptest::prelude::ProptestConfig;
use serde::Deserialize;
use upkept::forge::{LocalDesk, list_incidents};
use upkept::incident::{SiteInput, SitePlan, apply, plan_removed, plan_site, prose};
use upkept::model::{Changes, FileChange, FileSource, Incident, Reason, Sample, SiteState, Slug, Timestamp, Verdict};

mod codec;
mod desk;
mod replay;
mod telling;

/// A quarter of the usual number of cases (`PROPTEST_CASES`), as these write and read whole files.
fn some_cases() -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { cases: usual.cases / 4, ..usual }
}

/// A scenario: what is seen run by run, and a transcript of all that comes of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scenario {
    #[allow(dead_code, reason = "says what the file is about, for its readers")]
    about: String,
    /// In minutes.
    #[serde(default = "fifteen")]
    max_gap: u64,
    run: Vec<Run>,
    expected: Expected,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    transcript: String,
}

/// One run. Names and slugs stay as they are until a later run has others.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Run {
    /// `[+<days>d ]HH:MM[:SS] <verdict>[ <reason>][ <code>/<ms>][ x<attempts>]`, separated by commas; added to those
    /// recorded before. The first day is 2026-11-22.
    samples: String,
    /// The samples are recorded, but the run dies before it has written anything else.
    lost: bool,
    /// When the run is, if not at its last sample; written like the time of a sample.
    at: Option<String>,
    /// The run dies after the commits of the transitions: states are written, incident files are not.
    cut: bool,
    /// The site's display name, from here on.
    name: Option<String>,
    /// The site's slug, from here on.
    slug: Option<String>,
    /// The site leaves the config (`true`), or comes back (`false`).
    removed: Option<bool>,
    /// Before the run, this incident's file is deleted.
    delete: Option<String>,
    /// Before the run, somebody replaces the first text by the second in all incident files.
    edit: Option<[String; 2]>,
    /// Before the run, the state files are deleted.
    forget: bool,
}

fn fifteen() -> u64 {
    15
}

/// What git would hold.
#[derive(Default)]
struct World {
    files: BTreeMap<String, Vec<u8>>,
    states: BTreeMap<Slug, SiteState>,
    samples: BTreeMap<Slug, Vec<Sample>>,
    commits: usize,
}

impl FileSource for World {
    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        Ok(self.files.get(path).cloned())
    }

    fn list(&self, dir: &str) -> io::Result<Vec<String>> {
        let under = self.files.keys().filter_map(|path| path.strip_prefix(dir)?.strip_prefix('/'));
        let mut names: Vec<String> = under.map(|rest| rest.split_inclusive('/').next().unwrap().to_owned()).collect();
        names.dedup();
        Ok(names)
    }
}

impl World {
    fn apply(&mut self, changes: Changes) {
        for (path, change) in changes {
            match change {
                FileChange::Write(bytes) => self.files.insert(path, bytes),
                FileChange::Delete => self.files.remove(&path),
            };
        }
    }

    /// The incident a plan starts from, looked up as `check` does: the one the state names, else an open one.
    fn incident(&self, slug: &Slug) -> Option<Incident> {
        let desk = LocalDesk::new(self);
        let named = self.states.get(slug).and_then(|state| state.incident.clone());
        match named {
            Some(id) => desk.incident(&id).unwrap(),
            None => desk.open().0.into_iter().find(|incident| incident.sites[0].slug == *slug),
        }
    }

    fn plans(&self, site: Option<(&Slug, &str)>, now: Timestamp, max_gap: Duration) -> Vec<SitePlan> {
        let mut plans = Vec::new();
        if let Some((slug, name)) = site {
            let incident = self.incident(slug);
            plans.extend(plan_site(&SiteInput {
                slug,
                name,
                state: self.states.get(slug),
                incident: incident.as_ref(),
                samples: self.samples.get(slug).map_or(&[], Vec::as_slice),
                max_gap,
            }));
        }
        for (slug, state) in self.states.iter().filter(|(slug, _)| Some(*slug) != site.map(|(slug, _)| slug)) {
            plans.extend(plan_removed(slug, state, self.incident(slug).as_ref(), now));
        }
        plans
    }

    /// Does what a plan says; `cut` stops before the incident files.
    fn carry_out(&mut self, plan: &SitePlan, cut: bool) {
        let hashes: Vec<String> =
            (1..=plan.transitions.len()).map(|n| format!("{:07}{}", self.commits + n, "a".repeat(33))).collect();
        self.commits += hashes.len();
        if cut {
            if let Some(last) = plan.transitions.last() {
                self.states.insert(plan.slug.clone(), last.state.clone());
            }
            return;
        }
        let mut desk = LocalDesk::new(self);
        for incident in apply(plan, &hashes, &|_| None) {
            desk.put(&incident).unwrap();
        }
        let changes = desk.into_changes();
        self.apply(changes);
        if plan.changed {
            // Through the file format, as a run would read it.
            let state = serde_json::from_str(&serde_json::to_string(&plan.state).unwrap()).unwrap();
            self.states.insert(plan.slug.clone(), state);
        }
    }
}

/// Plays a scenario and tells what happened.
fn play(scenario: &Scenario) -> String {
    let max_gap = Duration::from_secs(scenario.max_gap * 60);
    let (mut world, mut out) = (World::default(), String::new());
    let (mut slug, mut name, mut removed) = (Slug::new("ip-104").unwrap(), "IP .104".to_owned(), false);
    let mut now = Utc.with_ymd_and_hms(2026, 11, 22, 0, 0, 0).unwrap();
    for (index, run) in scenario.run.iter().enumerate() {
        name = run.name.clone().unwrap_or(name);
        slug = run.slug.as_deref().map_or(slug, |slug| Slug::new(slug).unwrap());
        removed = run.removed.unwrap_or(removed);
        world.prepare(run);
        let samples: Vec<Sample> = run.samples.split(',').filter(|s| !s.trim().is_empty()).map(sample).collect();
        now = samples.last().map_or(now, |sample| sample.at);
        now = run.at.as_deref().map_or(now, |at| sample(&format!("{at} up")).at);
        let recorded = world.samples.entry(slug.clone()).or_default();
        recorded.extend(samples);
        recorded.sort_by_key(|sample| sample.at);
        let site = (!removed).then_some((&slug, name.as_str()));
        let _ = writeln!(out, "run {}{}", index + 1, if run.lost { ", lost" } else { "" });
        if run.lost {
            continue;
        }
        for plan in world.plans(site, now, max_gap) {
            tell(&mut out, &plan);
            world.carry_out(&plan, run.cut);
        }
        if !run.cut {
            let again: Vec<SitePlan> =
                world.plans(site, now, max_gap).into_iter().filter(|plan| plan.changed).collect();
            assert!(again.is_empty(), "run {}: planning on the result of a plan finds work: {again:#?}", index + 1);
        }
    }
    world.conclude(&mut out);
    out
}

impl World {
    fn prepare(&mut self, run: &Run) {
        if let Some(id) = &run.delete {
            self.files.retain(|path, _| !path.contains(id));
        }
        if let Some([from, to]) = &run.edit {
            for bytes in self.files.values_mut() {
                *bytes = String::from_utf8(bytes.clone()).unwrap().replace(from, to).into_bytes();
            }
        }
        if run.forget {
            self.states.clear();
        }
    }

    fn conclude(&self, out: &mut String) {
        let (incidents, broken) = list_incidents(self);
        assert!(broken.is_empty(), "{broken:?}");
        let time = |at: Timestamp| at.format("%d %H:%M:%S").to_string();
        for incident in incidents.iter().rev() {
            let end = incident.ended.map_or_else(|| "still open".to_owned(), time);
            let cited: Vec<&str> = incident.commits.iter().map(|hash| prose::short(hash)).collect();
            let _ = writeln!(out, "{}: {}", incident.id, prose::title(incident));
            let _ = writeln!(out, "  {} – {end}, commits: {}", time(incident.started), cited.join(" "));
            for entry in &incident.timeline {
                let text = entry.text.replace('\n', " ");
                let _ = writeln!(out, "  {} {:?}: {text}", time(entry.at), entry.kind);
            }
        }
        for (slug, state) in &self.states {
            let incident = state.incident.as_ref().map(|id| format!(", incident {id}")).unwrap_or_default();
            let _ = writeln!(
                out,
                "{slug} ({}): {} since {}{incident}",
                state.name,
                state.verdict.word(),
                time(state.since)
            );
        }
    }
}

fn tell(out: &mut String, plan: &SitePlan) {
    for transition in &plan.transitions {
        let (from, sample) = (transition.from.map_or("new", Verdict::word), transition.sample);
        let (to, at) = (sample.verdict.word(), sample.at.format("%H:%M:%S"));
        let _ =
            writeln!(out, "  commit {at}: {}: {from} → {to} ({} in {} ms)", transition.name, sample.code, sample.ms);
    }
    for step in &plan.steps {
        let _ = writeln!(out, "  {}", prose::summary(step, &plan.name));
    }
}

fn sample(text: &str) -> Sample {
    let mut words = text.split_whitespace().peekable();
    let days = words.next_if(|word| word.starts_with('+'));
    let days: u64 = days.map_or(0, |word| word.trim_matches(['+', 'd']).parse().unwrap());
    let clock = words.next().unwrap();
    let clock = NaiveTime::parse_from_str(clock, "%H:%M:%S").or_else(|_| NaiveTime::parse_from_str(clock, "%H:%M"));
    let day = Utc.with_ymd_and_hms(2026, 11, 22, 0, 0, 0).unwrap() + Days::new(days);
    let verdict = Verdict::from_word(words.next().unwrap()).unwrap();
    let (code, ms, reason) = match verdict {
        Verdict::Up => (200, 123, None),
        Verdict::Degraded => (200, 3_400, Some(Reason::TooSlow)),
        Verdict::Down => (0, 0, Some(Reason::ConnectionRefused)),
        Verdict::Unknown => (0, 0, Some(Reason::NoNetwork)),
    };
    let at = day.date_naive().and_time(clock.unwrap()).and_utc();
    let mut sample = Sample { at, verdict, code, ms, reason, attempts: 1 };
    for word in words {
        if let Some((code, ms)) = word.split_once('/') {
            (sample.code, sample.ms) = (code.parse().unwrap(), ms.parse().unwrap());
        } else if let Some(attempts) = word.strip_prefix('x').and_then(|n| n.parse().ok()) {
            sample.attempts = attempts;
        } else {
            sample.reason = Some(Reason::from_word(word).unwrap_or_else(|| panic!("no such reason: {word}")));
        }
    }
    sample
}

/// Both texts, line by line, with what is missing and what is too much marked.
fn difference(expected: &str, actual: &str) -> String {
    let (expected, actual): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), actual.lines().collect());
    let same = expected.iter().zip(&actual).take_while(|(a, b)| a == b).count();
    let tail = expected[same..].iter().rev().zip(actual[same..].iter().rev()).take_while(|(a, b)| a == b).count();
    let mut out = String::new();
    let mut put = |mark: char, lines: &[&str]| {
        for line in lines {
            let _ = writeln!(out, "{mark} {line}");
        }
    };
    put(' ', &expected[..same]);
    put('-', &expected[same..expected.len() - tail]);
    put('+', &actual[same..actual.len() - tail]);
    put(' ', &expected[expected.len() - tail..]);
    out
}

#[test]
fn scenarios_play_as_written() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let mut paths: Vec<_> = std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ext| ext == "toml"));
    paths.sort();
    assert!(paths.len() >= 14, "only {} scenario files found", paths.len());
    let mut wrong = String::new();
    for path in paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).unwrap();
        let scenario: Scenario = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let actual = play(&scenario);
        if actual != scenario.expected.transcript {
            let _ =
                writeln!(wrong, "{name}: - expected, + actual\n{}", difference(&scenario.expected.transcript, &actual));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
