//! How a site is right now, as far as anybody knows.

use schemars::JsonSchema;
use serde::Serialize;

use super::locale::{Arg, Locale};
use super::{PageInput, SiteInput, reasons, words};
use crate::model::{Announced, Reason, Sample, Severity, Timestamp, Verdict};

/// What the page says about a site. The order is that of attention: the last is the worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum Status {
    /// It has never been observed.
    None,
    /// The last observation is too old to speak for now.
    Unknown,
    Up,
    /// In trouble, as planned work announced it.
    Maintenance,
    Degraded,
    Down,
}

impl Status {
    /// The word in keys of messages, in class names, and in the API.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Unknown => "unknown",
            Self::Up => "up",
            Self::Maintenance => "maintenance",
            Self::Degraded => "degraded",
            Self::Down => "down",
        }
    }

    /// The word on the page: `Under maintenance`.
    pub(super) fn word(self, locale: &Locale) -> String {
        locale.word(&format!("state-{}", self.key()))
    }

    /// What needs attention first has the greatest rank.
    pub(super) fn rank(self) -> u8 {
        match self {
            Self::Up => 0,
            Self::None => 1,
            Self::Unknown => 2,
            Self::Maintenance => 3,
            Self::Degraded => 4,
            Self::Down => 5,
        }
    }

    /// The colour of the page's small icon, as six hexadecimal digits.
    pub(super) fn favicon(self) -> &'static str {
        match self {
            Self::None | Self::Unknown => "8a95a1",
            Self::Up => "2f9e68",
            Self::Maintenance => "7a63d2",
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
    /// What planned work has to do with the trouble.
    work: Option<Work>,
    /// True if the trouble that was seen last had been announced for that moment.
    excused: bool,
    /// The site whose trouble is the reason for this one's.
    because: Option<String>,
}

/// What planned work has to do with trouble.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Work {
    /// It announced the trouble, until then; `None` while nobody knows.
    Until(Option<Timestamp>),
    /// It announced the trouble, and was to end then.
    Overrun(Timestamp),
    /// It announced less.
    Exceeded,
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

    /// Trouble that planned work announced for `now` is maintenance, unless it is an incident already, which began
    /// before the work, or outlasted some other. What else such work has to do with the trouble is noted.
    pub(super) fn excuse(&mut self, announced: &Announced, incident: bool, now: Timestamp) {
        let Some(severity) = self.last.and_then(Severity::of) else { return };
        self.excused = !incident && self.observed.is_some_and(|at| announced.covers(at, severity));
        if self.status == Status::Unknown {
            return;
        }
        let end = |to: Timestamp| (to != Timestamp::MAX_UTC).then_some(to);
        match announced.at(now) {
            Some(stretch) if !stretch.effect.covers(severity) => self.work = Some(Work::Exceeded),
            Some(_) if incident => {}
            Some(stretch) => {
                self.status = Status::Maintenance;
                self.work = Some(Work::Until(end(stretch.to)));
            }
            None => {
                let since = self.since.unwrap_or(now);
                let mut over = announced.stretches().iter().rev().skip_while(|stretch| stretch.to > now);
                let last =
                    over.next().filter(|last| last.effect.covers(severity) && (last.from..last.to).contains(&since));
                self.work = last.map(|last| Work::Overrun(last.to));
            }
        }
    }

    /// Names the site whose trouble is the reason for this one's.
    pub(super) fn blame(&mut self, name: &str) {
        self.because = Some(name.to_owned());
    }

    /// Start of the present trouble, as the page tells it.
    pub(super) fn lasting_since(&self) -> Option<Timestamp> {
        self.reported.or(self.since)
    }

    /// True if it was down when it was last observed, and nobody had announced that.
    pub(super) fn was_down(&self) -> bool {
        self.last == Some(Verdict::Down) && !self.excused
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
            work: None,
            excused: false,
            because: None,
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
            work: None,
            excused: false,
            because: None,
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
            work: None,
            excused: false,
            because: None,
        }
    }

    /// Remarks that follow the word of the status: `for 12 minutes`, `connection refused`.
    pub(super) fn remarks(&self, locale: &Locale, now: Timestamp) -> Vec<String> {
        if let Some(since) = self.reported {
            return vec![lasting(locale, "site-reported", since, now)];
        }
        match self.status {
            Status::None | Status::Up => Vec::new(),
            Status::Unknown => match (self.last, self.observed) {
                (Some(last), Some(at)) if last != Verdict::Unknown => {
                    vec![lasting(locale, &format!("site-seen-{}", last.word()), at, now)]
                }
                _ => Vec::new(),
            },
            Status::Maintenance => {
                let until = match self.work {
                    Some(Work::Until(Some(end))) => timed(locale, "site-until", end, now),
                    _ => locale.word("until-further-notice"),
                };
                let seen = self.last.and_then(Severity::of).zip(self.since);
                let seen =
                    seen.map(|(severity, since)| lasting(locale, &format!("site-for-{}", severity.word()), since, now));
                [until].into_iter().chain(seen).collect()
            }
            Status::Degraded | Status::Down => self.trouble(locale, now),
        }
    }

    /// `for 12 minutes`, `connection refused`, `because of Gateway`, `maintenance was to end at 12:00 UTC`.
    fn trouble(&self, locale: &Locale, now: Timestamp) -> Vec<String> {
        let since = self.since.map(|since| lasting(locale, "site-for", since, now));
        let why = self.reason.filter(|reason| *reason != Reason::TooSlow);
        let why = why.map(|reason| match (reason, self.code) {
            (Reason::HttpStatus, code) if code > 0 => {
                locale.say("site-http-status", &[("code", Arg::Text(&code.to_string()))])
            }
            _ => reasons::reason(locale, reason),
        });
        let because = self.because.as_ref().map(|name| locale.say("site-because", &[("site", Arg::Text(name))]));
        let work = match self.work {
            Some(Work::Overrun(end)) => Some(timed(locale, "site-overrun", end, now)),
            Some(Work::Exceeded) => Some(locale.word("site-exceeded")),
            Some(Work::Until(_)) | None => None,
        };
        since.into_iter().chain(why).chain(because).chain(work).collect()
    }

    /// What the newest check got: `HTTP 200 in 123 ms`.
    pub(super) fn answer(&self, locale: &Locale) -> String {
        let time = locale.milliseconds(self.ms);
        let time = ("time", Arg::Text(&time));
        match (self.code, self.ms) {
            (0, 0) => locale.word("site-answer-none"),
            (0, _) if self.reason.is_none() => locale.say("site-answer-connected", &[time]),
            (0, _) => locale.say("site-answer-silent", &[time]),
            (code, _) => locale.say("site-answer-http", &[("code", Arg::Text(&code.to_string())), time]),
        }
    }
}

/// A message about the time from then to now.
fn lasting(locale: &Locale, key: &str, since: Timestamp, now: Timestamp) -> String {
    locale.say(key, &[("duration", Arg::Text(&locale.between(since, now)))])
}

/// A message about a moment near now.
fn timed(locale: &Locale, key: &str, at: Timestamp, now: Timestamp) -> String {
    locale.say(key, &[("time", Arg::Text(&locale.moment_beside(at, now).text))])
}
