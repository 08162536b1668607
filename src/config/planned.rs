//! Rules about planned work.

use std::collections::HashSet;
use std::time::Duration;

use chrono_tz::Tz;

use crate::model::{Effect, Planned, Schedule, Timestamp};

use super::problem::{At, Report};
use super::raw_desk::{RawPlanned, RawPlannedKeys};
use super::read::List;
use super::scope::{Index, Scope};
use super::times::{Moment, zone};
use super::validate::{DAY, ranged};
use crate::model::slug::slug_for;

/// The entries under `maintenance`.
pub(super) fn planned(
    raw: Option<&At<List<RawPlanned, 0, 500>>>,
    index: &mut Index<'_>,
    report: &mut Report<'_>,
) -> Vec<Planned> {
    let mut keys = HashSet::new();
    let list = raw.map(|raw| raw.value.0.as_slice()).unwrap_or_default();
    list.iter().filter_map(|raw| entry(&raw.value.0, &mut keys, index, report)).collect()
}

/// One entry. `None` if it lacks what makes one; then `report` says why.
fn entry(
    raw: &RawPlannedKeys,
    keys: &mut HashSet<String>,
    index: &mut Index<'_>,
    report: &mut Report<'_>,
) -> Option<Planned> {
    let scope = Scope { sites: raw.sites.as_ref(), tags: raw.tags.as_ref(), groups: raw.groups.as_ref() };
    let sites = index.sites(scope, report);
    let schedule = schedule(raw, report);
    let title = raw.title.as_ref()?.value.0.clone();
    Some(Planned {
        key: key(&title, keys),
        title,
        description: raw.description.as_ref().map(|text| text.value.clone()).unwrap_or_default(),
        sites: sites?,
        effect: raw.effect.as_ref().map_or(Effect::default(), |effect| effect.value.0),
        schedule: schedule?,
    })
}

/// A slug of the title; where two entries have the same, the later one gets a number.
fn key(title: &str, keys: &mut HashSet<String>) -> String {
    let slug = slug_for(title);
    let mut key = slug.clone();
    let mut number = 2;
    while !keys.insert(key.clone()) {
        key = format!("{slug}-{number}");
        number += 1;
    }
    key
}

/// When it happens; `None` if the reader or this has reported why not.
fn schedule(raw: &RawPlannedKeys, report: &mut Report<'_>) -> Option<Schedule> {
    let zone = zone(raw.timezone.as_ref());
    let most = if raw.repeat.is_some() { 7 * DAY } else { 366 * DAY };
    let duration = raw.duration.as_ref();
    let length = duration.map(|_| ranged("duration", duration, most, (Duration::from_secs(60), most), report));
    let length = length.filter(|length| *length <= most);
    let Some(rule) = &raw.repeat else { return once(raw, length, zone, report) };
    let start = raw.start.as_ref()?.value.local(zone);
    // A rule is checked even if its length is wrong.
    let schedule = Schedule::repeat(bare(&rule.value), start, zone, length.unwrap_or(DAY));
    let schedule = schedule.map_err(|error| report.add(rule.span, format!("`repeat` can't be used: {error}"), None));
    length.and(schedule.ok())
}

/// A rule without the property's name, which the examples of many manuals have.
fn bare(rule: &str) -> &str {
    let (name, value) = rule.split_once(':').unwrap_or(("", rule));
    if name.trim().eq_ignore_ascii_case("RRULE") { value.trim() } else { rule.trim() }
}

/// A single window.
fn once(raw: &RawPlannedKeys, length: Option<Duration>, zone: Tz, report: &mut Report<'_>) -> Option<Schedule> {
    let start = raw.start.as_ref().and_then(|start| instant(start, zone, report));
    let Some(end) = &raw.end else { return Some(Schedule::Once { start: start?, end: start? + length? }) };
    let at = instant(end, zone, report)?;
    let start = start?;
    if at <= start {
        report.add(end.span, "`end` has to be after `start`", None);
    } else if at > start + 366 * DAY {
        report.add(end.span, "maintenance has to end within 366 days", None);
    }
    Some(Schedule::Once { start, end: at })
}

/// The point in time, in a zone where it may not exist.
fn instant(moment: &At<Moment>, zone: Tz, report: &mut Report<'_>) -> Option<Timestamp> {
    let at = moment.value.instant(zone);
    at.map_err(|error| {
        let help = Some("take a time before or after, or write it with an offset".to_owned());
        report.add(moment.span, error, help);
    })
    .ok()
}
