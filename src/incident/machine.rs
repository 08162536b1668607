//! The state machine itself.

use std::time::Duration;

use crate::model::{Incident, IncidentId, Sample, Severity, SiteState, Timestamp, Verdict};

use super::plan::{Beyond, SiteInput, SitePlan, Step, StepKind, Transition, suffers};
use super::windows::{announced, overrun, title_of};

/// The open incident while samples go by.
struct Open {
    id: IncidentId,
    started: Timestamp,
    /// How bad it is now, which may be better than its worst.
    now: Severity,
    /// The newest sample that said something.
    seen: Timestamp,
    unobserved: Duration,
}

/// Takes the samples one after the other.
pub(super) struct Planner<'a> {
    input: &'a SiteInput<'a>,
    state: Option<SiteState>,
    open: Option<Open>,
    /// The incident given, while samples from before its start go by (the state was lost).
    later: Option<Open>,
    /// The incident that ended last.
    last: Option<IncidentId>,
    transitions: Vec<Transition>,
    steps: Vec<Step>,
}

impl<'a> Planner<'a> {
    /// Starts from what is recorded.
    pub(super) fn new(input: &'a SiteInput<'a>) -> Self {
        let open = input.incident.filter(|incident| suffers(incident, input.slug)).map(|incident| Open {
            id: incident.id.clone(),
            started: incident.started,
            now: severity_before(input, incident.severity),
            seen: input.state.map_or(incident.started, |state| state.until.max(incident.started)),
            unobserved: unobserved_before(input, incident.since()),
        });
        let (open, later) = if input.state.is_some() { (open, None) } else { (None, open) };
        let last = input.state.and_then(|state| state.last_incident.clone());
        Self { input, state: input.state.cloned(), open, later, last, transitions: Vec::new(), steps: Vec::new() }
    }

    /// Brings the incident in line with the committed state: what an earlier run did not finish, or people changed.
    pub(super) fn repair(&mut self) {
        let Some(state) = self.state.clone() else { return };
        let recorded = match (&self.open, self.input.incident, &state.incident) {
            (Some(_), Some(incident), _) => incident.severity,
            (None, recorded, Some(id)) if recorded.is_none_or(|incident| lacks(incident, &state)) => {
                match self.open_again(id, &state) {
                    Some(severity) => severity,
                    None => return,
                }
            }
            _ => return,
        };
        if recorded < Severity::Down {
            self.repair_severity(&state);
        }
        if !state.verdict.is_trouble() {
            self.resolve(sample_of(&state), None);
        }
    }

    /// The file of the incident that the state names is gone, or lacks this trouble: starts it anew under the same
    /// name, from its first sample if that is at hand, else from the state. If the state is good and knows nothing of
    /// the trouble any more, there is nothing to write.
    fn open_again(&mut self, id: &IncidentId, state: &SiteState) -> Option<Severity> {
        // The name tells the start only of the site that it was named after, and only of the first stretch.
        let own =
            started_of(id).filter(|at| self.input.incident.is_none() && *id == IncidentId::new(*at, self.input.slug));
        let started = own.unwrap_or(state.since);
        let first = looked_at(self.input, state, started).find(|sample| sample.at == started).copied();
        let sample = first.unwrap_or(Sample { at: started, ..sample_of(state) });
        let severity = Severity::of(sample.verdict)?;
        let kind = StepKind::Open { sample, again: true, beyond: None };
        self.open_as(id.clone(), Severity::of(state.verdict).unwrap_or(severity), sample.at, kind, None);
        if let Some(open) = &mut self.open {
            open.seen = state.until.max(started);
            open.unobserved = unobserved_before(self.input, started);
        }
        Some(severity)
    }

    /// Finds the sample that made an incident worse than is recorded.
    fn repair_severity(&mut self, state: &SiteState) {
        let Some(started) = self.open.as_ref().map(|open| open.started) else { return };
        let counts =
            |sample: &Sample| sample.verdict == Verdict::Down && announced(self.input.windows, sample).is_none();
        let shared = self.input.incident.is_some_and(|incident| incident.sites.len() > 1);
        let troubled = |sample: &&Sample| sample.verdict.is_trouble();
        let looked_at: Vec<&Sample> = looked_at(self.input, state, started).collect();
        // Of an incident that it shares, a site may have had its own trouble before: only the newest stretch is in it.
        let newest = looked_at.iter().rev().skip_while(|s| !troubled(s)).take_while(|s| troubled(s)).count();
        let good = looked_at.iter().rev().take_while(|s| !troubled(s)).count();
        let from = if shared { looked_at.len().saturating_sub(newest + good) } else { 0 };
        let down = looked_at.into_iter().skip(from).find(|sample| counts(sample)).copied();
        let down = down.or_else(|| Some(sample_of(state)).filter(counts));
        if let Some(sample) = down {
            self.step(sample.at, None, StepKind::Worsen { sample });
        }
    }

