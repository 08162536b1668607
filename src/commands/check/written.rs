//! The writing half of a run, and what it came to: how far it got is known whatever stopped it.

use std::collections::BTreeSet;

use super::derive::{Derived, Inputs};
use super::report::{Commit, Report, Row};
use super::{ledger, record};
use crate::commands::desk::{self, Desk, Said};
use crate::diagnose::Failure;
use crate::model::{IncidentId, RunRecord, Sample, Slug, Verdict};
use crate::repo::{Mode, Repository};

/// What the writing half of a run came to.
pub(super) struct Written {
    run: RunRecord,
    derived: Derived,
    /// The samples are in the local journal at least.
    recorded: bool,
    /// The remote has everything.
    pushed: bool,
    warnings: Vec<String>,
    failure: Option<Failure>,
    /// What was said to people.
    said: Said,
    dry_run: bool,
}

impl Written {
    fn begin(run: RunRecord, dry_run: bool) -> Self {
        let (derived, warnings, said) = (Derived::default(), Vec::new(), Said::default());
        Self { run, derived, recorded: false, pushed: false, warnings, failure: None, said, dry_run }
    }

    /// What would be written.
    pub(super) fn imagine(run: RunRecord, repo: &Repository, inputs: &Inputs<'_>) -> Self {
        let mut written = Self::begin(run, true);
        match ledger::dry_run(repo, &written.run, inputs) {
            Ok(derived) => written.derived = derived,
            Err(failure) => written.failure = Some(failure),
        }
        written
    }

    /// Records the run, then derives from it; blocking, because git is.
    pub(super) fn write(run: RunRecord, repo: &Repository, mode: Mode, inputs: &Inputs<'_>) -> Self {
        let mut written = Self::begin(run, false);
        written.failure = written.proceed(repo, mode, inputs).err();
        written
    }

    fn proceed(&mut self, repo: &Repository, mode: Mode, inputs: &Inputs<'_>) -> Result<(), Failure> {
        let _lock = repo.lock()?;
        let appended = record::record(repo, &mut self.run, inputs.console).map_err(Failure::from);
        // The local journal is written before anything is pushed.
        self.recorded = matches!(appended, Ok(()) | Err(Failure::NotPushed(_)));
        appended?;
        let (derived, published) = ledger::publish(repo, inputs)?;
        self.derived = derived;
        self.warnings = published.warnings;
        if self.derived.folded {
            repo.tidy();
        }
        self.pushed = mode == Mode::Push;
        Ok(())
    }

    /// True if the history branch has everything that was derived.
    pub(super) fn is_published(&self) -> bool {
        !self.dry_run && self.recorded && self.failure.is_none()
    }

    /// The incidents that this run changed or put on the book: about others that changed meanwhile, another run speaks.
    pub(super) fn own_incidents(&self) -> BTreeSet<IncidentId> {
        let changed = self.derived.incidents.iter().map(|row| IncidentId(row.id.clone()));
        changed.chain(self.derived.booked.iter().cloned()).collect()
    }

    /// The sites that this run could say nothing about.
    pub(super) fn unseen(&self) -> BTreeSet<Slug> {
        let unknown = |(_, sample): &&(Slug, Sample)| sample.verdict == Verdict::Unknown;
        self.run.samples.iter().filter(unknown).map(|(slug, _)| slug.clone()).collect()
    }

    /// With what was said, which is noted.
    pub(super) fn noted(mut self, repo: &Repository, desk: &Desk, said: Said) -> Self {
        match desk::note(repo, desk, &said) {
            Ok(commit) => self.derived.commits.extend(commit.map(|(id, message)| Commit { id, message })),
            Err(failure) => self.failure = Some(failure),
        }
        self.said = said;
        self
    }

    /// Where what is to be said could not be read.
    pub(super) fn unsaid(mut self, failure: Failure) -> Self {
        self.failure = Some(failure);
        self
    }

    /// What to say about it, and what went wrong.
    pub(super) fn report(self, checks: Vec<Row>, no_network: bool) -> (Report, Option<Failure>) {
        let mut warnings = self.warnings;
        warnings.extend(self.derived.warnings);
        warnings.extend(self.said.warnings);
        let (damaged, problems) = (self.derived.damaged, self.said.problems);
        let damage = (!damaged.is_empty()).then(|| Failure::Damaged(damaged.join("\n")));
        let unsaid = (!problems.is_empty()).then(|| Failure::NotSaid(problems.join("\n")));
        let mut failures = [self.failure, damage, unsaid].into_iter().flatten();
        let failure = failures.next();
        // One gives the exit code; what else went wrong is told all the same.
        warnings.extend(failures.map(|other| other.to_string()));
        let report = Report {
            version: 1,
            at: self.run.at,
            region: self.run.region,
            dry_run: self.dry_run,
            no_network,
            checks,
            commits: self.derived.commits,
            incidents: self.derived.incidents,
            said: self.said.done,
            changed: self.derived.changed,
            recorded: self.recorded,
            pushed: self.pushed,
            warnings,
        };
        (report, failure)
    }
}
