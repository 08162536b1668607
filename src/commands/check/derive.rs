//! The second half of a run's writing: from what is recorded to what must follow from it — commits for changes of
//! state, incident files, and now and then a fold. Level-triggered: all of it is derived again from the samples, on
//! whatever the history branch holds by then, so nothing depends on having been there at the transition.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::TimeDelta;

use super::book::Book;
use super::ledger::Ledger;
use super::lost::Lost;
use super::report::{Commit, IncidentRow};
use super::take::Windows;
use crate::commands::console::Console;
use crate::commands::desk::Desk;
use crate::commands::journal::Pending;
use crate::config::Config;
use crate::diagnose::Failure;
use crate::forge::{LocalDesk, LocalError};
use crate::history::{self, Journal, StateError};
use crate::incident::folding::{self, Rules};
use crate::incident::{self, SiteInput, SitePlan};
use crate::model::{Check, Common, Incident, IncidentId, Site, SiteState, Slug, Timestamp, Window};

/// How far ahead of this run's clock a recorded time may be before it is taken for a wrong clock's.
const CLOCK_SKEW: TimeDelta = TimeDelta::minutes(5);

/// What deriving needs besides the history itself.
pub(super) struct Inputs<'a> {
    pub(super) config: &'a Config,
    pub(super) checks: &'a [Check],
    pub(super) now: Timestamp,
    pub(super) fold: Fold,
    pub(super) console: &'a Console,
    /// What people said, and who has to be told.
    pub(super) desk: &'a Desk,
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
    /// Incidents that this run put on the desk's book.
    pub(super) booked: BTreeSet<IncidentId>,
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
    let (incidents, done) = (HashMap::new(), Derived::default());
    let (book, windows) = (None, Windows::default());
    let mut work = Work { ledger, journal, inputs, watched, seen, incidents, windows, book, done };
    work.open_book()?;
    work.learn_windows()?;
    let due = || history::due(journal, inputs.now, inputs.config.history.fold_every);
    let folds = inputs.fold == Fold::Now || (inputs.fold == Fold::WhenDue && due());
    let plans = work.plans(folds)?;
    work.start_watching(&plans)?;
    let cited = work.commit_transitions(&plans)?;
    work.commit_incidents(&plans, &cited)?;
    work.commit_news()?;
    // Clearing the journal would take from a damaged site the samples it needs once its file is mended.
    if folds && work.done.damaged.is_empty() {
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
    /// The incidents looked up so far; `None` if there is no such file.
    incidents: HashMap<IncidentId, Option<Incident>>,
    pub(super) windows: Windows,
    pub(super) book: Option<Book>,
    pub(super) done: Derived,
}

impl<'a> Work<'a> {
    /// What must change for each site of the config, and for those that left it. A site whose files are damaged is
    /// left as it is, and does not hold up the others.
    fn plans(&mut self, folds: bool) -> Result<Vec<SitePlan>, Failure> {
        let mut plans = Vec::new();
        let windows = self.windows_of_sites();
        let known: HashSet<Slug> = history::known_slugs(self.ledger.files())?.into_iter().collect();
        let Lost { incidents: lost, gone } = self.lost(&known, folds)?;
        for site in &self.inputs.config.sites {
            let planned = self.plan(site, windows.get(&site.slug).map_or(&[], Vec::as_slice), lost.get(&site.slug));
            plans.extend(self.unless_damaged(planned)?.flatten());
        }
        let mut removed: Vec<&Slug> = known.iter().filter(|slug| !self.watched.contains_key(slug)).collect();
        removed.sort_unstable();
        for slug in removed {
            let planned = self.plan_removed(slug, lost.get(slug));
            plans.extend(self.unless_damaged(planned)?.flatten());
        }
        let now = self.inputs.now;
        for (slug, state) in &gone {
            let incident = self.incident(state.incident.as_ref())?;
            plans.extend(incident::plan_removed(slug, state, incident, now));
        }
        self.share(&mut plans)?;
        Ok(plans)
    }

    /// The windows of each site, by start.
    fn windows_of_sites(&self) -> HashMap<Slug, Vec<Window>> {
        let mut windows: Vec<&Window> = self.windows.known.iter().collect();
        windows.sort_by_key(|window| window.start);
        let mut of_sites: HashMap<Slug, Vec<Window>> = HashMap::new();
        for (window, slug) in windows.iter().flat_map(|window| window.sites.iter().map(move |slug| (*window, slug))) {
            of_sites.entry(slug.clone()).or_default().push(window.clone());
        }
        of_sites
    }

