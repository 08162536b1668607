//! Steps done to incidents, once the commits that they cite are known.

use crate::model::{AffectedSite, Check, Entry, EntryKind, Incident, Sample, Severity, Timestamp};

use super::plan::{SitePlan, Step, StepKind, cause};
use super::{evidence, prose};

/// The incidents that a plan touches, as they must be afterwards, oldest first.
///
/// `commits` are the full hashes of the commits made of `plan.transitions`, in the same order; leave it empty to see
/// what would be (nothing is cited then). `check` finds the redacted check behind the sample of a time, if it was
/// kept.
#[must_use]
pub fn apply(plan: &SitePlan, commits: &[String], check: &dyn Fn(Timestamp) -> Option<Check>) -> Vec<Incident> {
    let mut touched: Vec<Incident> = Vec::new();
    for step in &plan.steps {
        let known = touched.iter().position(|incident| incident.id == step.incident).map(|at| touched.remove(at));
        let before = known.or_else(|| plan.open.clone().filter(|incident| incident.id == step.incident));
        let facts = Facts {
            name: &plan.name,
            commit: step.cites.and_then(|index| commits.get(index)),
            check: step.sample().and_then(|sample| check(sample.at)),
        };
        let after = match (&step.kind, before) {
            (StepKind::Open { sample, again }, None) => Some(opened(plan, step, sample, *again, &facts)),
            (_, Some(incident)) => Some(continued(incident, step, &facts)),
            (_, None) => None,
        };
        touched.extend(after);
    }
    touched
}

/// What is recorded of an incident together with what is planned for it, when both are about the same one.
///
/// The facts of an incident only ever grow: it gets worse, it ends, it gets commits and an issue. So what is recorded
/// stands, and the plan adds to it; joining the same plan twice, or a plan made again from the first sample on (the
/// state was lost), changes nothing. The timeline is the plan's, for [`super::file::update`] to pick from.
#[must_use]
pub fn join(recorded: &Incident, planned: &Incident) -> Incident {
    let mut joined = recorded.clone();
    joined.severity = recorded.severity.max(planned.severity);
    joined.ended = recorded.ended.or(planned.ended);
    joined.issue = planned.issue.clone().or_else(|| recorded.issue.clone());
    let first_time = recorded.ended.is_none() || planned.commits.starts_with(&recorded.commits);
    for hash in planned.commits.iter().filter(|hash| first_time && !recorded.commits.contains(hash)) {
        joined.commits.push(hash.clone());
    }
    joined.timeline.clone_from(&planned.timeline);
    joined.evidence.clone_from(&planned.evidence);
    joined
}

/// What a step is told with.
struct Facts<'a> {
    name: &'a str,
    commit: Option<&'a String>,
    check: Option<Check>,
}

impl Facts<'_> {
    fn commit(&self) -> Option<&str> {
        self.commit.map(String::as_str)
    }

    fn detail(&self) -> &str {
        self.check.as_ref().map_or("", |check| &check.judgement.detail)
    }
}

fn opened(plan: &SitePlan, step: &Step, sample: &Sample, again: bool, facts: &Facts<'_>) -> Incident {
    let text = if again {
        prose::reopened(facts.name, sample)
    } else {
        prose::opened(facts.name, sample, facts.detail(), facts.commit())
    };
    Incident {
        id: step.incident.clone(),
        sites: vec![AffectedSite { slug: plan.slug.clone(), name: plan.name.clone(), until: None }],
        severity: Severity::of(sample.verdict).unwrap_or(Severity::Down),
        started: step.at,
        ended: None,
        cause: Some(cause(sample)),
        manual: None,
        common: None,
        relapses: Vec::new(),
        code: sample.code,
        ms: sample.ms,
        commits: facts.commit.cloned().into_iter().collect(),
        issue: None,
        timeline: vec![Entry { at: step.at, kind: EntryKind::Opened, text, origin: None }],
        evidence: facts.check.as_ref().map(|check| evidence::section(step.at, check)).unwrap_or_default(),
    }
}

fn continued(mut incident: Incident, step: &Step, facts: &Facts<'_>) -> Incident {
    let (name, commit) = (facts.name, facts.commit());
    let (kind, text) = match &step.kind {
        // Two openings of one incident can't be planned; the first one stands.
        StepKind::Open { .. } => return incident,
        StepKind::Worsen { sample } => {
            incident.severity = Severity::Down;
            add_evidence(&mut incident, step.at, facts);
            (EntryKind::Changed, prose::worsened(name, sample, facts.detail(), commit))
        }
        StepKind::Ease { sample } => (EntryKind::Changed, prose::eased(name, sample, facts.detail(), commit)),
        StepKind::Resolve { sample, unobserved } => {
            incident.ended = Some(step.at);
            let lasted = (step.at - incident.started).to_std().unwrap_or_default();
            (EntryKind::Resolved, prose::resolved(name, sample, lasted, *unobserved, commit))
        }
        StepKind::Abandon => {
            incident.ended = Some(step.at);
            let lasted = (step.at - incident.started).to_std().unwrap_or_default();
            (EntryKind::Note, prose::abandoned(name, lasted))
        }
    };
    incident.timeline.push(Entry { at: step.at, kind, text, origin: None });
    if let Some(hash) = facts.commit.filter(|hash| !incident.commits.contains(hash)) {
        incident.commits.push(hash.clone());
    }
    incident
}

fn add_evidence(incident: &mut Incident, at: Timestamp, facts: &Facts<'_>) {
    if let Some(check) = &facts.check {
        if !incident.evidence.is_empty() {
            incident.evidence.push_str("\n\n");
        }
        incident.evidence.push_str(&evidence::section(at, check));
    }
}
