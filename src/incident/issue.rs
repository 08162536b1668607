//! What a forge's issue about an incident should say.

use crate::model::IncidentId;

/// An issue as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The incident it is about.
    pub incident: IncidentId,
    /// Its title: `🛑 IP .104 is down`.
    pub title: String,
    /// Its text: Markdown between [`BEGIN`] and [`END`], with the marker.
    pub body: String,
    /// Names of the labels that Upkept sets: those of the config, and one for the severity.
    pub labels: Vec<String>,
    /// Names of labels that Upkept sets at other times, and that don't apply now.
    pub not_labels: Vec<String>,
    /// Logins.
    pub assignees: Vec<String>,
    /// Open until the incident ends.
    pub open: bool,
    /// True if only people who may write to the repository can comment.
    pub lock: bool,
    /// What Upkept has to say below it, oldest first.
    pub comments: Vec<OwnComment>,
}

/// A comment that Upkept writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnComment {
    /// Names it within its issue: letters, digits and `-` (`worsened-20261122-125003`).
    pub key: String,
    /// Markdown, with the comment's marker.
    pub body: String,
}

/// The line that begins the part of an issue's text that Upkept writes, and writes again when the incident changes.
pub const BEGIN: &str = "<!-- upkept:begin -->";

/// The line that ends that part. What people write outside of it stays.
pub const END: &str = "<!-- upkept:end -->";

/// The hidden identity of an incident's issue.
#[must_use]
pub fn marker(incident: &IncidentId) -> String {
    format!("<!-- upkept:incident {incident} -->")
}

/// The hidden identity of a comment that Upkept wrote.
#[must_use]
pub fn comment_marker(incident: &IncidentId, key: &str) -> String {
    format!("<!-- upkept:comment {incident} {key} -->")
}

/// The incident whose marker is in an issue's text.
#[must_use]
pub fn marked(body: &str) -> Option<IncidentId> {
    let (_, rest) = body.split_once("<!-- upkept:incident ")?;
    let (id, _) = rest.split_once(" -->")?;
    let fits = !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    fits.then(|| IncidentId(id.to_owned()))
}

/// True if Upkept wrote this comment.
#[must_use]
pub fn is_own(comment: &str) -> bool {
    comment.contains("<!-- upkept:comment ")
}
