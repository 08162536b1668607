//! Journals: a chain of small commits a region, each holding one run's files.
//!
//! A commit's tree stands alone, so an entry can be put on another tip by writing a commit with the same tree.

use std::collections::{BTreeMap, BTreeSet};

use git2::Oid;

use super::wire::{Outcome, Update};
use super::{Mode, PublishError, RepoError, Repository};
use crate::model::Region;

/// The files of one journal entry: (name, bytes).
pub type Files = Vec<(String, Vec<u8>)>;

/// Given the entries that are on a journal, the files of those to add; `None` if nothing is missing.
pub type MakeEntries<'a, E> = dyn FnMut(&[JournalEntry]) -> Result<Option<Vec<Files>>, E> + 'a;

/// One run's entry in a region's journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalEntry {
    /// Whose journal.
    pub region: Region,
    /// Hex id of the commit.
    pub id: String,
    files: BTreeMap<String, Vec<u8>>,
}

impl JournalEntry {
    /// The bytes of one of its files.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<Vec<u8>> {
        self.files.get(name).cloned()
    }
}

/// Where a region's journal stands, here and at the remote as last seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tips {
    pub region: Region,
    pub local: Option<Oid>,
    pub remote: Option<Oid>,
}

/// Prefix of the refs that remember the remote's journals.
pub(super) const TRACKING: &str = "refs/upkept/remote/journal";

impl Repository {
    /// All entries of all regions, those of a region oldest first; each commit once, whether it is known from here, from
    /// the remote (as last fetched) or both.
    ///
    /// # Errors
    /// When a journal can't be read.
    pub fn journal(&self) -> Result<Vec<JournalEntry>, RepoError> {
        self.entries(&self.journal_tips()?)
    }

    /// Full name of a region's journal, here and at the remote.
    pub(super) fn journal_ref(&self, region: &Region) -> String {
        format!("{}/{region}", self.options.journal_prefix.trim_end_matches('/'))
    }

    /// Full name of the ref that remembers where the remote's journal was last seen.
    pub(super) fn journal_tracking(region: &Region) -> String {
        format!("{TRACKING}/{region}")
    }

    /// Where all journals stand, sorted by region.
    pub(super) fn journal_tips(&self) -> Result<Vec<Tips>, RepoError> {
        let mut tips: BTreeMap<Region, Tips> = BTreeMap::new();
        let local = self.refs_below(self.options.journal_prefix.trim_end_matches('/'))?;
        let remote = self.refs_below(TRACKING)?;
        for (is_local, (name, id)) in local.into_iter().map(|r| (true, r)).chain(remote.into_iter().map(|r| (false, r)))
        {
            let Ok(region) = Region::new(&name) else { continue };
            let entry = tips.entry(region.clone()).or_insert(Tips { region, local: None, remote: None });
            *(if is_local { &mut entry.local } else { &mut entry.remote }) = Some(id);
        }
        Ok(tips.into_values().collect())
    }

    /// The entries below these tips, as [`Repository::journal`] orders them.
    pub(super) fn entries(&self, tips: &[Tips]) -> Result<Vec<JournalEntry>, RepoError> {
        let mut entries = Vec::new();
        for Tips { region, local, remote } in tips {
            let mut seen = BTreeSet::new();
            for id in self.chain(*remote)?.into_iter().chain(self.chain(*local)?) {
                if seen.insert(id) {
                    entries.push(self.entry(region, id)?);
                }
            }
        }
        Ok(entries)
    }

    /// The commits of a journal, oldest first.
    pub(super) fn chain(&self, tip: Option<Oid>) -> Result<Vec<Oid>, RepoError> {
        let mut chain = Vec::new();
        let mut next = tip;
        while let Some(id) = next {
            let commit = match self.git.find_commit(id) {
                Ok(commit) => commit,
                // Where a shallow clone ends.
                Err(error) if error.code() == git2::ErrorCode::NotFound && tip != Some(id) => break,
                Err(error) => return Err(RepoError::git(format!("read journal entry {id}"))(error)),
            };
            chain.push(id);
            next = commit.parent_id(0).ok();
        }
        chain.reverse();
        Ok(chain)
    }

    fn entry(&self, region: &Region, id: Oid) -> Result<JournalEntry, RepoError> {
        let read = || {
            let tree = self.git.find_commit(id)?.tree()?;
            let mut files = BTreeMap::new();
            for item in tree.iter().filter(|item| item.kind() == Some(git2::ObjectType::Blob)) {
                files.insert(item.name()?.to_owned(), self.git.find_blob(item.id())?.content().to_vec());
            }
            Ok(files)
        };
        let files = read().map_err(RepoError::git(format!("read journal entry {id}")))?;
        Ok(JournalEntry { region: region.clone(), id: id.to_string(), files })
    }

    /// Records a run in a region's journal.
    ///
    /// `make` is given the entries that are on the journal now (the remote's, in [`Mode::Push`]) and returns the files of
    /// the entries to add, in order: the new run, and own earlier ones that never got there; `None` if nothing is
    /// missing. They are committed on that tip, the local ref is set (so that the samples survive whatever comes), then
    /// they are pushed. If somebody was faster, the journal is fetched and `make` is asked again.
    ///
    /// # Errors
    /// [`RepoError::Rejected`] and [`RepoError::Refused`] leave the samples in the local journal; so do errors of the
    /// transport. Errors of `make` are handed on.
    pub fn append_journal<E>(&self, region: &Region, make: &mut MakeEntries<'_, E>) -> Result<(), PublishError<E>> {
        let name = self.journal_ref(region);
        self.until_accepted(&name, |repository| {
            let (local, base) = repository.journal_base(region)?;
            let known = repository.entries(&[Tips { region: region.clone(), local: None, remote: base }])?;
            let mut tip = base;
            for files in make(&known).map_err(PublishError::Derive)?.unwrap_or_default() {
                tip = Some(repository.write_entry(tip, region, files)?);
            }
            let Some(tip) = tip else { return Ok(Some(())) };
            if !repository.swap_ref(&name, local, tip, "upkept: record")? {
                return Ok(None);
            }
            if repository.mode == Mode::Local || base == Some(tip) {
                return Ok(Some(()));
            }
            repository.push_journal(region, base, tip).map_err(PublishError::Repo)
        })
    }

