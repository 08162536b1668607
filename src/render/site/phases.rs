//! Where the time of checks goes: the phases one below the other, each drawn where it lies in the whole.

use serde::Serialize;

use crate::model::PhaseMedians;
use crate::render::Locale;
use crate::render::locale::Moment;

/// The drawing is this wide.
const WIDTH: u64 = 1_000;

/// The phases, by the ends of the keys of their names, in the order in which they happen.
const NAMES: [&str; 5] = ["lookup", "connect", "tls", "first-byte", "body"];

/// Where the time of some checks went.
#[derive(Debug, Serialize)]
pub(super) struct PhasesView {
    from: Moment,
    to: Moment,
    checks: u64,
    rows: Vec<Row>,
}

/// A phase that there was.
#[derive(Debug, Serialize)]
struct Row {
    name: &'static str,
    time: String,
    /// Where it is drawn, of [`WIDTH`].
    x: u64,
    width: u64,
}

impl PhasesView {
    pub(super) fn new(locale: &Locale, times: &PhaseMedians) -> Self {
        let phases = times.median.in_order();
        let whole = phases.iter().flatten().map(|ms| u64::from(*ms)).sum::<u64>().max(1);
        let mut before = 0;
        let mut row = |(name, ms): (&'static str, u32)| {
            let x = before * WIDTH / whole;
            before += u64::from(ms);
            Row { name, time: locale.milliseconds(ms), x, width: before * WIDTH / whole - x }
        };
        let rows = NAMES.into_iter().zip(phases).filter_map(|(name, ms)| Some(row((name, ms?)))).collect();
        let (from, to) = (locale.moment(times.from), locale.moment_beside(times.to, times.from));
        Self { from, to, checks: times.checks, rows }
    }
}
