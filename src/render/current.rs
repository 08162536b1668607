//! How a site is right now, as far as anybody knows.

use serde::Serialize;

use super::words;
use super::{PageInput, SiteInput};
use crate::model::{Reason, Sample, Severity, Timestamp, Verdict};

/// What the page says about a site. The order is that of attention: the last is the worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Status {
    /// It has never been observed.
    None,
    /// The last observation is too old to speak for now.
    Unknown,
    Up,
    Degraded,
    Down,
}

impl Status {
    /// The word on the page.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::None => "No data yet",
            Self::Unknown => "No recent data",
            Self::Up => "Up",
            Self::Degraded => "Slow",
            Self::Down => "Down",
        }
    }

    /// The colour of the page's small icon, as six hexadecimal digits.
    pub(super) fn favicon(self) -> &'static str {
        match self {
            Self::None | Self::Unknown => "8a95a1",
            Self::Up => "2f9e68",
            Self::Degraded => "d9940f",
            Self::Down => "d2342b",
        }
    }

    fn of(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Unknown => Self::Unknown,
            Verdict::Up => Self::Up,
            Verdict::Degraded => Self::Degraded,
            Verdict::Down => Self::Down,
        }
    }
}

/// The newest observation and what it means at `now`.
#[derive(Debug, Clone)]
pub(super) struct Current {
    pub status: Status,
    /// The last verdict, also if it is too old to stand.
    pub last: Option<Verdict>,
    /// Start of the present state.
    pub since: Option<Timestamp>,
    /// Time of the newest observation (a check that could look).
    pub observed: Option<Timestamp>,
    pub code: u16,
    pub ms: u32,
    pub reason: Option<Reason>,
    /// Since when people say that it is worse than the checks see.
    reported: Option<Timestamp>,
}

impl Current {
    pub(super) fn new(page: &PageInput<'_>, input: &SiteInput<'_>) -> Self {
        let observed = input.samples.iter().rev().find(|sample| sample.verdict != Verdict::Unknown);
        let newest = match (observed, input.state) {
            (Some(sample), Some(state)) if sample.at < state.until => Self::of_state(state),
            (Some(sample), _) => Self::of_sample(sample, input),
            (None, Some(state)) => Self::of_state(state),
            (None, None) => return Self::nothing(),
        };
        let age = newest.observed.map_or(0, |at| words::seconds_between(at, page.now));
        let stale = age > page.max_gap.as_secs();
        Self { status: if stale { Status::Unknown } else { newest.status }, ..newest }
    }

    /// What people say about the site in an incident that they opened, if that is worse than what the checks see.
    /// Figures and the last verdict stay those of the checks.
    pub(super) fn report(&mut self, severity: Severity, since: Timestamp) {
        let status = super::incidents::of_severity(severity);
        if status > self.status {
            (self.status, self.reported) = (status, Some(since));
        }
    }

    fn nothing() -> Self {
        Self {
            status: Status::None,
            last: None,
            since: None,
            observed: None,
            code: 0,
            ms: 0,
            reason: None,
            reported: None,
        }
    }

    fn of_state(state: &crate::model::SiteState) -> Self {
        Self {
            status: Status::of(state.verdict),
            last: Some(state.verdict),
            since: Some(state.since),
            observed: Some(state.until),
            code: state.code,
            ms: state.ms,
            reason: state.reason,
            reported: None,
        }
    }

    fn of_sample(sample: &Sample, input: &SiteInput<'_>) -> Self {
        let looks = || input.samples.iter().rev().filter(|other| other.verdict != Verdict::Unknown);
        let run = looks().take_while(|other| other.verdict == sample.verdict);
        let began = run.last().map_or(sample.at, |first| first.at);
        // The recorded state knows of the time before the raw samples.
        let since = match input.state {
            Some(state) if state.verdict == sample.verdict && state.until >= began => state.since.min(began),
            _ => began,
        };
        Self {
            status: Status::of(sample.verdict),
            last: Some(sample.verdict),
            since: Some(since),
            observed: Some(sample.at),
            code: sample.code,
            ms: sample.ms,
            reason: sample.reason,
            reported: None,
        }
    }

    /// What follows the word of the status: `for 12 minutes, connection refused`.
    pub(super) fn detail(&self, now: Timestamp) -> String {
        if let Some(since) = self.reported {
            return format!("reported {} ago", words::between(since, now));
        }
        let lasting = self.since.map(|since| format!("for {}", words::between(since, now)));
        match self.status {
            Status::None | Status::Up => String::new(),
            Status::Unknown => match (self.last, self.observed) {
                (Some(last), Some(at)) => {
                    format!("last seen {} {} ago", Status::of(last).word().to_lowercase(), words::between(at, now))
                }
                _ => String::new(),
            },
            Status::Degraded | Status::Down => {
                let why =
                    self.reason.filter(|reason| *reason != Reason::TooSlow).map(|reason| match (reason, self.code) {
                        (Reason::HttpStatus, code) if code > 0 => format!("HTTP status {code}"),
                        _ => reason.phrase().to_owned(),
                    });
                lasting.into_iter().chain(why).collect::<Vec<_>>().join(", ")
            }
        }
    }

    /// What the newest check got: `HTTP 200 in 123 ms`.
    pub(super) fn answer(&self) -> String {
        match (self.code, self.ms) {
            (0, 0) => "no connection".to_owned(),
            (0, ms) if self.reason.is_none() => format!("connected in {}", words::milliseconds(ms)),
            (0, ms) => format!("no answer after {}", words::milliseconds(ms)),
            (code, ms) => format!("HTTP {code} in {}", words::milliseconds(ms)),
        }
    }
}
