//! Steps done to incidents, once the commits that they cite are known.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::model::{AffectedSite, Check, Incident, IncidentId, Severity, Slug, Timestamp};

use super::moment::Moment;
use super::plan::{SitePlan, Step, StepKind, cause};
use super::{evidence, prose};

/// The sites whose evidence an incident keeps: the first ones.
pub(super) const EVIDENCE_OF: usize = 5;

/// The incidents that plans touch, as they must be afterwards, oldest first. A moment is one entry of a timeline,
/// whatever the number of sites.
///
/// `commits` are the full hashes of the commits made of each plan's transitions, in the same order; leave it empty to
/// see what would be (nothing is cited then). `recorded` are the incidents given to [`super::folding::share`]. `check`
/// finds the redacted check behind a site's sample of a time, if it was kept.
#[must_use]
pub fn apply(
    plans: &[SitePlan],
    commits: &[Vec<String>],
    recorded: &[Incident],
    check: &dyn Fn(&Slug, Timestamp) -> Option<Check>,
) -> Vec<Incident> {
    let recorded: HashMap<&IncidentId, &Incident> = recorded.iter().map(|incident| (&incident.id, incident)).collect();
    let mut touched: BTreeMap<&IncidentId, BTreeMap<Timestamp, Moment<'_>>> = BTreeMap::new();
    for (p, plan) in plans.iter().enumerate() {
        for step in &plan.steps {
            let commit = step.cites.and_then(|index| commits.get(p)?.get(index)).filter(|hash| !hash.is_empty());
            let moments = touched.entry(&step.incident).or_default();
            moments.entry(step.at).or_insert_with(|| Moment::new(step.at)).add(Event { plan, step, commit });
        }
    }
    let mut after: Vec<Incident> = Vec::new();
    for (id, moments) in touched {
        let before = recorded.get(id).map(|incident| (*incident).clone());
        let begin = before.map(Subject::of).or_else(|| Subject::begin(id, moments.values().next()?));
        let Some(mut subject) = begin else { continue };
        for moment in moments.values() {
            subject.pass(moment, check);
        }
        after.push(subject.finish());
    }
    after.sort_by(|a, b| (a.started, &a.id).cmp(&(b.started, &b.id)));
    after
}

/// A step of one site, with what it is told with.
#[derive(Clone, Copy)]
pub(super) struct Event<'a> {
    pub(super) plan: &'a SitePlan,
    pub(super) step: &'a Step,
    pub(super) commit: Option<&'a String>,
}

impl Event<'_> {
    pub(super) fn commit(&self) -> Option<&str> {
        self.commit.map(String::as_str)
    }
}

/// An incident while its moments go by.
pub(super) struct Subject {
    pub(super) incident: Incident,
    /// Where each site stands in the list.
    index: HashMap<Slug, usize>,
    troubled: HashSet<Slug>,
    cited: HashSet<String>,
}

impl Subject {
    fn of(mut incident: Incident) -> Self {
        for site in &mut incident.sites {
            site.until = site.until.or(incident.ended);
        }
        let troubled = incident.troubled().map(|site| site.slug.clone()).collect();
        let cited = incident.commits.iter().cloned().collect();
        let mut subject = Self { incident, index: HashMap::new(), troubled, cited };
        subject.count();
        subject
    }

    /// A new incident, before anybody is in it. Without an opening there is nothing to tell.
    fn begin(id: &IncidentId, first: &Moment<'_>) -> Option<Self> {
        let opening = first.entering().find(|event| matches!(event.step.kind, StepKind::Open { .. }))?;
        let sample = opening.step.sample()?;
        Some(Self::of(Incident {
            id: id.clone(),
            sites: Vec::new(),
            severity: Severity::of(sample.verdict).unwrap_or(Severity::Down),
            started: opening.step.at,
            ended: None,
            cause: Some(cause(sample)),
            manual: None,
            common: None,
            relapses: Vec::new(),
            code: sample.code,
            ms: sample.ms,
            commits: Vec::new(),
            issue: None,
            timeline: Vec::new(),
            evidence: String::new(),
        }))
    }

    fn count(&mut self) {
        let places = self.incident.sites.iter().enumerate();
        self.index = places.map(|(at, site)| (site.slug.clone(), at)).collect();
    }

