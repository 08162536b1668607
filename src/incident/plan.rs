//! What the state machine is given, and what it says: from a site's recorded state, its incident and its new samples to what must change.
//!
//! Level-triggered: nothing depends on having been there at a transition. Whatever is missing — a commit, an incident
//! file, a resolution — is found again from the samples by the next run, and planning on the result of a plan yields
//! nothing.

use std::time::Duration;

use crate::model::{
    Common, Incident, IncidentId, Reason, Sample, Severity, SiteState, Slug, Timestamp, Verdict, Window,
};

use super::machine::Planner;

/// An incident that has come back this often is flapping: the fourth stretch of trouble in a row, each within the time
/// in which a relapse opens the incident again, is no accident.
pub const FLAPPING: usize = 3;

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
    /// The maintenance of this site, sorted by start: all windows that reach into the time after the start of the
    /// incident, or after `state.until` if there is none. One that is missing makes its trouble an incident.
    pub windows: &'a [Window],
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
    /// Title of the maintenance that this belongs to; `None` if it has nothing to do with any, or an incident is open.
    pub maintenance: Option<String>,
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
        /// The state names this incident, but its file is gone, or knows nothing of this trouble: it is written again
        /// from the state.
        again: bool,
        /// What maintenance has to do with it.
        beyond: Option<Beyond>,
    },
    /// The site's trouble belongs to an incident that is open already, or opens at the same time. Only
    /// [`super::folding::share`] plans this.
    Join {
        /// The first failing sample.
        sample: Sample,
        /// What it shares with the others; `None` if it was one of them before.
        common: Option<Common>,
        /// True if the others depend on it: it becomes the first site, and the incident's cause is its cause.
        leads: bool,
        /// What maintenance has to do with it.
        beyond: Option<Beyond>,
    },
    /// The trouble came back soon after the incident had ended. Only [`super::folding::share`] plans this.
    Reopen {
        /// The first failing sample.
        sample: Sample,
        /// What maintenance has to do with it.
        beyond: Option<Beyond>,
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

/// Trouble that is more than what a maintenance announced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Beyond {
    /// It has lasted longer.
    Time {
        /// Title of the window.
        title: String,
        /// When the window ended.
        end: Timestamp,
    },
    /// It is worse.
    Effect {
        /// Title of the window.
        title: String,
    },
}

impl Step {
    /// The sample behind it; none when a site left the config.
    #[must_use]
    pub fn sample(&self) -> Option<&Sample> {
        match &self.kind {
            StepKind::Open { sample, .. }
            | StepKind::Join { sample, .. }
            | StepKind::Reopen { sample, .. }
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
    /// The incident that the site was in trouble with before, and how bad that was.
    pub(super) before: Option<(IncidentId, Severity)>,
    /// The incident that had ended last for it before.
    pub(super) last: Option<IncidentId>,
}

impl SitePlan {
    /// The incident whose file is needed to tell whether trouble came back: that of the last trouble before, if this
    /// plan has new trouble.
    #[must_use]
    pub fn relapse_of(&self) -> Option<&IncidentId> {
        let opens = self.steps.iter().any(|step| matches!(step.kind, StepKind::Open { .. }));
        self.last.as_ref().filter(|_| opens)
    }
}

/// Plans a site that is in the config, as if it were the only one: each stretch of trouble opens an incident of its
/// own, which [`super::folding::share`] then brings together. `None` if it has neither a state nor a sample that says anything.
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
    let open = incident.filter(|incident| suffers(incident, slug));
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
        before: open.map(|incident| (incident.id.clone(), Severity::of(state.verdict).unwrap_or(incident.severity))),
        last: None,
    })
}

/// True if the incident is open, and the site still in trouble with it.
pub(super) fn suffers(incident: &Incident, slug: &Slug) -> bool {
    incident.is_open() && incident.manual.is_none() && incident.troubled().any(|site| site.slug == *slug)
}

/// Why a sample is trouble. A troubled sample without a reason was not written by Upkept; `internal` says so.
#[must_use]
pub fn cause(sample: &Sample) -> Reason {
    sample.reason.unwrap_or(Reason::Internal)
}
