//! However the samples are cut into runs, and whichever runs fail, the same incidents exist in the end.

use chrono::{TimeDelta, TimeZone, Utc};
use proptest::prelude::*;
use upkept::incident::SitePlan;
use upkept::model::{IncidentId, Reason, Sample, Severity, Slug, Timestamp, Verdict};

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

/// What must exist, told by a plain look over all samples: start, end, worst.
fn expected(samples: &[Sample]) -> Vec<(Timestamp, Option<Timestamp>, Severity)> {
    let mut incidents: Vec<(Timestamp, Option<Timestamp>, Severity)> = Vec::new();
    for sample in samples.iter().filter(|sample| sample.verdict != Verdict::Unknown) {
        let open = incidents.last_mut().filter(|(_, end, _)| end.is_none());
        match (Severity::of(sample.verdict), open) {
            (Some(severity), None) => incidents.push((sample.at, None, severity)),
            (Some(severity), Some(open)) => open.2 = open.2.max(severity),
            (None, Some(open)) => open.1 = Some(sample.at),
            (None, None) => {}
        }
    }
    incidents
}

/// A state names one incident. A run whose commits are about several moves the branch only at its end.
fn can_be_cut(plan: &SitePlan) -> bool {
    let named = plan.transitions.last().and_then(|transition| transition.state.incident.as_ref());
    plan.transitions.len() == 1 && plan.steps.iter().all(|step| Some(&step.incident) == named)
}

fn verdicts() -> impl Strategy<Value = Vec<(Verdict, i64, Ending)>> {
    let verdict =
        prop::sample::select(vec![Verdict::Up, Verdict::Up, Verdict::Degraded, Verdict::Down, Verdict::Unknown]);
    let ending = prop::sample::select(vec![Ending::NotYet, Ending::Cut, Ending::Written]);
    prop::collection::vec((verdict, 1..2_000_i64, ending), 1..24)
}

proptest! {
    #![proptest_config(super::some_cases())]

    #[test]
    fn runs_that_fail_change_nothing_in_the_end(looks in verdicts()) {
        let (slug, mut world) = (Slug::new("a").unwrap(), World::default());
        let setup = Setup::of(vec![Watched::alone("a", "A")]);
        let mut at = Utc.with_ymd_and_hms(2026, 12, 31, 22, 0, 0).unwrap();
        let mut samples = Vec::new();
        for (index, (verdict, seconds, ending)) in looks.iter().copied().enumerate() {
            at += TimeDelta::seconds(seconds);
            let reason = (verdict != Verdict::Up).then_some(Reason::TimedOut);
            samples.push(Sample { at, verdict, code: 0, ms: 0, reason, attempts: 1 });
            world.samples.insert(slug.clone(), samples.clone());
            let last = index + 1 == looks.len();
            if ending == Ending::NotYet && !last {
                continue;
            }
            let (plans, recorded) = world.plans(&setup, at);
            world.carry_out(&plans, &recorded, ending == Ending::Cut && !last && plans.iter().all(can_be_cut));
        }
        let (again, _) = world.plans(&setup, at);
        prop_assert!(again.iter().all(|plan| !plan.changed), "{again:#?}");

        let (mut incidents, broken) = list_incidents(&world);
        prop_assert!(broken.is_empty());
        incidents.reverse();
        let found: Vec<_> = incidents.iter().map(|i| (i.started, i.ended, i.severity)).collect();
        prop_assert_eq!(found, expected(&samples));
        for incident in &incidents {
            prop_assert_eq!(&incident.id, &IncidentId::new(incident.started, &slug));
            prop_assert!(incident.timeline.is_sorted_by_key(|entry| entry.at));
        }
        let open = incidents.iter().find(|incident| incident.ended.is_none()).map(|incident| &incident.id);
        prop_assert_eq!(world.states.get(&slug).and_then(|state| state.incident.as_ref()), open);
    }
}
