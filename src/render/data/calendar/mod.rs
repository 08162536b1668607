//! Incidents and planned work as calendars to subscribe to: iCalendar (RFC 5545, with the properties of RFC 7986).
//!
//! The crates for it bring a parser, random names and the time of the build; a calendar that is the same from build to
//! build is a few lines.
//!
//! What has no end yet: calendars know no such event, and show one without an end as a moment. While it goes on, it
//! reaches to the end of the present hour, and grows with later builds; before it begins, it is given one hour. Its
//! description says that the end is open.

mod lines;
mod plain;

use chrono::TimeDelta;

use super::telling::{affected, category, incident_sentence, work_sentences};
use super::told::{Phase, Told, Work, hour, updated};
use crate::model::{Artifact, Incident, Severity, Timestamp};
use crate::render::edition::Edition;
use crate::render::incidents::IncidentView;
use crate::render::links;
use crate::render::locale::Arg;
use crate::render::renderer::OneSite;
use lines::Lines;

/// How many incidents a calendar holds, or how much planned work, and how many that of a single site.
const LENGTH: usize = 200;
const SITE_LENGTH: usize = 50;
/// The page knows of planned work that long before it begins.
const KNOWN: TimeDelta = TimeDelta::days(31);

/// Which calendar it is.
struct Calendar<'a> {
    /// Its directory under the page's root: nothing, or `sites/shop/`.
    directory: &'a str,
    /// The name of the site it is about, if it is one.
    part: Option<&'a str>,
}

impl Calendar<'_> {
    fn length(&self) -> usize {
        if self.part.is_some() { SITE_LENGTH } else { LENGTH }
    }
}

/// `maintenance.ics` and `incidents.ics` of the page.
pub(in crate::render) fn of_page(edition: &Edition<'_>, told: &Told<'_>) -> Vec<Artifact> {
    let whole = Calendar { directory: "", part: None };
    let incidents = 0..edition.incidents.len();
    vec![maintenance(edition, told, &whole, told.works.iter()), trouble(edition, told, &whole, incidents)]
}

/// `maintenance.ics` and `incidents.ics` of a site.
pub(in crate::render) fn of_site(edition: &Edition<'_>, told: &Told<'_>, one: &OneSite<'_>) -> Vec<Artifact> {
    let site = one.input.site;
    let directory = format!("sites/{}/", site.slug);
    let own = Calendar { directory: &directory, part: Some(&site.name) };
    let incidents = one.incidents.iter().copied();
    vec![maintenance(edition, told, &own, told.works_of(&site.slug)), trouble(edition, told, &own, incidents)]
}

fn maintenance<'w>(
    edition: &Edition<'_>,
    told: &Told<'_>,
    calendar: &Calendar<'_>,
    works: impl Iterator<Item = &'w Work<'w>>,
) -> Artifact {
    let key = if calendar.part.is_some() { "data-calendar-maintenance-of" } else { "data-calendar-maintenance" };
    let mut lines = begin(edition, told, calendar, ("maintenance.ics", key, "mediumpurple"));
    let (works, now) = (works.collect::<Vec<_>>(), edition.page.now);
    let half = calendar.length() / 2;
    // What lies nearest to now, if the calendar would be too long: half of it ahead, half of it behind.
    let next = works.partition_point(|work| work.work.window.start <= now);
    let near = next.saturating_sub(half)..next + half;
    let kept = works.iter().enumerate().filter(|(index, work)| near.contains(index) || work.phase == Phase::Ongoing);
    kept.for_each(|(_, work)| planned(&mut lines, edition, told, work));
    lines.end(format!("{}maintenance.ics", calendar.directory))
}

fn trouble(
    edition: &Edition<'_>,
    told: &Told<'_>,
    calendar: &Calendar<'_>,
    indices: impl Iterator<Item = usize>,
) -> Artifact {
    let key = if calendar.part.is_some() { "data-calendar-incidents-of" } else { "data-calendar-incidents" };
    let mut lines = begin(edition, told, calendar, ("incidents.ics", key, "crimson"));
    for index in indices.take(calendar.length()) {
        if let (Some(incident), Some(view)) = (edition.page.incidents.get(index), edition.incidents.get(index)) {
            happened(&mut lines, edition, told, (incident, view));
        }
    }
    lines.end(format!("{}incidents.ics", calendar.directory))
}

