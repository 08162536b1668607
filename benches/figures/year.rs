//! A repository with years of made-up history, as `ARCHITECTURE.md` gives the formats: a check of each site every five
//! minutes, some trouble now and then. Samples of the last 35 days are in day files, those of the last six hours in the
//! journal, all whole days in `daily.csv`. Days that are older than a year repeat those of that year, and each site has
//! two incidents a year.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{BufWriter, Write as _};
use std::ops::Range;
use std::path::Path;
use std::process::{ChildStdin, Command, Stdio};
use std::time::Duration;

use chrono::{DurationRound as _, NaiveDate, TimeDelta, Utc};
use upkept::incident::file::encode;
use upkept::model::{
    AffectedSite, Announced, Entry, EntryKind, Incident, IncidentId, Reason, Sample, Severity, Slug, Timestamp, Verdict,
};
use upkept::stats::{Day, Seconds, day_range};

const DAYS: i64 = 365;
const DAYS_IN_FILES: i64 = 35;
const STEP: TimeDelta = TimeDelta::minutes(5);
const JOURNAL: TimeDelta = TimeDelta::hours(6);

/// Makes a repository of that many sites in `dir`, with so many years of history until now.
pub(crate) fn write(dir: &Path, sites: usize, years: usize) {
    let now = Utc::now().duration_trunc(STEP).expect("a whole step");
    git(dir, &["init", "-q", "-b", "main"], |_| {});
    git(dir, &["fast-import", "--quiet"], |stream| fast_import(stream, sites, years, now));
    git(dir, &["reset", "-q", "--hard", "main"], |_| {});
}

fn git(dir: &Path, args: &[&str], fill: impl FnOnce(&mut Stream)) {
    let mut command = Command::new("git");
    let mut child = command.current_dir(dir).args(args).stdin(Stdio::piped()).spawn().expect("git");
    let mut stream = BufWriter::new(child.stdin.take().expect("a pipe"));
    fill(&mut stream);
    stream.into_inner().expect("git reads");
    assert!(child.wait().expect("git ends").success(), "git {args:?}");
}

type Stream = BufWriter<ChildStdin>;

/// Numbers that look random and are the same on every machine (xorshift).
struct Noise(u64);

