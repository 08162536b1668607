//! What a forge's issue about an incident should say.

use std::collections::BTreeMap;

use crate::model::{EntryKind, Incident, IncidentId, Severity, Site, Slug};

use super::prose;

mod body;
mod checklist;
mod links;
mod signs;

pub use links::{LinkStyle, Links};

/// The most characters of a text that Upkept writes. GitHub takes 65,536, and people may want to add something.
const MOST: usize = 60_000;

/// The most characters of a title; GitLab takes 255, GitHub 256.
const TITLE: usize = 250;

/// What an issue depends on besides its incident.
#[derive(Clone, Copy)]
pub struct IssueContext<'a> {
    /// Label of every incident's issue.
    pub label: &'a str,
    /// Further labels of every incident's issue.
    pub labels: &'a [String],
    /// Logins of the people who get every incident's issue assigned.
    pub assignees: &'a [String],
    /// True if only people who may write to the repository can comment.
    pub lock: bool,
    /// Base address of the page (`https://status.example/`).
    pub page: Option<&'a str>,
    /// Where the repository is on the web; `None` for none that people can open.
    pub links: Option<&'a Links>,
    /// The site with that slug, if it is in the config.
    pub sites: &'a dyn Fn(&Slug) -> Option<&'a Site>,
    /// Names of the sites that can't work without that one.
    pub dependents: &'a dyn Fn(&Slug) -> Vec<&'a str>,
}

/// The issue that an incident of checks should have.
#[must_use]
pub fn wanted(incident: &Incident, about: &IssueContext<'_>) -> Wanted {
    let mut labels: Vec<String> = Vec::new();
    let severity = incident.severity.word();
    for label in [about.label].into_iter().chain(about.labels.iter().map(String::as_str)).chain([severity]) {
        push_new(&mut labels, label);
    }
    let mut assignees: Vec<String> = Vec::new();
    let own = incident.sites.iter().filter_map(|site| (about.sites)(&site.slug)).flat_map(|site| &site.assignees);
    for login in about.assignees.iter().chain(own) {
        push_new(&mut assignees, login);
    }
    let others = [Severity::Degraded, Severity::Down].map(|severity| severity.word().to_owned());
    Wanted {
        incident: incident.id.clone(),
        title: prose::title(incident).chars().take(TITLE).collect(),
        body: body::text(incident, about),
        not_labels: others.into_iter().filter(|label| !labels.contains(label)).collect(),
        labels,
        assignees,
        open: incident.is_open(),
        lock: about.lock,
        comments: comments(incident, about),
    }
}

fn push_new(list: &mut Vec<String>, item: &str) {
    if !list.iter().any(|known| known == item) {
        list.push(item.to_owned());
    }
}

/// One comment for each turn of the incident. What people wrote is there already, or meant for the file.
fn comments(incident: &Incident, about: &IssueContext<'_>) -> Vec<OwnComment> {
    let mut keys: BTreeMap<String, u32> = BTreeMap::new();
    let turns = incident.timeline.iter().filter(|entry| entry.origin.is_none());
    turns
        .filter_map(|entry| {
            let kind = match entry.kind {
                EntryKind::Changed => "changed",
                EntryKind::Reopened => "reopened",
                EntryKind::Resolved => "resolved",
                _ => return None,
            };
            let key = format!("{kind}-{}", entry.at.format("%Y%m%d-%H%M%S"));
            let count = keys.entry(key.clone()).or_default();
            *count += 1;
            let key = if *count == 1 { key } else { format!("{key}-{count}") };
            let text = links::cited(&body::calm(&entry.text), incident, about.links);
            let text = body::bounded(&text, MOST, "The rest of this text is in the incident's file.");
            Some(OwnComment { body: format!("{}\n{text}", comment_marker(&incident.id, &key)), key })
        })
        .collect()
}

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
