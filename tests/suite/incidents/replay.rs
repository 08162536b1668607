//! However the samples are cut into runs, and whichever runs fail, the same incidents exist in the end.

use std::time::Duration;

use chrono::{TimeDelta, TimeZone, Utc};
use proptest::prelude::*;
use upkept::incident::{SitePlan, StepKind};
use upkept::model::{Common, Incident, IncidentId, Reason, Sample, Severity, Slug, Timestamp, Verdict};

use super::{Setup, Watched, World, list_incidents};

/// How a run ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// Its samples wait for a later run.
    NotYet,
    /// It dies between the commit of a state and the incident's file.
    Cut,
    Written,
}

/// Start, end, worst, and how often it came back.
type Stretch = (Timestamp, Option<Timestamp>, Severity, usize);

/// What must exist, told by a plain look over all samples of one site.
fn expected(samples: &[Sample], reopen_within: Duration) -> Vec<Stretch> {
    let mut incidents: Vec<Stretch> = Vec::new();
    for sample in samples.iter().filter(|sample| sample.verdict != Verdict::Unknown) {
        let soon = |end: Timestamp| (sample.at - end).to_std().unwrap() <= reopen_within && !reopen_within.is_zero();
        match (Severity::of(sample.verdict), incidents.last_mut()) {
            (Some(severity), Some((_, end, worst, _))) if end.is_none() => *worst = severity.max(*worst),
            (Some(severity), Some((_, end, worst, relapses))) if end.is_some_and(soon) => {
                (*end, *worst, *relapses) = (None, severity.max(*worst), *relapses + 1);
            }
            (Some(severity), _) => incidents.push((sample.at, None, severity, 0)),
            (None, Some((_, end, ..))) if end.is_none() => *end = Some(sample.at),
            (None, _) => {}
        }
    }
    incidents
}

/// A state names one incident, and knows one stretch of trouble. A run whose commits are about more than that moves the
/// branch only at its end.
fn can_be_cut(plan: &SitePlan) -> bool {
    let named = plan.transitions.last().and_then(|transition| transition.state.incident.as_ref());
    let back = plan.steps.iter().any(|step| matches!(step.kind, StepKind::Join { .. } | StepKind::Reopen { .. }));
    let one = plan.steps.iter().all(|step| Some(&step.incident) == named) && (!back || plan.steps.len() == 1);
    plan.transitions.len() <= 1 && one
}

fn a_verdict() -> impl Strategy<Value = Verdict> {
    prop::sample::select(vec![Verdict::Up, Verdict::Up, Verdict::Degraded, Verdict::Down, Verdict::Unknown])
}

fn an_ending() -> impl Strategy<Value = Ending> {
    prop::sample::select(vec![Ending::NotYet, Ending::Cut, Ending::Written])
}

/// What one look at all sites saw, how long after the one before, and what became of the run.
type Look<const SITES: usize> = ([Verdict; SITES], i64, Ending);

/// Plays looks; `endings` as they are, or every run written at once.
fn play<const SITES: usize>(setup: &Setup, looks: &[Look<SITES>], endings: bool) -> (World, Timestamp) {
    let mut world = World::default();
    let mut at = Utc.with_ymd_and_hms(2026, 12, 31, 22, 0, 0).unwrap();
    for (index, (verdicts, seconds, ending)) in looks.iter().copied().enumerate() {
        at += TimeDelta::seconds(seconds);
        for (site, verdict) in setup.sites.iter().zip(verdicts) {
            let reason = (verdict != Verdict::Up).then_some(Reason::TimedOut);
            let sample = Sample { at, verdict, code: 0, ms: 0, reason, attempts: 1 };
            world.samples.entry(site.slug.clone()).or_default().push(sample);
        }
        let ending = if endings && index + 1 < looks.len() { ending } else { Ending::Written };
        if ending == Ending::NotYet {
            continue;
        }
        let (plans, recorded) = world.plans(setup, at);
        // Of what was cut off, the files say that sites share an incident, but not that they share it for being many.
        let shares = plans.iter().flat_map(|plan| &plan.steps).any(|step| matches!(step.kind, StepKind::Join { .. }));
        let told = setup.many.is_none() || !shares;
        world.carry_out(&plans, &recorded, ending == Ending::Cut && told && plans.iter().all(can_be_cut));
    }
    (world, at)
}

fn incidents(world: &World) -> Vec<Incident> {
    let (mut incidents, broken) = list_incidents(world);
    assert!(broken.is_empty(), "{broken:?}");
    incidents.reverse();
    incidents
}

