//! An incident as the pages show it.

use chrono::NaiveDate;
use serde::Serialize;

use super::titles;
use crate::incident::people;
use crate::model::{AffectedSite, Entry, EntryKind, Incident, Severity, Site};
use crate::render::current::Status;
use crate::render::locale::Moment;
use crate::render::reasons::reason;
use crate::render::{Locale, PageInput, links, markdown};

/// The language of what Upkept writes into incident files.
const WRITTEN_IN: &str = "en";

/// An incident, ready for the templates. What only its own page shows is handed to that page alone.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct IncidentView {
    /// Name of its directory under `incidents/`.
    pub dir: String,
    pub title: String,
    /// The title as HTML, its names isolated.
    title_html: String,
    /// Its severity while it lasts, `up` once it is over.
    pub status: Status,
    /// The worst it has been.
    severity: Status,
    /// What people say of it while it lasts: `Identified`.
    pub stage: Option<String>,
    /// Why, in words; empty if people opened it.
    pub cause: String,
    /// Why several sites share it.
    common: Option<String>,
    code: Option<u16>,
    pub started: Moment,
    /// The start without its date.
    clock: Moment,
    pub ended: Option<Moment>,
    /// The end, without its date if it is that of the start.
    end: Option<Moment>,
    pub lasted: String,
    /// How often it came back.
    relapses: usize,
    pub sites: Vec<Affected>,
    /// How many of them are in trouble still.
    troubled: usize,
    pub issue: Option<String>,
    /// While it lasts: the newest entry as HTML, and the language that it is written in if that is another than the
    /// page's and known.
    pub latest: String,
    latest_language: Option<&'static str>,
    /// What people learned from it.
    #[serde(skip)]
    pub postmortems: Vec<EntryView>,
    /// Everything else, oldest first.
    #[serde(skip)]
    pub timeline: Vec<EntryView>,
    /// The UTC day on which it began.
    #[serde(skip)]
    pub day: NaiveDate,
}

/// A site it is about.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct Affected {
    pub slug: String,
    pub name: String,
    /// When it recovered, if others are affected, too.
    pub until: Option<Moment>,
    /// True if the site has a page.
    pub known: bool,
}

/// An entry of the timeline.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct EntryView {
    pub at: Moment,
    status: Status,
    pub word: String,
    /// Who wrote it, if it was copied from a comment.
    pub author: Option<String>,
    pub html: String,
    /// The language that it is written in, if that is another than the page's and known.
    language: Option<&'static str>,
}

impl EntryView {
    fn new(locale: &Locale, incident: &Incident, entry: &Entry) -> Self {
        use EntryKind::{Changed, Opened, Reopened, Resolved};
        // People write in whatever language they like; what Upkept writes about checks is English.
        let by_checks = incident.manual.is_none() && entry.origin.is_none();
        let ours = by_checks && matches!(entry.kind, Opened | Changed | Reopened | Resolved);
        Self {
            at: locale.moment(entry.at),
            status: entry_status(entry.kind, incident.severity),
            word: kind(locale, entry.kind),
            author: entry.origin.as_ref().map(|origin| origin.author.clone()),
            html: markdown::to_html(&entry.text, 3),
            language: foreign(locale).filter(|_| ours),
        }
    }
}

