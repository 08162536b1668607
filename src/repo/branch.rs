//! Which branch the history is on, and which commit work starts from.

use git2::Oid;

use super::{Mode, Options, RepoError, Repository};

/// Where work starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Base {
    /// The commit to build on.
    pub tip: Option<Oid>,
    /// What the branch to be updated (the local one, or the remote's) must still be for the update to go through.
    pub lease: Option<Oid>,
}

/// The short name of the history branch: as configured, else what HEAD is on (even if unborn), else CI's hint.
pub(super) fn name(git: &git2::Repository, options: &Options) -> Result<String, RepoError> {
    let on_head = || {
        let head = git.find_reference("HEAD").ok()?;
        head.symbolic_target().ok()??.strip_prefix("refs/heads/").map(str::to_owned)
    };
    let given = options.branch.clone().or_else(on_head).or_else(|| options.branch_hint.clone());
    let name = given.ok_or(RepoError::NoBranch)?;
    let short = name.strip_prefix("refs/heads/").unwrap_or(&name);
    match git2::Branch::name_is_valid(short) {
        Ok(true) => Ok(short.to_owned()),
        _ => Err(RepoError::BadReference(name)),
    }
}

impl Repository {
    /// Full name of the local branch, which is also its name at the remote.
    pub(super) fn branch_ref(&self) -> String {
        format!("refs/heads/{}", self.branch)
    }

    /// Full name of the ref that remembers where the remote's branch was last seen.
    pub(super) fn tracking_ref(&self) -> String {
        format!("refs/remotes/{}/{}", self.options.remote, self.branch)
    }

    /// Where work starts.
    ///
    /// In [`Mode::Push`] that is the remote's tip, unless the local branch is ahead of it by nothing but Upkept's own
    /// commits (runs made by hand before): then those are published along. A remote without the branch gets the local one.
    pub(super) fn base(&self) -> Result<Base, RepoError> {
        let local = self.read_ref(&self.branch_ref())?;
        let remote = self.read_ref(&self.tracking_ref())?;
        Ok(match (self.mode, local, remote) {
            (Mode::Local, local, remote) => Base { tip: local.or(remote), lease: local },
            (Mode::Push, local, None) => Base { tip: local, lease: None },
            (Mode::Push, Some(local), Some(remote)) if self.is_ours_ahead(local, remote) => {
                Base { tip: Some(local), lease: Some(remote) }
            }
            (Mode::Push, _, Some(remote)) => Base { tip: Some(remote), lease: Some(remote) },
        })
    }

    /// True if `tip` has commits on top of `base`, all of them Upkept's, and `base` has none of its own.
    fn is_ours_ahead(&self, tip: Oid, base: Oid) -> bool {
        match (self.between(base, tip), self.between(tip, base)) {
            (Ok(ahead), Ok(behind)) => behind.is_empty() && !ahead.is_empty() && self.all_ours(&ahead),
            _ => false,
        }
    }

    /// The commits of `tip` that `base` does not have, newest first.
    pub(super) fn between(&self, base: Oid, tip: Oid) -> Result<Vec<Oid>, RepoError> {
        if base == tip {
            return Ok(Vec::new());
        }
        let walk = || {
            let mut walk = self.git.revwalk()?;
            walk.push(tip)?;
            walk.hide(base)?;
            walk.collect::<Result<Vec<_>, git2::Error>>()
        };
        walk().map_err(RepoError::git("compare the local branch with the remote's"))
    }

    /// True if Upkept wrote all these commits.
    pub(super) fn all_ours(&self, commits: &[Oid]) -> bool {
        commits.iter().all(|id| {
            let Ok(commit) = self.git.find_commit(*id) else { return false };
            commit.author().email_bytes() == self.options.author_email.as_bytes()
        })
    }
}
