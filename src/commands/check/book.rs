//! The desk's book while a run derives: which incidents are to be spoken about, and what has been read.

use chrono::TimeDelta;

use super::derive::Work;
use crate::commands::desk;
use crate::diagnose::Failure;
use crate::history;
use crate::incident::{SitePlan, Step, StepKind};
use crate::model::{Case, Changes, DeskBook, FileChange, Incident, Timestamp};
use crate::notify;

/// The book as it is committed, and as it shall be.
#[derive(Debug, Default)]
pub(super) struct Book {
    committed: DeskBook,
    pub(super) now: DeskBook,
}

impl Work<'_> {
    /// Opens the book. Without anybody to tell there is none; a damaged one is left as it is, and nothing is said.
    pub(super) fn open_book(&mut self) -> Result<(), Failure> {
        if !self.inputs.desk.has_ears() {
            return Ok(());
        }
        let read = desk::load(self.ledger.files());
        if let Some(committed) = self.unless_damaged(read)? {
            self.book = Some(Book { now: committed.clone(), committed });
        }
        // Written with whatever is committed first: all that was read is taken in by the same push.
        if let (Some(book), Some(news)) = (&mut self.book, self.inputs.desk.news()) {
            book.now.cursor = book.now.cursor.max(news.cursor);
        }
        if let Some(book) = &mut self.book {
            let before = std::mem::take(&mut book.now.channels);
            let names = self.inputs.config.channels.iter().map(|channel| channel.name.clone());
            let since = |name: String| (before.get(&name).copied().unwrap_or(self.inputs.now), name);
            book.now.channels = names.map(since).map(|(at, name)| (name, at)).collect();
        }
        Ok(())
    }

    /// Every open incident is on the book: there may be something to say about it.
    pub(super) fn book_incidents(&mut self, plans: &[SitePlan]) {
        let Some(book) = &mut self.book else { return };
        let named = plans.iter().filter_map(|plan| plan.state.incident.as_ref());
        let touched = plans.iter().flat_map(|plan| &plan.steps).map(|step| &step.incident);
        for id in named.chain(touched) {
            if !book.now.cases.contains_key(id) {
                book.now.cases.insert(id.clone(), Case::default());
                self.done.booked.insert(id.clone());
            }
        }
        let again = |step: &&Step| matches!(step.kind, StepKind::Reopen { .. } | StepKind::Join { .. });
        for step in plans.iter().flat_map(|plan| &plan.steps).filter(again) {
            if let Some(case) = book.now.cases.get_mut(&step.incident) {
                case.shown = false;
            }
        }
    }

    /// True if the book has to be written for its own sake: an incident is on it that was not, or there are other channels
    /// to tell of those that are.
    pub(super) fn has_more_to_tell(&self) -> bool {
        let is_new = |book: &Book| book.now.cases.keys().any(|id| !book.committed.cases.contains_key(id));
        let others = |book: &Book| !book.now.cases.is_empty() && book.now.channels != book.committed.channels;
        self.book.as_ref().is_some_and(|book| is_new(book) || others(book))
    }

    /// Adds the book to a commit, if it has changed. What was merely read is written along with the next change that
    /// matters: a commit for itself would be noise.
    pub(super) fn put_book(&mut self, changes: &mut Changes) {
        let Some(book) = self.book.as_mut().filter(|book| book.now != book.committed) else { return };
        let bytes = self.inputs.console.clean_file(history::write_desk(&book.now));
        changes.insert(history::desk_path().to_owned(), FileChange::Write(bytes));
        book.committed.clone_from(&book.now);
    }

    /// Takes the cases off the book that nothing is left to say about.
    ///
    /// # Errors
    /// When the storage of the incidents fails.
    pub(super) fn strike_cases(&mut self) -> Result<(), Failure> {
        let Some(book) = &self.book else { return Ok(()) };
        let mut over = Vec::new();
        for (id, case) in book.now.cases.clone() {
            let read = self.on_file(&id);
            if self.unless_damaged(read)?.is_some_and(|incident| self.is_done_with(incident.as_ref(), &case)) {
                over.push(id);
            }
        }
        if let Some(book) = &mut self.book {
            book.now.cases.retain(|id, _| !over.contains(id));
        }
        Ok(())
    }

    fn cursor(&self) -> Option<Timestamp> {
        self.book.as_ref()?.now.cursor
    }

    fn is_done_with(&self, incident: Option<&Incident>, case: &Case) -> bool {
        // Somebody deleted the file: there is nothing to go by any more.
        let Some(incident) = incident else { return true };
        // Without a forge at hand nobody can say that its issue is closed: the case stays for a run that can.
        let shown = case.shown || incident.manual.is_some() || (case.issue.is_none() && !self.inputs.desk.has_forge());
        // A list begins with the cursor: an issue that it goes on telling of has to be known for read.
        let read = case.issue.as_ref().is_none_or(|issue| issue.seen.max(self.cursor()) != issue.seen);
        let may_return = TimeDelta::from_std(self.inputs.config.incidents.reopen_within).unwrap_or_default();
        // As long as channels are told of it, what they were told must not be forgotten.
        let kept = may_return.max(notify::due::GIVE_UP);
        let settled = incident.ended.is_some_and(|ended| self.inputs.now - ended > kept);
        read && settled
            && shown
            && notify::finished(incident, &case.told, &self.inputs.config.channels, self.inputs.now)
    }
}
