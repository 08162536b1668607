//! When planned work takes place: from the plan to its windows.

use chrono::TimeDelta;

use crate::model::{Planned, Recurrence, Schedule, Timestamp, Window};

/// The windows of which a part lies in `[from, to)`, sorted by start and id.
///
/// A recurrence that began years ago costs no more than one that began yesterday. One with `COUNT` is counted from its
/// start, at most 1,000 times.
#[must_use]
pub fn windows(planned: &[Planned], from: Timestamp, to: Timestamp) -> Vec<Window> {
    let mut windows: Vec<Window> = planned.iter().flat_map(|plan| of_plan(plan, from, to)).collect();
    windows.sort_by(|a, b| (a.start, &a.id).cmp(&(b.start, &b.id)));
    windows
}

fn of_plan(plan: &Planned, from: Timestamp, to: Timestamp) -> Vec<Window> {
    let windows = match &plan.schedule {
        Schedule::Once { start, end } => vec![window(plan, *start, *end)],
        Schedule::Repeat { rule, start, zone, length } => {
            // Both were checked with the config.
            let (Ok(recurrence), Ok(length)) = (Recurrence::new(rule, *start, *zone), TimeDelta::from_std(*length))
            else {
                return Vec::new();
            };
            let earliest = from.checked_sub_signed(length).unwrap_or(Timestamp::MIN_UTC);
            let beginnings = recurrence.beginnings(earliest, to).into_iter();
            beginnings.filter_map(|at| Some(window(plan, at, at.checked_add_signed(length)?))).collect()
        }
    };
    windows.into_iter().filter(|window| window.overlaps(from, to)).collect()
}

fn window(plan: &Planned, start: Timestamp, end: Timestamp) -> Window {
    Window {
        id: format!("{}-{}", plan.key, start.format("%Y%m%d-%H%M%S")),
        title: plan.title.clone(),
        start,
        end: Some(end),
        sites: plan.sites.clone(),
        effect: plan.effect,
        issue: None,
    }
}
