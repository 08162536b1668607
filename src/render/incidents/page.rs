//! An incident's own page.

use serde::Serialize;

use super::view::{EntryView, IncidentView, foreign};
use crate::model::{Artifact, Incident};
use crate::render::edition::{Edition, Place};
use crate::render::{PageInput, RenderError, links, markdown};

/// What the template gets.
#[derive(Serialize)]
struct Own<'v> {
    incident: &'v IncidentView,
    postmortems: &'v [EntryView],
    /// Newest first while it lasts, because that is what visitors come for; once it is over, the story from its beginning.
    timeline: Vec<&'v EntryView>,
    commits: Vec<Commit>,
    /// HTML; may be empty.
    evidence: String,
    evidence_language: Option<&'static str>,
    earlier: Option<&'v IncidentView>,
    later: Option<&'v IncidentView>,
}

#[derive(Debug, Serialize)]
struct Commit {
    short: String,
    href: Option<String>,
}

/// The page of the `index`-th incident. One that is over is a page of the past: its bytes change only with the history.
pub(in crate::render) fn page(edition: &Edition<'_>, index: usize) -> Result<Option<Artifact>, RenderError> {
    let view_at = |at: usize| edition.incidents.get(at);
    let (Some(incident), Some(view)) = (edition.page.incidents.get(index), view_at(index)) else { return Ok(None) };
    let evidence = incident.evidence.trim();
    let evidence = evidence.strip_prefix("## Evidence").unwrap_or(evidence).trim();
    let mut timeline: Vec<&EntryView> = view.timeline.iter().collect();
    if incident.is_open() {
        timeline.reverse();
    }
    let own = Own {
        incident: view,
        postmortems: &view.postmortems,
        timeline,
        commits: commits(edition.page, incident),
        evidence: if evidence.is_empty() { String::new() } else { markdown::to_html(evidence, 3) },
        evidence_language: foreign(&edition.locale),
        earlier: view_at(index + 1),
        later: index.checked_sub(1).and_then(view_at),
    };
    let directory = format!("incidents/{}/", view.dir);
    let place = Place { directory, here: "incident", status: view.status, archive: !incident.is_open() };
    edition.html(&place, "incident.html", own).map(Some)
}

/// The commits by their 7-digit hashes, with links if the repository's address is known; what is no hash is left out.
fn commits(page: &PageInput<'_>, incident: &Incident) -> Vec<Commit> {
    let repository = page.repository.and_then(links::web);
    let commit = |hash: &String| {
        let short = hash.get(..7).filter(|_| hash.bytes().all(|b| b.is_ascii_hexdigit()))?.to_owned();
        let href = repository.as_deref().map(|base| format!("{}/commit/{hash}", base.trim_end_matches('/')));
        Some(Commit { short, href })
    };
    incident.commits.iter().filter_map(commit).collect()
}