    /// One moment: who leaves, who gets worse or better, who comes, whether it is over, and what is said about it.
    fn pass(&mut self, moment: &Moment<'_>, check: &dyn Fn(&Slug, Timestamp) -> Option<Check>) {
        let find = |event: &Event<'_>| check(&event.plan.slug, event.step.sample()?.at);
        for event in moment.left.iter().chain(&moment.abandoned) {
            self.leave(&event.plan.slug, moment.at);
        }
        for event in &moment.worse {
            self.incident.severity = Severity::Down;
            self.keep_evidence(event, &find);
        }
        let kept = self.index.len();
        for event in moment.entering() {
            self.enter(event);
            self.keep_evidence(event, &find);
        }
        self.say_what_is_left_out(kept);
        for hash in moment.commits() {
            if self.cited.insert(hash.clone()) {
                self.incident.commits.push(hash.clone());
            }
        }
        let over = self.troubled.is_empty() && self.incident.is_open();
        if over {
            self.incident.ended = Some(moment.at);
        }
        let entry = moment.entry(&self.incident, self.troubled.len(), over, &find);
        self.incident.timeline.extend(entry);
    }

    fn leave(&mut self, slug: &Slug, at: Timestamp) {
        let was_in_trouble = self.troubled.remove(slug);
        let site = self.index.get(slug).and_then(|at| self.incident.sites.get_mut(*at));
        if let Some(site) = site.filter(|_| was_in_trouble) {
            site.until = Some(at);
        }
    }

    fn enter(&mut self, event: &Event<'_>) {
        let (slug, Some(sample)) = (&event.plan.slug, event.step.sample()) else { return };
        let severity = Severity::of(sample.verdict).unwrap_or(Severity::Down);
        self.incident.severity = self.incident.severity.max(severity);
        if self.incident.ended.is_some() {
            self.incident.ended = None;
            self.incident.relapses.push(event.step.at);
        }
        self.troubled.insert(slug.clone());
        match self.index.get(slug).and_then(|at| self.incident.sites.get_mut(*at)) {
            Some(site) => site.until = None,
            None => {
                self.index.insert(slug.clone(), self.incident.sites.len());
                let name = event.plan.name.clone();
                self.incident.sites.push(AffectedSite { slug: slug.clone(), name, until: None });
            }
        }
        if let StepKind::Join { common, leads, .. } = &event.step.kind {
            if *leads {
                self.lead(slug);
                (self.incident.cause, self.incident.code, self.incident.ms) =
                    (Some(cause(sample)), sample.code, sample.ms);
                self.incident.common = common.clone();
            } else if self.incident.common.is_none() {
                self.incident.common.clone_from(common);
            }
        }
    }

    fn lead(&mut self, slug: &Slug) {
        if let Some(at) = self.index.get(slug).copied().filter(|at| *at < self.incident.sites.len()) {
            let site = self.incident.sites.remove(at);
            self.incident.sites.insert(0, site);
            self.count();
        }
    }

    /// Adds what was seen of a site, if it is one of the first.
    fn keep_evidence(&mut self, event: &Event<'_>, find: &dyn Fn(&Event<'_>) -> Option<Check>) {
        let early = self.index.get(&event.plan.slug).is_some_and(|at| *at < EVIDENCE_OF);
        let Some(check) = early.then(|| find(event)).flatten() else { return };
        let mut section = evidence::section(event.step.at, &check);
        if self.index.len() > 1 {
            let heading = format!("### {}, check of ", prose::escape(&event.plan.name));
            section = section.replacen("### Check of ", &heading, 1);
        }
        self.add_evidence(&section);
    }

    fn add_evidence(&mut self, section: &str) {
        if !self.incident.evidence.is_empty() {
            self.incident.evidence.push_str("\n\n");
        }
        self.incident.evidence.push_str(section);
    }

    /// A line for the sites that came in this moment and whose evidence is not kept.
    fn say_what_is_left_out(&mut self, before: usize) {
        let more = self.index.len().saturating_sub(before.max(EVIDENCE_OF));
        if more > 0 && !self.incident.evidence.is_empty() {
            let sites = if more == 1 { "one more site is".to_owned() } else { format!("{more} more sites are") };
            self.add_evidence(&format!("The checks of {sites} not kept here."));
        }
    }

    /// The incident afterwards. Of a site that is alone, the end of the incident says it all.
    fn finish(mut self) -> Incident {
        if let [site] = self.incident.sites.as_mut_slice() {
            site.until = None;
        }
        self.incident
    }
}
