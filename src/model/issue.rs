//! What a forge's issue tracker holds, in words that all forges share.

use super::Timestamp;

/// An issue as the forge has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// Its number in the repository (GitLab: `iid`).
    pub number: u64,
    /// Where people find it: an absolute URL.
    pub address: String,
    /// Its title.
    pub title: String,
    /// Its text, Markdown.
    pub body: String,
    /// False once it is closed.
    pub open: bool,
    /// Names of its labels.
    pub labels: Vec<String>,
    /// Login of who opened it.
    pub author: String,
    /// True if the author may write to the repository (owner, member or collaborator).
    pub trusted: bool,
    /// How many comments it has, if the forge says so.
    pub comments: Option<u32>,
    /// When it was opened.
    pub created: Timestamp,
    /// When it, its labels or its comments last changed.
    pub updated: Timestamp,
    /// When it was closed; `None` while it is open.
    pub closed: Option<Timestamp>,
    /// True if only people who may write to the repository can comment.
    pub locked: bool,
}

/// A comment on an issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Its id: letters, digits and `-`.
    pub id: String,
    /// Login of who wrote it.
    pub author: String,
    /// True if the author may write to the repository (owner, member or collaborator).
    pub trusted: bool,
    /// Its text, Markdown.
    pub body: String,
    /// When it was written.
    pub created: Timestamp,
}
