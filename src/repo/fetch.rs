//! Bringing here what the remote has: the history branch and all journals.

use std::collections::{BTreeMap, BTreeSet};

use git2::Oid;

use super::journal::TRACKING;
use super::wire::Want;
use super::{RepoError, Repository};
use crate::model::Region;

impl Repository {
    /// Fetches the history branch and the journals of all regions; journals that are gone at the remote are gone here,
    /// too, except for entries that never got there. An empty remote is fine.
    ///
    /// In a shallow clone, a history branch that was never fetched comes with its newest commit only.
    ///
    /// # Errors
    /// When the remote can't be reached or read, or the clone can't be written.
    pub fn fetch(&self) -> Result<(), RepoError> {
        let before = self.tracked_chains()?;
        let mut heads = Vec::new();
        self.download(&mut |listed| {
            heads = listed.to_vec();
            self.wanted(listed)
        })?;
        let tips: BTreeMap<_, _> = heads.into_iter().collect();
        if !tips.contains_key(&self.branch_ref()) {
            self.forget(&self.tracking_ref())?;
        }
        let mut regions: BTreeSet<_> = before.keys().cloned().collect();
        regions.extend(tips.keys().filter_map(|name| self.region_of(name)));
        for region in regions {
            let tracking = Self::journal_tracking(&region);
            let there = tips.contains_key(&self.journal_ref(&region));
            let pushed = before.get(&region).cloned().unwrap_or_default();
            if there {
                let remote = self.read_ref(&tracking)?;
                self.reconcile_journal(&region, &pushed, remote)?;
            } else {
                self.forget(&tracking)?;
                // A remote without even the history has folded nothing: what we have may be the only copy.
                if tips.contains_key(&self.branch_ref()) {
                    self.reconcile_journal(&region, &pushed, None)?;
                }
            }
        }
        Ok(())
    }

    /// The commits of each journal as last seen at the remote.
    fn tracked_chains(&self) -> Result<BTreeMap<Region, BTreeSet<Oid>>, RepoError> {
        let mut chains = BTreeMap::new();
        for (name, tip) in self.refs_below(TRACKING)? {
            if let Ok(region) = Region::new(&name) {
                chains.insert(region, self.chain(Some(tip))?.into_iter().collect());
            }
        }
        Ok(chains)
    }

    /// The region whose journal a ref of the remote is.
    fn region_of(&self, reference: &str) -> Option<Region> {
        let rest = reference.strip_prefix(self.options.journal_prefix.trim_end_matches('/'))?.strip_prefix('/')?;
        Region::new(rest).ok()
    }

    /// What of the remote's refs is ours and new.
    fn wanted(&self, heads: &[(String, Oid)]) -> Result<Vec<Want>, RepoError> {
        let mut wants = Vec::new();
        for (reference, id) in heads {
            let is_branch = *reference == self.branch_ref();
            let tracking = match self.region_of(reference) {
                _ if is_branch => self.tracking_ref(),
                Some(region) => Self::journal_tracking(&region),
                None => continue,
            };
            let known = self.read_ref(&tracking)?;
            if known != Some(*id) {
                let shallow = is_branch && known.is_none() && self.git.is_shallow();
                wants.push(Want { reference: reference.clone(), tracking, shallow });
            }
        }
        Ok(wants)
    }

    fn forget(&self, tracking: &str) -> Result<(), RepoError> {
        match self.read_ref(tracking)? {
            Some(id) => self.drop_ref(tracking, id).map(drop),
            None => Ok(()),
        }
    }
}
