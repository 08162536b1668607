//! The state machine: from a site's recorded state, its incident and its new samples to what must change.
//!
//! Level-triggered: nothing depends on having been there at a transition. Whatever is missing — a commit, an incident
//! file, a resolution — is found again from the samples by the next run, and planning on the result of a plan yields
//! nothing.

use std::time::Duration;

use crate::model::{Incident, IncidentId, Reason, Sample, Severity, SiteState, Slug, Timestamp, Verdict};

/// One site as the run sees it.
#[derive(Debug, Clone, Copy)]
pub struct SiteInput<'a> {
    /// The site.
    pub slug: &'a Slug,
    /// Its display name today.
    pub name: &'a str,
    /// Its state as committed; `None` before the first one.
    pub state: Option<&'a SiteState>,
    /// The incident that the state names, if its file exists, whether open or ended. If the state names none, an open
    /// incident of this site may be given: it is then continued or resolved.
    pub incident: Option<&'a Incident>,
    /// Samples, oldest first. Those not newer than `state.until` change nothing; back to the start of the incident
    /// they serve to say how much of it nobody observed. What is not given from before `state.until` counts as
    /// observed.
    pub samples: &'a [Sample],
    /// The longest time that a sample speaks for.
    pub max_gap: Duration,
}

/// A change of a site's state. Each becomes a commit of its own, except that commands may group first samples that
/// are up (`from` is `None`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transition {
    /// The site.
    pub slug: Slug,
    /// Its display name.
    pub name: String,
    /// The verdict before; `None` for the first sample ever.
    pub from: Option<Verdict>,
    /// The sample that changed it.
    pub sample: Sample,
    /// The state after it. It goes on naming an incident that this transition resolves: only the commit that writes
    /// the incident's file lets go of it ([`SitePlan::state`]), so that a run that dies between the two is finished
    /// by the next one.
    pub state: SiteState,
}

/// What is to be done with one incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Which incident.
    pub incident: IncidentId,
    /// When it happened: the time of the sample, never before the start of the incident.
    pub at: Timestamp,
    /// Index into [`SitePlan::transitions`] of the one whose commit it cites; `None` if that was committed by an
    /// earlier run, or if there is none.
    pub cites: Option<usize>,
    /// What.
    pub kind: StepKind,
}

/// The kinds of [`Step`], each with the sample behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepKind {
    /// A new incident.
    Open {
        /// The first failing sample.
        sample: Sample,
        /// The state names this incident, but its file is gone: it is written again from the state.
        again: bool,
    },
    /// Degraded became down.
    Worsen {
        /// The first sample that was down.
        sample: Sample,
    },
    /// Down became degraded; the incident stays open, and its severity stays the worst.
    Ease {
        /// The first sample that was degraded.
        sample: Sample,
    },
    /// The trouble is over.
    Resolve {
        /// The first good sample.
        sample: Sample,
        /// How much of the incident lies in gaps longer than `max_gap`.
        unobserved: Duration,
    },
    /// The site left the config: nobody will see the end of it.
    Abandon,
}

impl Step {
    /// The sample behind it; none when a site left the config.
    #[must_use]
    pub fn sample(&self) -> Option<&Sample> {
        match &self.kind {
            StepKind::Open { sample, .. }
            | StepKind::Worsen { sample }
            | StepKind::Ease { sample }
            | StepKind::Resolve { sample, .. } => Some(sample),
            StepKind::Abandon => None,
        }
    }
}

/// What must change for one site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SitePlan {
    /// The site.
    pub slug: Slug,
    /// Its display name today.
    pub name: String,
    /// Changes of state, oldest first.
    pub transitions: Vec<Transition>,
    /// Changes of incidents, oldest first.
    pub steps: Vec<Step>,
    /// The state after all of it.
    pub state: SiteState,
    /// True if `state` must be written; quiet samples alone don't make it so.
    pub changed: bool,
    /// The incident that was open before, for [`super::apply()`].
    pub(super) open: Option<Incident>,
}

/// Plans a site that is in the config. `None` if it has neither a state nor a sample that says anything.
#[must_use]
pub fn plan_site(input: &SiteInput<'_>) -> Option<SitePlan> {
    let mut planner = Planner::new(input);
    planner.repair();
    for sample in input.samples {
        planner.take(sample);
    }
    planner.finish()
}

/// Plans a site that has a state but is no longer in the config (renaming a site to another slug looks like that, plus
/// a new site). Its open incident ends `now`, as nobody will see the end of it. `None` if there is nothing to do.
///
/// `incident` is the one that the state names, if its file exists.
#[must_use]
pub fn plan_removed(slug: &Slug, state: &SiteState, incident: Option<&Incident>, now: Timestamp) -> Option<SitePlan> {
    let open = incident.filter(|incident| incident.ended.is_none());
    if state.incident.is_none() && open.is_none() {
        return None;
    }
    let step = open.map(|incident| Step {
        incident: incident.id.clone(),
        at: now.max(incident.started),
        cites: None,
        kind: StepKind::Abandon,
    });
    Some(SitePlan {
        slug: slug.clone(),
        name: state.name.clone(),
        transitions: Vec::new(),
        steps: step.into_iter().collect(),
        // Samples up to now are done with: should the site come back, only what is seen then counts.
        state: SiteState { incident: None, until: state.until.max(now), ..state.clone() },
        changed: true,
        open: open.cloned(),
    })
}

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

