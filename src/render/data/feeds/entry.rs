//! An entry of a feed: an incident with its updates, or planned work.

use serde::Serialize;

use super::{Happening, Stamp};
use crate::model::{Incident, Timestamp};
use crate::render::data::telling::{affected, category, incident_sentence, work_sentences, work_title};
use crate::render::data::told::{Told, Work, updated};
use crate::render::edition::Edition;
use crate::render::incidents::IncidentView;
use crate::render::templates::escaped;
use crate::render::words::iso;
use crate::render::{Locale, markdown};

/// An entry, ready for the templates.
#[derive(Debug, Serialize)]
pub(super) struct Entry {
    id: String,
    link: String,
    title: String,
    /// When an incident began.
    published: Option<String>,
    updated: Stamp,
    /// Plain text.
    summary: String,
    /// The same as HTML, which is what RSS takes a description for.
    brief: String,
    /// Everything, as HTML.
    html: String,
    /// `incident` or `maintenance`, and the word for it.
    term: &'static str,
    label: String,
}

impl Entry {
    /// `root` leads from the feed to the page's root.
    pub(super) fn new(edition: &Edition<'_>, told: &Told<'_>, root: &str, one: &Happening<'_>) -> Self {
        match one {
            Happening::Incident(incident, view) => of_incident(edition, told, root, (incident, view)),
            Happening::Work(work) => of_work(edition, told, root, work),
        }
    }
}

fn of_incident(
    edition: &Edition<'_>,
    told: &Told<'_>,
    root: &str,
    (incident, view): (&Incident, &IncidentView),
) -> Entry {
    let locale = &edition.locale;
    let summary = incident_sentence(locale, incident, &view.cause);
    let names: Vec<&str> = incident.sites.iter().map(|site| site.name.as_str()).collect();
    let mut html = paragraph(&summary);
    if names.len() > 1 {
        html += &paragraph(&affected(locale, &names));
    }
    // What was learned comes first, then the newest.
    for entry in view.postmortems.iter().chain(view.timeline.iter().rev()) {
        let heading = format!("{} · {}", entry.at.text, entry.word);
        html += &format!("<p><b>{}</b></p>{}", escaped(&heading), entry.html);
    }
    Entry {
        id: told.incident_id(&view.dir),
        link: format!("{root}incidents/{}/", view.dir),
        title: view.title.clone(),
        published: Some(iso(incident.started)),
        updated: Stamp::new(updated(incident)),
        brief: escaped(&summary),
        summary,
        html,
        term: "incident",
        label: category(locale, true),
    }
}

fn of_work(edition: &Edition<'_>, told: &Told<'_>, root: &str, work: &Work<'_>) -> Entry {
    let locale: &Locale = &edition.locale;
    let window = &work.work.window;
    let sentences = work_sentences(locale, told, work);
    let mut html: String = sentences.iter().map(|sentence| paragraph(sentence)).collect();
    html += &markdown::to_html(&work.work.description, 3);
    let summary = sentences.join(" ");
    Entry {
        id: told.work_id(window),
        link: format!("{root}maintenance/"),
        title: work_title(locale, work),
        published: None,
        updated: Stamp::new(work.updated),
        brief: escaped(&summary),
        summary,
        html,
        term: "maintenance",
        label: category(locale, false),
    }
}

fn paragraph(text: &str) -> String {
    format!("<p>{}</p>", escaped(text))
}

/// RFC 822 as RSS wants it, with four digits of the year: `Sun, 22 Nov 2026 12:40:00 GMT`.
pub(super) fn rfc822(at: Timestamp) -> String {
    at.format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}
