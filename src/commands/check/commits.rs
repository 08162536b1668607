//! The commits that a derivation makes: changes of state, incidents, folds.

use std::collections::{HashMap, HashSet};

use crate::commands::console::Console;
use crate::commands::journal::Pending;
use crate::config::TransitionContext;
use crate::diagnose::Failure;
use crate::forge::LocalDesk;
use crate::history::{self, FoldOptions};
use crate::incident::{self, SitePlan, StepKind, Transition};
use crate::model::{Certificate, Changes, FileChange, IncidentId, PhaseMedians, SiteState, Slug, Timestamp, Verdict};

use super::derive::{Work, desk_failure};
use super::report::{Commit, IncidentRow};

/// Up to this many sites that change their state in one run get a commit each. A commit rewrites the list of all sites,
/// so a commit a site costs the square of their number: 2,000 at once took 9 s and 80 MB.
const MOST_OWN_COMMITS: usize = 500;

/// A transition with its place: index of the plan, index in the plan.
type Placed<'a> = (usize, usize, &'a Transition);

/// Incident files, what to say about them, and the incidents whose files are damaged.
type Written = (Changes, Vec<IncidentRow>, HashSet<IncidentId>);

impl Work<'_> {
    /// One commit for all sites whose first sample ever is up.
    pub(super) fn start_watching(&mut self, plans: &[SitePlan]) -> Result<(), Failure> {
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
    pub(super) fn commit_transitions(&mut self, plans: &[SitePlan]) -> Result<Vec<Vec<String>>, Failure> {
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
        let context = TransitionContext {
            site,
            sample,
            previous,
            duration: lasted,
            maintenance: transition.maintenance.as_deref(),
        };
        Ok(self.inputs.config.messages.transition(&context)?)
    }

    fn state_change(&self, slug: &Slug, state: &SiteState) -> Result<Changes, Failure> {
        let path = history::state_path(slug);
        let old = self.ledger.files().read(&path)?;
        if old.is_none() && !self.watched.contains_key(slug) {
            // What people removed stays away.
            return Ok(Changes::new());
        }
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
    pub(super) fn commit_incidents(&mut self, plans: &[SitePlan], cited: &[Vec<String>]) -> Result<(), Failure> {
        let (mut changes, rows, broken) = self.incident_changes(plans, cited)?;
        for plan in plans.iter().filter(|plan| plan.changed) {
            // While its file can't be written, a state goes on naming the incident, so that the next run tries again.
            let held_up = plan.steps.iter().any(|step| broken.contains(&step.incident));
            if !held_up && (!plan.steps.is_empty() || self.names_another_incident(plan)?) {
                changes.extend(self.state_change(&plan.slug, &plan.state)?);
            }
        }
        self.book_incidents(plans);
        if changes.is_empty() && !self.has_more_to_tell() {
            return Ok(());
        }
        let messages = &self.inputs.config.messages;
        let message = if changes.is_empty() {
            messages.desk("what is to be told")?
        } else {
            let (action, title) = IncidentRow::summary(&rows);
            messages.incident(action, &title)?
        };
        self.done.changed |= !changes.is_empty();
        self.put_book(&mut changes);
        self.done.incidents = rows;
        self.commit(&message, &changes).map(|_| ())
    }

    /// The incident files that plans change, what to say about them, and those that can't be changed.
    fn incident_changes(&mut self, plans: &[SitePlan], cited: &[Vec<String>]) -> Result<Written, Failure> {
        let (recorded, evidence) = (self.recorded(), self.evidence());
        let check = |slug: &Slug, at: Timestamp| evidence.get(&(at, slug)).map(|check| (*check).clone());
        let begun = begun(plans);
        let (mut changes, mut rows, mut broken) = (Changes::new(), Vec::new(), HashSet::new());
        for incident in incident::apply(plans, cited, &recorded, &check) {
            let mut desk = LocalDesk::new(self.ledger.files());
            let put = desk.put(&incident).map_err(desk_failure).map(|()| desk.into_changes());
            match self.unless_damaged(put)? {
                Some(files) => {
                    changes
                        .extend(files.into_iter().map(|(path, change)| (path, cleaned(change, self.inputs.console))));
                    rows.push(IncidentRow::new(&incident, begun.get(&incident.id).copied()));
                }
                None => drop(broken.insert(incident.id)),
            }
        }
        Ok((changes, rows, broken))
    }

    /// True if the state that is committed names another incident than the plan's.
    fn names_another_incident(&self, plan: &SitePlan) -> Result<bool, Failure> {
        Ok(self.state(&plan.slug)?.is_some_and(|state| state.incident != plan.state.incident))
    }

    /// Moves the journal into the files and brings every state up to its newest sample.
    pub(super) fn fold(&mut self, plans: &[SitePlan], pending: &Pending) -> Result<(), Failure> {
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
            let phases = PhaseMedians::newest(plan.state.phases, self.journal.phases(&plan.slug));
            let state = SiteState { phases, ..plan.state.clone() };
            changes.extend(self.state_change(&plan.slug, &state)?);
        }
        let list = pending.folded.after(self.journal.records(), &pending.present, self.inputs.now);
        changes.insert(history::folded_path().to_owned(), FileChange::Write(list));
        self.strike_cases()?;
        self.put_book(&mut changes);
        // An entry that can't be read stays for somebody who can.
        self.done.folded = self.journal.broken().is_empty();
        let message = self.inputs.config.messages.fold(folded.checks, folded.sites)?;
        self.commit(&message, &changes).map(|_| ())
    }

    pub(super) fn report_broken(&mut self) {
        self.done.warnings.extend(self.journal.broken().iter().map(ToString::to_string));
    }

    pub(super) fn commit(&mut self, message: &str, changes: &Changes) -> Result<String, Failure> {
        let message = self.inputs.console.clean(message);
        let Some(id) = self.ledger.commit(&message, changes)? else { return Ok(String::new()) };
        self.done.commits.push(Commit { id: id.clone(), message });
        Ok(id)
    }
}

/// The incidents that are opened, or opened again, each with the word for it.
fn begun(plans: &[SitePlan]) -> HashMap<&IncidentId, &'static str> {
    let steps = plans.iter().flat_map(|plan| &plan.steps);
    let word = |step: &StepKind| match step {
        StepKind::Open { .. } => Some("open"),
        StepKind::Reopen { .. } => Some("reopen"),
        _ => None,
    };
    steps.filter_map(|step| Some((&step.incident, word(&step.kind)?))).collect()
}

/// A first sample that is up is nothing to write a commit of its own about.
fn is_quiet_start(transition: &Transition) -> bool {
    transition.from.is_none() && transition.sample.verdict == Verdict::Up
}

pub(super) fn cleaned(change: FileChange, console: &Console) -> FileChange {
    match change {
        FileChange::Write(bytes) => FileChange::Write(console.clean_file(bytes)),
        FileChange::Delete => FileChange::Delete,
    }
}
