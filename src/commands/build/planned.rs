//! The maintenance that the page knows: recorded, planned in the config, and announced by issues.

use std::collections::BTreeMap;
use std::io;

use chrono::TimeDelta;

use crate::history::{self, BrokenLine};
use crate::incident::maintenance;
use crate::model::{FileSource, Planned, Timestamp, Window};
use crate::render::PlannedWork;

/// How far back the page computes anything from samples: a little more than the 90 days it shows.
const BACK: TimeDelta = TimeDelta::days(92);
/// How far ahead it tells of planned work: a little more than the 30 days it shows.
const AHEAD: TimeDelta = TimeDelta::days(31);

/// The maintenance of the page.
#[derive(Debug)]
pub(super) struct Known {
    /// What matters now: of the last 90 days, and ahead; sorted by start and id.
    pub planned: Vec<PlannedWork>,
    /// Everything recorded that is over, sorted by start and id.
    pub finished: Vec<Window>,
    /// Lines of the record that could not be read.
    pub broken: Vec<BrokenLine>,
}

/// All maintenance that the page knows.
///
/// What is over is as it was recorded, whatever has become of the config since. What is not over is as the config has it
/// now; what began and was taken out of the config ends with the next run that checks.
///
/// # Errors
/// When the history's storage fails.
pub(super) fn known(source: &dyn FileSource, plans: &[Planned], now: Timestamp) -> io::Result<Known> {
    let (recorded, broken) = history::load_windows(source, Timestamp::MIN_UTC, now + AHEAD)?;
    let mut known: BTreeMap<String, PlannedWork> = BTreeMap::new();
    let finished = recorded.iter().filter(|window| window.end.is_some_and(|end| end <= now)).cloned().collect();
    for window in recorded.into_iter().filter(|window| window.overlaps(now - BACK, now + AHEAD)) {
        let description = described(plans, &window);
        known.insert(window.id.clone(), PlannedWork { window, description });
    }
    for window in maintenance::windows(plans, now, now + AHEAD) {
        let is_over = known.get(&window.id).and_then(|work| work.window.end).is_some_and(|end| end <= now);
        if !is_over {
            let description = described(plans, &window);
            known.insert(window.id.clone(), PlannedWork { window, description });
        }
    }
    let mut planned: Vec<PlannedWork> = known.into_values().collect();
    planned.sort_by(|a, b| (a.window.start, &a.window.id).cmp(&(b.window.start, &b.window.id)));
    Ok(Known { planned, finished, broken })
}

/// What the config says about a window of its own.
fn described(plans: &[Planned], window: &Window) -> String {
    let own = |plan: &&Planned| {
        let start = window.id.strip_prefix(plan.key.as_str()).and_then(|rest| rest.strip_prefix('-'));
        start.is_some_and(|start| window.start.format("%Y%m%d-%H%M%S").to_string() == start)
    };
    plans.iter().find(own).map(|plan| plan.description.clone()).unwrap_or_default()
}
