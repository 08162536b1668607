//! Reading refs, and changing them only if they still are what was read.

use std::time::Duration;

use git2::{ErrorCode, Oid};

use super::{RepoError, Repository};

/// How often a ref that another git process has locked is tried again, and how long to wait between.
const LOCKED_TRIES: usize = 40;
const LOCKED_WAIT: Duration = Duration::from_millis(100);

impl Repository {
    /// What a ref points at; `None` if it does not exist.
    pub(super) fn read_ref(&self, name: &str) -> Result<Option<Oid>, RepoError> {
        match self.git.refname_to_id(name) {
            Ok(id) => Ok(Some(id)),
            Err(error) if error.code() == ErrorCode::NotFound => Ok(None),
            Err(error) => Err(RepoError::git(format!("read `{name}`"))(error)),
        }
    }

    /// The refs below `prefix/` as (rest of the name, id), sorted.
    pub(super) fn refs_below(&self, prefix: &str) -> Result<Vec<(String, Oid)>, RepoError> {
        let list = || {
            let mut found = Vec::new();
            for reference in self.git.references_glob(&format!("{prefix}/*"))? {
                let reference = reference?;
                let (Ok(name), Some(id)) = (reference.name(), reference.target()) else { continue };
                if let Some(rest) = name.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('/')) {
                    found.push((rest.to_owned(), id));
                }
            }
            found.sort();
            Ok(found)
        };
        list().map_err(RepoError::git(format!("list `{prefix}`")))
    }

    /// Points a ref at `new` if it still is `old`; false if it is not.
    pub(super) fn swap_ref(&self, name: &str, old: Option<Oid>, new: Oid, log: &str) -> Result<bool, RepoError> {
        if old == Some(new) {
            return Ok(self.read_ref(name)? == old);
        }
        let _writing = self.writing(&[name])?;
        self.unless_locked(name, || match old {
            Some(old) => self.git.reference_matching(name, new, true, old, log).map(drop),
            None => self.git.reference(name, new, false, log).map(drop),
        })
    }

    /// Points a ref that only we use at `new`, whatever it was.
    pub(super) fn set_ref(&self, name: &str, new: Oid, log: &str) -> Result<(), RepoError> {
        let _writing = self.writing(&[name])?;
        self.unless_locked(name, || self.git.reference(name, new, true, log).map(drop)).map(drop)
    }

    /// Deletes a ref if it still is `old`; false if it is not. A ref that is gone already is fine.
    pub(super) fn drop_ref(&self, name: &str, old: Oid) -> Result<bool, RepoError> {
        let _writing = self.writing(&[name, "packed-refs"])?;
        self.unless_locked(name, || match self.git.find_reference(name) {
            Ok(mut reference) if reference.target() == Some(old) => reference.delete(),
            Ok(_) => Err(git2::Error::new(ErrorCode::Modified, git2::ErrorClass::Reference, "moved")),
            Err(error) if error.code() == ErrorCode::NotFound => Ok(()),
            Err(error) => Err(error),
        })
    }

    /// Does `change`, again while another process has the ref locked; false if the ref was not what it should be.
    fn unless_locked(&self, name: &str, change: impl Fn() -> Result<(), git2::Error>) -> Result<bool, RepoError> {
        for _ in 0..LOCKED_TRIES {
            match change() {
                Ok(()) => return Ok(true),
                Err(error) if error.code() == ErrorCode::Locked => (self.sleep)(LOCKED_WAIT),
                Err(error) if matches!(error.code(), ErrorCode::Modified | ErrorCode::Exists | ErrorCode::NotFound) => {
                    return Ok(false);
                }
                Err(error) => return Err(RepoError::git(format!("update `{name}`"))(error)),
            }
        }
        Err(RepoError::Locked(name.to_owned()))
    }
}
