//! The second half of a run's writing: from what is recorded to what must follow from it — commits for changes of
//! state, incident files, and now and then a fold. Level-triggered: all of it is derived again from the samples, on
//! whatever the history branch holds by then, so nothing depends on having been there at the transition.

use std::collections::HashMap;

use chrono::TimeDelta;

use super::ledger::Ledger;
use super::report::{Commit, IncidentRow};
use crate::commands::console::Console;
use crate::commands::journal::Pending;
use crate::config::{Config, TransitionContext};
use crate::diagnose::Failure;
use crate::forge::{DeskError, LocalDesk};
use crate::history::{self, FoldOptions, Journal, StateError};
use crate::incident::{self, SiteInput, SitePlan, Transition};
use crate::model::{Certificate, Changes, Check, FileChange, Incident, Site, SiteState, Slug, Timestamp, Verdict};

/// How far ahead of this run's clock a recorded time may be before it is taken for a wrong clock's.
const CLOCK_SKEW: TimeDelta = TimeDelta::minutes(5);

/// Up to this many sites that change their state in one run get a commit each. A commit rewrites the list of all sites,
/// so a commit a site costs the square of their number: 2,000 at once took 9 s and 80 MB.
const MOST_OWN_COMMITS: usize = 500;

/// A transition with its place: index of the plan, index in the plan.
type Placed<'a> = (usize, usize, &'a Transition);

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

