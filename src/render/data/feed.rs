//! The incidents as an Atom feed (RFC 4287).

use serde::Serialize;

use crate::model::{Artifact, Incident};
use crate::render::edition::Edition;
use crate::render::incidents::IncidentView;
use crate::render::overall::Overall;
use crate::render::{PageInput, RenderError, links, words};

/// How many incidents the feed holds.
const LENGTH: usize = 50;

/// `feed.xml`.
pub(in crate::render) fn atom(edition: &Edition<'_>, overall: &Overall) -> Result<Artifact, RenderError> {
    #[derive(Serialize)]
    struct Own {
        feed: Feed,
    }
    edition.extra("feed.xml", overall.status, Own { feed: Feed::new(edition.page, &edition.incidents) })
}

/// The feed, ready for its template.
#[derive(Debug, Serialize)]
struct Feed {
    id: String,
    updated: String,
    /// The page's address, or nothing: then links are relative to the feed.
    base: String,
    entries: Vec<Entry>,
}

#[derive(Debug, Serialize)]
struct Entry {
    id: String,
    dir: String,
    title: String,
    published: String,
    updated: String,
    summary: String,
    /// The timeline as HTML.
    html: String,
}

impl Feed {
    /// The newest incidents; `views` are those of `page.incidents`, in the same order.
    fn new(page: &PageInput<'_>, views: &[IncidentView]) -> Self {
        let base = links::base(page.url).map(String::from).unwrap_or_default();
        let newest = page.incidents.iter().take(LENGTH).map(updated).max();
        Self {
            id: id(&base, ""),
            updated: words::iso(newest.unwrap_or(page.now)),
            entries: page.incidents.iter().zip(views).take(LENGTH).map(|pair| entry(&base, pair)).collect(),
            base,
        }
    }
}

fn entry(base: &str, (incident, view): (&Incident, &IncidentView)) -> Entry {
    let cause = if view.cause.is_empty() { String::new() } else { format!(": {}", view.cause) };
    let summary = match &view.ended {
        Some(ended) => format!("From {} to {}, {}{cause}.", view.started.text, ended.text, view.lasted),
        // No duration here: it would change the entry at every build.
        None => format!("Since {}{cause}.", view.started.text),
    };
    let timeline = view
        .postmortems
        .iter()
        .chain(&view.timeline)
        .map(|entry| format!("<p><b>{}</b></p>{}", entry.at.text, entry.html));
    Entry {
        id: id(base, &view.dir),
        dir: view.dir.clone(),
        title: view.title.clone(),
        published: words::iso(incident.started),
        updated: words::iso(updated(incident)),
        summary,
        html: timeline.collect(),
    }
}

/// The time of the last thing that happened.
fn updated(incident: &Incident) -> crate::model::Timestamp {
    let entries = incident.timeline.iter().map(|entry| entry.at);
    entries.chain(incident.ended).fold(incident.started, Ord::max)
}

/// A name that lasts: the page's own address, or a URN where that is not known.
fn id(base: &str, dir: &str) -> String {
    match (base, dir) {
        ("", "") => "urn:upkept:incidents".to_owned(),
        ("", dir) => format!("urn:upkept:incident:{dir}"),
        (base, "") => base.to_owned(),
        (base, dir) => format!("{base}incidents/{dir}/"),
    }
}
