//! What is recorded and what is planned, brought together.

use std::collections::HashMap;

use crate::model::{AffectedSite, EntryKind, Incident, Slug, Timestamp};

/// What is recorded of an incident together with what is planned for it, when both are about the same one.
///
/// The facts of an incident only ever grow: it gets worse, it ends, it comes back, it gets sites, commits and an issue.
/// So what is recorded stands, and the plan adds to it; joining the same plan twice, or a plan made again from the first
/// sample on (the state was lost), changes nothing. Who is in trouble, and whether it is over, is said by whichever of
/// the two has the later news. The timeline is the plan's, for [`super::file::update`] to pick from.
#[must_use]
pub fn join(recorded: &Incident, planned: &Incident) -> Incident {
    let mut joined = recorded.clone();
    joined.severity = recorded.severity.max(planned.severity);
    let came_back = planned.relapses.len() > recorded.relapses.len();
    joined.ended = if came_back { planned.ended } else { recorded.ended.or(planned.ended) };
    if came_back {
        joined.relapses.clone_from(&planned.relapses);
    }
    join_sites(&mut joined, recorded, planned);
    joined.issue = planned.issue.clone().or_else(|| recorded.issue.clone());
    let first_time = recorded.ended.is_none() || planned.commits.starts_with(&recorded.commits);
    for hash in planned.commits.iter().filter(|hash| first_time && !recorded.commits.contains(hash)) {
        joined.commits.push(hash.clone());
    }
    // What people said is followed elsewhere; a plan knows at most what they had said before it was made.
    let people = recorded.timeline.iter().filter(|entry| entry.origin.is_some());
    joined.timeline = planned.timeline.iter().filter(|entry| entry.origin.is_none()).chain(people).cloned().collect();
    joined.evidence.clone_from(&planned.evidence);
    joined
}

fn join_sites(joined: &mut Incident, recorded: &Incident, planned: &Incident) {
    let newer = news(planned) >= news(recorded);
    // A first site that others turned out to depend on: cause, code and time are its own.
    let leads = |site: &AffectedSite| recorded.sites.iter().all(|known| known.slug != site.slug);
    if newer && planned.sites.first().is_some_and(leads) && planned.sites.len() > recorded.sites.len() {
        (joined.cause, joined.code, joined.ms) = (planned.cause, planned.code, planned.ms);
        joined.common.clone_from(&planned.common);
    }
    joined.common = joined.common.take().or_else(|| planned.common.clone());
    let (ahead, behind) = if newer { (planned, recorded) } else { (recorded, planned) };
    let known: HashMap<&Slug, &AffectedSite> = recorded.sites.iter().map(|site| (&site.slug, site)).collect();
    let mut sites: Vec<AffectedSite> = Vec::with_capacity(ahead.sites.len());
    for site in &ahead.sites {
        // The name it had then.
        let name = known.get(&site.slug).map_or(&site.name, |known| &known.name);
        sites.push(AffectedSite { name: name.clone(), ..site.clone() });
    }
    let there: HashMap<&Slug, ()> = ahead.sites.iter().map(|site| (&site.slug, ())).collect();
    sites.extend(behind.sites.iter().filter(|site| !there.contains_key(&site.slug)).cloned());
    joined.sites = sites;
}

/// The latest moment of which an incident tells something that changed it.
fn news(incident: &Incident) -> Timestamp {
    let tells =
        |kind| matches!(kind, EntryKind::Opened | EntryKind::Changed | EntryKind::Resolved | EntryKind::Reopened);
    let told =
        incident.timeline.iter().filter(|entry| entry.origin.is_none() && tells(entry.kind)).map(|entry| entry.at);
    let left = incident.sites.iter().filter_map(|site| site.until);
    let ends = incident.ended.into_iter().chain(incident.relapses.iter().copied());
    told.chain(left).chain(ends).fold(incident.started, Timestamp::max)
}