    /// The local tip of a journal, and the tip to append to.
    fn journal_base(&self, region: &Region) -> Result<(Option<Oid>, Option<Oid>), RepoError> {
        let local = self.read_ref(&self.journal_ref(region))?;
        let remote = self.read_ref(&Self::journal_tracking(region))?;
        Ok((local, if self.mode == Mode::Push { remote } else { local.or(remote) }))
    }

    fn push_journal(&self, region: &Region, base: Option<Oid>, tip: Oid) -> Result<Option<()>, RepoError> {
        let reference = self.journal_ref(region);
        let update = Update { reference: reference.clone(), old: base, new: Some(tip) };
        match self.push(&[update])?.pop() {
            Some(Outcome::Accepted) => {
                self.set_ref(&Self::journal_tracking(region), tip, "upkept: push")?;
                Ok(Some(()))
            }
            Some(Outcome::Refused(message)) => Err(RepoError::Refused { reference, message }),
            Some(Outcome::Moved) | None => Ok(None),
        }
    }

    fn write_entry(&self, parent: Option<Oid>, region: &Region, files: Files) -> Result<Oid, RepoError> {
        let write = || {
            let mut builder = self.git.treebuilder(None)?;
            for (name, bytes) in files {
                builder.insert(name, self.git.blob(&bytes)?, git2::FileMode::Blob.into())?;
            }
            builder.write()
        };
        let tree = write().map_err(RepoError::git("write a journal entry"))?;
        let message = format!("Journal of {region}, {}\n", self.options.now.format("%Y-%m-%dT%H:%M:%SZ"));
        self.commit_tree(parent, Some(tree), &message)
    }

    /// After a fetch: makes the local journal the remote's, plus what never got there. `pushed` are the commits that the
    /// remote had before.
    pub(super) fn reconcile_journal(
        &self,
        region: &Region,
        pushed: &BTreeSet<Oid>,
        remote: Option<Oid>,
    ) -> Result<(), RepoError> {
        let name = self.journal_ref(region);
        let Some(local) = self.read_ref(&name)? else { return Ok(()) };
        let theirs: BTreeSet<_> = self.chain(remote)?.into_iter().collect();
        let chain = self.chain(Some(local))?;
        let stays = chain.iter().all(|id| theirs.contains(id) || !pushed.contains(id));
        if stays && remote.is_none_or(|remote| chain.contains(&remote)) {
            return Ok(());
        }
        let mut tip = remote;
        for id in chain.into_iter().filter(|id| !theirs.contains(id) && !pushed.contains(id)) {
            tip = Some(self.reparent(id, tip)?);
        }
        match tip {
            Some(tip) => self.swap_ref(&name, Some(local), tip, "upkept: fetch"),
            None => self.drop_ref(&name, local),
        }
        .map(drop)
    }

    /// The same commit on another parent.
    fn reparent(&self, id: Oid, parent: Option<Oid>) -> Result<Oid, RepoError> {
        let write = || {
            let commit = self.git.find_commit(id)?;
            let parent = parent.map(|parent| self.git.find_commit(parent)).transpose()?;
            let parents: Vec<_> = parent.iter().collect();
            let message = String::from_utf8_lossy(commit.message_bytes()).into_owned();
            self.git.commit(None, &commit.author(), &commit.committer(), &message, &commit.tree()?, &parents)
        };
        write().map_err(RepoError::git(format!("move journal entry {id}")))
    }

    /// Deletes journals whose entries are in the history now, each only if it still is where it was read.
    pub(super) fn delete_journals(&self, read: &[Tips]) -> Result<Vec<String>, RepoError> {
        let mut warnings = Vec::new();
        let at_remote: Vec<_> = read.iter().filter(|tips| self.mode == Mode::Push && tips.remote.is_some()).collect();
        let updates: Vec<_> = at_remote
            .iter()
            .map(|tips| Update { reference: self.journal_ref(&tips.region), old: tips.remote, new: None })
            .collect();
        let outcomes = if updates.is_empty() { Ok(Vec::new()) } else { self.push(&updates) };
        match outcomes {
            Ok(outcomes) => {
                for (tips, outcome) in at_remote.into_iter().zip(outcomes) {
                    warnings.extend(self.journal_deleted(tips, outcome)?);
                }
            }
            Err(error) => warnings.push(format!("the journal could not be cleared, the next fold will: {error}")),
        }
        for tips in read {
            if let Some(local) = tips.local {
                self.drop_ref(&self.journal_ref(&tips.region), local)?;
            }
        }
        Ok(warnings)
    }

    fn journal_deleted(&self, tips: &Tips, outcome: Outcome) -> Result<Option<String>, RepoError> {
        match (outcome, tips.remote) {
            (Outcome::Accepted, Some(remote)) => {
                self.drop_ref(&Self::journal_tracking(&tips.region), remote)?;
                Ok(None)
            }
            (Outcome::Refused(message), _) => {
                let name = self.journal_ref(&tips.region);
                Ok(Some(format!("the remote refuses to delete `{name}`, so it keeps growing: {message}")))
            }
            // A run appended meanwhile: the ref stays for the next fold, readers see no sample twice.
            _ => Ok(None),
        }
    }
}