    /// Looks at one sample.
    pub(super) fn take(&mut self, sample: &Sample) {
        let looked_at = self.state.as_ref().is_some_and(|state| sample.at <= state.until);
        if sample.verdict == Verdict::Unknown || looked_at {
            return;
        }
        if self.open.is_none() {
            self.open = self.later.take_if(|later| later.started <= sample.at);
        }
        if let Some(open) = &mut self.open {
            open.unobserved += gap(open.seen, sample.at, self.input.max_gap);
            open.seen = open.seen.max(sample.at);
        }
        let from = self.state.as_ref().map(|state| state.verdict);
        let cites = (from != Some(sample.verdict)).then_some(self.transitions.len());
        let named_before = self.open.as_ref().map(|open| open.id.clone());
        self.incident_step(sample, cites);
        let state = self.state_after(sample);
        if cites.is_some() {
            let quiet = named_before.is_none() && self.open.is_none();
            let named = state.incident.clone().or(named_before);
            self.transitions.push(Transition {
                slug: self.input.slug.clone(),
                name: self.input.name.to_owned(),
                from,
                sample: *sample,
                state: SiteState { incident: named, ..state.clone() },
                maintenance: title_of(self.input.windows, sample).filter(|_| quiet).map(str::to_owned),
            });
        }
        self.state = Some(state);
    }

    fn incident_step(&mut self, sample: &Sample, cites: Option<usize>) {
        let sample = *sample;
        let covered = announced(self.input.windows, &sample).is_some();
        match (Severity::of(sample.verdict), self.open.as_ref().map(|open| open.now)) {
            (Some(_), None) if covered => {}
            (Some(severity), None) => {
                let id = IncidentId::new(sample.at, self.input.slug);
                // Somebody ended the incident of this very second by hand: that stands, and its file with it.
                if self.input.incident.is_none_or(|incident| incident.id != id) {
                    let kind = StepKind::Open { sample, again: false, beyond: self.beyond(&sample) };
                    self.open_as(id, severity, sample.at, kind, cites);
                }
            }
            (Some(severity), Some(now)) if severity > now && !covered => {
                self.step(sample.at, cites, StepKind::Worsen { sample });
                self.set_severity(severity);
            }
            (Some(severity), Some(now)) if severity < now => {
                self.step(sample.at, cites, StepKind::Ease { sample });
                self.set_severity(severity);
            }
            (None, Some(_)) => self.resolve(sample, cites),
            _ => {}
        }
    }

    fn set_severity(&mut self, severity: Severity) {
        if let Some(open) = &mut self.open {
            open.now = severity;
        }
    }

    /// What maintenance has to do with trouble that it does not cover: it is worse than announced, or has lasted since
    /// a window that did cover it.
    fn beyond(&self, sample: &Sample) -> Option<Beyond> {
        if let Some(title) = title_of(self.input.windows, sample) {
            return Some(Beyond::Effect { title: title.to_owned() });
        }
        let before = self.state.as_ref().filter(|state| state.verdict.is_trouble())?;
        let (title, end) = overrun(self.input.windows, before, sample.at)?;
        Some(Beyond::Time { title: title.to_owned(), end })
    }

    fn open_as(&mut self, id: IncidentId, now: Severity, at: Timestamp, kind: StepKind, cites: Option<usize>) {
        self.open = Some(Open { id, started: at, now, seen: at, unobserved: Duration::ZERO });
        self.step(at, cites, kind);
    }

    fn resolve(&mut self, sample: Sample, cites: Option<usize>) {
        let unobserved = self.open.as_ref().map_or(Duration::ZERO, |open| open.unobserved);
        self.step(sample.at, cites, StepKind::Resolve { sample, unobserved });
        self.last = self.open.take().map(|open| open.id).or(self.last.take());
    }

    /// Notes a step of the open incident.
    fn step(&mut self, at: Timestamp, cites: Option<usize>, kind: StepKind) {
        if let Some(open) = &self.open {
            self.steps.push(Step { incident: open.id.clone(), at: at.max(open.started), cites, kind });
        }
    }

