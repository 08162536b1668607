//! What people announce by opening an issue: maintenance, and incidents that no check has seen.
//!
//! Who may do that, and by which label, is for the caller to know. The errors are for the people who wrote the issue:
//! Markdown that is posted below it.

use std::collections::BTreeSet;

use chrono::Timelike;

use super::header::{self, Header};
use super::issue;
use crate::model::{
    AffectedSite, Effect, Entry, EntryKind, Incident, IncidentId, Issue, Severity, Site, Slug, Timestamp, Window,
};

const SITES: [&str; 2] = ["sites", "affected"];
const TAGS: &str = "tags";
const GROUPS: &str = "groups";
/// Upptime's.
const EXPECTED: [&str; 2] = ["expectedDown", "expectedDegraded"];
const MAINTENANCE_KEYS: [&str; 10] =
    ["start", "end", "duration", "timezone", "sites", TAGS, GROUPS, "effect", "expectedDown", "expectedDegraded"];
const INCIDENT_KEYS: [&str; 7] = ["affected", "sites", TAGS, GROUPS, "severity", "start", "timezone"];
/// Longer titles are cut.
const MAX_TITLE: usize = 200;

/// The window that an issue announces.
///
/// The issue's text begins with front matter, or has an HTML comment (Upptime's form), with `start`, perhaps `end` or
/// `duration`, `timezone`, and the sites concerned: `sites`, `tags`, `groups`, or Upptime's `expectedDown` and
/// `expectedDegraded`. One window has one effect: if sites are expected down, it is that for all of them.
/// Without an end it goes on until the issue is closed; closing the issue ends it early, or calls it off
/// ([`Window::is_empty`]).
///
/// # Errors
/// What is wrong and what would be right, with an example: Markdown for the issue.
pub fn maintenance(issue: &Issue, sites: &[Site]) -> Result<Window, String> {
    read_maintenance(issue, sites).map_err(|problem| {
        format!(
            "This maintenance can't be read: {problem}\n\n{}",
            example(sites, "start: 2026-12-01 22:00\nduration: 2h\ntimezone: Europe/Berlin\nsites:")
        )
    })
}

fn read_maintenance(issue: &Issue, sites: &[Site]) -> Result<Window, String> {
    let header = Header::read(&issue.body, &MAINTENANCE_KEYS)?;
    let zone = header.zone()?;
    let start = header.moment("start", zone)?.ok_or("it has no `start`.")?;
    let end = match (header.moment("end", zone)?, header.one("duration")?) {
        (Some(_), Some(_)) => return Err("it has both `end` and `duration`; leave one out.".to_owned()),
        (None, Some(text)) => start.checked_add_signed(header::duration(text)?),
        (end, None) => end,
    };
    if end.is_some_and(|end| end <= start) {
        return Err("its `end` is not after its `start`.".to_owned());
    }
    let concerned = concerned(&header, sites, &[SITES.as_slice(), EXPECTED.as_slice()].concat())?;
    if concerned.is_empty() {
        return Err(format!("it names no sites. {}", header::all(sites)));
    }
    // Closed before it began: called off.
    let end = closed(issue).map_or(end, |closed| Some(end.map_or(closed, |end| end.min(closed)).max(start)));
    Ok(Window {
        id: format!("issue-{}", issue.number),
        title: title(issue),
        start,
        end,
        sites: concerned,
        effect: effect(&header)?,
        issue: Some(issue.address.clone()),
    })
}

fn effect(header: &Header<'_>) -> Result<Effect, String> {
    match header.one("effect")? {
        Some(word) => Effect::from_word(&word.to_lowercase()).ok_or_else(|| {
            format!("`effect: {}` is not known; it is `down`, `degraded` or `none`.", header::shown(word))
        }),
        None if header.has(&["expectedDegraded"]) && !header.has(&["expectedDown"]) => Ok(Effect::Degraded),
        None => Ok(Effect::Down),
    }
}

/// The incident that an issue tells of; `None` if it lists no sites, and for the issues that Upkept opened itself.
///
/// The sites are in front matter or an HTML comment (`affected` or `sites`, `tags`, `groups`), or a list under a heading
/// that begins with "Affected". `severity` is `down` unless it says `degraded`; `start` is when the issue was opened
/// unless it says otherwise. The incident ends when the issue is closed. The same issue always gives the same incident.
///
/// # Errors
/// What is wrong and what would be right, with an example: Markdown for the issue.
pub fn manual(issue: &Issue, sites: &[Site]) -> Result<Option<Incident>, String> {
    if issue::marked(&issue.body).is_some() {
        return Ok(None);
    }
    read_manual(issue, sites).map_err(|problem| {
        format!("This incident can't be read: {problem}\n\n{}", example(sites, "severity: degraded\naffected:"))
    })
}

