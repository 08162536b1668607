//! The text of an incident's issue.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::model::figures::{ordinal, thousands};
use crate::model::{AffectedSite, EntryKind, Incident, Target, Timestamp};

use super::super::{prose, timeline};
use super::{BEGIN, END, IssueContext, MOST, checklist, links, marker, signs};

/// Lists longer than this are folded.
const FOLD: usize = 10;

/// Of longer lists this many are shown at most.
const LISTED: usize = 100;

/// The most characters of a list, and of a name.
const LIST_CHARS: usize = 12_000;
const NAME_CHARS: usize = 120;

/// The whole of what Upkept writes.
pub(super) fn text(incident: &Incident, about: &IssueContext<'_>) -> String {
    let sections =
        [opening(incident, about), facts(incident, about), affected(incident, about), needed(incident, about)];
    let first = incident.sites.first().and_then(|site| (about.sites)(&site.slug));
    let steps = checklist::text(incident.cause, incident.code, first.map(|site| &site.target));
    let rest = [format!("### Where to look first\n\n{steps}"), places(incident, about)];
    let used: usize = sections.iter().chain(&rest).map(|part| part.chars().count() + 2).sum();
    let evidence = evidence(incident, MOST.saturating_sub(used + 500));
    let parts: Vec<&str> =
        sections.iter().chain([&evidence]).chain(&rest).map(String::as_str).filter(|part| !part.is_empty()).collect();
    format!("{BEGIN}\n{}\n\n{}\n{END}", marker(&incident.id), parts.join("\n\n"))
}

fn time(at: Timestamp) -> String {
    at.format("%Y-%m-%d %H:%M:%S UTC").to_string()
}

/// A name from outside: escaped, unable to call anybody, and not too long.
fn name(text: &str) -> String {
    let short: String = text.chars().take(NAME_CHARS).collect();
    calm(&prose::escape(&short))
}

fn opening(incident: &Incident, about: &IssueContext<'_>) -> String {
    let said = incident.timeline.iter().find(|entry| entry.kind == EntryKind::Opened && entry.origin.is_none());
    let mut out = said.map_or_else(
        || format!("{}.", calm(&prose::escape(&prose::headline(incident)))),
        |entry| links::cited(&bounded(&calm(&entry.text), 4_000, "…"), incident, about.links),
    );
    if let Some(ended) = incident.ended {
        let lasted = (ended - incident.since()).to_std().unwrap_or_default();
        let _ = write!(out, "\n\n**Over** since {}, after {}.", time(ended), prose::duration(lasted));
    }
    out
}

fn facts(incident: &Incident, about: &IssueContext<'_>) -> String {
    let mut rows: Vec<(&str, String)> = Vec::new();
    if let Some(cause) = incident.cause {
        rows.push(("Cause", format!("{}. {}", sentence(cause.phrase()), signs::meaning(cause, incident.code))));
    }
    if let Some(common) = &incident.common {
        rows.push(("In common", sentence(&name(&prose::shared(common)))));
    }
    let first = incident.sites.first().and_then(|site| (about.sites)(&site.slug));
    if !first.is_some_and(|site| matches!(site.target, Target::Tcp(_))) {
        rows.push(("HTTP code", if incident.code == 0 { "none".to_owned() } else { incident.code.to_string() }));
    }
    let no_connection = if incident.ms == 0 { " (no connection was made)" } else { "" };
    rows.push(("Response time", format!("{} ms{no_connection}", thousands(incident.ms.into()))));
    rows.push(("Since", time(incident.started)));
    if let Some(last) = incident.relapses.last() {
        let flapping = if incident.relapses.len() >= crate::incident::FLAPPING { ": it is **flapping**" } else { "" };
        let count = incident.relapses.len() + 1;
        rows.push((
            "Came back",
            format!("last at {}, the {} time in this incident{flapping}", time(*last), ordinal(count)),
        ));
    }
    let commits: Vec<String> = incident.commits.iter().map(|hash| links::commit(hash, about.links)).collect();
    match commits.as_slice() {
        [] => {}
        [first @ .., last] if first.len() >= FOLD => {
            rows.push(("Recorded in", format!("{} commits, the last {last}", commits.len())));
        }
        all => rows.push(("Recorded in", all.join(", "))),
    }
    let rows: String = rows.iter().map(|(key, value)| format!("| {key} | {value} |\n")).collect();
    format!("| | |\n|---|---|\n{}", rows.trim_end())
}

fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| format!("{}{}", first.to_uppercase(), chars.as_str()))
}

fn affected(incident: &Incident, about: &IssueContext<'_>) -> String {
    let lines: Vec<String> = incident.sites.iter().map(|site| affected_line(site, incident, about)).collect();
    let troubled = incident.troubled().count();
    let summary = match (incident.is_open(), lines.len()) {
        (true, count) if troubled < count => format!("{} sites, {} still in trouble", count, troubled),
        (_, count) => format!("{count} sites"),
    };
    format!("### Affected\n\n{}", list(&lines, &summary))
}

