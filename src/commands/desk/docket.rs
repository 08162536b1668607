//! What this run's words are about: the incidents that the desk's book names, and whatever else needs a word.

use std::collections::BTreeSet;

use chrono::TimeDelta;

use super::Desk;
use crate::diagnose::Failure;
use crate::forge::desk::sort_listed;
use crate::forge::{LocalDesk, LocalError};
use crate::history::{self, StateError};
use crate::model::{Case, DeskBook, FileSource, Incident, IncidentId, IssueRef, Window};

/// How far back windows are looked for whose issue is open still.
const WINDOWS: TimeDelta = TimeDelta::days(366);

/// The book, with what it names.
#[derive(Debug, Default)]
pub(in crate::commands) struct Docket {
    /// The book.
    pub(super) book: DeskBook,
    /// Its incidents as they are on the history branch.
    pub(super) incidents: Vec<(Incident, Case)>,
    /// Windows of maintenance that are over, their issues, and whether a site concerned was last seen in trouble.
    pub(super) over: Vec<(Window, IssueRef, bool)>,
    /// Incidents that have an issue and no record.
    pub(super) strays: BTreeSet<IncidentId>,
}

impl Docket {
    /// Reads the book and what it names. An incident whose file is gone or broken is left out: the run that derived from it
    /// has said so already.
    ///
    /// # Errors
    /// When the book is damaged, or the storage fails.
    pub(in crate::commands) fn read(files: &dyn FileSource, desk: &Desk) -> Result<Self, Failure> {
        let mut docket = Self { book: load(files)?, ..Self::default() };
        let local = LocalDesk::new(files);
        for (id, case) in &docket.book.cases {
            match local.incident(id) {
                Ok(incident) => docket.incidents.extend(incident.map(|incident| (incident, case.clone()))),
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
            if let Some(issue) = self.book.windows.get(&window.id).cloned() {
                let in_trouble = |slug| history::load_state(files, slug).ok().flatten().map(|s| s.verdict.is_trouble());
                let troubled = window.sites.iter().any(|slug| in_trouble(slug) == Some(true));
                self.over.push((window, issue, troubled));
            }
        }
        Ok(())
    }
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