struct Planner<'a> {
    input: &'a SiteInput<'a>,
    state: Option<SiteState>,
    open: Option<Open>,
    /// The incident given, while samples from before its start go by (the state was lost).
    later: Option<Open>,
    transitions: Vec<Transition>,
    steps: Vec<Step>,
}

impl<'a> Planner<'a> {
    fn new(input: &'a SiteInput<'a>) -> Self {
        let open = input.incident.filter(|incident| incident.ended.is_none()).map(|incident| Open {
            id: incident.id.clone(),
            started: incident.started,
            now: input.state.and_then(|state| Severity::of(state.verdict)).unwrap_or(incident.severity),
            seen: input.state.map_or(incident.started, |state| state.until.max(incident.started)),
            unobserved: unobserved_before(input, incident.started),
        });
        let (open, later) = if input.state.is_some() { (open, None) } else { (None, open) };
        Self { input, state: input.state.cloned(), open, later, transitions: Vec::new(), steps: Vec::new() }
    }

    /// Brings the incident in line with the committed state: what an earlier run did not finish, or people changed.
    fn repair(&mut self) {
        let Some(state) = self.state.clone() else { return };
        let sample = sample_of(&state);
        match (Severity::of(state.verdict), &self.open, self.input.incident) {
            (Some(_), Some(_), Some(incident)) if Severity::of(state.verdict) > Some(incident.severity) => {
                self.step(sample.at, None, StepKind::Worsen { sample });
            }
            (Some(severity), None, None) => {
                if let Some(id) = &state.incident {
                    let started = started_of(id).unwrap_or(state.since);
                    self.open_as(id.clone(), Sample { at: started, ..sample }, severity, true, None);
                    if let Some(open) = &mut self.open {
                        open.seen = state.until.max(started);
                        open.unobserved = unobserved_before(self.input, started);
                    }
                }
            }
            (None, Some(_), _) => self.resolve(sample, None),
            _ => {}
        }
    }

    /// Looks at one sample.
    fn take(&mut self, sample: &Sample) {
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
            let named = state.incident.clone().or(named_before);
            self.transitions.push(Transition {
                slug: self.input.slug.clone(),
                name: self.input.name.to_owned(),
                from,
                sample: *sample,
                state: SiteState { incident: named, ..state.clone() },
            });
        }
        self.state = Some(state);
    }

    fn incident_step(&mut self, sample: &Sample, cites: Option<usize>) {
        let sample = *sample;
        match (Severity::of(sample.verdict), self.open.as_ref().map(|open| open.now)) {
            (Some(severity), None) => {
                let id = IncidentId::new(sample.at, self.input.slug);
                // Somebody ended the incident of this very second by hand: that stands, and its file with it.
                if self.input.incident.is_none_or(|incident| incident.id != id) {
                    self.open_as(id, sample, severity, false, cites);
                }
            }
            (Some(severity), Some(now)) if severity > now => {
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

    fn open_as(&mut self, id: IncidentId, sample: Sample, now: Severity, again: bool, cites: Option<usize>) {
        self.open = Some(Open { id, started: sample.at, now, seen: sample.at, unobserved: Duration::ZERO });
        self.step(sample.at, cites, StepKind::Open { sample, again });
    }

    fn resolve(&mut self, sample: Sample, cites: Option<usize>) {
        let unobserved = self.open.as_ref().map_or(Duration::ZERO, |open| open.unobserved);
        self.step(sample.at, cites, StepKind::Resolve { sample, unobserved });
        self.open = None;
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
        state
    }

    fn finish(self) -> Option<SitePlan> {
        let mut state = self.state?;
        state.incident = self.open.map(|open| open.id);
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
            open: self.input.incident.filter(|incident| incident.ended.is_none()).cloned(),
        })
    }
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

/// Why a sample is trouble. A troubled sample without a reason was not written by Upkept; `internal` says so.
#[must_use]
pub fn cause(sample: &Sample) -> Reason {
    sample.reason.unwrap_or(Reason::Internal)
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

/// How much of an incident lies in gaps between samples that have been looked at before.
fn unobserved_before(input: &SiteInput<'_>, started: Timestamp) -> Duration {
    let Some(state) = input.state else { return Duration::ZERO };
    let end = if state.verdict.is_trouble() { state.until } else { state.since };
    let seen = |sample: &&Sample| sample.verdict != Verdict::Unknown && (started..=end).contains(&sample.at);
    let mut times: Vec<Timestamp> = input.samples.iter().filter(seen).map(|sample| sample.at).collect();
    times.push(end);
    times.sort_unstable();
    times.iter().zip(times.iter().skip(1)).map(|(from, to)| gap(*from, *to, input.max_gap)).sum()
}
