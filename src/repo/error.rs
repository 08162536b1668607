//! What can go wrong with git, in words that say what would be right.

use std::path::PathBuf;

/// A failure of the repository room. No message holds credentials: texts of servers and of the `git` program are
/// redacted before they get here.
#[derive(Debug, thiserror::Error)]
pub enum RepoError {
    /// Neither the directory nor a parent is a repository.
    #[error("{} is not in a git repository: run `git init` there, or name a directory that is", .0.display())]
    NotARepository(PathBuf),
    /// The repository's owner is somebody else (`safe.directory`).
    #[error(
        "{dir} belongs to another user, so git does not trust it: run `git config --global --add safe.directory {dir}`",
        dir = .0.display()
    )]
    Untrusted(PathBuf),
    /// HEAD is detached and nobody said which branch is meant.
    #[error("HEAD is detached, so the branch to record to is not known: set `git.branch`, or check a branch out")]
    NoBranch,
    /// Not a name that git takes for a branch or ref.
    #[error("`{0}` can't be a git reference: use letters, digits, `-`, `_` and inner `/`")]
    BadReference(String),
    /// The configured remote does not exist.
    #[error("there is no remote `{0}`: add it with `git remote add {0} <url>`, or run without `--push`")]
    NoRemote(String),
    /// The clone can't be written to.
    #[error("{} can't be written ({detail}): Upkept needs a clone that it may write to", path.display())]
    ReadOnly {
        /// What was to be written.
        path: PathBuf,
        /// The system's words.
        detail: String,
    },
    /// Another run of Upkept holds the clone.
    #[error("another run of Upkept is still using this clone (it holds {}): wait for it, or end it", .0.display())]
    Busy(PathBuf),
    /// Another git process holds a lock file.
    #[error("`{0}` is locked by another git process; if none is running, delete the `.lock` file beside it in `.git`")]
    Locked(String),
    /// The remote wants other credentials.
    #[error(
        "{url} does not let us in ({detail}): set `GITHUB_TOKEN` (or, for any host, `UPKEPT_TOKEN`) to a token that may \
         write contents (`permissions: contents: write` in a workflow), or set up a credential helper"
    )]
    Unauthorized {
        /// The remote, without credentials.
        url: String,
        /// The remote's words.
        detail: String,
    },
    /// The remote took the push but declined the update: a hook, a protected branch.
    #[error("the remote refuses to update `{reference}`: {message}")]
    Refused {
        /// The ref that was to be updated.
        reference: String,
        /// The remote's words, hooks included.
        message: String,
    },
    /// Somebody else was faster every time.
    #[error("`{reference}` was updated by somebody else before each of {attempts} pushes; the next run tries again")]
    Rejected {
        /// The ref that was to be updated.
        reference: String,
        /// How many pushes were tried.
        attempts: usize,
    },
    /// The remote could not be talked to.
    #[error("talking to {url} failed: {message}")]
    Transport {
        /// The remote, without credentials.
        url: String,
        /// What happened.
        message: String,
    },
    /// This remote needs the `git` program.
    #[error("{0} can only be reached with the `git` program, which is not installed")]
    NoGitProgram(String),
    /// Not a path for a file in a tree.
    #[error("`{0}` is no path for a file in the repository: use a relative path with `/`, without `.`, `..` or `.git`")]
    BadPath(String),
    /// Any other failure of git.
    #[error("git can't {what}: {message}")]
    Git {
        /// What was tried.
        what: String,
        /// libgit2's words.
        message: String,
    },
    /// Any other failure of the file system.
    #[error("can't {what}: {source}")]
    Io {
        /// What was tried.
        what: String,
        /// The system's words.
        source: std::io::Error,
    },
}

impl RepoError {
    /// For `map_err`: names what was tried.
    pub(super) fn git(what: impl Into<String>) -> impl FnOnce(git2::Error) -> Self {
        let what = what.into();
        move |error| match error.code() {
            git2::ErrorCode::Locked => Self::Locked(what),
            _ => Self::Git { what, message: error.message().to_owned() },
        }
    }

    /// For `map_err`: names what was tried.
    pub(super) fn io(what: impl Into<String>) -> impl FnOnce(std::io::Error) -> Self {
        let what = what.into();
        move |source| Self::Io { what, source }
    }

    /// True if the same thing may work a moment later.
    pub(super) fn is_passing(&self) -> bool {
        matches!(self, Self::Transport { .. } | Self::Locked(_))
    }
}

/// A failure of [`Repository::publish`](super::Repository::publish) or
/// [`Repository::append_journal`](super::Repository::append_journal): git's, or the callback's.
#[derive(Debug, thiserror::Error)]
pub enum PublishError<E> {
    /// Git failed.
    #[error(transparent)]
    Repo(#[from] RepoError),
    /// The callback failed; nothing was published.
    #[error("{0}")]
    Derive(E),
}
