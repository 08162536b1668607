//! What this run's words are about: the incidents that the desk's book names, and whatever else needs a word.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;

use super::Desk;
use crate::diagnose::Failure;
use crate::forge::desk::sort_listed;
use crate::forge::{LocalDesk, LocalError};
use crate::history::{self, StateError};
use crate::model::{Case, DeskBook, FileSource, Incident, IncidentId, IssueRef, Severity, Slug, Timestamp, Window};

/// How far back windows are looked for whose issue is open still.
const WINDOWS: TimeDelta = TimeDelta::days(366);

/// The book, with what it names.
#[derive(Debug, Default)]
pub(in crate::commands) struct Docket {
    /// The book.
    pub(super) book: DeskBook,
    /// Its incidents as they are on the history branch.
    pub(super) incidents: Vec<(Incident, Case)>,
    /// Windows of maintenance that are over, and their issues.
    pub(super) over: Vec<(Window, IssueRef)>,
    /// Incidents that have an issue and no record.
    pub(super) strays: BTreeSet<IncidentId>,
    /// Sites that this run could say nothing about.
    pub(super) unseen: BTreeSet<Slug>,
}

impl Docket {
    /// Reads the book and what it names. `own` are the incidents that this run changed: what another one that runs at the
    /// same time changed is that one's to tell; if it does not, the next run does. An incident whose file is gone or broken is left out: the run that derived from it
    /// has said so already.
    ///
    /// # Errors
    /// When the book is damaged, or the storage fails.
    pub(in crate::commands) fn read(
        files: &dyn FileSource,
        desk: &Desk,
        own: &BTreeSet<IncidentId>,
        unseen: BTreeSet<Slug>,
    ) -> Result<Self, Failure> {
        let mut docket = Self { book: load(files)?, unseen, ..Self::default() };
        let told_elsewhere = |incident: &Incident| {
            !own.contains(&incident.id) && desk.before.get(&incident.id) != Some(&stage(incident))
        };
        let local = LocalDesk::new(files);
        for (id, case) in &docket.book.cases {
            match local.incident(id) {
                Ok(incident) => {
                    let incident = incident.filter(|incident| !told_elsewhere(incident));
                    docket.incidents.extend(incident.map(|incident| (incident, case.clone())));
                }
                Err(LocalError::File(error)) => tracing::warn!("{error}"),
                Err(LocalError::Storage { source, .. }) => return Err(Failure::History(source)),
            }
        }
        docket.add_forgotten(&local, desk);
        docket.add_windows(files, desk)?;
        Ok(docket)
    }

    /// Issues that are open though the book is done with their incidents: people opened them again, or the book was lost.
    fn add_forgotten(&mut self, local: &LocalDesk<'_>, desk: &Desk) {
        let Some(news) = desk.news() else { return };
        let issues = &desk.config.issues;
        let sorted = sort_listed(&news.listed, &self.book, &issues.label, &issues.maintenance_label);
        let forgotten = sorted.incidents.iter().filter(|(id, _)| !self.book.cases.contains_key(id));
        for (id, _) in forgotten.filter(|(_, issues)| issues.iter().any(|issue| issue.open)) {
            match local.incident(id) {
                Ok(Some(incident)) => self.incidents.push((incident, Case::default())),
                Ok(None) => drop(self.strays.insert(id.clone())),
                // What can't be read is not done away with.
                Err(error) => tracing::warn!("{error}"),
            }
        }
    }

    fn add_windows(&mut self, files: &dyn FileSource, desk: &Desk) -> Result<(), Failure> {
        if self.book.windows.is_empty() {
            return Ok(());
        }
        let (windows, _) = history::load_windows(files, desk.now - WINDOWS, desk.now + WINDOWS)?;
        for window in windows.into_iter().filter(|window| window.end.is_some_and(|end| end <= desk.now)) {
            if let Some(issue) = self.book.windows.get(&window.id) {
                self.over.push((window, issue.clone()));
            }
        }
        Ok(())
    }
}

/// How far incidents have come, as far as people are told of it.
pub(in crate::commands) type Stages = BTreeMap<IncidentId, Stage>;

/// The end, the number of relapses, and the severity.
type Stage = (Option<Timestamp>, usize, Severity);

fn stage(incident: &Incident) -> Stage {
    (incident.ended, incident.relapses.len(), incident.severity)
}

/// How far the incidents of the book have come. Those that can't be read are left out.
pub(in crate::commands) fn stages(files: &dyn FileSource, book: &DeskBook) -> Stages {
    let local = LocalDesk::new(files);
    let found = book.cases.keys().filter_map(|id| local.incident(id).ok().flatten());
    found.map(|incident| (incident.id.clone(), stage(&incident))).collect()
}

/// The book.
///
/// # Errors
/// When it is damaged, or the storage fails.
pub(in crate::commands) fn load(files: &dyn FileSource) -> Result<DeskBook, Failure> {
    history::load_desk(files).map_err(|err| match err {
        StateError::Read { source, .. } => Failure::History(source),
        broken => Failure::Damaged(broken.to_string()),
    })
}