fn read_manual(issue: &Issue, sites: &[Site]) -> Result<Option<Incident>, String> {
    let header = Header::read(&issue.body, &INCIDENT_KEYS)?;
    let mut affected = concerned(&header, sites, &SITES)?;
    if affected.is_empty() {
        affected = once(header::sites_named(&listed(&header.text), sites)?);
    }
    let Some(first) = affected.first() else { return Ok(None) };
    let severity = match header.one("severity")?.map(str::to_lowercase).as_deref() {
        None | Some("down") => Severity::Down,
        Some("degraded") => Severity::Degraded,
        Some(word) => {
            return Err(format!("`severity: {}` is not known; it is `down` or `degraded`.", header::shown(word)));
        }
    };
    let started = header.moment("start", header.zone()?)?.unwrap_or_else(|| whole(issue.created));
    let ended = closed(issue).map(|closed| closed.max(started));
    let of_site = |site: &Site| AffectedSite { slug: site.slug.clone(), name: site.name.clone(), until: ended };
    Ok(Some(Incident {
        id: IncidentId::new(started, first),
        manual: Some(title(issue)),
        sites: affected.iter().filter_map(|slug| sites.iter().find(|site| site.slug == *slug)).map(of_site).collect(),
        severity,
        started,
        ended,
        cause: None,
        common: None,
        code: 0,
        ms: 0,
        relapses: Vec::new(),
        commits: Vec::new(),
        issue: Some(issue.address.clone()),
        timeline: vec![Entry { at: started, kind: EntryKind::Opened, text: header.text, origin: None }],
        evidence: String::new(),
    }))
}

/// The sites that a header names, each once, as they are written: the first names the incident, and must stay the first
/// when the config is put into another order.
fn concerned(header: &Header<'_>, sites: &[Site], keys: &[&str]) -> Result<Vec<Slug>, String> {
    let named = [
        header::sites_named(&header.items(keys), sites)?,
        header::sites_tagged(&header.items(&[TAGS]), sites)?,
        header::sites_of_groups(&header.items(&[GROUPS]), sites)?,
    ];
    Ok(once(named.concat()))
}

fn once(slugs: Vec<Slug>) -> Vec<Slug> {
    let mut seen = BTreeSet::new();
    slugs.into_iter().filter(|slug| seen.insert(slug.clone())).collect()
}

/// The items of the list under a heading that begins with "Affected". A task that is not ticked is not affected.
fn listed(text: &str) -> Vec<&str> {
    let heading = |line: &str| line.starts_with('#').then(|| line.trim_matches(['#', ' ']).to_lowercase());
    let mut lines =
        text.lines().map(str::trim).skip_while(|line| !heading(line).is_some_and(|h| h.starts_with("affected")));
    lines.next();
    lines.take_while(|line| heading(line).is_none()).filter_map(item).collect()
}

/// The text of a list item, without marks around it.
fn item(line: &str) -> Option<&str> {
    let item = ["- ", "* ", "+ "].iter().find_map(|mark| line.strip_prefix(mark))?.trim();
    let item = item.strip_prefix("[x]").or_else(|| item.strip_prefix("[X]")).unwrap_or(item).trim();
    if item.starts_with("[ ]") {
        return None;
    }
    let marks = ['`', '*', '_', ' '];
    let item = item.trim_matches(marks);
    // A link's text.
    let item = item.strip_prefix('[').and_then(|rest| Some(rest.split_once("](")?.0)).unwrap_or(item);
    Some(item.trim_matches(marks)).filter(|item| !item.is_empty())
}

fn title(issue: &Issue) -> String {
    let title: String = issue.title.trim().chars().filter(|c| !c.is_control()).take(MAX_TITLE).collect();
    if title.is_empty() { format!("Issue {}", issue.number) } else { title }
}

/// When the issue was closed. A forge that doesn't say when it was: at its last change.
fn closed(issue: &Issue) -> Option<Timestamp> {
    issue.closed.or((!issue.open).then_some(issue.updated)).map(whole)
}

fn whole(at: Timestamp) -> Timestamp {
    at.with_nanosecond(0).unwrap_or(at)
}

/// What would be right: lines for the top of the issue.
fn example(sites: &[Site], lines: &str) -> String {
    let site = sites.first().map_or("shop", |site| site.slug.as_str());
    format!("Begin the text of the issue with lines like these, then edit it:\n\n```\n---\n{lines} {site}\n---\n```")
}
