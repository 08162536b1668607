//! Everything computed about a site; the pages and the data files are made from it.

use std::borrow::Cow;

use super::current::Current;
use super::periods::{self, Window};
use super::{PageInput, SiteInput};
use crate::model::{Severity, Timestamp, Verdict};
use crate::stats::{Day, Reliability, day_range, reliability};

/// What is known about a site, in figures.
#[derive(Debug)]
pub(super) struct Facts<'a> {
    pub current: Current,
    /// Every UTC day from the first one known (but at least the last 90) to today, oldest first, without holes.
    pub days: Vec<Cow<'a, Day>>,
    /// As [`crate::model::WINDOWS`].
    pub windows: Vec<Window>,
    /// Outages of the last 30 UTC days.
    pub outages: Reliability,
}

impl<'a> Facts<'a> {
    pub(super) fn new(page: &PageInput<'_>, input: &SiteInput<'a>) -> Self {
        let days = periods::days(page, input);
        let mut facts = Self {
            current: Current::new(page, input),
            windows: periods::windows(page, input, &days),
            outages: Reliability::default(),
            days,
        };
        facts.outages = outages(page, input, facts.last(30));
        facts
    }

    /// The last `n` days, today included.
    pub(super) fn last(&self, n: usize) -> &[Cow<'a, Day>] {
        self.days.get(self.days.len().saturating_sub(n)..).unwrap_or_default()
    }

    /// The window of that key.
    pub(super) fn window(&self, key: &str) -> Option<&Window> {
        self.windows.iter().find(|window| window.key == key)
    }
}

/// Outages of some UTC days up to now: each from the first failed check to the first good one. Failed checks that were
/// announced as maintenance begin none.
fn outages(page: &PageInput<'_>, input: &SiteInput<'_>, days: &[Cow<'_, Day>]) -> Reliability {
    let Some(from) = days.first().map(|day| day_range(day.date).start) else { return Reliability::default() };
    let mut found: Vec<(Timestamp, Option<Timestamp>)> = Vec::new();
    let mut began = None;
    for sample in input.samples.iter().filter(|sample| sample.at <= page.now) {
        match sample.verdict {
            Verdict::Down if input.announced.covers(sample.at, Severity::Down) => {}
            Verdict::Down => began = began.or(Some(sample.at)),
            Verdict::Up | Verdict::Degraded => found.extend(began.take().map(|start| (start, Some(sample.at)))),
            Verdict::Unknown => {}
        }
    }
    found.extend(began.map(|start| (start, None)));
    let from = input.samples.first().map_or(from, |first| from.max(first.at));
    reliability(&found, from..page.now.max(from))
}
