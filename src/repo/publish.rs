//! Publishing what was derived: commits on the history branch that become visible by one ref update.

use std::io;

use git2::Oid;

use super::journal::Tips;
use super::wire::{Outcome, Update};
use super::{JournalEntry, Mode, PublishError, RepoError, Repository, tree};
use crate::model::{Changes, FileSource};

/// What [`Repository::publish`] did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published {
    /// Full hex ids of the new commits, oldest first.
    pub commits: Vec<String>,
    /// True if the remote's branch has them.
    pub pushed: bool,
    /// What a person should know, although nothing failed.
    pub warnings: Vec<String>,
}

/// Commits in the making, on the tip that work is based on. As a [`FileSource`] it shows the files as changed so far.
pub struct Batch<'a> {
    repository: &'a Repository,
    tip: Option<Oid>,
    commits: Vec<Oid>,
    journals: Vec<Tips>,
    clear: bool,
}

impl Batch<'_> {
    /// Adds a commit with these changes. `None`, and no commit, if they change nothing.
    ///
    /// # Errors
    /// A path that can't be a file's, or a failure to write objects.
    pub fn commit(&mut self, message: &str, changes: &Changes) -> Result<Option<String>, RepoError> {
        let Some(id) = self.repository.write_commit(self.tip, message, changes)? else { return Ok(None) };
        self.tip = Some(id);
        self.commits.push(id);
        Ok(Some(id.to_string()))
    }

    /// The journals' entries, as [`Repository::journal`] gives them, at the time this batch was begun.
    ///
    /// # Errors
    /// When a journal can't be read.
    pub fn journal(&self) -> Result<Vec<JournalEntry>, RepoError> {
        self.repository.entries(&self.journals)
    }

    /// Has the journals deleted once the branch is updated, each only if nothing was appended since this batch was begun.
    pub fn clear_journal(&mut self) {
        self.clear = true;
    }

    fn tree(&self) -> io::Result<Option<Oid>> {
        self.tip.map(|tip| self.repository.tree_of(tip).map_err(io::Error::other)).transpose()
    }
}

impl FileSource for Batch<'_> {
    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        tree::read(&self.repository.git, self.tree()?, path)
    }

    fn list(&self, dir: &str) -> io::Result<Vec<String>> {
        tree::list(&self.repository.git, self.tree()?, dir)
    }
}

impl Repository {
    /// Publishes what `derive` commits.
    ///
    /// `derive` gets a [`Batch`] on the current tip; if somebody else updates the branch meanwhile, it is called again with
    /// a batch on the new tip, until the update is accepted. Then the local branch and the checked-out files follow, where
    /// that disturbs nobody. Without a commit nothing is pushed, but the journals may still be cleared.
    ///
    /// # Errors
    /// [`RepoError::Refused`] (a hook, a protected branch), [`RepoError::Rejected`] (always too late), any other failure;
    /// the branch is then as it was. Errors of `derive` are handed on.
    pub fn publish<E>(
        &self,
        derive: &mut dyn FnMut(&mut Batch<'_>) -> Result<(), E>,
    ) -> Result<Published, PublishError<E>> {
        self.until_accepted(&self.branch_ref(), |repository| {
            let base = repository.base()?;
            let mut batch = Batch {
                repository,
                tip: base.tip,
                commits: Vec::new(),
                journals: repository.journal_tips()?,
                clear: false,
            };
            derive(&mut batch).map_err(PublishError::Derive)?;
            let mut published =
                Published { commits: batch.commits.iter().map(Oid::to_string).collect(), ..Published::default() };
            if let (Some(new), false) = (batch.tip, batch.commits.is_empty()) {
                let Some(warnings) = repository.move_branch(base.lease, new)? else { return Ok(None) };
                published.pushed = repository.mode == Mode::Push;
                published.warnings = warnings;
            }
            if batch.clear {
                published.warnings.extend(repository.delete_journals(&batch.journals)?);
            }
            Ok(Some(published))
        })
    }

    /// Points the branch at `new` if it still is `lease`: the local one, or the remote's with the local one following.
    /// Warnings, or `None` if it moved.
    fn move_branch(&self, lease: Option<Oid>, new: Oid) -> Result<Option<Vec<String>>, RepoError> {
        if self.mode == Mode::Local {
            return self.advance(lease, new);
        }
        let reference = self.branch_ref();
        let update = Update { reference: reference.clone(), old: lease, new: Some(new) };
        match self.push(&[update])?.pop() {
            Some(Outcome::Accepted) => {}
            Some(Outcome::Refused(message)) => return Err(RepoError::Refused { reference, message }),
            Some(Outcome::Moved) | None => return Ok(None),
        }
        // What is pushed is done: trouble with the clone is worth a word, not a failure.
        let followed = self.set_ref(&self.tracking_ref(), new, "upkept: push").and_then(|()| self.follow(new));
        Ok(Some(followed.unwrap_or_else(|error| vec![format!("the local branch was left behind: {error}")])))
    }
}
