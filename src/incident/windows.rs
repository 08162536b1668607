//! Samples and maintenance.

use crate::model::{Effect, Sample, Severity, SiteState, Timestamp, Window};

/// The window that announced this trouble.
pub(super) fn announced<'a>(windows: &'a [Window], sample: &Sample) -> Option<&'a Window> {
    let severity = Severity::of(sample.verdict)?;
    windows.iter().find(|window| window.contains(sample.at) && window.effect.covers(severity))
}

/// The title of the maintenance that was under way: that which announced the trouble, else any that was to be felt.
pub(super) fn title_of<'a>(windows: &'a [Window], sample: &Sample) -> Option<&'a str> {
    let felt = || windows.iter().find(|window| window.contains(sample.at) && window.effect > Effect::None);
    announced(windows, sample).or_else(felt).map(|window| window.title.as_str())
}

/// The maintenance that announced the trouble which the state is in, and was over by `at`: title and end.
pub(super) fn overrun<'a>(windows: &'a [Window], before: &SiteState, at: Timestamp) -> Option<(&'a str, Timestamp)> {
    let severity = Severity::of(before.verdict)?;
    let covered = |window: &&Window| window.contains(before.until) && window.effect.covers(severity);
    let over = windows.iter().filter(covered).filter_map(|window| Some((window.title.as_str(), window.end?)));
    over.filter(|(_, end)| *end <= at).max_by_key(|(_, end)| *end)
}
