//! The overview: everything on one page.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::RenderError;
use super::current::Status;
use super::edition::{Edition, Place};
use super::incidents::IncidentView;
use super::locale::Arg;
use super::overall::Overall;
use super::planned::Agenda;
use super::row::{SiteView, is_offered};
use crate::model::{Artifact, Groups, Order, WINDOWS};
use crate::stats::last_days;

/// How many days the overview looks back for incidents, and how many it lists at most.
const RECENT_DAYS: u32 = 14;
const RECENT: usize = 30;
/// From how many sites on the groups are closed at first, if the config leaves that open.
const MANY: usize = 25;
/// From how many sites on it can be searched.
const SEARCHED: usize = 12;

/// What the template gets.
#[derive(Serialize)]
struct Overview<'v> {
    overall: &'v Overall,
    agenda: Agenda,
    active: Vec<&'v IncidentView>,
    groups: Vec<Group<'v>>,
    /// True if the groups can be opened and closed.
    folded: bool,
    searched: bool,
    /// The windows of uptime to choose from, and the one shown first.
    windows: Vec<&'static str>,
    window: &'v str,
    /// Today, UTC (RFC 3339).
    today: String,
    recent: Vec<Stretch<'v>>,
}

/// The overview of an edition, given the views of its sites in the order of the page.
pub(super) fn page(edition: &Edition<'_>, overall: &Overall, sites: &[&SiteView]) -> Result<Artifact, RenderError> {
    let page = edition.page;
    let names = sites.iter().map(|site| (site.slug.as_str(), site.name.as_str())).collect();
    let groups = groups(edition, overall, sites);
    let own = Overview {
        overall,
        agenda: Agenda::new(edition, page.planned.iter(), &names),
        active: (page.incidents.iter().zip(&edition.incidents))
            .filter(|(incident, _)| incident.ended.is_none())
            .map(|(_, view)| view)
            .collect(),
        folded: groups.len() > 1,
        groups,
        searched: sites.len() >= SEARCHED,
        windows: WINDOWS.into_iter().filter(|key| is_offered(page, key)).collect(),
        window: &page.look.window,
        today: page.now.date_naive().to_string(),
        recent: recent(edition),
    };
    let place = Place { directory: String::new(), here: "index", status: overall.status, archive: false };
    edition.html(&place, "index.html", own)
}

/// Sites under one heading.
#[derive(Serialize)]
struct Group<'a> {
    name: String,
    sites: Vec<&'a SiteView>,
    /// State of the site that needs attention most.
    status: Status,
    /// How many sites are in trouble.
    troubled: usize,
    open: bool,
}

/// The sites by group, in the order in which the groups first appear, or with trouble first.
fn groups<'a>(edition: &Edition<'_>, overall: &Overall, sites: &[&'a SiteView]) -> Vec<Group<'a>> {
    let look = edition.page.look;
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut places: HashMap<Option<&str>, usize> = HashMap::new();
    let grouped = sites.iter().any(|site| site.group.is_some());
    let all_open = match look.groups {
        Groups::Auto => sites.len() <= MANY,
        Groups::Open => true,
        Groups::Closed => false,
    };
    for view in sites {
        let place = *places.entry(view.group.as_deref()).or_insert(groups.len());
        if place == groups.len() {
            let rest = if grouped { "overview-other-sites" } else { "overview-sites" };
            let name = view.group.clone().unwrap_or_else(|| edition.locale.word(rest));
            groups.push(Group { name, sites: Vec::new(), status: Status::Up, troubled: 0, open: all_open });
        }
        let Some(group) = groups.get_mut(place) else { continue };
        group.sites.push(view);
        if view.status.rank() > group.status.rank() {
            group.status = view.status;
        }
        // Where nobody looked at any site, that is no site's own trouble.
        if view.status > Status::Up || (view.status == Status::Unknown && !overall.overdue) {
            group.troubled += 1;
            group.open = true;
        }
    }
    if look.order == Order::FailingFirst {
        groups.iter_mut().for_each(|group| group.sites.sort_by_key(|site| std::cmp::Reverse(site.status.rank())));
        groups.sort_by_key(|group| std::cmp::Reverse(group.status.rank()));
    }
    groups
}

/// A day of the past with incidents, or several without.
#[derive(Serialize)]
struct Stretch<'v> {
    /// `22 Nov 2026`, `13 Nov – 20 Nov`.
    name: String,
    /// Those that began on that day and are over, newest first; none if there were none at all.
    incidents: Vec<&'v IncidentView>,
}

/// The last days, newest first. A day on which an incident went on that began on another, or that goes on still, is not
/// called quiet; it is left out.
fn recent<'v>(edition: &'v Edition<'_>) -> Vec<Stretch<'v>> {
    let (page, locale) = (edition.page, &edition.locale);
    let dates = last_days(page.now, RECENT_DAYS);
    let (Some(first), Some(today)) = (dates.first().copied(), dates.last().copied()) else { return Vec::new() };
    let mut begun: HashMap<NaiveDate, Vec<&IncidentView>> = HashMap::new();
    let mut busy: Vec<NaiveDate> = Vec::new();
    let mut listed = 0;
    for (incident, view) in page.incidents.iter().zip(&edition.incidents) {
        let from = incident.started.date_naive().clamp(first, today);
        let to = incident.ended.map_or(today, |ended| ended.date_naive()).min(today);
        if to < first {
            continue;
        }
        busy.extend(from.iter_days().take_while(|date| *date <= to));
        if incident.ended.is_some() && listed < RECENT {
            begun.entry(from).or_default().push(view);
            listed += 1;
        }
    }
    busy.sort_unstable();
    let mut out: Vec<Stretch<'_>> = Vec::new();
    let mut quiet: Option<(NaiveDate, NaiveDate)> = None;
    let say = |(from, to): (NaiveDate, NaiveDate)| {
        let (first, last) = (locale.day_of_month(from), locale.date(to));
        let days = [("from", Arg::Text(first.as_str())), ("to", Arg::Text(last.as_str()))];
        let name = if from == to { last.clone() } else { locale.say("overview-days", &days) };
        Stretch { name, incidents: Vec::new() }
    };
    for date in dates.into_iter().rev() {
        if busy.binary_search(&date).is_err() {
            let to = quiet.filter(|(from, _)| date.checked_add_days(Days::new(1)) == Some(*from)).map_or(date, |q| q.1);
            quiet = Some((date, to));
            continue;
        }
        out.extend(quiet.take().map(say));
        if let Some(incidents) = begun.remove(&date) {
            out.push(Stretch { name: locale.date(date), incidents });
        }
    }
    out.extend(quiet.map(say));
    out
}
