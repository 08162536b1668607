//! What the state machine is given, and what it says: from a site's recorded state, its incident and its new samples to what must change.
//!
//! Level-triggered: nothing depends on having been there at a transition. Whatever is missing — a commit, an incident
//! file, a resolution — is found again from the samples by the next run, and planning on the result of a plan yields
//! nothing.

use std::time::Duration;

use crate::model::{Incident, IncidentId, Reason, Sample, SiteState, Slug, Timestamp, Verdict};

use super::machine::Planner;

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
    /// by the next one. As a state names only one incident, move the branch once, after that last commit.
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
    /// The state after all of it, for the commit that writes the incidents. The certificate is left as it was.
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

/// Why a sample is trouble. A troubled sample without a reason was not written by Upkept; `internal` says so.
#[must_use]
pub fn cause(sample: &Sample) -> Reason {
    sample.reason.unwrap_or(Reason::Internal)
}
