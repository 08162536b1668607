//! The second half of a run's writing: from what is recorded to what must follow from it — commits for changes of
//! state, incident files, and now and then a fold. Level-triggered: all of it is derived again from the samples, on
//! whatever the history branch holds by then, so nothing depends on having been there at the transition.

use std::collections::HashMap;

use chrono::TimeDelta;

use super::ledger::Ledger;
use super::report::{Commit, IncidentRow};
use crate::commands::console::Console;
use crate::commands::journal::Pending;
use crate::config::Config;
use crate::diagnose::Failure;
use crate::forge::{LocalDesk, LocalError};
use crate::history::{self, Journal, StateError};
use crate::incident::{self, SiteInput, SitePlan};
use crate::model::{Check, Incident, Site, SiteState, Slug, Timestamp};

/// How far ahead of this run's clock a recorded time may be before it is taken for a wrong clock's.
const CLOCK_SKEW: TimeDelta = TimeDelta::minutes(5);

/// What deriving needs besides the history itself.
pub(super) struct Inputs<'a> {
    pub(super) config: &'a Config,
    pub(super) checks: &'a [Check],
    pub(super) now: Timestamp,
    pub(super) fold: Fold,
    pub(super) console: &'a Console,
}

/// Whether the journal is moved into the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fold {
    /// In this run.
    Now,
    /// If the config says that it is time.
    WhenDue,
    /// Not in this run: what is recorded by hand in a clone has to stay in the journal until it is pushed, because only
    /// the journal is carried over to a remote that has moved on.
    Never,
}

/// What followed from the samples.
#[derive(Debug, Default)]
pub(super) struct Derived {
    pub(super) commits: Vec<Commit>,
    pub(super) incidents: Vec<IncidentRow>,
    pub(super) changed: bool,
    /// Nothing in the journal is needed any more.
    pub(super) folded: bool,
    pub(super) warnings: Vec<String>,
    /// Files that could not be understood; the sites concerned were left as they are.
    pub(super) damaged: Vec<String>,
}

/// Derives everything that follows from the history and what is pending, as commits on `ledger`.
pub(super) fn derive(ledger: &mut dyn Ledger, pending: &Pending, inputs: &Inputs<'_>) -> Result<Derived, Failure> {
    let journal = &pending.journal;
    let watched = inputs.config.sites.iter().map(|site| (&site.slug, site)).collect();
    let seen = inputs.checks.iter().map(|check| (&check.slug, check)).collect();
    let mut work = Work { ledger, journal, inputs, watched, seen, done: Derived::default() };
    let plans = work.plans()?;
    work.start_watching(&plans)?;
    let cited = work.commit_transitions(&plans)?;
    work.commit_incidents(&plans, &cited)?;
    let due = || history::due(journal, inputs.now, inputs.config.history.fold_every);
    let wanted = inputs.fold == Fold::Now || (inputs.fold == Fold::WhenDue && due());
    // Clearing the journal would take from a damaged site the samples it needs once its file is mended.
    if wanted && work.done.damaged.is_empty() {
        work.fold(&plans, pending)?;
    }
    work.report_broken();
    Ok(work.done)
}

/// A derivation under way.
pub(super) struct Work<'a> {
    pub(super) ledger: &'a mut dyn Ledger,
    pub(super) journal: &'a Journal,
    pub(super) inputs: &'a Inputs<'a>,
    pub(super) watched: HashMap<&'a Slug, &'a Site>,
    pub(super) seen: HashMap<&'a Slug, &'a Check>,
    pub(super) done: Derived,
}

impl Work<'_> {
    /// What must change for each site of the config, and for those that left it. A site whose files are damaged is
    /// left as it is, and does not hold up the others.
    fn plans(&mut self) -> Result<Vec<SitePlan>, Failure> {
        let mut plans = Vec::new();
        for site in &self.inputs.config.sites {
            let planned = self.plan(site);
            plans.extend(self.unless_damaged(planned)?.flatten());
        }
        for slug in history::known_slugs(self.ledger.files())? {
            if !self.watched.contains_key(&slug) {
                let planned = self.plan_removed(&slug);
                plans.extend(self.unless_damaged(planned)?.flatten());
            }
        }
        Ok(plans)
    }

    fn plan(&self, site: &Site) -> Result<Option<SitePlan>, Failure> {
        let latest = self.inputs.now + CLOCK_SKEW;
        let samples = self.journal.samples(&site.slug);
        let samples = samples.get(..samples.partition_point(|sample| sample.at <= latest)).unwrap_or_default();
        let mut state = self.state(&site.slug)?;
        if let Some(state) = state.as_mut().filter(|state| state.until > latest) {
            // Written by a run whose clock was ahead: waiting for that time would leave the site as it is until then.
            state.until = state.since.min(self.inputs.now - TimeDelta::seconds(1));
        }
        let incident = self.incident(state.as_ref())?;
        Ok(incident::plan_site(&SiteInput {
            slug: &site.slug,
            name: &site.name,
            state: state.as_ref(),
            incident: incident.as_ref(),
            samples,
            max_gap: self.inputs.config.history.max_gap,
        }))
    }

    fn plan_removed(&self, slug: &Slug) -> Result<Option<SitePlan>, Failure> {
        let Some(state) = self.state(slug)? else { return Ok(None) };
        let incident = self.incident(Some(&state))?;
        Ok(incident::plan_removed(slug, &state, incident.as_ref(), self.inputs.now))
    }

    pub(super) fn unless_damaged<T>(&mut self, result: Result<T, Failure>) -> Result<Option<T>, Failure> {
        match result {
            Ok(value) => Ok(Some(value)),
            Err(Failure::Damaged(what)) => {
                self.done.damaged.push(what);
                Ok(None)
            }
            Err(other) => Err(other),
        }
    }

    pub(super) fn state(&self, slug: &Slug) -> Result<Option<SiteState>, Failure> {
        history::load_state(self.ledger.files(), slug).map_err(|err| match err {
            StateError::Read { source, .. } => Failure::History(source),
            broken => Failure::Damaged(broken.to_string()),
        })
    }

    fn incident(&self, state: Option<&SiteState>) -> Result<Option<Incident>, Failure> {
        let Some(id) = state.and_then(|state| state.incident.as_ref()) else { return Ok(None) };
        LocalDesk::new(self.ledger.files()).incident(id).map_err(desk_failure)
    }
}

pub(super) fn desk_failure(error: LocalError) -> Failure {
    match error {
        LocalError::Storage { source, .. } => Failure::History(source),
        broken => Failure::Damaged(broken.to_string()),
    }
}