/// The head of a calendar.
fn begin(
    edition: &Edition<'_>,
    told: &Told<'_>,
    calendar: &Calendar<'_>,
    (file, key, color): (&str, &str, &str),
) -> Lines {
    let mut args = vec![("page", Arg::Text(edition.page.title))];
    args.extend(calendar.part.map(|part| ("part", Arg::Text(part))));
    let name = edition.locale.say(key, &args);
    let mut lines = Lines::begin();
    lines.text("NAME", &name);
    // What programs read that are older than RFC 7986.
    lines.text("X-WR-CALNAME", &name);
    if let Some(description) = edition.page.description {
        lines.text("DESCRIPTION", description);
    }
    lines.raw("COLOR", color);
    lines.raw("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
    lines.raw("X-PUBLISHED-TTL", "PT1H");
    if !told.base.is_empty() {
        lines.raw("URL", &format!("{}{}", told.base, calendar.directory));
        lines.raw("SOURCE;VALUE=URI", &format!("{}{}{file}", told.base, calendar.directory));
    }
    lines
}

/// An event of planned work.
fn planned(lines: &mut Lines, edition: &Edition<'_>, told: &Told<'_>, work: &Work<'_>) {
    let now = edition.page.now;
    let window = &work.work.window;
    let known = window.start.checked_sub_signed(KNOWN).unwrap_or(window.start);
    let changed = window.end.into_iter().chain([window.start]).filter(|at| *at <= now).fold(known, Ord::max);
    let mut description = work_sentences(&edition.locale, told, work).join("\n");
    if !work.work.description.is_empty() {
        description += &format!("\n\n{}", plain::text(&work.work.description));
    }
    lines.raw("BEGIN", "VEVENT");
    lines.text("UID", &told.work_id(window));
    span(lines, now, (window.start, window.end), changed);
    lines.text("SUMMARY", &window.title);
    lines.text("DESCRIPTION", &description);
    lines.text("CATEGORIES", &category(&edition.locale, false));
    lines.raw("COLOR", "mediumpurple");
    let page = (!told.base.is_empty()).then(|| format!("{}maintenance/", told.base));
    finish(lines, window.issue.as_deref().and_then(links::web).or(page));
}

/// The event of an incident.
fn happened(lines: &mut Lines, edition: &Edition<'_>, told: &Told<'_>, (incident, view): (&Incident, &IncidentView)) {
    let mut description = incident_sentence(&edition.locale, incident, &view.cause);
    let names: Vec<&str> = incident.sites.iter().map(|site| site.name.as_str()).collect();
    if names.len() > 1 {
        description += &format!("\n{}", affected(&edition.locale, &names));
    }
    if let Some(newest) = incident.timeline.iter().max_by_key(|entry| entry.at) {
        description += &format!("\n\n{}", plain::text(&newest.text));
    }
    lines.raw("BEGIN", "VEVENT");
    lines.text("UID", &told.incident_id(&view.dir));
    span(lines, edition.page.now, (incident.started, incident.ended), updated(incident));
    lines.text("SUMMARY", &view.title);
    lines.text("DESCRIPTION", &description);
    lines.text("CATEGORIES", &category(&edition.locale, true));
    lines.raw("COLOR", if incident.severity == Severity::Down { "crimson" } else { "orange" });
    finish(lines, (!told.base.is_empty()).then(|| format!("{}incidents/{}/", told.base, view.dir)));
}

/// When it is, and when that was last changed: never the time of the build, so that the bytes stay the same.
fn span(lines: &mut Lines, now: Timestamp, (start, end): (Timestamp, Option<Timestamp>), changed: Timestamp) {
    let hours = |at: Timestamp| at.checked_add_signed(TimeDelta::hours(1)).unwrap_or(at);
    let (shown, changed) = match end {
        Some(end) => (end, changed),
        None if start <= now => (hours(hour(now)), changed.max(hour(now))),
        None => (hours(start), changed),
    };
    lines.time("DTSTAMP", changed);
    lines.time("LAST-MODIFIED", changed);
    lines.time("DTSTART", start);
    // An event ends later than it starts; one of no length has no end.
    if shown > start {
        lines.time("DTEND", shown);
    }
}

fn finish(lines: &mut Lines, url: Option<String>) {
    if let Some(url) = url {
        lines.raw("URL", &url);
    }
    lines.raw("STATUS", "CONFIRMED");
    lines.raw("CLASS", "PUBLIC");
    // It takes nobody's time.
    lines.raw("TRANSP", "TRANSPARENT");
    lines.raw("END", "VEVENT");
}
