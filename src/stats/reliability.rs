//! How often it fails, and how long that lasts.
//!
//! The terms are those of IEC 60050-192 (dependability): mean time to restoration, 192-07-23; mean operating time
//! between failures, 192-05-13. Both are estimated by the mean over what happened.

use std::ops::Range;

use crate::model::{Announced, Sample, Severity, Timestamp, Verdict};

/// Start and end of a stretch of being down; without an end it is not over.
pub type Outage = (Timestamp, Option<Timestamp>);

/// Figures about the outages of a window. Times are whole seconds, means are rounded down.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reliability {
    /// Number of outages that touch the window.
    pub outages: u64,
    /// Time within the window that was an outage.
    pub down: u64,
    /// Number of outages that began in the window.
    pub begun: u64,
    /// The longest part of one outage within the window.
    pub longest: u64,
    /// Mean time to restoration: the mean whole length of the outages that ended in the window. `None` if none did.
    pub mttr: Option<u64>,
    /// Mean operating time between failures: the window without its outages, divided by the number of outages that
    /// began in it. `None` if none did.
    pub mtbf: Option<u64>,
}

impl Reliability {
    /// The same with the operating time known: the seconds that it was seen to work. Then time that nobody observed is
    /// no operating time.
    #[must_use]
    pub fn operating(self, seconds: u64) -> Self {
        Self { mtbf: seconds.checked_div(self.begun), ..self }
    }
}

/// The outages that samples (sorted by time) tell of, up to `now`: each from the first failed check to the first good one
/// after it, so time between that nobody observed belongs to it. Failed checks that were `announced` as maintenance begin
/// none.
#[must_use]
pub fn outages(samples: &[Sample], announced: &Announced, now: Timestamp) -> Vec<Outage> {
    let mut found = Vec::new();
    let mut began = None;
    for sample in samples.iter().take_while(|sample| sample.at <= now) {
        match sample.verdict {
            Verdict::Down if began.is_some() || announced.covers(sample.at, Severity::Down) => {}
            Verdict::Down => began = Some(sample.at),
            Verdict::Up | Verdict::Degraded => found.extend(began.take().map(|start| (start, Some(sample.at)))),
            Verdict::Unknown => {}
        }
    }
    found.extend(began.map(|start| (start, None)));
    found
}

/// Counts outages, given as start and end (`None`: not over yet), in any order. Those that overlap or touch are one.
///
/// Time that nobody observed counts as operating time, unless [`Reliability::operating`] says how long it worked.
#[must_use]
pub fn reliability(outages: &[Outage], window: Range<Timestamp>) -> Reliability {
    let window = window.start.timestamp()..window.end.timestamp();
    let mut figures = Reliability::default();
    let (mut ended, mut restoring) = (0_u64, 0_u64);
    for outage in joined(outages) {
        let within = outage.start.max(window.start)..outage.end.min(window.end);
        if within.is_empty() {
            continue;
        }
        let seconds = length(&within);
        figures.outages += 1;
        figures.down += seconds;
        figures.longest = figures.longest.max(seconds);
        figures.begun += u64::from(outage.start >= window.start);
        if outage.end <= window.end {
            ended += 1;
            restoring = restoring.saturating_add(length(&outage));
        }
    }
    figures.mttr = restoring.checked_div(ended);
    figures.mtbf = length(&window).saturating_sub(figures.down).checked_div(figures.begun);
    figures
}

fn length(range: &Range<i64>) -> u64 {
    range.end.saturating_sub(range.start).max(0).unsigned_abs()
}

/// Outages in seconds since the epoch, sorted, without overlap; one that is not over ends with time itself.
fn joined(outages: &[Outage]) -> Vec<Range<i64>> {
    let seconds = |&(start, end): &Outage| start.timestamp()..end.map_or(i64::MAX, |end| end.timestamp());
    let mut sorted: Vec<Range<i64>> = outages.iter().map(seconds).filter(|range| !range.is_empty()).collect();
    sorted.sort_unstable_by_key(|range| range.start);
    let mut joined: Vec<Range<i64>> = Vec::with_capacity(sorted.len());
    for outage in sorted {
        match joined.last_mut() {
            Some(last) if outage.start <= last.end => last.end = last.end.max(outage.end),
            _ => joined.push(outage),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_timestamp(second, 0).unwrap()
    }

    #[test]
    fn outages_are_counted_within_the_window() {
        // 50 s reach into the window, 100 s lie in it (in two overlapping parts), and 100 s go on at its end.
        let outages = [(at(900), None), (at(-50), Some(at(50))), (at(460), Some(at(500))), (at(400), Some(at(480)))];
        let figures = reliability(&outages, at(0)..at(1_000));
        let expected =
            Reliability { outages: 3, down: 250, begun: 2, longest: 100, mttr: Some(100), mtbf: Some(750 / 2) };
        assert_eq!(figures, expected);
        assert_eq!(figures.operating(600).mtbf, Some(300));
    }

    #[test]
    fn no_outage_is_no_mean() {
        assert_eq!(reliability(&[(at(5), Some(at(5)))], at(0)..at(10)), Reliability::default());
        let whole = reliability(&[(at(-5), None)], at(0)..at(10));
        assert_eq!((whole.down, whole.mttr, whole.mtbf), (10, None, None));
    }
}
