//! What a run has to say, for people and for programs.

use serde::Serialize;

use crate::incident::prose;
use crate::model::{Check, Incident, Observation, Reason, Region, Site, Slug, Timestamp, Verdict};

/// The result of a run; also the document of `--format json`.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// Version of this document.
    pub version: u8,
    /// Start of the run: the time of its samples.
    pub at: Timestamp,
    /// Where it ran.
    pub region: Region,
    /// True if nothing was written.
    pub dry_run: bool,
    /// True if neither a site nor a reference address could be reached.
    pub no_network: bool,
    /// One row a site, in the order of the config.
    pub checks: Vec<Row>,
    /// Commits made on the history branch, oldest first.
    pub commits: Vec<Commit>,
    /// What became of incidents.
    pub incidents: Vec<IncidentRow>,
    /// What was said on the forge and to channels, a line each.
    pub said: Vec<String>,
    /// True if a site changed its state: the page should be deployed.
    pub changed: bool,
    /// True if the samples are in the local repository at least.
    pub recorded: bool,
    /// True if the remote has everything.
    pub pushed: bool,
    /// What went wrong without stopping the run.
    pub warnings: Vec<String>,
}

/// One site's result.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// The site.
    pub slug: Slug,
    /// Its display name.
    pub name: String,
    /// The verdict.
    pub verdict: Verdict,
    /// HTTP status, or 0.
    pub code: u16,
    /// Response time in milliseconds; 0 if no connection was made.
    pub ms: u32,
    /// Why, unless up.
    pub reason: Option<Reason>,
    /// Why exactly, in words.
    pub detail: String,
    /// Number of attempts.
    pub attempts: usize,
    /// Phase times of the last attempt.
    pub phases: PhaseTimes,
}

/// Phase times in milliseconds; absent where the attempt did not get that far.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PhaseTimes {
    /// Name lookup.
    pub lookup: Option<f64>,
    /// TCP connect.
    pub connect: Option<f64>,
    /// TLS handshake.
    pub tls: Option<f64>,
    /// Time to first byte, from the connection being ready.
    pub first_byte: Option<f64>,
    /// The whole attempt.
    pub total: f64,
}

/// One commit.
#[derive(Debug, Clone, Serialize)]
pub struct Commit {
    /// Full hash; empty in a dry run.
    pub id: String,
    /// Its subject.
    pub message: String,
}

/// What became of one incident.
#[derive(Debug, Clone, Serialize)]
pub struct IncidentRow {
    /// `open`, `reopen`, `update` or `resolve`.
    pub action: &'static str,
    /// The incident's id.
    pub id: String,
    /// Its headline.
    pub title: String,
}

impl IncidentRow {
    /// What became of an incident; `begun` is the word for its opening, if this run opened it.
    #[must_use]
    pub fn new(incident: &Incident, begun: Option<&'static str>) -> Self {
        let action = if incident.is_open() { begun.unwrap_or("update") } else { "resolve" };
        Self { action, id: incident.id.to_string(), title: prose::headline(incident) }
    }

    /// What people's words made of an incident.
    #[must_use]
    pub fn told(before: Option<&Incident>, after: &Incident) -> Self {
        let action = match (before, after.is_open()) {
            (None, true) => "open",
            (before, false) if before.is_none_or(Incident::is_open) => "resolve",
            _ => "update",
        };
        Self { action, id: after.id.to_string(), title: prose::headline(after) }
    }

    /// What a commit that writes all these incidents does, in a word, and to which.
    #[must_use]
    pub fn summary(rows: &[Self]) -> (&'static str, String) {
        let [first, rest @ ..] = rows else {
            return ("Repair", "a state that named a wrong one".to_owned());
        };
        let action = match first.action {
            _ if rest.iter().any(|row| row.action != first.action) => "Update",
            "open" => "Open",
            "reopen" => "Reopen",
            "resolve" => "Resolve",
            _ => "Update",
        };
        let more = if rest.is_empty() { String::new() } else { format!(" (and {} more)", rest.len()) };
        (action, format!("{}{more}", first.title))
    }
}

impl Row {
    /// The row of `check`, which looked at `site`.
    #[must_use]
    pub fn new(site: &Site, check: &Check, at: Timestamp) -> Self {
        let sample = check.sample(at);
        Self {
            slug: site.slug.clone(),
            name: site.name.clone(),
            verdict: sample.verdict,
            code: sample.code,
            ms: sample.ms,
            reason: sample.reason,
            detail: check.judgement.detail.clone(),
            attempts: check.attempts.len(),
            phases: check.attempts.last().map(|attempt| PhaseTimes::of(&attempt.observation)).unwrap_or_default(),
        }
    }

    /// The reason in a word or two, with the particulars if they say more.
    #[must_use]
    pub fn why(&self) -> String {
        let phrase = self.reason.map_or("", Reason::phrase);
        let retried = if self.attempts > 1 { format!(" ({} attempts)", self.attempts) } else { String::new() };
        if self.detail.is_empty() || self.detail == phrase {
            format!("{phrase}{retried}").trim_start().to_owned()
        } else if self.detail.starts_with(phrase) {
            format!("{}{retried}", self.detail)
        } else {
            format!("{phrase}: {}{retried}", self.detail)
        }
    }
}

impl PhaseTimes {
    fn of(observation: &Observation) -> Self {
        let ms = |time: std::time::Duration| (time.as_secs_f64() * 10_000.0).round() / 10.0;
        let phases = &observation.phases;
        Self {
            lookup: phases.lookup.map(ms),
            connect: phases.connect.map(ms),
            tls: phases.tls.map(ms),
            first_byte: phases.first_byte.map(ms),
            total: ms(phases.total),
        }
    }
}

impl Report {
    /// How many sites have a verdict.
    #[must_use]
    pub fn count(&self, verdict: Verdict) -> usize {
        self.checks.iter().filter(|row| row.verdict == verdict).count()
    }

    /// One line that says how things are.
    #[must_use]
    pub fn headline(&self) -> String {
        if self.no_network {
            return "This runner has no network: nothing could be reached, so nothing is known.".to_owned();
        }
        let parts: Vec<String> = [Verdict::Down, Verdict::Degraded, Verdict::Unknown, Verdict::Up]
            .into_iter()
            .filter_map(|verdict| match self.count(verdict) {
                0 => None,
                count => Some(format!("{count} {}", verdict.word())),
            })
            .collect();
        format!("{} checked: {}.", plural(self.checks.len(), "site"), parts.join(", "))
    }
}

/// `1 site`, `2 sites`.
#[must_use]
pub fn plural(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
