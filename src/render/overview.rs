//! The overview: everything on one page.

use std::collections::HashMap;

use chrono::TimeDelta;
use serde::Serialize;

use super::RenderError;
use super::edition::{Edition, Place};
use super::incidents::IncidentView;
use super::overall::Overall;
use super::planned::Agenda;
use super::row::SiteView;
use crate::model::Artifact;

/// How many days the overview looks back for incidents, and how many it lists at most.
const RECENT_DAYS: i64 = 14;
const RECENT: usize = 10;

/// What the template gets.
#[derive(Serialize)]
struct Overview<'v> {
    overall: &'v Overall,
    agenda: Agenda,
    active: Vec<&'v IncidentView>,
    groups: Vec<Group<'v>>,
    recent: Vec<&'v IncidentView>,
}

/// The overview of an edition, given the views of its sites in the order of the page.
pub(super) fn page(edition: &Edition<'_>, overall: &Overall, sites: &[&SiteView]) -> Result<Artifact, RenderError> {
    let page = edition.page;
    let since = page.now.checked_sub_signed(TimeDelta::days(RECENT_DAYS)).unwrap_or(page.now);
    let pairs = || page.incidents.iter().zip(&edition.incidents);
    let names = sites.iter().map(|site| (site.slug.as_str(), site.name.as_str())).collect();
    let own = Overview {
        overall,
        agenda: Agenda::new(page, page.planned.iter(), &names),
        active: pairs().filter(|(incident, _)| incident.ended.is_none()).map(|(_, view)| view).collect(),
        groups: groups(sites),
        recent: pairs()
            .filter(|(incident, _)| incident.ended.is_some_and(|ended| ended >= since))
            .map(|(_, view)| view)
            .take(RECENT)
            .collect(),
    };
    let place = Place { directory: String::new(), here: "index", status: overall.status, archive: false };
    edition.html(&place, "index.html", own)
}

/// Sites under one heading.
#[derive(Serialize)]
struct Group<'a> {
    name: &'a str,
    sites: Vec<&'a SiteView>,
}

/// The sites by group, in the order in which the groups first appear.
fn groups<'a>(sites: &[&'a SiteView]) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    let grouped = sites.iter().any(|site| site.group.is_some());
    for view in sites {
        let name = view.group.as_deref().unwrap_or(if grouped { "Other sites" } else { "Sites" });
        let place = *places.entry(name).or_insert(groups.len());
        match groups.get_mut(place) {
            Some(group) => group.sites.push(view),
            None => groups.push(Group { name, sites: vec![view] }),
        }
    }
    groups
}
