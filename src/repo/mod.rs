//! Git: where files and refs live. Reads a tree, commits without touching index or work tree, pushes until accepted.
//!
//! Two kinds of ref are written. The *journal* of a region (`refs/upkept/journal/<region>`) takes each run's samples as
//! one small commit ([`Repository::append_journal`]); the *history branch* takes what is derived from them
//! ([`Repository::publish`]). Every update is a compare-and-swap, here and at the remote: a writer who is late fetches
//! and does its work again on the new tip, so two writers lose nothing. Tracking refs are
//! `refs/remotes/<remote>/<branch>` and `refs/upkept/remote/journal/<region>`.
//!
//! Objects are written and synced before a ref names them, so a process killed at any instant leaves refs that are old
//! or new, and whole. Calls block; inside an async program use them in `spawn_blocking`. Writers hold [`Lock`].

mod address;
mod branch;
mod error;
mod fetch;
mod follow;
mod http;
mod journal;
mod library;
mod lock;
mod program;
mod publish;
mod refs;
mod tree;
mod wire;

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::sync::Once;
use std::time::Duration;

pub use error::{PublishError, RepoError};
pub use journal::{Files, JournalEntry, MakeEntries};
pub use lock::Lock;
pub use publish::{Batch, Published};
pub use tree::TreeSource;

use crate::model::{Redactor, Secret, Timestamp};

/// How a repository is used. [`Options::new`] has the defaults.
#[derive(Debug, Clone)]
pub struct Options {
    /// The history branch; `None` means the one that is checked out.
    pub branch: Option<String>,
    /// Name of the remote.
    pub remote: String,
    /// Where journals live, without the region: `refs/upkept/journal`, or `refs/heads/…` where a forge takes nothing else.
    pub journal_prefix: String,
    /// Name of author and committer.
    pub author_name: String,
    /// E-mail of author and committer; commits with it are known as Upkept's own.
    pub author_email: String,
    /// For HTTP(S) remotes; without it the `git` program finds credentials.
    pub token: Option<Secret>,
    /// The branch to use when HEAD is detached, as CI systems name it (`GITHUB_REF_NAME`).
    pub branch_hint: Option<String>,
    /// Time of the commits.
    pub now: Timestamp,
}

impl Options {
    /// Remote `origin`, journals in `refs/upkept/journal`, the branch that is checked out, no token.
    #[must_use]
    pub fn new(now: Timestamp) -> Self {
        Self {
            branch: None,
            remote: "origin".to_owned(),
            journal_prefix: "refs/upkept/journal".to_owned(),
            author_name: "Upkept".to_owned(),
            author_email: "upkept@noreply.invalid".to_owned(),
            token: None,
            branch_hint: None,
            now,
        }
    }
}

/// Where the truth is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// In this clone: work is based on the local branch, nothing is pushed.
    Local,
    /// At the remote: work is based on the remote's branch as last fetched, and counts once it is pushed.
    Push,
}

/// The git directory of the repository that `dir` is in, the one that all its work trees share; `None` if there is
/// none that can be opened.
#[must_use]
pub fn git_directory(dir: &Path) -> Option<PathBuf> {
    prepare_libgit2();
    git2::Repository::discover(dir).ok().map(|git| git.commondir().to_owned())
}

/// An open repository.
pub struct Repository {
    git: git2::Repository,
    mode: Mode,
    options: Options,
    branch: String,
    redactor: Redactor,
    /// Set once the token was turned away: then the `git` program has a go with its own credentials.
    use_program: Cell<bool>,
    sleep: Box<dyn Fn(Duration) + Send>,
}