    fn plan(
        &mut self,
        site: &Site,
        windows: &[Window],
        lost: Option<&IncidentId>,
    ) -> Result<Option<SitePlan>, Failure> {
        let latest = self.inputs.now + CLOCK_SKEW;
        let mut state = self.state(&site.slug)?;
        if let Some(state) = state.as_mut().filter(|state| state.until > latest) {
            // Written by a run whose clock was ahead: waiting for that time would leave the site as it is until then.
            state.until = state.since.min(self.inputs.now - TimeDelta::seconds(1));
        }
        let max_gap = self.inputs.config.history.max_gap;
        let samples = self.journal.samples(&site.slug);
        let samples = samples.get(..samples.partition_point(|sample| sample.at <= latest)).unwrap_or_default();
        let named = state.as_ref().and_then(|state| state.incident.as_ref());
        let incident = self.incident(named.or(lost))?;
        let (slug, name, state) = (&site.slug, site.name.as_str(), state.as_ref());
        Ok(incident::plan_site(&SiteInput { slug, name, state, incident, samples, max_gap, windows }))
    }

    fn plan_removed(&mut self, slug: &Slug, lost: Option<&IncidentId>) -> Result<Option<SitePlan>, Failure> {
        let Some(state) = self.state(slug)? else { return Ok(None) };
        let now = self.inputs.now;
        let incident = self.incident(state.incident.as_ref().or(lost))?;
        Ok(incident::plan_removed(slug, &state, incident, now))
    }

    /// Brings together what belongs to one incident.
    fn share(&mut self, plans: &mut [SitePlan]) -> Result<(), Failure> {
        for plan in plans.iter() {
            // A file that is damaged is no reason to keep quiet about new trouble: it gets a new one.
            match self.incident(plan.relapse_of()) {
                Ok(_) | Err(Failure::Damaged(_)) => {}
                Err(other) => return Err(other),
            }
        }
        let config = self.inputs.config;
        let evidence = self.evidence();
        let traits = |slug: &Slug, at: Timestamp| -> Vec<Common> {
            let (site, check) = (self.watched.get(slug), evidence.get(&(at, slug)));
            site.zip(check).map(|(site, check)| incident::traits::traits(site, check)).unwrap_or_default()
        };
        let needs = |site: &'a Site| (&site.slug, site.depends_on.as_slice());
        folding::share(
            plans,
            &Rules {
                recorded: &self.recorded(),
                depends_on: &config.sites.iter().map(needs).collect(),
                watched: config.sites.len(),
                fold: config.incidents.fold,
                many: config.incidents.many,
                reopen_within: config.incidents.reopen_within,
                traits: &traits,
            },
        );
        Ok(())
    }

    /// The incidents that plans are about.
    pub(super) fn recorded(&self) -> Vec<Incident> {
        self.incidents.values().flatten().cloned().collect()
    }

    /// The checks that were kept, by time and site.
    pub(super) fn evidence(&self) -> HashMap<(Timestamp, &'a Slug), &'a Check> {
        let journal: &'a Journal = self.journal;
        let kept = journal.records().iter().rev().flat_map(|run| run.evidence.iter().map(|check| (run.at, check)));
        // Of two of one time, the first counts, as for samples.
        kept.map(|(at, check)| ((at, &check.slug), check)).collect()
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

    /// An incident that was read already.
    pub(super) fn remember(&mut self, incident: Incident) {
        self.incidents.entry(incident.id.clone()).or_insert(Some(incident));
    }

    /// The incident of that name, read once.
    fn incident(&mut self, id: Option<&IncidentId>) -> Result<Option<&Incident>, Failure> {
        let Some(id) = id else { return Ok(None) };
        if !self.incidents.contains_key(id) {
            let found = LocalDesk::new(self.ledger.files()).incident(id).map_err(desk_failure)?;
            self.incidents.insert(id.clone(), found);
        }
        Ok(self.incidents.get(id).and_then(Option::as_ref))
    }
}

pub(super) fn desk_failure(error: LocalError) -> Failure {
    match error {
        LocalError::Storage { source, .. } => Failure::History(source),
        broken => Failure::Damaged(broken.to_string()),
    }
}