fn affected_line(affected: &AffectedSite, incident: &Incident, about: &IssueContext<'_>) -> String {
    let known = (about.sites)(&affected.slug);
    let shown = name(&affected.name);
    let mut line = match page(about).filter(|_| known.is_some()) {
        Some(page) => format!("- [{shown}]({page}sites/{}/)", affected.slug),
        None => format!("- {shown}"),
    };
    if let Some(group) = known.and_then(|site| site.group.as_deref()) {
        let _ = write!(line, " ({})", name(group));
    }
    if let Some(until) = affected.until.filter(|_| incident.sites.len() > 1) {
        let _ = write!(line, ": recovered {}", time(until));
    }
    line
}

/// Those who need the affected sites, but are not affected themselves (yet).
fn needed(incident: &Incident, about: &IssueContext<'_>) -> String {
    let mut names: Vec<&str> = incident.sites.iter().flat_map(|site| (about.dependents)(&site.slug)).collect();
    let affected: BTreeSet<&str> = incident.sites.iter().map(|site| site.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    names.retain(|name| !affected.contains(name));
    if names.is_empty() {
        return String::new();
    }
    let lines: Vec<String> = names.iter().map(|who| format!("- {}", name(who))).collect();
    format!("### Who needs it\n\n{}", list(&lines, &format!("{} sites", lines.len())))
}

/// A list that does not fill the screen, nor the issue.
fn list(lines: &[String], summary: &str) -> String {
    let (mut shown, mut chars) = (0, 0);
    for line in lines.iter().take(LISTED) {
        chars += line.chars().count() + 1;
        if chars > LIST_CHARS {
            break;
        }
        shown += 1;
    }
    let mut out = lines.get(..shown).unwrap_or_default().join("\n");
    if lines.len() > shown {
        let _ = write!(out, "\n- … and {} more", thousands((lines.len() - shown) as u64));
    }
    if lines.len() <= FOLD { out } else { folded(summary, &out) }
}

fn folded(summary: &str, text: &str) -> String {
    format!("<details><summary>{summary}</summary>\n\n{text}\n\n</details>")
}

fn evidence(incident: &Incident, most: usize) -> String {
    let evidence = incident.evidence.trim();
    if evidence.is_empty() {
        return String::new();
    }
    let text = bounded(&calm(evidence), most, "The rest of the evidence is in the incident's file.");
    folded("What the checks saw", &text)
}

fn page<'a>(about: &IssueContext<'a>) -> Option<Cow<'a, str>> {
    about.page.map(|base| if base.ends_with('/') { base.into() } else { format!("{base}/").into() })
}

/// Where to read on.
fn places(incident: &Incident, about: &IssueContext<'_>) -> String {
    let mut places = Vec::new();
    if let Some(page) = page(about) {
        // The directory that the renderer gives an incident: its id.
        places.push(format!("[Incident on the status page]({page}incidents/{}/)", incident.id));
    }
    let path = incident.id.path();
    places.push(
        about.links.map_or_else(|| format!("`{path}`"), |links| format!("[Incident file]({})", links.file(&path))),
    );
    format!(
        "{}\n\nComments of the people who maintain this repository appear on the status page; one that begins with \
         `Investigating:`, `Identified:` or `Monitoring:` sets the state. The issue closes by itself.",
        places.join(" · ")
    )
}

/// Markdown of ours, with words from outside, that calls nobody and ends nothing: forges look for `@names` and `#12`
/// after they have undone escapes, so an invisible space goes after these signs; and no marker is imitated.
pub(super) fn calm(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let calm = lines.iter().zip(timeline::code_lines(&lines)).map(|(line, code)| {
        let line = line.replace("<!--", "<!‑‑").replace("</details", "</‑details").replace("<details", "<‑details");
        if code {
            return line;
        }
        line.replace("&#64;", "&#64;&#8203;").replace("\\#", "\\#&#8203;").replace('@', "@&#8203;")
    });
    calm.collect::<Vec<_>>().join("\n")
}

/// The text, cut at a line with `more` below it if it has more than `most` characters. Code that is cut is closed.
pub(super) fn bounded(text: &str, most: usize, more: &str) -> String {
    let Some((limit, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let head = text.get(..limit).unwrap_or_default();
    let lines: Vec<&str> = head.rsplit_once('\n').map_or(head, |(lines, _)| lines).lines().collect();
    let whole: Vec<&str> = text.lines().collect();
    let code = timeline::code_lines(&whole);
    let mut out = lines.join("\n");
    if let Some(fence) = timeline::open_fence(&lines, &code) {
        let _ = write!(out, "\n{fence}");
    }
    let _ = write!(out, "\n\n{more}");
    out
}
