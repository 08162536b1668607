//! Where derived commits go: onto a real history branch, or onto one that a dry run imagines.

use std::collections::BTreeMap;
use std::io;

use super::derive::{Derived, Inputs, derive};
use crate::commands::journal::Pending;
use crate::diagnose::Failure;
use crate::model::{Changes, FileChange, FileSource, RunRecord};
use crate::repo::{Batch, PublishError, Published, Repository};

/// A history branch that commits can be added to.
pub(super) trait Ledger {
    /// The files as they are after the commits so far.
    fn files(&self) -> &dyn FileSource;

    /// Adds a commit: its full hash, or `None` if the changes change nothing.
    fn commit(&mut self, message: &str, changes: &Changes) -> Result<Option<String>, Failure>;
}

impl Ledger for Batch<'_> {
    fn files(&self) -> &dyn FileSource {
        self
    }

    fn commit(&mut self, message: &str, changes: &Changes) -> Result<Option<String>, Failure> {
        Ok(Batch::commit(self, message, changes)?)
    }
}

/// Derives and publishes; on a history branch that moved meanwhile, all over again.
pub(super) fn publish(repo: &Repository, inputs: &Inputs<'_>) -> Result<(Derived, Published), Failure> {
    let mut derived = Derived::default();
    let published = repo.publish(&mut |batch: &mut Batch<'_>| -> Result<(), Failure> {
        let pending = Pending::read(&batch.journal()?, batch)?;
        derived = derive(batch, &pending, inputs)?;
        if derived.folded {
            batch.clear_journal();
        }
        Ok(())
    });
    let published = published.map_err(|err| match err {
        PublishError::Derive(failure) => failure,
        PublishError::Repo(error) => error.into(),
    })?;
    Ok((derived, published))
}

/// Derives what would follow if `run` were recorded, and writes nothing.
pub(super) fn dry_run(repo: &Repository, run: &RunRecord, inputs: &Inputs<'_>) -> Result<Derived, Failure> {
    let base = repo.tree()?;
    let pending = Pending::read(&repo.journal()?, &base)?.with(run.clone(), &base)?;
    let mut imagined = Imagined { base: Box::new(base), changed: BTreeMap::new() };
    derive(&mut imagined, &pending, inputs)
}

/// A branch in memory: the real files with the changes on top.
struct Imagined {
    base: Box<dyn FileSource>,
    changed: Changes,
}

impl Ledger for Imagined {
    fn files(&self) -> &dyn FileSource {
        self
    }

    fn commit(&mut self, _message: &str, changes: &Changes) -> Result<Option<String>, Failure> {
        self.changed.extend(changes.clone());
        Ok(Some(String::new()))
    }
}

impl FileSource for Imagined {
    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        match self.changed.get(path) {
            Some(FileChange::Write(bytes)) => Ok(Some(bytes.clone())),
            Some(FileChange::Delete) => Ok(None),
            None => self.base.read(path),
        }
    }

    fn list(&self, dir: &str) -> io::Result<Vec<String>> {
        // Nothing is listed again after an imagined commit but the sites, and those commits add no site to look at.
        self.base.list(dir)
    }
}
