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
use upkept::incident::folding::{Rules, share};
use upkept::incident::{SiteInput, SitePlan, apply, plan_removed, plan_site, prose};
use upkept::model::{
    AffectedSite, Changes, Common, Effect, FileChange, FileSource, Incident, Reason, Sample, SiteState, Slug,
    Timestamp, Verdict, Window,
};

mod codec;
mod common;
mod desk;
mod issue;
mod people;
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
    /// In minutes; 0 for never.
    #[serde(default)]
    reopen_within: u64,
    /// Percent; left out for never.
    many: Option<u32>,
    #[serde(default = "yes")]
    fold: bool,
    /// Several sites; left out for just one, `ip-104`.
    #[serde(default)]
    site: Vec<SiteEntry>,
    #[serde(default)]
    window: Vec<WindowEntry>,
    run: Vec<Run>,
    expected: Expected,
}

/// One of several sites; its name is its slug in capitals.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SiteEntry {
    slug: String,
    #[serde(default)]
    depends_on: Vec<String>,
    /// What its failing checks may have in common with others, as in files.
    #[serde(default)]
    traits: Vec<String>,
}

/// Maintenance of all sites, or of some.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WindowEntry {
    title: String,
    /// Times as of samples.
    start: String,
    end: Option<String>,
    effect: Effect,
    #[serde(default)]
    sites: Vec<String>,
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
    /// Samples of several sites, by slug.
    seen: BTreeMap<String, String>,
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
    /// These of several sites have left the config.
    gone: Vec<String>,
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

fn yes() -> bool {
    true
}

/// A site of the config.
#[derive(Clone)]
struct Watched {
    slug: Slug,
    name: String,
    depends_on: Vec<Slug>,
    traits: Vec<Common>,
}

impl Watched {
    fn alone(slug: &str, name: &str) -> Self {
        Self { slug: Slug::new(slug).unwrap(), name: name.to_owned(), depends_on: Vec::new(), traits: Vec::new() }
    }

    fn of(entry: &SiteEntry) -> Self {
        let depends_on = entry.depends_on.iter().map(|slug| Slug::new(slug).unwrap()).collect();
        let traits = entry.traits.iter().map(|text| Common::decode(text).unwrap()).collect();
        Self { depends_on, traits, ..Self::alone(&entry.slug, &entry.slug.to_uppercase()) }
    }
}

/// The config.
struct Setup {
    sites: Vec<Watched>,
    max_gap: Duration,
    reopen_within: Duration,
    fold: bool,
    many: Option<u32>,
    windows: Vec<Window>,
}

impl Setup {
    fn of(sites: Vec<Watched>) -> Self {
        let max_gap = Duration::from_secs(900);
        Self { sites, max_gap, reopen_within: Duration::ZERO, fold: true, many: None, windows: Vec::new() }
    }

    fn windows_of(&self, slug: &Slug) -> Vec<Window> {
        let of_site = |window: &&Window| window.sites.is_empty() || window.sites.contains(slug);
        self.windows.iter().filter(of_site).cloned().collect()
    }
}

fn window(entry: &WindowEntry) -> Window {
    let time = |text: &String| sample(&format!("{text} up")).at;
    Window {
        id: entry.title.clone(),
        title: entry.title.clone(),
        start: time(&entry.start),
        end: entry.end.as_ref().map(time),
        sites: entry.sites.iter().map(|slug| Slug::new(slug).unwrap()).collect(),
        effect: entry.effect,
        issue: None,
    }
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
            None => desk.open().0.into_iter().find(|incident| incident.troubled().any(|site| site.slug == *slug)),
        }
    }

    /// Plans, and the incidents that they are about.
    fn plans(&self, setup: &Setup, now: Timestamp) -> (Vec<SitePlan>, Vec<Incident>) {
        let (mut plans, mut recorded) = (Vec::new(), BTreeMap::new());
        for Watched { slug, name, .. } in &setup.sites {
            let incident = self.incident(slug);
            plans.extend(plan_site(&SiteInput {
                slug,
                name,
                state: self.states.get(slug),
                incident: incident.as_ref(),
                samples: self.samples.get(slug).map_or(&[], Vec::as_slice),
                max_gap: setup.max_gap,
                windows: &setup.windows_of(slug),
            }));
            recorded.extend(incident.map(|incident| (incident.id.clone(), incident)));
        }
        let gone = |slug: &Slug| setup.sites.iter().all(|site| site.slug != *slug);
        for (slug, state) in self.states.iter().filter(|(slug, _)| gone(slug)) {
            let incident = self.incident(slug);
            plans.extend(plan_removed(slug, state, incident.as_ref(), now));
            recorded.extend(incident.map(|incident| (incident.id.clone(), incident)));
        }
        for id in plans.iter().filter_map(SitePlan::relapse_of) {
            recorded.extend(LocalDesk::new(self).incident(id).unwrap().map(|incident| (id.clone(), incident)));
        }
        let recorded: Vec<Incident> = recorded.into_values().collect();
        let of = |slug: &Slug| setup.sites.iter().find(|site| site.slug == *slug);
        let rules = Rules {
            recorded: &recorded,
            depends_on: &setup.sites.iter().map(|site| (&site.slug, site.depends_on.as_slice())).collect(),
            watched: setup.sites.len(),
            fold: setup.fold,
            many: setup.many,
            reopen_within: setup.reopen_within,
            traits: &|slug, _| of(slug).map(|site| site.traits.clone()).unwrap_or_default(),
        };
        share(&mut plans, &rules);
        (plans, recorded)
    }

    /// Does what plans say; `cut` stops before the incident files.
    fn carry_out(&mut self, plans: &[SitePlan], recorded: &[Incident], cut: bool) {
        let mut hashes: Vec<Vec<String>> = Vec::new();
        for plan in plans {
            let from = self.commits;
            self.commits += plan.transitions.len();
            hashes.push((from + 1..=self.commits).map(|n| format!("{n:07}{}", "a".repeat(33))).collect());
        }
        if cut {
            for last in plans.iter().filter_map(|plan| plan.transitions.last()) {
                self.states.insert(last.slug.clone(), last.state.clone());
            }
            return;
        }
        // Twice is as good as once.
        for _ in 0..2 {
            let mut desk = LocalDesk::new(self);
            for incident in apply(plans, &hashes, recorded, &|_, _| None) {
                desk.put(&incident).unwrap();
            }
            let changes = desk.into_changes();
            self.apply(changes);
        }
        for plan in plans.iter().filter(|plan| plan.changed) {
            // Through the file format, as a run would read it.
            let state = serde_json::from_str(&serde_json::to_string(&plan.state).unwrap()).unwrap();
            self.states.insert(plan.slug.clone(), state);
        }
    }
}

