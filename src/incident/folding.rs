//! One cause, one incident: which sites' troubles belong together.
//!
//! [`share`] takes the plans of all sites, in which each stretch of trouble opens an incident of its own, and goes
//! through them moment by moment (the samples of a run have one time). At each, sites that recover leave first; then
//! each site that newly fails finds its place by the first of these rules that applies:
//!
//! 1. The incident that it left is open still: it comes back.
//! 2. A site that it depends on is down already: it joins that one's incident, because its trouble is that one's trouble.
//! 3. More than the set share of all sites, and at least three, fail at this moment for no single reason: one incident
//!    for all of them ([`Common::Many`]), whatever some of them share. If there is a single reason — one that all others
//!    depend on, or something that all of them share — the rules below find it, and it says more than a number does.
//! 4. A site that it depends on goes down at the same moment: it joins that one's incident.
//! 5. Only sites that depend on it are in an open incident: it joins them, and becomes the first.
//! 6. Its last incident ended a short time ago: that is opened again.
//! 7. What an open incident's sites share, it shares, too: it joins.
//! 8. What most of those that fail with it share, it shares, too: they have one incident.
//! 9. An open incident is about many sites, and more than the set share of all is in trouble: it joins.
//! 10. It has an incident of its own.
//!
//! All that decides is recorded: incidents, states, samples and the evidence beside them in the journal. So how the
//! samples are cut into runs makes no difference, with two exceptions. Evidence that is gone (a run died between the
//! state and the incident, and the journal was folded) can't tell what sites shared; and a site that was not planned
//! with the others, because its own files were damaged, comes late: rule 8 has passed then.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::time::Duration;

use crate::model::{Common, Incident, IncidentId, Sample, Severity, Slug, Timestamp};

use super::book::Book;
use super::grouping::{grouped, most_shared, reach};
use super::plan::{SitePlan, StepKind};

/// Fewer sites than this are not many, whatever the share.
const FEWEST: usize = 3;

/// What decides about sharing.
pub struct Rules<'a> {
    /// The incidents that states name, and those of [`SitePlan::relapse_of`]; each once.
    pub recorded: &'a [Incident],
    /// The sites that each site needs, directly; no circles.
    pub depends_on: &'a HashMap<&'a Slug, &'a [Slug]>,
    /// The number of sites in the config.
    pub watched: usize,
    /// True if sites that share something share an incident.
    pub fold: bool,
    /// Percent of all sites that may fail at once before they share an incident; `None` for any number.
    pub many: Option<u32>,
    /// Trouble that comes back within this time opens the incident again; zero for never.
    pub reopen_within: Duration,
    /// What a failing check of that time may have in common with others. Asked only about sites that fail together, or
    /// beside an open incident.
    pub traits: &'a dyn Fn(&Slug, Timestamp) -> Vec<Common>,
}

/// Decides which openings of all sites' plans belong together: steps and states name the shared incidents afterwards.
///
/// `plans` are in the order of the config; the first of several sites gives a new incident its name.
pub fn share(plans: &mut [SitePlan], rules: &Rules<'_>) {
    let mut moments: BTreeMap<Timestamp, Vec<(usize, usize)>> = BTreeMap::new();
    for (p, plan) in plans.iter().enumerate() {
        for (s, step) in plan.steps.iter().enumerate() {
            moments.entry(step.at).or_default().push((p, s));
        }
    }
    if moments.is_empty() {
        return;
    }
    let mut walk =
        Walk { book: Book::new(plans, rules.recorded), rules, needed_by: needed_by(rules), renamed: HashMap::new() };
    for (at, places) in moments {
        walk.moment(plans, at, &places);
    }
    for plan in plans {
        rename(plan, &walk.renamed);
    }
}

/// The sites that need each site, directly.
fn needed_by<'a>(rules: &Rules<'a>) -> HashMap<&'a Slug, Vec<&'a Slug>> {
    let mut needed_by: HashMap<&Slug, Vec<&Slug>> = HashMap::new();
    for (child, parents) in rules.depends_on {
        for parent in *parents {
            needed_by.entry(parent).or_default().push(child);
        }
    }
    needed_by
}