impl IncidentView {
    pub(in crate::render) fn new(page: &PageInput<'_>, locale: &Locale, incident: &Incident) -> Self {
        let mut entries: Vec<&Entry> = incident.timeline.iter().collect();
        // New entries are added at the end of the file, also those that tell of an earlier time.
        entries.sort_by_key(|entry| entry.at);
        let (postmortems, entries): (Vec<&Entry>, Vec<&Entry>) =
            entries.into_iter().partition(|entry| entry.kind == EntryKind::Postmortem);
        let views = |entries: &[&Entry]| -> Vec<EntryView> {
            entries.iter().map(|entry| EntryView::new(locale, incident, entry)).collect()
        };
        let timeline = views(&entries);
        let latest = timeline.last().filter(|_| incident.is_open());
        let severity = of_severity(incident.severity);
        Self {
            dir: links::segment(&incident.id),
            title: titles::plain(locale, incident),
            title_html: titles::html(locale, incident),
            status: if incident.is_open() { severity } else { Status::Up },
            severity,
            stage: people::stage(incident).map(|stage| kind(locale, stage)),
            common: titles::shared(locale, incident),
            cause: incident.cause.map_or_else(String::new, |cause| reason(locale, cause)),
            code: (incident.code > 0).then_some(incident.code),
            started: locale.moment(incident.started),
            clock: locale.moment_beside(incident.started, incident.started),
            ended: incident.ended.map(|ended| locale.moment(ended)),
            end: incident.ended.map(|ended| locale.moment_beside(ended, incident.started)),
            lasted: locale.between(incident.started, incident.ended.unwrap_or(page.now)),
            relapses: incident.relapses.len(),
            troubled: incident.troubled().count(),
            sites: incident.sites.iter().map(|site| affected(locale, site, incident)).collect(),
            issue: incident.issue.as_deref().and_then(links::web),
            latest: latest.map(|entry| entry.html.clone()).unwrap_or_default(),
            latest_language: latest.and_then(|entry| entry.language),
            postmortems: views(&postmortems),
            timeline,
            day: incident.started.date_naive(),
        }
    }
}

/// The language that Upkept writes in, on pages in another.
pub(super) fn foreign(locale: &Locale) -> Option<&'static str> {
    (locale.code() != WRITTEN_IN).then_some(WRITTEN_IN)
}

/// The word for a kind of entry.
fn kind(locale: &Locale, kind: EntryKind) -> String {
    locale.word(match kind {
        EntryKind::Opened => "incident-kind-opened",
        EntryKind::Changed => "incident-kind-changed",
        EntryKind::Resolved => "incident-kind-resolved",
        EntryKind::Reopened => "incident-kind-reopened",
        EntryKind::Investigating => "incident-kind-investigating",
        EntryKind::Identified => "incident-kind-identified",
        EntryKind::Monitoring => "incident-kind-monitoring",
        EntryKind::Postmortem => "incident-kind-postmortem",
        EntryKind::Note => "incident-kind-note",
    })
}

fn affected(locale: &Locale, site: &AffectedSite, incident: &Incident) -> Affected {
    Affected {
        slug: site.slug.to_string(),
        name: site.name.clone(),
        until: site.until.filter(|_| incident.sites.len() > 1).map(|until| locale.moment(until)),
        known: false,
    }
}

/// The site in the same incident that a troubled site can't work without, while that is in trouble itself.
pub(in crate::render) fn reason_for<'i>(incident: &'i Incident, site: &Site) -> Option<&'i str> {
    use crate::model::Common;
    let needed = site.depends_on.iter().find_map(|slug| incident.troubled().find(|other| other.slug == *slug));
    let first = || {
        let first = incident.sites.first().filter(|first| first.slug != site.slug && first.until.is_none());
        first.filter(|_| incident.common == Some(Common::Dependency))
    };
    needed.or_else(first).map(|other| other.name.as_str())
}

pub(in crate::render) fn of_severity(severity: Severity) -> Status {
    match severity {
        Severity::Degraded => Status::Degraded,
        Severity::Down => Status::Down,
    }
}

/// What an entry is marked with: a state where the checks saw one, nothing where people tell.
fn entry_status(kind: EntryKind, severity: Severity) -> Status {
    match kind {
        EntryKind::Opened | EntryKind::Reopened => of_severity(severity),
        EntryKind::Changed => Status::Degraded,
        EntryKind::Resolved => Status::Up,
        EntryKind::Investigating
        | EntryKind::Identified
        | EntryKind::Monitoring
        | EntryKind::Note
        | EntryKind::Postmortem => Status::None,
    }
}