/// Plays a scenario and tells what happened.
fn play(scenario: &Scenario) -> String {
    let minutes = |minutes: u64| Duration::from_secs(minutes * 60);
    let (mut world, mut out) = (World::default(), String::new());
    let (mut one, mut removed) = (Watched::alone("ip-104", "IP .104"), false);
    let mut setup = Setup {
        sites: Vec::new(),
        max_gap: minutes(scenario.max_gap),
        reopen_within: minutes(scenario.reopen_within),
        fold: scenario.fold,
        many: scenario.many,
        windows: scenario.window.iter().map(window).collect(),
    };
    let mut now = Utc.with_ymd_and_hms(2026, 11, 22, 0, 0, 0).unwrap();
    for (index, run) in scenario.run.iter().enumerate() {
        one.name = run.name.clone().unwrap_or(one.name);
        one.slug = run.slug.as_deref().map_or(one.slug, |slug| Slug::new(slug).unwrap());
        removed = run.removed.unwrap_or(removed);
        world.prepare(run);
        let seen = run.seen.iter().map(|(slug, samples)| (Slug::new(slug).unwrap(), samples));
        let newest =
            seen.chain([(one.slug.clone(), &run.samples)]).filter_map(|(slug, text)| world.see(slug, text)).max();
        now = newest.unwrap_or(now);
        now = run.at.as_deref().map_or(now, |at| sample(&format!("{at} up")).at);
        setup.sites = match scenario.site.as_slice() {
            [] if removed => Vec::new(),
            [] => vec![one.clone()],
            sites => sites.iter().filter(|site| !run.gone.contains(&site.slug)).map(Watched::of).collect(),
        };
        let _ = writeln!(out, "run {}{}", index + 1, if run.lost { ", lost" } else { "" });
        if run.lost {
            continue;
        }
        let (plans, recorded) = world.plans(&setup, now);
        for plan in &plans {
            tell(&mut out, plan);
        }
        world.carry_out(&plans, &recorded, run.cut);
        if !run.cut {
            let (mut again, _) = world.plans(&setup, now);
            again.retain(|plan| plan.changed);
            assert!(again.is_empty(), "run {}: planning on the result of a plan finds work: {again:#?}", index + 1);
        }
    }
    world.conclude(&mut out);
    out
}

impl World {
    /// Records samples; the time of the newest.
    fn see(&mut self, slug: Slug, text: &str) -> Option<Timestamp> {
        let samples: Vec<Sample> = text.split(',').filter(|s| !s.trim().is_empty()).map(sample).collect();
        let newest = samples.iter().map(|sample| sample.at).next_back();
        let recorded = self.samples.entry(slug).or_default();
        recorded.extend(samples);
        recorded.sort_by_key(|sample| sample.at);
        newest
    }

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
            if incident.sites.len() > 1 || !incident.relapses.is_empty() {
                let until =
                    |site: &AffectedSite| site.until.map(|at| format!(" until {}", time(at))).unwrap_or_default();
                let sites: Vec<String> =
                    incident.sites.iter().map(|site| format!("{}{}", site.name, until(site))).collect();
                let common = incident.common.as_ref().map_or_else(|| "–".to_owned(), Common::encode);
                let relapses: Vec<String> = incident.relapses.iter().copied().map(time).collect();
                let _ =
                    writeln!(out, "  sites: {}; common: {common}; relapses: {}", sites.join(", "), relapses.join(", "));
            }
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
        let during = transition.maintenance.as_ref().map(|title| format!(", during {title}")).unwrap_or_default();
        let (name, code, ms) = (&transition.name, sample.code, sample.ms);
        let _ = writeln!(out, "  commit {at}: {name}: {from} → {to} ({code} in {ms} ms){during}");
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
