//! Which incidents are open, and which sites are in trouble, while the moments of a plan go by.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::model::{Common, Incident, IncidentId, Severity, Slug, Timestamp};

use super::plan::SitePlan;

/// An incident as far as it matters who belongs to it.
#[derive(Debug)]
pub(super) struct Case {
    pub(super) started: Timestamp,
    pub(super) ended: Option<Timestamp>,
    pub(super) common: Option<Common>,
    /// The first site.
    pub(super) first: Slug,
    /// Everybody who was ever in it.
    pub(super) members: HashSet<Slug>,
    /// Those who are in trouble still.
    pub(super) troubled: HashSet<Slug>,
}

impl Case {
    fn of(incident: &Incident) -> Option<Self> {
        let members: HashSet<Slug> = incident.sites.iter().map(|site| site.slug.clone()).collect();
        let troubled = incident.troubled().filter(|_| incident.is_open()).map(|site| site.slug.clone()).collect();
        Some(Self {
            started: incident.started,
            ended: incident.ended,
            common: incident.common.clone(),
            first: incident.sites.first()?.slug.clone(),
            members,
            troubled,
        })
    }

    /// True while somebody is in trouble with it.
    pub(super) fn goes_on(&self) -> bool {
        self.ended.is_none() && !self.troubled.is_empty()
    }
}

/// All incidents that a plan may touch.
#[derive(Debug, Default)]
pub(super) struct Book {
    pub(super) cases: HashMap<IncidentId, Case>,
    /// Where each site that is in trouble belongs, and how bad it is.
    places: HashMap<Slug, (IncidentId, Severity)>,
    /// The incident that a site left last.
    last: HashMap<Slug, IncidentId>,
    /// Where a site whose state was lost is in trouble, as the files have it.
    listed: HashMap<Slug, IncidentId>,
    /// Open incidents by what their sites share; of several, the oldest.
    shared: HashMap<Common, BTreeSet<(Timestamp, IncidentId)>>,
}

impl Book {
    pub(super) fn new(plans: &[SitePlan], recorded: &[Incident]) -> Self {
        let mut book = Self::default();
        for incident in recorded.iter().filter(|incident| incident.manual.is_none()) {
            if let Some(case) = Case::of(incident) {
                book.cases.insert(incident.id.clone(), case);
                book.note_common(&incident.id);
            }
        }
        for plan in plans {
            if let Some(before) = &plan.before {
                book.places.insert(plan.slug.clone(), before.clone());
            }
            if let Some(last) = &plan.last {
                book.last.insert(plan.slug.clone(), last.clone());
            }
        }
        for (id, case) in &book.cases {
            for slug in case.troubled.iter().filter(|slug| !book.places.contains_key(*slug)) {
                book.listed.insert(slug.clone(), id.clone());
            }
        }
        book
    }

    /// The incident of a site that is down.
    pub(super) fn down(&self, slug: &Slug) -> Option<(Timestamp, &IncidentId)> {
        let (id, severity) = self.places.get(slug)?;
        let case = self.cases.get(id).filter(|_| *severity == Severity::Down)?;
        Some((case.started, id))
    }

    /// The open incident of a site that is in trouble.
    pub(super) fn place(&self, slug: &Slug) -> Option<&IncidentId> {
        self.places.get(slug).map(|(id, _)| id)
    }

    /// How many sites are in trouble.
    pub(super) fn in_trouble(&self) -> usize {
        self.places.len()
    }

    /// The open incident that the site was in before: there it comes back to.
    pub(super) fn home(&self, slug: &Slug, at: Timestamp) -> Option<&IncidentId> {
        let open = |id: &&IncidentId| {
            self.cases.get(*id).is_some_and(|case| case.ended.is_none() && case.members.contains(slug))
        };
        let begun = |id: &&IncidentId| self.cases.get(*id).is_some_and(|case| case.started <= at);
        self.last.get(slug).filter(open).or_else(|| self.listed.get(slug).filter(open).filter(begun))
    }

    /// The incident that the site was in last, and when that ended.
    pub(super) fn ended(&self, slug: &Slug) -> Option<(&IncidentId, Timestamp)> {
        let id = self.last.get(slug)?;
        Some((id, self.cases.get(id)?.ended?))
    }

    /// The oldest incident that goes on whose sites share this.
    pub(super) fn with(&self, common: &Common) -> Option<&IncidentId> {
        let shares = |case: &Case| case.goes_on() && case.common.as_ref() == Some(common);
        let goes_on = |id: &&IncidentId| self.cases.get(*id).is_some_and(shares);
        self.shared.get(common)?.iter().map(|(_, id)| id).find(goes_on)
    }

    /// A new incident with its first site.
    pub(super) fn open(&mut self, id: &IncidentId, slug: &Slug, severity: Severity, at: Timestamp) {
        let case = Case {
            started: at,
            ended: None,
            common: None,
            first: slug.clone(),
            members: HashSet::new(),
            troubled: HashSet::new(),
        };
        self.cases.insert(id.clone(), case);
        self.enter(id, slug, severity);
    }

    /// A site comes, or comes back; an incident that had ended goes on.
    pub(super) fn enter(&mut self, id: &IncidentId, slug: &Slug, severity: Severity) {
        if let Some(case) = self.cases.get_mut(id) {
            case.ended = None;
            case.members.insert(slug.clone());
            case.troubled.insert(slug.clone());
        }
        self.places.insert(slug.clone(), (id.clone(), severity));
    }

    /// The reason why an incident is shared; that which it has stands.
    pub(super) fn set_common(&mut self, id: &IncidentId, common: &Common) {
        if let Some(case) = self.cases.get_mut(id) {
            case.common.get_or_insert_with(|| common.clone());
        }
        self.note_common(id);
    }

    /// The first site from now on, because the others depend on it.
    pub(super) fn lead(&mut self, id: &IncidentId, slug: &Slug) {
        if let Some(case) = self.cases.get_mut(id) {
            case.first = slug.clone();
            case.common = Some(Common::Dependency);
        }
    }

    fn note_common(&mut self, id: &IncidentId) {
        let Some(case) = self.cases.get(id) else { return };
        if let Some(common) = &case.common {
            self.shared.entry(common.clone()).or_default().insert((case.started, id.clone()));
        }
    }

    /// A site's trouble gets worse or better.
    pub(super) fn change(&mut self, slug: &Slug, severity: Severity) {
        if let Some((_, now)) = self.places.get_mut(slug) {
            *now = severity;
        }
    }

    /// A site leaves. Its incident ends with the moment, unless somebody comes.
    pub(super) fn leave(&mut self, id: &IncidentId, slug: &Slug) {
        if let Some(case) = self.cases.get_mut(id) {
            case.troubled.remove(slug);
        }
        self.places.remove(slug);
        self.last.insert(slug.clone(), id.clone());
    }

    /// The end of a moment.
    pub(super) fn close(&mut self, id: &IncidentId, at: Timestamp) {
        if let Some(case) = self.cases.get_mut(id).filter(|case| case.ended.is_none() && case.troubled.is_empty()) {
            case.ended = Some(at);
        }
    }
}