    fn state_after(&self, sample: &Sample) -> SiteState {
        let mut state = self.state.clone().unwrap_or_else(|| SiteState::first(self.input.name, sample));
        if state.verdict != sample.verdict {
            state.since = sample.at;
        }
        self.input.name.clone_into(&mut state.name);
        state.verdict = sample.verdict;
        state.until = sample.at;
        state.code = sample.code;
        state.ms = sample.ms;
        state.reason = sample.reason;
        state.incident = self.open.as_ref().map(|open| open.id.clone());
        state.last_incident.clone_from(&self.last);
        state
    }

    /// What came of it; nothing if there was neither a state nor a sample that says anything.
    pub(super) fn finish(self) -> Option<SitePlan> {
        let mut state = self.state?;
        state.incident = self.open.map(|open| open.id);
        state.last_incident = self.last;
        let named_before = self.input.state.and_then(|state| state.incident.as_ref());
        let changed = !self.transitions.is_empty()
            || !self.steps.is_empty()
            || (self.input.state.is_some() && named_before != state.incident.as_ref());
        Some(SitePlan {
            slug: self.input.slug.clone(),
            name: self.input.name.to_owned(),
            transitions: self.transitions,
            steps: self.steps,
            state,
            changed,
            before: before(self.input),
            last: self.input.state.and_then(|state| state.last_incident.clone()),
        })
    }
}

/// The incident that the site was in trouble with when its state was written.
fn before(input: &SiteInput<'_>) -> Option<(IncidentId, Severity)> {
    let incident = input.incident.filter(|incident| input.state.is_some() && suffers(incident, input.slug))?;
    Some((incident.id.clone(), severity_before(input, incident.severity)))
}

/// How bad the trouble was when the state was written; what maintenance covers is no worse than the incident.
fn severity_before(input: &SiteInput<'_>, recorded: Severity) -> Severity {
    let Some(state) = input.state else { return recorded };
    let newest = Sample { at: state.until, ..sample_of(state) };
    let now = Severity::of(state.verdict).unwrap_or(recorded);
    if announced(input.windows, &newest).is_some() { now.min(recorded) } else { now }
}

/// True if the file lacks the trouble that the state is in: the site has left the incident, is not in it, or the
/// incident had ended before. An end that somebody wrote into the file while the trouble went on stands.
fn lacks(incident: &Incident, state: &SiteState) -> bool {
    let over = incident.ended.is_some_and(|ended| state.since <= ended);
    incident.manual.is_none() && state.verdict.is_trouble() && !over
}

/// The sample that made the state what it is, as far as the state remembers it.
fn sample_of(state: &SiteState) -> Sample {
    Sample {
        at: state.since,
        verdict: state.verdict,
        code: state.code,
        ms: state.ms,
        reason: state.reason,
        attempts: 1,
    }
}

/// The start that an id tells (`20261122-124003-…`).
fn started_of(id: &IncidentId) -> Option<Timestamp> {
    let stamp = id.0.get(..15)?;
    chrono::NaiveDateTime::parse_from_str(stamp, "%Y%m%d-%H%M%S").ok().map(|time| time.and_utc())
}

/// The time between two samples if it is longer than a sample speaks for, else nothing.
fn gap(from: Timestamp, to: Timestamp, max_gap: Duration) -> Duration {
    (to - from).to_std().ok().filter(|length| *length > max_gap).unwrap_or_default()
}

/// The samples of an incident, up to its end as far as the state knows it, that went into the state.
fn looked_at<'a>(input: &SiteInput<'a>, state: &SiteState, started: Timestamp) -> impl Iterator<Item = &'a Sample> {
    let end = end_of(state);
    let within = move |sample: &&Sample| sample.verdict != Verdict::Unknown && (started..=end).contains(&sample.at);
    input.samples.iter().filter(within)
}

fn end_of(state: &SiteState) -> Timestamp {
    if state.verdict.is_trouble() { state.until } else { state.since }
}

/// How much of an incident lies in gaps between samples that have been looked at before.
fn unobserved_before(input: &SiteInput<'_>, started: Timestamp) -> Duration {
    let Some(state) = input.state else { return Duration::ZERO };
    let mut times: Vec<Timestamp> = looked_at(input, state, started).map(|sample| sample.at).collect();
    times.push(end_of(state));
    times.sort_unstable();
    times.iter().zip(times.iter().skip(1)).map(|(from, to)| gap(*from, *to, input.max_gap)).sum()
}
