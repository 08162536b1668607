//! One run's look at one site.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::{Judgement, Observation, PhaseMs, Region, Sample, Slug, Timestamp};

/// One probe attempt with what was made of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// When it started, counted from the start of the run.
    pub offset: Duration,
    /// What it saw.
    pub observation: Observation,
    /// What that means.
    pub judgement: Judgement,
}

/// One run's look at one site: its attempts in order (never empty after probing), and the verdict that stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// The site.
    pub slug: Slug,
    /// The attempts, in order; empty only if none could be started before the deadline.
    pub attempts: Vec<Attempt>,
    /// The judgement of the attempt that decided: the last one.
    pub judgement: Judgement,
}

impl Check {
    /// The line to record for this check in a run that began at `at`.
    #[must_use]
    pub fn sample(&self, at: Timestamp) -> Sample {
        let last = self.attempts.last().map(|attempt| &attempt.observation);
        Sample {
            at,
            verdict: self.judgement.verdict,
            code: last.map_or(0, Observation::code),
            ms: last.map_or(0, Observation::response_ms),
            reason: self.judgement.reason,
            attempts: u8::try_from(self.attempts.len()).unwrap_or(u8::MAX).max(1),
        }
    }
}

/// What a run leaves behind for one region: its samples, and the attempts of the checks that needed more than one
/// or ended in trouble. This is what a journal entry holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunRecord {
    /// Start of the run; the time of all its samples.
    pub at: Timestamp,
    /// Where it ran.
    pub region: Region,
    /// Random name of the run, so that a push whose answer was lost is recognised.
    pub run: String,
    /// One sample a site, sorted by slug.
    pub samples: Vec<(Slug, Sample)>,
    /// Where the time of those that got an answer went, sorted by slug.
    pub phases: Vec<(Slug, PhaseMs)>,
    /// Redacted checks worth keeping as evidence.
    pub evidence: Vec<Check>,
}

impl RunRecord {
    /// Where the time of a site's check went, if that was measured.
    #[must_use]
    pub fn phases_of(&self, slug: &Slug) -> Option<PhaseMs> {
        let found = self.phases.binary_search_by(|(known, _)| known.cmp(slug)).ok()?;
        self.phases.get(found).map(|(_, phases)| *phases)
    }
}
