//! The Markdown file of an incident: `history/incidents/<year>/<id>.md`.
//!
//! ```text
//! ---                                        front matter (YAML): see ARCHITECTURE.md
//! version: 1
//! id: 20261122-124003-ip-104
//! …
//! ---
//!
//! # IP .104
//!
//! ## Timeline
//!
//! ### 2026-11-22 12:40:03 UTC — Opened       Opened, Changed, Resolved, Reopened, Investigating, Identified,
//!                                            Monitoring, Postmortem or Note; then Markdown
//! …
//!
//! ### 2026-11-22 12:50:00 UTC — Identified <!-- comment 123456 by ada -->
//!
//! …                                          copied from a comment, and changed or removed with it
//!
//! ## Evidence                                the rest of the file; left out while there is none
//! ```
//!
//! People may edit all of it. An entry is a `###` heading that begins with a time (the ` UTC` and the seconds may be
//! missing); with any other words after it, it is a note. What stands before the first entry is a note, too. A
//! rewrite touches only values that changed, and adds entries at the end of the timeline. Entries that were copied from
//! comments follow these; without the HTML comment in its heading, an entry is like any other.

use thiserror::Error;

use crate::model::{Incident, IncidentId};

use super::{front, prose, timeline};

/// The version of the format that this program reads and writes.
pub const VERSION: u32 = 1;

/// Something is wrong with an incident's file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{path}:{line}: {message}")]
pub struct FileError {
    /// Path of the file.
    pub path: String,
    /// Line, counted from 1.
    pub line: usize,
    /// What is wrong, and what would be right.
    pub message: String,
}

/// What is wrong with a part of a file, before its path is known.
#[derive(Debug)]
pub(super) struct Flaw {
    pub(super) line: usize,
    pub(super) message: String,
}

impl Flaw {
    pub(super) fn new(line: usize, message: impl Into<String>) -> Self {
        Self { line, message: message.into() }
    }

    fn at(self, path: &str) -> FileError {
        FileError { path: path.to_owned(), line: self.line, message: self.message }
    }
}

/// The text of a new file.
#[must_use]
pub fn encode(incident: &Incident) -> String {
    let names = || incident.sites.iter().map(|site| prose::escape(&site.name)).collect::<Vec<_>>().join(", ");
    let title = incident.manual.as_deref().map_or_else(names, prose::escape);
    let mut out = format!("---\n{}---\n\n# {title}\n\n## Timeline\n", front::encode(incident));
    for entry in &incident.timeline {
        out.push_str(&timeline::encode_entry(entry));
    }
    if !incident.evidence.is_empty() {
        out.push_str(&format!("\n## Evidence\n\n{}\n", incident.evidence));
    }
    out
}

/// Reads a file.
///
/// # Errors
/// If it has no front matter, a value in it is missing or wrong, or it says another id than its path.
pub fn parse(text: &str, path: &str) -> Result<Incident, FileError> {
    read(text, path).map_err(|flaw| flaw.at(path))
}

fn read(text: &str, path: &str) -> Result<Incident, Flaw> {
    let parts = Parts::split(text)?;
    let mut incident = front::parse(parts.front)?;
    check_path(&incident.id, parts.front, path)?;
    let body = timeline::Body::of(parts.body);
    incident.timeline = body.entries(incident.started);
    incident.evidence = body.evidence();
    Ok(incident)
}

fn check_path(id: &IncidentId, front: &str, path: &str) -> Result<(), Flaw> {
    if id.path() == path {
        return Ok(());
    }
    Err(Flaw::new(front::line_of(front, "id"), format!("the id `{id}` belongs to `{}`", id.path())))
}

/// The text of a file after its incident has changed: values of the front matter that differ are replaced, new entries
/// are put at the end of the timeline and new evidence at the end of the file; entries that were copied from a comment
/// follow what `incident` has of it, and go if it has none; every other byte stays.
///
/// `incident` is meant to come from [`parse`] of the same text, with something added.
///
/// # Errors
/// If the old text can't be read, or is laid out in a way that can't be changed line by line (a front matter in braces).
pub fn update(old_text: &str, incident: &Incident) -> Result<String, FileError> {
    let path = incident.id.path();
    let before = parse(old_text, &path)?;
    let parts = Parts::split(old_text).map_err(|flaw| flaw.at(&path))?;
    let mut out = parts.head.to_owned();
    out.push_str(&parts.with_eol(front::update(&parts.lf(parts.front), &before, incident)));
    out.push_str(parts.rule);
    out.push_str(&timeline::Body::of(parts.body).with(&before, incident, parts.eol));
    // Whatever people made of the layout, nothing is written that says something else than it should.
    if parse(&out, &path).is_ok_and(|after| facts(&after) == facts(incident)) {
        return Ok(out);
    }
    let message = "this front matter can't be changed line by line; write it as one `key: value` a line";
    Err(Flaw::new(2, message).at(&path))
}

/// An incident without the parts that people write.
fn facts(incident: &Incident) -> Incident {
    Incident { timeline: Vec::new(), evidence: String::new(), ..incident.clone() }
}

/// A file cut where its front matter begins and ends.
struct Parts<'a> {
    /// Up to and with the opening `---` line.
    head: &'a str,
    front: &'a str,
    /// The closing `---` line.
    rule: &'a str,
    body: &'a str,
    eol: &'static str,
}

impl<'a> Parts<'a> {
    fn split(text: &'a str) -> Result<Self, Flaw> {
        let opens = text.split_inclusive('\n').next().unwrap_or_default();
        if opens.trim_start_matches('\u{feff}').trim_end() != "---" {
            return Err(Flaw::new(
                1,
                "an incident's file begins with front matter: a line `---`, values, a line `---`",
            ));
        }
        let (head, rest) = text.split_at(opens.len());
        let mut length = 0;
        for line in rest.split_inclusive('\n') {
            if line.trim_end() == "---" {
                let (front, rest) = rest.split_at(length);
                let (rule, body) = rest.split_at(line.len());
                let eol = if opens.ends_with("\r\n") { "\r\n" } else { "\n" };
                return Ok(Self { head, front, rule, body, eol });
            }
            length += line.len();
        }
        Err(Flaw::new(1, "the front matter has no end: a line `---` is missing"))
    }

    fn lf(&self, text: &str) -> String {
        if self.eol == "\n" { text.to_owned() } else { text.replace("\r\n", "\n") }
    }

    fn with_eol(&self, text: String) -> String {
        if self.eol == "\n" { text } else { text.replace('\n', self.eol) }
    }
}