impl Repository {
    /// Opens the repository that `dir` is in (a work tree, a linked work tree or a bare one; it may be empty).
    ///
    /// # Errors
    /// No repository, an untrusted one, no known branch, or (in [`Mode::Push`]) no such remote.
    pub fn open(dir: &Path, mode: Mode, options: Options) -> Result<Self, RepoError> {
        prepare_libgit2();
        let git = git2::Repository::discover(dir).map_err(|error| match error.code() {
            git2::ErrorCode::NotFound => RepoError::NotARepository(dir.to_owned()),
            git2::ErrorCode::Owner => RepoError::Untrusted(dir.to_owned()),
            _ => RepoError::git(format!("open {}", dir.display()))(error),
        })?;
        let branch = branch::name(&git, &options)?;
        if !git2::Reference::is_valid_name(&format!("{}/x", options.journal_prefix)) {
            return Err(RepoError::BadReference(options.journal_prefix));
        }
        let redactor = address::redactor(&git, &options);
        let repository = Self {
            git,
            mode,
            options,
            branch,
            redactor,
            use_program: Cell::new(false),
            sleep: Box::new(std::thread::sleep),
        };
        if mode == Mode::Push && repository.git.find_remote(&repository.options.remote).is_err() {
            return Err(RepoError::NoRemote(repository.options.remote));
        }
        Ok(repository)
    }

    /// Sets the token for an HTTP(S) remote; which one is meant for it is known once the remote's address is.
    #[must_use]
    pub fn with_token(mut self, token: Option<Secret>) -> Self {
        self.options.token = token;
        self.redactor = address::redactor(&self.git, &self.options);
        self
    }

    /// Replaces the way to wait between tries: tests need not wait.
    #[must_use]
    pub fn with_sleep(mut self, sleep: impl Fn(Duration) + Send + 'static) -> Self {
        self.sleep = Box::new(sleep);
        self
    }

    /// The directory with the checked-out files; `None` in a bare repository.
    #[must_use]
    pub fn workdir(&self) -> Option<&Path> {
        self.git.workdir()
    }

    /// Short name of the history branch.
    #[must_use]
    pub fn branch(&self) -> &str {
        &self.branch
    }

    /// Address of the remote, without credentials; `None` if there is no such remote.
    #[must_use]
    pub fn remote_url(&self) -> Option<String> {
        let remote = self.git.find_remote(&self.options.remote).ok()?;
        Some(address::without_credentials(remote.url().ok()?))
    }

    /// Hex id of the commit that work is based on; `None` if there is none yet.
    #[must_use]
    pub fn tip(&self) -> Option<String> {
        self.base().ok()?.tip.map(|id| id.to_string())
    }

    /// The files of that commit.
    ///
    /// # Errors
    /// When the repository can't be read.
    pub fn tree(&self) -> Result<TreeSource, RepoError> {
        let tree = match self.base()?.tip {
            Some(tip) => Some(self.tree_of(tip)?),
            None => None,
        };
        TreeSource::open(self.git.path(), tree)
    }
}

/// The largest tree that libgit2 keeps parsed, in bytes.
const CACHED_TREE: usize = 1 << 20;

/// For a process that reads thousands of objects: from now on their hashes are not computed again. `git` does not do that
/// either when it reads a file; damage is found by zlib's checksum.
pub fn trust_objects() {
    prepare_libgit2();
    git2::opts::strict_hash_verification(false);
}

/// Once a process: sync what is written under `.git`, and speak HTTP through reqwest.
#[allow(unsafe_code)] // libgit2 has no safe call for its global settings
fn prepare_libgit2() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let fsync = libgit2_sys::GIT_OPT_ENABLE_FSYNC_GITDIR as std::ffi::c_int;
        // SAFETY: the option takes one int; `call_once` keeps other opens of this room out meanwhile.
        let code = unsafe { libgit2_sys::git_libgit2_opts(fsync, std::ffi::c_int::from(true)) };
        if code != 0 {
            tracing::warn!("libgit2 can't be told to sync its files: a power loss may cost the newest samples");
        }
        // The tree of `history/` has an entry a site; libgit2 would parse it again for every file.
        // SAFETY: as above.
        if let Err(error) = unsafe { git2::opts::set_cache_object_limit(git2::ObjectType::Tree, CACHED_TREE) } {
            tracing::debug!(%error, "reading many files will be slow");
        }
        for scheme in ["http", "https"] {
            // SAFETY: nothing else creates transports before the first repository is open.
            if let Err(error) = unsafe { git2::transport::register(scheme, http::transport) } {
                tracing::warn!(%error, scheme, "the transport can't be registered");
            }
        }
    });
}