/// Names in states. Two provisional names never clash: each has the site's slug in it.
fn rename(plan: &mut SitePlan, renamed: &HashMap<IncidentId, IncidentId>) {
    let states = plan.transitions.iter_mut().map(|transition| &mut transition.state).chain([&mut plan.state]);
    for name in states.flat_map(|state| [&mut state.incident, &mut state.last_incident]).flatten() {
        if let Some(new) = renamed.get(name) {
            name.clone_from(new);
        }
    }
}

/// A site that newly fails.
#[derive(Debug, Clone)]
struct Opening {
    plan: usize,
    step: usize,
    slug: Slug,
    sample: Sample,
    severity: Severity,
    /// The name it has so far.
    id: IncidentId,
    /// That name is in the state already.
    again: bool,
}

/// Where an opening goes.
enum Way {
    New,
    Join(Option<Common>),
    Lead,
    Reopen,
}

/// A walk through the moments.
struct Walk<'a> {
    book: Book,
    rules: &'a Rules<'a>,
    needed_by: HashMap<&'a Slug, Vec<&'a Slug>>,
    renamed: HashMap<IncidentId, IncidentId>,
}

impl Walk<'_> {
    fn moment(&mut self, plans: &mut [SitePlan], at: Timestamp, places: &[(usize, usize)]) {
        let (mut openings, mut left) = (Vec::new(), Vec::new());
        for &(p, s) in places {
            let Some(plan) = plans.get_mut(p) else { continue };
            let slug = plan.slug.clone();
            let Some(step) = plan.steps.get_mut(s) else { continue };
            if let Some(new) = self.renamed.get(&step.incident) {
                step.incident.clone_from(new);
            }
            let id = step.incident.clone();
            match &step.kind {
                StepKind::Open { sample, again, .. } => {
                    let severity = Severity::of(sample.verdict).unwrap_or(Severity::Down);
                    openings.push(Opening { plan: p, step: s, slug, sample: *sample, severity, id, again: *again });
                }
                StepKind::Worsen { .. } => self.book.change(&slug, Severity::Down),
                StepKind::Ease { .. } => self.book.change(&slug, Severity::Degraded),
                StepKind::Resolve { .. } | StepKind::Abandon => {
                    self.book.leave(&id, &slug);
                    left.push(id);
                }
                StepKind::Join { .. } | StepKind::Reopen { .. } => {}
            }
        }
        self.place_all(plans, openings, at);
        for id in left {
            self.book.close(&id, at);
        }
    }

    fn place_all(&mut self, plans: &mut [SitePlan], openings: Vec<Opening>, at: Timestamp) {
        let mut rest = Vec::new();
        // The site that an incident is named after was its first.
        let (named, openings): (Vec<_>, Vec<_>) = openings.into_iter().partition(|opening| opening.again);
        let (first, others): (Vec<_>, Vec<_>) =
            named.into_iter().partition(|opening| opening.id == IncidentId::new(at, &opening.slug));
        for opening in first.iter().chain(&others) {
            self.named_already(plans, opening);
        }
        for opening in openings {
            if let Some(home) = self.book.home(&opening.slug, at).cloned() {
                self.put(plans, &opening, &home, Way::Join(None));
            } else {
                rest.push(opening);
            }
        }
        rest.retain(|opening| !self.follow(plans, opening));
        let down: HashSet<&Slug> =
            rest.iter().filter(|opening| opening.severity == Severity::Down).map(|opening| &opening.slug).collect();
        let follows: Vec<bool> =
            rest.iter().map(|opening| self.needs(&opening.slug).iter().any(|need| down.contains(need))).collect();
        drop(down);
        let heads: Vec<&Opening> =
            rest.iter().zip(&follows).filter(|(_, follows)| !**follows).map(|(opening, _)| opening).collect();
        let traits = self.traits(&heads, at);
        if self.is_many(rest.len()) && heads.len() > 1 && most_shared(&traits, heads.len()).is_none() {
            self.as_one(plans, &rest, at);
            return;
        }
        self.place_heads(plans, &heads, &traits, at);
        for (opening, _) in rest.iter().zip(&follows).filter(|(_, follows)| **follows) {
            if !self.follow(plans, opening) {
                self.put(plans, opening, &opening.id, Way::New);
            }
        }
    }

    /// Rules 5 to 10.
    fn place_heads(&mut self, plans: &mut [SitePlan], heads: &[&Opening], traits: &[Vec<Common>], at: Timestamp) {
        let mut left: Vec<(&Opening, &[Common])> = Vec::new();
        for (opening, traits) in heads.iter().zip(traits) {
            let of_dependents = self.of_dependents(opening).cloned();
            let back = self.book.home(&opening.slug, at).cloned();
            let relapse = self.relapse(&opening.slug, at).cloned();
            let shared = traits.iter().find_map(|shared| Some((shared, self.book.with(shared)?.clone())));
            match (of_dependents, back, relapse, shared) {
                (Some(id), ..) => self.put(plans, opening, &id, Way::Lead),
                (_, Some(id), ..) => self.put(plans, opening, &id, Way::Join(None)),
                (_, _, Some(id), _) => self.put(plans, opening, &id, Way::Reopen),
                (_, _, _, Some((shared, id))) => self.put(plans, opening, &id, Way::Join(Some(shared.clone()))),
                _ => left.push((opening, traits)),
            }
        }
        for (group, shared) in grouped(&left) {
            self.put_group(plans, &group, shared.as_ref());
        }
    }

    /// Rules 8 to 10 for those that share something, or for one alone.
    fn put_group(&mut self, plans: &mut [SitePlan], group: &[&Opening], shared: Option<&Common>) {
        let Some((first, others)) = group.split_first() else { return };
        let of_many =
            self.book.with(&Common::Many).cloned().filter(|_| self.is_many(self.book.in_trouble() + group.len()));
        if let Some(id) = of_many {
            for opening in group {
                self.put(plans, opening, &id, Way::Join(Some(Common::Many)));
            }
            return;
        }
        self.put(plans, first, &first.id, Way::New);
        for opening in others {
            self.put(plans, opening, &first.id, Way::Join(shared.cloned()));
        }
    }

    /// Rule 3: one incident for all: that of many sites that is open, or the one that all of them were in last, or a
    /// new one.
    fn as_one(&mut self, plans: &mut [SitePlan], all: &[Opening], at: Timestamp) {
        let Some(first) = all.first() else { return };
        let last = all.iter().find_map(|opening| self.relapse(&opening.slug, at)).filter(|id| {
            let case = self.book.cases.get(*id);
            let is_many = |common: &Option<Common>| *common == Some(Common::Many);
            case.is_some_and(|case| {
                is_many(&case.common) || all.iter().all(|opening| case.members.contains(&opening.slug))
            })
        });
        let (id, way) = match (self.book.with(&Common::Many).cloned(), last.cloned()) {
            (Some(open), _) => (open, Way::Join(Some(Common::Many))),
            (None, Some(last)) => (last, Way::Reopen),
            (None, None) => (first.id.clone(), Way::New),
        };
        self.put(plans, first, &id, way);
        for opening in all.iter().skip(1) {
            self.put(plans, opening, &id, Way::Join(Some(Common::Many)));
        }
    }

    /// A site whose state names an incident that knows nothing of it: the run that decided it did not get further.
    fn named_already(&mut self, plans: &mut [SitePlan], opening: &Opening) {
        let Some(case) = self.book.cases.get(&opening.id) else {
            self.put(plans, opening, &opening.id, Way::New);
            return;
        };
        if case.ended.is_some() {
            self.put(plans, opening, &opening.id, Way::Reopen);
            return;
        }
        let known = case.members.contains(&opening.slug);
        let (first, common) = (case.first.clone(), case.common.clone());
        let leads = !known && opening.severity == Severity::Down && self.needs(&first).contains(&opening.slug);
        let common = common.or_else(|| self.common_with(&first, opening)).filter(|_| !known);
        self.put(plans, opening, &opening.id, if leads { Way::Lead } else { Way::Join(common) });
    }

    fn common_with(&self, first: &Slug, opening: &Opening) -> Option<Common> {
        if self.needs(&opening.slug).contains(first) {
            return Some(Common::Dependency);
        }
        let at = opening.sample.at;
        let of_first = (self.rules.traits)(first, at);
        (self.rules.traits)(&opening.slug, at).into_iter().filter(|common| of_first.contains(common)).min()
    }

    /// Rules 2 and 4: the oldest incident of the sites that this one needs and that are down.
    fn follow(&mut self, plans: &mut [SitePlan], opening: &Opening) -> bool {
        let needs = self.needs(&opening.slug);
        let parent = needs.iter().filter_map(|need| self.book.down(need)).min().map(|(_, id)| id.clone());
        let Some(id) = parent else { return false };
        self.put(plans, opening, &id, Way::Join(Some(Common::Dependency)));
        true
    }

    /// Rule 5: the oldest open incident that only dependents of this site are in.
    fn of_dependents(&self, opening: &Opening) -> Option<&IncidentId> {
        if opening.severity < Severity::Down || !self.needed_by.contains_key(&opening.slug) {
            return None;
        }
        let dependents = reach(&opening.slug, |slug| self.needed_by.get(slug).into_iter().flatten().copied());
        let places: HashSet<&IncidentId> = dependents.iter().filter_map(|slug| self.book.place(slug)).collect();
        let only_theirs = |id: &&IncidentId| {
            let case = self.book.cases.get(*id);
            case.is_some_and(|case| case.goes_on() && case.members.iter().all(|slug| dependents.contains(slug)))
        };
        places.into_iter().filter(only_theirs).min_by_key(|id| self.book.cases.get(*id).map(|case| (case.started, *id)))
    }

    /// Rule 6.
    fn relapse(&self, slug: &Slug, at: Timestamp) -> Option<&IncidentId> {
        let (id, ended) = self.book.ended(slug)?;
        let since = (at - ended).to_std().ok()?;
        (!self.rules.reopen_within.is_zero() && since <= self.rules.reopen_within).then_some(id)
    }

    /// All that a site needs, near and far.
    fn needs(&self, slug: &Slug) -> HashSet<&Slug> {
        reach(slug, |slug| self.rules.depends_on.get(slug).copied().unwrap_or_default())
    }

    /// What each of these shares with others, as far as anybody wants to know.
    fn traits(&self, heads: &[&Opening], at: Timestamp) -> Vec<Vec<Common>> {
        let of = |opening: &&Opening| if self.rules.fold { (self.rules.traits)(&opening.slug, at) } else { Vec::new() };
        heads.iter().map(of).collect()
    }

    fn is_many(&self, count: usize) -> bool {
        let over = |percent: u32| count * 100 > self.rules.watched * usize::try_from(percent).unwrap_or(usize::MAX);
        count >= FEWEST && self.rules.many.is_some_and(over)
    }

    /// Puts an opening into an incident.
    fn put(&mut self, plans: &mut [SitePlan], opening: &Opening, id: &IncidentId, way: Way) {
        let Some(step) = plans.get_mut(opening.plan).and_then(|plan| plan.steps.get_mut(opening.step)) else { return };
        let (slug, severity, sample) = (&opening.slug, opening.severity, opening.sample);
        let beyond = match &mut step.kind {
            StepKind::Open { beyond, .. } => beyond.take(),
            _ => None,
        };
        // Its file has it already: the site's state was lost.
        let listed = self.book.cases.get(id).is_some_and(|case| case.goes_on() && case.members.contains(slug));
        let way = if matches!(way, Way::New) && listed { Way::Join(None) } else { way };
        if matches!(way, Way::New) {
            self.book.open(id, slug, severity, opening.sample.at);
        } else {
            self.book.enter(id, slug, severity);
        }
        step.kind = match way {
            Way::New => StepKind::Open { sample, again: opening.again, beyond },
            Way::Reopen => StepKind::Reopen { sample, beyond },
            Way::Lead => {
                self.book.lead(id, slug);
                StepKind::Join { sample, common: Some(Common::Dependency), leads: true, beyond }
            }
            Way::Join(common) => {
                if let Some(common) = &common {
                    self.book.set_common(id, common);
                }
                StepKind::Join { sample, common, leads: false, beyond }
            }
        };
        if opening.id != *id {
            self.renamed.insert(opening.id.clone(), id.clone());
            step.incident.clone_from(id);
        }
    }
}
