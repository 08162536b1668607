//! The incident desk: where incidents are worked on.
//!
//! An incident is *decided* by [`crate::incident`], from samples; a desk only shows the decision to people, and brings
//! back what people say about it. The embedded desk is the directory of incident files ([`local::LocalDesk`]), which is
//! always kept: it is the record. A forge's issue tracker ([`Forge`]) is brought in line with it after the push.

mod answer;
pub mod client;
pub mod desk;
pub mod forgejo;
pub mod github;
pub mod gitlab;
pub mod local;

use std::time::Duration;

use futures_util::future::BoxFuture;
use thiserror::Error;

use crate::model::{Comment, Issue, Timestamp};

pub use client::Access;
pub use forgejo::Forgejo;
pub use github::GitHub;
pub use gitlab::GitLab;
pub use local::{LocalDesk, LocalError, list_incidents};

/// A forge's issue tracker.
///
/// Calls follow one another (`&mut self`), as forges ask of writers. An implementation retries what may be retried
/// without doing it twice, keeps the forge's pace between writes, and gives up when the run's budget is spent.
pub trait Forge: Send {
    /// All issues, open and closed, that changed at `since` or later; with `None`, the open ones that bear one of
    /// `labels`. All pages; merge or pull requests are left out.
    fn list<'a>(
        &'a mut self,
        since: Option<Timestamp>,
        labels: &'a [String],
    ) -> BoxFuture<'a, Result<Vec<Issue>, ForgeError>>;

    /// An issue as it is now, with all its comments, oldest first. [`ForgeError::Gone`] if it was deleted.
    fn thread(&mut self, number: u64) -> BoxFuture<'_, Result<(Issue, Vec<Comment>), ForgeError>>;

    /// Writes. Of what comes back, `updated` is the forge's own time of this change.
    fn write<'a>(&'a mut self, write: &'a Write) -> BoxFuture<'a, Result<Written, ForgeError>>;
}

/// Something to write. Texts have passed the redactor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Write {
    /// A new issue. Never repeated within a run when its answer is lost: it may exist.
    Create {
        /// Its title.
        title: String,
        /// Its text, Markdown, with the marker.
        body: String,
        /// Names of its labels; those that the repository lacks are made.
        labels: Vec<String>,
        /// Logins; who can't be assigned is left out, with a warning in [`Written`].
        assignees: Vec<String>,
    },
    /// A comment.
    Comment {
        /// The issue.
        number: u64,
        /// Markdown, with the comment's marker.
        body: String,
    },
    /// A change of an issue; `None` leaves things as they are.
    Edit {
        /// The issue.
        number: u64,
        /// Its new title.
        title: Option<String>,
        /// Its new text.
        body: Option<String>,
        /// All its labels from now on.
        labels: Option<Vec<String>>,
        /// Open or closed.
        open: Option<bool>,
    },
    /// Only people who may write to the repository can comment from now on. Done without a call where a forge can't.
    Lock {
        /// The issue.
        number: u64,
    },
}

/// What came of a write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The issue's number.
    pub number: u64,
    /// Its absolute URL, if the answer tells it (that of a new or edited issue does).
    pub address: Option<String>,
    /// The forge's time of the issue's last change, if the answer tells it (that of a new or edited issue does).
    pub updated: Option<Timestamp>,
    /// What was left out, for people to read.
    pub warnings: Vec<String>,
}

impl Written {
    /// Done, and nothing told of it.
    #[must_use]
    pub fn silent(number: u64) -> Self {
        Self { number, address: None, updated: None, warnings: Vec::new() }
    }
}

/// Why a forge did not do what it was asked.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum ForgeError {
    /// Not now: a later run may succeed (network, server fault, rate limit, budget).
    #[error("{message}")]
    Busy {
        /// What happened.
        message: String,
        /// How long the forge asked to be left alone.
        retry_after: Option<Duration>,
    },
    /// Not with these credentials, or not on this repository.
    #[error("{message}; it needs {needs}")]
    Denied {
        /// What was refused.
        message: String,
        /// What would do (`the permission "issues: write"`, `issues to be enabled in the repository's settings`).
        needs: String,
    },
    /// There is no such issue any more.
    #[error("the issue #{0} is gone")]
    Gone(u64),
    /// The forge does not take this request, and never will.
    #[error("{0}")]
    Refused(String),
}

/// Issues of several lists, each once and as it was told last, by their numbers.
fn merged(issues: impl Iterator<Item = Issue>) -> Vec<Issue> {
    let mut all = std::collections::BTreeMap::<u64, Issue>::new();
    for issue in issues {
        if all.get(&issue.number).is_none_or(|known| known.updated <= issue.updated) {
            all.insert(issue.number, issue);
        }
    }
    all.into_values().collect()
}

/// The second before, as forges read it in a query.
fn just_before(since: Timestamp) -> String {
    let before = since.checked_sub_signed(chrono::TimeDelta::seconds(1)).unwrap_or(since);
    before.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}