/// What makes an incident what it is, without what is told about it. Why sites share it is told, too: after a run that
/// died in between it may be unknown.
fn facts(incidents: Vec<Incident>) -> Vec<Incident> {
    let bare = |incident| Incident {
        common: None,
        commits: Vec::new(),
        timeline: Vec::new(),
        evidence: String::new(),
        ..incident
    };
    incidents.into_iter().map(bare).collect()
}

/// A shop that needs a database, and two more sites at the shop's address.
fn several(reopen_within: Duration, many: Option<u32>) -> Setup {
    let mut sites = ["shop", "db", "blog", "mail"].map(|slug| Watched::alone(slug, slug)).to_vec();
    sites[0].depends_on = vec![Slug::new("db").unwrap()];
    for index in [0, 2, 3] {
        sites[index].traits = vec![Common::Address("203.0.113.7".to_owned())];
    }
    Setup { reopen_within, many, ..Setup::of(sites) }
}

/// Without a second run that dies between states and incidents before one has written all. A run moves the branch once, so
/// not even one does; what several sites shared can be told again after one such run, not after two.
fn cut_once<T>(looks: Vec<(T, i64, Ending)>) -> Vec<(T, i64, Ending)> {
    let mut cut = false;
    let once = |(verdicts, seconds, ending)| {
        let ending = if cut && ending == Ending::Cut { Ending::Written } else { ending };
        cut = ending == Ending::Cut || (cut && ending != Ending::Written);
        (verdicts, seconds, ending)
    };
    looks.into_iter().map(once).collect()
}

proptest! {
    #![proptest_config(super::some_cases())]

    #[test]
    fn runs_that_fail_change_nothing_in_the_end(
        looks in prop::collection::vec(([a_verdict()], 1..2_000_i64, an_ending()), 1..24),
        reopen_within in prop::sample::select(vec![0, 600, 1_800]),
    ) {
        let reopen_within = Duration::from_secs(reopen_within);
        let setup = Setup { reopen_within, ..Setup::of(vec![Watched::alone("a", "A")]) };
        let (world, at) = play(&setup, &looks, true);
        let (again, _) = world.plans(&setup, at);
        prop_assert!(again.iter().all(|plan| !plan.changed), "{again:#?}");

        let slug = &setup.sites[0].slug;
        let incidents = incidents(&world);
        let found: Vec<_> = incidents.iter().map(|i| (i.started, i.ended, i.severity, i.relapses.len())).collect();
        prop_assert_eq!(found, expected(&world.samples[slug], reopen_within));
        for incident in &incidents {
            prop_assert_eq!(&incident.id, &IncidentId::new(incident.started, slug));
            prop_assert!(incident.timeline.is_sorted_by_key(|entry| entry.at));
        }
        let open = incidents.iter().find(|incident| incident.ended.is_none()).map(|incident| &incident.id);
        prop_assert_eq!(world.states.get(slug).and_then(|state| state.incident.as_ref()), open);
    }

    #[test]
    fn sites_that_share_incidents_share_the_same_ones_however_runs_end(
        looks in prop::collection::vec((prop::array::uniform4(a_verdict()), 1..2_000_i64, an_ending()), 1..12),
        reopen_within in prop::sample::select(vec![0, 600, 1_800]),
        many in prop::sample::select(vec![None, Some(50)]),
    ) {
        let setup = several(Duration::from_secs(reopen_within), many);
        let looks = cut_once(looks);
        let (world, at) = play(&setup, &looks, true);
        let (again, _) = world.plans(&setup, at);
        prop_assert!(again.iter().all(|plan| !plan.changed), "{again:#?}");
        let found = incidents(&world);
        for site in &setup.sites {
            let state = world.states.get(&site.slug);
            let open: Vec<&IncidentId> = found
                .iter()
                .filter(|incident| incident.is_open() && incident.troubled().any(|known| known.slug == site.slug))
                .map(|incident| &incident.id)
                .collect();
            let named: Vec<&IncidentId> = state.and_then(|state| state.incident.as_ref()).into_iter().collect();
            prop_assert_eq!(named, open, "{}", site.slug);
            let trouble = state.is_some_and(|state| state.verdict.is_trouble());
            prop_assert_eq!(trouble, state.is_some_and(|state| state.incident.is_some()));
        }
        for incident in &found {
            prop_assert!(incident.is_open() == (incident.troubled().next().is_some() && incident.ended.is_none()));
        }
        let (straight, _) = play(&setup, &looks, false);
        prop_assert_eq!(facts(found), facts(incidents(&straight)));
    }
}
