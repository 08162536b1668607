//! What people read about an incident of several sites, about one that came back, and about one beyond maintenance.

use std::time::Duration;

use crate::model::figures::{ordinal, thousands};
use crate::model::{Common, EntryKind, Incident, Severity, Timestamp};

use super::plan::{Beyond, FLAPPING, Step, StepKind};
use super::prose::{self, duration, escape, particulars, recorded};

/// So many commits are cited for several sites.
const MOST_COMMITS: usize = 5;

/// One site's part of a moment.
pub(super) struct Told<'a> {
    pub(super) name: &'a str,
    pub(super) step: &'a Step,
    pub(super) commit: Option<&'a str>,
    /// Particulars of its check, or empty.
    pub(super) detail: String,
}

/// `A`, `A, B and C`, `A, B and 198 more`: escaped.
fn names(names: &[&str]) -> String {
    let said: Vec<String> = names.iter().take(5).map(|name| escape(name)).collect();
    match said.as_slice() {
        [first, second, ..] if names.len() > 5 => format!("{first}, {second} and {} more", names.len() - 2),
        [init @ .., last] if !init.is_empty() => format!("{} and {last}", init.join(", ")),
        rest => rest.join(""),
    }
}

fn all(told: &[Told<'_>]) -> String {
    names(&told.iter().map(|one| one.name).collect::<Vec<_>>())
}

/// The opening paragraph.
pub(super) fn opened(told: &Told<'_>) -> String {
    match &told.step.kind {
        StepKind::Open { sample, again: true, .. } => prose::reopened(told.name, sample),
        StepKind::Open { sample, beyond, .. } => {
            let text = prose::opened(told.name, sample, &told.detail, told.commit);
            with_beyond(text, beyond.as_ref())
        }
        _ => String::new(),
    }
}

/// A text with what maintenance has to do with it.
fn with_beyond(text: String, beyond: Option<&Beyond>) -> String {
    match beyond {
        None => text,
        Some(Beyond::Time { title, end }) => format!(
            "{text} The maintenance “{}” ended at {}, and the trouble has outlasted it.",
            escape(title),
            end.format("%Y-%m-%d %H:%M:%S UTC")
        ),
        Some(Beyond::Effect { title }) => {
            format!("{text} That is worse than the maintenance “{}” announced.", escape(title))
        }
    }
}

/// The trouble came back. From the third time on, that has a name.
pub(super) fn relapsed(told: &Told<'_>, incident: &Incident) -> String {
    let StepKind::Reopen { sample, beyond } = &told.step.kind else { return String::new() };
    let what = match Severity::of(sample.verdict) {
        Some(Severity::Degraded) => "has degraded performance",
        _ => "is down",
    };
    let facts = particulars(sample, &told.detail, told.commit);
    let times = incident.relapses.len();
    let text = if times >= FLAPPING {
        let within = (told.step.at - incident.started).to_std().unwrap_or_default();
        let time = ordinal(times + 1);
        format!("**Flapping:** {} {what} for the {time} time in {}: {facts}", escape(told.name), duration(within))
    } else {
        format!("**Again:** {} {what} once more: {facts}", escape(told.name))
    };
    with_beyond(text, beyond.as_ref())
}

/// Others that are in trouble, too.
pub(super) fn joined(told: &[Told<'_>], incident: &Incident) -> Option<String> {
    let mut text = match told {
        [] => return None,
        [one] => {
            let sample = one.step.sample()?;
            let what = sample.verdict.word();
            let facts = particulars(sample, &one.detail, one.commit);
            format!("**Also affected:** {} is {what}: {facts}", escape(one.name))
        }
        many => format!("**Also affected:** {}.", all(many)),
    };
    let beyond = told.iter().find_map(|one| match &one.step.kind {
        StepKind::Join { beyond, .. } => beyond.as_ref(),
        _ => None,
    });
    text = with_beyond(text, beyond);
    let common = told.iter().find_map(|one| match &one.step.kind {
        StepKind::Join { common, .. } => common.as_ref(),
        _ => None,
    });
    if let Some(common) = common {
        text.push(' ');
        text.push_str(&why(common, incident));
    }
    Some(text)
}

/// Why sites share an incident, as a sentence.
fn why(common: &Common, incident: &Incident) -> String {
    let first = incident.sites.first().map(|site| escape(&site.name)).unwrap_or_default();
    match common {
        Common::Dependency => format!("What depends on {first} is in this incident."),
        Common::Address(address) => format!("They have the address {} in common.", escape(address)),
        Common::Zone(zone) => format!("Their names are in the zone {}, which could not be looked up.", escape(zone)),
        Common::Certificate(what) => format!("They have the certificate {} in common.", escape(what)),
        Common::Endpoint(what) => match what.rsplit_once(", ") {
            Some((host, phase)) => format!("They failed at the same host and phase: {}, {phase}.", escape(host)),
            None => format!("They failed at the same host: {}.", escape(what)),
        },
        Common::Many => "A large share of all sites failed at once.".to_owned(),
    }
}

/// Sites that are up again while others are not.
pub(super) fn recovered(told: &[Told<'_>], incident: &Incident, troubled: usize) -> Option<String> {
    let who = match told {
        [] => return None,
        [one] => {
            let sample = one.step.sample()?;
            let took = format!("{} in {} ms", sample.code, thousands(sample.ms.into()));
            format!("{} is up again ({took}){}", escape(one.name), recorded(one.commit))
        }
        many => format!("{} are up again", all(many)),
    };
    if troubled == 0 {
        return Some(format!("**Recovered:** {who}."));
    }
    // Five are named at most, so there is no need to copy them all.
    let still: Vec<&str> = incident.troubled().map(|site| site.name.as_str()).collect();
    Some(format!("**Recovered:** {who}; still in trouble: {}.", names(&still)))
}

/// It is over.
pub(super) fn resolved(told: &[Told<'_>], incident: &Incident) -> Option<String> {
    let lasted = incident.ended.and_then(|ended| (ended - incident.since()).to_std().ok()).unwrap_or_default();
    let mut text = match told {
        [] => return None,
        [one] => {
            let StepKind::Resolve { sample, unobserved } = &one.step.kind else { return None };
            let unobserved = if incident.sites.len() == 1 { *unobserved } else { Duration::ZERO };
            prose::resolved(one.name, sample, lasted, unobserved, one.commit)
        }
        many => format!("**Resolved:** {} are up again after {}{}.", all(many), duration(lasted), recorded_all(many)),
    };
    if incident.sites.len() > told.len() {
        let last = if told.len() == 1 { "That was" } else { "Those were" };
        text.push_str(&format!(" {last} the last of {} sites in trouble.", incident.sites.len()));
    }
    if !incident.relapses.is_empty() {
        let times = incident.relapses.len() + 1;
        text.push_str(&format!(" It was the {} time, for {} in all.", ordinal(times), duration(in_all(incident))));
    }
    Some(text)
}

/// `, recorded in 9b3799b, 4f70480`: the first few commits of several sites.
fn recorded_all(told: &[Told<'_>]) -> String {
    let mut hashes: Vec<&str> = told.iter().filter_map(|one| one.commit).map(prose::short).collect();
    hashes.dedup();
    let more = hashes.len().saturating_sub(MOST_COMMITS);
    hashes.truncate(MOST_COMMITS);
    match (hashes.join(", "), more) {
        (listed, _) if listed.is_empty() => String::new(),
        (listed, 0) => format!(", recorded in {listed}"),
        (listed, more) => format!(", recorded in {listed} and {more} more"),
    }
}

/// How long the stretches of trouble lasted together. Where each ended is told by the timeline; one whose entry was
/// taken out is left out.
fn in_all(incident: &Incident) -> Duration {
    let ends: Vec<_> = incident
        .timeline
        .iter()
        .filter(|entry| entry.origin.is_none() && entry.kind == EntryKind::Resolved)
        .map(|entry| entry.at)
        .chain(incident.ended)
        .collect();
    let mut begins: Vec<_> = [incident.started].into_iter().chain(incident.relapses.iter().copied()).collect();
    begins.sort_unstable();
    let nexts = begins.iter().skip(1).map(|at| Some(*at)).chain([None]);
    let stretch = |(begin, next): (&Timestamp, Option<Timestamp>)| {
        let within = |end: &&Timestamp| **end >= *begin && next.is_none_or(|next| **end <= next);
        let end = ends.iter().filter(within).min()?;
        (*end - *begin).to_std().ok()
    };
    begins.iter().zip(nexts).filter_map(stretch).sum()
}

/// Degraded became down.
pub(super) fn worse(told: &[Told<'_>]) -> Option<String> {
    match told {
        [] => None,
        [one] => Some(prose::worsened(one.name, one.step.sample()?, &one.detail, one.commit)),
        many => Some(format!("**Worse:** {} are now down.", all(many))),
    }
}

/// Down became degraded.
pub(super) fn better(told: &[Told<'_>]) -> Option<String> {
    match told {
        [] => None,
        [one] => Some(prose::eased(one.name, one.step.sample()?, &one.detail, one.commit)),
        many => Some(format!("**Better:** {} answer again, but with degraded performance.", all(many))),
    }
}

/// Sites that left the config while they were in trouble.
pub(super) fn abandoned(told: &[Told<'_>], incident: &Incident, over: bool) -> Option<String> {
    let (first, more) = told.split_first()?;
    if incident.sites.len() == 1 || (over && more.is_empty()) {
        let lasted = (first.step.at - incident.since()).to_std().unwrap_or_default();
        return Some(prose::abandoned(first.name, lasted));
    }
    let were = if more.is_empty() { "was" } else { "were" };
    Some(format!(
        "**No longer monitored:** {} {were} taken out of the configuration. Whether the trouble there is over is not \
         known.",
        all(told)
    ))
}
