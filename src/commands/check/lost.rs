//! Open incidents that a site is listed in although its state does not say so: the state was lost, or put back to an older
//! one, or removed together with the site. Somebody has to take the site out, or the incident stays open for ever.

use std::collections::{HashMap, HashSet};

use super::derive::Work;
use crate::diagnose::Failure;
use crate::forge::LocalDesk;
use crate::model::{Incident, IncidentId, SiteState, Slug, Verdict};

/// Sites that are listed somewhere unbeknown to their states.
#[derive(Debug, Default)]
pub(super) struct Lost {
    /// The incident of each.
    pub(super) incidents: HashMap<Slug, IncidentId>,
    /// Those that are in the config no more and have no state either, with what is left to say of them.
    pub(super) gone: Vec<(Slug, SiteState)>,
}

impl Work<'_> {
    /// Looks for them: in the incidents of the book, and, before a fold or if a site that answers has no state, in all
    /// incidents. `known` are the sites that have a state.
    ///
    /// # Errors
    /// When the storage fails.
    pub(super) fn lost(&mut self, known: &HashSet<Slug>, folds: bool) -> Result<Lost, Failure> {
        let says = |slug: &Slug| self.journal.samples(slug).iter().any(|sample| sample.verdict != Verdict::Unknown);
        let stateless = self.watched.keys().any(|slug| !known.contains(*slug) && says(slug));
        let open = if folds || stateless { LocalDesk::new(self.ledger.files()).open().0 } else { self.booked()? };
        let mut lost = Lost::default();
        for incident in open.into_iter().filter(|incident| incident.is_open() && incident.manual.is_none()) {
            for site in incident.troubled() {
                if lost.incidents.contains_key(&site.slug) || self.is_elsewhere(&site.slug, known)? {
                    continue;
                }
                lost.incidents.insert(site.slug.clone(), incident.id.clone());
                if !known.contains(&site.slug) && !self.watched.contains_key(&site.slug) {
                    lost.gone.push((site.slug.clone(), last_known(&incident, &site.name)));
                }
            }
            self.remember(incident);
        }
        Ok(lost)
    }

    /// The incidents of the book. One whose file can't be read is reported by whoever needs it.
    fn booked(&self) -> Result<Vec<Incident>, Failure> {
        let Some(book) = &self.book else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        for id in book.now.cases.keys() {
            match self.on_file(id) {
                Ok(incident) => found.extend(incident),
                Err(Failure::Damaged(_)) => {}
                Err(other) => return Err(other),
            }
        }
        Ok(found)
    }

    /// True if a site's state names an incident, or can't be read.
    fn is_elsewhere(&self, slug: &Slug, known: &HashSet<Slug>) -> Result<bool, Failure> {
        if !known.contains(slug) {
            return Ok(false);
        }
        match self.state(slug) {
            Ok(state) => Ok(state.is_some_and(|state| state.incident.is_some())),
            Err(Failure::Damaged(_)) => Ok(true),
            Err(other) => Err(other),
        }
    }
}

/// A state for a site of which nothing is left but its incident. It is never written.
fn last_known(incident: &Incident, name: &str) -> SiteState {
    SiteState {
        name: name.to_owned(),
        verdict: Verdict::Down,
        since: incident.started,
        until: incident.started,
        code: incident.code,
        ms: incident.ms,
        reason: incident.cause,
        certificate: None,
        incident: Some(incident.id.clone()),
        last_incident: None,
        phases: None,
        unknown: serde_json::Map::new(),
    }
}