struct Work<'a> {
    ledger: &'a mut dyn Ledger,
    journal: &'a Journal,
    inputs: &'a Inputs<'a>,
    watched: HashMap<&'a Slug, &'a Site>,
    seen: HashMap<&'a Slug, &'a Check>,
    done: Derived,
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

    fn unless_damaged<T>(&mut self, result: Result<T, Failure>) -> Result<Option<T>, Failure> {
        match result {
            Ok(value) => Ok(Some(value)),
            Err(Failure::Damaged(what)) => {
                self.done.damaged.push(what);
                Ok(None)
            }
            Err(other) => Err(other),
        }
    }

    fn state(&self, slug: &Slug) -> Result<Option<SiteState>, Failure> {
        history::load_state(self.ledger.files(), slug).map_err(|err| match err {
            StateError::Read { source, .. } => Failure::History(source),
            broken => Failure::Damaged(broken.to_string()),
        })
    }

    fn incident(&self, state: Option<&SiteState>) -> Result<Option<Incident>, Failure> {
        let Some(id) = state.and_then(|state| state.incident.as_ref()) else { return Ok(None) };
        LocalDesk::new(self.ledger.files()).incident(id).map_err(desk_failure)
    }

    /// One commit for all sites whose first sample ever is up.
    fn start_watching(&mut self, plans: &[SitePlan]) -> Result<(), Failure> {
        let mut changes = Changes::new();
        let mut sites = 0;
        for transition in plans.iter().flat_map(|plan| &plan.transitions).filter(|t| is_quiet_start(t)) {
            changes.extend(self.state_change(&transition.slug, &transition.state)?);
            sites += 1;
        }
        if sites == 0 {
            return Ok(());
        }
        self.done.changed = true;
        let message = self.inputs.config.messages.start(sites)?;
        self.commit(&message, &changes).map(|_| ())
    }

    /// A commit for each change of state, in the order of time. The hashes by plan, in the order of its transitions.
    fn commit_transitions(&mut self, plans: &[SitePlan]) -> Result<Vec<Vec<String>>, Failure> {
        let mut cited: Vec<Vec<String>> =
            plans.iter().map(|plan| vec![String::new(); plan.transitions.len()]).collect();
        let mut all: Vec<Placed<'_>> = plans
            .iter()
            .enumerate()
            .flat_map(|(p, plan)| plan.transitions.iter().enumerate().map(move |(t, transition)| (p, t, transition)))
            .filter(|(_, _, transition)| !is_quiet_start(transition))
            .collect();
        all.sort_by(|(_, _, a), (_, _, b)| (a.sample.at, &a.slug).cmp(&(b.sample.at, &b.slug)));
        for group in all.chunk_by(|(_, _, a), (_, _, b)| a.sample.at == b.sample.at) {
            self.commit_group(group, &mut cited)?;
        }
        Ok(cited)
    }

    /// The changes of one run: a commit each, unless there are so many that writing the tree for each would take
    /// longer than anybody wants to wait.
    fn commit_group(&mut self, group: &[Placed<'_>], cited: &mut [Vec<String>]) -> Result<(), Failure> {
        self.done.changed = true;
        let share = if group.len() > MOST_OWN_COMMITS { group.len() } else { 1 };
        for together in group.chunks(share) {
            let mut changes = Changes::new();
            for (_, _, transition) in together {
                changes.extend(self.state_change(&transition.slug, &transition.state)?);
            }
            let message = match together {
                [(_, _, transition)] => self.transition_subject(transition)?,
                many => self.subject_of_many(many)?,
            };
            let id = self.commit(&message, &changes)?;
            for (plan, index, _) in together {
                if let Some(place) = cited.get_mut(*plan).and_then(|of_plan| of_plan.get_mut(*index)) {
                    id.clone_into(place);
                }
            }
        }
        Ok(())
    }

    fn subject_of_many(&self, many: &[Placed<'_>]) -> Result<String, Failure> {
        let count = |verdict| many.iter().filter(|(_, _, transition)| transition.sample.verdict == verdict).count();
        let (down, degraded, up) = (count(Verdict::Down), count(Verdict::Degraded), count(Verdict::Up));
        Ok(self.inputs.config.messages.many(down, degraded, up)?)
    }

    fn transition_subject(&self, transition: &Transition) -> Result<String, Failure> {
        let site = self.watched.get(&transition.slug).copied();
        let site = site.ok_or_else(|| Failure::Internal(format!("`{}` is not in the config", transition.slug)))?;
        // Earlier transitions are committed already, so the state in the tree is the one that ends here.
        let before = self.state(&transition.slug)?;
        let lasted = before.and_then(|state| (transition.sample.at - state.since).to_std().ok());
        let (sample, previous) = (&transition.sample, transition.from);
        let context = TransitionContext { site, sample, previous, duration: lasted };
        Ok(self.inputs.config.messages.transition(&context)?)
    }

    fn state_change(&self, slug: &Slug, state: &SiteState) -> Result<Changes, Failure> {
        let path = history::state_path(slug);
        let old = self.ledger.files().read(&path)?;
        let mut state = state.clone();
        state.certificate = self.certificate(slug).or(state.certificate);
        let bytes = history::write_state(old.as_deref(), &state);
        Ok(Changes::from([(path, FileChange::Write(self.inputs.console.clean_file(bytes)))]))
    }

    /// The certificate that this run saw.
    fn certificate(&self, slug: &Slug) -> Option<Certificate> {
        self.seen.get(slug)?.attempts.last()?.observation.certificate.clone()
    }

    /// One commit for all incident files that change, together with the states that name them.
    fn commit_incidents(&mut self, plans: &[SitePlan], cited: &[Vec<String>]) -> Result<(), Failure> {
        let mut changes = Changes::new();
        let mut rows = Vec::new();
        for (plan, commits) in plans.iter().zip(cited) {
            if !plan.changed || (plan.steps.is_empty() && !self.names_another_incident(plan)?) {
                continue;
            }
            let written = self.incident_changes(plan, commits);
            if let Some((files, row)) = self.unless_damaged(written)? {
                changes.extend(files);
                changes.extend(self.state_change(&plan.slug, &plan.state)?);
                rows.extend(row);
            }
        }
        if changes.is_empty() {
            return Ok(());
        }
        self.done.changed = true;
        let (action, title) = IncidentRow::summary(&rows);
        let message = self.inputs.config.messages.incident(action, &title)?;
        self.done.incidents = rows;
        self.commit(&message, &changes).map(|_| ())
    }

    /// The incident files that a plan changes, and what to say about them.
    fn incident_changes(&self, plan: &SitePlan, commits: &[String]) -> Result<(Changes, Vec<IncidentRow>), Failure> {
        let check = |at: Timestamp| self.journal.evidence(&plan.slug, at).cloned();
        let mut desk = LocalDesk::new(self.ledger.files());
        let mut rows = Vec::new();
        for incident in incident::apply(plan, commits, &check) {
            desk.put(&incident).map_err(desk_failure)?;
            rows.push(IncidentRow::new(plan, &incident));
        }
        let cleaned =
            desk.into_changes().into_iter().map(|(path, change)| (path, cleaned(change, self.inputs.console)));
        Ok((cleaned.collect(), rows))
    }

    /// True if the state that is committed names another incident than the plan's.
    fn names_another_incident(&self, plan: &SitePlan) -> Result<bool, Failure> {
        Ok(self.state(&plan.slug)?.is_some_and(|state| state.incident != plan.state.incident))
    }

    /// Moves the journal into the files and brings every state up to its newest sample.
    fn fold(&mut self, plans: &[SitePlan], pending: &Pending) -> Result<(), Failure> {
        let options = FoldOptions {
            now: self.inputs.now,
            max_gap: self.inputs.config.history.max_gap,
            retention_days: self.inputs.config.history.retention_days,
        };
        let folded = match history::fold(self.ledger.files(), self.journal, &options) {
            Ok(folded) => folded,
            // A file of another version: the journal keeps the samples until it is dealt with.
            Err(err) if err.kind() == std::io::ErrorKind::InvalidData => {
                self.done.damaged.push(err.to_string());
                return Ok(());
            }
            Err(err) => return Err(err.into()),
        };
        let broken = folded.broken.iter().map(ToString::to_string);
        self.done.warnings.extend(broken);
        let mut changes = folded.changes;
        for plan in plans {
            changes.extend(self.state_change(&plan.slug, &plan.state)?);
        }
        let list = pending.folded.after(self.journal.records(), &pending.present, self.inputs.now);
        changes.insert(history::folded_path().to_owned(), FileChange::Write(list));
        // An entry that can't be read stays for somebody who can.
        self.done.folded = self.journal.broken().is_empty();
        let message = self.inputs.config.messages.fold(folded.checks, folded.sites)?;
        self.commit(&message, &changes).map(|_| ())
    }

    fn report_broken(&mut self) {
        self.done.warnings.extend(self.journal.broken().iter().map(ToString::to_string));
    }

    fn commit(&mut self, message: &str, changes: &Changes) -> Result<String, Failure> {
        let message = self.inputs.console.clean(message);
        let Some(id) = self.ledger.commit(&message, changes)? else { return Ok(String::new()) };
        self.done.commits.push(Commit { id: id.clone(), message });
        Ok(id)
    }
}

/// A first sample that is up is nothing to write a commit of its own about.
fn is_quiet_start(transition: &Transition) -> bool {
    transition.from.is_none() && transition.sample.verdict == Verdict::Up
}

fn desk_failure(error: DeskError) -> Failure {
    match error {
        DeskError::Storage { source, .. } => Failure::History(source),
        broken => Failure::Damaged(broken.to_string()),
    }
}

fn cleaned(change: FileChange, console: &Console) -> FileChange {
    match change {
        FileChange::Write(bytes) => FileChange::Write(console.clean_file(bytes)),
        FileChange::Delete => FileChange::Delete,
    }
}
