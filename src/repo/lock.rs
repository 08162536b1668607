//! One writer a clone, and what a killed writer leaves behind.
//!
//! git locks a ref by creating `<ref>.lock`; a process killed between that and the rename leaves the file, and nobody
//! can update the ref any more. Whose lock it is can't be told from the file, so Upkept writes down (in
//! `upkept.writing`) which ones it is about to take, and erases that once they are released. The next writer finds the
//! note only if the last one died with it; it then removes the lock files named there that stay as they are for
//! [`GRACE`]. A lock that Upkept has not noted is another git process's, and is left alone.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::{RepoError, Repository};

/// How long to wait for another run, and how often to look.
const PATIENCE: Duration = Duration::from_secs(120);
const LOOK: Duration = Duration::from_millis(100);

/// How long a dead writer's lock file must stay untouched before it is removed.
const GRACE: Duration = Duration::from_secs(1);

/// The file that says which locks are about to be taken.
const NOTE: &str = "upkept.writing";

/// Held by the one process that writes to a clone; released when dropped, and by the system when the process dies.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// Stands while the locks it noted may exist.
pub(super) struct Writing {
    note: PathBuf,
}

impl Drop for Writing {
    fn drop(&mut self) {
        // A note that stays is harmless: the locks it names are gone, or get removed after GRACE.
        let _ = std::fs::remove_file(&self.note);
    }
}

impl Repository {
    /// Waits for other runs on this clone (all its work trees), then heals what a killed one left: lock files that it
    /// had noted, and checked-out files that lag behind a branch it had moved.
    ///
    /// # Errors
    /// [`RepoError::Busy`] after two minutes, [`RepoError::ReadOnly`] if the clone can't be written to.
    pub fn lock(&self) -> Result<Lock, RepoError> {
        self.lock_within(PATIENCE)
    }

    /// Like [`Repository::lock`] with another patience.
    ///
    /// # Errors
    /// As [`Repository::lock`].
    pub fn lock_within(&self, patience: Duration) -> Result<Lock, RepoError> {
        let path = self.git.commondir().join("upkept.lock");
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
        let file = file.map_err(|error| read_only(&path, &error))?;
        let mut waited = Duration::ZERO;
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::WouldBlock) if waited < patience => {
                    (self.sleep)(LOOK);
                    waited += LOOK;
                }
                Err(TryLockError::WouldBlock) => return Err(RepoError::Busy(path)),
                Err(TryLockError::Error(error)) => return Err(read_only(&path, &error)),
            }
        }
        self.remove_left_locks()?;
        self.finish_interrupted()?;
        Ok(Lock { _file: file })
    }

    /// Notes that the locks of these refs (or files of the git directory) are about to be taken.
    pub(super) fn writing(&self, names: &[&str]) -> Result<Writing, RepoError> {
        let paths = names.iter().map(|name| self.git.commondir().join(format!("{name}.lock")));
        self.note(paths)
    }

    /// The same for the index of a work tree.
    pub(super) fn writing_index(&self, index: &Path) -> Result<Writing, RepoError> {
        self.note(std::iter::once(index.with_extension("lock")))
    }

    fn note(&self, paths: impl Iterator<Item = PathBuf>) -> Result<Writing, RepoError> {
        let note = self.git.commondir().join(NOTE);
        let text = paths.map(|path| format!("{}\n", path.display())).collect::<String>();
        std::fs::write(&note, text).map_err(|error| read_only(&note, &error))?;
        Ok(Writing { note })
    }

    fn remove_left_locks(&self) -> Result<(), RepoError> {
        let note = self.git.commondir().join(NOTE);
        let Ok(text) = std::fs::read_to_string(&note) else { return Ok(()) };
        let state = |path: &Path| std::fs::metadata(path).and_then(|meta| meta.modified()).ok();
        let left: Vec<_> =
            text.lines().map(PathBuf::from).filter_map(|path| state(&path).map(|at| (path, at))).collect();
        if !left.is_empty() {
            (self.sleep)(GRACE);
        }
        for (path, at) in left.into_iter().filter(|(path, at)| state(path) == Some(*at)) {
            tracing::warn!(path = %path.display(), ?at, "removing the lock of a run that was killed");
            std::fs::remove_file(&path).map_err(|error| read_only(&path, &error))?;
        }
        std::fs::remove_file(&note).map_err(|error| read_only(&note, &error))
    }
}

/// What a failure to write under the git directory means.
fn read_only(path: &Path, error: &std::io::Error) -> RepoError {
    RepoError::ReadOnly { path: path.to_owned(), detail: error.to_string() }
}