impl Noise {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

/// The samples of a site: mostly up, with a slow stretch or an outage every few weeks.
fn samples(site: usize, now: Timestamp) -> Vec<Sample> {
    let mut noise = Noise(0x9E37_79B9_7F4A_7C15 ^ (site as u64 + 1));
    let usual = 40 + noise.below(200);
    let mut trouble: Option<(Verdict, u64)> = None;
    let mut at = now - TimeDelta::days(DAYS);
    let mut all = Vec::new();
    // The newest run began some seconds after its five minutes, but not in the future.
    while at < now {
        trouble = match trouble {
            Some((verdict, left)) if left > 0 => Some((verdict, left - 1)),
            _ if noise.below(4000) == 0 => {
                Some((if noise.below(2) == 0 { Verdict::Down } else { Verdict::Degraded }, 1 + noise.below(20)))
            }
            _ => None,
        };
        let late = TimeDelta::seconds(late(at));
        let ms = u32::try_from(usual + noise.below(usual)).expect("small");
        all.push(sample(at + late, trouble.map(|(verdict, _)| verdict), ms));
        at += STEP;
    }
    all
}

/// How many seconds after its time a run began: the same for all sites.
fn late(at: Timestamp) -> i64 {
    let mut noise = Noise(u64::try_from(at.timestamp()).expect("after 1970") | 1);
    noise.below(2);
    i64::try_from(noise.below(60)).expect("small")
}

fn sample(at: Timestamp, trouble: Option<Verdict>, ms: u32) -> Sample {
    match trouble {
        Some(Verdict::Down) => {
            Sample { at, verdict: Verdict::Down, code: 0, ms: 0, reason: Some(Reason::ConnectionRefused), attempts: 3 }
        }
        Some(verdict) => Sample { at, verdict, code: 200, ms: ms * 20, reason: Some(Reason::TooSlow), attempts: 1 },
        None => Sample { at, verdict: Verdict::Up, code: 200, ms, reason: None, attempts: 1 },
    }
}

fn fields(sample: &Sample) -> String {
    let Sample { verdict, code, ms, reason, attempts, .. } = sample;
    let attempts = if *attempts == 1 { String::new() } else { attempts.to_string() };
    format!("{},{code},{ms},{},{attempts}", verdict.word(), reason.map_or("", Reason::word))
}

/// Everything as one stream for `git fast-import`: a commit on `main`, and one a run on the journal.
fn fast_import(stream: &mut Stream, sites: usize, years: usize, now: Timestamp) {
    let folded = now - JOURNAL;
    let mut journal = BTreeMap::<Timestamp, String>::new();
    let mut sites_yml = "name: A year\nsites:\n".to_owned();
    commit(stream, "refs/heads/main", now, "A year of checks");
    for site in 0..sites {
        let slug = format!("site-{site:03}");
        writeln!(sites_yml, "  - name: Site {site:03}\n    url: https://{slug}.example.org/").expect("a text");
        let all = samples(site, now);
        let (files, newest) = all.split_at(all.partition_point(|sample| sample.at <= folded));
        for sample in newest {
            let entry = journal.entry(sample.at).or_insert_with(|| journal_head(sample.at));
            writeln!(entry, "{slug},{}", fields(sample)).expect("a text");
        }
        site_files(stream, &slug, site, files, now, years);
    }
    file(stream, "sites.yml", &sites_yml);
    for (run, entry) in journal {
        commit(stream, "refs/upkept/journal/default", run, "Check");
        put(stream, "deleteall\n");
        file(stream, "samples.csv", &entry);
    }
    put(stream, "done\n");
}

fn journal_head(run: Timestamp) -> String {
    let time = run.format("%Y-%m-%dT%H:%M:%SZ");
    format!("# upkept journal v1 {time} default run{}\nslug,verdict,code,ms,reason,attempts\n", run.timestamp())
}

fn site_files(stream: &mut Stream, slug: &str, site: usize, samples: &[Sample], now: Timestamp, years: usize) {
    let today = now.date_naive();
    let mut daily = "# upkept daily v1\ndate,up,degraded,down,maintenance,unknown,checks,failed,latency\n".to_owned();
    let rows: Vec<String> = (1..DAYS).rev().map(|back| daily_row(today - TimeDelta::days(back), samples)).collect();
    for back in (DAYS..DAYS * i64::try_from(years).expect("a few")).rev() {
        let row = &rows[usize::try_from(back).expect("positive") % rows.len()];
        writeln!(daily, "{}{}", today - TimeDelta::days(back), &row[10..]).expect("a text");
    }
    for row in &rows {
        writeln!(daily, "{row}").expect("a text");
    }
    for half_year in 1..=2 * years {
        incident(stream, slug, site, now - TimeDelta::days(180 * i64::try_from(half_year).expect("a few")));
    }
    for back in (0..DAYS_IN_FILES).rev() {
        let date = today - TimeDelta::days(back);
        let mut day = "# upkept samples v1\ntime,verdict,code,ms,reason,attempts\n".to_owned();
        for sample in within(samples, &day_range(date)) {
            writeln!(day, "{},{}", sample.at.format("%H:%M:%S"), fields(sample)).expect("a text");
        }
        file(stream, &format!("history/{slug}/{date}.csv"), &day);
    }
    file(stream, &format!("history/{slug}/daily.csv"), &daily);
    if let Some(last) = samples.last() {
        file(stream, &format!("history/{slug}/state.json"), &state(site, last, samples));
    }
}

/// An incident that lasted an hour.
fn incident(stream: &mut Stream, slug: &str, site: usize, start: Timestamp) {
    let slug = Slug::new(slug).expect("a slug");
    let end = start + TimeDelta::hours(1);
    let entry = |at, kind, text: &str| Entry { at, kind, text: text.to_owned(), origin: None };
    let incident = Incident {
        id: IncidentId::new(start, &slug),
        manual: None,
        sites: vec![AffectedSite { slug, name: format!("Site {site:03}"), until: None }],
        severity: Severity::Down,
        started: start,
        ended: Some(end),
        cause: Some(Reason::ConnectionRefused),
        common: None,
        code: 0,
        ms: 0,
        relapses: Vec::new(),
        commits: vec!["9b3799b0c1d2e3f405162738495a6b7c8d9e0f10".to_owned()],
        issue: None,
        timeline: vec![
            entry(start, EntryKind::Opened, "It is down: connection refused, commit 9b3799b."),
            entry(start + TimeDelta::minutes(20), EntryKind::Identified, "A switch has failed; it is being replaced."),
            entry(end, EntryKind::Resolved, "It is up again after 1 hour."),
        ],
        evidence: String::new(),
    };
    file(stream, &incident.id.path(), &encode(&incident));
}

fn within<'a>(samples: &'a [Sample], range: &Range<Timestamp>) -> &'a [Sample] {
    let at = |end: Timestamp| samples.partition_point(|sample| sample.at < end);
    &samples[at(range.start)..at(range.end)]
}

fn daily_row(date: NaiveDate, samples: &[Sample]) -> String {
    let Day { date, seconds, checks, failed, latency } =
        Day::roll(date, samples, Duration::from_secs(900), Announced::NOTHING);
    let Seconds { up, degraded, down, maintenance, unknown } = seconds;
    format!("{date},{up},{degraded},{down},{maintenance},{unknown},{checks},{failed},{}", latency.encode())
}

fn state(site: usize, last: &Sample, samples: &[Sample]) -> String {
    let since = samples.iter().rev().take_while(|sample| sample.verdict == last.verdict).last().unwrap_or(last);
    let time = |at: Timestamp| at.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    let value = serde_json::json!({
        "version": 1, "name": format!("Site {site:03}"), "verdict": last.verdict.word(), "since": time(since.at),
        "until": time(last.at), "code": last.code, "ms": last.ms, "reason": last.reason.map(Reason::word),
        "certificate": null, "incident": null,
    });
    format!("{value:#}\n")
}

fn commit(stream: &mut Stream, name: &str, at: Timestamp, message: &str) {
    let head = format!("commit {name}\ncommitter Bench <bench@example.org> {} +0000\n", at.timestamp());
    put(stream, &head);
    put(stream, &format!("data {}\n{message}\n", message.len()));
}

fn file(stream: &mut Stream, path: &str, text: &str) {
    put(stream, &format!("M 100644 inline {path}\ndata {}\n{text}\n", text.len()));
}

fn put(stream: &mut Stream, text: &str) {
    stream.write_all(text.as_bytes()).expect("git reads");
}
